//! Columns aligned by the cells that characters take in a terminal, where a Chinese one takes two.

use super::style::safe;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// On which side a column's texts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// How many cells a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// A text filled up with spaces to so many cells.
pub(super) fn pad(text: &str, cells: usize, side: Side) -> String {
    let fill = " ".repeat(cells.saturating_sub(width(text)));
    match side {
        Side::Left => format!("{text}{fill}"),
        Side::Right => format!("{fill}{text}"),
    }
}

/// A text cut to so many cells, with `…` for what is gone.
pub(super) fn cut(text: &str, cells: usize) -> String {
    let text = safe(text);
    if width(&text) <= cells {
        return text.into_owned();
    }
    let mut out = String::new();
    let mut left = cells.saturating_sub(1);
    for char in text.chars() {
        let Some(rest) = left.checked_sub(char.width().unwrap_or_default()) else {
            break;
        };
        left = rest;
        out.push(char);
    }
    out.push('…');
    out
}

/// Rows of texts as aligned lines; two spaces between columns, none at a line's end.
pub(super) fn align(rows: &[Vec<String>], sides: &[Side]) -> Vec<String> {
    let widths = widths(rows);
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (text, &cells))| {
            pad(
                text,
                cells,
                sides.get(column).copied().unwrap_or(Side::Left),
            )
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// The width of each column: that of its widest text.
pub(super) fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| {
        let texts = rows.iter().filter_map(|row| row.get(column));
        texts.map(|text| width(text)).max().unwrap_or_default()
    };
    (0..count).map(widest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_count_twice() {
        let rows = [["行政运行", "409.40"], ["合计", "1,498.87"], ["a", "0"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(
            align(&rows, &[Side::Left, Side::Right]),
            [
                "行政运行    409.40",
                "合计      1,498.87",
                "a                0"
            ]
        );
    }

    #[test]
    fn a_cut_never_splits_a_wide_character() {
        assert_eq!(cut("社会保障和就业支出", 8), "社会保…");
        assert_eq!(cut("社会保障", 8), "社会保障");
        assert_eq!(cut("社会保障", 1), "…");
    }
}
