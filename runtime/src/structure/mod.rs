//! Structural properties that every spec shares: what a form is, apart from what its figures say.

use crate::finding::Outcome;
use crate::report::Report;

/// Adds what the structure of the report gives rise to.
pub(crate) fn check(_report: &Report<'_>, _outcome: &mut Outcome) {}
