//! Texts that a blank form prints where an entry is to be written: `…`, or the heading of the
//! column with a running number.

use crate::fold;

/// Whether a text holds the place of an entry under a heading. A heading of which it repeats the
/// end, with a number behind, has not been replaced.
pub(super) fn is_placeholder(text: &str, heading: &str) -> bool {
    is_ellipsis(text) || is_numbered_heading(text, heading)
}

fn is_ellipsis(text: &str) -> bool {
    let dots = |letter: char| matches!(letter, '.' | '…' | '．' | '⋯');
    text.chars().all(dots) && (text.len() > 1)
}

fn is_numbered_heading(text: &str, heading: &str) -> bool {
    let word = text.trim_end_matches(|letter: char| is_number(letter) || letter.is_whitespace());
    let numbered = word.len() < text.len() && !word.is_empty();
    numbered && (heading.ends_with(word) || ends_with(heading, word))
}

fn is_number(letter: char) -> bool {
    matches!(letter, '0'..='9' | '０'..='９' | '¹' | '²' | '³' | '①'..='⑳')
}

fn ends_with(text: &str, end: &str) -> bool {
    let count = |text: &str| fold::folded(text).count();
    let Some(before) = count(text).checked_sub(count(end)) else {
        return false;
    };
    fold::folded(text).skip(before).eq(fold::folded(end))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn numbered_headings_and_dots_hold_a_place() {
        for text in ["...", "…", "……", "苹果1", "苹果 ²", "苹 果 12", "大苹果3"] {
            assert!(is_placeholder(text, "大苹果"), "{text}");
        }
        for text in ["苹果", "梨1", "红大苹果1", "1", "", ".", "果园2亩"] {
            assert!(!is_placeholder(text, "大苹果"), "{text}");
        }
    }
}
