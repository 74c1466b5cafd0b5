//! The rows of a grid, with the few questions the binder asks of them.

use crate::document::{Cell, CellId, Cover, Document, Grid};
use crate::fold;

/// A row of cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'d> {
    first: CellId,
    cells: &'d [Cell],
}

/// The rows of a grid.
pub(super) fn rows<'d>(
    document: &'d Document,
    grid: &'d Grid,
) -> impl ExactSizeIterator<Item = Row<'d>> + Clone + 'd {
    document
        .rows(grid)
        .map(|(first, cells)| Row { first, cells })
}

impl<'d> Row<'d> {
    /// A cell by itself, as a paragraph is; none for an id that is not the document's.
    pub(super) fn of_cell(document: &'d Document, first: CellId) -> Option<Self> {
        let cells = std::slice::from_ref(document.cell(first)?);
        Some(Self { first, cells })
    }

    /// Its first so many cells.
    pub(super) fn cut(self, width: usize) -> Self {
        let cells = self.cells.get(..width).unwrap_or(self.cells);
        Self { cells, ..self }
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// Its first cell.
    pub(super) fn first(&self) -> CellId {
        self.first
    }

    /// Its cells.
    pub(super) fn cells(&self) -> &'d [Cell] {
        self.cells
    }

    /// The id of the cell in a column, if the row is long enough.
    pub(super) fn id(&self, column: u32) -> Option<CellId> {
        ((column as usize) < self.cells.len()).then_some(CellId(self.first.0 + column))
    }

    /// The text in a column; empty where the row has no cell.
    pub(super) fn text(&self, document: &'d Document, column: u32) -> &'d str {
        self.cells
            .get(column as usize)
            .map_or("", |cell| document.text(cell))
    }

    /// Whether the cell in a column is covered by the one to its left, in which it is merged.
    pub(super) fn is_covered(&self, column: u32) -> bool {
        let cell = self.cells.get(column as usize);
        cell.is_some_and(|cell| cell.cover == Cover::Left)
    }

    /// The column of the cell that a cell is merged in from the left; its own if it is not.
    pub(super) fn owner(&self, column: u32) -> u32 {
        let mut columns = (0..=column).rev();
        columns
            .find(|column| !self.is_covered(*column))
            .unwrap_or(column)
    }

    /// Its cells that are not blank: column, id and text.
    pub(super) fn words(
        &self,
        document: &'d Document,
    ) -> impl Iterator<Item = (u32, CellId, &'d str)> + Clone + use<'d> {
        let first = self.first.0;
        let cells = (0..).zip(self.cells);
        cells
            .filter(|(_, cell)| cell.start < cell.end)
            .map(move |(column, cell)| (column, CellId(first + column), document.text(cell)))
            .filter(|(_, _, text)| !text.is_empty())
    }

    /// Its first cell that is not blank.
    pub(super) fn first_word(&self, document: &'d Document) -> Option<(u32, CellId, &'d str)> {
        self.words(document).next()
    }

    /// Whether it prints the same words as another row, as a repeated header does.
    pub(super) fn repeats(&self, document: &'d Document, other: &Row<'d>) -> bool {
        let mut words = other.words(document).peekable();
        words.peek().is_some()
            && words.all(|(column, _, text)| fold::equal(text, self.text(document, column)))
    }
}
