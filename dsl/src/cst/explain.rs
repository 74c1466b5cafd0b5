//! Turns the place where parsing stopped into a message for people.

use std::ops::Range;

use super::Kind;
use super::expected::{ENTRY, NAME, may_begin, wishes};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::syntax;
use crate::keyword::{ITEM_WORDS, KEYWORDS, is_identifier, is_keyword};
use crate::source::{SourceId, Span};

/// The message for a text that stops making sense between two tokens.
pub(super) fn explain(
    text: &str,
    source: SourceId,
    before: &Range<usize>,
    after: &Range<usize>,
    expected: &[Kind],
) -> Diagnostic {
    let wishes = wishes(expected);
    let gap = text.get(before.end..after.start).unwrap_or_default();
    let found = text.get(after.clone()).unwrap_or_default();
    let place = Span::new(source, after.clone());
    if found.is_empty() || (gap.contains('\n') && !may_begin(expected)) {
        return syntax::missing(Span::new(source, before.end..before.end), &wishes);
    }
    if let Some(first) = found.chars().next()
        && let Some(meant) = half_width(first)
    {
        // Lines of a block stand without commas between them.
        let fits = meant != "," || expected.contains(&Kind::comma);
        return syntax::full_width(place, first, fits.then_some(meant));
    }
    if is_keyword(found) && (wishes.contains(&NAME) || wishes.contains(&ENTRY)) {
        return syntax::keyword_as_name(place, found);
    }
    let last = text.get(before.clone()).unwrap_or_default();
    let close = match found {
        "[" => "]",
        "(" => ")",
        _ => {
            return syntax::unexpected(place, found, &wishes)
                .with_suggestion(misspelt(found, last));
        }
    };
    let calls = matches!(last, "互异" | "一致" | "分档") && found == "(";
    let names = is_identifier(last) && !is_keyword(last);
    if gap.is_empty() || !(names || calls) {
        return syntax::unexpected(place, found, &wishes);
    }
    syntax::split_address(place, &format!("{last}{found}…{close}"))
}

/// The keyword that the word here or the one before it was meant to be.
fn misspelt(found: &str, last: &str) -> Option<String> {
    let near = |word: &str, keyword: &str| {
        let same_length = word.chars().count() == keyword.chars().count();
        let wrong = word
            .chars()
            .zip(keyword.chars())
            .filter(|(one, other)| one != other);
        same_length && keyword.chars().count() > 1 && wrong.count() == 1
    };
    let meant = |word: &str| {
        let known = KEYWORDS
            .iter()
            .chain(ITEM_WORDS.iter().filter(|word| !is_keyword(word)));
        let meant: Vec<&str> = known
            .copied()
            .filter(|keyword| near(word, keyword))
            .collect();
        (!meant.is_empty()).then(|| meant.join(" 或 "))
    };
    let mut words = [found, last].into_iter().filter(|word| !is_keyword(word));
    words.find_map(meant)
}

/// The half-width sign for a full-width one.
fn half_width(sign: char) -> Option<&'static str> {
    Some(match sign {
        '，' | '、' => ",",
        '（' => "(",
        '）' => ")",
        '［' | '【' => "[",
        '］' | '】' => "]",
        '｛' => "{",
        '｝' => "}",
        '：' => ":",
        '＝' => "=",
        '＋' => "+",
        '－' | '—' | '−' => "-",
        '＊' => "*",
        '／' | '÷' => "/",
        '％' => "%",
        '＃' => "#",
        '．' | '。' => ".",
        '“' | '”' | '＂' => "\"",
        '≤' | '≦' => "<=",
        '≥' | '≧' => ">=",
        '＜' => "<",
        '＞' => ">",
        '≠' => "!=",
        _ => return None,
    })
}
