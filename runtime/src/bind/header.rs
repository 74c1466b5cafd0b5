//! The header of a grid: which rows it has, and the labels that stand above each column.

use crate::amount::{Amount, Reading};
use crate::document::{CellId, Cover, Document, Grid};
use crate::report::Stated;

use super::coordinates;
use super::form::Form;
use super::grid::{Row, rows};
use super::outline::ROWS_ABOVE_HEADER;

/// More rows than any header has.
const MOST_ROWS: usize = 12;
/// More columns than any table has; figures beyond are strays.
const MOST_COLUMNS: usize = 1 << 14;
/// Rows of headings for the stub that may stand between the header's words and its figures.
const MOST_HEADINGS: usize = 2;

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
        let labels = labels(document, &words, width);
        Some(Self {
            start: extent.start,
            end: extent.end,
            numbers: extent.numbers,
            width,
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
        (again.start, again.end) = (0, 0);
        again
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

/// The rows of a grid, as wide as a header may be.
fn head_rows<'d>(document: &'d Document, grid: &'d Grid) -> impl Iterator<Item = Row<'d>> + Clone {
    rows(document, grid).map(|row| row.cut(MOST_COLUMNS))
}

/// Which rows of a grid are its header.
struct Extent {
    start: usize,
    /// One past the last row of words.
    words: usize,
    /// One past the last row.
    end: usize,
    numbers: Vec<(u32, Stated<u16>)>,
}

impl Extent {
    fn find<'d>(document: &'d Document, grid: &'d Grid, form: &Form) -> Option<Self> {
        let head = head_rows(document, grid).take(ROWS_ABOVE_HEADER + MOST_ROWS);
        let start = head
            .clone()
            .take(ROWS_ABOVE_HEADER + 1)
            .position(|row| row.words(document).any(|(_, _, text)| form.words.has(text)))?;
        let mut reading = Reader::new(document, form);
        for (at, row) in head.enumerate().skip(start) {
            if let Some(numbers) = coordinates::read(document, form, &row) {
                let (words, end) = (at.max(start), at + 1);
                return (at > start).then_some(Self {
                    start,
                    words,
                    end,
                    numbers,
                });
            }
            if !reading.is_header(&row) {
                break;
            }
        }
        let end = start + reading.count;
        let numbers = Vec::new();
        (reading.count > 0).then_some(Self {
            start,
            words: end,
            end,
            numbers,
        })
    }
}

/// Reads rows downwards as long as they belong to the header.
struct Reader<'f, 'd> {
    document: &'d Document,
    form: &'f Form,
    /// Which slots have met their label.
    met: Vec<bool>,
    /// The columns with a word of the form.
    worded: Vec<bool>,
    headings: usize,
    count: usize,
}

impl<'f, 'd> Reader<'f, 'd> {
    fn new(document: &'d Document, form: &'f Form) -> Self {
        Self {
            document,
            form,
            met: vec![false; form.slots.len()],
            worded: Vec::new(),
            headings: 0,
            count: 0,
        }
    }

    fn is_header(&mut self, row: &Row<'d>) -> bool {
        let words = row.words(self.document);
        let is_header = !words.clone().any(|(_, _, text)| is_figure(text))
            && (self.adds_words(row) || self.is_heading(row));
        self.count += usize::from(is_header);
        is_header
    }

    /// Whether the row prints words of the form that have not all been met.
    fn adds_words(&mut self, row: &Row<'d>) -> bool {
        let complete = self.met.iter().all(|met| *met);
        if complete || (self.count > 0 && self.is_labelled_row(row)) {
            return false;
        }
        let mut any = false;
        for (column, _, text) in row.words(self.document) {
            let mut words = self.form.words.find(text).peekable();
            if words.peek().is_none() {
                continue;
            }
            any = true;
            let is_open = |slot: &u16| self.met.get(usize::from(*slot)) == Some(&false);
            let open = words.filter_map(|word| word.own()).find(is_open);
            if let Some(met) = open.and_then(|slot| self.met.get_mut(usize::from(slot))) {
                *met = true;
            }
            self.mark(column as usize);
        }
        any
    }

    fn mark(&mut self, column: usize) {
        if self.worded.len() <= column {
            self.worded.resize(column + 1, false);
        }
        if let Some(worded) = self.worded.get_mut(column) {
            *worded = true;
        }
    }

    /// Whether the row is a row of the form with nothing but its label.
    fn is_labelled_row(&self, row: &Row<'d>) -> bool {
        let mut words = row.words(self.document);
        let first = words.next();
        words.next().is_none() && first.is_some_and(|(_, _, text)| self.form.is_row_label(text))
    }

    /// Whether the row only heads columns that the form has no words for.
    fn is_heading(&mut self, row: &Row<'d>) -> bool {
        let worded = |column: u32| {
            self.worded
                .get(column as usize)
                .copied()
                .unwrap_or_default()
        };
        let mut words = row.words(self.document).peekable();
        let heads = self.headings < MOST_HEADINGS
            && words.peek().is_some()
            && words.all(|(column, _, text)| !worded(column) && !self.form.is_row_label(text));
        self.headings += usize::from(heads);
        heads
    }
}

fn is_figure(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && matches!(Amount::read(text), Reading::Number(_))
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
