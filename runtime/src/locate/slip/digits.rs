//! Two figures by their digits alone.

use super::Slip;
use crate::amount::Amount;

/// The slip that leads from one figure to the other.
pub(super) fn between(old: Amount, new: Amount) -> Slip {
    let width = usize::from(old.decimals().max(new.decimals())) + 1;
    let text = |amount: Amount| format!("{:0width$}", amount.digits().unsigned_abs());
    let (old_text, new_text) = (text(old), text(new));
    let significant = |text: &str| text.trim_matches('0').to_owned();
    if (old.digits() < 0) != (new.digits() < 0) {
        return if old.to_decimal().abs() == new.to_decimal().abs() {
            Slip::Sign
        } else {
            Slip::Other
        };
    }
    if significant(&old_text) == significant(&new_text) {
        return Slip::Point;
    }
    if lacks_one(&old_text, &new_text) || lacks_one(&new_text, &old_text) {
        return Slip::Dropped;
    }
    if old.decimals() != new.decimals() {
        return Slip::Other;
    }
    let differing = differing(&old_text, &new_text);
    match differing.as_slice() {
        [_] => Slip::Digit,
        [(at, left, right), (next, other_left, other_right)]
            if at + 1 == *next && left == other_right && right == other_left =>
        {
            Slip::Swapped
        }
        _ if is_one_place(old.digits().abs_diff(new.digits())) => Slip::Carry,
        _ => Slip::Other,
    }
}

/// The places at which two figures of one length differ, from the right; of unequal length, all.
fn differing(left: &str, right: &str) -> Vec<(usize, u8, u8)> {
    let width = left.len().max(right.len());
    let (left, right) = (format!("{left:0>width$}"), format!("{right:0>width$}"));
    let pairs = left.bytes().zip(right.bytes()).enumerate();
    let differing = pairs.filter(|(_, (left, right))| left != right);
    differing
        .map(|(at, (left, right))| (at, left, right))
        .collect()
}

/// Whether `short` is `long` with one digit left out.
fn lacks_one(short: &str, long: &str) -> bool {
    if short.len() + 1 != long.len() {
        return false;
    }
    let same = short
        .bytes()
        .zip(long.bytes())
        .take_while(|(left, right)| left == right)
        .count();
    short.bytes().skip(same).eq(long.bytes().skip(same + 1))
}

/// Whether a difference is one digit with zeros behind.
fn is_one_place(mut difference: u64) -> bool {
    while difference >= 10 && difference.is_multiple_of(10) {
        difference /= 10;
    }
    difference < 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn slip(old: (i64, u8), new: (i64, u8), expected: Slip) {
        let amount = |(digits, decimals)| Amount::new(digits, decimals);
        assert_eq!(between(amount(old), amount(new)), expected);
        assert_eq!(between(amount(new), amount(old)), expected);
    }

    #[test]
    fn each_slip() {
        slip((149_887, 2), (148_987, 2), Slip::Swapped);
        slip((4_094, 2), (40_940, 2), Slip::Point);
        slip((149_887, 0), (149_887, 2), Slip::Point);
        slip((14_988_700, 2), (149_887, 2), Slip::Point);
        slip((-5_888, 2), (5_888, 2), Slip::Sign);
        slip((106_651, 2), (1_066_151, 2), Slip::Dropped);
        slip((5_888, 2), (5_868, 2), Slip::Digit);
        slip((60, 2), (160, 2), Slip::Digit);
        slip((40_940, 2), (41_040, 2), Slip::Carry);
        slip((40_940, 2), (12_345, 2), Slip::Other);
        slip((-40_940, 2), (40_941, 2), Slip::Other);
    }
}
