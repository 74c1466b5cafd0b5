//! The figures as bound, in the terms of the readings that know no spec.

use std::collections::BTreeMap;

use gouji_runtime::document::Place;
use gouji_runtime::report::{FactId, Report, State};
use gouji_runtime::schema::Unit;

/// Line from 1 and field from 0, or, in running text, line and characters into it.
pub(crate) type At = (u32, u32);

/// Where a figure stands, how it is printed, and its value in hundred millionths.
pub(crate) type Figure = (At, String, i64);

/// The figures of cells, without the marks of directions, by the id of the fact.
pub(crate) fn in_cells(report: &Report<'_>) -> BTreeMap<String, Figure> {
    figures(report, false, |field, _| field)
}

/// The figures of running text by the id of the fact.
pub(crate) fn in_words(report: &Report<'_>) -> BTreeMap<String, Figure> {
    figures(report, true, |_, offset| offset)
}

fn figures(
    report: &Report<'_>,
    are_pieces: bool,
    across: impl Fn(u32, u32) -> u32,
) -> BTreeMap<String, Figure> {
    let ids = all(report).filter(|id| is_piece(report, *id) == are_pieces);
    let figures = ids.map(|id| {
        let fact = report.fact(id);
        let cell = report.cell(fact.cell.unwrap()).unwrap();
        let Place::Line {
            line,
            field,
            offset,
        } = cell.place
        else {
            panic!("{:?}", cell.place);
        };
        let text = report.document.text(cell).to_owned();
        let figure = ((line, across(field, offset)), text, fact.value);
        (report.fact_id_text(id), figure)
    });
    figures.collect()
}

/// Every printed figure of a report.
pub(crate) fn all(report: &Report<'_>) -> impl Iterator<Item = FactId> {
    (0..report.facts.len() as u32).map(FactId).filter(|id| {
        let fact = report.fact(*id);
        let at = report.address(*id);
        let column = &report.tables[at.table].panels[at.panel].schema.columns[at.column];
        matches!(fact.state, State::Number | State::Zero)
            && fact.cell.is_some()
            && column.unit != Unit::Direction
    })
}

/// Whether a fact is printed in running text.
pub(crate) fn is_piece(report: &Report<'_>, id: FactId) -> bool {
    let cell = report.fact(id).cell;
    cell.is_some_and(|cell| cell.0 >= report.document.cell_count())
}

/// The value of digits as printed, in hundred millionths.
pub(crate) fn value(printed: &str) -> i64 {
    let digits = printed.trim_end_matches('%').replace(',', "");
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let padded = format!("{whole}{part:0<8}");
    padded.parse().unwrap()
}
