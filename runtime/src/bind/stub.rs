//! What the cells to the left of a row's figures say: a code, a row number, a label.

use std::ops::Range;

use crate::document::{CellId, Document};
use crate::fold;
use crate::report::Stated;
use crate::schema::CodeList;

use super::few::Few;
use super::grid::Row;

/// A word of a stub.
pub(super) type Word<'d> = (CellId, &'d str);

/// The numbers of a stub that may be parts of a code: cell, text and number.
type Numbers<'d> = Few<(CellId, &'d str, u32), 6>;

/// What the stub of a row says.
#[derive(Debug, Default)]
pub(super) struct Stub<'d> {
    /// The code, and its first cell.
    pub(super) code: Option<(u32, CellId)>,
    /// The row number.
    pub(super) ordinal: Option<Stated<u16>>,
    /// The words, from left to right.
    pub(super) words: Few<Word<'d>, 6>,
    /// A figure that belongs to no stub.
    pub(super) stray: Option<CellId>,
}

impl<'d> Stub<'d> {
    /// Reads the stub of a row whose rows are told apart by label.
    pub(super) fn listed(document: &'d Document, row: &Row<'d>, columns: Range<u32>) -> Self {
        let mut stub = Self::default();
        for (cell, text) in words(document, row, columns) {
            match (digits(text), looks_like_figure(text)) {
                (Some(number), _) if text.len() <= 4 => {
                    stub.ordinal = Some(Stated {
                        value: number as u16,
                        cell,
                    });
                }
                (None, true) => stub.stray = Some(cell),
                _ => stub.words.push((cell, text)),
            }
        }
        stub
    }

    /// Reads the stub of a row whose rows are told apart by code. A code may stand in several cells.
    pub(super) fn coded(
        document: &'d Document,
        row: &Row<'d>,
        columns: Range<u32>,
        list: &CodeList,
    ) -> Self {
        let mut stub = Self::default();
        let mut numbers = Numbers::default();
        for (cell, text) in words(document, row, columns) {
            if let Some(number) = digits(text) {
                numbers.push((cell, text, number));
            } else if looks_like_figure(text) {
                stub.stray = Some(cell);
            } else if let Some((code, name)) = code_and_name(text, list) {
                numbers.push((cell, code, digits(code).unwrap_or_default()));
                stub.words.push((cell, name));
            } else {
                stub.words.push((cell, text));
            }
        }
        stub.code = code(&numbers, list);
        stub
    }

    /// Whether it says nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.code.is_none() && self.ordinal.is_none() && self.words.is_empty()
    }

    /// The first cell that says something.
    pub(super) fn first(&self) -> Option<CellId> {
        let word = self.words.first().map(|(cell, _)| *cell);
        word.or(self.code.map(|(_, cell)| cell))
            .or(self.ordinal.as_ref().map(|ordinal| ordinal.cell))
    }
}

fn words<'d>(
    document: &'d Document,
    row: &Row<'d>,
    columns: Range<u32>,
) -> impl Iterator<Item = Word<'d>> {
    let row = *row;
    let first = columns.start;
    columns.filter_map(move |column| {
        // A label that begins in a column further left reaches into this stub.
        let column = if column == first {
            row.owner(column)
        } else {
            column
        };
        let text = row.text(document, column);
        row.id(column)
            .filter(|_| !text.is_empty())
            .map(|cell| (cell, text))
    })
}

/// The number that a text of nothing but digits is, up to nine of them.
fn digits(text: &str) -> Option<u32> {
    if text.starts_with(|letter: char| ('０'..='９').contains(&letter)) {
        let narrow: String = fold::folded(text).take(10).collect();
        return digits(&narrow);
    }
    let plain =
        !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// Whether a text is a figure rather than a code or a row number.
fn looks_like_figure(text: &str) -> bool {
    let mut bytes = text.bytes();
    let first = bytes
        .next()
        .is_some_and(|byte| byte.is_ascii_digit() || byte == b'-');
    first
        && bytes.clone().any(|byte| matches!(byte, b'.' | b','))
        && bytes.all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// A code with its name behind it in one cell.
fn code_and_name<'t>(text: &'t str, list: &CodeList) -> Option<(&'t str, &'t str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let (code, name) = text.split_at_checked(end)?;
    let name = name.trim();
    let fits = list
        .levels
        .iter()
        .any(|level| usize::from(level.digits) == end);
    (fits && !name.is_empty()).then_some((code, name))
}

/// The code that the numbers of a stub are: joined if that is a code's length, else the one that
/// has such a length, else joined all the same.
fn code(numbers: &Numbers<'_>, list: &CodeList) -> Option<(u32, CellId)> {
    let is_level = |length: usize| {
        list.levels
            .iter()
            .any(|level| usize::from(level.digits) == length)
    };
    let (first, _, _) = numbers.first()?;
    let length = numbers.iter().map(|(_, text, _)| text.len()).sum();
    let alone = numbers
        .iter()
        .rev()
        .find(|(_, text, _)| is_level(text.len()));
    match alone {
        Some((cell, _, number)) if !is_level(length) => Some((*number, *cell)),
        _ if length <= 9 => join(numbers)
            .filter(|code| *code != 0)
            .map(|code| (code, *first)),
        _ => None,
    }
}

fn join(numbers: &Numbers<'_>) -> Option<u32> {
    numbers.iter().try_fold(0_u32, |joined, (_, text, number)| {
        let shift = 10_u32.checked_pow(text.len() as u32)?;
        joined.checked_mul(shift)?.checked_add(*number)
    })
}
