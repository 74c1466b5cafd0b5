//! What a document leaves unsaid, and what it may only say in other words.
//!
//! A sentence that may be missing stands for its defaults, most often zero. That can be relied on
//! only while its section prints no figure that no sentence claims, where a statement would stand:
//! at the beginning of a paragraph, or in one sentence with what is claimed. Such a figure may be
//! its own. What follows in a paragraph gives reasons.

use std::ops::Range;

use super::figure::{self, Value};
use super::program::{Figure, Program, Step};
use super::stream::{Mark, Stream};

/// Whether one of the free parts of a section prints a figure that a sentence could have meant.
pub(super) fn may_be_said(
    stream: &Stream<'_>,
    program: &Program,
    mut free: impl Iterator<Item = Range<usize>>,
) -> bool {
    let figures: Vec<&Figure> = program.steps.iter().filter_map(measured).collect();
    !figures.is_empty() && free.any(|part| prints(stream, part, &figures))
}

/// A figure with a unit word; a bare number is too common to say anything.
fn measured(step: &Step) -> Option<&Figure> {
    match step {
        Step::Figure(figure) if !figure.words.is_empty() => Some(figure),
        _ => None,
    }
}

fn prints(stream: &Stream<'_>, part: Range<usize>, figures: &[&Figure]) -> bool {
    let first = part.start;
    let mut letters = part;
    letters.any(|at| {
        let begins = |letter: char| letter.is_ascii_digit();
        let goes_on = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let before = at.checked_sub(1).and_then(|before| stream.get(before));
        stream.get(at).is_some_and(begins)
            && !before.is_some_and(goes_on)
            && figures.iter().any(|figure| is_one(stream, at, figure))
            && is_stated(stream, first, at)
    })
}

/// Whether the sentence around a letter begins its paragraph, or begins before the free part.
fn is_stated(stream: &Stream<'_>, first: usize, at: usize) -> bool {
    let mut back = (first..=at).rev();
    let begins = back.find(|&at| {
        let before = at.checked_sub(1).and_then(|before| stream.get(before));
        stream.mark(at) != Mark::Nothing || before == Some('。')
    });
    begins.is_none_or(|at| stream.mark(at) != Mark::Nothing)
}

/// Whether a figure other than zero stands at a letter, in one of the units.
fn is_one(stream: &Stream<'_>, at: usize, figure: &Figure) -> bool {
    let taken = figure::take(stream, at, figure, false);
    taken.is_some_and(|taken| match taken.value {
        Value::Number(amount, unit) => amount.scaled(unit) != Some(0),
        Value::Unitless(_) | Value::Unreadable | Value::Blank => false,
    })
}
