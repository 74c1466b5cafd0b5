//! Rows of a grid that are longer or shorter than the others.

use crate::document::CellId;

use super::grid::Row;

/// The first odd row's first cell and its length, and the usual length; none when all are equal.
pub(super) fn find<'d>(
    rows: impl Iterator<Item = Row<'d>> + Clone,
) -> Option<(CellId, usize, usize)> {
    let first = rows.clone().next()?.len();
    let mut other = rows.clone().filter(|row| row.len() != first);
    let odd = other.next()?;
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
