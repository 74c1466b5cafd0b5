//! The columns that an index names.

use super::Found;
use crate::ast::{Index, Name};
use crate::model::from_ast::address::Scope;
use crate::model::from_ast::forms::{Forms, PanelAt};
use crate::model::{Column, Columns};
use crate::text::same;

/// The columns that an index names in a panel.
pub(in crate::model::from_ast) fn columns(
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

/// Columns whose path ends with some labels, else those whose path has them in any order, for a
/// form may print the same columns with its headings turned inside out. Of several, those nearest to the column whose
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
        if let Some(likeness) = likeness(column, &declared.key, labels) {
            let near = shared(&column.path, scope.group);
            let rank = (likeness, near, column.path.len() == labels.len());
            candidates.push((rank, (Columns::At(position), column.path.join("."))));
        }
    }
    let best = candidates.iter().map(|(rank, _)| *rank).max();
    let best = candidates
        .into_iter()
        .filter(|(rank, _)| Some(*rank) == best);
    Found::from_candidates(best.map(|(_, candidate)| candidate).collect())
}

/// How well some labels name a column; none when they do not.
fn likeness(column: &Column, key: &str, labels: &[Name]) -> Option<Likeness> {
    if ends_with(column, key, &[], labels) {
        Some(Likeness::Keyed)
    } else if ends_with(column, own_label(column), &column.aliases, labels) {
        Some(Likeness::Labelled)
    } else {
        let stands = |name: &Name| column.path.iter().any(|label| same(label, &name.value));
        (labels.len() > 1 && labels.iter().all(stands)).then_some(Likeness::InAnyOrder)
    }
}

/// How labels name a column, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// All of them stand above it.
    InAnyOrder,
    /// Its path ends with them.
    Labelled,
    /// Its path ends with them, and the last is its 名.
    Keyed,
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

/// What columns of a panel may be called, for suggestions.
pub(in crate::model::from_ast) fn column_names(forms: &Forms, at: PanelAt) -> Vec<&str> {
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

/// What the slots of a narrative or form may be called, for suggestions.
pub(in crate::model::from_ast) fn slot_names(forms: &Forms, at: PanelAt) -> Vec<String> {
    let columns = forms.panel(at).map(|panel| panel.columns.as_slice());
    let columns = columns.unwrap_or_default().iter();
    columns.map(|column| column.path.join(".")).collect()
}
