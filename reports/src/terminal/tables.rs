//! The bound tables as aligned texts: what `extract` shows to a person.

use gouji_runtime::report::{BoundPanel, BoundTable, FactId, Report, State};

use super::columns::{Side, align, cut};
use super::headline::headline;
use super::style::{FAINT, STRONG, paint, safe};
use crate::fact::{column_label, locate, row_key, row_label};
use crate::words;

/// Cells of a label.
const LABEL: usize = 40;

/// Every table that was found, panel by panel; rows without a figure are left out unless `all`.
pub fn tables(report: &Report, all: bool) -> String {
    let mut out = headline(report);
    for table in &report.tables {
        out.push_str(&heading(table));
        for panel in &table.panels {
            out.push_str(&body(report, panel, all));
        }
        out.push('\n');
    }
    out
}

fn heading(table: &BoundTable) -> String {
    let schema = table.schema;
    let title = schema.titles.first().copied().unwrap_or_default();
    let unit = words::unit(schema.unit).map_or_else(String::new, |unit| format!("（{unit}）"));
    let missing = match table.printing {
        Some(_) => "",
        None => "  未找到",
    };
    format!(
        "{} {title}{unit}{}\n",
        paint(STRONG, schema.name),
        paint(FAINT, missing)
    )
}

fn body(report: &Report, panel: &BoundPanel, all: bool) -> String {
    let rows: Vec<_> = (0..panel.rows.len())
        .filter_map(|row| cells(report, panel, row, all))
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let header = panel
        .schema
        .columns
        .iter()
        .map(|column| column_label(column).into_owned());
    let header = [String::new(), panel.schema.name.to_owned()]
        .into_iter()
        .chain(header);
    let rows: Vec<Vec<String>> = [header.collect()].into_iter().chain(rows).collect();
    let mut sides = vec![Side::Right; panel.schema.columns.len() + 2];
    sides.splice(..2, [Side::Left, Side::Left]);
    let lines = align(&rows, &sides).into_iter();
    lines.map(|line| format!("  {line}\n")).collect()
}

/// Key, label and the texts of a row.
fn cells(report: &Report, panel: &BoundPanel, row: usize, all: bool) -> Option<Vec<String>> {
    let bound = panel.rows.get(row)?;
    let count = panel.schema.columns.len();
    let facts = (0..count).filter_map(|column| {
        let id = panel.first_fact as usize + row * count + column;
        locate(report, FactId(id as u32))
    });
    let facts: Vec<_> = facts.collect();
    let speaks = |state| !matches!(state, State::Blank | State::Absent);
    let shown = all && bound.found || facts.iter().any(|fact| speaks(fact.fact.state));
    let key = row_key(panel.schema, bound).unwrap_or_default();
    let label = row_label(report, panel.schema, bound).unwrap_or_default();
    let key = if key == label {
        String::new()
    } else {
        key.into_owned()
    };
    let texts = facts.iter().map(|fact| safe(fact.text()).into_owned());
    shown.then(|| [key, cut(label, LABEL)].into_iter().chain(texts).collect())
}
