//! The header of a panel: which of its columns stands where.

use crate::schema::Table;

use super::label::{Found, Marked};

/// The panel whose header was read last.
#[derive(Debug)]
pub(super) struct Open {
    /// Index of the panel.
    pub(super) panel: usize,
    /// The place of each of its columns in the grid; none for one that is not printed.
    pub(super) at: Vec<Option<u32>>,
}

impl Open {
    /// Reads a line as a header: it names at least two columns of one panel, or its only one.
    pub(super) fn read(schema: &Table, words: &[Marked<'_>]) -> Option<Self> {
        let columns = words.iter().filter_map(|marked| marked.found.as_ref());
        if !columns.into_iter().any(Found::is_column) {
            return None;
        }
        let panels = (0..schema.panels.len()).skip(1);
        let read = panels.filter_map(|panel| {
            let at = places(schema.panels.get(panel)?.columns.len(), panel, words);
            let count = at.iter().flatten().count();
            (count >= at.len().clamp(1, 2)).then_some((count, Self { panel, at }))
        });
        // The first of those that name most.
        let best = read.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map(|(_, open)| open)
    }
}

/// Where the columns of a panel stand; of columns with one label the first takes the first word.
fn places(columns: usize, panel: usize, words: &[Marked<'_>]) -> Vec<Option<u32>> {
    let mut at = vec![None; columns];
    for marked in words {
        let found = marked.found.iter();
        let mut named = found.flat_map(|found| found.columns(panel));
        let free = named.find(|column| at.get(*column) == Some(&None));
        if let Some(place) = free.and_then(|column| at.get_mut(column)) {
            *place = Some(marked.word.column);
        }
    }
    at
}
