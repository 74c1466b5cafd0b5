//! How near two labels are: the edit distance of their folded letters.

use super::folded;

/// Letters looked at; longer labels are told apart by their beginnings.
const LONGEST: usize = 64;

/// How many letters must be put in, taken out or changed to make one folded text of the other.
/// Only the first 64 letters count.
///
/// ```
/// use gouji_runtime::fold::distance;
/// assert_eq!(distance("运行费", "运行 维护费"), 2);
/// ```
pub fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = folded(right).take(LONGEST).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, letter) in folded(left).take(LONGEST).enumerate() {
        next_row(&mut row, above + 1, letter, &right);
    }
    row.last().copied().unwrap_or_default()
}

fn next_row(row: &mut [usize], first: usize, letter: char, right: &[char]) {
    let mut cells = row.iter_mut();
    let Some(start) = cells.next() else { return };
    let mut diagonal = std::mem::replace(start, first);
    let mut before = first;
    for (cell, other) in cells.zip(right) {
        let changed = diagonal + usize::from(letter != *other);
        diagonal = *cell;
        before = changed.min(diagonal + 1).min(before + 1);
        *cell = before;
    }
}

/// Whether two labels differ in at most a third of the longer one's letters.
pub fn is_near(left: &str, right: &str) -> bool {
    let longer = folded(left)
        .take(LONGEST)
        .count()
        .max(folded(right).take(LONGEST).count());
    distance(left, right) * 3 <= longer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("", "甲乙"), 2);
        assert_eq!(distance("甲乙丙", "甲丙"), 1);
        assert_eq!(distance("甲乙丙", "甲丁丙"), 1);
        assert_eq!(distance("甲（乙）", "甲(乙)"), 0);
    }

    #[test]
    fn a_third_is_near_and_more_is_not() {
        assert!(is_near("甲乙丙", "甲乙丁"));
        assert!(!is_near("甲乙", "甲丁"));
    }
}
