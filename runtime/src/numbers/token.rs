//! Numeric tokens of a text. Knows no document and no form, and does not say what a number means.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// The numeric tokens of a text, as byte ranges, from left to right and in one pass.
///
/// A token is a run of digits (full-width ones too) with inner points, with commas that part
/// groups of three, and with a minus in front that joins it to no letter and no digit.
pub fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut scanner = Scanner {
        text,
        chars: text.char_indices().peekable(),
        before: None,
    };
    std::iter::from_fn(move || scanner.token())
}

struct Scanner<'t> {
    text: &'t str,
    chars: Peekable<CharIndices<'t>>,
    before: Option<char>,
}

impl Scanner<'_> {
    fn token(&mut self) -> Option<Range<usize>> {
        while let Some((at, char)) = self.chars.next() {
            let joined = self
                .before
                .replace(char)
                .is_some_and(|before| is_digit(before) || before.is_ascii_alphabetic());
            let signed = is_minus(char) && !joined && self.peek_is_digit();
            if is_digit(char) || signed {
                return Some(at..self.end(at + char.len_utf8()));
            }
        }
        None
    }

    /// One past the token whose first character ends at `end`.
    fn end(&mut self, mut end: usize) -> usize {
        while let Some(&(at, char)) = self.chars.peek() {
            let rest = self.text.get(at + char.len_utf8()..).unwrap_or_default();
            if !(is_digit(char) || continues(char, rest)) {
                break;
            }
            self.chars.next();
            self.before = Some(char);
            end = at + char.len_utf8();
        }
        end
    }

    fn peek_is_digit(&mut self) -> bool {
        self.chars.peek().is_some_and(|&(_, next)| is_digit(next))
    }
}

/// Whether a point or comma belongs to the token, judged by what follows it.
fn continues(char: char, rest: &str) -> bool {
    let digits = rest
        .chars()
        .take(4)
        .take_while(|&char| is_digit(char))
        .count();
    match char {
        '.' | '．' => digits > 0,
        ',' => digits == 3,
        _ => false,
    }
}

fn is_digit(char: char) -> bool {
    matches!(char, '0'..='9' | '０'..='９')
}

fn is_minus(char: char) -> bool {
    matches!(char, '-' | '−' | '－')
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text).map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_keep_their_marks() {
        check(
            "收入1,498.87万元，支出 1498.87万元",
            &["1,498.87", "1498.87"],
        );
        check("１２．５％", &["１２．５"]);
        check("1,234,567.00", &["1,234,567.00"]);
    }

    #[test]
    fn commas_that_part_no_groups_part_tokens() {
        check("1,2,34", &["1", "2", "34"]);
        check("1,2345", &["1", "2345"]);
        check("2020，2021。", &["2020", "2021"]);
    }

    #[test]
    fn a_minus_belongs_to_a_figure_only_where_nothing_joins_it() {
        check(
            "-0.35 （-1.2） 2020-2021 A-1",
            &["-0.35", "-1.2", "2020", "2021", "1"],
        );
        check("--5", &["-5"]);
    }

    #[test]
    fn digits_that_are_no_amounts_are_tokens_all_the_same() {
        check("ISO9001，【2017】27号", &["9001", "2017", "27"]);
        check("2021.12.31", &["2021.12.31"]);
        check("完成。", &[]);
        check("", &[]);
    }
}
