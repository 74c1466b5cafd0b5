//! Labels as they are compared: NFKC, without white space.

use unicode_normalization::UnicodeNormalization;

/// The folded form of a label.
pub(crate) fn fold(label: &str) -> String {
    label
        .nfkc()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// Whether two labels are the same after folding.
pub(crate) fn same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_white_space_do_not_tell_labels_apart() {
        assert!(same("因公出国 (境)费", "因公出国（境）费"));
        assert!(!same("小计", "合计"));
    }
}
