//! Reports of the made-up spec, filled in by hand.

use gouji_runtime::amount::{Amount, Reading};
use gouji_runtime::check::Checker;
use gouji_runtime::document::{CellId, Document, DocumentBuilder, Place};
use gouji_runtime::finding::{Finding, NotChecked, Outcome, Verdict};
use gouji_runtime::report::{
    BoundPanel, BoundRow, BoundTable, Cover, Fact, FactId, Instance, Printing, Problem, Report,
    State,
};
use gouji_runtime::schema::{Column, Kind, Panel, RowKind, Rule, Spec, Table, Unit};

use super::spec;

/// A cell by table, panel, row and column.
pub(crate) type Cell = (usize, usize, usize, usize);

/// Texts of cells, the instances of each table by name, and so many rows of keyed panels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filled {
    pub(crate) rules: Vec<&'static Rule>,
    pub(crate) texts: Vec<(Cell, String)>,
    pub(crate) names: Vec<(usize, Vec<&'static str>)>,
    pub(crate) missing: Vec<usize>,
    pub(crate) problems: Vec<Problem>,
}

impl Filled {
    pub(crate) fn of(rule: &'static Rule, texts: &[(Cell, &str)]) -> Self {
        Self {
            rules: vec![rule],
            ..Self::default()
        }
        .with(texts)
    }

    pub(crate) fn with(mut self, texts: &[(Cell, &str)]) -> Self {
        let texts = texts.iter().map(|(cell, text)| (*cell, (*text).to_owned()));
        self.texts.extend(texts);
        self
    }

    pub(crate) fn rules(mut self, rules: &[&'static Rule]) -> Self {
        self.rules.extend(rules);
        self
    }

    pub(crate) fn named(mut self, table: usize, names: &[&'static str]) -> Self {
        self.names.push((table, names.to_vec()));
        self
    }

    /// Checks a report of these texts and hands both over.
    pub(crate) fn check<T>(&self, look: impl FnOnce(&Report<'_>, &Outcome) -> T) -> T {
        let mut builder = DocumentBuilder::new("");
        for (paragraph, (_, text)) in (1..).zip(&self.texts) {
            let range = builder.intern(text);
            let offset = 0;
            builder.paragraph(range, Place::Paragraph { paragraph, offset });
        }
        let document = builder.finish();
        let report = self.report(&document);
        let mut checker = Checker::new(&report);
        self.rules.iter().for_each(|rule| checker.rule(rule));
        look(&report, &checker.finish())
    }

    /// The verdicts on all instances; the properties that every form has are left out.
    pub(crate) fn verdicts(&self) -> Vec<Verdict> {
        self.check(|report, outcome| {
            let mut checker = Checker::new(report);
            self.rules.iter().for_each(|rule| checker.rule(rule));
            checker.judge();
            let applied = checker.applied().map(|applied| applied.verdict);
            let skipped = self
                .skipped(outcome)
                .into_iter()
                .map(|_| Verdict::NotChecked);
            applied.chain(skipped).collect()
        })
    }

    /// The verdict on the only instance.
    #[track_caller]
    pub(crate) fn verdict(&self) -> Verdict {
        let verdicts = self.verdicts();
        assert_eq!(verdicts.len(), 1, "{verdicts:?}");
        verdicts[0]
    }

    /// The only finding.
    #[track_caller]
    pub(crate) fn finding(&self) -> Finding {
        self.check(|_, outcome| {
            assert_eq!(outcome.findings.len(), 1, "{:#?}", outcome.findings);
            outcome.findings[0].clone()
        })
    }

    /// Why the only instance is not checked.
    #[track_caller]
    pub(crate) fn reason(&self) -> String {
        self.check(|_, outcome| {
            let skipped = self.skipped(outcome);
            assert_eq!(skipped.len(), 1, "{skipped:#?}");
            skipped[0].reason.clone()
        })
    }

    /// What the rules could not check.
    fn skipped<'o>(&self, outcome: &'o Outcome) -> Vec<&'o NotChecked> {
        let of_rules = |entry: &&NotChecked| self.rules.iter().any(|rule| rule.id == entry.rule);
        outcome.not_checked.iter().filter(of_rules).collect()
    }

    fn report<'d>(&self, document: &'d Document) -> Report<'d> {
        let spec: &'static Spec = &spec::SPEC;
        let mut facts = Vec::new();
        let tables = spec.tables.iter().enumerate();
        let tables = tables.map(|(at, table)| self.table(at, table, &mut facts));
        Report {
            document,
            spec,
            tables: tables.collect(),
            cover: Cover {
                year: None,
                department: Some("青禾果园".to_owned()),
            },
            facts,
            problems: self.problems.clone(),
            pieces: Vec::new(),
        }
    }

    fn table(&self, at: usize, table: &'static Table, facts: &mut Vec<Fact>) -> BoundTable {
        let names = self.names.iter().find(|(named, _)| *named == at);
        let names = names.map_or(&[""][..], |(_, names)| names);
        let printed = !self.missing.contains(&at);
        let panels = table.panels.iter().enumerate();
        let panels = panels
            .map(|(panel_at, panel)| self.panel(table, panel, (at, panel_at), names.len(), facts));
        let panels: Vec<BoundPanel> = panels.collect();
        let each = panels.iter().map(|panel| panel.rows.len() / names.len());
        let each: Vec<usize> = each.collect();
        let instance = |(nth, name): (usize, &&str)| Instance {
            name: (*name).to_owned(),
            key: spec::key(name),
            title: None,
            cells: 0..0,
            rows: each.iter().map(|rows| range(nth * rows, *rows)).collect(),
        };
        BoundTable {
            schema: table,
            printing: printed.then(Printing::default),
            panels,
            instances: match table.each {
                Some(_) => names.iter().enumerate().map(instance).collect(),
                None => Vec::new(),
            },
        }
    }

    /// Keyed panels have two rows for each instance.
    fn panel(
        &self,
        table: &'static Table,
        panel: &'static Panel,
        at: (usize, usize),
        copies: usize,
        facts: &mut Vec<Fact>,
    ) -> BoundPanel {
        let row = |declared: Option<u16>, code: u32| BoundRow {
            declared,
            code,
            found: true,
            ..BoundRow::default()
        };
        let one: Vec<BoundRow> = match panel.kind {
            RowKind::Single => vec![row(None, 0)],
            RowKind::Keyed(_) => vec![row(None, 1), row(None, 2)],
            _ => (0..panel.rows.len() as u16)
                .map(|at| row(Some(at), 0))
                .collect(),
        };
        let rows: Vec<BoundRow> = vec![one; copies].concat();
        let first_fact = facts.len() as u32;
        for row in 0..rows.len() {
            for (nth, column) in panel.columns.iter().enumerate() {
                let here = (at.0, at.1, row, nth);
                let found = self.texts.iter().rposition(|(cell, _)| *cell == here);
                let text = found.map(|at| (CellId(at as u32), self.texts[at].1.as_str()));
                facts.push(fact(text, table, column));
            }
        }
        BoundPanel {
            schema: panel,
            first_fact,
            rows,
            columns_found: vec![true; panel.columns.len()],
            column_ordinals: vec![None; panel.columns.len()],
            by_code: Vec::new(),
            keys: std::sync::OnceLock::new(),
        }
    }
}

fn range(start: usize, length: usize) -> std::ops::Range<u32> {
    start as u32..(start + length) as u32
}

fn fact(text: Option<(CellId, &str)>, table: &Table, column: &Column) -> Fact {
    let blank = Fact {
        value: 0,
        half: 0,
        state: if column.default.is_some() || text.is_some() {
            State::Blank
        } else {
            spec::unsaid(table)
        },
        decimals: 0,
        cell: text.map(|(cell, _)| cell),
    };
    let text = text.map(|(_, text)| text).or(column.default);
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return blank;
    };
    let known = spec::WORDS.iter().find(|(word, _)| *word == text);
    match (column.kind, known, Amount::read(text)) {
        (Kind::Text, ..) => Fact {
            state: State::Text,
            ..blank
        },
        (_, Some((_, value)), _) => Fact {
            value: i64::from(*value) * 100_000_000,
            state: State::Number,
            ..blank
        },
        (kind, _, Reading::Number(amount)) => {
            let decimals = amount.decimals();
            let meant = if table.drops_zeros && column.unit != Unit::Percent {
                decimals.max(table.precision)
            } else {
                decimals
            };
            let is_exact = kind == Kind::Exact || blank.cell.is_none();
            Fact {
                value: amount.scaled(column.unit).unwrap(),
                half: if is_exact {
                    0
                } else {
                    Amount::half(column.unit, meant)
                },
                state: if amount.is_zero() {
                    State::Zero
                } else {
                    State::Number
                },
                decimals,
                ..blank
            }
        }
        _ => Fact {
            state: State::Unreadable,
            ..blank
        },
    }
}

/// The id of a cell.
pub(crate) fn id(report: &Report<'_>, (table, panel, row, column): Cell) -> FactId {
    let bound = &report.tables[table].panels[panel];
    bound.fact_id(row, column).unwrap()
}
