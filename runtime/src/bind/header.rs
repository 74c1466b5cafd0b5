//! The header of a grid: which rows it has, and the labels that stand above each column.

use crate::document::{CellId, Cover, Document, Grid};
use crate::report::Stated;

use super::extent::{Extent, head_rows};
use super::form::Form;
use super::grid::Row;

/// The header of a grid.
#[derive(Debug, Clone)]
pub(super) struct Header<'d> {
    /// The first row of the header; rows above are captions.
    pub(super) start: usize,
    /// The first row of figures.
    pub(super) end: usize,
    /// The printed column numbers, by column.
    pub(super) numbers: Vec<(u32, Stated<u16>)>,
    /// How many columns it spans.
    pub(super) width: usize,
    /// How many rows its words take.
    depth: usize,
    /// The rows that hold words.
    rows: Vec<Row<'d>>,
    /// For each row of words and each column the label that holds there.
    labels: Vec<Option<Label<'d>>>,
}

/// A label over one or more columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label<'d> {
    /// Where it stands.
    pub(super) cell: CellId,
    /// Its text.
    pub(super) text: &'d str,
}

impl<'d> Header<'d> {
    /// Reads the header that a grid has for a form; none when no word of the form stands in it.
    pub(super) fn read(document: &'d Document, grid: &'d Grid, form: &Form) -> Option<Self> {
        let extent = Extent::find(document, grid, form)?;
        let words: Vec<Row<'d>> = head_rows(document, grid)
            .skip(extent.start)
            .take(extent.words - extent.start)
            .collect();
        let width = words.iter().map(Row::len).max().unwrap_or_default();
        let mut labels = labels(document, &words, width);
        if extent.end < extent.words {
            // The last row holds figures as well; only its words head columns.
            let last = labels.len().saturating_sub(width);
            for label in labels.iter_mut().skip(last) {
                *label = label.filter(|label| form.words.has(label.text));
            }
        }
        Some(Self {
            start: extent.start,
            end: extent.end,
            numbers: extent.numbers,
            width,
            depth: extent.words - extent.start,
            rows: words,
            labels,
        })
    }

    /// The labels above a column, from the outermost to its own.
    pub(super) fn path(
        &self,
        column: usize,
    ) -> impl DoubleEndedIterator<Item = Label<'d>> + Clone + '_ {
        let above = self.labels.iter().skip(column).step_by(self.width.max(1));
        above.take(self.rows.len()).flatten().copied()
    }

    /// The same header over a grid that does not repeat it.
    pub(super) fn again(&self) -> Self {
        let mut again = self.clone();
        (again.start, again.end, again.depth) = (0, 0, 0);
        again
    }

    /// The row that is the header's last and holds figures as well, if there is one.
    pub(super) fn shared_row(&self) -> Option<CellId> {
        let shared = self.numbers.is_empty() && self.end < self.start + self.depth;
        self.rows.last().filter(|_| shared).map(Row::first)
    }

    /// Whether a row repeats one of the header's.
    pub(super) fn repeated_by(&self, document: &'d Document, row: &Row<'d>) -> bool {
        let prints_numbers = || {
            !self.numbers.is_empty()
                && self.numbers.iter().all(|(column, number)| {
                    let text = row.text(document, *column);
                    text == document.text_at(number.cell)
                })
        };
        self.rows.iter().any(|own| row.repeats(document, own)) || prints_numbers()
    }
}

/// The label that holds in each row and column of a header.
///
/// A blank belongs to the label on its left when a lower row has a label in its column and both
/// stand under the same label; otherwise it lies under the label above. Where the reader knows
/// which cells are merged, that is followed instead.
fn labels<'d>(document: &'d Document, rows: &[Row<'d>], width: usize) -> Vec<Option<Label<'d>>> {
    let lowest = lowest_words(document, rows, width);
    let merges_known = rows
        .iter()
        .any(|row| row.cells().iter().any(|cell| cell.cover != Cover::Own));
    let mut all: Vec<Option<Label<'d>>> = Vec::with_capacity(rows.len() * width);
    for (depth, row) in rows.iter().enumerate() {
        let (mut left, mut above_left) = (None, None);
        for (column, lowest) in (0..width as u32).zip(&lowest) {
            let above = depth
                .checked_sub(1)
                .and_then(|_| all.get(all.len() - width).copied().flatten());
            let cell = row.cells().get(column as usize);
            let text = row.text(document, column);
            let joins = match cell.map(|cell| cell.cover) {
                Some(Cover::Left) => true,
                Some(Cover::Above) => false,
                _ => !merges_known && text.is_empty() && *lowest > depth && above == above_left,
            };
            let own = row
                .id(column)
                .filter(|_| !text.is_empty())
                .map(|cell| Label { cell, text });
            let label = if joins && column > 0 { left } else { own };
            all.push(label);
            (left, above_left) = (label, above);
        }
    }
    all
}

/// The lowest row with a word in each column.
fn lowest_words(document: &Document, rows: &[Row<'_>], width: usize) -> Vec<usize> {
    let mut lowest = vec![0; width];
    for (depth, row) in rows.iter().enumerate() {
        for (column, _, _) in row.words(document) {
            if let Some(lowest) = lowest.get_mut(column as usize) {
                *lowest = depth;
            }
        }
    }
    lowest
}
