//! Cells in which no figure can be read.

use crate::check::naming;
use crate::check::wording::MOST_NAMED;
use crate::document::CellId;
use crate::finding::{Finding, Verdict};
use crate::report::{FactId, Report, State};
use crate::schema::{Level, Table};

/// A cell of a table that holds something other than a figure.
struct Unreadable {
    fact: FactId,
    cell: Option<CellId>,
    /// Its name and what it prints.
    what: String,
    /// Where its column is declared.
    source: &'static str,
}

/// A cell that holds something other than a figure is told of, and never read as 0: those of one
/// table together.
pub(super) fn tell(report: &Report<'_>, findings: &mut Vec<Finding>) {
    let mut told: Vec<(&'static Table, Vec<Unreadable>)> = Vec::new();
    for (fact, id) in report.facts.iter().zip((0..).map(FactId)) {
        if fact.state != State::Unreadable {
            continue;
        }
        let Some(home) = naming::home(report, id) else {
            continue;
        };
        let text = fact.cell.map_or("", |cell| report.text_at(cell));
        let one = Unreadable {
            fact: id,
            cell: fact.cell,
            what: format!("{}：“{text}”", naming::name(report, id)),
            source: home.column.source,
        };
        // Facts stand table after table.
        match told.last_mut() {
            Some((table, known)) if table.name == home.table.schema.name => known.push(one),
            _ => told.push((home.table.schema, vec![one])),
        }
    }
    findings.extend(told.iter().map(|(table, known)| finding(table, known)));
}

fn finding(table: &Table, known: &[Unreadable]) -> Finding {
    let named = known.iter().take(MOST_NAMED).map(|one| one.what.as_str());
    let named = named.collect::<Vec<_>>().join("、");
    let more = match known.len() {
        count if count > MOST_NAMED => format!(" 等 {count} 处"),
        _ => String::new(),
    };
    Finding {
        rule: format!("{}.不可读", table.name),
        level: Level::Must,
        verdict: Verdict::Violated,
        message: format!("{named}{more}读不出数字"),
        formula: "",
        figures: None,
        facts: known.iter().map(|one| one.fact).collect(),
        cells: known.iter().filter_map(|one| one.cell).collect(),
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: None,
        basis: "",
        source: known.first().map_or(table.source, |one| one.source),
    }
}
