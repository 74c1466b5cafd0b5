//! Collects what one property finds, table by table: one finding per table with its places,
//! however many cells are concerned.

use super::Property;
use crate::document::CellId;
use crate::finding::{Finding, NotChecked, Outcome, Verdict};
use crate::report::{BoundTable, Report};
use crate::schema::Level;

/// How many instances of a violation a message spells out.
const SPELLED_OUT: usize = 3;

/// Takes the results of one property.
pub struct Inspector<'r, 'd> {
    report: &'r Report<'d>,
    property: &'static Property,
    outcome: &'r mut Outcome,
    table: usize,
    failures: Vec<(CellId, String)>,
}

impl<'r, 'd> Inspector<'r, 'd> {
    pub(super) fn new(
        report: &'r Report<'d>,
        property: &'static Property,
        outcome: &'r mut Outcome,
    ) -> Self {
        Self {
            report,
            property,
            outcome,
            table: 0,
            failures: Vec::new(),
        }
    }

    /// Turns to each table that the document prints. Silenced tables are left out.
    pub fn tables(&mut self, mut inspect: impl FnMut(&mut Self, usize, &'r BoundTable)) {
        let report = self.report;
        for (index, table) in report.tables.iter().enumerate() {
            self.flush();
            self.table = index;
            if table.printing.is_some() && self.level().is_some() {
                inspect(self, index, table);
            }
        }
    }

    /// An instance has the property.
    pub fn holds(&mut self) {
        self.outcome.summary.relations += 1;
        self.outcome.summary.agree += 1;
    }

    /// An instance lacks the property; `what` is a clause without a full stop.
    pub fn fails(&mut self, cell: CellId, what: String) {
        self.outcome.summary.relations += 1;
        self.outcome.summary.violated += 1;
        self.failures.push((cell, what));
    }

    /// Holds or fails.
    pub fn expect(&mut self, holds: bool, cell: CellId, what: impl FnOnce() -> String) {
        if holds {
            self.holds();
        } else {
            self.fails(cell, what());
        }
    }

    /// The table could not be inspected.
    pub fn skipped(&mut self, reason: &str) {
        self.outcome.summary.relations += 1;
        self.outcome.summary.not_checked += 1;
        self.outcome.not_checked.push(NotChecked {
            rule: self.id(),
            reason: reason.to_owned(),
            count: 1,
        });
    }

    pub(super) fn finish(mut self) {
        self.flush();
    }

    fn id(&self) -> String {
        let table = self.report.tables.get(self.table);
        let name = table.map_or("", |table| table.schema.name);
        format!("{name}.{}", self.property.name)
    }

    /// The weight here; none where the spec silences the property.
    fn level(&self) -> Option<Level> {
        let id = self.id();
        let mut weights = self.report.spec.weights.iter();
        match weights.find(|(rule, _)| *rule == id) {
            Some((_, level)) => *level,
            None => Some(self.property.level),
        }
    }

    fn flush(&mut self) {
        let failures = std::mem::take(&mut self.failures);
        let (Some(level), false) = (self.level(), failures.is_empty()) else {
            return;
        };
        let Some(table) = self.report.tables.get(self.table) else {
            return;
        };
        self.outcome.findings.push(Finding {
            rule: self.id(),
            level,
            verdict: Verdict::Violated,
            message: message(table.schema.name, &failures),
            formula: self.property.asks,
            figures: None,
            facts: Vec::new(),
            cells: failures.iter().map(|(cell, _)| *cell).collect(),
            suspects: Vec::new(),
            decided: false,
            caused_by: None,
            explained_by: None,
            basis: "",
            source: table.schema.source,
        });
    }
}

fn message(table: &str, failures: &[(CellId, String)]) -> String {
    let spelled: Vec<_> = failures
        .iter()
        .take(SPELLED_OUT)
        .map(|(_, what)| what.as_str())
        .collect();
    let rest = match failures.len() {
        count if count > SPELLED_OUT => format!("；等 {count} 处"),
        _ => String::new(),
    };
    format!("{table}：{}{rest}", spelled.join("；"))
}
