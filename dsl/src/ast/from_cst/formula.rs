//! Relations and conditions.

use super::Build;
use crate::ast::{Address, At, Compare, Formula, Name, Relation};
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
            Kind::present => Formula::Present(self.named(node)?),
            Kind::contains => self.contains(node)?,
            _ => return None,
        };
        Some(self.at(node, formula))
    }

    fn contains(&mut self, node: &Node) -> Option<Formula> {
        let text = self.quoted(node)?;
        let note = Name {
            value: "注".to_owned(),
            ..Name::default()
        };
        let (place, path) = match node.child(Kind::note_of) {
            Some(place) => (place, vec![self.named(place)?, note]),
            None => {
                let word = node.child(Kind::word_department)?;
                (word, vec![self.at(word, self.text(word).to_owned())])
            }
        };
        let address = Address {
            path,
            indices: Vec::new(),
        };
        Some(Formula::Contains(self.at(place, address), text))
    }

    pub(super) fn relation(&mut self, node: &Node) -> Option<Relation> {
        if self.too_long(node) {
            return None;
        }
        let mut sides = Vec::new();
        for sum in node.all(Kind::sum) {
            sides.push(self.sum(sum)?);
        }
        let compares: Vec<Compare> = node.all(Kind::comparison).map(compare).collect();
        let mut sides = sides.into_iter();
        let first = sides.next()?;
        Some(Relation {
            first,
            rest: compares.into_iter().zip(sides).collect(),
        })
    }
}

fn compare(node: &Node) -> Compare {
    match node.children.first().map(|sign| sign.kind) {
        Some(Kind::at_most) => Compare::AtMost,
        Some(Kind::at_least) => Compare::AtLeast,
        _ => Compare::Equal,
    }
}
