//! JSON: a public contract that other programs read. Each shape names its version in `schema`.
//!
//! Keys are ASCII, figures are decimal strings, and what is not there is null.

mod check;
mod document;
mod error;
mod extract;
mod place;
mod write;

pub use check::{Check, check};
pub use error::{Failure, failure};
pub use extract::{Extract, extract};
pub use write::{Write, write};

use serde::Serialize;

/// One line, for a file that holds one document per line.
///
/// # Errors
/// Only what `serde_json` reports; none of our shapes gives it a reason to.
pub fn line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value)
}

/// Spread over lines, for a single document that people look at.
///
/// # Errors
/// Only what `serde_json` reports; none of our shapes gives it a reason to.
pub fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value)
}
