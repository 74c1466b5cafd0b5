//! Which facts a rule's cells are, at the row and column it stands at.

use super::reason::Reason;
use super::repeat::{At, below, bound_panel, of_digits};
use crate::report::{BoundPanel, BoundTable, FactId, Report};
use crate::schema::{Blank, Cells, Column, Columns, Kind, Panel, Rows};

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
