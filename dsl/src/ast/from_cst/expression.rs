//! Figures and how they are got from others.

use super::Build;
use super::formula::compare;
use crate::ast::{At, Expression, Operator};
use crate::cst::{Kind, LIMIT, Node};
use crate::diagnostic::catalogue::syntax;

impl Build<'_> {
    /// The formula among the parts of a node, unless it is too long.
    pub(super) fn summed(&mut self, node: &Node) -> Option<At<Expression>> {
        let sum = node.child(Kind::sum)?;
        if self.too_long(sum) {
            return None;
        }
        self.sum(sum)
    }

    /// Reports a formula with so many parts that its tree would be too deep to walk.
    pub(super) fn too_long(&mut self, node: &Node) -> bool {
        let long = parts(node) > LIMIT;
        if long {
            let place = self.span(node);
            self.diagnostics.push(syntax::too_long(place, LIMIT));
        }
        long
    }

    pub(super) fn sum(&mut self, node: &Node) -> Option<At<Expression>> {
        self.chain(node, Self::product)
    }

    fn product(&mut self, node: &Node) -> Option<At<Expression>> {
        self.chain(node, Self::signed)
    }

    /// Operands with operators between them, the leftmost first.
    fn chain(
        &mut self,
        node: &Node,
        operand: fn(&mut Self, &Node) -> Option<At<Expression>>,
    ) -> Option<At<Expression>> {
        let mut total: Option<At<Expression>> = None;
        let mut waiting = None;
        for part in &node.children {
            if let Some(operator) = operator(part.kind) {
                waiting = Some(operator);
                continue;
            }
            let right = operand(self, part)?;
            total = Some(match (total, waiting.take()) {
                (Some(left), Some(operator)) => binary(operator, left, right),
                _ => right,
            });
        }
        total
    }

    fn signed(&mut self, node: &Node) -> Option<At<Expression>> {
        let inner = node.children.last()?;
        let mut value = self.primary(inner)?;
        for minus in node.all(Kind::minus) {
            let span = self.span(minus).to(value.span);
            value = At {
                value: Expression::Negate(Box::new(value)),
                span,
            };
        }
        Some(value)
    }

    fn primary(&mut self, node: &Node) -> Option<At<Expression>> {
        let value = match node.kind {
            Kind::bracketed => return self.sum(node.child(Kind::sum)?),
            Kind::decimal => Expression::Number(self.text(node).to_owned()),
            Kind::address => Expression::Address(self.address(node)),
            Kind::tiers => self.tiers(node)?,
            Kind::call => self.call(node)?,
            _ => return None,
        };
        Some(self.at(node, value))
    }

    fn tiers(&mut self, node: &Node) -> Option<Expression> {
        let list = node.child(Kind::tier_list)?;
        let mut tiers = Vec::new();
        for tier in list.all(Kind::tier) {
            let sign = tier.child(Kind::comparison)?;
            let bound = tier.child(Kind::decimal)?;
            let bound = self.at(bound, self.text(bound).to_owned());
            tiers.push((self.at(sign, compare(sign)), bound, self.quoted(tier)?));
        }
        let otherwise = list.child(Kind::otherwise);
        Some(Expression::Tiers {
            of: Box::new(self.sum(list.child(Kind::sum)?)?),
            tiers,
            otherwise: otherwise.and_then(|text| self.quoted(text)),
        })
    }

    fn call(&mut self, node: &Node) -> Option<Expression> {
        let function = self.named(node)?;
        let mut arguments = Vec::new();
        for sum in node.child(Kind::arguments)?.all(Kind::sum) {
            arguments.push(self.sum(sum)?);
        }
        Some(Expression::Call {
            function,
            arguments,
        })
    }
}

fn operator(kind: Kind) -> Option<Operator> {
    Some(match kind {
        Kind::plus => Operator::Add,
        Kind::minus => Operator::Subtract,
        Kind::times => Operator::Multiply,
        Kind::divided => Operator::Divide,
        _ => return None,
    })
}

fn binary(operator: Operator, left: At<Expression>, right: At<Expression>) -> At<Expression> {
    let span = left.span.to(right.span);
    let (left, right) = (Box::new(left), Box::new(right));
    At {
        value: Expression::Binary {
            operator,
            left,
            right,
        },
        span,
    }
}

/// How many operands, signs and negations there are.
fn parts(node: &Node) -> usize {
    let own = matches!(node.kind, Kind::signed | Kind::minus | Kind::word_not);
    usize::from(own) + node.children.iter().map(parts).sum::<usize>()
}
