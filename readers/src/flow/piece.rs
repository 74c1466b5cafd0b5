//! What a flow is made of.

use gouji_runtime::document::Place;

/// A line or a table.
pub(crate) enum Piece {
    Line(Line),
    Table(Table),
}

/// A line of running text.
pub(crate) struct Line {
    pub(super) text: (u32, u32),
    pub(super) place: Place,
}

/// A table as it is drawn: only the cells that are there.
pub(crate) struct Table {
    /// Its number in the file, from 1.
    pub(super) number: u16,
    pub(super) rows: Vec<Vec<Drawn>>,
}

/// A cell as it is drawn.
pub(crate) struct Drawn {
    /// Columns left free in front of it.
    pub(crate) gap: u32,
    /// How many columns it covers, at least 1.
    pub(crate) columns: u32,
    /// How many rows it covers, at least 1.
    pub(crate) rows: u32,
    /// Whether it goes on with the cell above.
    pub(crate) goes_on: bool,
    /// Whether it is left out.
    pub(crate) is_dropped: bool,
    /// Its first paragraph, from 1.
    pub(crate) paragraph: u32,
    /// What stands in it.
    pub(crate) pieces: Vec<Piece>,
}

impl Default for Drawn {
    fn default() -> Self {
        Self {
            gap: 0,
            columns: 1,
            rows: 1,
            goes_on: false,
            is_dropped: false,
            paragraph: 0,
            pieces: Vec::new(),
        }
    }
}

impl Table {
    /// Its cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &Drawn> {
        let cells = self.rows.iter().flatten();
        cells.filter(|cell| !cell.is_dropped)
    }

    /// Whether the table only arranges what stands in it: it is one cell, or the tables in its
    /// cells have more cells than it has words of its own.
    pub(super) fn is_arrangement(&self) -> bool {
        let own = self.cells().filter(|cell| cell.lines().next().is_some());
        let inner = self.cells().flat_map(Drawn::tables);
        let inner: usize = inner.map(|table| table.cells().count()).sum();
        self.cells().nth(1).is_none() || own.count() < inner
    }
}

impl Drawn {
    /// The lines that stand in the cell itself.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Line(line) => Some(line),
            Piece::Table(_) => None,
        })
    }

    /// The tables that stand in the cell.
    pub(super) fn tables(&self) -> impl Iterator<Item = &Table> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Table(table) => Some(table),
            Piece::Line(_) => None,
        })
    }
}
