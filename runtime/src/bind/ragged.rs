//! Rows of a grid that are longer or shorter than the others.

use crate::document::{CellId, Document};

use super::grid::Row;

/// The first odd row's first cell and its length, and the usual length; none when all are equal.
///
/// A grid none of whose rows ends with a blank has had its trailing blanks stripped, as editors
/// do: that its rows differ says nothing.
pub(super) fn find<'d>(
    document: &'d Document,
    rows: impl Iterator<Item = Row<'d>> + Clone,
) -> Option<(CellId, usize, usize)> {
    let first = rows.clone().next()?.len();
    let mut other = rows.clone().filter(|row| row.len() != first);
    let odd = other.next()?;
    if !rows.clone().any(|row| ends_with_blank(document, &row)) {
        return None;
    }
    let mut lengths: Vec<usize> = rows.clone().map(|row| row.len()).collect();
    lengths.sort_unstable();
    let runs = lengths.chunk_by(|one, next| one == next);
    // Of equally frequent lengths the longer one: a short row has lost a tab at its end.
    let usual = runs
        .max_by_key(|run| run.len())
        .and_then(|run| run.first())
        .copied()?;
    let odd = if odd.len() == usual {
        rows.clone().find(|row| row.len() != usual)?
    } else {
        odd
    };
    Some((odd.first(), odd.len(), usual))
}

fn ends_with_blank(document: &Document, row: &Row<'_>) -> bool {
    let last = row.cells().last();
    last.is_some_and(|cell| document.text(cell).is_empty())
}
