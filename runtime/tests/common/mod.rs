//! A small spec with made-up labels, and reports filled in by hand.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each suite uses its own part, and a helper of tests may fail like a test"
)]

pub mod rules;
pub mod tables;

use std::collections::BTreeMap;

use gouji_runtime::amount::{Amount, Reading};
use gouji_runtime::check;
use gouji_runtime::document::Document;
use gouji_runtime::finding::Outcome;
use gouji_runtime::report::{
    BoundPanel, BoundRow, BoundTable, Cover, Fact, FactId, Printing, Report, State,
};
use gouji_runtime::schema::{Kind, Panel, RowKind, Table};

/// A cell by table, panel, row (its label or code) and column.
pub type Cell = (usize, usize, &'static str, usize);

/// Figures as a document would print them; all other cells are blank.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    pub texts: BTreeMap<Cell, String>,
    pub missing: Vec<usize>,
}

impl Figures {
    pub fn of(cells: &[(Cell, &str)]) -> Self {
        let texts = cells.iter().map(|(cell, text)| (*cell, (*text).to_owned()));
        Self {
            texts: texts.collect(),
            missing: Vec::new(),
        }
    }

    pub fn with(mut self, cell: Cell, text: &str) -> Self {
        self.texts.insert(cell, text.to_owned());
        self
    }

    pub fn without_table(mut self, table: usize) -> Self {
        self.missing.push(table);
        self
    }

    /// Checks a report of these figures and hands both over.
    pub fn check<T>(&self, look: impl FnOnce(&Report<'_>, &Outcome) -> T) -> T {
        let document = Document::default();
        let report = self.report(&document);
        let outcome = check::check_in_full(&report);
        look(&report, &outcome)
    }

    pub fn report<'d>(&self, document: &'d Document) -> Report<'d> {
        let mut facts = Vec::new();
        let tables = tables::SPEC.tables.iter().enumerate().map(|(at, table)| {
            let printed = !self.missing.contains(&at);
            let panels = table.panels.iter().enumerate();
            let panels = panels.map(|(panel_at, panel)| {
                self.panel(table, panel, (at, panel_at), printed, &mut facts)
            });
            BoundTable {
                schema: table,
                panels: panels.collect(),
                printing: printed.then(Printing::default),
                instances: Vec::new(),
            }
        });
        Report {
            document,
            spec: &tables::SPEC,
            cover: Cover::default(),
            tables: tables.collect(),
            facts,
            problems: Vec::new(),
            pieces: Vec::new(),
        }
    }

    fn panel(
        &self,
        table: &'static Table,
        panel: &'static Panel,
        at: (usize, usize),
        printed: bool,
        facts: &mut Vec<Fact>,
    ) -> BoundPanel {
        let rows = self.rows(panel, at, printed);
        let first_fact = facts.len() as u32;
        for row in &rows {
            let name = row_name(panel, row);
            for (nth, column) in panel.columns.iter().enumerate() {
                let found = self.texts.iter().find(|((table, panel, row, column), _)| {
                    (*table, *panel) == at && *row == name && *column == nth
                });
                let text = found.map_or("", |(_, text)| text.as_str());
                facts.push(if printed {
                    fact(text, table, column.kind)
                } else {
                    absent()
                });
            }
        }
        let mut by_code: Vec<_> = (0..)
            .zip(&rows)
            .filter(|(_, row)| row.code > 0)
            .map(|(at, row)| (row.code, at))
            .collect();
        by_code.sort_unstable();
        BoundPanel {
            schema: panel,
            first_fact,
            rows,
            columns_found: vec![printed; panel.columns.len()],
            column_ordinals: vec![None; panel.columns.len()],
            by_code,
            keys: std::sync::OnceLock::new(),
        }
    }

    fn rows(&self, panel: &'static Panel, at: (usize, usize), found: bool) -> Vec<BoundRow> {
        let declared = (0..).zip(panel.rows).map(|(index, row)| BoundRow {
            declared: Some(index),
            code: row.code,
            found,
            ..BoundRow::default()
        });
        let mut rows: Vec<_> = declared.collect();
        if matches!(panel.kind, RowKind::Coded(_)) {
            let here = self
                .texts
                .keys()
                .filter(|(table, panel, ..)| (*table, *panel) == at);
            let mut codes: Vec<&str> = here.map(|(_, _, row, _)| *row).collect();
            codes.dedup();
            let codes = codes.into_iter().filter_map(|row| row.parse().ok());
            rows.extend(codes.map(|code| BoundRow {
                code,
                found,
                ..BoundRow::default()
            }));
        }
        for (met, row) in (0..).zip(&mut rows) {
            row.met = met;
        }
        rows
    }
}

fn row_name(panel: &Panel, row: &BoundRow) -> String {
    let declared = row.declared.and_then(|at| panel.rows.get(usize::from(at)));
    declared.map_or_else(|| row.code.to_string(), |row| row.label.to_owned())
}

fn absent() -> Fact {
    Fact {
        value: 0,
        half: 0,
        state: State::Absent,
        decimals: 0,
        cell: None,
    }
}

fn fact(text: &str, table: &Table, kind: Kind) -> Fact {
    let blank = Fact {
        value: 0,
        half: 0,
        state: State::Blank,
        decimals: 0,
        cell: None,
    };
    match Amount::read(text) {
        Reading::Blank => blank,
        Reading::Unreadable => Fact {
            state: State::Unreadable,
            ..blank
        },
        Reading::Number(amount) => Fact {
            value: amount.scaled(table.unit).unwrap(),
            half: if kind == Kind::Exact {
                0
            } else {
                Amount::half(table.unit, amount.decimals())
            },
            state: if amount.is_zero() {
                State::Zero
            } else {
                State::Number
            },
            decimals: amount.decimals(),
            cell: None,
        },
    }
}

/// The id of a cell.
pub fn id(report: &Report<'_>, (table, panel, row, column): Cell) -> FactId {
    let bound = &report.tables[table].panels[panel];
    let position = bound
        .rows
        .iter()
        .position(|other| row_name(bound.schema, other) == row);
    FactId(bound.first_fact + (position.unwrap() * bound.schema.columns.len() + column) as u32)
}

/// The ids of the rules of the findings, in order.
pub fn rules(outcome: &Outcome) -> Vec<&str> {
    outcome
        .findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect()
}
