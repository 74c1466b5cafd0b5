//! The rows that an index names.

use super::Found;
use crate::ast::{Index, Name};
use crate::codes::digits_of;
use crate::model::from_ast::address::{Over, Scope};
use crate::model::from_ast::forms::{Forms, PanelAt};
use crate::model::{RowKind, Rows};
use crate::text::same;

/// The rows that an index names in a panel.
pub(in crate::model::from_ast) fn rows(
    forms: &Forms,
    at: PanelAt,
    index: &Index,
    scope: &Scope<'_>,
) -> Found<Rows> {
    let Some(panel) = forms.panel(at) else {
        return Found::Nothing;
    };
    let numbered = |ordinal: u16| {
        panel
            .rows
            .iter()
            .position(|row| row.ordinal == ordinal && ordinal != 0)
            .map(Rows::At)
    };
    match index {
        Index::All if panel.kind == RowKind::Single => Found::These(vec![Rows::At(0)]),
        Index::All if scope.each_star && scope.over == Over::Rows(at) => {
            Found::These(vec![Rows::Each])
        }
        Index::All => Found::These(vec![Rows::All]),
        Index::Ordinal(ordinal) => Found::all(vec![numbered(*ordinal)]),
        Index::Ordinals(first, last) => Found::all((*first..=*last).map(numbered).collect()),
        Index::Code(code) => Found::all(vec![row_of_code(forms, at, *code)]),
        Index::Label(labels) => match labels.as_slice() {
            [name] => named_rows(forms, at, name, scope),
            _ => Found::Nothing,
        },
    }
}

fn row_of_code(forms: &Forms, at: PanelAt, code: u32) -> Option<Rows> {
    let panel = forms.panel(at)?;
    match panel.kind {
        RowKind::Numbered | RowKind::Keyed(_) => Some(Rows::Code(code)),
        RowKind::Coded(_) => forms.list_of(at)?.entry(code).map(|_| Rows::Code(code)),
        RowKind::Listed | RowKind::Single => panel
            .rows
            .iter()
            .position(|row| row.code == code)
            .map(Rows::At),
    }
}

fn named_rows(forms: &Forms, at: PanelAt, name: &Name, scope: &Scope<'_>) -> Found<Rows> {
    if scope
        .variable
        .is_some_and(|variable| variable == name.value)
    {
        let has_row = match scope.over {
            Over::Nothing | Over::Instances(_) => false,
            Over::Codes => has_codes(forms, at),
            Over::Rows(panel) => panel == at,
        };
        return match has_row {
            true => Found::These(vec![Rows::Each]),
            false => Found::Nothing,
        };
    }
    if scope.children && name.value == CHILDREN {
        return Found::These(vec![Rows::Below]);
    }
    match labelled_rows(forms, at, name) {
        Found::These(rows) if is_keyed(forms, at) => {
            Found::These(rows.into_iter().map(as_key).collect())
        }
        Found::Nothing => rows_of_level(forms, at, &name.value),
        found => found,
    }
}

fn is_keyed(forms: &Forms, at: PanelAt) -> bool {
    let panel = forms.panel(at);
    panel.is_some_and(|panel| matches!(panel.kind, RowKind::Keyed(_)))
}

/// A declared row of a keyed panel stands for all rows that have its text.
fn as_key(rows: Rows) -> Rows {
    match rows {
        Rows::At(row) => Rows::Key(row),
        rows => rows,
    }
}

/// The word for the rows directly below.
pub(in crate::model::from_ast) const CHILDREN: &str = "下级";

/// Whether rows of a panel stand for codes.
fn has_codes(forms: &Forms, at: PanelAt) -> bool {
    let listed = forms
        .panel(at)
        .is_some_and(|panel| panel.rows.iter().any(|row| row.code != 0));
    listed || forms.list_of(at).is_some()
}

/// Rows by the name rules use; by label or alias only when no row is called so.
fn labelled_rows(forms: &Forms, at: PanelAt, name: &Name) -> Found<Rows> {
    let count = forms.panel(at).map_or(0, |panel| panel.rows.len());
    let matching = |fits: &dyn Fn(usize) -> bool| {
        let rows = (0..count).filter(|row| fits(*row));
        rows.map(|row| (Rows::At(row), row_name(forms, at, row)))
            .collect::<Vec<_>>()
    };
    let by_key = matching(&|row| {
        forms
            .row(at, row)
            .is_some_and(|(row, declared)| !row.grey && same(&declared.key, &name.value))
    });
    if !by_key.is_empty() {
        return Found::from_candidates(by_key);
    }
    Found::from_candidates(matching(&|row| {
        forms.row(at, row).is_some_and(|(row, _)| {
            std::iter::once(&row.label)
                .chain(&row.aliases)
                .any(|label| same(label, &name.value))
        })
    }))
}

/// A row for people: its label and number.
fn row_name(forms: &Forms, at: PanelAt, row: usize) -> String {
    match forms.row(at, row) {
        Some((row, _)) if row.ordinal != 0 => format!("{}[#{}]", forms.place(at), row.ordinal),
        Some((row, _)) => format!("{}[{}]", forms.place(at), row.label),
        None => forms.place(at),
    }
}

fn rows_of_level(forms: &Forms, at: PanelAt, level: &str) -> Found<Rows> {
    if let Some(list) = forms.list_of(at) {
        return Found::all(vec![list.digits(level).map(Rows::Digits)]);
    }
    let Some(panel) = forms.panel(at) else {
        return Found::Nothing;
    };
    let of_level = |code: u32| {
        code != 0
            && forms.lists.iter().any(|list| {
                list.digits(level) == Some(digits_of(code)) && list.entry(code).is_some()
            })
    };
    let rows = panel
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| of_level(row.code));
    Found::all(rows.map(|(row, _)| Some(Rows::At(row))).collect())
}

/// What rows of a panel may be called, for suggestions.
pub(in crate::model::from_ast) fn row_names(forms: &Forms, at: PanelAt) -> Vec<&str> {
    let rows = forms
        .shape(at)
        .map(|shape| shape.rows.as_slice())
        .unwrap_or_default();
    let levels = forms
        .list_of(at)
        .map(|list| list.levels.as_slice())
        .unwrap_or_default();
    let keys = rows
        .iter()
        .map(|row| &*row.key)
        .filter(|key| !key.starts_with('#'));
    keys.chain(levels.iter().map(|(name, _)| &**name)).collect()
}
