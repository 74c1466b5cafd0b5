//! A report to read typed: every declared cell is there, and each fact's value is its position.

use gouji_runtime::document::Document;
use gouji_runtime::report::{
    BoundPanel, BoundRow, BoundTable, Cover, Fact, Printing, Report, State,
};
use gouji_runtime::schema::{Panel, RowKind, Spec};

/// Binds nothing: every table is found, coded panels print `codes`, numbered panels two lines.
pub fn counted(spec: &'static Spec, document: &'static Document, codes: &[u32]) -> Report<'static> {
    let mut facts = Vec::new();
    let tables = spec.tables.iter().map(|table| BoundTable {
        schema: table,
        printing: Some(Printing::default()),
        panels: table.panels.iter().map(|panel| bind(panel, codes, &mut facts)).collect(),
        instances: Vec::new(),
    });
    Report {
        tables: tables.collect(),
        document,
        spec,
        cover: Cover::default(),
        facts,
        problems: Vec::new(),
        pieces: Vec::new(),
    }
}

/// An empty document that lives as long as the program.
pub fn document() -> &'static Document {
    Box::leak(Box::default())
}

fn bind(panel: &'static Panel, codes: &[u32], facts: &mut Vec<Fact>) -> BoundPanel {
    let found = match panel.kind {
        RowKind::Listed => &[],
        RowKind::Coded(_) => codes,
        RowKind::Single => &[0],
        RowKind::Numbered | RowKind::Keyed(_) => &[1, 2],
    };
    let declared = (0..panel.rows.len()).map(|index| (Some(index as u16), panel.rows[index].code));
    let found = found.iter().map(|code| (None, *code));
    let rows: Vec<BoundRow> = declared.chain(found).map(row).collect();
    let mut by_code: Vec<(u32, u32)> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.code != 0)
        .map(|(index, row)| (row.code, index as u32))
        .collect();
    by_code.sort_unstable();
    let first_fact = facts.len();
    let cells = rows.len() * panel.columns.len();
    facts.extend((first_fact..first_fact + cells).map(|position| Fact {
        value: position as i64,
        half: 0,
        state: State::Number,
        decimals: 0,
        cell: None,
    }));
    BoundPanel {
        schema: panel,
        first_fact: first_fact as u32,
        columns_found: vec![true; panel.columns.len()],
        column_ordinals: vec![None; panel.columns.len()],
        rows,
        by_code,
        keys: std::sync::OnceLock::new(),
    }
}

fn row((declared, code): (Option<u16>, u32)) -> BoundRow {
    BoundRow {
        declared,
        code,
        found: true,
        ..BoundRow::default()
    }
}
