//! Relations: printings of one fact, or a linear comparison.

use super::address::{Resolver, Scope};
use super::linear::{Sum, is_single};
use crate::ast::{At, Compare, Expression, Relation, print_relation};
use crate::diagnostic::catalogue::{intent, meaning};
use crate::model::{self, Cells, Term};
use crate::source::Span;

/// A relation in normal form, and as it is written.
pub(super) struct Normal {
    /// As written, in canonical form.
    pub(super) formula: String,
    /// Its normal form.
    pub(super) relation: model::Relation,
}

impl Resolver<'_, '_> {
    /// The relations that a chain `a = b = c` states: one where every side is a printing of the
    /// same fact, otherwise one for each comparison.
    pub(super) fn relations(&mut self, scope: &Scope<'_>, chain: &At<Relation>) -> Vec<Normal> {
        let pairs = pairs(&chain.value);
        let normals: Vec<Option<Normal>> = pairs
            .iter()
            .map(|pair| self.pair(scope, pair, chain.span))
            .collect();
        match self.printings(scope, &chain.value) {
            Some(same) if normals.iter().all(Option::is_some) => vec![same],
            _ => normals.into_iter().flatten().collect(),
        }
    }

    /// A chain in which every side is one cell. What is wrong with a side has been said by then.
    fn printings(&mut self, scope: &Scope<'_>, chain: &Relation) -> Option<Normal> {
        let equal = |(compare, _): &(Compare, _)| *compare == Compare::Equal;
        if !chain.rest.iter().all(equal) {
            return None;
        }
        let said = self.context.diagnostics.len();
        let sides = std::iter::once(&chain.first).chain(chain.rest.iter().map(|(_, side)| side));
        let cells: Option<Vec<Cells>> = sides.map(|side| self.printing(scope, side)).collect();
        self.context.diagnostics.truncate(said);
        Some(Normal {
            formula: print_relation(chain),
            relation: model::Relation::Same(cells?),
        })
    }

    fn printing(&mut self, scope: &Scope<'_>, side: &At<Expression>) -> Option<Cells> {
        let Expression::Address(address) = &side.value else {
            return None;
        };
        match self.cells(scope, address, side.span)?.as_slice() {
            [cell] if is_single(cell) => Some(*cell),
            _ => None,
        }
    }

    /// One comparison: two printings of a fact, or a sum that is compared with 0.
    fn pair(&mut self, scope: &Scope<'_>, pair: &Relation, span: Span) -> Option<Normal> {
        let (compare, terms) = self.linear(scope, pair)?;
        let formula = print_relation(pair);
        if terms.is_empty() {
            self.context.report(intent::always_true(span, &formula));
            return None;
        }
        let linear = Normal {
            formula,
            relation: model::Relation::Linear(compare, terms),
        };
        Some(self.printings(scope, pair).unwrap_or(linear))
    }

    /// `格 = 式` on a form. Such a relation is a sum even where the formula is one cell.
    pub(super) fn equation(
        &mut self,
        scope: &Scope<'_>,
        cell: Cells,
        right: &At<Expression>,
        formula: String,
    ) -> Option<Normal> {
        let mut sum = Sum::new(self, scope);
        sum.add_cells(vec![cell], right.span, 1);
        sum.add(right, -1);
        let terms = sum.finish()?;
        if terms.is_empty() {
            self.context
                .report(intent::always_true(right.span, &formula));
            return None;
        }
        let relation = model::Relation::Linear(Compare::Equal, terms);
        Some(Normal { formula, relation })
    }

    /// The terms of a comparison of two sides, left minus right.
    pub(super) fn linear(
        &mut self,
        scope: &Scope<'_>,
        pair: &Relation,
    ) -> Option<(Compare, Vec<Term>)> {
        let (compare, right) = pair.rest.first()?;
        if matches!(compare, Compare::Less | Compare::Greater | Compare::Unequal) {
            let remark = meaning::not_linear(right.span, "还不支持 <、> 和 !=");
            self.context.report(remark);
            return None;
        }
        let mut sum = Sum::new(self, scope);
        sum.add(&pair.first, 1);
        sum.add(right, -1);
        Some((*compare, sum.finish()?))
    }
}

/// The comparisons of a chain: each further side with the first where all are equal, with its
/// neighbour otherwise.
pub(super) fn pairs(chain: &Relation) -> Vec<Relation> {
    let equal = chain
        .rest
        .iter()
        .all(|(compare, _)| *compare == Compare::Equal);
    let mut left = &chain.first;
    let mut pairs = Vec::new();
    for (compare, right) in &chain.rest {
        pairs.push(Relation {
            first: left.clone(),
            rest: vec![(*compare, right.clone())],
        });
        left = if equal { &chain.first } else { right };
    }
    pairs
}
