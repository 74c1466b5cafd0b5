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

    /// The quotient of the printed figures as a multiple of `step`, rounded half away from 0.
    pub(crate) fn rounded(&self, step: i64) -> Option<i128> {
        let divisor = self.divisor()?.checked_mul(i128::from(step.max(1)))?;
        let dividend = self.factor * self.dividend();
        let (size, by) = (dividend.abs(), divisor.abs());
        let whole = size / by + i128::from(size % by >= by - size % by);
        let value = whole.checked_mul(i128::from(step.max(1)))?;
        Some(value * dividend.signum() * divisor.signum())
    }

    /// The quotients that rounding of the figures leaves possible, in units of the common scale;
    /// none where the divisor may be 0.
    pub(crate) fn span(&self) -> Option<(i128, i128)> {
        let divisor = self.divisor()?;
        let cells = self.operands.iter();
        let reach: i128 = cells.map(|cell| cell.divisor.abs() * cell.half).sum();
        let start = self.rounded(1)?;
        (divisor.abs() > reach).then(|| (self.furthest(start, -1), self.furthest(start, 1)))
    }

    /// The last possible quotient in a direction. Where the divisor keeps its sign, the possible ones
    /// are a run.
    fn furthest(&self, start: i128, sign: i128) -> i128 {
        let possible = |off: i128| {
            let quotient = start + sign * off;
            self.fits(quotient.abs()) && {
                let (centre, reach) = self.at(quotient);
                centre.abs() <= reach
            }
        };
        let mut beyond = 1;
        while possible(beyond) {
            beyond *= 2;
        }
        let mut within = beyond / 2;
        while beyond - within > 1 {
            let middle = within + (beyond - within) / 2;
            if possible(middle) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        start + sign * within
    }

    /// The values that one cell may print when the others stay, its own half aside: least, greatest
    /// and exact. None where the cell stands in several roles, or where the sign of what it is
    /// multiplied by is open.
    pub(crate) fn allowed(&self, fact: FactId) -> Option<(i128, i128, i128)> {
        let operand = self.operands.iter().find(|cell| cell.fact == fact);
        match (operand, fact == self.fact) {
            (None, true) => {
                let (low, high) = self.span()?;
                Some((low, high, self.rounded(1)?))
            }
            (Some(cell), false) => self.allowed_operand(cell),
            _ => None,
        }
    }

    fn allowed_operand(&self, cell: &Operand) -> Option<(i128, i128, i128)> {
        let [first, last] = self.ends();
        let signs = [first, last].map(|end| self.coefficient(cell, end).signum());
        let is_open = signs.contains(&0) || signs.first() != signs.last();
        if is_open {
            return None;
        }
        let (mut low, mut high) = (i128::MAX, i128::MIN);
        for end in [first, last] {
            let by = self.coefficient(cell, end);
            let (centre, reach) = self.without(Some(cell.fact), end);
            for rest in [centre - reach, centre + reach] {
                let (numerator, by) = (-rest * by.signum(), by.abs());
                low = low.min(-(-numerator).div_euclid(by));
                high = high.max(numerator.div_euclid(by));
            }
        }
        let by = self.coefficient(cell, self.quotient);
        let exact = -self.without(Some(cell.fact), self.quotient).0;
        Some((low, high, (exact * by.signum()).div_euclid(by.abs().max(1))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::State;

    const ONE: i64 = 100_000_000;

    /// q per cent = a / b, figures on the common scale, each with its half.
    fn division(q: (i64, i64), a: (i64, i64), b: (i64, i64)) -> Option<Division> {
        let facts = [q, a, b].map(|(value, half)| Fact {
            value,
            half,
            state: State::Number,
            decimals: 2,
            cell: None,
        });
        let item = |fact| Item {
            fact: FactId(fact),
            coefficient: 1,
        };
        let quotient = Quotient {
            divisor_at: 2,
            dividend: 0,
            divisor: 0,
            factor: i128::from(ONE) * 100,
            half: q.1,
        };
        let items = [item(0), item(1), item(2)];
        Division::new(&quotient, &items, |fact| {
            facts.get(fact.0 as usize).copied()
        })
    }

    fn verdict(q: (i64, i64), a: (i64, i64), b: (i64, i64)) -> Option<Verdict> {
        division(q, a, b).map(|division| division.verdict(Compare::Equal))
    }

    /// Exactly known parts 1 and 8 give 12.5 %; the printed quotient may be half a unit off.
    #[test]
    fn one_unit_of_the_scale_beyond_the_half_is_out() {
        let of = |value| verdict((value, ONE / 2), (ONE, 0), (8 * ONE, 0));
        let exact = 25 * ONE / 2;
        assert_eq!(of(exact + ONE / 2), Some(Verdict::Agrees));
        assert_eq!(of(exact + ONE / 2 + 1), Some(Verdict::Violated));
        assert_eq!(of(exact - ONE / 2), Some(Verdict::Agrees));
        assert_eq!(of(exact - ONE / 2 - 1), Some(Verdict::Violated));
    }

    /// A dividend of 1 ± 0.5 over exactly 2 gives 25 to 75 %, whatever lies between.
    #[test]
    fn rounding_of_the_dividend_reaches_so_far_and_no_further() {
        let of = |value| verdict((value, 0), (ONE, ONE / 2), (2 * ONE, 0));
        assert_eq!(of(50 * ONE), Some(Verdict::Agrees));
        assert_eq!(of(75 * ONE), Some(Verdict::WithinRounding));
        assert_eq!(of(75 * ONE + 1), Some(Verdict::Violated));
        assert_eq!(of(25 * ONE), Some(Verdict::WithinRounding));
        assert_eq!(of(25 * ONE - 1), Some(Verdict::Violated));
        let division = division((50 * ONE, 0), (ONE, ONE / 2), (2 * ONE, 0)).unwrap();
        let span = (i128::from(25 * ONE), i128::from(75 * ONE));
        assert_eq!(division.span(), Some(span));
    }

    #[test]
    fn nothing_is_divided_by_0_and_nothing_overflows() {
        assert_eq!(verdict((0, 0), (0, 0), (0, 0)), None);
        assert_eq!(verdict((i64::MAX, 1), (i64::MAX, 1), (i64::MAX, 1)), None);
        let most = 10_i64.pow(16);
        let large = verdict((most, 1), (most, 1), (100 * ONE, 0));
        assert_eq!(large, Some(Verdict::Agrees));
    }

    #[test]
    fn a_cell_may_print_what_the_others_leave() {
        let division = division((50 * ONE, ONE / 2), (ONE, 0), (2 * ONE, 0)).unwrap();
        let (low, high, exact) = division.allowed(FactId(1)).unwrap();
        assert_eq!(exact, i128::from(ONE));
        assert_eq!(
            (low, high),
            (99 * i128::from(ONE) / 100, 101 * i128::from(ONE) / 100)
        );
    }
}
