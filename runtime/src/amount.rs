//! Figures as printed, exactly: scaled integers inside, [`Decimal`] at the edge.
//!
//! No floating point, no conversion on reading, no panic on any text.

use rust_decimal::Decimal;

use crate::schema::Unit;

/// Decimal places of the common scale on which figures of all units are compared.
pub const SCALE: u32 = 8;

/// A figure as one cell prints it.
///
/// Shape: optional sign, digits, optional `.` and decimals. `1.0 == 1.00` as a quantity, yet each
/// keeps the decimals it was printed with.
///
/// Unit: that of the place it stands in; reading never converts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    /// The digits without the point.
    digits: i64,
    /// How many of them stand behind the point.
    decimals: u8,
}

/// What a cell's text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing, or a dash.
    Blank,
    /// A figure.
    Number(Amount),
    /// Something that is no figure.
    Unreadable,
}

impl Amount {
    /// Reads the text of a cell.
    pub fn read(text: &str) -> Reading {
        let text = text.trim();
        if text.is_empty() || text.chars().all(|letter| "-—－─–/".contains(letter)) {
            return Reading::Blank;
        }
        let (minus, body) = match text.strip_prefix('-') {
            Some(body) => (true, body),
            None => (false, text),
        };
        let (mut digits, mut decimals, mut point) = (0_i64, 0_u8, false);
        for letter in body.chars() {
            match letter.to_digit(10) {
                Some(digit) => {
                    let Some(next) = digits
                        .checked_mul(10)
                        .and_then(|so_far| so_far.checked_add(i64::from(digit)))
                    else {
                        return Reading::Unreadable;
                    };
                    digits = next;
                    decimals = decimals.saturating_add(u8::from(point));
                }
                None if letter == '.' && !point => point = true,
                None if letter == ',' && !point => {}
                None => return Reading::Unreadable,
            }
        }
        let digits = if minus { -digits } else { digits };
        Reading::Number(Self { digits, decimals })
    }

    /// Printed decimals.
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// The value on the common scale.
    pub fn scaled(self, unit: Unit) -> Option<i64> {
        let places = match unit {
            Unit::Yuan => SCALE - 4,
            Unit::HundredMillionYuan => SCALE + 4,
            _ => SCALE,
        };
        let shift = places.checked_sub(u32::from(self.decimals))?;
        self.digits.checked_mul(10_i64.checked_pow(shift)?)
    }

    /// The figure as a decimal.
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.digits, u32::from(self.decimals))
    }
}

/// Half a unit of the last of so many decimals, on the common scale.
pub fn half(unit: Unit, decimals: u8) -> i64 {
    let one = Amount {
        digits: 1,
        decimals,
    };
    one.scaled(unit).map_or(0, |one| one / 2)
}
