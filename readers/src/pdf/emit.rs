//! The finished flow becomes part of a document.

use gouji_runtime::document::{DocumentBuilder, Note};

use super::flow::Block;

/// Adds a flow to a document.
pub(super) fn add(builder: &mut DocumentBuilder, flow: Vec<Block>, notes: Vec<Note>) {
    for block in flow {
        match block {
            Block::Text(paragraph) => {
                let range = builder.intern(&paragraph.text);
                builder.paragraph(range, paragraph.area.place(paragraph.page));
            }
            Block::Table(table) => {
                builder.end_grid();
                for row in &table.rows {
                    builder.row();
                    for cell in row {
                        let range = builder.intern(&cell.text);
                        builder.cell(range, cell.area.place(cell.page), cell.cover);
                    }
                }
                builder.end_grid();
            }
        }
    }
    notes.into_iter().for_each(|note| builder.note(note));
}
