//! The row of column numbers (栏次) between a header and its figures. It is no data.

use crate::document::Document;
use crate::report::Stated;

use super::form::Form;
use super::grid::Row;

/// The column numbers a row prints, with their columns, if that is what the row prints.
pub(super) fn read(
    document: &Document,
    form: &Form,
    row: &Row<'_>,
) -> Option<Vec<(u32, Stated<u16>)>> {
    let mut numbers = Vec::new();
    for (column, id, text) in row.words(document) {
        match number(text) {
            Some(value) => numbers.push((column, Stated { value, cell: id })),
            None if begins_as_figure(text) || form.is_row_label(text) => return None,
            None => {}
        }
    }
    fits(&numbers, &form.ordinals).then_some(numbers)
}

/// Whether the printed numbers are the declared ones, or count the columns where none are declared.
/// A slip in a few of them does not make figures of them.
fn fits(numbers: &[(u32, Stated<u16>)], declared: &[u16]) -> bool {
    let printed = numbers.iter().map(|(_, number)| number.value);
    if declared.is_empty() {
        return numbers.len() >= 3 && printed.eq(1..=numbers.len() as u16);
    }
    let alike = printed
        .zip(declared)
        .filter(|(printed, declared)| printed == *declared)
        .count();
    alike > 0 && alike * 2 >= numbers.len() && alike * 2 >= declared.len()
}

/// A small whole number, perhaps with the formula that the form prints beside it, as in `1=2+3`.
fn number(text: &str) -> Option<u16> {
    let number = text.split(['=', '＝']).next().unwrap_or(text).trim();
    let short = !number.is_empty() && number.len() <= 3;
    (short && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.parse().ok())?
}

fn begins_as_figure(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
}

/// The number printed over a column.
pub(super) fn at(numbers: &[(u32, Stated<u16>)], column: u32) -> Option<&Stated<u16>> {
    let at = numbers
        .binary_search_by_key(&column, |(column, _)| *column)
        .ok()?;
    numbers.get(at).map(|(_, number)| number)
}
