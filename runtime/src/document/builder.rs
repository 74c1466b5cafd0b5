//! The one way to make a [`Document`]: readers push paragraphs and cells in reading order.

use super::{Block, Cell, CellId, Cover, Document, Grid, Note, Place};

/// Collects blocks in reading order.
#[derive(Debug, Default)]
pub struct DocumentBuilder {
    document: Document,
    row_open: bool,
    grid_open: bool,
    file: u16,
}

impl DocumentBuilder {
    /// An empty document of this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self::over(name, String::new())
    }

    /// A document whose arena already holds `text`; cells may then be pushed as ranges of it.
    pub fn over(name: impl Into<String>, text: String) -> Self {
        let document = Document {
            name: name.into(),
            text,
            ..Document::default()
        };
        Self {
            document,
            ..Self::default()
        }
    }

    /// Makes room for so many cells and rows.
    pub fn reserve(&mut self, cells: usize, rows: usize) {
        self.document.cells.reserve(cells);
        self.document.rows.reserve(rows);
    }

    /// Makes `text` the arena, of which cells have been pushed as ranges before.
    pub fn adopt(&mut self, text: String) {
        self.document.text = text;
    }

    /// The arena so far.
    pub fn text(&self) -> &str {
        &self.document.text
    }

    /// Copies `text` into the arena and gives its range.
    pub fn intern(&mut self, text: &str) -> (u32, u32) {
        let start = self.document.text.len() as u32;
        self.document.text.push_str(text);
        (start, self.document.text.len() as u32)
    }

    /// Adds a sheet name and gives its index.
    pub fn sheet(&mut self, name: impl Into<String>) -> u32 {
        self.document.sheets.push(name.into());
        self.document.sheets.len() as u32 - 1
    }

    /// Begins the next file of a document of several: what is pushed from here on stands in it.
    pub fn file(&mut self, name: impl Into<String>) {
        self.end_grid();
        self.file = self.document.files.len() as u16;
        self.document.files.push(name.into());
    }

    /// Adds a note about the file that is being read.
    pub fn note(&mut self, note: Note) {
        self.document.notes.push((self.file, note));
    }

    /// Adds a paragraph that stands at `range` of the arena. Ends any open grid.
    pub fn paragraph(&mut self, (start, end): (u32, u32), place: Place) {
        self.end_grid();
        let id = self.push(Cell {
            start,
            end,
            place,
            cover: Cover::Own,
            file: self.file,
        });
        self.document.blocks.push(Block::Paragraph(id));
    }

    /// Begins a row; the first row after a paragraph or [`Self::end_grid`] begins a grid.
    pub fn row(&mut self) {
        let at = self.document.cells.len() as u32;
        let row = self.document.rows.len() as u32;
        self.document.rows.push(at..at);
        if self.grid_open {
            if let Some(Block::Grid(grid)) = self.document.blocks.last_mut() {
                grid.rows.end = row + 1;
            }
        } else {
            self.grid_open = true;
            let grid = Grid { rows: row..row + 1 };
            self.document.blocks.push(Block::Grid(grid));
        }
        self.row_open = true;
    }

    /// Adds a cell to the open row; without one, begins a row.
    #[inline]
    pub fn cell(&mut self, (start, end): (u32, u32), place: Place, cover: Cover) {
        if !self.row_open {
            self.row();
        }
        let id = self.push(Cell {
            start,
            end,
            place,
            cover,
            file: self.file,
        });
        if let Some(row) = self.document.rows.last_mut() {
            row.end = id.0 + 1;
        }
    }

    /// Ends the open grid, so that the next row begins another one.
    pub fn end_grid(&mut self) {
        self.row_open = false;
        self.grid_open = false;
    }

    /// The finished document.
    pub fn finish(self) -> Document {
        self.document
    }

    #[inline]
    fn push(&mut self, cell: Cell) -> CellId {
        self.document.cells.push(cell);
        CellId(self.document.cells.len() as u32 - 1)
    }
}
