//! Which rows of a grid are its header: from the first row with a word of the form down to the
//! row of column numbers, or to the first row that can only be data.

use crate::amount::{Amount, Reading};
use crate::document::{Document, Grid};
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
const MOST_HEADINGS: usize = 3;

/// The rows of a grid, as wide as a header may be.
pub(super) fn head_rows<'d>(
    document: &'d Document,
    grid: &'d Grid,
) -> impl Iterator<Item = Row<'d>> + Clone {
    rows(document, grid).map(|row| row.cut(MOST_COLUMNS))
}

/// Which rows of a grid are its header.
pub(super) struct Extent {
    /// The first row; those above are captions.
    pub(super) start: usize,
    /// One past the last row of words.
    pub(super) words: usize,
    /// One past the last row.
    pub(super) end: usize,
    /// The printed column numbers, by column.
    pub(super) numbers: Vec<(u32, Stated<u16>)>,
}

impl Extent {
    /// The header that a grid has for a form; none when no word of the form stands in its head.
    pub(super) fn find<'d>(document: &'d Document, grid: &'d Grid, form: &Form) -> Option<Self> {
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
            if row.words(document).next().is_none() {
                reading.blanks += 1;
            } else if !reading.is_header(&row) {
                break;
            }
        }
        let words = start + reading.count;
        (reading.count > 0).then_some(Self {
            start,
            words,
            end: words - usize::from(reading.shared),
            numbers: Vec::new(),
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
    /// Blank rows since the last one that belongs to the header: double rules leave them.
    blanks: usize,
    count: usize,
    /// Whether the last row is a row of figures as well: its label stands in the stub.
    shared: bool,
}

impl<'f, 'd> Reader<'f, 'd> {
    fn new(document: &'d Document, form: &'f Form) -> Self {
        Self {
            document,
            form,
            met: vec![false; form.slots.len()],
            worded: Vec::new(),
            headings: 0,
            blanks: 0,
            count: 0,
            shared: false,
        }
    }

    fn is_header(&mut self, row: &Row<'d>) -> bool {
        if self.shared {
            return false;
        }
        let mut words = row.words(self.document);
        let figures = words.any(|(_, _, text)| is_figure(text));
        self.shared = self.is_shared(row);
        let is_header = self.shared || (!figures && (self.adds_words(row) || self.is_heading(row)));
        if is_header {
            self.count += 1 + std::mem::take(&mut self.blanks);
        }
        is_header
    }

    /// Whether a row that begins with a row's label prints labels of columns behind it that have
    /// not been met: the form has its total on the lowest row of the header.
    fn is_shared(&mut self, row: &Row<'d>) -> bool {
        let mut words = row.words(self.document);
        let labelled = words
            .next()
            .is_some_and(|(_, _, text)| self.form.is_row_label(text));
        let is_open = |slot: u16| self.met.get(usize::from(slot)) == Some(&false);
        let opens = |text: &str| {
            let words = self.form.words.find(text);
            words.filter_map(|word| word.own()).any(is_open)
        };
        self.count > 0 && labelled && words.any(|(_, _, text)| opens(text))
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
