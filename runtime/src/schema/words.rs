//! Sentences of the running text: templates with typed slots.

use super::Unit;

/// Where a narrative stands and what it says.
#[derive(Debug, PartialEq)]
pub struct Words {
    /// Titles of the section it stands in; the first is the proper one. Empty: anywhere.
    pub headings: &'static [&'static str],
    /// Its sentences in order.
    pub sentences: &'static [Sentence],
}

impl Words {
    /// What the slot that fills a column takes; none for a column that no slot fills.
    pub fn slot(&self, column: u16) -> Option<SlotKind> {
        let mut sentences = self.sentences.iter();
        sentences.find_map(|sentence| slot(sentence.pieces, column))
    }
}

fn slot(pieces: &[Piece], wanted: u16) -> Option<SlotKind> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Slot { column, kind } => (*column == wanted).then_some(*kind),
        Piece::Choice(ways) => ways.iter().find_map(|way| slot(way, wanted)),
        Piece::Text(_) | Piece::Year(_) | Piece::Any => None,
    })
}

/// A sentence of a narrative.
#[derive(Debug, PartialEq)]
pub struct Sentence {
    /// Its parts in order.
    pub pieces: &'static [Piece],
    /// Whether documents may go without it.
    pub optional: bool,
    /// The template as the spec writes it, fragments expanded.
    pub text: &'static str,
    /// The spec line, `path:line`.
    pub source: &'static str,
}

/// A part of a sentence.
#[derive(Debug, PartialEq)]
pub enum Piece {
    /// Text that must stand there, matched folded.
    Text(&'static str),
    /// A value to take.
    Slot {
        /// Index of the column it fills.
        column: u16,
        /// What it takes.
        kind: SlotKind,
    },
    /// A year: that of the account less so many.
    Year(u8),
    /// Anything up to the next piece, not kept.
    Any,
    /// The first of these that fits; an empty last one makes the others optional.
    Choice(&'static [&'static [Piece]]),
}

/// What a slot of a sentence takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SlotKind {
    /// A figure with its unit word. Money takes any unit of money; [`Unit::None`] takes a bare
    /// number.
    Figure(Unit),
    /// One of the words of a vocabulary.
    Word(&'static Vocabulary),
    /// Text up to the next piece.
    Text,
    /// Names joined by 、.
    List,
    /// A name of the panel's code list, of a code of so many digits, or the code itself when 0. The
    /// longest of a sentence tells the sentences apart: they are the rows of the panel by code.
    /// Others are its parents.
    Code(u8),
}

/// Words with a direction.
#[derive(Debug, PartialEq)]
pub struct Vocabulary {
    /// Its name in the spec.
    pub name: &'static str,
    /// Each word with 1, −1 or 0.
    pub words: &'static [(&'static str, i8)],
}
