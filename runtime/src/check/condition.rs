//! The condition of a rule: judged once where it says the same of every instance, and at each
//! instance where it speaks of the row or column the rule is at.

use super::predicate;
use super::reason::Reason;
use super::repeat::At;
use crate::report::Report;
use crate::schema::{Cells, Columns, EachRow, Names, Predicate, Rows, Rule, Sum, Term, Text};

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
            Some(predicate) if has_instances(report, rule) || depends_on_place(predicate) => {
                Self::Open(predicate)
            }
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

/// Whether the rule holds in instances, each of which sees cells of its own.
fn has_instances(report: &Report<'_>, rule: &Rule) -> bool {
    let table = match rule.each_row {
        EachRow::Instances(table) | EachRow::Rows { table, .. } => table,
        _ => return false,
    };
    let table = report.spec.tables.get(usize::from(table));
    table.is_some_and(|table| table.each.is_some())
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
        Predicate::Blank(cells) | Predicate::Printed(cells) => is_relative(cells),
        Predicate::Linear(_, sum) => sum_is_relative(sum),
        Predicate::Ratio {
            quotient,
            dividend,
            divisor,
            ..
        } => is_relative(quotient) || sum_is_relative(dividend) || sum_is_relative(divisor),
        Predicate::SameText(_, left, right) => text_is_relative(left) || text_is_relative(right),
        Predicate::TextContains(text, part) => text_is_relative(text) || text_is_relative(part),
        Predicate::Names(_, left, right) => left.iter().chain(*right).any(|names| match names {
            Names::Texts(cells) | Names::Labels(cells) => is_relative(cells),
            Names::List(_) => false,
        }),
        Predicate::Distinct(cells) | Predicate::Uniform(cells) => is_relative(cells),
        Predicate::Graded { text, figure, .. } => is_relative(text) || is_relative(figure),
        Predicate::Not(inner) => depends_on_place(inner),
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().any(depends_on_place),
        Predicate::NoteContains { .. }
        | Predicate::Present(_)
        | Predicate::DepartmentContains(_)
        | Predicate::LineCount { .. } => false,
    }
}

fn sum_is_relative(sum: &Sum) -> bool {
    let directed = |term: &Term| term.direction.as_ref().is_some_and(is_relative);
    let mut terms = sum.terms.iter();
    terms.any(|term| is_relative(&term.cells) || directed(term))
}

fn text_is_relative(text: &Text) -> bool {
    matches!(text, Text::Cells(cells) if is_relative(cells))
}

fn is_relative(cells: &Cells) -> bool {
    matches!(cells.rows, Rows::Each | Rows::Below) || cells.columns == Columns::Each
}
