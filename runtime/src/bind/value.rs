//! From a cell's text to a fact.

use crate::amount::{Amount, Reading};
use crate::document::CellId;
use crate::report::{ABSENT, Fact, State};
use crate::schema::{Column, Kind, Table};

/// Reads the cell of a declared column. `cell` is none where the row is too short; that reads as blank.
pub(super) fn fact(table: &Table, column: &Column, cell: Option<CellId>, text: &str) -> Fact {
    let blank = Fact {
        state: State::Blank,
        cell,
        ..ABSENT
    };
    if column.kind == Kind::Text {
        let state = if text.is_empty() {
            State::Blank
        } else {
            State::Text
        };
        return Fact { state, ..blank };
    }
    match Amount::read(text) {
        Reading::Blank => blank,
        Reading::Number(amount) => number(table, column, amount, blank),
        Reading::Unreadable => Fact {
            state: State::Unreadable,
            ..blank
        },
    }
}

fn number(table: &Table, column: &Column, amount: Amount, blank: Fact) -> Fact {
    let Some(value) = amount.scaled(column.unit) else {
        return Fact {
            state: State::Unreadable,
            ..blank
        };
    };
    let decimals = amount.decimals();
    let meant = table.meant_decimals(column, decimals);
    let half = match column.kind {
        Kind::Amount => Amount::half(column.unit, meant),
        Kind::Exact | Kind::Text => 0,
    };
    let state = if value == 0 {
        State::Zero
    } else {
        State::Number
    };
    Fact {
        value,
        half,
        state,
        decimals,
        ..blank
    }
}
