//! Collects what one property finds: one finding per table with its places, however many cells
//! are concerned, and one per document for a mere hint or a property of the text.

use super::Property;
use super::text::{Line, Lines};
use crate::document::CellId;
use crate::finding::{Finding, NotChecked, Outcome, Verdict};
use crate::report::{BoundPanel, BoundRow, BoundTable, Report};
use crate::schema::{CodeList, Layout, Level, RowKind};

/// How many instances of a violation a message spells out.
const SPELLED_OUT: usize = 3;
/// What ids name in place of a table where a property is the whole document's.
const DOCUMENT: &str = "文书";

/// A row with a code, its panel and its code list.
pub struct Coded<'r> {
    /// The list that the codes of the panel come from.
    pub list: &'static CodeList,
    /// The panel.
    pub panel: &'r BoundPanel,
    /// The row.
    pub row: &'r BoundRow,
}

/// Takes the results of one property.
pub struct Inspector<'r, 'd> {
    report: &'r Report<'d>,
    lines: &'r Lines<'d>,
    property: &'static Property,
    outcome: &'r mut Outcome,
    /// The table being inspected; none for the text of the document.
    table: Option<usize>,
    failures: Vec<Failure>,
}

/// An instance that lacks the property.
struct Failure {
    table: Option<usize>,
    cell: CellId,
    what: String,
}

impl<'r, 'd> Inspector<'r, 'd> {
    pub(super) fn new(
        report: &'r Report<'d>,
        lines: &'r Lines<'d>,
        property: &'static Property,
        outcome: &'r mut Outcome,
    ) -> Self {
        Self {
            report,
            lines,
            property,
            outcome,
            table: None,
            failures: Vec::new(),
        }
    }

    /// The lines outside the tables, in reading order.
    pub(super) fn lines(&self) -> &'r [Line<'d>] {
        self.lines.all()
    }

    /// The entries of the contents page; none where there is no such page.
    pub(super) fn contents(&self) -> Option<&'r [Line<'d>]> {
        self.lines.contents()
    }

    /// Turns to the document as a whole, unless the spec silences the property.
    pub fn document(&mut self, inspect: impl FnOnce(&mut Self)) {
        self.table = None;
        if self.level().is_some() {
            inspect(self);
        }
        self.flush();
    }

    /// Turns to each table that the document prints. Silenced tables are left out, and sentences,
    /// which have neither rows nor captions.
    pub fn tables(&mut self, mut inspect: impl FnMut(&mut Self, usize, &'r BoundTable)) {
        let report = self.report;
        for (index, table) in report.tables.iter().enumerate() {
            self.table = Some(index);
            let is_drawn = !matches!(table.schema.layout, Layout::Words(_));
            if is_drawn && table.printing.is_some() && self.level().is_some() {
                inspect(self, index, table);
            }
            if self.level() != Some(Level::Hint) {
                self.flush();
            }
        }
        self.flush();
    }

    /// Turns to each row with a code of each printed table.
    pub fn coded_rows(&mut self, mut inspect: impl FnMut(&mut Self, &Coded<'r>)) {
        self.tables(|inspector, _, table| {
            for panel in &table.panels {
                let RowKind::Coded(list) = panel.schema.kind else {
                    continue;
                };
                for row in panel.rows.iter().filter(|row| row.code != 0) {
                    inspect(inspector, &Coded { list, panel, row });
                }
            }
        });
    }

    /// An instance has the property.
    pub fn holds(&mut self) {
        self.outcome.summary.relations += 1;
        self.outcome.summary.agree += 1;
    }

    /// An instance lacks the property; `what` is a clause without a full stop. What is worth no
    /// more than a hint is 可疑, for it may be the reading's doing.
    pub fn fails(&mut self, cell: CellId, what: String) {
        self.outcome.summary.relations += 1;
        match self.verdict() {
            Verdict::Suspicious => self.outcome.summary.suspicious += 1,
            _ => self.outcome.summary.violated += 1,
        }
        let table = self.table;
        self.failures.push(Failure { table, cell, what });
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

    fn id(&self) -> String {
        format!("{}.{}", self.name(self.table), self.property.name)
    }

    /// What ids call a table, or the document.
    fn name(&self, table: Option<usize>) -> &'static str {
        let table = table.map(|table| self.report.tables.get(table));
        table.map_or(DOCUMENT, |table| {
            table.map_or("", |table| table.schema.name)
        })
    }

    /// The verdict on an instance that lacks the property.
    fn verdict(&self) -> Verdict {
        match self.level() {
            Some(Level::Hint) => Verdict::Suspicious,
            _ => Verdict::Violated,
        }
    }

    /// The weight here; none where the spec silences the property.
    fn level(&self) -> Option<Level> {
        let name = self.name(self.table);
        let length = name.len() + 1 + self.property.name.len();
        let here = |rule: &str| {
            rule.len() == length && rule.starts_with(name) && rule.ends_with(self.property.name)
        };
        let mut weights = self.report.spec.weights.iter();
        match weights.find(|(rule, _)| here(rule)) {
            Some((_, level)) => *level,
            None => Some(self.property.level),
        }
    }

    fn flush(&mut self) {
        let failures = std::mem::take(&mut self.failures);
        let Some(first) = failures.first() else {
            return;
        };
        self.table = first.table;
        let Some(level) = self.level() else {
            return;
        };
        let table = self.table.and_then(|table| self.report.tables.get(table));
        self.outcome.findings.push(Finding {
            rule: self.id(),
            level,
            verdict: self.verdict(),
            message: self.message(&failures),
            formula: self.property.asks,
            figures: None,
            facts: Vec::new(),
            cells: failures.iter().map(|failure| failure.cell).collect(),
            suspects: Vec::new(),
            decided: false,
            caused_by: None,
            explained_by: None,
            basis: "",
            source: table.map_or("", |table| table.schema.source),
        });
    }

    /// The tables concerned, what is wrong in the first few places, and how many there are.
    fn message(&self, failures: &[Failure]) -> String {
        let tables = failures.iter().filter_map(|failure| failure.table);
        let mut tables: Vec<&str> = tables.map(|table| self.name(Some(table))).collect();
        tables.dedup();
        let tables = match tables.as_slice() {
            [] => String::new(),
            tables => format!("{}：", tables.join("、")),
        };
        let mut spelled: Vec<&str> = Vec::new();
        for failure in failures {
            if !spelled.contains(&failure.what.as_str()) {
                spelled.push(&failure.what);
            }
        }
        let rest = match failures.len() {
            count if count > SPELLED_OUT => format!("；共 {count} 处"),
            _ => String::new(),
        };
        spelled.truncate(SPELLED_OUT);
        format!("{tables}{}{rest}", spelled.join("；"))
    }
}
