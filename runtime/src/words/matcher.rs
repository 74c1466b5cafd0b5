//! One sentence against the stream: a walk with ways back, bounded by what it has found in vain.
//!
//! A step that failed at a letter fails there whatever came before, so it is never tried there
//! again: the cost is at most the steps of the sentence times the letters of the text.

mod take;

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::figure::{self, Value};
use super::program::{Literal, Program, SEPARATOR, SLOT_WEIGHT, Step};
use super::stream::{Mark, Stream, is_separator};

/// Something met on the way, and the letters that print it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) letters: Range<usize>,
    pub(super) what: What,
}

/// What was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Figure(u16, Value),
    Word(u16, i8),
    Text(u16),
    /// A year that is that of the account less so many, or should be.
    Year(u16, u8),
    /// Digits of a literal.
    Digits,
    /// One of the ways of the choice at this step, when so much had been matched.
    Chose {
        step: usize,
        progress: usize,
    },
}

/// How far a walk came that did not reach the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// Letters and slots that matched.
    pub(super) progress: usize,
    /// The step that did not fit, how many of its letters did, and the first letter that did not.
    pub(super) step: usize,
    pub(super) matched: usize,
    pub(super) at: usize,
    pub(super) events: Vec<Event>,
}

/// Walks one sentence over one region of the stream.
pub(super) struct Matcher<'m, 'd> {
    pub(super) stream: &'m Stream<'d>,
    pub(super) program: &'m Program,
    /// One past the last letter of the region.
    pub(super) end: usize,
    /// Whether figures may lack their unit words.
    pub(super) lenient: bool,
    /// How far the best walk came; kept only where someone asks for it.
    pub(super) reach: Option<Reach>,
    pub(super) events: Vec<Event>,
    /// How many steps were taken in all.
    pub(super) steps: usize,
    /// Letters of the first literal that are not asked for.
    skip: usize,
    progress: usize,
    failed: FxHashSet<(usize, usize)>,
    /// For each step that takes text, the letters from which it was tried in vain.
    vain: Vec<(usize, Range<usize>)>,
}

impl<'m, 'd> Matcher<'m, 'd> {
    pub(super) fn new(stream: &'m Stream<'d>, program: &'m Program, end: usize) -> Self {
        Self {
            stream,
            program,
            end,
            lenient: false,
            reach: None,
            events: Vec::new(),
            steps: 0,
            skip: 0,
            progress: 0,
            failed: FxHashSet::default(),
            vain: Vec::new(),
        }
    }

    /// Where the sentence ends that begins at a letter; what it says is then in `events`.
    pub(super) fn sentence(&mut self, at: usize) -> Option<usize> {
        self.walk_from(0, 0, at)
    }

    /// The same from any step on, without the first letters of its literal.
    pub(super) fn walk_from(&mut self, step: usize, skip: usize, at: usize) -> Option<usize> {
        self.events.clear();
        self.progress = 0;
        self.skip = skip;
        self.walk(step, at)
    }

    fn walk(&mut self, mut step: usize, mut at: usize) -> Option<usize> {
        let program = self.program;
        loop {
            self.steps += 1;
            at = match program.steps.get(step)? {
                Step::End => {
                    self.note(step, 0, at, true);
                    return Some(at);
                }
                Step::Jump(to) => {
                    step = *to;
                    continue;
                }
                Step::Split { ways, .. } => return self.choose(step, ways, at),
                Step::Take(take) => return self.take(step, take, at),
                Step::Text(literal) => self.text(step, literal, at)?,
                Step::Figure(figure) => {
                    let taken = figure::take(self.stream, at, figure, self.lenient)
                        .filter(|taken| taken.behind <= self.end);
                    let Some(taken) = taken else {
                        return self.stuck(step, 0, at);
                    };
                    self.push(at..taken.end, What::Figure(figure.column, taken.value));
                    taken.behind
                }
                Step::Word { column, words } => {
                    let found = words.iter().find(|(word, _)| self.has(word, at));
                    let Some((word, sign)) = found else {
                        return self.stuck(step, 0, at);
                    };
                    self.push(at..at + word.len(), What::Word(*column, *sign));
                    at + word.len()
                }
                Step::Year(back) => {
                    let found = figure::year(self.stream, at).filter(|(_, end)| *end <= self.end);
                    let Some((year, end)) = found else {
                        return self.stuck(step, 0, at);
                    };
                    self.push(at..end, What::Year(year, *back));
                    end
                }
            };
            step += 1;
        }
    }

    fn has(&self, word: &[char], at: usize) -> bool {
        at + word.len() <= self.end && self.stream.letters(at..at + word.len()) == word
    }

    fn push(&mut self, letters: Range<usize>, what: What) {
        self.progress += SLOT_WEIGHT;
        self.events.push(Event { letters, what });
    }

    /// The letter behind a literal.
    fn text(&mut self, step: usize, literal: &Literal, first: usize) -> Option<usize> {
        let mut at = first;
        let skip = std::mem::take(&mut self.skip);
        for (matched, letter) in literal.letters.iter().enumerate().skip(skip) {
            let found = if *letter == SEPARATOR {
                self.separators(at)
            } else {
                (at < self.end && self.stream.get(at) == Some(*letter)).then_some(at + 1)
            };
            let Some(next) = found else {
                self.progress += matched - skip;
                return self.stuck(step, matched, at);
            };
            at = next;
        }
        self.progress += literal.letters.len() - skip.min(literal.letters.len());
        if literal.has_digits {
            let letters = first..at;
            let what = What::Digits;
            self.events.push(Event { letters, what });
        }
        Some(at)
    }

    /// The letter behind a run of marks. There may be none where a paragraph ends, unless it is
    /// nothing but a number, such as a page's.
    fn separators(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < self.end && self.stream.get(end).is_some_and(is_separator) {
            end += 1;
        }
        let before = at.checked_sub(1).and_then(|before| self.stream.get(before));
        let number = before.is_some_and(|before| before.is_ascii_digit());
        let missing_is_fine = at >= self.end || (self.stream.mark(at) == Mark::Item && !number);
        (end > at || missing_is_fine).then_some(end)
    }

    fn choose(&mut self, step: usize, ways: &'m [usize], at: usize) -> Option<usize> {
        if self.failed.contains(&(step, at)) {
            return None;
        }
        let (events, progress) = (self.events.len(), self.progress);
        let what = What::Chose { step, progress };
        self.events.push(Event {
            letters: at..at,
            what,
        });
        for way in ways {
            if let Some(end) = self.walk(*way, at) {
                return Some(end);
            }
            self.events.truncate(events + 1);
            self.progress = progress;
        }
        self.events.truncate(events);
        self.failed.insert((step, at));
        None
    }

    fn stuck(&mut self, step: usize, matched: usize, at: usize) -> Option<usize> {
        self.note(step, matched, at, false);
        None
    }

    /// Keeps how far this walk came, if it is the farthest.
    fn note(&mut self, step: usize, matched: usize, at: usize, done: bool) {
        let progress = self.progress;
        if let Some(reach) = &mut self.reach
            && (progress > reach.progress || done)
        {
            *reach = Reach {
                progress,
                step,
                matched,
                at,
                events: self.events.clone(),
            };
        }
    }
}

#[cfg(test)]
mod tests;
