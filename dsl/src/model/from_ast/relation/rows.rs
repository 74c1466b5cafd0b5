//! Relations that are meant row by row: `面板[*, 甲] <= 面板[*, 乙]`.

use super::super::address::{Over, Resolver, Scope};
use super::super::forms::PanelAt;
use crate::ast::{Address, At, Expression, Formula, Index};
use crate::model::{Columns, Rows};
use crate::source::Span;

impl Resolver<'_, '_> {
    /// The panel whose rows a relation is repeated over: every cell in it, outside of functions,
    /// is named by `*` and a column of that panel.
    pub(in crate::model::from_ast) fn row_by_row(
        &mut self,
        scope: &Scope<'_>,
        formula: &Formula,
    ) -> Option<PanelAt> {
        let Formula::Relation(chain) = formula else {
            return None;
        };
        let mut addresses = Vec::new();
        bare(&chain.first, &mut addresses);
        chain
            .rest
            .iter()
            .for_each(|(_, side)| bare(side, &mut addresses));
        let mut found = None;
        for (address, span) in addresses {
            let [row, _] = address.indices.as_slice() else {
                continue;
            };
            if row.value != Index::All {
                continue;
            }
            let cells = self.quietly(|resolver| resolver.cells(scope, address, span))?;
            let [cells] = cells.as_slice() else {
                return None;
            };
            let at = (cells.table, cells.panel);
            let whole = cells.rows == Rows::All && matches!(cells.columns, Columns::At(_));
            if !whole || scope.table != Some(at.0) || found.is_some_and(|found| found != at) {
                return None;
            }
            found = Some(at);
        }
        found.filter(|_| !matches!(scope.over, Over::Rows(_)))
    }
}

/// The addresses of a formula that stand outside of functions.
fn bare<'e>(formula: &'e At<Expression>, found: &mut Vec<(&'e Address, Span)>) {
    match &formula.value {
        Expression::Address(address) => found.push((address, formula.span)),
        Expression::Negate(inner) | Expression::Tiers { of: inner, .. } => bare(inner, found),
        Expression::Binary { left, right, .. } => {
            bare(left, found);
            bare(right, found);
        }
        Expression::Number(_) | Expression::Text(_) | Expression::Call { .. } => {}
    }
}
