//! What a spec says, as static data. Generated code is made of these types and of nothing else;
//! binding, checking, localisation and the rule manifest all read the same objects.
//!
//! Nothing here names a form: the names stand in the data.

mod codes;
mod outline;
mod pattern;
mod rule;
mod table;
mod words;

pub use codes::{CodeEntry, CodeLevel, CodeList, digits, first_digits, order};
pub use outline::{Heading, Outline};
pub use pattern::{Part, Pattern, Slot};
pub use rule::{
    Cells, Columns, Compare, EachColumn, EachRow, Example, Figure, Level, Names, Predicate,
    Relation, Rows, Rule, Sum, Take, Term, Text, Tier,
};
pub use table::{Blank, Column, Kind, Layout, Panel, Row, RowKind, Table, Unit};
pub use words::{Piece, Sentence, SlotKind, Vocabulary, Words};

use crate::check::Checker;

/// One spec: the forms and rules of a kind of document in a region and a year.
#[derive(Debug)]
pub struct Spec {
    /// The name in the header, for people.
    pub name: &'static str,
    /// Where the spec stands below the specs folder, in ASCII.
    pub folder: &'static str,
    /// The region as the header names it.
    pub region: &'static str,
    /// The year of account.
    pub year: u16,
    /// The kind of document.
    pub kind: &'static str,
    /// The spec this one inherits from; empty for a root.
    pub parent: &'static str,
    /// Words in a document that speak for the region.
    pub words: &'static [&'static str],
    /// Lines of the cover that state the document's year, department and the like.
    pub cover: &'static [Pattern],
    /// Lines around a table that state its number, year, department and unit.
    pub caption: &'static [Pattern],
    /// How a note under a table begins; empty when notes are not expected.
    pub note: &'static str,
    /// How the document as a text is made: contents page, headings, words to look at twice.
    pub outline: &'static Outline,
    /// The code lists, cut to the year.
    pub codes: &'static [&'static CodeList],
    /// The tables in the order of the spec.
    pub tables: &'static [&'static Table],
    /// Every rule, those printed on the forms first, in the order of the spec.
    pub rules: &'static [&'static Rule],
    /// Structural properties (`表名.属性`, see [`crate::structure`]) that the spec silences
    /// (`None`) or gives another weight.
    pub weights: &'static [(&'static str, Option<Level>)],
    /// Applies every rule, table by table. Generated.
    pub check: fn(&mut Checker<'_, '_>),
}
