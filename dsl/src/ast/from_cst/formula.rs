//! Relations and conditions.

use super::Build;
use crate::ast::{At, Compare, Expression, Formula, Relation};
use crate::cst::{Kind, Node};

impl Build<'_> {
    /// The condition among the parts of a node, unless it is too long.
    pub(super) fn condition(&mut self, node: &Node) -> Option<At<Formula>> {
        let formula = node.child(Kind::formula)?;
        if self.too_long(formula) {
            return None;
        }
        self.formula(formula)
    }

    pub(super) fn formula(&mut self, node: &Node) -> Option<At<Formula>> {
        self.joined(node, Kind::conjunction, Self::conjunction, Formula::Any)
    }

    fn conjunction(&mut self, node: &Node) -> Option<At<Formula>> {
        self.joined(node, Kind::negation, Self::negation, Formula::All)
    }

    /// One part as it is, several joined.
    fn joined(
        &mut self,
        node: &Node,
        kind: Kind,
        part: fn(&mut Self, &Node) -> Option<At<Formula>>,
        join: fn(Vec<At<Formula>>) -> Formula,
    ) -> Option<At<Formula>> {
        let mut parts = Vec::new();
        for inner in node.all(kind) {
            parts.push(part(self, inner)?);
        }
        match parts.len() {
            1 => parts.pop(),
            _ => Some(self.at(node, join(parts))),
        }
    }

    fn negation(&mut self, node: &Node) -> Option<At<Formula>> {
        let mut formula = self.single(node.children.last()?)?;
        for not in node.all(Kind::word_not) {
            let span = self.span(not).to(formula.span);
            formula = At {
                value: Formula::Not(Box::new(formula)),
                span,
            };
        }
        Some(formula)
    }

    fn single(&mut self, node: &Node) -> Option<At<Formula>> {
        let formula = match node.kind {
            Kind::nested => return self.formula(node.child(Kind::formula)?),
            Kind::relation => Formula::Relation(self.relation(node)?),
            Kind::is_blank => Formula::Blank(self.addressed(node)?),
            Kind::printed_at => Formula::Printed(self.addressed(node)?),
            Kind::present => Formula::Present(self.named(node)?),
            Kind::distinct => Formula::Distinct(self.addressed(node.child(Kind::distinct_of)?)?),
            Kind::uniform => Formula::Uniform(self.addressed(node.child(Kind::distinct_of)?)?),
            Kind::contains => self.contains(node)?,
            Kind::includes => self.includes(node)?,
            _ => return None,
        };
        Some(self.at(node, formula))
    }

    fn includes(&mut self, node: &Node) -> Option<Formula> {
        let mut sides = Vec::new();
        for side in node.all(Kind::address) {
            let address = self.address(side);
            sides.push(self.at(side, address));
        }
        let mut sides = sides.into_iter();
        Some(Formula::Includes(sides.next()?, sides.next()?))
    }

    fn contains(&mut self, node: &Node) -> Option<Formula> {
        let text = self.quoted(node)?;
        Some(Formula::Contains(self.addressed(node)?, text))
    }

    /// A formula that is a statement by itself, unless it is too long.
    pub(super) fn whole(&mut self, node: &Node) -> Option<Formula> {
        if self.too_long(node) {
            return None;
        }
        Some(self.formula(node)?.value)
    }

    pub(super) fn relation(&mut self, node: &Node) -> Option<Relation> {
        if self.too_long(node) {
            return None;
        }
        let mut sides = Vec::new();
        for sum in node.all(Kind::sum) {
            sides.push(self.side(sum)?);
        }
        let compares: Vec<Compare> = node.all(Kind::comparison).map(compare).collect();
        let mut sides = sides.into_iter();
        let first = sides.next()?;
        Some(Relation {
            first,
            rest: compares.into_iter().zip(sides).collect(),
        })
    }

    /// A side of a relation: a text in quotes, or a formula of figures.
    fn side(&mut self, node: &Node) -> Option<At<Expression>> {
        let Some(string) = lone_string(node) else {
            return self.sum(node);
        };
        let text = self.string(string);
        Some(At {
            value: Expression::Text(text.value),
            span: text.span,
        })
    }
}

/// The text in quotes that a side is and nothing else.
fn lone_string(side: &Node) -> Option<&Node> {
    match side.children.as_slice() {
        [only] => lone_string(only),
        [] if side.kind == Kind::string => Some(side),
        _ => None,
    }
}

pub(super) fn compare(node: &Node) -> Compare {
    match node.children.first().map(|sign| sign.kind) {
        Some(Kind::at_most) => Compare::AtMost,
        Some(Kind::at_least) => Compare::AtLeast,
        Some(Kind::less) => Compare::Less,
        Some(Kind::greater) => Compare::Greater,
        Some(Kind::unequal) => Compare::Unequal,
        _ => Compare::Equal,
    }
}
