//! Cells in which no figure can be read.

use crate::check::naming;
use crate::finding::{Finding, Verdict};
use crate::report::{FactId, Report, State};
use crate::schema::Level;

/// A cell that holds something other than a figure is told of, and never read as 0.
pub(super) fn tell(report: &Report<'_>, findings: &mut Vec<Finding>) {
    for (fact, id) in report.facts.iter().zip((0..).map(FactId)) {
        if fact.state != State::Unreadable {
            continue;
        }
        let Some(home) = naming::home(report, id) else {
            continue;
        };
        let text = fact.cell.map_or("", |cell| report.text_at(cell));
        let message = format!("{}：“{text}”读不出数字", naming::name(report, id));
        let schema = home.table.schema;
        findings.push(Finding {
            rule: format!("{}.不可读", schema.name),
            level: Level::Must,
            verdict: Verdict::Violated,
            message,
            formula: "",
            figures: None,
            facts: vec![id],
            cells: fact.cell.into_iter().collect(),
            suspects: Vec::new(),
            decided: false,
            caused_by: None,
            explained_by: None,
            basis: "",
            source: home.column.source,
        });
    }
}
