//! The tables of a spec with what their declarations say beyond the model: formulas and spans.

use super::{Context, tables};
use crate::ast::{At, Expression, Relation};
use crate::layers::LayeredTable;
use crate::model::{CodeList, Column, Panel, Row, RowKind, Table};
use crate::source::Span;

/// All tables and code lists of a spec.
pub(super) struct Forms {
    /// Code lists, cut to the year.
    pub(super) lists: Vec<CodeList>,
    /// Tables in order.
    pub(super) shapes: Vec<Shape>,
}

/// A table and its formulas.
pub(super) struct Shape {
    /// The table.
    pub(super) table: Table,
    /// What each panel declares beyond the model.
    pub(super) panels: Vec<PanelShape>,
    /// Relations in the body, with the panel they stand in, if they stand in one.
    pub(super) relations: Vec<(Option<usize>, At<Relation>)>,
    /// Whether a part could not be read, so that missing things are no news.
    pub(super) broken: bool,
}

/// What a panel declares beyond the model.
#[derive(Default)]
pub(super) struct PanelShape {
    /// For each row of the panel.
    pub(super) rows: Vec<Declared>,
    /// For each column of the panel.
    pub(super) columns: Vec<Declared>,
    /// Whether a column takes the unit of the table.
    pub(super) takes_unit: bool,
    /// The formula of 上级.
    pub(super) parents: Option<At<Expression>>,
}

/// What a row or column declares beyond the model.
pub(super) struct Declared {
    /// 名, or the label: how rules call it.
    pub(super) key: String,
    /// The formula.
    pub(super) formula: Option<At<Expression>>,
    /// Where it is declared.
    pub(super) span: Span,
}

/// Positions of a table and a panel.
pub(super) type PanelAt = (usize, usize);

impl Forms {
    /// Reads the shape of every table.
    pub(super) fn read(context: &mut Context<'_>, lists: Vec<CodeList>) -> Self {
        let tables: &[LayeredTable] = &context.layered.tables;
        let shapes = tables
            .iter()
            .map(|table| tables::read(context, table, &lists))
            .collect();
        Self { lists, shapes }
    }

    /// The position of a table.
    pub(super) fn table(&self, name: &str) -> Option<usize> {
        self.shapes
            .iter()
            .position(|shape| shape.table.name == name)
    }

    /// The name of a table.
    pub(super) fn table_name(&self, table: usize) -> &str {
        self.shapes.get(table).map_or("", |shape| &shape.table.name)
    }

    /// Where the rows of a listed panel are expanded from a code list, if they are.
    pub(super) fn expansion(&self, at: PanelAt) -> Option<Span> {
        let rows = self.panel(at)?.rows.iter().zip(&self.shape(at)?.rows);
        let mut expanded = rows.filter(|(row, _)| row.code != 0);
        expanded.next().map(|(_, declared)| declared.span)
    }

    /// The names of all tables.
    pub(super) fn table_names(&self) -> Vec<&str> {
        self.shapes.iter().map(|shape| &*shape.table.name).collect()
    }

    /// The panels of a table.
    pub(super) fn panels_of(&self, table: usize) -> Vec<PanelAt> {
        let count = self.shapes.get(table).map_or(0, |shape| shape.panels.len());
        (0..count).map(|panel| (table, panel)).collect()
    }

    /// A panel.
    pub(super) fn panel(&self, (table, panel): PanelAt) -> Option<&Panel> {
        self.shapes.get(table)?.table.panels.get(panel)
    }

    /// What a panel declares.
    pub(super) fn shape(&self, (table, panel): PanelAt) -> Option<&PanelShape> {
        self.shapes.get(table)?.panels.get(panel)
    }

    /// A declared row with what it declares.
    pub(super) fn row(&self, panel: PanelAt, row: usize) -> Option<(&Row, &Declared)> {
        Some((
            self.panel(panel)?.rows.get(row)?,
            self.shape(panel)?.rows.get(row)?,
        ))
    }

    /// A column with what it declares.
    pub(super) fn column(&self, panel: PanelAt, column: usize) -> Option<(&Column, &Declared)> {
        Some((
            self.panel(panel)?.columns.get(column)?,
            self.shape(panel)?.columns.get(column)?,
        ))
    }

    /// The code list of a coded panel.
    pub(super) fn list_of(&self, panel: PanelAt) -> Option<&CodeList> {
        match self.panel(panel)?.kind {
            RowKind::Coded(list) => self.lists.get(list),
            RowKind::Listed | RowKind::Single | RowKind::Numbered => None,
        }
    }

    /// `公开01` or `公开01.收入`, for people.
    pub(super) fn place(&self, (table, panel): PanelAt) -> String {
        let name = self.table_name(table);
        match self.panel((table, panel)) {
            Some(panel) if !panel.name.is_empty() => format!("{name}.{}", panel.name),
            _ => name.to_owned(),
        }
    }

    /// Whether missing parts of a table are no news.
    pub(super) fn is_broken(&self, table: usize) -> bool {
        self.shapes.get(table).is_some_and(|shape| shape.broken)
    }
}
