//! Figures as sentences print them: rounded half up, with the decimals that are usual there.

use super::draft::Slot;
use crate::amount::{Amount, step};
use crate::report::{Fact, State};
use crate::schema::Unit;

/// Decimals of a percentage for which nothing else speaks.
const PERCENT_DECIMALS: u8 = 1;
/// No count or score is finer.
const MOST_DECIMALS: u8 = 4;

/// A figure on the common scale that may need rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    pub(super) numerator: i128,
    /// Not 0.
    pub(super) denominator: i128,
}

impl Fraction {
    /// The figure rounded half up to so many decimals of a unit, away from 0.
    pub(super) fn rounded(self, unit: Unit, decimals: u8) -> Option<i64> {
        let step = i128::from(step(unit, decimals).unwrap_or(1));
        let divisor = self.denominator.checked_mul(step)?;
        let sign = self.numerator.signum() * divisor.signum();
        let (above, below) = (
            self.numerator.checked_abs()?,
            divisor.checked_abs().filter(|divisor| *divisor != 0)?,
        );
        let steps = above.checked_mul(2)?.checked_add(below)? / below.checked_mul(2)?;
        i64::try_from(sign * steps.checked_mul(step)?).ok()
    }
}

/// How finely a slot is printed.
pub(super) struct Places {
    /// Decimals that it is rounded to.
    pub(super) rounded: u8,
    /// Decimals that are printed even when they are 0.
    pub(super) printed: u8,
}

/// How finely a slot is printed when its figure is not the document's own; `source` are the
/// decimals of what it is copied from.
pub(super) fn places(slot: &Slot, source: Option<u8>) -> Places {
    let same = |decimals| Places {
        rounded: decimals,
        printed: decimals,
    };
    match slot.column.unit {
        Unit::Percent => {
            let stated = slot.stated.cell.map(|_| slot.stated);
            let stated = stated.filter(|fact| matches!(fact.state, State::Number | State::Zero));
            let stated = stated.map(|fact| fact.decimals);
            same(stated.or(source).unwrap_or(PERCENT_DECIMALS))
        }
        Unit::Yuan | Unit::TenThousandYuan | Unit::HundredMillionYuan => Places {
            printed: if slot.table.drops_zeros {
                0
            } else {
                slot.table.precision
            },
            ..same(slot.table.precision)
        },
        Unit::Point | Unit::Count(_) | Unit::Direction | Unit::None => Places {
            printed: 0,
            ..same(MOST_DECIMALS)
        },
    }
}

/// What a cell with this value holds.
pub(super) fn state(value: i64) -> State {
    match value {
        0 => State::Zero,
        _ => State::Number,
    }
}

/// A figure with its unit word.
pub(super) fn print(fact: &Fact, unit: Unit) -> String {
    let amount = Amount::from_scaled(fact.value, unit, fact.decimals);
    format!("{amount}{}", unit_word(unit))
}

/// The word behind a figure; empty for a bare number.
pub(super) fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Yuan => "元",
        Unit::TenThousandYuan => "万元",
        Unit::HundredMillionYuan => "亿元",
        Unit::Percent => "%",
        Unit::Point => "分",
        Unit::Count(word) => word,
        Unit::Direction | Unit::None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(numerator: i128, denominator: i128, decimals: u8) -> Option<i64> {
        let fraction = Fraction {
            numerator,
            denominator,
        };
        fraction.rounded(Unit::Percent, decimals)
    }

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(percent(1_250_000_000, 100, 1), Some(10_000_000));
        assert_eq!(percent(125_000_000, 10, 1), Some(10_000_000));
        assert_eq!(percent(15_000_000, 3, 1), Some(10_000_000));
        assert_eq!(percent(14_999_999, 3, 1), Some(0));
        assert_eq!(percent(-15_000_000, 3, 1), Some(-10_000_000));
    }
}
