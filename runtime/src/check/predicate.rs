//! Statements about cells and tables: conditions of rules, and rules that state something.

use super::reason::Reason;
use super::repeat::{At, bound_panel};
use super::verdict::Weight;
use super::{cells, select};
use crate::finding::Verdict;
use crate::fold;
use crate::report::{FactId, Report, State};
use crate::schema::{Compare, Predicate, Sum};

/// Whether a statement holds, or why that cannot be said.
pub(super) fn holds(report: &Report<'_>, predicate: &Predicate, at: At) -> Result<bool, Reason> {
    match predicate {
        Predicate::Blank(cells) => blank(report, *cells, at),
        Predicate::Linear(compare, sum) => linear(report, *compare, sum, at),
        Predicate::Ratio { .. }
        | Predicate::SameText(..)
        | Predicate::TextContains(..)
        | Predicate::Names(..)
        | Predicate::Distinct(_)
        | Predicate::Graded { .. } => Err(Reason::Nowhere),
        Predicate::NoteContains { table, text } => note_contains(report, *table, text),
        Predicate::Present(table) => Ok(is_printed(report, *table)),
        Predicate::DepartmentContains(text) => department_contains(report, text),
        Predicate::LineCount {
            table,
            panel,
            compare,
            number,
        } => {
            let lines = lines(report, *table, *panel)?;
            Ok(compares(*compare, lines, *number))
        }
        Predicate::Not(inner) => holds(report, inner, at).map(|holds| !holds),
        Predicate::All(parts) => decided(report, parts, at, false),
        Predicate::Any(parts) => decided(report, parts, at, true),
    }
}

/// The first cell that a statement wants blank and that is not, if that is why it fails.
pub(super) fn ground(report: &Report<'_>, predicate: &Predicate, at: At) -> Option<FactId> {
    match predicate {
        Predicate::Blank(cells) => first_figure(report, *cells, at),
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.iter().find_map(|part| ground(report, part, at))
        }
        _ => None,
    }
}

fn first_figure(report: &Report<'_>, cells: crate::schema::Cells, at: At) -> Option<FactId> {
    let mut first = None;
    // What cannot be visited has already been given as another reason.
    let _ = select::facts(report, cells, at, |fact| {
        let state = report.facts.get(fact.0 as usize).map(|fact| fact.state);
        if first.is_none() && state == Some(State::Number) {
            first = Some(fact);
        }
        Ok(())
    });
    first
}

/// Looks for a part that decides a whole: one that fails in a conjunction, one that holds in a
/// disjunction. A part that cannot be judged matters only when no other part decides.
fn decided(
    report: &Report<'_>,
    parts: &[Predicate],
    at: At,
    decisive: bool,
) -> Result<bool, Reason> {
    let mut unknown = None;
    for part in parts {
        match holds(report, part, at) {
            Ok(holds) if holds == decisive => return Ok(decisive),
            Ok(_) => {}
            Err(reason) => unknown = unknown.or(Some(reason)),
        }
    }
    unknown.map_or(Ok(!decisive), Err)
}

fn blank(report: &Report<'_>, cells: crate::schema::Cells, at: At) -> Result<bool, Reason> {
    if !is_printed(report, cells.table) {
        return Err(Reason::Table(cells.table));
    }
    let mut blank = true;
    select::facts(report, cells, at, |fact| {
        let state = report.facts.get(fact.0 as usize).map(|fact| fact.state);
        blank &= matches!(
            state,
            None | Some(State::Blank | State::Zero | State::Absent)
        );
        Ok(())
    })?;
    Ok(blank)
}

fn linear(report: &Report<'_>, compare: Compare, sum: &Sum, at: At) -> Result<bool, Reason> {
    let mut weight = Weight::default();
    for term in sum.terms {
        cells::figures(report, term.cells, at, |fact| {
            if let Some(fact) = report.facts.get(fact.0 as usize) {
                weight.add(term.coefficient, fact.value, fact.half);
            }
        })?;
    }
    Ok(weight.verdict(compare) != Verdict::Violated)
}

fn note_contains(report: &Report<'_>, table: u16, text: &str) -> Result<bool, Reason> {
    let bound = report
        .tables
        .get(usize::from(table))
        .ok_or(Reason::Nowhere)?;
    let printing = bound.printing.as_ref().ok_or(Reason::Table(table))?;
    let note = printing
        .note
        .map_or("", |cell| report.document.text_at(cell));
    Ok(fold::contains(note, text))
}

fn department_contains(report: &Report<'_>, text: &str) -> Result<bool, Reason> {
    let printings = report
        .tables
        .iter()
        .filter_map(|table| table.printing.as_ref());
    let stated = printings.filter_map(|printing| printing.department.as_ref());
    let mut names = stated.map(|stated| &stated.value).peekable();
    names.peek().ok_or(Reason::Department)?;
    Ok(names.any(|name| fold::contains(name, text)))
}

fn lines(report: &Report<'_>, table: u16, panel: u16) -> Result<u32, Reason> {
    if !is_printed(report, table) {
        return Err(Reason::Table(table));
    }
    let panel = bound_panel(report, table, panel).ok_or(Reason::Nowhere)?;
    let printed = panel.rows.iter().filter(|row| row.found).count();
    Ok(u32::try_from(printed).unwrap_or(u32::MAX))
}

fn compares(compare: Compare, left: u32, right: u32) -> bool {
    match compare {
        Compare::Equal => left == right,
        Compare::AtMost => left <= right,
        Compare::AtLeast => left >= right,
        Compare::Less => left < right,
        Compare::Greater => left > right,
        Compare::Unequal => left != right,
    }
}

fn is_printed(report: &Report<'_>, table: u16) -> bool {
    let table = report.tables.get(usize::from(table));
    table.is_some_and(|table| table.printing.is_some())
}
