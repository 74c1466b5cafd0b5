//! What a reader makes of a file: paragraphs and grids of cells in reading order, each with its place.
//!
//! All text stands in one arena; a cell is a range of it, so reading text copies nothing.
//! This module knows no form and no file format.

mod builder;
mod note;
mod place;

pub use builder::DocumentBuilder;
pub use note::Note;
pub use place::Place;

use std::ops::Range;

/// One document, read.
#[derive(Debug, Default)]
pub struct Document {
    name: String,
    text: String,
    cells: Vec<Cell>,
    rows: Vec<Range<u32>>,
    blocks: Vec<Block>,
    sheets: Vec<String>,
    files: Vec<String>,
    notes: Vec<(u16, Note)>,
}

/// A piece of the document's flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text: one cell.
    Paragraph(CellId),
    /// Rows of cells.
    Grid(Grid),
}

/// A table of cells as it is drawn: rows need not be of equal length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    rows: Range<u32>,
}

/// The position of a cell in its document's list of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u32);

/// One cell of a grid, or one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// First byte in the arena.
    pub start: u32,
    /// One past the last byte in the arena.
    pub end: u32,
    /// Where a person finds it.
    pub place: Place,
    /// Whether the cell is drawn itself or lies under a merged neighbour.
    pub cover: Cover,
    /// Which of the document's files it stands in: an index into [`Document::files`].
    pub file: u16,
}

/// How a cell of a dense grid came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cover {
    /// Drawn by itself. In text files merged cells look like this too, and are blank.
    #[default]
    Own,
    /// Part of the merged cell on its left.
    Left,
    /// Part of the merged cell above it.
    Above,
}

impl Document {
    /// The name the reader was given, usually a path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Paragraphs and grids in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The rows of a grid, each a slice of cells with the id of its first cell.
    pub fn rows(&self, grid: &Grid) -> impl ExactSizeIterator<Item = (CellId, &[Cell])> + Clone {
        let rows = self
            .rows
            .get(grid.rows.start as usize..grid.rows.end as usize)
            .unwrap_or_default();
        rows.iter().map(|row| {
            let cells = self
                .cells
                .get(row.start as usize..row.end as usize)
                .unwrap_or_default();
            (CellId(row.start), cells)
        })
    }

    /// How many cells there are; the id of the last is one less.
    pub fn cell_count(&self) -> u32 {
        u32::try_from(self.cells.len()).unwrap_or(u32::MAX)
    }

    /// One cell, if the id is this document's.
    pub fn cell(&self, id: CellId) -> Option<&Cell> {
        self.cells.get(id.0 as usize)
    }

    /// The text of a cell, trimmed of white space.
    pub fn text(&self, cell: &Cell) -> &str {
        let raw = self.raw(cell);
        if is_trim(raw.as_bytes()) {
            raw
        } else {
            raw.trim()
        }
    }

    /// The text of a cell as it stands in the file.
    pub fn raw(&self, cell: &Cell) -> &str {
        self.text
            .get(cell.start as usize..cell.end as usize)
            .unwrap_or_default()
    }

    /// The trimmed text behind a cell id; empty for an id that is not this document's.
    pub fn text_at(&self, id: CellId) -> &str {
        self.cell(id).map_or("", |cell| self.text(cell))
    }

    /// The name of a sheet, for places of the sheet kind.
    pub fn sheet(&self, index: u32) -> Option<&str> {
        self.sheets.get(index as usize).map(String::as_str)
    }

    /// The files of a document that was read from several, in order; empty when it was one file.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// The file a cell stands in, when the document has several.
    pub fn file(&self, cell: &Cell) -> Option<&str> {
        self.files.get(usize::from(cell.file)).map(String::as_str)
    }

    /// What a person should know about how the document was read: the file, when there are
    /// several, and the note.
    pub fn notes(&self) -> impl ExactSizeIterator<Item = (Option<&str>, Note)> {
        let file = |file: u16| self.files.get(usize::from(file)).map(String::as_str);
        self.notes
            .iter()
            .map(move |(index, note)| (file(*index), *note))
    }
}

/// Whether a text surely has no white space at its ends: it is empty, or begins and ends with
/// printable ASCII or with a character from U+4000 on, where no white space is. Nearly every
/// cell does, and this is much cheaper than looking at characters.
fn is_trim(text: &[u8]) -> bool {
    let high = |byte: u8| matches!(byte, 0xe4..=0xef);
    match text {
        [] => true,
        [first, ..] if !first.is_ascii_graphic() && !high(*first) => false,
        [.., last] if last.is_ascii_graphic() => true,
        [.., lead, _, _] => high(*lead),
        _ => false,
    }
}
