//! Why an instance is not checked.

use crate::report::FactId;

/// Why an instance is not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// The rule's condition does not hold; the first cell that should be blank and is not.
    Condition(Option<FactId>),
    /// The table was not found.
    Table(u16),
    /// A declared column was not found: table, panel, column.
    Column(u16, u16, u16),
    /// The row of this cell was not found.
    Row(FactId),
    /// A code is not listed in a table whose blanks mean missing figures.
    Code(u16, u32),
    /// The cell holds something that is no figure.
    Unreadable(FactId),
    /// The cell is blank where a blank means a missing figure.
    Blank(FactId),
    /// The slot was not printed, as its sentence went without it.
    Unsaid(FactId),
    /// The cell that is compared prints no text.
    NoText(FactId),
    /// The cell that is compared with a quotient is blank.
    NoQuotient(FactId),
    /// The divisor of this quotient comes to 0.
    NoDivisor(FactId),
    /// A quotient's figures are too large to be multiplied.
    TooLarge(FactId),
    /// A table has no instance of the same name as one of another table: that table, and the
    /// other one with the position of the instance.
    Namesake(u16, (u16, u32)),
    /// No table states a department.
    Department,
    /// The spec names a cell that its own tables do not have.
    Nowhere,
    /// The table was probably misread.
    Misread(u16),
}
