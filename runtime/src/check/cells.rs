//! From the cells a rule names to the facts of a report.

use super::ledger::Ledger;
use super::reason::Reason;
use super::repeat::{At, below, bound_panel, of_digits};
use crate::report::{BoundPanel, BoundTable, FactId, Report, State};
use crate::schema::{Blank, Cells, Column, Columns, Kind, Panel, Predicate, Rows, Term};

/// Puts the cells of a linear relation into the open instance.
pub(super) fn terms(
    report: &Report<'_>,
    terms: &[Term],
    at: At,
    ledger: &mut Ledger,
) -> Result<(), Reason> {
    for term in terms {
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
        Predicate::Linear(_, terms) => terms
            .iter()
            .for_each(|term| mention(report, term.cells, at, ledger)),
        Predicate::Not(inner) => mentioned(report, inner, at, ledger),
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts
                .iter()
                .for_each(|part| mentioned(report, part, at, ledger));
        }
        Predicate::NoteContains { .. }
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

/// Visits every fact that `cells` names; false when a single code is not listed.
pub(super) fn facts(
    report: &Report<'_>,
    cells: Cells,
    at: At,
    mut visit: impl FnMut(FactId) -> Result<(), Reason>,
) -> Result<bool, Reason> {
    let table = report
        .tables
        .get(usize::from(cells.table))
        .ok_or(Reason::Nowhere)?;
    let panel = bound_panel(report, cells.table, cells.panel).ok_or(Reason::Nowhere)?;
    let mut row = |position: u32| each_column(panel, cells.columns, at, position, &mut visit);
    match cells.rows {
        Rows::At(index) => row(u32::from(index)).map(|()| true),
        Rows::Code(code) => by_code(table, panel, cells.table, code, row),
        Rows::Each if at.panel == (cells.table, cells.panel) || at.code == 0 => {
            row(at.row.ok_or(Reason::Nowhere)?).map(|()| true)
        }
        Rows::Each => by_code(table, panel, cells.table, at.code, row),
        Rows::Below => {
            printed(table, cells.table)?;
            below(panel, at.code)
                .try_for_each(|(_, position)| row(position))
                .map(|()| true)
        }
        Rows::Digits(digits) => {
            printed(table, cells.table)?;
            of_digits(panel, digits)
                .iter()
                .try_for_each(|&(_, position)| row(position))
                .map(|()| true)
        }
        Rows::All => {
            printed(table, cells.table)?;
            let rows = (0..).zip(&panel.rows);
            let rows = rows.filter(|(_, row)| !row_is_grey(panel.schema, row.declared));
            rows.map(|(position, _)| position)
                .try_for_each(row)
                .map(|()| true)
        }
    }
}

fn by_code(
    table: &BoundTable,
    panel: &BoundPanel,
    index: u16,
    code: u32,
    mut row: impl FnMut(u32) -> Result<(), Reason>,
) -> Result<bool, Reason> {
    if let Some(position) = panel.row_of_code(code) {
        return row(u32::try_from(position).unwrap_or(u32::MAX)).map(|()| true);
    }
    printed(table, index)?;
    match table.schema.blank {
        Blank::Zero => Ok(false),
        Blank::Missing => Err(Reason::Code(index, code)),
    }
}

fn each_column(
    panel: &BoundPanel,
    columns: Columns,
    at: At,
    row: u32,
    visit: &mut impl FnMut(FactId) -> Result<(), Reason>,
) -> Result<(), Reason> {
    let width = u32::try_from(panel.schema.columns.len()).unwrap_or(0);
    let first = panel.first_fact + row * width;
    match columns {
        Columns::At(index) => visit(FactId(first + u32::from(index))),
        Columns::Each => visit(FactId(first + u32::from(at.column.ok_or(Reason::Nowhere)?))),
        Columns::All => (first..)
            .zip(panel.schema.columns)
            .try_for_each(|(fact, column)| {
                if holds_figures(column) {
                    visit(FactId(fact))
                } else {
                    Ok(())
                }
            }),
    }
}

fn holds_figures(column: &Column) -> bool {
    column.kind != Kind::Text && !column.grey
}

fn row_is_grey(panel: &Panel, declared: Option<u16>) -> bool {
    let declared = declared.and_then(|index| panel.rows.get(usize::from(index)));
    declared.is_some_and(|row| row.grey)
}

fn printed(table: &BoundTable, index: u16) -> Result<(), Reason> {
    table
        .printing
        .as_ref()
        .map(|_| ())
        .ok_or(Reason::Table(index))
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
