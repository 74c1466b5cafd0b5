//! From facts to addresses, ids and labels, and back.

use super::view::ABSENT;
use super::{Address, BoundPanel, BoundRow, BoundTable, Fact, FactId, Instance, Report};
use crate::document::{Cell, CellId};
use crate::schema::{Panel, RowKind};

/// An address nothing stands at.
const NOWHERE: Address = Address {
    table: usize::MAX,
    panel: usize::MAX,
    row: usize::MAX,
    column: usize::MAX,
};

impl BoundPanel {
    /// The id of the fact at a row and a column, by position.
    pub fn fact_id(&self, row: usize, column: usize) -> Option<FactId> {
        let width = self.schema.columns.len();
        let there = row < self.rows.len() && column < width;
        there.then(|| FactId(self.first_fact + (row * width + column) as u32))
    }

    /// The position of the row that has this code.
    pub fn row_of_code(&self, code: u32) -> Option<usize> {
        let at = self
            .by_code
            .binary_search_by_key(&code, |(code, _)| *code)
            .ok()?;
        self.by_code.get(at).map(|(_, row)| *row as usize)
    }

    fn holds(&self, fact: FactId) -> bool {
        let count = self.rows.len() * self.schema.columns.len();
        fact.0 >= self.first_fact && ((fact.0 - self.first_fact) as usize) < count
    }
}

impl BoundTable {
    /// The position of the instance that a row of a panel belongs to, in a table that has some.
    pub fn instance_at(&self, panel: usize, row: u32) -> Option<usize> {
        let rows = |instance: &Instance| instance.rows.get(panel).cloned().unwrap_or_default();
        // Their rows follow each other.
        let at = self
            .instances
            .partition_point(|instance| rows(instance).end <= row);
        let there = self.instances.get(at)?;
        rows(there).contains(&row).then_some(at)
    }
}

impl Report<'_> {
    /// The fact of an id; an absent one for an id that is not this report's.
    pub fn fact(&self, id: FactId) -> &Fact {
        self.facts.get(id.0 as usize).unwrap_or(&ABSENT)
    }

    /// A cell of the document, or a piece of a paragraph.
    pub fn cell(&self, id: CellId) -> Option<&Cell> {
        let pieces = id.0.checked_sub(self.document.cell_count());
        match pieces {
            Some(piece) => self.pieces.get(piece as usize),
            None => self.document.cell(id),
        }
    }

    /// The trimmed text of a cell or piece; empty for an id that is not this report's.
    pub fn text_at(&self, id: CellId) -> &str {
        self.cell(id).map_or("", |cell| self.document.text(cell))
    }

    /// The panel of these positions.
    pub fn panel(&self, table: usize, panel: usize) -> Option<&BoundPanel> {
        self.tables.get(table)?.panels.get(panel)
    }

    /// Where a fact belongs. An id that is not this report's gets an address nothing stands at.
    pub fn address(&self, fact: FactId) -> Address {
        let Some((table, panel, bound)) = self.holding(fact) else {
            return NOWHERE;
        };
        let at = (fact.0 - bound.first_fact) as usize;
        let width = bound.schema.columns.len().max(1);
        Address {
            table,
            panel,
            row: at / width,
            column: at % width,
        }
    }

    /// The panel that holds a fact: facts stand panel after panel, in the order of the tables.
    fn holding(&self, fact: FactId) -> Option<(usize, usize, &BoundPanel)> {
        let begins = |panel: &BoundPanel| panel.first_fact <= fact.0;
        let behind = self
            .tables
            .partition_point(|table| table.panels.first().is_some_and(begins));
        let table = behind.checked_sub(1)?;
        let panels = &self.tables.get(table)?.panels;
        let panel = panels.iter().rposition(begins)?;
        let bound = panels.get(panel)?;
        bound.holds(fact).then_some((table, panel, bound))
    }

    /// The fact at an address.
    pub fn fact_id(&self, at: Address) -> Option<FactId> {
        self.panel(at.table, at.panel)?.fact_id(at.row, at.column)
    }

    /// The machine id of a fact: table, row and column, as in `gk02.2010301.c1`. The column is
    /// left out in panels of one column, the row in panels of one row; in a table with instances,
    /// the number of the instance stands behind the table, as in `gk10#3.c1`.
    pub fn fact_id_text(&self, fact: FactId) -> String {
        let at = self.address(fact);
        let Some(table) = self.tables.get(at.table) else {
            return String::new();
        };
        let Some(panel) = table.panels.get(at.panel) else {
            return String::new();
        };
        let mut text = table.schema.id.to_owned();
        if let Some(number) = self.instance_number(at) {
            text.push_str(&format!("#{number}"));
        }
        if !matches!(panel.schema.kind, RowKind::Single) {
            text.push('.');
            match panel.rows.get(at.row) {
                Some(row) if row.is_only_named() => {
                    text.push_str(self.row_label(at.table, at.panel, at.row));
                }
                _ => push_row_id(&mut text, panel, at.row),
            }
        }
        if panel.schema.columns.len() > 1 || matches!(panel.schema.kind, RowKind::Single) {
            text.push('.');
            text.push_str(
                panel
                    .schema
                    .columns
                    .get(at.column)
                    .map_or("", |column| column.id),
            );
        }
        text
    }

    /// The instance a row belongs to, in a table that has instances.
    pub fn instance_of(&self, at: Address) -> Option<&Instance> {
        let number = self.instance_number(at)?;
        self.tables.get(at.table)?.instances.get(number - 1)
    }

    /// The number of the instance a row belongs to, from 1.
    fn instance_number(&self, at: Address) -> Option<usize> {
        let row = u32::try_from(at.row).ok()?;
        Some(self.tables.get(at.table)?.instance_at(at.panel, row)? + 1)
    }

    /// The label of a row: as the document prints it, else as declared, else as the code list names it.
    pub fn row_label(&self, table: usize, panel: usize, row: usize) -> &str {
        let Some(panel) = self.panel(table, panel) else {
            return "";
        };
        let Some(bound) = panel.rows.get(row) else {
            return "";
        };
        let cell = bound.name.or(bound.label);
        let printed = cell.map_or("", |cell| self.text_at(cell));
        if printed.is_empty() {
            declared_label(panel.schema, bound)
        } else {
            printed
        }
    }

    /// The label of a column, as declared; without the spanners above it.
    pub fn column_label(&self, table: usize, panel: usize, column: usize) -> &'static str {
        let panel = self.panel(table, panel);
        let column = panel.and_then(|panel| panel.schema.columns.get(column));
        column.map_or("", |column| column.label())
    }

    /// The table an address is in.
    pub fn table_at(&self, at: Address) -> Option<&BoundTable> {
        self.tables.get(at.table)
    }
}

fn push_row_id(text: &mut String, panel: &BoundPanel, row: usize) {
    let Some(bound) = panel.rows.get(row) else {
        return;
    };
    let declared = bound
        .declared
        .and_then(|at| panel.schema.rows.get(usize::from(at)));
    match declared {
        Some(declared) => text.push_str(declared.id),
        None => text.push_str(&bound.code.to_string()),
    }
}

fn declared_label(panel: &'static Panel, row: &BoundRow) -> &'static str {
    let declared = row.declared.and_then(|at| panel.rows.get(usize::from(at)));
    match (declared, &panel.kind) {
        (Some(declared), _) => declared.label,
        (None, RowKind::Coded(list)) => list.entry(row.code).map_or("", |entry| entry.name),
        _ => "",
    }
}
