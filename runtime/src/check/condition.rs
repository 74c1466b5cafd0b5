//! The condition of a rule: judged once where it says the same of every instance, and at each
//! instance where it speaks of the row or column the rule is at.

use super::predicate;
use super::reason::Reason;
use super::repeat::At;
use crate::report::Report;
use crate::schema::{Cells, Columns, Predicate, Rows, Rule};

/// The condition of a rule over one report.
#[derive(Debug, Clone, Copy)]
pub(super) enum Condition {
    /// The same for every instance.
    Settled(Result<(), Reason>),
    /// To be judged at each instance.
    Open(&'static Predicate),
}

impl Condition {
    /// Judges the condition as far as it does not depend on the instance.
    pub(super) fn of(report: &Report<'_>, rule: &'static Rule) -> Self {
        match &rule.when {
            None => Self::Settled(Ok(())),
            Some(predicate) if depends_on_place(predicate) => Self::Open(predicate),
            Some(predicate) => Self::Settled(judge(report, predicate, At::default())),
        }
    }

    /// Whether an instance may be checked, or why not.
    pub(super) fn at(self, report: &Report<'_>, at: At) -> Result<(), Reason> {
        match self {
            Self::Settled(settled) => settled,
            Self::Open(predicate) => judge(report, predicate, at),
        }
    }
}

fn judge(report: &Report<'_>, predicate: &Predicate, at: At) -> Result<(), Reason> {
    if predicate::holds(report, predicate, at)? {
        Ok(())
    } else {
        Err(Reason::Condition(predicate::ground(report, predicate, at)))
    }
}

fn depends_on_place(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Blank(cells) => is_relative(cells),
        Predicate::Linear(_, terms) => terms.iter().any(|term| is_relative(&term.cells)),
        Predicate::Not(inner) => depends_on_place(inner),
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().any(depends_on_place),
        Predicate::NoteContains { .. }
        | Predicate::Present(_)
        | Predicate::DepartmentContains(_)
        | Predicate::LineCount { .. } => false,
    }
}

fn is_relative(cells: &Cells) -> bool {
    matches!(cells.rows, Rows::Each | Rows::Below) || cells.columns == Columns::Each
}
