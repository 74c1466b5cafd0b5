//! Checking: placeholder until the part that writes it is merged.

use crate::report::Report;

/// Applies rules to a report.
#[derive(Debug)]
pub struct Checker<'r, 'd> {
    /// The report.
    pub report: &'r Report<'d>,
}
