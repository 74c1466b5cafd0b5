//! What stands in the brackets: a row, a column, or both.

use super::settle::Asked;
use super::{Resolver, Scope, cells};
use crate::ast::{At, Axis, Index};
use crate::model::from_ast::forms::PanelAt;
use crate::model::from_ast::lookup::{self, Found};
use crate::model::{Cells, RowKind, Rows};

impl Resolver<'_, '_> {
    /// Cells along the rows of a panel, in the column that the scope is at.
    pub(super) fn rows_at(&self, scope: &Scope<'_>, at: PanelAt, index: &Index) -> Found<Cells> {
        let own = Some(at.1) == scope.panel;
        let columns = if own {
            scope.columns
        } else {
            self.all_columns(at)
        };
        lookup::rows(self.forms, at, index, scope).map(|rows| cells(at, rows, columns))
    }

    /// Cells along the columns of a panel, in the row that the scope is at.
    pub(super) fn columns_at(&self, scope: &Scope<'_>, at: PanelAt, index: &Index) -> Found<Cells> {
        lookup::columns(self.forms, at, index, scope).map(|columns| cells(at, scope.rows, columns))
    }

    /// `[x]`: a row where there is one column, a column where there is one row, otherwise
    /// whichever it is.
    pub(super) fn one_index(
        &mut self,
        scope: &Scope<'_>,
        panels: &[PanelAt],
        index: &At<Index>,
    ) -> Option<Vec<Cells>> {
        let mut hits = Vec::new();
        let mut axes = Vec::new();
        for &at in panels {
            let Some(panel) = self.forms.panel(at) else {
                continue;
            };
            let single = panel.kind == RowKind::Single;
            let outside = Scope {
                panel: None,
                group: &[],
                rows: self.all_rows(at),
                ..*scope
            };
            if !single {
                axes.push(Axis::Row);
                hits.push((at, self.rows_at(&outside, at, &index.value)));
            }
            // `[*]` is every row; every column of them is meant anyway.
            if single || panel.columns.len() != 1 && index.value != Index::All {
                axes.push(Axis::Column);
                hits.push((at, self.columns_at(&outside, at, &index.value)));
            }
        }
        let one_axis = axes.windows(2).all(|pair| pair.first() == pair.last());
        let axis = axes.first().copied().filter(|_| one_axis);
        let asked = Asked {
            panels,
            axis,
            index,
        };
        self.settle(&asked, hits)
    }

    /// `[行, 列]`.
    pub(super) fn two_indices(
        &mut self,
        scope: &Scope<'_>,
        panels: &[PanelAt],
        row: &At<Index>,
        column: &At<Index>,
    ) -> Option<Vec<Cells>> {
        let outside = Scope {
            group: &[],
            ..*scope
        };
        let with_rows = |at: &PanelAt| {
            let rows = lookup::rows(self.forms, *at, &row.value, &outside);
            (!rows.is_nothing()).then_some((*at, rows))
        };
        let rows: Vec<(PanelAt, Found<Rows>)> = panels.iter().filter_map(with_rows).collect();
        let within: Vec<PanelAt> = rows.iter().map(|(at, _)| *at).collect();
        if within.is_empty() {
            self.report_missing(panels, Some(Axis::Row), row);
            return None;
        }
        let mut hits = Vec::new();
        for (at, rows) in rows {
            let columns = lookup::columns(self.forms, at, &column.value, &outside);
            let found = rows.join(columns, |rows, columns| cells(at, rows, columns));
            hits.push((at, found));
        }
        let missing = hits.iter().all(|(_, found)| found.is_nothing());
        let (axis, index) = if missing {
            (Axis::Column, column)
        } else {
            (Axis::Row, row)
        };
        let asked = Asked {
            panels: &within,
            axis: Some(axis),
            index,
        };
        self.settle(&asked, hits)
    }
}
