//! What could not be bound, told as findings: what was looked for and what came nearest.

mod kind;
mod unreadable;

use kind::Kind;

use super::naming;
use super::wording::{self, MOST_NAMED};
use crate::document::{CellId, Document, Note};
use crate::finding::{Finding, Verdict};
use crate::report::{Problem, Report};
use crate::schema::{Layout, Level, Panel, Table};

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
        let Some(table) = report.spec.tables.get(table) else {
            continue;
        };
        if let Some(level) = level(report, kind, table) {
            findings.push(finding(kind, level, table, &troubles));
        }
    }
    unreadable::tell(report, findings);
}

/// One thing that could not be bound.
struct Trouble {
    what: String,
    cell: Option<CellId>,
}

/// The weight of a kind in a table: as the spec weighs it, if it does; none where it is silenced.
fn level(report: &Report<'_>, kind: Kind, table: &Table) -> Option<Level> {
    let id = format!("{}.{}", table.name, kind.word());
    let mut weights = report.spec.weights.iter();
    match weights.find(|(rule, _)| *rule == id) {
        Some((_, level)) => *level,
        None => Some(kind.level(table.optional)),
    }
}

fn finding(kind: Kind, level: Level, table: &'static Table, troubles: &[Trouble]) -> Finding {
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
        level,
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
    let text = |cell: CellId| report.text_at(cell);
    let quoted = |cell: CellId| (format!("“{}”", text(cell)), Some(cell));
    let (kind, table, (what, cell)) = match *problem {
        Problem::SentenceMissing {
            table,
            sentence,
            nearest,
            differs,
            ref expected,
        } => {
            let Layout::Words(words) = report.spec.tables.get(table)?.layout else {
                return None;
            };
            let sentence = words.sentences.get(sentence)?;
            if sentence.optional {
                return None;
            }
            let what = wording::sentence(
                sentence.text,
                nearest.map(text),
                differs.map(text),
                expected,
            );
            (Kind::SentenceMissing, table, (what, differs.or(nearest)))
        }
        Problem::SectionMissing { table } => {
            let schema = report.spec.tables.get(table)?;
            let Layout::Words(words) = schema.layout else {
                return None;
            };
            if schema.optional {
                return None;
            }
            let heading = words.headings.first().copied().unwrap_or_default();
            (Kind::SectionMissing, table, (format!("“{heading}”"), None))
        }
        Problem::UnitMissing { table, cell } => (Kind::UnitMissing, table, quoted(cell)),
        Problem::YearOdd {
            table,
            cell,
            expected,
        } => {
            let what = format!("“{}”，应为 {expected}", text(cell));
            (Kind::YearOdd, table, (what, Some(cell)))
        }
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
            let what = format!(
                "“{title}”{}{}",
                likeness.unwrap_or_default(),
                scans(report.document)
            );
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
        Problem::LabelMissing {
            table,
            instance,
            label,
        } => {
            let instance = report.tables.get(table)?.instances.get(instance)?;
            let what = format!("“{}”中的“{label}”", instance.name);
            (Kind::LabelMissing, table, (what, instance.title))
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

/// The pages on which a table may stand unread.
fn scans(document: &Document) -> String {
    let pages = document.notes().filter_map(|(_, note)| match note {
        Note::PageWithoutText { page } => Some(page.to_string()),
        _ => None,
    });
    let pages: Vec<String> = pages.collect();
    match pages.as_slice() {
        [] => String::new(),
        [one] => format!("，可能在像是扫描件的第 {one} 页"),
        [first, .., last] => {
            let count = pages.len();
            format!("，可能在第 {first} 至 {last} 页中像是扫描件的 {count} 页")
        }
    }
}

fn near(report: &Report<'_>, nearest: Option<CellId>) -> String {
    let nearest = nearest.map(|cell| report.text_at(cell));
    nearest
        .map(|text| format!("（最接近的是“{text}”）"))
        .unwrap_or_default()
}
