//! What rounding leaves possible for a quotient, and for one cell when the others stay.

use super::{Division, Operand};
use crate::report::FactId;

impl Division {
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
