//! A part of a cell as a cell of its own.

use crate::document::{Cell, CellId, Document};

/// The cell that covers `part`, a slice at the end of the trimmed text of another cell.
pub(super) fn behind(document: &Document, cell: CellId, part: &str) -> Option<Cell> {
    let whole = document.cell(cell)?;
    let text = document.text(whole);
    let raw = document.raw(whole);
    let leading = raw.len() - raw.trim_start().len();
    let from = leading + text.len().checked_sub(part.len())?;
    let skipped = raw.get(..from)?.chars().count() as u32;
    let start = whole.start + from as u32;
    Some(Cell {
        start,
        end: start + part.len() as u32,
        place: whole.place.moved(skipped),
        ..*whole
    })
}
