//! The types of a panel and how its facts are indexed.

use gouji_dsl::model::{Kind, Panel, RowKind};

use super::names::Scope;

/// The types of a panel.
#[derive(Debug)]
pub(crate) struct PanelPlan<'m> {
    /// The panel.
    pub(crate) panel: &'m Panel,
    /// The name of its code list among those of the spec.
    pub(crate) codes: Option<String>,
    /// Its field in the table's type.
    pub(crate) field: String,
    /// The type that gives access to it.
    pub(crate) view: String,
    /// The type of its declared rows, if they can be named.
    pub(crate) rows: Option<AxisPlan>,
    /// The type of its columns, if one has to be named.
    pub(crate) columns: Option<AxisPlan>,
    /// What a row may be asked for by.
    pub(crate) keys: Vec<RowKey>,
    /// The slots or fields that the table's own type gives, where the panel consists of them; it
    /// has no type of its own then.
    pub(crate) slots: Option<Vec<SlotPlan>>,
}

/// A slot of a narrative or a field of a form.
#[derive(Debug)]
pub(crate) struct SlotPlan {
    /// The name of its method.
    pub(crate) name: String,
    /// Its index in the panel.
    pub(crate) index: usize,
    /// Whether it holds words.
    pub(crate) words: bool,
}

/// What a row is asked for by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKey {
    /// A declared row.
    Declared,
    /// A code.
    Code,
    /// The number of a printed line, from 1.
    Number,
    /// Nothing: there is one row.
    Only,
}

/// An enum of rows or columns.
#[derive(Debug)]
pub(crate) struct AxisPlan {
    /// Its name.
    pub(crate) name: String,
    /// Its variants.
    pub(crate) variants: Vec<VariantPlan>,
}

/// A row or column that has a name.
#[derive(Debug)]
pub(crate) struct VariantPlan {
    /// Its name.
    pub(crate) name: String,
    /// Its index in the panel.
    pub(crate) index: usize,
}

impl<'m> PanelPlan<'m> {
    /// The only panel of a table, whose type is that of the table.
    pub(crate) fn only(panel: &'m Panel, table: &str, codes: &[String], types: &mut Scope) -> Self {
        Self {
            panel,
            codes: of_codes(panel, codes),
            field: String::new(),
            view: table.to_owned(),
            rows: rows(panel, table, types),
            columns: columns(panel, table, types),
            keys: keys(panel),
            slots: None,
        }
    }

    /// The panel of the slots or fields of a table.
    pub(crate) fn slots(panel: &'m Panel) -> Self {
        let mut names = Scope::with(&["new"]);
        let columns = panel.columns.iter().enumerate();
        let slots = columns.map(|(index, column)| SlotPlan {
            name: names.take(&column.identifier),
            index,
            words: column.kind == Kind::Text,
        });
        Self {
            panel,
            codes: None,
            field: String::new(),
            view: String::new(),
            rows: None,
            columns: None,
            keys: Vec::new(),
            slots: Some(slots.collect()),
        }
    }

    /// A panel with a type of its own and a field in the table's type.
    pub(crate) fn one_of_many(
        panel: &'m Panel,
        table: &str,
        field: String,
        codes: &[String],
        types: &mut Scope,
    ) -> Self {
        let view = types.take(&format!("{table}{field}"));
        Self {
            field,
            ..Self::only(panel, &view, codes, types)
        }
    }
}

/// What belongs to a panel's code list, out of one entry for each list of the spec.
pub(crate) fn of_codes<T: Clone>(panel: &Panel, codes: &[T]) -> Option<T> {
    match panel.kind {
        RowKind::Coded(index) => codes.get(index).cloned(),
        RowKind::Listed | RowKind::Single | RowKind::Numbered | RowKind::Keyed(_) => None,
    }
}

fn keys(panel: &Panel) -> Vec<RowKey> {
    let named = panel.rows.iter().any(|row| !row.label.is_empty());
    let declared = named.then_some(RowKey::Declared);
    match panel.kind {
        RowKind::Listed => declared.into_iter().collect(),
        RowKind::Coded(_) => declared.into_iter().chain([RowKey::Code]).collect(),
        RowKind::Single => vec![RowKey::Only],
        RowKind::Numbered | RowKind::Keyed(_) => vec![RowKey::Number],
    }
}

fn rows(panel: &Panel, view: &str, types: &mut Scope) -> Option<AxisPlan> {
    if !keys(panel).contains(&RowKey::Declared) {
        return None;
    }
    let labelled = panel.rows.iter().map(|row| {
        let name = row.identifier.as_str();
        (!row.label.is_empty()).then_some(name)
    });
    axis(labelled, &format!("{view}行"), types)
}

/// The only column of a panel needs no name, unless there is nothing else to ask by.
fn columns(panel: &Panel, view: &str, types: &mut Scope) -> Option<AxisPlan> {
    if panel.columns.len() < 2 && panel.kind != RowKind::Single {
        return None;
    }
    let names = panel
        .columns
        .iter()
        .map(|column| Some(column.identifier.as_str()));
    axis(names, &format!("{view}列"), types)
}

/// An axis with a variant for each entry that has a name.
fn axis<'n>(
    names: impl Iterator<Item = Option<&'n str>>,
    name: &str,
    types: &mut Scope,
) -> Option<AxisPlan> {
    let mut taken = Scope::default();
    let named = names.enumerate().filter_map(|(index, name)| {
        let name = taken.take(name?);
        Some(VariantPlan { name, index })
    });
    let variants: Vec<VariantPlan> = named.collect();
    (!variants.is_empty()).then(|| AxisPlan {
        name: types.take(name),
        variants,
    })
}
