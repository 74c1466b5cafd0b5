//! The instances of an example: one, unless it gives figures for several. A row behind the declared
//! ones is that of the next instance.

use crate::fold;
use crate::report::{BoundPanel, Instance};
use crate::schema::{Cells, Columns, Figure, RowKind, Rows, Spec, Table};

/// How many instances the figures are of.
pub(super) fn count(table: &Table, at: u16, figures: &[Figure]) -> usize {
    if table.each.is_none() {
        return 1;
    }
    let here = figures.iter().map(|figure| figure.cells);
    let here = here.filter(|cells| cells.table == at);
    let last = here.filter_map(|cells| {
        let length = length(table, usize::from(cells.panel))?;
        match cells.rows {
            Rows::At(row) => Some(usize::from(row) / length),
            _ => None,
        }
    });
    last.max().unwrap_or(0) + 1
}

/// How many rows one instance has in a panel; none where the figures decide.
fn length(table: &Table, panel: usize) -> Option<usize> {
    let panel = table.panels.get(panel)?;
    match panel.kind {
        RowKind::Single => Some(1),
        RowKind::Listed => Some(panel.rows.len()).filter(|length| *length > 0),
        RowKind::Coded(_) | RowKind::Numbered | RowKind::Keyed(_) => None,
    }
}

/// The instances of a table. Rows that the figures decide are the first one's.
pub(super) fn of(
    spec: &Spec,
    at: u16,
    count: usize,
    panels: &[BoundPanel],
    figures: &[Figure],
) -> Vec<Instance> {
    let Some(table) = spec.tables.get(usize::from(at)) else {
        return Vec::new();
    };
    let Some(column) = table.each else {
        return Vec::new();
    };
    let named = |nth: usize| {
        let is_name = |figure: &&Figure| {
            let cells = figure.cells;
            (cells.table, cells.panel, cells.columns) == (at, 0, Columns::At(column))
                && matches!(cells.rows, Rows::At(row) if usize::from(row) == nth)
        };
        figures.iter().find(is_name).map(|figure| figure.text)
    };
    let rows = |nth: usize, panel: usize| {
        let all = panels.get(panel).map_or(0, |panel| panel.rows.len());
        let length = length(table, panel);
        let start = length.map_or(if nth == 0 { 0 } else { all }, |length| nth * length);
        let end = length.map_or(all, |length| start + length);
        let row = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
        row(start)..row(end)
    };
    let instances = (0..count).map(|nth| Instance {
        name: named(nth).unwrap_or_default().to_owned(),
        key: key(spec, named(nth), nth, figures),
        title: None,
        cells: 0..0,
        rows: (0..panels.len()).map(|panel| rows(nth, panel)).collect(),
    });
    instances.collect()
}

/// Instances of one name are one, whatever their tables: names are numbered as they come, and an
/// instance without a name is that of its number.
fn key(spec: &Spec, name: Option<&str>, nth: usize, figures: &[Figure]) -> u32 {
    let is_name = |figure: &&Figure| {
        let Cells {
            table,
            panel,
            columns,
            ..
        } = figure.cells;
        let each = spec
            .tables
            .get(usize::from(table))
            .and_then(|table| table.each);
        panel == 0 && each.is_some_and(|each| columns == Columns::At(each))
    };
    let mut names: Vec<&str> = Vec::new();
    for figure in figures.iter().filter(is_name) {
        if !names.iter().any(|name| fold::equal(name, figure.text)) {
            names.push(figure.text);
        }
    }
    let known = name.and_then(|name| names.iter().position(|other| fold::equal(other, name)));
    u32::try_from(known.unwrap_or(nth) + 1).unwrap_or(u32::MAX)
}
