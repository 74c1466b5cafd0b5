//! The name a writer may have meant: near by edit distance and by shared pairs of characters.

use super::fold;

/// How near a name must be, of 200.
const ENOUGH: usize = 50;

/// The nearest of some names, if one is near enough. The first of equally near ones wins.
pub(crate) fn nearest<'n>(
    wanted: &str,
    names: impl IntoIterator<Item = &'n str>,
) -> Option<String> {
    let wanted: Vec<char> = fold(wanted).chars().collect();
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let candidate: Vec<char> = fold(name).chars().collect();
        let likeness = likeness(&wanted, &candidate);
        if likeness >= ENOUGH && best.is_none_or(|(score, _)| likeness > score) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name.to_owned())
}

/// 0 for nothing in common, 200 for equal names.
fn likeness(left: &[char], right: &[char]) -> usize {
    let longer = left.len().max(right.len());
    if longer == 0 {
        return 0;
    }
    let kept = longer - distance(left, right).min(longer);
    let pairs = left.len().saturating_sub(1) + right.len().saturating_sub(1);
    let shared = left
        .windows(2)
        .filter(|pair| right.windows(2).any(|other| other == *pair));
    kept * 100 / longer
        + (200 * shared.count())
            .checked_div(pairs)
            .unwrap_or(0)
            .min(100)
}

/// Insertions, deletions and changes that make one of the other.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.iter().enumerate() {
        let mut diagonal = line;
        let mut before = line + 1;
        let mut next = vec![before];
        for (above, to) in row.iter().skip(1).zip(right) {
            let changed = diagonal + usize::from(from != to);
            before = changed.min(above + 1).min(before + 1);
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["债务付息支出", "特别债券安排的支出", "其他支出"];
        assert_eq!(
            nearest("特别债券支出", names).as_deref(),
            Some("特别债券安排的支出")
        );
        assert_eq!(nearest("甲", names), None);
    }

    #[test]
    fn distance_counts_single_edits() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("甲乙丙"), &chars("甲丙丁")), 2);
        assert_eq!(distance(&chars(""), &chars("甲乙")), 2);
    }
}
