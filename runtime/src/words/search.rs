//! Where in a region a sentence stands.

use std::ops::Range;

use super::matcher::{Event, Matcher};
use super::program::{Program, Step};
use super::stream::Stream;

/// A sentence as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) letters: Range<usize>,
    pub(super) events: Vec<Event>,
}

/// How strictly figures are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Every figure has its unit word.
    Strict,
    /// Figures may lack it.
    Lenient,
}

/// The first place of a region where a sentence stands: where sentences begin, else anywhere.
pub(super) fn find(
    stream: &Stream<'_>,
    program: &Program,
    region: Range<usize>,
    care: Care,
) -> Option<Found> {
    let mut matcher = matcher(stream, program, region.end, care);
    let mut at_boundaries = |wanted: bool| {
        starts(stream, program, region.clone())
            .filter(|at| stream.is_boundary(*at) == wanted)
            .find_map(|at| found(&mut matcher, at))
    };
    match at_boundaries(true) {
        None if !begins_with_text(program) => at_boundaries(false),
        first => first,
    }
}

/// Every place of a region where a sentence stands, from the first to the last.
pub(super) fn find_all(stream: &Stream<'_>, program: &Program, region: Range<usize>) -> Vec<Found> {
    let mut strict = matcher(stream, program, region.end, Care::Strict);
    let mut lenient = matcher(stream, program, region.end, Care::Lenient);
    let mut all: Vec<Found> = Vec::new();
    for at in starts(stream, program, region) {
        let behind = all.last().is_none_or(|last| last.letters.end <= at);
        if !behind || (begins_with_text(program) && !stream.is_boundary(at)) {
            continue;
        }
        all.extend(found(&mut strict, at).or_else(|| found(&mut lenient, at)));
    }
    all
}

fn matcher<'m, 'd>(
    stream: &'m Stream<'d>,
    program: &'m Program,
    end: usize,
    care: Care,
) -> Matcher<'m, 'd> {
    let mut matcher = Matcher::new(stream, program, end);
    matcher.lenient = care == Care::Lenient;
    matcher
}

fn found(matcher: &mut Matcher<'_, '_>, at: usize) -> Option<Found> {
    let end = matcher.sentence(at)?;
    Some(Found {
        letters: at..end,
        events: std::mem::take(&mut matcher.events),
    })
}

/// Such a sentence would begin in the middle of every other if it could begin anywhere.
fn begins_with_text(program: &Program) -> bool {
    matches!(program.steps.first(), Some(Step::Take(_)))
}

/// The letters of a region that a sentence may begin with.
pub(super) fn starts<'s>(
    stream: &'s Stream<'_>,
    program: &'s Program,
    region: Range<usize>,
) -> impl Iterator<Item = usize> + 's {
    let letters = stream.letters(region.clone());
    let firsts = program.firsts.as_deref().unwrap_or_default();
    let any = program.firsts.is_none();
    let (first, others) = match firsts.split_first() {
        Some((first, others)) => (Some(*first), others),
        None => (None, firsts),
    };
    let fits = move |letter: char| any || Some(letter) == first || others.contains(&letter);
    let numbered = region.zip(letters);
    numbered
        .filter(move |(_, letter)| fits(**letter))
        .map(|(at, _)| at)
}
