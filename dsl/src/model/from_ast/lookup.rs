//! What one index means in one panel. Says nothing itself; the caller knows what was meant.

use super::address::Scope;
use super::forms::{Forms, PanelAt};
use crate::ast::{Index, Name};
use crate::codes::digits_of;
use crate::model::{Column, Columns, RowKind, Rows};
use crate::text::same;

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<T> {
    /// Nothing.
    Nothing,
    /// These.
    These(Vec<T>),
    /// One of several, by name.
    Several(Vec<String>),
}

impl<T> Found<T> {
    fn from_candidates(mut candidates: Vec<(T, String)>) -> Self {
        match candidates.len() {
            0 => Self::Nothing,
            1 => Self::These(candidates.drain(..).map(|(found, _)| found).collect()),
            _ => Self::Several(candidates.into_iter().map(|(_, name)| name).collect()),
        }
    }

    /// Whether nothing was found.
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The same made of each.
    pub(super) fn map<U>(self, make: impl FnMut(T) -> U) -> Found<U> {
        match self {
            Self::Nothing => Found::Nothing,
            Self::These(found) => Found::These(found.into_iter().map(make).collect()),
            Self::Several(names) => Found::Several(names),
        }
    }

    /// Each of these with each of those.
    pub(super) fn join<U: Copy, V>(self, other: Found<U>, make: impl Fn(T, U) -> V) -> Found<V>
    where
        T: Copy,
    {
        match (self, other) {
            (Self::Several(names), _) | (_, Found::Several(names)) => Found::Several(names),
            (Self::Nothing, _) | (_, Found::Nothing) => Found::Nothing,
            (Self::These(ones), Found::These(others)) => {
                let pairs = ones
                    .into_iter()
                    .flat_map(|one| others.iter().map(move |other| (one, *other)));
                Found::These(pairs.map(|(one, other)| make(one, other)).collect())
            }
        }
    }

    /// All of them, or nothing when one is missing.
    fn all(found: Vec<Option<T>>) -> Self {
        match found.into_iter().collect::<Option<Vec<T>>>() {
            Some(found) if !found.is_empty() => Self::These(found),
            _ => Self::Nothing,
        }
    }
}

/// The rows that an index names in a panel.
pub(super) fn rows(forms: &Forms, at: PanelAt, index: &Index, scope: &Scope<'_>) -> Found<Rows> {
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
        RowKind::Numbered => Some(Rows::Code(code)),
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
        return if has_codes(forms, at) {
            Found::These(vec![Rows::Each])
        } else {
            Found::Nothing
        };
    }
    if scope.children && name.value == CHILDREN {
        return Found::These(vec![Rows::Below]);
    }
    match labelled_rows(forms, at, name) {
        Found::Nothing => rows_of_level(forms, at, &name.value),
        found => found,
    }
}

/// The word for the rows directly below.
pub(super) const CHILDREN: &str = "下级";

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

/// The columns that an index names in a panel.
pub(super) fn columns(
    forms: &Forms,
    at: PanelAt,
    index: &Index,
    scope: &Scope<'_>,
) -> Found<Columns> {
    let Some(panel) = forms.panel(at) else {
        return Found::Nothing;
    };
    let numbered = |ordinal: u16| {
        let column = panel
            .columns
            .iter()
            .position(|column| column.ordinal == ordinal);
        column.filter(|_| ordinal != 0).map(Columns::At)
    };
    match index {
        Index::All => Found::These(vec![Columns::All]),
        Index::Ordinal(ordinal) => Found::all(vec![numbered(*ordinal)]),
        Index::Ordinals(first, last) => Found::all((*first..=*last).map(numbered).collect()),
        Index::Code(_) => Found::Nothing,
        Index::Label(labels) => labelled_columns(forms, at, labels, scope),
    }
}

/// Columns whose path ends with some labels. Of several, those nearest to the column whose
/// formula asks.
fn labelled_columns(
    forms: &Forms,
    at: PanelAt,
    labels: &[Name],
    scope: &Scope<'_>,
) -> Found<Columns> {
    let count = forms.panel(at).map_or(0, |panel| panel.columns.len());
    let columns = (0..count).filter_map(|column| Some((column, forms.column(at, column)?)));
    let mut candidates = Vec::new();
    for (position, (column, declared)) in columns.filter(|(_, (column, _))| !column.grey) {
        let is_keyed = ends_with(column, &declared.key, &[], labels);
        let is_labelled = ends_with(column, own_label(column), &column.aliases, labels);
        if is_keyed || is_labelled {
            let near = shared(&column.path, scope.group);
            let rank = (is_keyed, near);
            candidates.push((rank, (Columns::At(position), column.path.join("."))));
        }
    }
    let best = candidates.iter().map(|(rank, _)| *rank).max();
    let best = candidates
        .into_iter()
        .filter(|(rank, _)| Some(*rank) == best);
    Found::from_candidates(best.map(|(_, candidate)| candidate).collect())
}

fn own_label(column: &Column) -> &str {
    column.path.last().map_or("", String::as_str)
}

/// Whether a column's path ends with some labels, its own label taken by any of its names.
fn ends_with(column: &Column, own: &str, aliases: &[String], labels: &[Name]) -> bool {
    let Some((last, above)) = labels.split_last() else {
        return false;
    };
    let own_fits = same(own, &last.value) || aliases.iter().any(|alias| same(alias, &last.value));
    let spanners = column.path.iter().rev().skip(1);
    let above_fit = above
        .iter()
        .rev()
        .zip(spanners)
        .all(|(name, label)| same(label, &name.value));
    own_fits && above.len() < column.path.len() && above_fit
}

/// How many spanners two paths have in common.
fn shared(path: &[String], group: &[String]) -> usize {
    path.iter()
        .zip(group)
        .take_while(|(one, other)| one == other)
        .count()
}

/// What rows of a panel may be called, for suggestions.
pub(super) fn row_names(forms: &Forms, at: PanelAt) -> Vec<&str> {
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

/// What columns of a panel may be called, for suggestions.
pub(super) fn column_names(forms: &Forms, at: PanelAt) -> Vec<&str> {
    let columns = forms
        .shape(at)
        .map(|shape| shape.columns.as_slice())
        .unwrap_or_default();
    columns
        .iter()
        .map(|column| &*column.key)
        .filter(|key| !key.starts_with('#'))
        .collect()
}
