//! Ends of intervals in exact integers, with ends that are not there.

/// Beyond every figure: an end that is not there.
pub(super) const FAR: i128 = i128::MAX / 8;

/// Whether an end is there.
pub(super) fn is_there(end: i128) -> bool {
    end.abs() < FAR
}

/// Adds a part to an end; an end that is not there stays away.
pub(super) fn sum(total: i128, coefficient: i128, value: i128) -> i128 {
    if !is_there(total) {
        total
    } else if !is_there(value) {
        FAR * coefficient.signum() * value.signum()
    } else {
        total + coefficient * value
    }
}

/// The least multiple of `step` that, taken `coefficient` times, is on the right side of `bound`:
/// at least it for a positive coefficient, at most it for a negative one.
pub(super) fn up(bound: i128, coefficient: i128, step: i128) -> i128 {
    -down(-bound, coefficient, step)
}

/// The greatest multiple of `step` that, taken `coefficient` times, is on the right side of `bound`:
/// at most it for a positive coefficient, at least it for a negative one.
pub(super) fn down(bound: i128, coefficient: i128, step: i128) -> i128 {
    let whole = (coefficient.abs() * step).max(1);
    let signed = if coefficient < 0 { -bound } else { bound };
    signed.div_euclid(whole) * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiples_are_taken_inwards() {
        assert_eq!((up(7, 1, 5), down(7, 1, 5)), (10, 5));
        assert_eq!((up(-7, 1, 5), down(-7, 1, 5)), (-5, -10));
        assert_eq!((up(7, 2, 1), down(7, 2, 1)), (4, 3));
        assert_eq!((up(7, -1, 5), down(7, -1, 5)), (-5, -10));
    }

    #[test]
    fn ends_that_are_not_there_stay_away() {
        assert_eq!(sum(3, -2, FAR), -FAR);
        assert_eq!(sum(FAR, -2, 5), FAR);
        assert_eq!(sum(3, -2, 5), -7);
    }
}
