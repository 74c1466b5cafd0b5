//! Rows of a grid around a cell that is no fact, as the document prints them.

use gouji_runtime::document::{Block, Cell, CellId, Document};

use super::super::columns::cut;
use super::{COLUMN, Row, STUB, Sheet};
use crate::words;

/// None where the cell stands in no grid.
pub(super) fn sheet(document: &Document, id: CellId, columns: usize) -> Option<Sheet> {
    let cell = document.cell(id)?;
    let rows = rows_around(document, id)?;
    let own = rows.iter().find_map(|row| row.position(id))?;
    let first = own.saturating_sub(columns / 2).max(1);
    let columns: Vec<_> = [0].into_iter().chain(first..first + columns).collect();
    Some(Sheet {
        title: words::place(document, cell),
        header: None,
        rows: rows
            .iter()
            .map(|row| row.draw(document, id, &columns))
            .collect(),
    })
}

struct GridRow<'d> {
    first: CellId,
    cells: &'d [Cell],
}

fn rows_around(document: &Document, id: CellId) -> Option<Vec<GridRow<'_>>> {
    let grids = document.blocks().iter().filter_map(|block| match block {
        Block::Grid(grid) => Some(document.rows(grid)),
        Block::Paragraph(_) => None,
    });
    for rows in grids {
        let mut rows = rows.map(|(first, cells)| GridRow { first, cells });
        let mut before = None;
        while let Some(row) = rows.next() {
            if row.position(id).is_some() {
                let around = [before, Some(row), rows.next()];
                return Some(around.into_iter().flatten().collect());
            }
            before = Some(row);
        }
    }
    None
}

impl GridRow<'_> {
    fn position(&self, id: CellId) -> Option<usize> {
        let offset = id.0.checked_sub(self.first.0)? as usize;
        (offset < self.cells.len()).then_some(offset)
    }

    fn draw(&self, document: &Document, id: CellId, columns: &[usize]) -> Row {
        let own = self.position(id);
        let texts = columns.iter().map(|&column| {
            let text = self
                .cells
                .get(column)
                .map_or("", |cell| document.text(cell));
            cut(text, if column == 0 { STUB } else { COLUMN })
        });
        Row::Cells {
            texts: texts.collect(),
            bad: columns.iter().position(|&column| Some(column) == own),
        }
    }
}
