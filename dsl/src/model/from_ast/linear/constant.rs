//! Numbers as written, exact on the common scale.

use crate::model::{SCALE, Unit};

/// A number on the scale of 10⁻⁸; none when it is no number, is too large or too fine.
fn on_scale(text: &str) -> Option<i64> {
    let text = text.replace([',', '，'], "");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || fraction.len() > 8 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let fraction: i64 = match fraction {
        "" => 0,
        fraction => format!("{fraction:0<8}").parse().ok()?,
    };
    let value = whole.checked_mul(SCALE)?.checked_add(fraction)?;
    value.checked_mul(sign)
}

/// A number among figures of a unit, on the common scale, which is that of 万元 for money.
pub(in crate::model::from_ast) fn common(text: &str, unit: Option<&Unit>) -> Option<i64> {
    const TEN_THOUSAND: i64 = 10_000;
    let value = on_scale(text)?;
    match unit {
        Some(Unit::Yuan) => (value % TEN_THOUSAND == 0).then_some(value / TEN_THOUSAND),
        Some(Unit::HundredMillionYuan) => value.checked_mul(TEN_THOUSAND),
        _ => Some(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_on_the_scale() {
        assert_eq!(on_scale("100"), Some(10_000_000_000));
        assert_eq!(on_scale("-1,000.25"), Some(-100_025_000_000));
        assert_eq!(on_scale("0.00000001"), Some(1));
        assert_eq!(on_scale("0.000000001"), None);
        assert_eq!(on_scale("99999999999999999999"), None);
        assert_eq!(common("5", Some(&Unit::Yuan)), Some(50_000));
        assert_eq!(common("0.00001", Some(&Unit::Yuan)), None);
        assert_eq!(
            common("1", Some(&Unit::HundredMillionYuan)),
            Some(SCALE * 10_000)
        );
    }
}
