//! Where a cell belongs in a document's flow.

use gouji_runtime::document::{Block, CellId, Document};

/// Whether a cell is running text rather than part of a grid.
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
