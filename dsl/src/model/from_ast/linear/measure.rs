//! What the cells of a formula are counted in, and which cells have no place in one.

use super::super::address::Resolver;
use super::super::forms::PanelAt;
use crate::ast::Address;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, Columns, RowKind, Rows, Unit};
use crate::source::Span;

impl Resolver<'_, '_> {
    /// The unit of the one column of some cells.
    pub(in crate::model::from_ast) fn unit_of(&self, cells: &Cells) -> Option<&Unit> {
        let Columns::At(column) = cells.columns else {
            return None;
        };
        let column = self.forms.column((cells.table, cells.panel), column);
        column.map(|(column, _)| &column.unit)
    }

    /// What is counted where an address without brackets names a table or panel: its instances
    /// by their names, its lines by their last key.
    pub(super) fn counted_cells(&self, cells: Vec<Cells>, address: &Address) -> Vec<Cells> {
        let whole = |cells: &Cells| cells.columns == Columns::All && address.indices.is_empty();
        let Some(first) = cells.first().copied().filter(whole) else {
            return cells;
        };
        let shape = self.forms.shapes.get(first.table);
        let each = shape.and_then(|shape| shape.table.each);
        let panel = self.forms.panel((first.table, first.panel));
        let column = match (each, panel.map(|panel| panel.kind)) {
            (Some(each), _) if first.panel == 0 => Some(each),
            (_, Some(RowKind::Keyed(keys))) => usize::from(keys).checked_sub(1),
            _ => None,
        };
        match column {
            Some(column) => vec![Cells {
                columns: Columns::At(column),
                ..first
            }],
            None => cells,
        }
    }

    /// The measure of some cells, where they have one in common.
    pub(in crate::model::from_ast) fn measure(
        &self,
        cells: &Cells,
        span: Span,
    ) -> Result<Option<Unit>, Diagnostic> {
        let at = (cells.table, cells.panel);
        if let Rows::At(row) = cells.rows
            && let Some((row, declared)) = self.forms.row(at, row)
            && row.grey
        {
            let cell = format!("{}[#{}]", self.forms.place(at), row.ordinal);
            return Err(meaning::grey_cell(span, &cell, declared.span));
        }
        match cells.columns {
            Columns::Each => Ok(None),
            Columns::At(column) => self.column_measure(at, column, span),
            Columns::All => match self.figure_columns(at).first() {
                Some(column) => self.column_measure(at, *column, span),
                None => Err(meaning::no_figures(span, &self.forms.place(at))),
            },
        }
    }

    fn column_measure(
        &self,
        at: PanelAt,
        column: usize,
        span: Span,
    ) -> Result<Option<Unit>, Diagnostic> {
        let Some((column, declared)) = self.forms.column(at, column) else {
            return Ok(None);
        };
        let cell = format!("{}[*, {}]", self.forms.place(at), declared.key);
        match &column.unit {
            _ if column.grey => Err(meaning::grey_cell(span, &cell, declared.span)),
            Unit::None => Err(meaning::words_in_formula(span, &cell)),
            unit => Ok(Some(unit.clone())),
        }
    }
}
