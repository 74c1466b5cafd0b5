//! From a cell's text to a fact, where a figure may print its unit behind it.

use crate::amount::{Amount, Reading};
use crate::document::CellId;
use crate::report::Fact;
use crate::schema::{Column, Kind, Table, Unit};

use super::super::value;

/// Reads a value of a declared column. Of a figure, the word of the column's own unit is dropped:
/// per cent are per cent with and without their sign.
pub(super) fn fact(table: &Table, column: &Column, cell: Option<CellId>, text: &str) -> Fact {
    let text = match column.kind {
        Kind::Text => text,
        Kind::Amount | Kind::Exact => without_unit(column.unit, text),
    };
    value::fact(table, column, cell, text)
}

/// Whether a text may stand in a column for figures: it is a figure or a dash.
pub(super) fn fits(column: &Column, text: &str) -> bool {
    !matches!(
        Amount::read(without_unit(column.unit, text)),
        Reading::Unreadable
    )
}

/// Whether a text is a figure, whatever its unit.
pub(super) fn is_figure(text: &str) -> bool {
    let begins = text
        .bytes()
        .next()
        .is_some_and(|byte| !byte.is_ascii_alphabetic() && byte != b'.');
    begins
        && matches!(
            Amount::read(without_unit(Unit::Percent, text)),
            Reading::Number(_)
        )
}

fn without_unit(unit: Unit, text: &str) -> &str {
    let ends: &[&str] = match unit {
        Unit::Percent => &["%", "％", "﹪"],
        Unit::Point => &["分"],
        Unit::TenThousandYuan => &["万元"],
        Unit::HundredMillionYuan => &["亿元"],
        Unit::Yuan => &["元"],
        Unit::Count(word) => &[word],
        Unit::Direction | Unit::None => &[],
    };
    let bare = ends.iter().find_map(|end| text.strip_suffix(end));
    bare.filter(|bare| !bare.is_empty())
        .map_or(text, str::trim_end)
}
