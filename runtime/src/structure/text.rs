//! Properties of the document as a text: contents page, numbering, punctuation, years, words that
//! look alike. What a heading looks like and which words to look for, the spec says.
//!
//! What is absent here: tables and figures.

pub(super) mod broken;
pub(super) mod confusable;
pub(super) mod contents;
pub(super) mod date;
pub(super) mod headings;
pub(super) mod items;
mod lines;
mod number;
pub(super) mod punctuation;
pub(super) mod residue;
pub(super) mod years;

pub(super) use lines::{Line, Lines};
