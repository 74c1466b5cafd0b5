//! The sentence around a figure of the running text, the figure in brackets.

use gouji_runtime::document::{Cell, CellId};
use gouji_runtime::report::Report;

use super::super::columns::width;
use super::super::style::{FAINT, WRONG, paint, safe};
use crate::flow::paragraph_around;
use crate::words;

/// None where the cell is no piece of a paragraph.
pub(super) fn draw(report: &Report, piece: CellId, columns: usize) -> Option<String> {
    let document = report.document;
    piece.0.checked_sub(document.cell_count())?;
    let cell = *report.cell(piece)?;
    let paragraph = paragraph_around(document, cell)?;
    let between = |start, end| {
        let part = Cell {
            start,
            end,
            ..paragraph
        };
        document.raw(&part)
    };
    let before = between(paragraph.start, cell.start);
    let before = before.rsplit(is_stop).next().unwrap_or_default();
    let behind = between(cell.end, paragraph.end);
    let behind = behind.split_inclusive(is_stop).next().unwrap_or_default();
    let marked = format!("[{}]", safe(document.raw(&cell)));
    let room = columns.saturating_sub(4 + width(&marked));
    let before = tail(before.trim_start(), room / 2);
    let behind = head(behind.trim_end(), room.saturating_sub(width(&before)));
    let place = paint(FAINT, words::place(document, &cell));
    let marked = paint(WRONG, marked);
    Some(format!(
        "  {place}\n    {}{marked}{}\n",
        safe(&before),
        safe(&behind)
    ))
}

fn is_stop(letter: char) -> bool {
    matches!(letter, '。' | '；' | ';')
}

/// The end of a text, in so many character cells.
fn tail(text: &str, room: usize) -> String {
    let end: String = text.chars().rev().collect();
    head(&end, room).chars().rev().collect()
}

/// The beginning of a text, in so many character cells.
fn head(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.chars() {
        if width(&out) + 3 > room {
            break;
        }
        out.push(letter);
    }
    out + "…"
}
