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
