//! The tables of a spec with what their declarations say beyond the model: formulas and spans.

use super::{Context, narratives, tables};
use crate::ast::{At, Expression, Formula};
use crate::diagnostic::catalogue::names;
use crate::layers::LayeredTable;
use crate::model::{CodeList, Column, Layout, Panel, Row, RowKind, Table, Vocabulary};
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
    /// Relations in the body.
    pub(super) relations: Vec<Stated>,
    /// Whether a part could not be read, so that missing things are no news.
    pub(super) broken: bool,
    /// 行次 不印.
    pub(super) unnumbered: bool,
}

/// A relation in the body of a table or narrative.
pub(super) struct Stated {
    /// The panel it stands in, if it stands in one.
    pub(super) panel: Option<usize>,
    /// The slot whose fragment brings it along; empty for the table's own.
    pub(super) group: String,
    /// The relation.
    pub(super) formula: At<Formula>,
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

impl Shape {
    /// The table as documents print it, once formulas have used its row numbers: where 行次 are
    /// not printed, rows have none, and of rows from a code list only those in use may stand there.
    pub(super) fn into_table(self) -> Table {
        let mut table = self.table;
        if self.unnumbered {
            for row in table.panels.iter_mut().flat_map(|panel| &mut panel.rows) {
                row.ordinal = 0;
                row.optional |= row.code != 0;
            }
        }
        table
    }
}

impl Forms {
    /// Reads the shape of every table.
    pub(super) fn read(
        context: &mut Context<'_>,
        lists: Vec<CodeList>,
        vocabularies: &[Vocabulary],
    ) -> Self {
        let layered = context.layered;
        let tables: &[LayeredTable] = &layered.tables;
        let mut shapes: Vec<Shape> = tables
            .iter()
            .map(|table| tables::read(context, table, &lists))
            .collect();
        for narrative in &layered.narratives {
            let shape = narratives::read(context, narrative, vocabularies, &lists);
            shapes.push(shape);
        }
        check_names(context, &shapes);
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
            RowKind::Listed | RowKind::Single | RowKind::Numbered | RowKind::Keyed(_) => None,
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

    /// Whether a table has instances.
    pub(super) fn has_instances(&self, table: usize) -> bool {
        let shape = self.shapes.get(table);
        let coded = |shape: &Shape| {
            let panel = shape.table.panels.first();
            panel.is_some_and(|panel| matches!(panel.kind, RowKind::Coded(_)))
        };
        shape.is_some_and(|shape| shape.table.each.is_some() && !coded(shape))
    }

    /// The panel whose columns are the slots of a narrative or the fields of a form.
    pub(super) fn slots(&self, table: usize) -> Option<PanelAt> {
        let shape = self.shapes.get(table)?;
        let at = (table, 0);
        match shape.table.layout {
            Layout::Grid => None,
            Layout::Words(_) => Some(at),
            Layout::Form => self
                .panel(at)
                .filter(|panel| panel.name.is_empty())
                .map(|_| at),
        }
    }

    /// What the columns of a table's slots are called: 槽 or 字段.
    pub(super) fn slot_word(&self, table: usize) -> &'static str {
        match self.shapes.get(table).map(|shape| &shape.table.layout) {
            Some(Layout::Words(_)) => "槽",
            _ => "字段",
        }
    }

    /// Whether missing parts of a table are no news.
    pub(super) fn is_broken(&self, table: usize) -> bool {
        self.shapes.get(table).is_some_and(|shape| shape.broken)
    }
}

/// A narrative may not bear the name or machine name of a table or of another narrative.
fn check_names(context: &mut Context<'_>, shapes: &[Shape]) {
    for (number, shape) in shapes.iter().enumerate() {
        if !matches!(shape.table.layout, Layout::Words(_)) {
            continue;
        }
        let table = &shape.table;
        let span = table.origin.span;
        let before = shapes.iter().take(number).map(|shape| &shape.table);
        for first in before {
            let place = first.origin.span;
            if first.name == table.name {
                context.report(names::defined_twice(span, "说明", &table.name, place));
            } else if first.id == table.id {
                context.report(names::one_machine_name(span, &table.id, place));
            }
        }
    }
}
