//! Which facts a rule's cells are, at the row and column it stands at.

use super::naming;
use super::reason::Reason;
use super::repeat::{At, below, of_digits};
use super::scope::Scope;
use crate::report::{BoundPanel, BoundRow, BoundTable, FactId, Report};
use crate::schema::{Blank, Cells, Column, Columns, Kind, Layout, RowKind, Rows};

/// Visits every fact that `cells` names; false when a single code is not listed.
pub(crate) fn facts(
    report: &Report<'_>,
    cells: Cells,
    at: At,
    mut visit: impl FnMut(FactId) -> Result<(), Reason>,
) -> Result<bool, Reason> {
    let table = report
        .tables
        .get(usize::from(cells.table))
        .ok_or(Reason::Nowhere)?;
    let panel = table.panels.get(usize::from(cells.panel));
    let panel = panel.ok_or(Reason::Nowhere)?;
    let mut row = |position: u32| each_column(panel, cells.columns, at, position, &mut visit);
    // The row that the rule stands at needs no looking up.
    if let (Rows::Each, Some(here), true) =
        (cells.rows, at.row, at.panel == (cells.table, cells.panel))
    {
        return row(here).map(|()| true);
    }
    let scope = Scope::of(table, (cells.table, cells.panel), report, at)?;
    match (cells.rows, &scope) {
        (Rows::At(index), Scope::Whole) => row(u32::from(index)).map(|()| true),
        (Rows::At(index), Scope::One(_)) => {
            let rows = scope.declared(u32::from(index));
            let first = rows.first().copied().ok_or(Reason::Nowhere)?;
            row(first).map(|()| true)
        }
        (Rows::At(index), Scope::Every(..)) => {
            printed(table, cells.table)?;
            let mut rows = scope.declared(u32::from(index)).into_iter();
            rows.try_for_each(row).map(|()| true)
        }
        (Rows::Code(code), _) => by_code(table, panel, (cells.table, code), &scope, row),
        (Rows::Each, Scope::One(rows))
            if at.code == 0 && at.panel != (cells.table, cells.panel) =>
        {
            row(rows.start).map(|()| true)
        }
        (Rows::Each, _) if at.panel == (cells.table, cells.panel) || at.code == 0 => {
            row(at.row.ok_or(Reason::Nowhere)?).map(|()| true)
        }
        (Rows::Each, _) => by_code(table, panel, (cells.table, at.code), &scope, row),
        (Rows::Below, _) => {
            printed(table, cells.table)?;
            let mut rows = below(panel, at.code).map(|(_, position)| position);
            rows.try_for_each(row).map(|()| true)
        }
        (Rows::Digits(digits), _) => {
            printed(table, cells.table)?;
            let rows = of_digits(panel, digits)
                .iter()
                .map(|&(_, position)| position);
            let mut rows = rows.filter(|&position| scope.holds(position));
            rows.try_for_each(row).map(|()| true)
        }
        (Rows::Key(key), _) => {
            printed(table, cells.table)?;
            let rows = scope.rows(panel.rows.len());
            let mut rows = rows.filter(|&at| naming::has_key(report, panel, at, key));
            rows.try_for_each(row).map(|()| true)
        }
        (Rows::All, _) => {
            printed(table, cells.table)?;
            let is_grey = |&at: &u32| row_is_grey(panel, at);
            let mut rows = scope.rows(panel.rows.len()).filter(|at| !is_grey(at));
            rows.try_for_each(row).map(|()| true)
        }
    }
}

fn by_code(
    table: &BoundTable,
    panel: &BoundPanel,
    (index, code): (u16, u32),
    scope: &Scope<'_>,
    mut row: impl FnMut(u32) -> Result<(), Reason>,
) -> Result<bool, Reason> {
    // Lines are numbered within their instance and have no index.
    if matches!(panel.schema.kind, RowKind::Numbered | RowKind::Keyed(_)) {
        let has_code = |at: &u32| {
            let row = panel.rows.get(*at as usize);
            row.is_some_and(|row| row.code == code)
        };
        if let Some(position) = scope.rows(panel.rows.len()).find(has_code) {
            return row(position).map(|()| true);
        }
    }
    let first = panel.by_code.partition_point(|&(other, _)| other < code);
    let of_code = panel.by_code.iter().skip(first);
    let mut of_code = of_code.take_while(|&&(other, _)| other == code);
    if let Some(&(_, position)) = of_code.find(|&&(_, position)| scope.holds(position)) {
        return row(position).map(|()| true);
    }
    printed(table, index)?;
    // A row that is only named may be the one that is looked for.
    let in_words = matches!(table.schema.layout, Layout::Words(_));
    let may_be_there = in_words && panel.rows.iter().any(BoundRow::is_only_named);
    match table.schema.blank {
        Blank::Zero if !may_be_there => Ok(false),
        Blank::Zero | Blank::Missing => Err(Reason::Code(index, code)),
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

fn row_is_grey(panel: &BoundPanel, row: u32) -> bool {
    let declared = panel.rows.get(row as usize).and_then(|row| row.declared);
    let declared = declared.and_then(|index| panel.schema.rows.get(usize::from(index)));
    declared.is_some_and(|row| row.grey)
}

fn printed(table: &BoundTable, index: u16) -> Result<(), Reason> {
    table
        .printing
        .as_ref()
        .map(|_| ())
        .ok_or(Reason::Table(index))
}
