//! How facts are called when people are spoken to: `公开02 类“208 …”·合计`, from the schema's own labels.

use std::borrow::Cow;

use crate::fold;
use crate::report::{BoundPanel, BoundTable, FactId, Report};
use crate::schema::{Column, Panel, Row, RowKind, Unit};

/// Texts longer than this, in characters, are cut where they are quoted.
const LONGEST: usize = 32;

/// The parts of a report that an address leads to.
pub(super) struct Home<'r> {
    pub(super) table: &'r BoundTable,
    pub(super) panel: &'r BoundPanel,
    pub(super) row: usize,
    pub(super) column: &'static Column,
}

/// Where a fact is at home.
pub(super) fn home<'r>(report: &'r Report<'_>, fact: FactId) -> Option<Home<'r>> {
    let address = report.address(fact);
    let table = report.tables.get(address.table)?;
    let panel = table.panels.get(address.panel)?;
    let column = panel.schema.columns.get(address.column)?;
    Some(Home {
        table,
        panel,
        row: address.row,
        column,
    })
}

/// The unit of a fact.
pub(super) fn unit(report: &Report<'_>, fact: FactId) -> Unit {
    home(report, fact).map_or(Unit::None, |home| home.column.unit)
}

/// The column of a fact.
pub(super) fn column(report: &Report<'_>, fact: FactId) -> Option<&'static Column> {
    home(report, fact).map(|home| home.column)
}

/// What a fact is called.
pub(crate) fn name(report: &Report<'_>, fact: FactId) -> String {
    let Some(home) = home(report, fact) else {
        return String::new();
    };
    let row = row_name(report, home.panel, home.row);
    let mut column = column_name(home.column);
    if home.panel.schema.columns.len() == 1 && !row.is_empty() {
        column.clear();
    }
    let dot = if row.is_empty() || column.is_empty() {
        ""
    } else {
        "·"
    };
    let panel = home.panel.schema.name;
    let at = report.address(fact);
    let instance = report.instance_of(at).map(|instance| &instance.name);
    let instance = instance.filter(|name| !name.is_empty());
    let instance = instance.map(|name| format!("“{}”", short(name)));
    let instance = instance.unwrap_or_default();
    format!(
        "{}{instance} {panel}{row}{dot}{column}",
        home.table.schema.name
    )
}

/// A text as it is quoted in a sentence: a long one is cut.
pub(super) fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(text.get(..end).unwrap_or(text).to_owned() + "…"),
        None => Cow::Borrowed(text),
    }
}

/// What a column is called: its labels from the outermost spanner inwards.
pub(super) fn column_name(column: &Column) -> String {
    column.path.join("·")
}

/// What a row is called: `类“208 …”` by code, `“…”` by label, `第 2 行` by number.
pub(super) fn row_name(report: &Report<'_>, panel: &BoundPanel, row: usize) -> String {
    let Some(bound) = panel.rows.get(row) else {
        return String::new();
    };
    let declared = bound
        .declared
        .and_then(|index| panel.schema.rows.get(usize::from(index)));
    let printed = bound.label.map_or("", |cell| report.text_at(cell));
    match (&panel.schema.kind, declared) {
        (RowKind::Single, _) => String::new(),
        (RowKind::Keyed(keys), None) => match key(report, panel, row, *keys) {
            "" => format!("第 {} 行", bound.code.max(1)),
            key => format!("“{}”", short(key)),
        },
        (RowKind::Numbered, None) => format!("第 {} 行", bound.code),
        (_, Some(declared)) if declared.label.is_empty() => format!("行次 {}", declared.ordinal),
        (_, Some(declared)) => format!("“{}”", declared.label),
        (_, None) => coded_name(panel.schema, bound.code, printed),
    }
}

/// The last text that tells a row apart, of a panel with so many.
pub(super) fn key<'r>(report: &'r Report<'_>, panel: &BoundPanel, row: usize, keys: u8) -> &'r str {
    let keys = (0..usize::from(keys)).rev();
    let facts = keys.filter_map(|column| panel.fact_id(row, column));
    let mut texts = facts.map(|key| super::texts::of_fact(report, key));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// Whether one of the texts that tell a row apart is the declared one of this index.
pub(super) fn has_key(report: &Report<'_>, panel: &BoundPanel, row: u32, wanted: u16) -> bool {
    let keys = panel.keys.get_or_init(|| keys(report, panel));
    let carried = keys.get(row as usize);
    carried.is_some_and(|carried| carried.contains(&wanted))
}

/// For each row, the declared texts among those that tell it apart.
fn keys(report: &Report<'_>, panel: &BoundPanel) -> Vec<Vec<u16>> {
    let RowKind::Keyed(keys) = panel.schema.kind else {
        return Vec::new();
    };
    let texts = |row: usize| {
        let facts = (0..usize::from(keys)).filter_map(move |column| panel.fact_id(row, column));
        facts.map(|key| super::texts::of_fact(report, key))
    };
    let is_called = |declared: &Row, text: &str| {
        let mut names = std::iter::once(&declared.label).chain(declared.aliases);
        names.any(|name| fold::equal(name, text))
    };
    let carried = |row: usize| {
        let declared = (0..).zip(panel.schema.rows);
        let carried =
            declared.filter(|(_, declared)| texts(row).any(|text| is_called(declared, text)));
        carried.map(|(index, _)| index).collect()
    };
    (0..panel.rows.len()).map(carried).collect()
}

/// What a code is called, with its level in front and its listed name behind.
pub(super) fn coded_name(panel: &Panel, code: u32, printed: &str) -> String {
    if code == 0 {
        return format!("“{printed}”");
    }
    let RowKind::Coded(list) = panel.kind else {
        return format!("“{code} {printed}”");
    };
    let digits = code.checked_ilog10().map_or(0, |power| power + 1);
    let level = list
        .levels
        .iter()
        .find(|level| u32::from(level.digits) == digits);
    let name = list.entry(code).map_or(printed, |entry| entry.name);
    let level = level.map_or("", |level| level.name);
    format!("{level}“{code} {name}”")
}
