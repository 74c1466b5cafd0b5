//! Sentences with their fragments expanded: every slot knows the groups it stands in.

use crate::ast::{Pattern, Slot, SlotKind};
use crate::source::Span;

/// A sentence.
pub(super) struct Template<'a> {
    /// Its parts.
    pub(super) parts: Vec<Piece<'a>>,
    /// 可有.
    pub(super) optional: bool,
    /// As it is written.
    pub(super) written: &'a Pattern,
    /// Where it is written.
    pub(super) span: Span,
}

/// A part of a sentence.
pub(super) enum Piece<'a> {
    /// Literal text.
    Text(&'a str),
    /// A slot that takes a value, with the names of the fragments' slots above it and its own.
    Slot(Vec<String>, &'a Slot),
    /// One of these.
    Choice(Vec<Vec<Piece<'a>>>),
}

/// The sentence as the spec would write it without fragments.
pub(super) fn print(parts: &[Piece<'_>]) -> String {
    parts.iter().map(piece).collect()
}

fn piece(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Slot(path, slot) => self::slot(path, slot),
        Piece::Choice(choices) => {
            let choices = match choices.split_last() {
                Some((last, choices @ [_])) if last.is_empty() => choices,
                _ => choices,
            };
            let choices: Vec<String> = choices.iter().map(|choice| print(choice)).collect();
            format!("<{}>", choices.join("|"))
        }
    }
}

fn slot(path: &[String], slot: &Slot) -> String {
    let Some(SlotKind::Measure(kind)) = &slot.kind else {
        return format!("{{{}}}", slot.name.value);
    };
    let default = slot.default.as_ref();
    let default = default.map(|default| format!("={}", default.value));
    let default = default.unwrap_or_default();
    format!("{{{}:{}{default}}}", path.join("."), kind.value)
}
