//! Matches brackets and splits a text into items, so that one mistake spoils one item.
//!
//! An unclosed `{` ends at the next line that begins in its first column with the word of an
//! item. Which `{` it was is told by indentation: the first one that was closed too far left.

use std::ops::Range;

use super::items::begins_item;
use super::lines::Lines;
use super::scan::{Mark, Token};

/// What is wrong with a bracket. Places are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// Opened and never closed.
    Unclosed { open: usize, bracket: char },
    /// Closed and never opened.
    Extra { close: usize, bracket: char },
    /// Closed by another kind.
    Mismatched {
        open: usize,
        opened: char,
        close: usize,
        bracket: char,
    },
    /// Nested too deeply.
    Deep { open: usize },
}

/// One item of a file, from its first token to the end of its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    /// How many `{` are missing their `}`.
    pub(super) missing: usize,
}

/// A matched pair of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) bracket: char,
}

/// The brackets and items of a text.
#[derive(Debug, Default)]
pub(super) struct Structure {
    pub(super) pieces: Vec<Piece>,
    pub(super) pairs: Vec<Pair>,
    pub(super) faults: Vec<Fault>,
}

/// How deep brackets may nest.
pub(super) const DEPTH: usize = 32;

/// Matches the brackets of a text that was cut into tokens.
pub(super) fn structure(text: &str, tokens: &[Token]) -> Structure {
    let mut matcher = Matcher {
        lines: Lines(text),
        open: Vec::new(),
        suspect: None,
        out: Structure::default(),
    };
    let mut last = None;
    for token in tokens {
        matcher.take(token, last);
        last = Some(token);
    }
    matcher.end_piece();
    matcher.out
}

/// How deep the choices of a template stand in each other.
fn nests(template: &str) -> usize {
    let depths = template.chars().scan(0_usize, |depth, letter| {
        *depth = match letter {
            '<' => *depth + 1,
            '>' => depth.saturating_sub(1),
            _ => *depth,
        };
        Some(*depth)
    });
    depths.max().unwrap_or_default()
}

struct Matcher<'a> {
    lines: Lines<'a>,
    open: Vec<(usize, char)>,
    /// The first `{` that was closed further left than it stands.
    suspect: Option<usize>,
    out: Structure,
}

impl Matcher<'_> {
    fn take(&mut self, token: &Token, last: Option<&Token>) {
        if begins_item(self.lines, token, last, !self.open.is_empty()) {
            self.end_piece();
            self.out.pieces.push(Piece {
                range: token.range.clone(),
                missing: 0,
            });
        }
        match token.mark {
            Mark::Open(bracket) => self.open(token.range.start, bracket),
            Mark::Close(bracket) => self.close(token.range.start, bracket),
            Mark::Template if nests(self.lines.part(&token.range)) > DEPTH => {
                self.out.faults.push(Fault::Deep {
                    open: token.range.start,
                });
            }
            Mark::Word | Mark::Text | Mark::Template | Mark::Sign => {}
        }
        if let Some(piece) = self.out.pieces.last_mut() {
            piece.range.end = token.range.end;
        }
    }

    fn open(&mut self, at: usize, bracket: char) {
        if bracket == '{' {
            self.drop_small();
        }
        if self.open.len() == DEPTH {
            self.out.faults.push(Fault::Deep { open: at });
        }
        self.open.push((at, bracket));
    }

    fn close(&mut self, close: usize, bracket: char) {
        if bracket == '}' {
            self.drop_small();
        }
        match self.open.last().copied() {
            Some((open, opened)) if closing(opened) == bracket => self.pair(open, close, opened),
            Some((open, opened)) if opened != '{' => {
                self.pair(open, close, opened);
                self.out.faults.push(Fault::Mismatched {
                    open,
                    opened,
                    close,
                    bracket,
                });
            }
            _ => self.out.faults.push(Fault::Extra { close, bracket }),
        }
    }

    fn pair(&mut self, open: usize, close: usize, bracket: char) {
        self.open.pop();
        if bracket == '{'
            && self.suspect.is_none()
            && self.lines.indent(close) == Some(self.lines.column(close))
        {
            let indent = self.lines.line_indent(open);
            self.suspect = (self.lines.column(close) < indent).then_some(open);
        }
        self.out.pairs.push(Pair {
            open,
            close,
            bracket,
        });
    }

    /// Round and square brackets do not reach over a curly one. Of several that stand open on one
    /// line the outermost is named.
    fn drop_small(&mut self) {
        let mut small = Vec::new();
        while let Some(open) = self.open.pop_if(|(_, bracket)| *bracket != '{') {
            small.push(open);
        }
        small.reverse();
        small.dedup_by(|inner, outer| !self.lines.part(&(outer.0..inner.0)).contains('\n'));
        let faults = small
            .into_iter()
            .map(|(open, bracket)| Fault::Unclosed { open, bracket });
        self.out.faults.extend(faults);
    }

    fn end_piece(&mut self) {
        self.drop_small();
        let suspect = self.suspect.take();
        let missing = std::mem::take(&mut self.open);
        if let Some(piece) = self.out.pieces.last_mut() {
            piece.missing = missing.len();
            let end = piece.range.end;
            let pairs = missing.iter().map(|&(open, bracket)| Pair {
                open,
                close: end,
                bracket,
            });
            self.out.pairs.extend(pairs);
        }
        let known = missing.len() > DEPTH;
        let places = missing.into_iter().map(|(open, _)| open);
        let mut places: Vec<usize> = places.filter(|_| !known).collect();
        if let (Some(suspect), Some(first)) = (suspect, places.first_mut()) {
            *first = suspect;
        }
        let bracket = '{';
        let faults = places
            .into_iter()
            .map(|open| Fault::Unclosed { open, bracket });
        self.out.faults.extend(faults);
    }
}

fn closing(open: char) -> char {
    match open {
        '{' => '}',
        '(' => ')',
        _ => ']',
    }
}
