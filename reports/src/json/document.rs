//! What a document says of itself, and the spec it is bound to.

use gouji_runtime::report::Report;
use serde::Serialize;

use crate::words;

/// The head of every shape.
#[derive(Debug, Serialize)]
pub(super) struct Head<'r> {
    path: &'r str,
    spec: &'r str,
    kind: &'r str,
    region: &'r str,
    year: u16,
    department: Option<&'r str>,
    /// What a person should know about how the files were read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

impl<'r> Head<'r> {
    /// The year is the one the cover states, and the spec's where it states none.
    pub(super) fn new(report: &'r Report<'r>) -> Self {
        Self {
            path: report.document.name(),
            spec: report.spec.name,
            kind: report.spec.kind,
            region: report.spec.region,
            year: report.cover.year.unwrap_or(report.spec.year),
            department: report.cover.department.as_deref(),
            notes: words::notes(report.document).collect(),
        }
    }
}
