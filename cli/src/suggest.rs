//! What a user may have meant: the nearest names by edits of characters.

/// Names that are offered.
const OFFERED: usize = 3;

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

/// Insertions, deletions and replacements that lead from one text to the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<_> = to.chars().collect();
    let mut row: Vec<_> = (0..=to.len()).collect();
    for (before, from) in from.chars().enumerate() {
        let mut diagonal = before;
        let mut left = before + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(&to) {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = *cell;
            left = replaced.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_characters() {
        assert_eq!(edits("", ""), 0);
        assert_eq!(edits("勾1", "勾01"), 1);
        assert_eq!(edits("勾稽", "稽勾"), 2);
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
