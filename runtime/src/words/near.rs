//! A sentence that does not stand there as the spec has it: what comes nearest, where it begins
//! to differ, and what it says all the same.

use std::ops::Range;

use super::matcher::{Event, Matcher, Reach, What};
use super::program::{Program, SLOT_WEIGHT, Step};
use super::search::starts;
use super::stream::Stream;

/// Places tried for one sentence in one region.
const MOST_STARTS: usize = 48;
/// Later literals that a walk may begin or go on with.
const MOST_LITERALS: usize = 8;
/// Places tried for each of them.
const MOST_PLACES: usize = 6;
/// How often a walk may go on behind a difference.
const MOST_DIFFERENCES: usize = 16;
/// Steps taken for one sentence in one region.
const MOST_STEPS: usize = 100_000;
/// Less than this resembles everything.
const LEAST_PROGRESS: usize = 6;
/// So many letters of a literal are looked for.
const LONGEST_CLUE: usize = 4;
/// The end of a literal that shows where it goes on.
const SHORTEST_TAIL: usize = 2;
/// Letters that may stand in the place of some of a literal's.
const MOST_CHANGED: usize = 8;
/// What must match behind a difference.
const LEAST_GAIN: usize = 4;

/// A sentence that resembles the one looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) letters: Range<usize>,
    pub(super) events: Vec<Event>,
    /// The step that does not fit, how many of its letters do, and the first letter that does not.
    pub(super) step: usize,
    pub(super) matched: usize,
    pub(super) differs: usize,
    /// Letters and slots that match.
    pub(super) progress: usize,
}

/// What comes nearest to a sentence in a region, if at least `share` per cent of it matches.
pub(super) fn nearest(
    stream: &Stream<'_>,
    program: &Program,
    region: Range<usize>,
    share: usize,
) -> Option<Near> {
    let least = (program.weight * share / 100).max(LEAST_PROGRESS);
    // A slot counts for more letters than its figure may have.
    if region.len() * SLOT_WEIGHT < least {
        return None;
    }
    let mut walker = Walker {
        stream,
        program,
        end: region.end,
        steps: 0,
    };
    let mut near = walker.begin(region.clone())?;
    for _ in 0..MOST_DIFFERENCES {
        if !walker.go_on(&mut near) {
            break;
        }
    }
    (near.progress >= least).then(|| near.into_near())
}

struct Walker<'w, 'd> {
    stream: &'w Stream<'d>,
    program: &'w Program,
    end: usize,
    steps: usize,
}

/// Where a walk begins: a step, the letters of its literal left out, and the first letter.
#[derive(Debug, Clone, Copy)]
struct Start {
    step: usize,
    skip: usize,
    at: usize,
}

/// Walks put together: the first difference, and how far the last walk came.
struct Patchwork {
    start: usize,
    first: (usize, usize, usize),
    progress: usize,
    events: Vec<Event>,
    last: Reach,
}

impl Walker<'_, '_> {
    fn walk(&mut self, Start { step, skip, at }: Start) -> Option<Reach> {
        if self.steps > MOST_STEPS {
            return None;
        }
        let mut matcher = Matcher::new(self.stream, self.program, self.end);
        matcher.lenient = true;
        matcher.reach = Some(Reach::default());
        matcher.walk_from(step, skip, at);
        self.steps += matcher.steps;
        let mut reach = matcher.reach?;
        let done = matches!(self.program.steps.get(reach.step), Some(Step::End));
        let farthest = reach.progress;
        // A choice counts where more than the choice itself matched.
        reach.events.retain(|event| match event.what {
            What::Chose { progress, .. } => done || progress < farthest,
            _ => true,
        });
        (reach.progress > 0).then_some(reach)
    }

    /// The walk that comes farthest, from the sentence's beginning or from one of its literals.
    fn begin(&mut self, region: Range<usize>) -> Option<Patchwork> {
        let mut best: Option<(Start, Reach)> = None;
        let (stream, program) = (self.stream, self.program);
        let starts = starts(stream, program, region.clone());
        let starts = starts
            .filter(|at| stream.is_boundary(*at))
            .take(MOST_STARTS);
        let from_start = starts.map(|at| Start {
            step: 0,
            skip: 0,
            at,
        });
        let places = self.places(0, region.clone(), MOST_PLACES);
        for start in from_start.chain(places) {
            if let Some(reach) = self.walk(start)
                && best
                    .as_ref()
                    .is_none_or(|(_, best)| reach.progress > best.progress)
            {
                best = Some((start, reach));
            }
        }
        let (Start { step, at, .. }, reach) = best?;
        let first = if step == 0 {
            (reach.step, reach.matched, reach.at)
        } else {
            (0, 0, self.back(region.start, at))
        };
        Some(Patchwork {
            start: first.2.min(at),
            first,
            progress: reach.progress,
            events: reach.events.clone(),
            last: reach,
        })
    }

    /// Goes on behind the difference at which the last walk ended, and tells whether it could.
    fn go_on(&mut self, near: &mut Patchwork) -> bool {
        let Reach { step, at, .. } = near.last;
        let tail = self.tail(&near.last);
        let reach = self.program.weight * 3 + 200;
        let window = at..self.end.min(at + reach);
        let mut best: Option<Reach> = None;
        for start in tail.into_iter().chain(self.places(step, window, 1)) {
            if let Some(reach) = self.walk(start)
                && reach.progress >= LEAST_GAIN
                && best
                    .as_ref()
                    .is_none_or(|best| reach.progress > best.progress)
            {
                best = Some(reach);
            }
        }
        let Some(reach) = best else { return false };
        near.progress += reach.progress;
        near.events.extend(reach.events.iter().cloned());
        near.last = reach;
        true
    }

    /// Where the literal that did not fit goes on within its clause.
    fn tail(&self, reach: &Reach) -> Option<Start> {
        let Some(Step::Text(literal)) = self.program.steps.get(reach.step) else {
            return None;
        };
        let all = literal.letters.as_slice();
        let rest = all.get(reach.matched + 1..)?;
        let window = reach.at..self.end.min(reach.at + rest.len() + MOST_CHANGED);
        let text = self.stream.letters(window);
        let clause = text.split(|letter| matches!(letter, ';' | '。')).next()?;
        let lengths = (SHORTEST_TAIL..=LONGEST_CLUE.min(rest.len())).rev();
        lengths
            .filter_map(|length| {
                let skip = all.len() - length;
                let clue = all.get(skip..)?;
                let found = clause.windows(length).position(|letters| letters == clue)?;
                Some(Start {
                    step: reach.step,
                    skip,
                    at: reach.at + found,
                })
            })
            .next()
    }

    /// Where the next literals behind a step stand in a window, each at so many places.
    fn places(&self, step: usize, window: Range<usize>, most: usize) -> Vec<Start> {
        let steps = self.program.steps.iter().enumerate().skip(step + 1);
        let literals = steps.filter_map(|(step, found)| match found {
            Step::Text(literal) => Some((step, literal.letters.as_slice())),
            _ => None,
        });
        let mut places = Vec::new();
        let text = self.stream.letters(window.clone());
        for (step, letters) in literals.take(MOST_LITERALS) {
            let (skip, clue) = clue(letters);
            places.extend(occurrences(text, clue).take(most).map(|at| Start {
                step,
                skip,
                at: window.start + at,
            }));
        }
        places
    }

    /// The boundary in front of a letter that the sentence may have begun at.
    fn back(&self, least: usize, at: usize) -> usize {
        let first = at.saturating_sub(self.program.weight + 16).max(least);
        let before = (first..at).rev();
        let ends = |at: &usize| self.stream.begins_sentence(*at);
        before.take(at - first).find(ends).unwrap_or(at)
    }
}

/// The first letters of a literal that are no marks, and how many marks stand before them.
fn clue(letters: &[char]) -> (usize, &[char]) {
    let is_mark = |letter: &char| !letter.is_alphanumeric();
    let skip = letters.iter().take_while(|letter| is_mark(letter)).count();
    let rest = letters.get(skip..).unwrap_or_default();
    let rest = rest.get(..LONGEST_CLUE).unwrap_or(rest);
    (skip, rest.split(is_mark).next().unwrap_or_default())
}

/// Where a clue stands in a text; an empty one stands nowhere.
fn occurrences<'t>(text: &'t [char], clue: &'t [char]) -> impl Iterator<Item = usize> + 't {
    let first = clue.first().copied();
    let firsts = text.iter().enumerate();
    let firsts = firsts.filter(move |(_, letter)| Some(**letter) == first);
    firsts
        .map(|(at, _)| at)
        .filter(move |at| text.get(*at..*at + clue.len()) == Some(clue))
}

impl Patchwork {
    fn into_near(self) -> Near {
        let end = self.last.at;
        let (step, matched, differs) = self.first;
        Near {
            letters: self.start..end.max(self.start),
            events: self.events,
            step,
            matched,
            differs,
            progress: self.progress,
        }
    }
}
