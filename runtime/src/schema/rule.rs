//! Rules in normal form, as static data.

/// A rule: one relation, repeated over rows and columns.
#[derive(Debug)]
pub struct Rule {
    /// Stable name: the address of the total for a formula on a form, the given name otherwise.
    pub id: &'static str,
    /// What it says, for people; empty for a formula on a form.
    pub title: &'static str,
    /// How much weight a violation has.
    pub level: Level,
    /// The relation as it is written in the spec.
    pub formula: &'static str,
    /// The authority it rests on; may be empty.
    pub basis: &'static str,
    /// A message of its own with `{左}`, `{右}`, `{差}` and `{位置}`; may be empty.
    pub message: &'static str,
    /// The spec line, `path:line`.
    pub source: &'static str,
    /// The rows it is repeated over.
    pub each_row: EachRow,
    /// The columns it is repeated over.
    pub each_column: EachColumn,
    /// The condition as it is written in the spec; empty for none.
    pub condition: &'static str,
    /// Only where this holds; otherwise the instance is not checked.
    pub when: Option<Predicate>,
    /// The relation itself.
    pub relation: Relation,
    /// Where the document may give its reason (one text cell): a violation is discharged by it.
    pub explained_by: Option<Cells>,
    /// Examples given with the rule.
    pub examples: &'static [Example],
}

/// The weight of a violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 提示: a hint.
    Hint,
    /// 核实: to be looked into.
    Verify,
    /// 必须: an identity.
    Must,
}

/// A relation in normal form.
#[derive(Debug)]
pub enum Relation {
    /// The sum of the terms compared with 0; each cell stands in it once. The left side of the
    /// formula has its own sign, the right side the opposite one.
    Linear {
        /// How the sum compares with 0.
        compare: Compare,
        /// The sum.
        sum: Sum,
    },
    /// One cell compared with a quotient. A cell counted in per cent is compared with a hundred
    /// times the quotient. Cells may stand in several of the three.
    Ratio {
        /// How the cell compares with the quotient.
        compare: Compare,
        /// The cell.
        quotient: Cells,
        /// What is divided.
        dividend: Sum,
        /// What it is divided by.
        divisor: Sum,
    },
    /// Printings of one fact: each names one cell per instance, and all must be the same.
    Same(&'static [Cells]),
    /// A statement that holds or does not.
    Holds(Predicate),
}

/// How the left side compares with the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// `=`
    Equal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `>`
    Greater,
    /// `!=`
    Unequal,
}

/// A constant and terms.
#[derive(Debug, Clone, Copy)]
pub struct Sum {
    /// What is added to the terms, exact, on the common scale.
    pub constant: i64,
    /// The terms.
    pub terms: &'static [Term],
}

/// Cells with a coefficient.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// What each cell is multiplied by.
    pub coefficient: i32,
    /// The cells, summed.
    pub cells: Cells,
    /// What is taken from them.
    pub take: Take,
    /// A direction (one cell of value 1, −1 or 0) that they are multiplied by as well.
    pub direction: Option<Cells>,
}

/// What a term takes from its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// Their figures.
    Value,
    /// How many of them are printed and not blank; over a table with instances, over all of them.
    Count,
    /// The first number in their text, exact as printed.
    Reading,
}

/// Cells of one panel.
#[derive(Debug, Clone, Copy)]
pub struct Cells {
    /// Index into [`super::Spec::tables`].
    pub table: u16,
    /// Index into [`super::Table::panels`].
    pub panel: u16,
    /// Which rows.
    pub rows: Rows,
    /// Which columns.
    pub columns: Columns,
}

/// Rows of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// The declared row of this index.
    At(u16),
    /// The row of this code.
    Code(u32),
    /// Every row whose code has so many digits.
    Digits(u8),
    /// The row the rule is at: by code where it is repeated over codes, by position otherwise.
    Each,
    /// The rows directly below the one the rule is at, in the code's hierarchy.
    Below,
    /// Every row, declared totals included.
    All,
    /// Every row of a panel told apart by texts that has the label or an alias of the declared
    /// row of this index among them, folded.
    Key(u16),
}

/// Columns of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// The column of this index.
    At(u16),
    /// The column the rule is at.
    Each,
    /// Every column.
    All,
}

/// What a rule is repeated over, downwards.
#[derive(Debug, Clone, Copy)]
pub enum EachRow {
    /// Nothing: there is one instance.
    Once,
    /// These codes.
    Codes(&'static [u32]),
    /// Every row of a panel, declared and found, grey ones left out.
    Rows {
        /// Index into [`super::Spec::tables`].
        table: u16,
        /// Index into [`super::Table::panels`].
        panel: u16,
    },
    /// Every code found in any of these panels, once.
    Found {
        /// Table and panel indices.
        panels: &'static [(u16, u16)],
        /// Only codes of so many digits; 0 for all.
        digits: u8,
    },
    /// Every row of a coded panel that has rows directly below it.
    Parents {
        /// Index into [`super::Spec::tables`].
        table: u16,
        /// Index into [`super::Table::panels`].
        panel: u16,
    },
    /// Every instance of a table that has instances. Cells of other such tables are those of the
    /// instance with the same name.
    Instances(u16),
}

/// What a rule is repeated over, sideways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EachColumn {
    /// Nothing.
    Once,
    /// The columns with these indices.
    Over(&'static [u16]),
}

/// A statement about cells.
#[derive(Debug, Clone, Copy)]
pub enum Predicate {
    /// Every cell is blank or 0.
    Blank(Cells),
    /// One of the cells is printed, be it 0.
    Printed(Cells),
    /// A linear comparison holds within rounding.
    Linear(Compare, Sum),
    /// A cell compared with a quotient holds within rounding.
    Ratio {
        /// How the cell compares with the quotient.
        compare: Compare,
        /// The cell.
        quotient: Cells,
        /// What is divided.
        dividend: Sum,
        /// What it is divided by.
        divisor: Sum,
    },
    /// Two texts are the same, folded (`=`), or are not (`!=`).
    SameText(Compare, Text, Text),
    /// A text contains another, folded.
    TextContains(Text, Text),
    /// A set of names compared with another: equal, within (`<=`), around (`>=`). Each side is
    /// everything that its parts name.
    Names(Compare, &'static [Names], &'static [Names]),
    /// No two of the texts are the same.
    Distinct(Cells),
    /// All of the texts that are not blank are the same.
    Uniform(Cells),
    /// A text is what a scale of tiers says of a figure.
    Graded {
        /// The text.
        text: Cells,
        /// The figure.
        figure: Cells,
        /// The tiers, the highest first.
        tiers: &'static [Tier],
        /// The text below the last tier; empty for none.
        otherwise: &'static str,
    },
    /// The note of a table contains a text.
    NoteContains {
        /// Index into [`super::Spec::tables`].
        table: u16,
        /// The text, matched folded.
        text: &'static str,
    },
    /// The table is printed in the document.
    Present(u16),
    /// The department's name as the tables print it contains a text.
    DepartmentContains(&'static str),
    /// The number of printed lines of a panel compares with a number.
    LineCount {
        /// Index into [`super::Spec::tables`].
        table: u16,
        /// Index into [`super::Table::panels`].
        panel: u16,
        /// How.
        compare: Compare,
        /// With what.
        number: u32,
    },
    /// Does not hold.
    Not(&'static Predicate),
    /// All hold.
    All(&'static [Predicate]),
    /// One holds.
    Any(&'static [Predicate]),
}

/// A text: of a cell, of the cover, or as written.
#[derive(Debug, Clone, Copy)]
pub enum Text {
    /// Of one cell.
    Cells(Cells),
    /// The department on the cover.
    Department,
    /// As written in the spec.
    Literal(&'static str),
}

/// A set of names, compared folded.
#[derive(Debug, Clone, Copy)]
pub enum Names {
    /// The items of list slots, or the texts of text cells.
    Texts(Cells),
    /// The labels of the rows in which one of the cells holds a figure other than 0.
    Labels(Cells),
    /// The names of a code list: an index into [`super::Spec::codes`].
    List(u16),
}

/// A tier of a scale.
#[derive(Debug, Clone, Copy)]
pub struct Tier {
    /// How the figure compares with the bound.
    pub compare: Compare,
    /// The bound, on the common scale.
    pub bound: i64,
    /// What it is called.
    pub text: &'static str,
}

/// An example of a rule: figures that pass, or figures that do not.
#[derive(Debug)]
pub struct Example {
    /// Whether the rule must hold.
    pub passes: bool,
    /// What the example shows.
    pub title: &'static str,
    /// The figures; every other cell is blank.
    pub figures: &'static [Figure],
    /// Notes under tables: index into [`super::Spec::tables`] and text.
    pub notes: &'static [(u16, &'static str)],
    /// The department's name; empty for none.
    pub department: &'static str,
}

/// A figure of an example.
#[derive(Debug)]
pub struct Figure {
    /// Where it stands: one cell.
    pub cells: Cells,
    /// The figure as a document would print it.
    pub text: &'static str,
}
