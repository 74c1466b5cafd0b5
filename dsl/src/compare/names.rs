//! Cells of either spec under the names of the later one, so that relations can be compared.

use super::axis::{columns, rows};
use super::pairs::Pairs;
use crate::model::{CellNames, Spec, Unit};

/// Names for the cells of the later spec.
pub(super) struct Later<'p, 's>(pub(super) &'p Pairs<'s>);

/// Names for the cells of the earlier spec: those of the later one where there is one.
pub(super) struct Earlier<'p, 's>(pub(super) &'p Pairs<'s>);

fn table(spec: &Spec, table: usize) -> String {
    let table = spec.tables.get(table);
    table.map_or_else(String::new, |table| table.name.clone())
}

fn row(spec: &Spec, at: (usize, usize), row: usize) -> String {
    let panel = spec.panel(at.0, at.1);
    let rows = panel.map(rows).unwrap_or_default();
    match rows.get(row) {
        Some(item) if item.has_name() => item.identifier.to_owned(),
        Some(_) => format!("第 {} 行", row + 1),
        None => "单行".to_owned(),
    }
}

fn column(spec: &Spec, at: (usize, usize), column: usize) -> String {
    let panel = spec.panel(at.0, at.1);
    let columns = panel
        .map(|panel| columns(panel, &Unit::None))
        .unwrap_or_default();
    columns
        .get(column)
        .map_or_else(String::new, |item| item.full())
}

/// What only the earlier spec has must not be taken for a namesake in the later one.
fn gone(name: String) -> String {
    format!("{name}（原）")
}

impl CellNames for Later<'_, '_> {
    fn spec(&self) -> &Spec {
        self.0.after
    }

    fn table(&self, table: usize) -> String {
        self::table(self.0.after, table)
    }

    fn place(&self, table: usize, panel: usize) -> String {
        self.0.after.place(table, panel)
    }

    fn row(&self, table: usize, panel: usize, row: usize) -> String {
        self::row(self.0.after, (table, panel), row)
    }

    fn column(&self, table: usize, panel: usize, column: usize) -> String {
        self::column(self.0.after, (table, panel), column)
    }
}

impl CellNames for Earlier<'_, '_> {
    fn spec(&self) -> &Spec {
        self.0.before
    }

    fn table(&self, table: usize) -> String {
        let pair = self.0.tables.get(table).and_then(Option::as_ref);
        match pair {
            Some(pair) => self::table(self.0.after, pair.table),
            None => gone(self::table(self.0.before, table)),
        }
    }

    fn place(&self, table: usize, panel: usize) -> String {
        match self.0.panel(table, panel) {
            Some((table, pair)) => self.0.after.place(table, pair.panel),
            None => gone(self.0.before.place(table, panel)),
        }
    }

    fn row(&self, table: usize, panel: usize, row: usize) -> String {
        let pair = self.0.panel(table, panel);
        let later = pair.and_then(|(table, pair)| {
            let row = (*pair.rows.get(row)?)?;
            Some(self::row(self.0.after, (table, pair.panel), row))
        });
        later.unwrap_or_else(|| self::row(self.0.before, (table, panel), row))
    }

    fn column(&self, table: usize, panel: usize, column: usize) -> String {
        let pair = self.0.panel(table, panel);
        let later = pair.and_then(|(table, pair)| {
            let column = (*pair.columns.get(column)?)?;
            Some(self::column(self.0.after, (table, pair.panel), column))
        });
        later.unwrap_or_else(|| self::column(self.0.before, (table, panel), column))
    }
}
