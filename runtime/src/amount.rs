//! Figures as printed, exactly: scaled integers inside, [`Decimal`] at the edge.
//!
//! No floating point, no conversion on reading, no panic on any text. What a figure is *of*, and
//! whether its table is measured in 元 or 万元, is not known here.

mod print;
mod read;
mod scale;

pub(crate) use scale::step;

use rust_decimal::Decimal;

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
    /// A figure of these digits, so many of them behind the point.
    ///
    /// ```
    /// use gouji_runtime::amount::Amount;
    /// assert_eq!(Amount::new(149_887, 2).to_string(), "1498.87");
    /// ```
    pub const fn new(digits: i64, decimals: u8) -> Self {
        Self { digits, decimals }
    }

    /// The digits without the point, with the sign.
    pub const fn digits(self) -> i64 {
        self.digits
    }

    /// How many digits stand behind the point.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// Whether a 0 is printed.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// The figure as a decimal number with the printed decimals.
    pub fn to_decimal(self) -> Decimal {
        let scale = u32::from(self.decimals);
        Decimal::try_from_i128_with_scale(i128::from(self.digits), scale).unwrap_or_default()
    }
}
