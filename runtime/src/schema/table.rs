//! Tables: panels of rows and columns.

use super::CodeList;

/// A table of a form.
#[derive(Debug)]
pub struct Table {
    /// Machine name in ASCII, the first part of every fact id.
    pub id: &'static str,
    /// The name rules use.
    pub name: &'static str,
    /// Titles under which documents print it; the first is the proper one.
    pub titles: &'static [&'static str],
    /// The unit of its figures unless a column says otherwise.
    pub unit: Unit,
    /// Declared decimal places.
    pub precision: u8,
    /// Whether documents may drop trailing zeros, so that a figure printed with fewer decimals
    /// than `precision` is still meant with `precision`.
    pub drops_zeros: bool,
    /// What a blank means.
    pub blank: Blank,
    /// Whether the document may go without the table.
    pub optional: bool,
    /// What tells its instances apart, where a document has several: a column of the first panel.
    pub each: Option<u16>,
    /// How documents lay it out.
    pub layout: Layout,
    /// The panels from left to right; a table without panels has one without a name.
    pub panels: &'static [Panel],
    /// The spec line, `path:line`.
    pub source: &'static str,
}

impl Table {
    /// The decimals that a figure of a column is meant with, printed with so many. Zeros are
    /// dropped from figures in the table's own unit; a rate keeps its decimals.
    pub fn meant_decimals(&self, column: &Column, printed: u8) -> u8 {
        if self.drops_zeros && column.unit == self.unit {
            printed.max(self.precision)
        } else {
            printed
        }
    }
}

/// How documents lay a table out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Layout {
    /// Rows and columns of a grid.
    Grid,
    /// Labels with their values, and panels of rows, below each other in a grid. The labelled
    /// values are the columns of the first panel, which has one row per instance.
    Form,
    /// Sentences of the running text; the slots are the columns of the only panel, which has one
    /// row per instance.
    Words(&'static super::Words),
}

/// What a blank cell means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Exactly 0. A code that is not listed counts as blank too.
    Zero,
    /// A figure is missing.
    Missing,
}

/// Part of a table with its own rows and columns.
#[derive(Debug)]
pub struct Panel {
    /// Its name; empty when the table has one panel.
    pub name: &'static str,
    /// How rows are told apart.
    pub kind: RowKind,
    /// The declared rows, in order.
    pub rows: &'static [Row],
    /// The columns, in order.
    pub columns: &'static [Column],
    /// Spanners of the groups that stand side by side; empty when there is one group.
    pub bands: &'static [&'static str],
}

/// How the rows of a panel are told apart.
#[derive(Debug)]
pub enum RowKind {
    /// By label, as declared.
    Listed,
    /// By code from a list; declared rows (totals) by label.
    Coded(&'static CodeList),
    /// There is one row.
    Single,
    /// One row per printed line, numbered by the column of this index.
    Numbered,
    /// One row per printed line, told apart by the texts of so many first columns. A text that
    /// spans several lines counts for all of them. The declared rows are no rows here but texts
    /// that rules name, see [`super::Rows::Key`].
    Keyed(u8),
}

/// A declared row.
#[derive(Debug)]
pub struct Row {
    /// Machine name within the table, such as `r27`.
    pub id: &'static str,
    /// The label as declared; empty for a row without one.
    pub label: &'static str,
    /// Other labels under which documents print it.
    pub aliases: &'static [&'static str],
    /// The printed row number (行次); 0 when the form prints none.
    pub ordinal: u16,
    /// The code it stands for; 0 when it stands for none.
    pub code: u32,
    /// Whether the row must stay blank (×).
    pub grey: bool,
    /// Whether a document may go without it, which then means what a blank means.
    pub optional: bool,
    /// The spec line, `path:line`.
    pub source: &'static str,
}

/// A leaf column.
#[derive(Debug)]
pub struct Column {
    /// Machine name within the table, such as `c1`.
    pub id: &'static str,
    /// Labels from the outermost spanner to the column's own.
    pub path: &'static [&'static str],
    /// Other printings of the column's own label.
    pub aliases: &'static [&'static str],
    /// The printed column number (栏次); 0 when the form prints none.
    pub ordinal: u16,
    /// What stands in it.
    pub kind: Kind,
    /// The unit of its figures.
    pub unit: Unit,
    /// What stands there, as the document would print it, where a sentence goes without the slot;
    /// exact. None: then there is no such fact.
    pub default: Option<&'static str>,
    /// Texts it may hold; empty when it may hold any.
    pub choices: &'static [&'static str],
    /// Whether it must stay blank (×).
    pub grey: bool,
    /// Whether a document may go without it, which then means what a blank means.
    pub optional: bool,
    /// The spec line, `path:line`.
    pub source: &'static str,
}

impl Column {
    /// The column's own label.
    pub fn label(&self) -> &'static str {
        self.path.last().copied().unwrap_or_default()
    }
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A measured figure, rounded where it is printed.
    Amount,
    /// A number that is exact as printed: a count or a score.
    Exact,
    /// Words.
    Text,
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
    /// 亿元.
    HundredMillionYuan,
    /// Per cent.
    Percent,
    /// Points of a score.
    Point,
    /// Pieces, by their measure word.
    Count(&'static str),
    /// A direction: 1, −1 or 0, printed as a word.
    Direction,
    /// No figure at all.
    None,
}
