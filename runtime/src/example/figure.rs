//! Putting the figures of an example into their cells.

use super::ExampleError;
use crate::amount::{Amount, Reading};
use crate::document::CellId;
use crate::report::{ABSENT, Fact, FactId, Report, State};
use crate::schema::{Cells, Column, Columns, Figure, Kind, Layout, Rows, SlotKind, Table, Unit};

/// Puts a figure of the example into its cell, printed at `cell`.
pub(super) fn put(
    report: &mut Report<'_>,
    figure: &Figure,
    cell: CellId,
) -> Result<(), ExampleError> {
    let nowhere = || ExampleError::Nowhere(figure.text.to_owned());
    let unreadable = || ExampleError::Unreadable(figure.text.to_owned());
    let (id, table, column) = place(report, figure.cells).ok_or_else(nowhere)?;
    let fact = read(figure.text, table, column).ok_or_else(unreadable)?;
    let slot = report.facts.get_mut(id.0 as usize).ok_or_else(nowhere)?;
    *slot = Fact {
        cell: Some(cell),
        ..fact
    };
    Ok(())
}

fn place(report: &Report<'_>, cells: Cells) -> Option<(FactId, &'static Table, &'static Column)> {
    let table = report.tables.get(usize::from(cells.table))?;
    let panel = table.panels.get(usize::from(cells.panel))?;
    let row = match cells.rows {
        Rows::At(index) => usize::from(index),
        Rows::Code(code) => panel.row_of_code(code)?,
        Rows::Digits(_) | Rows::Each | Rows::Below | Rows::All | Rows::Key(_) => return None,
    };
    let Columns::At(column) = cells.columns else {
        return None;
    };
    let id = panel.fact_id(row, usize::from(column))?;
    let column = panel.schema.columns.get(usize::from(column))?;
    Some((id, table.schema, column))
}

/// The fact that a text is in a column; none where it is no figure and should be one.
pub(super) fn read(text: &str, table: &Table, column: &Column) -> Option<Fact> {
    let state = |state: State| Fact { state, ..ABSENT };
    if column.kind == Kind::Text {
        let blank = text.trim().is_empty();
        return Some(state(if blank { State::Blank } else { State::Text }));
    }
    if let Some(direction) = direction(text, table, column) {
        let value = direction * Amount::new(1, 0).scaled(Unit::None)?;
        let number = if value == 0 {
            State::Zero
        } else {
            State::Number
        };
        return Some(Fact {
            value,
            ..state(number)
        });
    }
    match Amount::read(text.trim().trim_end_matches(['%', '％'])) {
        Reading::Blank => Some(state(State::Blank)),
        Reading::Unreadable => None,
        Reading::Number(amount) => number(amount, table, column),
    }
}

fn number(amount: Amount, table: &Table, column: &Column) -> Option<Fact> {
    let decimals = amount.decimals();
    let meant = table.meant_decimals(column, decimals);
    let half = match column.kind {
        Kind::Amount => Amount::half(column.unit, meant),
        Kind::Exact | Kind::Text => 0,
    };
    let state = if amount.is_zero() {
        State::Zero
    } else {
        State::Number
    };
    Some(Fact {
        value: amount.scaled(column.unit)?,
        half,
        state,
        decimals,
        cell: None,
    })
}

/// The direction that a word of the slot's vocabulary says.
fn direction(text: &str, table: &Table, column: &Column) -> Option<i64> {
    let Layout::Words(words) = table.layout else {
        return None;
    };
    let mut columns = (0..).zip(table.panels.first()?.columns);
    let (at, _) = columns.find(|(_, other)| other.id == column.id)?;
    let Some(SlotKind::Word(vocabulary)) = words.slot(at) else {
        return None;
    };
    let mut known = vocabulary.words.iter();
    let word = known.find(|(word, _)| crate::fold::equal(word, text));
    word.map(|(_, value)| i64::from(*value))
}
