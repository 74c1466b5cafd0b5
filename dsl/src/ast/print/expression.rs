//! Figures and how they are got from others, with no bracket that is not needed.

use super::words;
use crate::ast::{At, Compare, Expression, Operator};

/// An expression by itself.
pub(super) fn expression(expression: &Expression) -> String {
    print(expression, Binding::Sum, false)
}

/// An expression at the start of a statement. A sign at its front would be read as an operator
/// behind the statement before, so it stands in brackets.
fn leading(expression: &Expression) -> String {
    print(expression, Binding::Sum, true)
}

/// An expression that is a whole side of a relation. A name in quotes would be read as a text
/// there, so it stands in brackets.
pub(super) fn side(side: &Expression, leads: bool) -> String {
    match side {
        Expression::Address(address) if words::is_quoted(address) => {
            format!("({})", words::address(address))
        }
        side if leads => leading(side),
        side => expression(side),
    }
}

/// How tightly an operator binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Sign,
    Primary,
}

impl Binding {
    fn of(expression: &Expression) -> Self {
        match expression {
            Expression::Number(_)
            | Expression::Text(_)
            | Expression::Address(_)
            | Expression::Call { .. }
            | Expression::Tiers { .. } => Self::Primary,
            Expression::Negate(_) => Self::Sign,
            Expression::Binary {
                operator: Operator::Add | Operator::Subtract,
                ..
            } => Self::Sum,
            Expression::Binary {
                operator: Operator::Multiply | Operator::Divide,
                ..
            } => Self::Product,
        }
    }

    /// What the right side of an operator must bind by, as operators bind to the left.
    fn tighter(self) -> Self {
        match self {
            Self::Sum => Self::Product,
            Self::Product => Self::Sign,
            Self::Sign | Self::Primary => Self::Primary,
        }
    }
}

fn print(expression: &Expression, least: Binding, leads: bool) -> String {
    let own = Binding::of(expression);
    let bracketed = own < least || (leads && own == Binding::Sign);
    let leads = leads && !bracketed;
    let text = match expression {
        Expression::Number(number) => number.clone(),
        Expression::Text(text) => words::string(text),
        Expression::Address(address) => words::address(address),
        Expression::Call {
            function,
            arguments,
        } => {
            let arguments: Vec<String> = arguments
                .iter()
                .map(|argument| self::expression(&argument.value))
                .collect();
            format!("{}({})", words::name(&function.value), arguments.join(", "))
        }
        Expression::Tiers {
            of,
            tiers,
            otherwise,
        } => self::tiers(of, tiers, otherwise.as_ref()),
        Expression::Negate(inner) => format!("-{}", print(&inner.value, Binding::Sign, false)),
        Expression::Binary {
            operator,
            left,
            right,
        } => {
            let left = print(&left.value, own, leads);
            let right = print(&right.value, own.tighter(), false);
            format!("{left} {} {right}", sign(*operator))
        }
    };
    if bracketed { format!("({text})") } else { text }
}

/// `分档(总分, >=90 "优", 否则 "差")`.
fn tiers(
    of: &At<Expression>,
    tiers: &[(At<Compare>, At<String>, At<String>)],
    otherwise: Option<&At<String>>,
) -> String {
    let mut parts = vec![expression(&of.value)];
    parts.extend(tiers.iter().map(|(compare, bound, text)| {
        let (sign, text) = (compare_sign(compare.value), words::string(&text.value));
        format!("{sign}{} {text}", bound.value)
    }));
    parts.extend(otherwise.map(|text| format!("否则 {}", words::string(&text.value))));
    format!("分档({})", parts.join(", "))
}

/// The sign of a comparison.
pub(super) fn compare_sign(compare: Compare) -> &'static str {
    match compare {
        Compare::Equal => "=",
        Compare::AtMost => "<=",
        Compare::AtLeast => ">=",
        Compare::Less => "<",
        Compare::Greater => ">",
        Compare::Unequal => "!=",
    }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "+",
        Operator::Subtract => "-",
        Operator::Multiply => "*",
        Operator::Divide => "/",
    }
}
