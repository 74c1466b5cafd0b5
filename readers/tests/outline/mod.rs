//! A document in a few lines that a person can compare.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    reason = "a helper of tests may fail like a test"
)]

use gouji_runtime::document::{Block, Cell, Cover, Document, Place};

/// Paragraphs as `text @place`, grids as `--` and their rows; `<` and `^` are covered fields.
pub fn outline(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in document.blocks() {
        match block {
            Block::Paragraph(id) => lines.push(shown(document, document.cell(*id).unwrap())),
            Block::Grid(grid) => {
                lines.push("--".to_owned());
                for (_, row) in document.rows(grid) {
                    let cells: Vec<_> = row.iter().map(|cell| shown(document, cell)).collect();
                    lines.push(cells.join(" | "));
                }
            }
        }
    }
    lines
}

fn shown(document: &Document, cell: &Cell) -> String {
    match cell.cover {
        Cover::Own => format!("{} @{}", document.text(cell), place(document, cell.place)),
        Cover::Left => "<".to_owned(),
        Cover::Above => "^".to_owned(),
    }
}

fn place(document: &Document, place: Place) -> String {
    match place {
        Place::Paragraph { paragraph, offset } => format!("p{paragraph}+{offset}"),
        Place::Table {
            table, row, field, ..
        } => format!("t{table}r{row}f{field}"),
        Place::Sheet { sheet, row, column } => {
            format!("{}!{row},{column}", document.sheet(sheet).unwrap())
        }
        other => format!("{other:?}"),
    }
}
