//! Figures of the common scale as text: exact, without floating point.

use gouji_runtime::amount::SCALE;
use gouji_runtime::schema::Unit;

/// Decimal places by which money on the common scale (万元) is moved for its own unit.
const YUAN: u32 = SCALE - 4;
const HUNDRED_MILLION: u32 = SCALE + 4;

/// A figure of the common scale in the unit it is printed in, such as 元 for money, with at least so
/// many decimals; more where it would not be exact.
pub(crate) fn in_unit(value: i64, unit: Unit, decimals: u8) -> String {
    let scale = match unit {
        Unit::Yuan => YUAN,
        Unit::HundredMillionYuan => HUNDRED_MILLION,
        _ => SCALE,
    };
    digits(value, scale, decimals)
}

/// `value`·10⁻ˢᶜᵃˡᵉ with at least `decimals` decimals.
fn digits(value: i64, scale: u32, decimals: u8) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let width = scale as usize + 1;
    let text = format!("{:0width$}", value.unsigned_abs());
    let (whole, fraction) = text.split_at(text.len() - scale as usize);
    let needed = fraction.trim_end_matches('0').len();
    let fraction = fraction.get(..needed).unwrap_or_default();
    match needed.max(usize::from(decimals)) {
        0 => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{fraction:0<decimals$}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_kept_and_never_lost() {
        assert_eq!(in_unit(40_940_000_000, Unit::TenThousandYuan, 2), "409.40");
        assert_eq!(in_unit(1_500_000, Unit::TenThousandYuan, 2), "0.015");
        assert_eq!(in_unit(-101_000_000, Unit::TenThousandYuan, 2), "-1.01");
        assert_eq!(in_unit(-1_000_000, Unit::TenThousandYuan, 2), "-0.01");
        assert_eq!(in_unit(0, Unit::TenThousandYuan, 0), "0");
        assert_eq!(in_unit(0, Unit::TenThousandYuan, 2), "0.00");
        assert_eq!(in_unit(700_000_000, Unit::TenThousandYuan, 0), "7");
        assert_eq!(
            in_unit(i64::MIN, Unit::TenThousandYuan, 0),
            "-92233720368.54775808"
        );
    }

    #[test]
    fn money_prints_in_its_own_unit() {
        assert_eq!(in_unit(40_940_000_000, Unit::Yuan, 2), "4094000.00");
        assert_eq!(in_unit(40_940_000_000, Unit::TenThousandYuan, 2), "409.40");
        assert_eq!(
            in_unit(40_940_000_000, Unit::HundredMillionYuan, 2),
            "0.04094"
        );
        assert_eq!(in_unit(4_810_000_000, Unit::Percent, 2), "48.10");
        assert_eq!(in_unit(300_000_000, Unit::Count("辆"), 0), "3");
    }
}
