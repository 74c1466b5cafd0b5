//! Where a cell belongs in a document's flow.

use gouji_runtime::document::{Block, Cell, CellId, Document};

/// Whether a cell is a paragraph, or a piece of one.
pub(crate) fn is_running_text(document: &Document, id: CellId) -> bool {
    id.0 >= document.cell_count() || is_paragraph(document, id)
}

/// Whether a cell is a paragraph rather than part of a grid.
pub(crate) fn is_paragraph(document: &Document, id: CellId) -> bool {
    let blocks = document.blocks();
    let begins = |block: &Block| match block {
        Block::Paragraph(first) => *first,
        Block::Grid(grid) => document.rows(grid).next().map_or(id, |(first, _)| first),
    };
    // INVARIANT: readers push blocks in reading order, so cell ids ascend.
    let behind = blocks.partition_point(|block| begins(block) <= id);
    let block = behind.checked_sub(1).and_then(|at| blocks.get(at));
    block == Some(&Block::Paragraph(id))
}

/// The paragraph around a piece of it.
pub(crate) fn paragraph_around(document: &Document, piece: Cell) -> Option<Cell> {
    let paragraphs = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph(id) => document.cell(*id).copied(),
        Block::Grid(_) => None,
    });
    let mut around =
        paragraphs.filter(|paragraph| paragraph.start <= piece.start && piece.end <= paragraph.end);
    around.next()
}
