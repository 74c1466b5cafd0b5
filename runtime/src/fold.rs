//! Folding: reading two printings of one label as the same text.
//!
//! Full width and half width are one, white space is nothing, and brackets, quotes and dashes
//! of all shapes are of one shape each. Case is kept. Nothing is allocated: texts are folded as
//! they are walked. This module knows no label.

mod chinese;
mod enumerator;
mod near;

pub(crate) use chinese::digit;
pub use chinese::{chinese_number, year_number};
pub use enumerator::strip_enumerator;
pub use near::{distance, is_near};

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

/// Walks a text folded.
pub fn folded(text: &str) -> impl Iterator<Item = char> + Clone + '_ {
    text.chars().filter_map(fold_char)
}

/// Whether two texts are the same when folded.
///
/// ```
/// use gouji_runtime::fold;
/// assert!(fold::equal("出国 (境)费", "出国（境）费"));
/// assert!(!fold::equal("收入", "支出"));
/// ```
pub fn equal(left: &str, right: &str) -> bool {
    left == right || folded(left).eq(folded(right))
}

/// A text that is one with all that are folded to the same letters, in the order of these.
#[derive(Debug, Clone, Copy)]
pub struct Folded<'t>(pub &'t str);

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        equal(self.0, other.0)
    }
}

impl Eq for Folded<'_> {}

impl PartialOrd for Folded<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Folded<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        folded(self.0).cmp(folded(other.0))
    }
}

impl Hash for Folded<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        folded(self.0).for_each(|letter| state.write_u32(u32::from(letter)));
    }
}

/// A hash under which equal folded texts are equal.
pub fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    for letter in folded(text) {
        hasher.write_u32(u32::from(letter));
    }
    hasher.finish()
}

/// Whether the folded text holds nothing.
pub fn is_blank(text: &str) -> bool {
    folded(text).next().is_none()
}

/// The last letter of the folded text.
pub(crate) fn last(text: &str) -> Option<char> {
    text.chars().rev().find_map(fold_char)
}

/// The byte behind the folded `prefix` in `text`, if the text begins with it.
pub fn strip_prefix(text: &str, prefix: &str) -> Option<usize> {
    let mut letters = text
        .char_indices()
        .filter_map(|(at, letter)| Some((at + letter.len_utf8(), fold_char(letter)?)));
    let mut end = 0;
    for wanted in folded(prefix) {
        let (behind, found) = letters.next()?;
        if found != wanted {
            return None;
        }
        end = behind;
    }
    Some(end)
}

/// Whether the folded `text` begins with the folded `prefix`.
pub fn starts_with(text: &str, prefix: &str) -> bool {
    strip_prefix(text, prefix).is_some()
}

/// Whether the folded `text` holds the folded `part`.
pub fn contains(text: &str, part: &str) -> bool {
    let Some(first) = folded(part).next() else {
        return true;
    };
    let begins_at = |at: usize| text.get(at..).is_some_and(|rest| starts_with(rest, part));
    if is_ideograph(first) {
        return text.match_indices(first).any(|(at, _)| begins_at(at));
    }
    let mut letters = text.char_indices();
    letters.any(|(at, letter)| fold_char(letter) == Some(first) && begins_at(at))
}

/// Whether a letter is one that nothing else is folded to.
const fn is_ideograph(letter: char) -> bool {
    matches!(letter, '一'..='\u{9fff}')
}

/// One letter folded; none for white space and invisible marks.
#[inline]
pub(crate) fn fold_char(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return fold_ascii(letter);
    }
    match letter {
        _ if is_ideograph(letter) => Some(letter),
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter);
            fold_ascii(narrow)
        }
        '〔' | '【' | '〖' | '﹙' | '⟨' => Some('('),
        '〕' | '】' | '〗' | '﹚' | '⟩' => Some(')'),
        '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '〝' | '〞' | '′' | '″' => {
            Some('"')
        }
        '‐'..='―' | '−' | '─' | '━' | '﹣' | 'ㄧ' => Some('-'),
        '﹪' => Some('%'),
        '。' | '｡' => Some('。'),
        '､' => Some('、'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        _ if letter.is_whitespace() => None,
        _ => Some(letter),
    }
}

#[inline]
fn fold_ascii(letter: char) -> Option<char> {
    match letter {
        '[' | '{' => Some('('),
        ']' | '}' => Some(')'),
        '\'' => Some('"'),
        ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_spaces_and_brackets_are_one() {
        for (left, right) in [
            ("出国 (境)费", "出国（境）费"),
            ("收 入", "收入"),
            ("“三公”经费", "\"三公\"经费"),
            ("「甲」", "“甲”"),
            ("甲－乙", "甲—乙"),
            ("[2017]", "【2017】"),
            ("ＩＳＯ９００１", "ISO9001"),
            ("\u{feff}甲\u{200b}\u{3000}乙", "甲乙"),
        ] {
            assert!(equal(left, right), "{left} {right}");
            assert_eq!(hash(left), hash(right), "{left} {right}");
        }
    }

    #[test]
    fn folded_texts_are_one_name_and_stand_in_the_order_of_their_letters() {
        let names = ["乙 (一)", "甲", "乙（一）", " 甲 "].map(Folded);
        let sorted: std::collections::BTreeSet<_> = names.into_iter().collect();
        let hashed: rustc_hash::FxHashSet<_> = names.into_iter().collect();
        assert_eq!((sorted.len(), hashed.len()), (2, 2));
        assert_eq!(sorted.first(), Some(&Folded("乙(一)")));
    }

    #[test]
    fn case_and_words_are_kept() {
        assert!(!equal("iso", "ISO"));
        assert!(!equal("甲", "甲乙"));
        assert!(!equal("甲乙", "甲"));
    }

    #[test]
    fn a_prefix_ends_where_the_text_goes_on() {
        let text = "金额 单位:万元";
        let end = strip_prefix(text, "金额单位：").unwrap();
        assert_eq!(&text[end..], "万元");
        assert_eq!(strip_prefix("金额", "金额单位"), None);
    }

    #[test]
    fn contains_looks_at_every_place() {
        assert!(contains("甲单位 （ 汇总 ）", "(汇总)"));
        assert!(contains("甲", ""));
        assert!(!contains("汇 总", "汇编"));
    }
}
