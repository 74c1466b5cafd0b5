//! Items that are kept by name: 科目, 规则, 词, 片段 and 说明; how they are added, and how those
//! of them that are no rules are replaced and dropped.

use super::Layered;
use super::items::Merge;
use crate::ast::{At, Codes, Fragment, Name, Narrative, Rule, Vocabulary};
use crate::diagnostic::catalogue::{layers, names};
use crate::source::Span;

/// An item that a spec keeps by its name.
pub(super) trait Shelved: Clone + PartialEq + 'static {
    /// What it is called.
    const WHAT: &'static str;
    /// Its name.
    fn name(&self) -> &Name;
    /// Where a spec keeps its like.
    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>>;
}

impl Shelved for Codes {
    const WHAT: &'static str = "科目";

    fn name(&self) -> &Name {
        &self.name
    }

    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>> {
        &mut layered.codes
    }
}

impl Shelved for Rule {
    const WHAT: &'static str = "规则";

    fn name(&self) -> &Name {
        &self.name
    }

    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>> {
        &mut layered.rules
    }
}

impl Shelved for Vocabulary {
    const WHAT: &'static str = "词";

    fn name(&self) -> &Name {
        &self.name
    }

    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>> {
        &mut layered.vocabularies
    }
}

impl Shelved for Fragment {
    const WHAT: &'static str = "片段";

    fn name(&self) -> &Name {
        &self.name
    }

    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>> {
        &mut layered.fragments
    }
}

impl Shelved for Narrative {
    const WHAT: &'static str = "说明";

    fn name(&self) -> &Name {
        &self.name
    }

    fn shelf(layered: &mut Layered) -> &mut Vec<At<Self>> {
        &mut layered.narratives
    }
}

/// Adds a new item, unless its name is taken.
pub(super) fn add<T: Shelved>(merge: &mut Merge<'_>, item: &T, span: Span) {
    let shelf = T::shelf(&mut merge.layered);
    let first = shelf
        .iter()
        .find(|known| known.value.name() == item.name())
        .map(|known| known.value.name().span);
    if !merge.taken(T::WHAT, item.name(), first) {
        let value = item.clone();
        T::shelf(&mut merge.layered).push(At { value, span });
    }
}

/// 换.
pub(super) fn replace<T: Shelved>(merge: &mut Merge<'_>, new: &T, span: Span) {
    let Some(old) = find(merge, new.name()) else {
        return;
    };
    let same = old.value == *new;
    *old = At {
        value: new.clone(),
        span,
    };
    if same {
        let remark = layers::no_effect(new.name().span, "新旧内容相同");
        merge.diagnostics.push(remark);
    }
}

/// 删.
pub(super) fn remove<T: Shelved>(merge: &mut Merge<'_>, name: &Name) {
    if find::<T>(merge, name).is_some() {
        T::shelf(&mut merge.layered).retain(|known| known.value.name() != name);
    }
}

/// The item of a name; an unknown one is reported.
pub(super) fn find<'m, T: Shelved>(merge: &'m mut Merge<'_>, name: &Name) -> Option<&'m mut At<T>> {
    let broken = merge.layered.is_broken(&name.value);
    let shelf = T::shelf(&mut merge.layered);
    let position = shelf.iter().position(|known| known.value.name() == name);
    if position.is_none() && !broken {
        let among: Vec<&str> = shelf
            .iter()
            .map(|known| &*known.value.name().value)
            .collect();
        let remark = names::unknown_word(name.span, T::WHAT, &name.value, &among);
        merge.diagnostics.push(remark);
    }
    shelf.get_mut(position?)
}
