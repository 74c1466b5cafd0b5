//! The names of a table's types and how its facts are indexed.

use gouji_dsl::model::{Panel, RowKind, Table};

use super::names::Scope;
use super::share::Path;

/// The types of a table.
#[derive(Debug)]
pub(crate) struct TablePlan<'m> {
    /// The table.
    pub(crate) table: &'m Table,
    /// The type that gives access to the whole table; the same as that of its only panel when
    /// the panel has no name.
    pub(crate) view: String,
    /// Its panels, in order.
    pub(crate) panels: Vec<PanelPlan<'m>>,
}

/// The types of a panel.
#[derive(Debug)]
pub(crate) struct PanelPlan<'m> {
    /// The panel.
    pub(crate) panel: &'m Panel,
    /// The way to its code list.
    pub(crate) codes: Option<Path>,
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

impl<'m> TablePlan<'m> {
    /// Plans a table. `codes` is the way to each code list of the spec. The names depend on the
    /// table alone, so that specs that share it agree about them.
    pub(crate) fn new(table: &'m Table, codes: &[Path]) -> Self {
        let mut scope = Scope::with(&["rules", "TABLE"]);
        let mut fields = Scope::default();
        let view = scope.take(&table.name);
        let panels = table
            .panels
            .iter()
            .enumerate()
            .map(|(index, panel)| {
                let alone = panel.name.is_empty() && table.panels.len() == 1;
                let name = match panel.name.is_empty() {
                    true => format!("面板{}", index + 1),
                    false => panel.name.clone(),
                };
                let prefix = match alone {
                    true => view.clone(),
                    false => format!("{view}{name}"),
                };
                PanelPlan {
                    panel,
                    codes: code_list(panel, codes),
                    field: fields.take(&name),
                    view: if alone {
                        view.clone()
                    } else {
                        scope.take(&prefix)
                    },
                    rows: rows(panel, &prefix, &mut scope),
                    columns: columns(panel, &prefix, &mut scope),
                    keys: keys(panel),
                }
            })
            .collect();
        Self {
            table,
            view,
            panels,
        }
    }

    /// Whether the table's type is that of its only panel.
    pub(crate) fn is_one_panel(&self) -> bool {
        self.panels.iter().any(|panel| panel.view == self.view)
    }

    /// The names of all types, in the order they are emitted.
    pub(crate) fn types(&self) -> Vec<&str> {
        let table = (!self.is_one_panel()).then_some(self.view.as_str());
        let panels = self.panels.iter().flat_map(|panel| {
            let axes = [panel.rows.as_ref(), panel.columns.as_ref()];
            let axes = axes.into_iter().flatten().map(|axis| axis.name.as_str());
            std::iter::once(panel.view.as_str()).chain(axes)
        });
        table.into_iter().chain(panels).collect()
    }

    /// The code lists its panels use.
    pub(crate) fn code_paths(&self) -> Vec<Path> {
        let paths = self.panels.iter().filter_map(|panel| panel.codes.clone());
        paths.collect()
    }
}

fn code_list(panel: &Panel, codes: &[Path]) -> Option<Path> {
    match panel.kind {
        RowKind::Coded(index) => codes.get(index).cloned(),
        RowKind::Listed | RowKind::Single | RowKind::Numbered => None,
    }
}

fn keys(panel: &Panel) -> Vec<RowKey> {
    let named = panel.rows.iter().any(|row| !row.label.is_empty());
    let declared = named.then_some(RowKey::Declared);
    match panel.kind {
        RowKind::Listed => declared.into_iter().collect(),
        RowKind::Coded(_) => declared.into_iter().chain([RowKey::Code]).collect(),
        RowKind::Single => vec![RowKey::Only],
        RowKind::Numbered => vec![RowKey::Number],
    }
}

fn rows(panel: &Panel, prefix: &str, scope: &mut Scope) -> Option<AxisPlan> {
    if !keys(panel).contains(&RowKey::Declared) {
        return None;
    }
    let names = panel.rows.iter().map(|row| match row.label.is_empty() {
        true => None,
        false => Some(row.identifier.as_str()),
    });
    axis(names, &format!("{prefix}行"), scope)
}

/// The only column of a panel needs no name, unless there is nothing else to ask by.
fn columns(panel: &Panel, prefix: &str, scope: &mut Scope) -> Option<AxisPlan> {
    if panel.columns.len() < 2 && panel.kind != RowKind::Single {
        return None;
    }
    let names = panel
        .columns
        .iter()
        .map(|column| Some(column.identifier.as_str()));
    axis(names, &format!("{prefix}列"), scope)
}

/// An axis with a variant for each entry that has a name.
fn axis<'n>(
    names: impl Iterator<Item = Option<&'n str>>,
    name: &str,
    scope: &mut Scope,
) -> Option<AxisPlan> {
    let mut taken = Scope::default();
    let variants: Vec<VariantPlan> = names
        .enumerate()
        .filter_map(|(index, name)| {
            let name = taken.take(name?);
            Some(VariantPlan { name, index })
        })
        .collect();
    (!variants.is_empty()).then(|| AxisPlan {
        name: scope.take(name),
        variants,
    })
}
