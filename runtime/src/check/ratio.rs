//! A cell compared with a quotient: q = k·N / D, where N and D are sums and k is 100 for per cent.
//!
//! No division takes place. f(q, x) = q·D(x) − k·N(x) is linear in q and in every cell of the sums,
//! so that over the intervals of rounding its least and greatest values stand at corners: at both
//! ends of q, the cells moved by Σ|q·dᵢ − k·nᵢ|·hᵢ. A cell may stand in N and in D; then it is one
//! cell here and moves both. Where it is also q itself, it is let move by itself, which only widens
//! the range.
//!
//! INVARIANT: [`Division::new`] bounds every product and sum below by one checked sum of absolute
//! values, so that nothing overflows and nothing saturates.

mod allowed;

use super::ledger::Item;
use super::reason::Reason;
use crate::finding::Verdict;
use crate::report::{Fact, FactId};
use crate::schema::Compare;

/// How the items of a relation divide: the quotient first, then the dividend, then the divisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quotient {
    /// How many items are the quotient and the dividend.
    pub(super) divisor_at: u32,
    /// What is added to the dividend.
    pub(super) dividend: i128,
    /// What is added to the divisor.
    pub(super) divisor: i128,
    /// What the dividend is multiplied by: one on the common scale, a hundred for per cent.
    pub(super) factor: i128,
    /// Half a unit of the last decimal that the quotient prints.
    pub(super) half: i64,
}

impl Quotient {
    /// Half a unit of the last decimal that the quotient prints.
    pub(crate) fn half(&self) -> i64 {
        self.half
    }

    /// The same for a quotient that is printed otherwise; an exact one keeps its decimals.
    pub(crate) fn rounded_to(self, half: i64) -> Self {
        let half = if half == 0 { self.half } else { half };
        Self { half, ..self }
    }
}

/// A cell with its coefficients in both sums.
#[derive(Debug, Clone, Copy)]
struct Operand {
    fact: FactId,
    dividend: i128,
    divisor: i128,
    value: i128,
    half: i128,
}

/// A quotient with the figures put in.
#[derive(Debug, Clone)]
pub(crate) struct Division {
    fact: FactId,
    quotient: i128,
    half: i128,
    factor: i128,
    constants: (i128, i128),
    operands: Vec<Operand>,
}

impl Division {
    /// The figures of a quotient; none where its divisor comes to 0, or where they are so large
    /// that they could not be multiplied.
    pub(crate) fn new(
        quotient: &Quotient,
        items: &[Item],
        look: impl Fn(FactId) -> Option<Fact>,
    ) -> Option<Self> {
        let division = Self::put(quotient, items, look)?;
        let is_there = division.divisor()? != 0;
        (is_there && division.fits(division.quotient.abs() + division.half)).then_some(division)
    }

    /// Why there is nothing to divide.
    pub(super) fn refusal(
        quotient: &Quotient,
        items: &[Item],
        look: impl Fn(FactId) -> Option<Fact>,
        fact: FactId,
    ) -> Reason {
        let division = Self::put(quotient, items, look);
        match division.and_then(|division| division.divisor()) {
            Some(0) => Reason::NoDivisor(fact),
            _ => Reason::TooLarge(fact),
        }
    }

    /// The figures, whatever they come to.
    fn put(
        quotient: &Quotient,
        items: &[Item],
        look: impl Fn(FactId) -> Option<Fact>,
    ) -> Option<Self> {
        let (first, rest) = items.split_first()?;
        let mut division = Self {
            fact: first.fact,
            quotient: i128::from(look(first.fact)?.value),
            half: i128::from(quotient.half),
            factor: quotient.factor,
            constants: (quotient.dividend, quotient.divisor),
            operands: Vec::with_capacity(rest.len()),
        };
        for (at, item) in (1..).zip(rest) {
            let coefficient = i128::from(item.coefficient);
            let operand = division.operand(item.fact, &look)?;
            if at < quotient.divisor_at {
                operand.dividend += coefficient;
            } else {
                operand.divisor += coefficient;
            }
        }
        Some(division)
    }

    fn operand(
        &mut self,
        fact: FactId,
        look: impl Fn(FactId) -> Option<Fact>,
    ) -> Option<&mut Operand> {
        let known = self.operands.iter().position(|other| other.fact == fact);
        let at = known.unwrap_or(self.operands.len());
        if known.is_none() {
            let Fact { value, half, .. } = look(fact)?;
            self.operands.push(Operand {
                fact,
                dividend: 0,
                divisor: 0,
                value: i128::from(value),
                half: i128::from(half),
            });
        }
        self.operands.get_mut(at)
    }

    /// Whether nothing overflows for a quotient up to this: the sum of all absolute values, with
    /// room for doubling.
    fn fits(&self, quotient: i128) -> bool {
        let product = |dividend: i128, divisor: i128, size: i128| {
            let factor = self.factor.checked_mul(dividend.checked_abs()?)?;
            let factor = factor.checked_add(quotient.checked_mul(divisor.checked_abs()?)?)?;
            factor.checked_mul(size)
        };
        let constants = product(self.constants.0, self.constants.1, 1);
        let mut cells = self.operands.iter();
        let sum = cells.try_fold(constants.unwrap_or(i128::MAX), |sum, cell| {
            let size = cell.value.abs() + cell.half;
            sum.checked_add(product(cell.dividend, cell.divisor, size)?)
        });
        sum.is_some_and(|sum| sum < i128::MAX / 4)
    }

    fn divisor(&self) -> Option<i128> {
        let mut cells = self.operands.iter();
        cells.try_fold(self.constants.1, |sum, cell| {
            sum.checked_add(cell.divisor.checked_mul(cell.value)?)
        })
    }

    fn dividend(&self) -> i128 {
        let cells = self.operands.iter();
        cells.fold(self.constants.0, |sum, cell| {
            sum + cell.dividend * cell.value
        })
    }

    /// f at some quotient, and how far rounding of the other cells moves it.
    fn at(&self, quotient: i128) -> (i128, i128) {
        self.without(None, quotient)
    }

    fn without(&self, left_out: Option<FactId>, quotient: i128) -> (i128, i128) {
        let start = quotient * self.constants.1 - self.factor * self.constants.0;
        let cells = self
            .operands
            .iter()
            .filter(|cell| Some(cell.fact) != left_out);
        cells.fold((start, 0), |(centre, reach), cell| {
            let coefficient = self.coefficient(cell, quotient);
            let moved = coefficient.abs() * cell.half;
            (centre + coefficient * cell.value, reach + moved)
        })
    }

    fn coefficient(&self, cell: &Operand, quotient: i128) -> i128 {
        quotient * cell.divisor - self.factor * cell.dividend
    }

    fn ends(&self) -> [i128; 2] {
        [self.quotient - self.half, self.quotient + self.half]
    }

    /// The verdict: exact when the quotient of the printed figures, rounded as the cell is, is what
    /// the cell prints.
    pub(crate) fn verdict(&self, compare: Compare) -> Verdict {
        let Some(divisor) = self.divisor() else {
            return Verdict::Violated;
        };
        let sign = divisor.signum();
        let residual = self.at(self.quotient).0 * sign;
        let corners = self.ends().map(|end| self.at(end));
        let low = corners
            .iter()
            .map(|&(centre, reach)| centre * sign - reach)
            .min();
        let high = corners
            .iter()
            .map(|&(centre, reach)| centre * sign + reach)
            .max();
        let (low, high) = (low.unwrap_or(residual), high.unwrap_or(residual));
        let exact = residual.abs() <= self.half * divisor.abs();
        let (agrees, possible) = match compare {
            Compare::Equal => (exact, low <= 0 && high >= 0),
            Compare::AtMost => (residual <= 0 || exact, low <= 0),
            Compare::AtLeast => (residual >= 0 || exact, high >= 0),
            Compare::Less => (residual < 0, false),
            Compare::Greater => (residual > 0, false),
            Compare::Unequal => (residual != 0, false),
        };
        match (agrees, possible) {
            (true, _) => Verdict::Agrees,
            (false, true) => Verdict::WithinRounding,
            (false, false) => Verdict::Violated,
        }
    }
}

#[cfg(test)]
mod tests;
