//! The names of instances: one number for all printings of a name, across the tables of a report.

use rustc_hash::FxHashMap;

use crate::fold;

/// Numbers names as they are met. Two names are one when they are the same folded, letters that
/// are easily taken for each other being one.
#[derive(Debug, Default)]
pub(crate) struct Names {
    keys: FxHashMap<String, u32>,
    confusables: &'static [(&'static str, &'static str)],
}

impl Names {
    /// No name yet. `confusables` are the letters that are one.
    pub(crate) fn new(confusables: &'static [(&'static str, &'static str)]) -> Self {
        Self {
            keys: FxHashMap::default(),
            confusables,
        }
    }

    /// The number of a name, from 1. A blank name gets a number of its own each time.
    pub(crate) fn key(&mut self, name: &str) -> u32 {
        let next = self.keys.len() as u32 + 1;
        let mut folded: String = fold::folded(name).collect();
        for (one, other) in self.confusables {
            if folded.contains(one) {
                folded = folded.replace(one, other);
            }
        }
        if folded.is_empty() {
            // No name holds a blank when folded, so this one is met by nothing else.
            self.keys.insert(format!(" {next}"), next);
            return next;
        }
        *self.keys.entry(folded).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn one_name_has_one_number_however_it_is_printed() {
        let mut names = Names::default();
        let first = names.key("苹果（甲） 园");
        assert_eq!(names.key("苹果(甲)园"), first);
        assert_ne!(names.key("梨园"), first);
        assert_ne!(names.key("O1"), names.key("01"));
        assert_ne!(names.key(" "), names.key(""));
    }

    #[test]
    fn letters_that_look_alike_are_one_where_the_spec_says_so() {
        let mut names = Names::new(&[("0", "O")]);
        assert_eq!(names.key("IS09001认证"), names.key("ISO9001 认证"));
        assert_ne!(names.key("ISO9001"), names.key("ISO9002"));
    }
}
