//! Finding declared labels by their folded text.

use crate::fold;

/// Labels of a spec, each with what it stands for. Built once, asked often.
#[derive(Debug)]
pub(super) struct LabelIndex<T> {
    /// Ascending by hash; equal labels in the order they were given.
    entries: Vec<Entry<T>>,
}

#[derive(Debug)]
struct Entry<T> {
    hash: u64,
    label: &'static str,
    value: T,
}

impl<T: Copy> LabelIndex<T> {
    /// Indexes labels; blank ones are left out.
    pub(super) fn new(labels: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut entries: Vec<Entry<T>> = labels
            .into_iter()
            .filter(|(label, _)| !fold::is_blank(label))
            .map(|(label, value)| Entry {
                hash: fold::hash(label),
                label,
                value,
            })
            .collect();
        entries.sort_by_key(|entry| entry.hash);
        Self { entries }
    }

    /// Everything that goes by this label.
    pub(super) fn find(&self, text: &str) -> impl Iterator<Item = T> + Clone {
        let hash = fold::hash(text);
        let start = self.entries.partition_point(|entry| entry.hash < hash);
        let entries = self.entries.get(start..).unwrap_or_default();
        entries
            .iter()
            .take_while(move |entry| entry.hash == hash)
            .filter(move |entry| fold::equal(entry.label, text))
            .map(|entry| entry.value)
    }

    /// Whether anything goes by this label.
    pub(super) fn has(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }

    /// The longest label, in bytes.
    pub(super) fn longest(&self) -> usize {
        self.entries
            .iter()
            .map(|entry| entry.label.len())
            .max()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::LabelIndex;

    #[test]
    fn equal_labels_come_in_their_order() {
        let index = LabelIndex::new([("甲（乙）", 1), ("丙", 2), ("甲(乙)", 3), (" ", 4)]);
        assert_eq!(index.find("甲 (乙)").collect::<Vec<_>>(), [1, 3]);
        assert!(!index.has("甲"));
        assert!(!index.has(""));
    }
}
