//! From the cells a rule names to the facts of a report.

use super::ledger::Ledger;
use super::reason::Reason;
use super::repeat::{At, bound_panel};
use super::select::facts;
use crate::report::{BoundPanel, FactId, Report, State};
use crate::schema::{Blank, Cells, Layout, Row};

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

/// Visits cells that must hold figures or meaningful blanks; false when a code is not listed, or a
/// row that may be missing is, so that the cell is exactly 0.
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
    let blank_is_zero = table.schema.blank == Blank::Zero;
    let mut all = true;
    let listed = facts(report, cells, at, |id| {
        let fact = report.facts.get(id.0 as usize).ok_or(Reason::Nowhere)?;
        match fact.state {
            State::Number | State::Zero => visit(id),
            State::Blank if blank_is_zero => visit(id),
            State::Blank => return Err(Reason::Blank(id)),
            State::Text | State::Unreadable => return Err(Reason::Unreadable(id)),
            State::Absent if blank_is_zero && may_lack(report, cells, id) => all = false,
            State::Absent => return Err(absent(report, cells, id)),
        }
        Ok(())
    })?;
    Ok(listed && all)
}

/// Whether a cell stands in a row or column that a printed table may go without.
fn may_lack(report: &Report<'_>, cells: Cells, fact: FactId) -> bool {
    let table = report.tables.get(usize::from(cells.table));
    if table.is_none_or(|table| table.printing.is_none()) {
        return false;
    }
    let panel = bound_panel(report, cells.table, cells.panel);
    panel.is_some_and(|panel| {
        let row = declared_row(panel, fact).is_some_and(|row| row.optional);
        let column = match missing_column(panel, fact) {
            Some(column) => panel.schema.columns.get(usize::from(column)),
            None => return row,
        };
        column.is_some_and(|column| column.optional)
    })
}

/// The declared row that a fact stands in.
fn declared_row(panel: &BoundPanel, fact: FactId) -> Option<&'static Row> {
    let width = u32::try_from(panel.schema.columns.len()).ok()?;
    let position = fact.0.checked_sub(panel.first_fact)?.checked_div(width)?;
    let declared = panel.rows.get(position as usize)?.declared?;
    panel.schema.rows.get(usize::from(declared))
}

/// Why a cell is not in the document: its table, its column or its row was not found.
pub(super) fn absent(report: &Report<'_>, cells: Cells, fact: FactId) -> Reason {
    let table = report.tables.get(usize::from(cells.table));
    match table.filter(|table| table.printing.is_some()) {
        None => return Reason::Table(cells.table),
        Some(table) if matches!(table.schema.layout, Layout::Words(_)) => {
            return Reason::Unsaid(fact);
        }
        Some(_) => {}
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
