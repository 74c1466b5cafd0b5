//! Sentences with slots: how a narrative is printed.

use super::{Origin, Unit};

/// A vocabulary: words with a direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// Its name.
    pub name: String,
    /// Each word with 1, −1 or 0.
    pub words: Vec<(String, i8)>,
    /// Where it is declared.
    pub origin: Origin,
}

/// A piece of sentences with its own relations, as it is written: sentences of the model have it
/// expanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Its name.
    pub name: String,
    /// Names that stand for what a slot passes to it.
    pub parameters: Vec<String>,
    /// Its sentence, in its brackets.
    pub sentence: String,
    /// Its relations.
    pub relations: Vec<String>,
    /// Where it is declared.
    pub origin: Origin,
}

/// Where a narrative stands and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Titles of its section; the first is the proper one. Empty: anywhere.
    pub headings: Vec<String>,
    /// Its sentences in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence, fragments expanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its parts.
    pub pieces: Vec<Piece>,
    /// 可有.
    pub optional: bool,
    /// The template as text.
    pub text: String,
    /// The template as it is written, with the names of fragments, in its brackets.
    pub written: String,
    /// Where it is written.
    pub origin: Origin,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Literal text.
    Text(String),
    /// A value to take.
    Slot {
        /// Index of the column it fills.
        column: usize,
        /// What it takes.
        kind: SlotKind,
    },
    /// 年度 (0) or 上年 (1).
    Year(u8),
    /// 略.
    Any,
    /// The first of these that fits; an empty last one makes the others optional.
    Choice(Vec<Vec<Piece>>),
}

/// What a slot of a sentence takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotKind {
    /// A figure with its unit word; a bare number without a unit.
    Figure(Option<Unit>),
    /// A word of a vocabulary.
    Word(Vocabulary),
    /// 文.
    Text,
    /// 清单.
    List,
    /// A name of a code list (its index), of a code of so many digits; a code itself when 0.
    Code(usize, u8),
}
