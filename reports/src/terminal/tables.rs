//! The bound tables as aligned texts: what `extract` shows to a person.

use gouji_runtime::report::{BoundPanel, BoundTable, FactId, Report, State};
use gouji_runtime::schema::{Kind, RowKind, Unit};

use super::columns::{Side, align, cut};
use super::headline::headline;
use super::numbers;
use super::style::{FAINT, STRONG, paint, safe};
use crate::fact::{Located, column_label, locate, reading_order, row_key, row_label};
use crate::words;

/// Cells of a label.
const LABEL: usize = 40;

/// Every table that was found, panel by panel, and the numbers that are in none; rows without a
/// figure are left out unless `all`.
pub fn tables(report: &Report, all: bool) -> String {
    let mut out = headline(report);
    for table in &report.tables {
        out.push_str(&heading(table));
        let panels = table.panels.iter().map(|panel| body(report, panel, all));
        out.push_str(&body_or_nothing(table, panels.collect()));
        out.push('\n');
    }
    out.push_str(&numbers::listed(report, all));
    out
}

fn heading(table: &BoundTable) -> String {
    let schema = table.schema;
    let title = schema.titles.first().copied().unwrap_or_default();
    let title = if title == schema.name { "" } else { title };
    let line = format!(
        "{} {title}{}",
        paint(STRONG, schema.name),
        money(schema.unit)
    );
    format!("{}\n", line.trim_end())
}

/// The unit of a table, where it is one of money.
fn money(unit: Unit) -> String {
    match unit {
        Unit::Yuan | Unit::TenThousandYuan | Unit::HundredMillionYuan => {
            words::unit(unit).map_or_else(String::new, |unit| format!("（{unit}）"))
        }
        Unit::Percent | Unit::Point | Unit::Count(_) | Unit::Direction | Unit::None => {
            String::new()
        }
    }
}

fn body_or_nothing(table: &BoundTable, body: String) -> String {
    let nothing = match table.printing {
        Some(_) if body.is_empty() => "没有数字",
        None if body.is_empty() => "文档中未找到此表",
        _ => return body,
    };
    format!("  {}\n", paint(FAINT, nothing))
}

fn body(report: &Report, panel: &BoundPanel, all: bool) -> String {
    match panel.schema.kind {
        RowKind::Single => {
            let rows = (0..panel.rows.len()).map(|row| single(report, panel, row, all));
            rows.collect::<Vec<_>>().join("")
        }
        _ => several(report, panel, all),
    }
}

/// The only row, or that of one instance, turned: a line for each column.
fn single(report: &Report, panel: &BoundPanel, at: usize, all: bool) -> String {
    let facts = row(report, panel, at).into_iter();
    let facts = facts.filter(|fact| all || speaks(fact));
    let lines = facts.map(|fact| {
        let ordinal = match fact.column.ordinal {
            0 => String::new(),
            ordinal => ordinal.to_string(),
        };
        vec![ordinal, fact.column_label().into_owned(), text(&fact)]
    });
    let lines: Vec<_> = lines.collect();
    indented(&lines, &[Side::Left, Side::Left, Side::Right])
}

/// A line for each row, below the column labels.
fn several(report: &Report, panel: &BoundPanel, all: bool) -> String {
    let rows = reading_order(panel).into_iter();
    let rows: Vec<_> = rows
        .filter_map(|row| line(report, panel, row, all))
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let columns = panel.schema.columns;
    let labels = columns
        .iter()
        .map(|column| column_label(column).into_owned());
    let header = [String::new(), panel.schema.name.to_owned()]
        .into_iter()
        .chain(labels);
    let lines: Vec<Vec<String>> = [header.collect()].into_iter().chain(rows).collect();
    let sides = columns.iter().map(|column| match column.kind {
        Kind::Text => Side::Left,
        Kind::Amount | Kind::Exact => Side::Right,
    });
    let sides: Vec<_> = [Side::Left, Side::Left].into_iter().chain(sides).collect();
    indented(&lines, &sides)
}

/// Key, label and the texts of a row; none for a row that says nothing.
fn line(report: &Report, panel: &BoundPanel, position: usize, all: bool) -> Option<Vec<String>> {
    let bound = panel.rows.get(position)?;
    let facts = row(report, panel, position);
    let shown = all && bound.found || facts.iter().any(speaks);
    let label = row_label(report, panel.schema, bound).unwrap_or_default();
    let key = row_key(panel.schema, bound).unwrap_or_default();
    // The number of a printed line is no text of the document.
    let own = key != label && !matches!(panel.schema.kind, RowKind::Numbered);
    let key = if own { key.into_owned() } else { String::new() };
    let texts = facts.iter().map(text);
    shown.then(|| [key, cut(label, LABEL)].into_iter().chain(texts).collect())
}

fn row<'r>(report: &'r Report<'r>, panel: &BoundPanel, position: usize) -> Vec<Located<'r>> {
    let count = panel.schema.columns.len();
    let first = panel.first_fact as usize + position * count;
    let ids = (first..first + count).map(|id| FactId(id as u32));
    ids.filter_map(|id| locate(report, id)).collect()
}

fn speaks(fact: &Located) -> bool {
    !matches!(fact.fact.state, State::Blank | State::Absent)
}

fn text(fact: &Located) -> String {
    safe(fact.text()).into_owned()
}

/// Aligned lines below a table's heading; columns that are empty throughout are left out.
fn indented(lines: &[Vec<String>], sides: &[Side]) -> String {
    let used: Vec<_> = (0..sides.len())
        .filter(|&column| {
            let mut texts = lines.iter().filter_map(|line| line.get(column));
            texts.any(|text| !text.is_empty())
        })
        .collect();
    let lines: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            used.iter()
                .filter_map(|&column| line.get(column).cloned())
                .collect()
        })
        .collect();
    let sides: Vec<_> = used
        .iter()
        .filter_map(|&column| sides.get(column).copied())
        .collect();
    let lines = align(&lines, &sides).into_iter();
    lines.map(|line| format!("  {line}\n")).collect()
}
