//! Figures of all units on one scale: 10⁻⁸ of 万元 for money, 10⁻⁸ of one for everything else.

use super::{Amount, SCALE};
use crate::schema::Unit;

impl Amount {
    /// The figure on the common scale; none when it does not fit or is finer than the scale.
    ///
    /// ```
    /// use gouji_runtime::{amount::Amount, schema::Unit};
    /// assert_eq!(Amount::new(125, 1).scaled(Unit::Yuan), Some(125_000));
    /// ```
    pub fn scaled(self, unit: Unit) -> Option<i64> {
        let places = places(unit, self.decimals);
        let power = 10_i64.checked_pow(places.unsigned_abs())?;
        if places >= 0 {
            self.digits.checked_mul(power)
        } else {
            (self.digits % power == 0).then_some(self.digits / power)
        }
    }

    /// Half a unit of the last of so many decimals, on the common scale and never less than it.
    pub fn half(unit: Unit, decimals: u8) -> i64 {
        step(unit, decimals).map_or(1, |step| (step / 2).max(1))
    }

    /// The figure of this value, printed with so many decimals, or with as many more as it needs.
    pub fn from_scaled(value: i64, unit: Unit, decimals: u8) -> Self {
        let mut amount = Self::finest(value, unit);
        while amount.decimals > decimals && amount.digits % 10 == 0 {
            amount = Self::new(amount.digits / 10, amount.decimals - 1);
        }
        while amount.decimals < decimals {
            let Some(digits) = amount.digits.checked_mul(10) else {
                break;
            };
            amount = Self::new(digits, amount.decimals + 1);
        }
        amount
    }

    /// The figure with all the decimals that the scale has in this unit.
    fn finest(value: i64, unit: Unit) -> Self {
        let decimals = i32::try_from(SCALE).unwrap_or(0) + shift(unit);
        Self::new(value, u8::try_from(decimals).unwrap_or(0))
    }
}

/// One unit of the last of so many decimals, on the common scale; none when the scale is coarser.
pub(crate) fn step(unit: Unit, decimals: u8) -> Option<i64> {
    let places = u32::try_from(places(unit, decimals)).ok()?;
    10_i64.checked_pow(places)
}

/// The power of ten between a figure's digits and the common scale.
fn places(unit: Unit, decimals: u8) -> i32 {
    i32::try_from(SCALE).unwrap_or(0) + shift(unit) - i32::from(decimals)
}

/// The power of ten between a unit of money and 万元.
fn shift(unit: Unit) -> i32 {
    match unit {
        Unit::Yuan => -4,
        Unit::HundredMillionYuan => 4,
        Unit::TenThousandYuan
        | Unit::Percent
        | Unit::Point
        | Unit::Count(_)
        | Unit::Direction
        | Unit::None => 0,
    }
}
