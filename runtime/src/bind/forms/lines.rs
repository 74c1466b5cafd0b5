//! A document as one run of lines: rows of grids and paragraphs alike.

use crate::document::{Block, Document};

use super::super::grid::{Row, rows};

/// A row of a grid, or a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'d> {
    /// The row; of one cell for a paragraph.
    pub(super) row: Row<'d>,
    /// The block it stands in.
    pub(super) block: usize,
    /// Whether it is a row of a grid.
    pub(super) gridded: bool,
}

/// The lines of a document in reading order.
pub(super) fn of(document: &Document) -> Vec<Line<'_>> {
    let counts = document.blocks().iter().map(|block| match block {
        Block::Paragraph(_) => 1,
        Block::Grid(grid) => document.rows(grid).len(),
    });
    let mut lines = Vec::with_capacity(counts.sum());
    for (block, found) in document.blocks().iter().enumerate() {
        match found {
            Block::Paragraph(id) => lines.extend(Row::of_cell(document, *id).map(|row| Line {
                row,
                block,
                gridded: false,
            })),
            Block::Grid(grid) => lines.extend(rows(document, grid).map(|row| Line {
                row,
                block,
                gridded: true,
            })),
        }
    }
    lines
}
