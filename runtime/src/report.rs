//! A document bound to a spec: every declared cell is a fact with a value, a state and a place.

mod address;
mod figure;
mod view;

pub use view::{ABSENT, Line, PanelView, TableView};

use std::ops::Range;
use std::sync::OnceLock;

use crate::document::{Cell, CellId, Document};
use crate::schema::{Panel, Spec, Table};

/// A document, bound.
#[derive(Debug, Clone)]
pub struct Report<'d> {
    /// The document.
    pub document: &'d Document,
    /// The spec it is bound to.
    pub spec: &'static Spec,
    /// What the cover states.
    pub cover: Cover,
    /// One for each table of the spec, in its order.
    pub tables: Vec<BoundTable>,
    /// All facts, panel after panel, row after row.
    pub facts: Vec<Fact>,
    /// What could not be bound, and why.
    pub problems: Vec<Problem>,
    /// Pieces of paragraphs that are facts of their own, as cells that follow the document's: the
    /// first has the id [`Document::cell_count`]. See [`Report::cell`].
    pub pieces: Vec<Cell>,
}

/// What the cover of a document states.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The year of account.
    pub year: Option<u16>,
    /// The department, as printed.
    pub department: Option<String>,
}

/// A table of the spec, as found.
#[derive(Debug, Clone)]
pub struct BoundTable {
    /// What it was declared to be.
    pub schema: &'static Table,
    /// Its printing in the document; none when it was not found.
    pub printing: Option<Printing>,
    /// One for each declared panel, in order. Listed rows are there even when the table is not.
    pub panels: Vec<BoundPanel>,
    /// Its instances in the order of the document, for a table that has instances
    /// ([`Table::each`]); their rows follow each other in every panel. Empty otherwise.
    pub instances: Vec<Instance>,
}

/// One of several like forms or paragraphs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instance {
    /// Its name as printed; empty when none is.
    pub name: String,
    /// The same for all instances of one folded name, across tables; from 1.
    pub key: u32,
    /// The cell of its title, or of its first sentence.
    pub title: Option<CellId>,
    /// For each panel, its rows in [`BoundPanel::rows`].
    pub rows: Vec<Range<u32>>,
    /// The cells that a form takes up in the document, by id; empty for sentences.
    pub cells: Range<u32>,
}

/// How a table stands in the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printing {
    /// The cell of its title; none when it was known by its columns alone.
    pub title: Option<CellId>,
    /// The first cell of its grid.
    pub first: Option<CellId>,
    /// Its printed number, as in 公开01.
    pub number: Option<Stated<String>>,
    /// The year it states.
    pub year: Option<Stated<u16>>,
    /// The department it states.
    pub department: Option<Stated<String>>,
    /// The unit it states.
    pub unit: Option<Stated<String>>,
    /// Its note.
    pub note: Option<CellId>,
    /// The lengths of its rows, when they differ: the first odd row's first cell and its length,
    /// and the usual length.
    pub ragged: Option<(CellId, usize, usize)>,
}

/// Something a caption states, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// What.
    pub value: T,
    /// Where.
    pub cell: CellId,
}

/// A panel, as found.
#[derive(Debug, Clone)]
pub struct BoundPanel {
    /// What it was declared to be.
    pub schema: &'static Panel,
    /// The first of its facts in [`Report::facts`].
    pub first_fact: u32,
    /// Its rows: the declared ones in their order, then those found by code or number.
    pub rows: Vec<BoundRow>,
    /// Whether each declared column was found.
    pub columns_found: Vec<bool>,
    /// The printed column number (栏次) of each declared column.
    pub column_ordinals: Vec<Option<Stated<u16>>>,
    /// Codes of the rows that have one, ascending, with the row's position.
    pub by_code: Vec<(u32, u32)>,
    /// For each row, the indices into [`Panel::rows`] of the declared texts among those that tell
    /// it apart. Found when they are first asked for; leave it empty.
    pub keys: OnceLock<Vec<Vec<u16>>>,
}

/// A row, as found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoundRow {
    /// Index into [`Panel::rows`] for a declared row.
    pub declared: Option<u16>,
    /// Its code; 0 when it has none. For a numbered row, its position from 1.
    pub code: u32,
    /// Whether the document prints it.
    pub found: bool,
    /// The cell of its label, or of its code where it has one.
    pub label: Option<CellId>,
    /// The cell of the name beside its code.
    pub name: Option<CellId>,
    /// Index of its code in the entries of the panel's code list.
    pub entry: Option<u32>,
    /// The group of columns it stands in, where groups stand side by side; from 0.
    pub band: u16,
    /// The printed row number (行次).
    pub ordinal: Option<Stated<u16>>,
    /// The order in which it was met in the document.
    pub met: u32,
}

impl BoundRow {
    /// Whether nothing is known of it but the name that the document prints.
    pub fn is_only_named(&self) -> bool {
        self.declared.is_none() && self.code == 0 && self.name.is_some()
    }
}

/// A figure or a blank with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The value on the common scale (10⁻⁸ of 万元 for money, of one for everything else).
    pub value: i64,
    /// Half a unit of the last printed place, on the same scale; 0 when the value is exact.
    pub half: i64,
    /// What the cell holds.
    pub state: State,
    /// Printed decimals.
    pub decimals: u8,
    /// The cell in the document.
    pub cell: Option<CellId>,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// A figure other than 0.
    Number,
    /// A printed 0.
    Zero,
    /// Nothing, or a dash.
    Blank,
    /// Words, in a column for words.
    Text,
    /// Something in a column for figures that is none.
    Unreadable,
    /// No such cell in the document: its table, row or column was not found.
    Absent,
}

/// The position of a fact in [`Report::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub u32);

/// Where a fact belongs in its spec and its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// Index into [`Report::tables`].
    pub table: usize,
    /// Index into [`BoundTable::panels`].
    pub panel: usize,
    /// Index into [`BoundPanel::rows`].
    pub row: usize,
    /// Index into [`Panel::columns`].
    pub column: usize,
}

/// Something of a table that could not be bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The table was not found. `nearest` is what came closest: a title or heading and its cell.
    TableMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// What came nearest.
        nearest: Option<CellId>,
        /// The share of declared columns that the nearest grid prints, in per cent.
        likeness: u8,
    },
    /// A declared column was not found in the table's header.
    ColumnMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index of the panel.
        panel: usize,
        /// Index of the column.
        column: usize,
        /// The header cell that came nearest.
        nearest: Option<CellId>,
    },
    /// A declared row was not found.
    RowMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index of the panel.
        panel: usize,
        /// Index of the declared row.
        row: usize,
        /// The unknown label that came nearest.
        nearest: Option<CellId>,
    },
    /// A printed row is none of the declared ones.
    RowUnknown {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index of the panel.
        panel: usize,
        /// The label, or the first cell of the row.
        cell: CellId,
    },
    /// A printed code is not in the code list.
    CodeUnknown {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index of the panel.
        panel: usize,
        /// Index of the bound row.
        row: usize,
    },
    /// A row or code stands twice; the first was bound.
    RowTwice {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index of the panel.
        panel: usize,
        /// The second label or code.
        cell: CellId,
    },
    /// The table stands twice; the first was bound.
    TableTwice {
        /// Index into [`Spec::tables`].
        table: usize,
        /// The second title.
        cell: CellId,
    },
    /// A figure stands in the table's grid where no declared cell is.
    Stray {
        /// Index into [`Spec::tables`].
        table: usize,
        /// The figure.
        cell: CellId,
    },
    /// A sentence was not found. Where one resembles it, the first point of difference is told.
    SentenceMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index into [`crate::schema::Words::sentences`].
        sentence: usize,
        /// The sentence that comes nearest, as a piece, if one does.
        nearest: Option<CellId>,
        /// Where it begins to differ: a piece from there on.
        differs: Option<CellId>,
        /// What the spec expects there.
        expected: String,
    },
    /// A declared label of a form was not found in one of its printings.
    LabelMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// Index into [`BoundTable::instances`].
        instance: usize,
        /// The label.
        label: &'static str,
    },
    /// The section of a narrative was not found.
    SectionMissing {
        /// Index into [`Spec::tables`].
        table: usize,
    },
    /// A figure lacks its unit word.
    UnitMissing {
        /// Index into [`Spec::tables`].
        table: usize,
        /// The figure, as a piece.
        cell: CellId,
    },
    /// A year that is neither the year of account nor the one the sentence speaks of.
    YearOdd {
        /// Index into [`Spec::tables`].
        table: usize,
        /// The year, as a piece.
        cell: CellId,
        /// The year expected there.
        expected: u16,
    },
}
