//! From a figure to the text of a cell.

use std::fmt::{self, Display, Formatter};

use super::Amount;

/// Prints the figure with its decimals; the alternate form `{:#}` groups digits by three.
///
/// ```
/// use gouji_runtime::amount::Amount;
/// assert_eq!(format!("{}", Amount::new(-149_887, 2)), "-1498.87");
/// assert_eq!(format!("{:#}", Amount::new(149_887, 2)), "1,498.87");
/// ```
impl Display for Amount {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let magnitude = self.digits.unsigned_abs();
        let power = 10_u64
            .checked_pow(u32::from(self.decimals))
            .unwrap_or(u64::MAX);
        if self.digits < 0 {
            formatter.write_str("-")?;
        }
        let whole = magnitude / power;
        if formatter.alternate() {
            grouped(whole, formatter)?;
        } else {
            write!(formatter, "{whole}")?;
        }
        if self.decimals > 0 {
            let width = usize::from(self.decimals);
            write!(formatter, ".{:0width$}", magnitude % power)?;
        }
        Ok(())
    }
}

fn grouped(whole: u64, formatter: &mut Formatter<'_>) -> fmt::Result {
    if whole < 1000 {
        return write!(formatter, "{whole}");
    }
    grouped(whole / 1000, formatter)?;
    write!(formatter, ",{:03}", whole % 1000)
}
