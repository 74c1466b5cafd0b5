//! A fact with the names of everything it belongs to, for forms of output that are lists of facts.

use std::borrow::Cow;

use gouji_runtime::document::Cell;
use gouji_runtime::report::{BoundPanel, BoundRow, BoundTable, Fact, FactId, Report, State};
use gouji_runtime::schema::{Column, Layout, Panel, Row, RowKind};

use crate::figure;

/// A fact, its table, panel, row and column.
#[derive(Clone, Copy)]
pub(crate) struct Located<'r> {
    pub(crate) report: &'r Report<'r>,
    pub(crate) id: FactId,
    pub(crate) fact: &'r Fact,
    pub(crate) table: &'r BoundTable,
    pub(crate) panel: &'r BoundPanel,
    pub(crate) row: &'r BoundRow,
    pub(crate) column: &'static Column,
}

/// The fact behind an id.
pub(crate) fn locate<'r>(report: &'r Report<'r>, id: FactId) -> Option<Located<'r>> {
    let address = report.address(id);
    let table = report.tables.get(address.table)?;
    let panel = table.panels.get(address.panel)?;
    Some(Located {
        report,
        id,
        fact: report.facts.get(id.0 as usize)?,
        table,
        panel,
        row: panel.rows.get(address.row)?,
        column: panel.schema.columns.get(address.column)?,
    })
}

/// The facts the document prints, in the order of tables, panels, rows and columns.
pub(crate) fn printed<'r>(report: &'r Report<'r>) -> impl Iterator<Item = Located<'r>> {
    (0..report.facts.len() as u32)
        .filter_map(|id| locate(report, FactId(id)))
        .filter(|located| located.fact.state != State::Absent)
}

impl<'r> Located<'r> {
    /// The text of the cell; empty when there is none. A slot that was not printed says its default.
    pub(crate) fn text(&self) -> &'r str {
        let is_default = !matches!(self.fact.state, State::Blank | State::Absent);
        let default = self.column.default.filter(|_| is_default);
        match self.fact.cell {
            Some(cell) => self.report.text_at(cell),
            None => default.unwrap_or_default(),
        }
    }

    /// The name of its instance, in a table that has several.
    pub(crate) fn instance(&self) -> Option<&'r str> {
        let instance = self.report.instance_of(self.report.address(self.id))?;
        Some(&instance.name)
    }

    /// Whether it is a slot of the running text.
    pub(crate) fn is_slot(&self) -> bool {
        matches!(self.table.schema.layout, Layout::Words(_))
    }

    /// The figure in the unit of its column; none for what is no figure.
    pub(crate) fn value(&self) -> Option<String> {
        let Fact {
            value, decimals, ..
        } = *self.fact;
        match self.fact.state {
            State::Number | State::Zero => Some(figure::in_unit(value, self.column.unit, decimals)),
            State::Blank | State::Text | State::Unreadable | State::Absent => None,
        }
    }

    /// The cell in the document.
    pub(crate) fn cell(&self) -> Option<&'r Cell> {
        self.report.cell(self.fact.cell?)
    }

    /// What tells the row apart: code, printed number, position or label; the name of a slot.
    pub(crate) fn row_key(&self) -> Option<Cow<'static, str>> {
        if self.is_slot() {
            return Some(self.column_label());
        }
        row_key(self.panel.schema, self.row)
    }

    /// The row's label, as the document prints it where it names a code.
    pub(crate) fn row_label(&self) -> Option<&'r str> {
        if self.is_slot() {
            return None;
        }
        row_label(self.report, self.panel.schema, self.row)
    }

    /// What tells the column apart: its printed number, or its label; none for a slot, which stands
    /// as a row.
    pub(crate) fn column_key(&self) -> Option<Cow<'static, str>> {
        match self.column.ordinal {
            _ if self.is_slot() => None,
            0 => Some(column_label(self.column)),
            ordinal => Some(ordinal.to_string().into()),
        }
    }

    /// The column's labels from the outermost spanner, joined by points.
    pub(crate) fn column_label(&self) -> Cow<'static, str> {
        column_label(self.column)
    }

    /// The row as an address names it: a code with its label, or a label; none for the only row.
    pub(crate) fn row_name(&self) -> Option<String> {
        let key = self.row_key()?;
        match (self.row_label(), self.row.code) {
            (Some(label), 0) => Some(label.to_owned()),
            (Some(label), _) if self.is_coded() => Some(format!("{key} {label}")),
            (Some(label), _) => Some(label.to_owned()),
            (None, _) => Some(key.into_owned()),
        }
    }

    fn is_coded(&self) -> bool {
        matches!(self.panel.schema.kind, RowKind::Coded(_))
    }

    /// The column as an address names it; none for the only column.
    pub(crate) fn column_name(&self) -> Option<String> {
        let only = self.panel.schema.columns.len() == 1 || self.is_slot();
        (!only).then(|| self.column_label().into_owned())
    }
}

/// The labels of a column from the outermost spanner to its own, joined by points.
pub(crate) fn column_label(column: &Column) -> Cow<'static, str> {
    match column.path {
        [label] => Cow::Borrowed(label),
        path => path.join(".").into(),
    }
}

/// What tells a row apart within its panel; none for the only row.
pub(crate) fn row_key(panel: &Panel, row: &BoundRow) -> Option<Cow<'static, str>> {
    let declared = declared(panel, row);
    let ordinal = declared.map_or(0, |declared| declared.ordinal);
    match panel.kind {
        RowKind::Single => None,
        RowKind::Coded(_) | RowKind::Numbered if row.code != 0 => Some(row.code.to_string().into()),
        _ if ordinal != 0 => Some(ordinal.to_string().into()),
        _ if row.code != 0 => Some(row.code.to_string().into()),
        _ => declared.and_then(label).map(Cow::Borrowed),
    }
}

/// The label of a row: the declared one, or what stands beside a code.
pub(crate) fn row_label<'r>(
    report: &'r Report<'_>,
    panel: &Panel,
    row: &BoundRow,
) -> Option<&'r str> {
    if let Some(declared) = declared(panel, row) {
        return label(declared);
    }
    let is_keyed = matches!(panel.kind, RowKind::Keyed(_));
    let printed = row
        .name
        .or(row.label.filter(|_| is_keyed))
        .map(|cell| report.text_at(cell));
    match panel.kind {
        RowKind::Coded(list) => printed.or_else(|| Some(list.entry(row.code)?.name)),
        _ => printed,
    }
}

fn declared(panel: &Panel, row: &BoundRow) -> Option<&'static Row> {
    panel.rows.get(usize::from(row.declared?))
}

fn label(row: &Row) -> Option<&'static str> {
    Some(row.label).filter(|label| !label.is_empty())
}

/// The rows of a panel as the document has them, group of columns by group; those it does not print
/// stand last, as declared.
pub(crate) fn reading_order(panel: &BoundPanel) -> Vec<usize> {
    let mut order: Vec<_> = panel.rows.iter().enumerate().collect();
    order.sort_by_key(|(_, row)| match row.found {
        true => (false, row.band, row.met),
        false => (true, 0, 0),
    });
    order.into_iter().map(|(position, _)| position).collect()
}
