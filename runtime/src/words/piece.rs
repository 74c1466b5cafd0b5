//! From letters of the stream back to the parts of the document that print them.

use std::ops::Range;

use crate::document::{Cell, CellId, Place};
use crate::fold;

use super::stream::Stream;

impl<'d> Stream<'d> {
    /// What a piece prints.
    pub(super) fn text(&self, piece: &Cell) -> &'d str {
        self.document.raw(piece)
    }

    /// One past the byte where a letter of a paragraph ends.
    pub(super) fn end_of(&self, letter: usize) -> Option<u32> {
        let (_, id) = self.line(letter)?;
        let cell = self.document.cell(id)?;
        let start = *self.offsets.get(letter)?;
        let rest = self.document.raw(&Cell { start, ..*cell });
        let width = rest.chars().next().map_or(0, char::len_utf8);
        Some(start + width as u32)
    }

    /// The piece of a paragraph that prints these letters. Where they go over into a paragraph
    /// that does not follow at once, the piece ends with the first one.
    pub(super) fn piece(&self, range: Range<usize>) -> Option<Cell> {
        let inside = range.start.min(self.len().checked_sub(1)?);
        let (line, id) = self.line(inside)?;
        let cell = self.document.cell(id)?;
        let start = if inside == range.start {
            *self.offsets.get(inside)?
        } else {
            self.end_of(inside)?
        };
        let last = range.end.checked_sub(1).filter(|last| *last >= inside);
        let end = match last {
            Some(last) => self.end_of(self.joined(line, last))?,
            None => start,
        };
        Some(Cell {
            start,
            end: end.max(start),
            place: self.place(cell, start),
            ..*cell
        })
    }

    /// The last letter up to `last` that stands in a paragraph which follows on `line` with
    /// nothing between.
    fn joined(&self, line: usize, last: usize) -> usize {
        let lines = self.lines.get(line..).unwrap_or_default();
        let pairs = lines.iter().zip(lines.iter().skip(1));
        for ((_, above), (first, below)) in pairs {
            if *first > last {
                break;
            }
            if !self.follows(*above, *below) {
                return first.saturating_sub(1);
            }
        }
        last
    }

    fn follows(&self, above: CellId, below: CellId) -> bool {
        let (Some(above), Some(below)) = (self.document.cell(above), self.document.cell(below))
        else {
            return false;
        };
        let between = Cell {
            start: above.end,
            end: below.start,
            ..*above
        };
        above.end <= below.start && fold::is_blank(self.document.raw(&between))
    }

    fn place(&self, cell: &Cell, start: u32) -> Place {
        let before = self.document.raw(&Cell {
            end: start,
            ..*cell
        });
        let further = before.chars().count() as u32;
        cell.place.moved(further)
    }
}
