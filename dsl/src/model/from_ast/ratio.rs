//! Quotients: `格 = 式 / 式`, one in a relation and alone on its side.

use super::address::{Resolver, Scope};
use super::linear::{Adder, is_single, whole};
use super::relation::Side;
use super::units;
use crate::ast::{At, Compare, Expression, Operator};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, Quotient, Sum, Take, Unit};
use crate::source::Span;

/// What is divided by what, how many times, and where the quotient is written.
#[derive(Clone, Copy)]
pub(super) struct Fraction<'e> {
    times: i32,
    dividend: &'e At<Expression>,
    divisor: &'e At<Expression>,
    span: Span,
}

impl<'e> Fraction<'e> {
    fn times(self, factor: i32) -> Option<(i32, &'e At<Expression>, &'e At<Expression>)> {
        let times = self.times.checked_mul(factor)?;
        Some((times, self.dividend, self.divisor))
    }
}

/// The quotient that a side is, if it is one; whole factors before or behind it are kept.
pub(super) fn fraction(side: &At<Expression>) -> Option<Fraction<'_>> {
    let (times, dividend, divisor) = match &side.value {
        Expression::Negate(inner) => fraction(inner)?.times(-1)?,
        Expression::Binary {
            operator,
            left,
            right,
        } => match operator {
            Operator::Divide => (1, &**left, &**right),
            Operator::Multiply => match (whole(left), whole(right)) {
                (Some(factor), _) => fraction(right)?.times(factor)?,
                (_, Some(factor)) => fraction(left)?.times(factor)?,
                _ => return None,
            },
            Operator::Add | Operator::Subtract => return None,
        },
        _ => return None,
    };
    Some(Fraction {
        times,
        dividend,
        divisor,
        span: side.span,
    })
}

impl Resolver<'_, '_> {
    /// A cell compared with a quotient.
    pub(super) fn ratio(
        &mut self,
        scope: &Scope<'_>,
        cell: Side<'_>,
        compare: Compare,
        fraction: Fraction<'_>,
    ) -> Option<Quotient> {
        let (cell, unit) = self.one_figure(scope, cell, "商")?;
        let dividend = self.part(scope, fraction.dividend, fraction.times);
        let divisor = self.part(scope, fraction.divisor, 1);
        let ((dividend, above), (divisor, below)) = (dividend?, divisor?);
        let number = Unit::Count(String::new());
        let measure = |unit: Option<Unit>| unit.unwrap_or_else(|| number.clone());
        let (above, below) = (measure(above), measure(below));
        if let Some(unit) = unit
            && !units::divides(&unit, &above, &below)
        {
            let words = [&unit, &above, &below].map(units::word);
            let remark = meaning::units_of_quotient(fraction.span, words);
            self.context.report(remark);
            return None;
        }
        Some(Quotient {
            compare,
            cell,
            dividend,
            divisor,
        })
    }

    /// The dividend or divisor with its unit.
    fn part(
        &mut self,
        scope: &Scope<'_>,
        formula: &At<Expression>,
        times: i32,
    ) -> Option<(Sum, Option<Unit>)> {
        let mut adder = Adder::new(self, scope);
        adder.add(formula, times);
        let (sum, unit) = adder.finish()?;
        if sum.terms.is_empty() && sum.constant == 0 {
            self.context.report(meaning::nothing_divided(formula.span));
            return None;
        }
        Some((sum, unit.map(|(unit, _)| unit)))
    }

    /// The one cell with a figure that a side is, with its unit.
    pub(super) fn one_figure(
        &mut self,
        scope: &Scope<'_>,
        side: Side<'_>,
        beside: &str,
    ) -> Option<(Cells, Option<Unit>)> {
        let mut adder = Adder::new(self, scope);
        let span = side.add_to(&mut adder, 1);
        let (sum, unit) = adder.finish()?;
        match sum.terms.as_slice() {
            [term]
                if sum.constant == 0
                    && (term.coefficient, term.take, term.direction) == (1, Take::Value, None)
                    && is_single(&term.cells) =>
            {
                Some((term.cells, unit.map(|(unit, _)| unit)))
            }
            _ => {
                self.context.report(meaning::cell_beside(span, beside));
                None
            }
        }
    }
}
