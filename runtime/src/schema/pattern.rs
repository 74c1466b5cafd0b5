//! Short line templates: literal text with slots.

/// A line of a cover or caption, matched against folded text (see [`crate::fold`]).
#[derive(Debug)]
pub struct Pattern {
    /// Its parts in order.
    pub parts: &'static [Part],
    /// The spec line, `path:line`.
    pub source: &'static str,
}

/// A part of a line template.
#[derive(Debug)]
pub enum Part {
    /// Text that must stand there.
    Text(&'static str),
    /// A value to take.
    Slot(Slot),
    /// Parts that may be missing.
    Optional(&'static [Part]),
}

/// What a slot of a line template takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// A year of four digits.
    Year,
    /// The name of a unit of account.
    Unit,
    /// The name of the department.
    Department,
    /// The number or name of the table.
    TableNumber,
    /// A year of four digits, also in Chinese digits, that should be the one behind the year of
    /// account.
    NextYear,
    /// Whatever stands there, not kept.
    Any,
}
