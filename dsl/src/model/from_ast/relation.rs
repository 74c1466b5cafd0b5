//! Relations: printings of one fact, a linear comparison, a quotient, or a statement about words.

mod rows;
mod side;

use super::address::{Resolver, Scope};
use super::linear::{Adder, is_single};
use super::ratio::fraction;
use super::texts::is_names;
use super::tiers::scale;
use crate::ast::{At, Compare, Expression, Formula, Relation, print_formula, print_relation};
use crate::diagnostic::catalogue::{intent, meaning};
use crate::model::{self, Cells, Predicate, Quotient, Sum, Text};
use crate::source::Span;

pub(super) use side::Side;

/// A relation in normal form, and as it is written.
pub(super) struct Normal {
    /// As written, in canonical form.
    pub(super) formula: String,
    /// Its normal form.
    pub(super) relation: model::Relation,
}

/// What one comparison says.
enum Said {
    Linear(Compare, Sum),
    Ratio(Quotient),
    Holds(Predicate),
}

impl Resolver<'_, '_> {
    /// The normal forms of a formula in a body: several of a chain, one of a condition.
    pub(super) fn formulas(&mut self, scope: &Scope<'_>, formula: &At<Formula>) -> Vec<Normal> {
        let span = formula.span;
        if let Formula::Relation(chain) = &formula.value
            && self.line_count(scope, chain).is_none()
        {
            let chain = At {
                value: chain.clone(),
                span,
            };
            return self.relations(scope, &chain);
        }
        let holds = self.predicate(scope, &formula.value, span);
        let normal = holds.map(|holds| Normal {
            formula: print_formula(&formula.value),
            relation: model::Relation::Holds(holds),
        });
        normal.into_iter().collect()
    }

    /// The relations that a chain `a = b = c` states: one where every side is a printing of the
    /// same fact, otherwise one for each comparison.
    pub(super) fn relations(&mut self, scope: &Scope<'_>, chain: &At<Relation>) -> Vec<Normal> {
        let pairs = pairs(&chain.value);
        let normals: Vec<Option<Normal>> = pairs
            .iter()
            .map(|pair| self.pair(scope, pair, chain.span))
            .collect();
        let facts = |normal: &Option<Normal>| {
            let relation = normal.as_ref().map(|normal| &normal.relation);
            matches!(relation, Some(model::Relation::Same(_)))
        };
        match self.printings(scope, &chain.value) {
            Some(same) if normals.iter().all(facts) => vec![same],
            _ => normals.into_iter().flatten().collect(),
        }
    }

    /// A chain in which every side is one cell. What is wrong with a side has been said by then.
    fn printings(&mut self, scope: &Scope<'_>, chain: &Relation) -> Option<Normal> {
        let equal = |(compare, _): &(Compare, _)| *compare == Compare::Equal;
        if !chain.rest.iter().all(equal) {
            return None;
        }
        let sides = std::iter::once(&chain.first).chain(chain.rest.iter().map(|(_, side)| side));
        let cells: Option<Vec<Cells>> = sides.map(|side| self.printing(scope, side)).collect();
        Some(Normal {
            formula: print_relation(chain),
            relation: model::Relation::Same(cells?),
        })
    }

    fn printing(&mut self, scope: &Scope<'_>, side: &At<Expression>) -> Option<Cells> {
        let Expression::Address(address) = &side.value else {
            return None;
        };
        let cells = self.quietly(|resolver| resolver.cells(scope, address, side.span));
        match cells?.as_slice() {
            [cell] if is_single(cell) => Some(*cell),
            _ => None,
        }
    }

    /// One comparison: two printings of a fact, or what else it says.
    fn pair(&mut self, scope: &Scope<'_>, pair: &Relation, span: Span) -> Option<Normal> {
        let formula = print_relation(pair);
        let (compare, right) = pair.rest.first()?;
        let said = self.said(scope, (Side::Written(&pair.first), *compare, right), span)?;
        let is_linear = matches!(said, Said::Linear(..));
        let normal = self.normal(said, formula, span)?;
        match is_linear {
            true => Some(self.printings(scope, pair).unwrap_or(normal)),
            false => Some(normal),
        }
    }

    /// `格 = 式` on a form. Such a relation is a sum even where the formula is one cell.
    pub(super) fn equation(
        &mut self,
        scope: &Scope<'_>,
        cell: Cells,
        right: &At<Expression>,
        formula: String,
    ) -> Option<Normal> {
        let left = Side::Cell(cell, right.span);
        let said = self.said(scope, (left, Compare::Equal, right), right.span)?;
        self.normal(said, formula, right.span)
    }

    fn normal(&mut self, said: Said, formula: String, span: Span) -> Option<Normal> {
        let relation = match said {
            Said::Linear(_, sum) if sum.terms.is_empty() => {
                self.context.report(intent::always_true(span, &formula));
                return None;
            }
            Said::Linear(compare, sum) => model::Relation::Linear(compare, sum),
            Said::Ratio(quotient) => model::Relation::Ratio(quotient),
            Said::Holds(holds) => model::Relation::Holds(holds),
        };
        Some(Normal { formula, relation })
    }

    /// A comparison as a statement.
    pub(super) fn statement(
        &mut self,
        scope: &Scope<'_>,
        pair: &Relation,
        span: Span,
    ) -> Option<Predicate> {
        let (compare, right) = pair.rest.first()?;
        let left = Side::Written(&pair.first);
        Some(match self.said(scope, (left, *compare, right), span)? {
            Said::Linear(compare, sum) => Predicate::Linear(compare, sum),
            Said::Ratio(quotient) => Predicate::Ratio(quotient),
            Said::Holds(holds) => holds,
        })
    }

    fn said(
        &mut self,
        scope: &Scope<'_>,
        (left, compare, right): (Side<'_>, Compare, &At<Expression>),
        span: Span,
    ) -> Option<Said> {
        if is_names(right) || left.written().is_some_and(is_names) {
            return self
                .names(scope, (left, compare, right), span)
                .map(Said::Holds);
        }
        let scales = (left.written().and_then(scale), scale(right));
        if let Some((text, scale)) = match scales {
            (None, Some(scale)) => Some((left, scale)),
            (Some(scale), None) => Some((Side::Written(right), scale)),
            _ => None,
        } {
            if compare != Compare::Equal {
                let remark = meaning::compare_of_words(span, "分档只能用 = 比较");
                self.context.report(remark);
                return None;
            }
            return self.graded(scope, text, scale, span).map(Said::Holds);
        }
        if let Some(texts) = self.texts(scope, left, right) {
            let (one, other) = texts;
            return self
                .same_text(scope, (one, compare, other), span)
                .map(Said::Holds);
        }
        match (left.written().and_then(fraction), fraction(right)) {
            (None, None) => self.linear(scope, (left, compare, right)),
            (None, Some(found)) => self.ratio(scope, left, compare, found).map(Said::Ratio),
            (Some(found), None) => {
                let cell = Side::Written(right);
                self.ratio(scope, cell, turned(compare), found)
                    .map(Said::Ratio)
            }
            (Some(_), Some(_)) => {
                self.context.report(meaning::two_quotients(span));
                None
            }
        }
    }

    /// Both sides as texts, where both are.
    fn texts(
        &mut self,
        scope: &Scope<'_>,
        left: Side<'_>,
        right: &At<Expression>,
    ) -> Option<(Text, Text)> {
        let one = self.text(scope, left)?;
        let other = self.text(scope, Side::Written(right))?;
        Some((one, other))
    }

    /// A comparison of two sides, left minus right.
    fn linear(
        &mut self,
        scope: &Scope<'_>,
        (left, compare, right): (Side<'_>, Compare, &At<Expression>),
    ) -> Option<Said> {
        let mut adder = Adder::new(self, scope);
        left.add_to(&mut adder, 1);
        adder.add(right, -1);
        let (sum, _) = adder.finish()?;
        Some(Said::Linear(compare, sum))
    }
}

/// The comparison with its sides changed.
pub(super) fn turned(compare: Compare) -> Compare {
    match compare {
        Compare::Equal | Compare::Unequal => compare,
        Compare::AtMost => Compare::AtLeast,
        Compare::AtLeast => Compare::AtMost,
        Compare::Less => Compare::Greater,
        Compare::Greater => Compare::Less,
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
