//! What is said about a spec. The wording of every message stands in [`catalogue`]; drawing
//! stands in [`render`].

pub mod catalogue;
mod render;

pub use render::{render, render_short};

use crate::source::Span;

/// A remark about a spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, such as `G0203`.
    pub code: &'static str,
    /// Whether a build fails for it.
    pub severity: Severity,
    /// One line that is enough by itself.
    pub message: String,
    /// The place it is about.
    pub primary: Label,
    /// Other places that help to understand it.
    pub others: Vec<Label>,
    /// What to know, one line each.
    pub notes: Vec<String>,
    /// What to write instead.
    pub suggestion: Option<String>,
}

/// A place with a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there; may be empty.
    pub text: String,
}

/// How grave a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The spec has no meaning as it stands.
    Error,
    /// The spec has a meaning, but hardly the intended one.
    Warning,
}

impl Diagnostic {
    /// The place it is about, for sorting.
    pub fn span(&self) -> Span {
        self.primary.span
    }

    /// Whether a build fails for it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
