//! A quick look at how a text begins, to spare most texts a search among the labels.

use crate::fold;

/// How many beginnings are told apart.
const KINDS: usize = 1024;

/// The first two letters of a set of labels.
#[derive(Debug)]
pub(super) struct Beginnings {
    /// Whether a label of these letters may be there, by their hash; empty when any text may be a
    /// label because one has a single letter.
    kinds: Vec<bool>,
}

impl Beginnings {
    /// The beginnings of these labels; blank ones are left out.
    pub(super) fn of<'l>(labels: impl Iterator<Item = &'l str>) -> Self {
        let mut kinds = vec![false; KINDS];
        for label in labels.filter(|label| !fold::is_blank(label)) {
            let Some(kind) = kind(label) else {
                return Self { kinds: Vec::new() };
            };
            kinds
                .iter_mut()
                .skip(kind)
                .take(1)
                .for_each(|known| *known = true);
        }
        Self { kinds }
    }

    /// Whether a text may be a label, or one with something behind it.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        let known = |kind: usize| self.kinds.get(kind).copied().unwrap_or_default();
        self.kinds.is_empty() || kind(text).is_some_and(known)
    }
}

/// The hash of a text's first two letters; none when it has fewer.
fn kind(text: &str) -> Option<usize> {
    let mut letters = fold::folded(text);
    let (first, second) = (u32::from(letters.next()?), u32::from(letters.next()?));
    Some(first.wrapping_mul(31).wrapping_add(second) as usize % KINDS)
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn what_begins_like_a_label_may_be_one() {
        let some = Beginnings::of(["苹果", "", "梨 子"].into_iter());
        assert!(some.may_begin("苹 果（大）") && some.may_begin("梨子"));
        assert!(!some.may_begin("苹") && !some.may_begin("桃子") && !some.may_begin(""));
        let single = Beginnings::of(["苹果", "梨"].into_iter());
        assert!(single.may_begin("梨（大）") && single.may_begin("桃子"));
    }
}
