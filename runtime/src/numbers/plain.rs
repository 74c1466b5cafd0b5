//! Numbers that say by themselves what they are, wherever they stand: the parts of a date, and
//! what counts a paragraph off.

use std::ops::Range;

use crate::fold::strip_enumerator;

/// Whether a token is part of a date, or of the enumerator that its text begins with.
pub(super) fn is_plain(text: &str, token: &Range<usize>) -> bool {
    let enumerator = text.len() - behind_enumerator(text).len();
    token.end <= enumerator || is_dated(text, token)
}

/// The text behind its enumerator; all of it where it has none.
fn behind_enumerator(text: &str) -> &str {
    let rest = strip_enumerator(text);
    let trimmed = text.trim();
    if rest.len() == trimmed.len() {
        return text;
    }
    let end = text.trim_end().len();
    text.get(end.saturating_sub(rest.len())..).unwrap_or(text)
}

/// 2021 before 年, and the month and the day behind it.
fn is_dated(text: &str, token: &Range<usize>) -> bool {
    let before = text.get(..token.start).unwrap_or_default();
    let before = before.trim_end().chars().next_back();
    let behind = text.get(token.end..).unwrap_or_default();
    let behind = behind.trim_start().chars().next();
    let digits = text.get(token.clone()).unwrap_or_default();
    match behind {
        Some('年') => digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()),
        Some('月') => before == Some('年'),
        Some('日') => before == Some('月'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::is_plain;

    fn plain(text: &str) -> Vec<&str> {
        let tokens = tokens(text).filter(|token| is_plain(text, token));
        tokens.filter_map(|token| text.get(token)).collect()
    }

    #[test]
    fn parts_of_a_date_are_plain() {
        assert_eq!(plain("2022 年 8 月 15 日发文 3 件"), ["2022", "8", "15"]);
        assert_eq!(plain("用了 12 月，3 年，5 日"), [""; 0]);
        assert_eq!(plain("增长 20.21 年"), [""; 0]);
    }

    #[test]
    fn what_counts_a_paragraph_off_is_plain() {
        assert_eq!(plain("1. 完成 2 项"), ["1"]);
        assert_eq!(plain("（2）完成 3 项  "), ["2"]);
        assert_eq!(plain("3 项任务"), [""; 0]);
        assert_eq!(plain("1.5 万元"), [""; 0]);
    }
}
