//! Relations in normal form, and what they are repeated over.

use super::Compare;

/// A relation in normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relation {
    /// A sum ⋛ 0; each cell stands in it once.
    Linear(Compare, Sum),
    /// A cell ⋛ a quotient.
    Ratio(Quotient),
    /// Printings of one fact: every side is one cell per instance.
    Same(Vec<Cells>),
    /// A statement.
    Holds(Predicate),
}

/// How much of the common scale one is.
pub const SCALE: i64 = 100_000_000;

/// A constant and terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// What is added to the terms, exact, in units of 10⁻⁸: of 万元 for money, of one otherwise.
    pub constant: i64,
    /// The terms.
    pub terms: Vec<Term>,
}

/// A cell compared with a quotient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotient {
    /// How the cell compares with the quotient.
    pub compare: Compare,
    /// The cell. One that is counted in per cent is compared with a hundred times the quotient.
    pub cell: Cells,
    /// What is divided.
    pub dividend: Sum,
    /// What it is divided by.
    pub divisor: Sum,
}

/// Cells with a coefficient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What each cell is multiplied by.
    pub coefficient: i32,
    /// The cells.
    pub cells: Cells,
    /// What is taken from them.
    pub take: Take,
    /// A direction, one cell, that they are multiplied by as well.
    pub direction: Option<Cells>,
}

/// What a term takes from its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// Their figures.
    Value,
    /// 计数: how many of them are printed and not blank.
    Count,
    /// 数: the first number in their text.
    Reading,
}

/// Cells of one panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cells {
    /// Index of the table.
    pub table: usize,
    /// Index of the panel.
    pub panel: usize,
    /// Which rows.
    pub rows: Rows,
    /// Which columns.
    pub columns: Columns,
}

/// Rows of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// A declared row.
    At(usize),
    /// The row of a code.
    Code(u32),
    /// Every row whose code has so many digits.
    Digits(u8),
    /// The row the rule is at.
    Each,
    /// The rows directly below it.
    Below,
    /// Every row.
    All,
    /// Every row of a keyed panel that has the text of this declared row among its keys.
    Key(usize),
}

/// Columns of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// One.
    At(usize),
    /// The one the rule is at.
    Each,
    /// Every one.
    All,
}

/// What a rule is repeated over, downwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EachRow {
    /// Nothing.
    Once,
    /// These codes.
    Codes(Vec<u32>),
    /// Every row of a panel (table, panel), grey ones left out.
    Rows(usize, usize),
    /// Every code found in any of these panels, of so many digits (0: any).
    Found(Vec<(usize, usize)>, u8),
    /// Every row of a coded panel that has rows directly below it.
    Parents(usize, usize),
    /// Every instance of a table that has instances.
    Instances(usize),
}

/// A statement about cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Predicate {
    /// Every cell is blank or 0.
    Blank(Cells),
    /// One of the cells is printed, be it 0.
    Printed(Cells),
    /// A linear comparison.
    Linear(Compare, Sum),
    /// A comparison with a quotient.
    Ratio(Quotient),
    /// Two texts are the same (`=`), or are not (`!=`).
    SameText(Compare, Text, Text),
    /// A text contains another.
    TextContains(Text, Text),
    /// A set of names is another, is part of it (`<=`), or holds it (`>=`).
    Names(Compare, Vec<Names>, Vec<Names>),
    /// No two of the texts are the same.
    Distinct(Cells),
    /// 一致: the texts that are not blank are all the same.
    Uniform(Cells),
    /// 分档: a text is what the tiers say of a figure.
    Graded {
        /// The text.
        text: Cells,
        /// The figure.
        figure: Cells,
        /// The tiers, the highest first.
        tiers: Vec<Tier>,
        /// The text below the last tier; empty for none.
        otherwise: String,
    },
    /// The note of a table contains a text.
    NoteContains(usize, String),
    /// The table is printed.
    Present(usize),
    /// The department's name contains a text.
    DepartmentContains(String),
    /// The number of printed lines of a panel (table, panel) compares with a number.
    LineCount(usize, usize, Compare, u32),
    /// Does not hold.
    Not(Box<Predicate>),
    /// All hold.
    All(Vec<Predicate>),
    /// One holds.
    Any(Vec<Predicate>),
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// Of one cell.
    Cells(Cells),
    /// The department on the cover.
    Department,
    /// As written in the spec.
    Literal(String),
}

/// 名称: a set of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// The items of lists, or texts.
    Texts(Cells),
    /// The labels of the rows in which a cell holds a figure other than 0.
    Labels(Cells),
    /// The names of the code list of this index.
    List(usize),
}

/// A tier of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// How the figure compares with the bound.
    pub compare: Compare,
    /// The bound, on the common scale.
    pub bound: i64,
    /// What it is called.
    pub text: String,
}
