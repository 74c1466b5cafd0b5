//! What could not be bound, told as findings: what was looked for and what came nearest.

mod kind;
mod unreadable;

use kind::Kind;

use super::naming;
use super::wording::MOST_NAMED;
use crate::document::CellId;
use crate::finding::{Finding, Verdict};
use crate::report::{Problem, Report};
use crate::schema::{Panel, Table};

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
    unreadable::tell(report, findings);
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
        Problem::SentenceMissing { .. }
        | Problem::SectionMissing { .. }
        | Problem::UnitMissing { .. }
        | Problem::YearOdd { .. } => return None,
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
