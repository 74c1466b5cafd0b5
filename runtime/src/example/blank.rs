//! A report in which every table is found and every cell is blank, with rows for the codes and
//! lines that an example names. Slots with a default hold it.

use super::{figure, instances};
use crate::document::Document;
use crate::report::{
    ABSENT, BoundPanel, BoundRow, BoundTable, Cover, Fact, Printing, Report, State,
};
use crate::schema::{Cells, Figure, Panel, RowKind, Rows, Spec, Table};

/// The report of an example before its figures are put in.
pub(super) fn report<'d>(
    spec: &'static Spec,
    document: &'d Document,
    figures: &[Figure],
) -> Report<'d> {
    let mut facts = Vec::new();
    let tables = (0..).zip(spec.tables).map(|(at, table)| {
        let copies = instances::count(table, at, figures);
        let panels = (0..).zip(table.panels).map(|(panel_at, panel)| {
            let here = figures.iter().map(|figure| figure.cells);
            let here = here.filter(|cells| (cells.table, cells.panel) == (at, panel_at));
            blank_panel(table, panel, copies, here, &mut facts)
        });
        let panels: Vec<BoundPanel> = panels.collect();
        BoundTable {
            instances: instances::of(spec, at, copies, &panels, figures),
            schema: table,
            printing: Some(Printing::default()),
            panels,
        }
    });
    let tables = tables.collect();
    Report {
        document,
        spec,
        cover: Cover::default(),
        tables,
        facts,
        problems: Vec::new(),
        pieces: Vec::new(),
    }
}

fn blank_panel(
    table: &'static Table,
    panel: &'static Panel,
    copies: usize,
    figures: impl Iterator<Item = Cells>,
    facts: &mut Vec<Fact>,
) -> BoundPanel {
    let rows = rows(panel, copies, figures);
    let first_fact = u32::try_from(facts.len()).unwrap_or(u32::MAX);
    for _ in &rows {
        let cells = panel.columns.iter().map(|column| {
            let default = column
                .default
                .and_then(|text| figure::read(text, table, column));
            default.map_or(BLANK, |fact| Fact { half: 0, ..fact })
        });
        facts.extend(cells);
    }
    let coded = (0..).zip(&rows).filter(|(_, row)| row.code != 0);
    let mut by_code: Vec<(u32, u32)> = coded.map(|(position, row)| (row.code, position)).collect();
    by_code.sort_unstable();
    BoundPanel {
        schema: panel,
        first_fact,
        rows,
        columns_found: vec![true; panel.columns.len()],
        column_ordinals: vec![None; panel.columns.len()],
        by_code,
        keys: std::sync::OnceLock::new(),
    }
}

const BLANK: Fact = Fact {
    state: State::Blank,
    ..ABSENT
};

/// The declared rows, once for each instance, and those that figures name besides.
fn rows(
    panel: &'static Panel,
    copies: usize,
    figures: impl Iterator<Item = Cells>,
) -> Vec<BoundRow> {
    let found = |declared: Option<u16>, code: u32| BoundRow {
        declared,
        code,
        found: true,
        ..BoundRow::default()
    };
    let declared = (0..)
        .zip(panel.rows)
        .map(|(index, row)| found(Some(index), row.code));
    let declared: Vec<BoundRow> = declared.collect();
    let mut rows = vec![declared.as_slice(); copies].concat();
    if matches!(panel.kind, RowKind::Single) && declared.is_empty() {
        rows.resize(copies, found(None, 0));
    }
    for cells in figures {
        match cells.rows {
            Rows::Code(code) if rows.iter().all(|row| row.code != code) => {
                rows.push(found(None, code));
            }
            Rows::At(index) => {
                let numbers = rows.len() + 1..=usize::from(index) + 1;
                let codes = numbers.filter_map(|number| u32::try_from(number).ok());
                let missing: Vec<_> = codes.map(|code| found(None, code)).collect();
                rows.extend(missing);
            }
            _ => {}
        }
    }
    rows
}
