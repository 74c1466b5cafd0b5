//! What a user may have meant: the nearest names by edits of characters.

/// Names that are offered.
const OFFERED: usize = 3;
/// More edits than any two names are apart.
const FAR: usize = usize::MAX / 2;

/// The names nearest to `wanted`, the nearest first: those that hold it, and those of which at most
/// a third (and at least one character) differs.
pub(crate) fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let allowed = (wanted.chars().count() / 3).max(1);
    let mut near: Vec<_> = names
        .filter_map(|name| Some((distance(wanted, name, allowed)?, name)))
        .collect();
    near.sort();
    near.dedup();
    near.truncate(OFFERED);
    near.into_iter().map(|(_, name)| name).collect()
}

fn distance(wanted: &str, name: &str, allowed: usize) -> Option<usize> {
    let edits = edits(wanted, name);
    match edits <= allowed {
        true => Some(edits),
        false => name.contains(wanted).then_some(allowed + 1),
    }
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<_> = to.chars().collect();
    let mut before = Vec::new();
    let mut above: Vec<_> = (0..=to.len()).collect();
    let mut last = None;
    for (number, from) in (1..).zip(from.chars()) {
        let mut row = vec![number];
        for (at, &char) in to.iter().enumerate() {
            let swapped = at > 0 && last == Some(char) && to.get(at - 1) == Some(&from);
            let costs = [
                cost(&above, at) + usize::from(from != char),
                cost(&above, at + 1) + 1,
                cost(&row, at) + 1,
                if swapped {
                    cost(&before, at - 1) + 1
                } else {
                    FAR
                },
            ];
            row.push(costs.into_iter().min().unwrap_or(FAR));
        }
        before = std::mem::replace(&mut above, row);
        last = Some(from);
    }
    cost(&above, to.len())
}

fn cost(row: &[usize], at: usize) -> usize {
    row.get(at).copied().unwrap_or(FAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_characters() {
        assert_eq!(edits("", ""), 0);
        assert_eq!(edits("勾1", "勾01"), 1);
        assert_eq!(edits("勾稽", "稽勾"), 1);
        assert_eq!(edits("表70", "表07"), 1);
        assert_eq!(edits("kitten", "sitting"), 3);
    }

    #[test]
    fn the_nearest_come_first() {
        let names = ["勾01", "勾11", "核03", "表二[总计]", "表三[总计]"];
        assert_eq!(nearest("勾1", names.into_iter()), ["勾01", "勾11"]);
        assert_eq!(
            nearest("[总计]", names.into_iter()),
            ["表三[总计]", "表二[总计]"]
        );
        assert!(nearest("完全不同的名字", names.into_iter()).is_empty());
    }
}
