//! What was planned already and may be used again by a later spec: equal by value, not only by
//! name, so that generated code grows with differences.

use std::collections::BTreeMap;

use gouji_dsl::model::{CodeList, Rule, Table, Vocabulary};

/// The way to an item from the root of the generated code.
pub(crate) type Path = Vec<String>;

/// Where an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Home {
    /// It is emitted here.
    Here,
    /// It was planned before and stands there.
    At(Path),
}

/// Everything planned so far.
#[derive(Debug, Default)]
pub(crate) struct Shared<'m> {
    /// Code lists.
    pub(crate) codes: Pool<'m, &'m CodeList>,
    /// Vocabularies.
    pub(crate) vocabularies: Pool<'m, &'m Vocabulary>,
    /// The types and data of tables, with the code lists their panels use: a panel knows its
    /// list by index only.
    pub(crate) tables: Pool<'m, (&'m Table, Vec<Path>)>,
    /// Whole table modules: types, data and rules.
    pub(crate) modules: Pool<'m, (&'m Table, Vec<Path>, Vec<&'m Rule>)>,
    /// Rules.
    pub(crate) rules: Pool<'m, &'m Rule>,
}

/// Things of one kind by their name in the spec.
#[derive(Debug)]
pub(crate) struct Pool<'m, T>(BTreeMap<&'m str, Vec<(T, Path)>>);

impl<T> Default for Pool<'_, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'m, T: PartialEq> Pool<'m, T> {
    /// Where an equal thing stands. If there is none, this one is remembered to stand at `path`.
    pub(crate) fn home(&mut self, name: &'m str, thing: T, path: &[&str]) -> Home {
        let same_name = self.0.entry(name).or_default();
        if let Some((_, path)) = same_name.iter().find(|(other, _)| *other == thing) {
            return Home::At(path.clone());
        }
        let path = path.iter().map(ToString::to_string).collect();
        same_name.push((thing, path));
        Home::Here
    }
}

impl Home {
    /// The path of the item, which is `here` unless it stands elsewhere.
    pub(crate) fn path(&self, here: &[&str]) -> Path {
        match self {
            Self::Here => here.iter().map(ToString::to_string).collect(),
            Self::At(path) => path.clone(),
        }
    }
}
