//! What could not be bound, told as findings: what was looked for and what came nearest.

use super::naming;
use super::wording::MOST_NAMED;
use crate::document::CellId;
use crate::finding::{Finding, Verdict};
use crate::report::{FactId, Problem, Report, State};
use crate::schema::{Level, Panel, Table};

/// Adds a finding for every kind of problem in every panel, and for every unreadable cell.
pub(super) fn problems(report: &Report<'_>, findings: &mut Vec<Finding>) {
    let mut told: Vec<(Kind, usize, Vec<Trouble>)> = Vec::new();
    for problem in &report.problems {
        let Some((kind, table, trouble)) = trouble(report, problem) else {
            continue;
        };
        match told
            .iter_mut()
            .find(|(known, at, _)| (*known, *at) == (kind, table))
        {
            Some((_, _, troubles)) => troubles.push(trouble),
            None => told.push((kind, table, vec![trouble])),
        }
    }
    for (kind, table, troubles) in told {
        if let Some(table) = report.spec.tables.get(table) {
            findings.push(finding(kind, table, &troubles));
        }
    }
    unreadable(report, findings);
}

/// The kinds of problems, each with the word that its findings are known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    TableMissing,
    ColumnMissing,
    RowMissing,
    RowUnknown,
    CodeUnknown,
    RowTwice,
    TableTwice,
    Stray,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::TableMissing => "缺表",
            Self::ColumnMissing => "缺列",
            Self::RowMissing => "缺行",
            Self::RowUnknown => "多行",
            Self::CodeUnknown => "编码",
            Self::RowTwice => "重行",
            Self::TableTwice => "重表",
            Self::Stray => "多数",
        }
    }

    fn headline(self) -> &'static str {
        match self {
            Self::TableMissing => "未找到此表",
            Self::ColumnMissing => "表头缺栏",
            Self::RowMissing => "缺行",
            Self::RowUnknown => "表中有规范未列的行",
            Self::CodeUnknown => "科目编码不在科目表中",
            Self::RowTwice => "行重复，只取第一行",
            Self::TableTwice => "此表重复，只取第一份",
            Self::Stray => "数字不在任何规定的格内",
        }
    }

    fn is_missing(self) -> bool {
        matches!(
            self,
            Self::TableMissing | Self::ColumnMissing | Self::RowMissing
        )
    }

    fn level(self, optional: bool) -> Level {
        match self {
            Self::TableMissing | Self::ColumnMissing | Self::RowMissing | Self::RowTwice
                if !optional =>
            {
                Level::Must
            }
            _ => Level::Verify,
        }
    }
}

/// One thing that could not be bound.
struct Trouble {
    what: String,
    cell: Option<CellId>,
}

fn finding(kind: Kind, table: &'static Table, troubles: &[Trouble]) -> Finding {
    let named: Vec<_> = troubles
        .iter()
        .take(MOST_NAMED)
        .map(|trouble| trouble.what.as_str())
        .collect();
    let more = match troubles.len() {
        count if count > MOST_NAMED => format!(" 等 {count} 处"),
        _ => String::new(),
    };
    let verdict = if kind.is_missing() {
        Verdict::NotChecked
    } else {
        Verdict::Violated
    };
    Finding {
        rule: format!("{}.{}", table.name, kind.word()),
        level: kind.level(table.optional),
        verdict,
        message: format!(
            "{} {}：{}{more}",
            table.name,
            kind.headline(),
            named.join("；")
        ),
        formula: "",
        figures: None,
        facts: Vec::new(),
        cells: troubles.iter().filter_map(|trouble| trouble.cell).collect(),
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: None,
        basis: "",
        source: table.source,
    }
}

fn trouble(report: &Report<'_>, problem: &Problem) -> Option<(Kind, usize, Trouble)> {
    let text = |cell: CellId| report.document.text_at(cell);
    let quoted = |cell: CellId| (format!("“{}”", text(cell)), Some(cell));
    let (kind, table, (what, cell)) = match *problem {
        Problem::TableMissing {
            table,
            nearest,
            likeness,
        } => {
            let schema = report.spec.tables.get(table)?;
            if schema.optional {
                return None;
            }
            let title = schema.titles.first().copied().unwrap_or_default();
            let likeness =
                nearest.map(|cell| format!("，最接近的是“{}”（有 {likeness}% 的栏）", text(cell)));
            let what = format!("“{title}”{}", likeness.unwrap_or_default());
            (Kind::TableMissing, table, (what, nearest))
        }
        Problem::ColumnMissing {
            table,
            panel,
            column,
            nearest,
        } => {
            let column = panel_of(report, table, panel)?.columns.get(column)?;
            let what = format!("“{}”{}", naming::column_name(column), near(report, nearest));
            (Kind::ColumnMissing, table, (what, nearest))
        }
        Problem::RowMissing {
            table,
            panel,
            row,
            nearest,
        } => {
            let row = panel_of(report, table, panel)?.rows.get(row)?;
            let name = if row.label.is_empty() {
                row.id
            } else {
                row.label
            };
            let what = format!("“{name}”{}", near(report, nearest));
            (Kind::RowMissing, table, (what, nearest))
        }
        Problem::CodeUnknown { table, panel, row } => {
            let bound = report.tables.get(table)?.panels.get(panel)?;
            let cell = bound.rows.get(row)?.label;
            (
                Kind::CodeUnknown,
                table,
                (naming::row_name(report, bound, row), cell),
            )
        }
        Problem::RowUnknown { table, cell, .. } => (Kind::RowUnknown, table, quoted(cell)),
        Problem::RowTwice { table, cell, .. } => (Kind::RowTwice, table, quoted(cell)),
        Problem::TableTwice { table, cell } => (Kind::TableTwice, table, quoted(cell)),
        Problem::Stray { table, cell } => (Kind::Stray, table, quoted(cell)),
    };
    Some((kind, table, Trouble { what, cell }))
}

fn panel_of(report: &Report<'_>, table: usize, panel: usize) -> Option<&'static Panel> {
    report.spec.tables.get(table)?.panels.get(panel)
}

fn near(report: &Report<'_>, nearest: Option<CellId>) -> String {
    let nearest = nearest.map(|cell| report.document.text_at(cell));
    nearest
        .map(|text| format!("（最接近的是“{text}”）"))
        .unwrap_or_default()
}

/// A cell that holds something other than a figure is told of, and never read as 0.
fn unreadable(report: &Report<'_>, findings: &mut Vec<Finding>) {
    for (fact, id) in report.facts.iter().zip((0..).map(FactId)) {
        if fact.state != State::Unreadable {
            continue;
        }
        let Some(home) = naming::home(report, id) else {
            continue;
        };
        let text = fact.cell.map_or("", |cell| report.document.text_at(cell));
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
