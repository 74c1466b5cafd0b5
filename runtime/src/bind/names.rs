//! The names of instances: one number for all printings of a name, across the tables of a report.

use rustc_hash::FxHashMap;

use crate::fold;

/// Numbers names as they are met. Two names are one when they are the same folded.
#[derive(Debug, Default)]
pub(crate) struct Names {
    keys: FxHashMap<String, u32>,
}

impl Names {
    /// The number of a name, from 1. A blank name gets a number of its own each time.
    pub(crate) fn key(&mut self, name: &str) -> u32 {
        let next = self.keys.len() as u32 + 1;
        let folded: String = fold::folded(name).collect();
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
        assert_ne!(names.key(" "), names.key(""));
    }
}
