//! The cells that a statement speaks of, for those who want to see them.

use super::ledger::Ledger;
use super::repeat::At;
use super::select::facts;
use crate::report::{Report, State};
use crate::schema::{Cells, Names, Predicate, Sum, Text};

/// Puts the cells that a statement speaks of into the open instance, as far as they are printed.
pub(super) fn mentioned(report: &Report<'_>, statement: &Predicate, at: At, ledger: &mut Ledger) {
    match statement {
        Predicate::Blank(cells) | Predicate::Printed(cells) => mention(report, *cells, at, ledger),
        Predicate::Linear(_, sum) => terms(report, sum, at, ledger),
        Predicate::Not(inner) => mentioned(report, inner, at, ledger),
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts
                .iter()
                .for_each(|part| mentioned(report, part, at, ledger));
        }
        Predicate::Ratio {
            quotient,
            dividend,
            divisor,
            ..
        } => {
            mention(report, *quotient, at, ledger);
            terms(report, dividend, at, ledger);
            terms(report, divisor, at, ledger);
        }
        Predicate::SameText(_, left, right) | Predicate::TextContains(left, right) => {
            for text in [left, right] {
                if let Text::Cells(cells) = text {
                    mention(report, *cells, at, ledger);
                }
            }
        }
        Predicate::Distinct(cells) | Predicate::Uniform(cells) => {
            mention(report, *cells, at, ledger);
        }
        Predicate::Names(_, left, right) => {
            for names in left.iter().chain(*right) {
                if let Names::Texts(cells) | Names::Labels(cells) = names {
                    mention(report, *cells, at, ledger);
                }
            }
        }
        Predicate::Graded { text, figure, .. } => {
            mention(report, *text, at, ledger);
            mention(report, *figure, at, ledger);
        }
        Predicate::NoteContains { .. }
        | Predicate::Present(_)
        | Predicate::DepartmentContains(_)
        | Predicate::LineCount { .. } => {}
    }
}

fn terms(report: &Report<'_>, sum: &Sum, at: At, ledger: &mut Ledger) {
    let cells = sum.terms.iter().map(|term| term.cells);
    cells.for_each(|cells| mention(report, cells, at, ledger));
}

fn mention(report: &Report<'_>, cells: Cells, at: At, ledger: &mut Ledger) {
    // A statement that holds or not has been decided already; what cannot be shown is left out.
    let _ = facts(report, cells, at, |fact| {
        let state = report.facts.get(fact.0 as usize).map(|fact| fact.state);
        if !matches!(state, None | Some(State::Blank | State::Absent)) {
            ledger.push(fact, 1);
        }
        Ok(())
    });
}
