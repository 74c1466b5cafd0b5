//! From the cells a rule names to the facts of a report.

use super::ledger::Ledger;
use super::reason::Reason;
use super::repeat::{At, bound_panel};
use super::select::facts;
use crate::report::{BoundPanel, FactId, Report, State};
use crate::schema::{Blank, Cells, Names, Predicate, Sum, Text};

/// Puts the cells of a linear relation into the open instance.
pub(super) fn terms(
    report: &Report<'_>,
    sum: &Sum,
    at: At,
    ledger: &mut Ledger,
) -> Result<(), Reason> {
    for term in sum.terms {
        let found = figures(report, term.cells, at, |fact| {
            ledger.push(fact, term.coefficient)
        })?;
        if !found {
            ledger.note_unlisted();
        }
    }
    Ok(())
}

/// Puts the printings of one fact into the open instance.
pub(super) fn printings(
    report: &Report<'_>,
    cells: &[Cells],
    at: At,
    ledger: &mut Ledger,
) -> Result<(), Reason> {
    for &cells in cells {
        if !figures(report, cells, at, |fact| ledger.push(fact, 1))? {
            ledger.note_unlisted();
        }
    }
    Ok(())
}

/// Puts the cells that a statement speaks of into the open instance, as far as they are printed.
pub(super) fn mentioned(report: &Report<'_>, statement: &Predicate, at: At, ledger: &mut Ledger) {
    match statement {
        Predicate::Blank(cells) => mention(report, *cells, at, ledger),
        Predicate::Linear(_, sum) => sum
            .terms
            .iter()
            .for_each(|term| mention(report, term.cells, at, ledger)),
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
            let terms = dividend.terms.iter().chain(divisor.terms);
            terms.for_each(|term| mention(report, term.cells, at, ledger));
        }
        Predicate::SameText(_, left, right) => {
            for text in [left, right] {
                if let Text::Cells(cells) = text {
                    mention(report, *cells, at, ledger);
                }
            }
        }
        Predicate::TextContains(Text::Cells(cells), _) | Predicate::Distinct(cells) => {
            mention(report, *cells, at, ledger);
        }
        Predicate::Names(_, left, right) => {
            for names in [left, right] {
                let (Names::Texts(cells) | Names::Labels(cells)) = names;
                mention(report, *cells, at, ledger);
            }
        }
        Predicate::Graded { text, figure, .. } => {
            mention(report, *text, at, ledger);
            mention(report, *figure, at, ledger);
        }
        Predicate::TextContains(..)
        | Predicate::NoteContains { .. }
        | Predicate::Present(_)
        | Predicate::DepartmentContains(_)
        | Predicate::LineCount { .. } => {}
    }
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

/// Visits cells that must hold figures or meaningful blanks; false when the code is not listed, so
/// that the cell is exactly 0.
pub(super) fn figures(
    report: &Report<'_>,
    cells: Cells,
    at: At,
    mut visit: impl FnMut(FactId),
) -> Result<bool, Reason> {
    let table = report
        .tables
        .get(usize::from(cells.table))
        .ok_or(Reason::Nowhere)?;
    facts(report, cells, at, |id| {
        let fact = report.facts.get(id.0 as usize).ok_or(Reason::Nowhere)?;
        match fact.state {
            State::Number | State::Zero => visit(id),
            State::Blank if table.schema.blank == Blank::Zero => visit(id),
            State::Blank => return Err(Reason::Blank(id)),
            State::Text | State::Unreadable => return Err(Reason::Unreadable(id)),
            State::Absent => return Err(absent(report, cells, id)),
        }
        Ok(())
    })
}

/// Why a cell is not in the document: its table, its column or its row was not found.
fn absent(report: &Report<'_>, cells: Cells, fact: FactId) -> Reason {
    let table = report.tables.get(usize::from(cells.table));
    if table.is_none_or(|table| table.printing.is_none()) {
        return Reason::Table(cells.table);
    }
    let panel = bound_panel(report, cells.table, cells.panel);
    let column = panel.and_then(|panel| missing_column(panel, fact));
    match column {
        Some(column) => Reason::Column(cells.table, cells.panel, column),
        None => Reason::Row(fact),
    }
}

fn missing_column(panel: &BoundPanel, fact: FactId) -> Option<u16> {
    let width = u32::try_from(panel.schema.columns.len()).ok()?;
    let column = fact.0.checked_sub(panel.first_fact)?.checked_rem(width)?;
    let found = panel.columns_found.get(column as usize).copied()?;
    if found {
        None
    } else {
        u16::try_from(column).ok()
    }
}
