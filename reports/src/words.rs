//! The Chinese words for what the runtime knows as values, the same in every form of output.

mod notes;

use gouji_runtime::document::{Cell, Document, Place};
use gouji_runtime::finding::Verdict;
use gouji_runtime::report::State;
use gouji_runtime::schema::{Level, Unit};

pub use notes::notes;

/// The weight of a finding, as specs write it.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Must => "必须",
        Level::Verify => "核实",
        Level::Hint => "提示",
    }
}

/// What an instance of a relation came to.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "相符",
        Verdict::WithinRounding => "舍入内",
        Verdict::Suspicious => "可疑",
        Verdict::Violated => "不符",
        Verdict::NotChecked => "未核",
    }
}

/// The name of a unit; none where there is no figure.
pub fn unit(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Yuan => Some("元"),
        Unit::TenThousandYuan => Some("万元"),
        Unit::HundredMillionYuan => Some("亿元"),
        Unit::Percent => Some("%"),
        Unit::Point => Some("分"),
        Unit::Count("") | Unit::Direction | Unit::None => None,
        Unit::Count(word) => Some(word),
    }
}

/// The ASCII word for what a cell holds; none when there is no cell.
pub(crate) fn state(state: State) -> Option<&'static str> {
    match state {
        State::Number => Some("number"),
        State::Zero => Some("zero"),
        State::Blank => Some("blank"),
        State::Text => Some("text"),
        State::Unreadable => Some("unreadable"),
        State::Absent => None,
    }
}

/// Where a person finds a cell; fields and columns count from 1 here. The file is named when the
/// document has several.
pub fn place(document: &Document, cell: &Cell) -> String {
    let place = within_file(document, cell.place);
    match document.file(cell) {
        Some(file) => format!("{file} {place}"),
        None => place,
    }
}

fn within_file(document: &Document, place: Place) -> String {
    match place {
        Place::Line { line, field, .. } => format!("第 {line} 行第 {} 格", field + 1),
        Place::Page { page, .. } => format!("第 {page} 页"),
        Place::Sheet { sheet, row, column } => {
            let name = document.sheet(sheet).unwrap_or_default();
            format!("{name}!{}", a1(row, column))
        }
        Place::Paragraph { paragraph, .. } => format!("第 {paragraph} 段"),
        Place::Table {
            table, row, field, ..
        } => format!("第 {table} 个表格第 {row} 行第 {} 格", u32::from(field) + 1),
    }
}

/// A cell of a sheet in the notation of workbooks: row and column count from 0, `A1` is the first.
pub(crate) fn a1(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::a1;

    #[test]
    fn cells_of_a_sheet_have_letters_and_a_number() {
        assert_eq!(a1(0, 0), "A1");
        assert_eq!(a1(11, 2), "C12");
        assert_eq!(a1(0, 25), "Z1");
        assert_eq!(a1(0, 26), "AA1");
        assert_eq!(a1(0, 702), "AAA1");
    }
}
