//! The parts of a sentence: texts, years, and slots that fill columns.

use super::super::Context;
use super::slots::Slots;
use super::template;
use crate::ast::Slot;
use crate::model::Piece;

/// Slots that need no type, with what they take.
const PLAIN: [(&str, Piece); 3] = [
    ("年度", Piece::Year(0)),
    ("上年", Piece::Year(1)),
    ("略", Piece::Any),
];

/// Reads the parts of a sentence.
pub(super) fn read(
    context: &mut Context<'_>,
    parts: &[template::Piece<'_>],
    slots: &mut Slots<'_>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in parts {
        match part {
            template::Piece::Text(text) => pieces.push(Piece::Text((*text).to_owned())),
            template::Piece::Slot(path, slot) => pieces.extend(match slot.kind {
                None => plain(slot),
                Some(_) => slots.take(context, path, slot),
            }),
            template::Piece::Choice(choices) => {
                pieces.push(choice(context, choices, slots));
            }
        }
    }
    pieces
}

/// Alternatives may print the same slot; what stands before them may not.
fn choice(
    context: &mut Context<'_>,
    choices: &[Vec<template::Piece<'_>>],
    slots: &mut Slots<'_>,
) -> Piece {
    let before = slots.printed.clone();
    let mut printed = before.clone();
    let mut alternatives = Vec::new();
    for choice in choices {
        slots.printed.clone_from(&before);
        alternatives.push(read(context, choice, slots));
        printed.append(&mut slots.printed);
    }
    slots.printed = printed;
    Piece::Choice(alternatives)
}

/// The piece of a slot without a type. A name that needs one has been reported by then.
fn plain(slot: &Slot) -> Option<Piece> {
    let mut known = PLAIN.iter();
    let found = known.find(|(known, _)| *known == slot.name.value);
    found.map(|(_, piece)| piece.clone())
}
