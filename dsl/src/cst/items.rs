//! Tells where an item of a file begins.

use super::lines::Lines;
use super::scan::{Mark, Token};
use crate::keyword::{ITEM_WORDS, is_keyword};

/// Whether a token, coming after another, begins an item. Inside brackets it does so only in the
/// first column, which means that a bracket was not closed. A word that is no keyword does so in
/// the first column behind a finished item: it is one that is misspelt.
pub(super) fn begins_item(
    lines: Lines<'_>,
    token: &Token,
    last: Option<&Token>,
    inside: bool,
) -> bool {
    let Some(last) = last else {
        return true;
    };
    let (word, at) = (lines.part(&token.range), token.range.start);
    if token.mark != Mark::Word || is_part(word, lines.part(&last.range)) {
        return false;
    }
    let margin = lines.column(at) == 0;
    if inside {
        return margin && ITEM_WORDS.contains(&word);
    }
    let finished = matches!(last.mark, Mark::Text | Mark::Close('}'));
    match word {
        // It names variables as well, as items go by its place on the line.
        "科目" => lines.indent(at).is_some(),
        word => ITEM_WORDS.contains(&word) || (margin && finished && !is_keyword(word)),
    }
}

/// Whether a word says what an edit is about.
fn is_kind(word: &str) -> bool {
    matches!(word, "表" | "规则" | "说明" | "片段" | "词")
}

/// Whether a word goes on with the item that the word before it is in.
fn is_part(word: &str, last: &str) -> bool {
    let edit = matches!(last, "改" | "换" | "删" | "停用") && is_kind(word)
        || last == "改名" && word == "表";
    edit || matches!(last, "." | "," | "每" | "于")
}
