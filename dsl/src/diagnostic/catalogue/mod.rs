//! Every message about a spec: one function per code, grouped by what it is about.
//!
//! Wording stands here and nowhere else. The functions take words and places and know neither
//! the tree nor the model.

pub mod intent;
pub mod layers;
pub mod meaning;
pub mod names;
pub mod sentences;
pub mod syntax;
pub mod tiers;

use super::{Diagnostic, Label, Severity};
use crate::source::Span;

/// A code and what it finds, in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// Such as `G0203`.
    pub code: &'static str,
    /// What it finds.
    pub finds: &'static str,
}

/// All codes in ascending order.
pub fn codes() -> impl Iterator<Item = Code> {
    [
        syntax::CODES,
        sentences::CODES,
        names::CODES,
        meaning::CODES,
        layers::CODES,
        tiers::CODES,
        intent::CODES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// An error with a headline and a place.
fn error(code: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        message: message.into(),
        primary: Label {
            span,
            text: String::new(),
        },
        others: Vec::new(),
        notes: Vec::new(),
        suggestion: None,
    }
}

/// A warning with a headline and a place.
fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        ..error(code, span, message)
    }
}

impl Diagnostic {
    /// The same with a line of help.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same with words at its place.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// The same with another place.
    #[must_use]
    pub fn with_place(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// The same with what to write instead, if anything is known.
    #[must_use]
    pub fn with_suggestion(mut self, suggestion: impl Into<Option<String>>) -> Self {
        self.suggestion = suggestion.into();
        self
    }
}
