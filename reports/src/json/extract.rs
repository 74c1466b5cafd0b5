//! `gouji.extract/1`: every printed fact with its place, and every number that is in none.

use std::borrow::Cow;

use gouji_runtime::numbers::{Numbers, Token, count};
use gouji_runtime::report::Report;
use serde::Serialize;

use super::document::Head;
use super::place::Spot;
use crate::fact::{Located, printed};
use crate::words;

/// The facts of one document.
#[derive(Debug, Serialize)]
pub struct Extract<'r> {
    schema: &'static str,
    document: Head<'r>,
    facts: Vec<Fact<'r>>,
    unbound: Vec<Unbound<'r>>,
    numbers: Counts,
}

#[derive(Debug, Serialize)]
struct Fact<'r> {
    id: String,
    table: &'static str,
    instance: Option<&'r str>,
    panel: Option<&'static str>,
    row: Option<Cow<'static, str>>,
    row_label: Option<&'r str>,
    column: Option<Cow<'static, str>>,
    column_label: Option<Cow<'static, str>>,
    text: &'r str,
    value: Option<String>,
    unit: Option<&'static str>,
    state: Option<&'static str>,
    place: Option<Spot<'r>>,
}

#[derive(Debug, Serialize)]
struct Unbound<'r> {
    text: &'r str,
    place: Option<Spot<'r>>,
}

#[derive(Debug, Serialize)]
struct Counts {
    total: usize,
    facts: usize,
    labels: usize,
    unbound: usize,
}

/// The facts of a bound document in their public shape.
pub fn extract<'r>(report: &'r Report<'r>) -> Extract<'r> {
    let numbers = count(report);
    Extract {
        schema: "gouji.extract/1",
        document: Head::new(report),
        facts: printed(report).map(fact).collect(),
        unbound: numbers
            .unbound
            .iter()
            .map(|token| unbound(report, token))
            .collect(),
        numbers: counts(&numbers),
    }
}

fn fact(located: Located<'_>) -> Fact<'_> {
    let Located {
        report,
        id,
        fact,
        table,
        panel,
        column,
        ..
    } = located;
    Fact {
        id: report.fact_id_text(id),
        table: table.schema.name,
        instance: located.instance(),
        panel: Some(panel.schema.name).filter(|name| !name.is_empty()),
        row: located.row_key(),
        row_label: located.row_label(),
        column: located.column_key(),
        column_label: Some(located.column_label()).filter(|_| !located.is_slot()),
        text: located.text(),
        value: located.value(),
        unit: words::unit(column.unit),
        state: words::state(fact.state),
        place: located.cell().map(|cell| match located.is_slot() {
            true => Spot::within(report.document, cell, 0),
            false => Spot::cell(report.document, cell),
        }),
    }
}

fn unbound<'r>(report: &'r Report<'r>, token: &Token) -> Unbound<'r> {
    let document = report.document;
    let cell = report.cell(token.cell);
    Unbound {
        text: token.text(document),
        place: cell.map(|cell| Spot::within(document, cell, token.offset(document))),
    }
}

fn counts(numbers: &Numbers) -> Counts {
    Counts {
        total: numbers.total(),
        facts: numbers.facts,
        labels: numbers.labels,
        unbound: numbers.unbound.len(),
    }
}
