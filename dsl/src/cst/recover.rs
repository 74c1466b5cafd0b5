//! Reads a file item by item. Where an item cannot be read, the mistake is reported, its line
//! (with the brackets that open on it) is painted over, and the item is read again.
//!
//! What fails right behind painted lines, or behind a `{` that was never closed, is a part of
//! the mistake that was reported and is passed over in silence.

use std::ops::Range;

use super::brackets::{DEPTH, Fault, Piece, Structure, structure};
use super::canvas::Canvas;
use super::expected::may_begin;
use super::explain::explain;
use super::scan::{Mark, Scan, Token, scan};
use super::template::{Flaw, flaw};
use super::{Cst, Failure, Kind, Node, parse};
use crate::ast::Name;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{sentences, syntax};
use crate::source::{SourceId, Span};

/// How many operands and signs a formula may have.
pub(crate) const LIMIT: usize = 500;

/// How many mistakes of one item are looked for.
const MISTAKES: usize = 50;

/// Reads a whole file.
pub(super) fn read<'a>(
    source: SourceId,
    text: &'a str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cst<'a> {
    let Scan {
        tokens,
        comments,
        unclosed,
    } = scan(text);
    let Structure {
        pieces,
        pairs,
        faults,
    } = structure(text, &tokens);
    let canvas = Canvas {
        text: text.to_owned(),
        tokens,
        pairs,
        skipped: Vec::new(),
    };
    let mut reader = Reader {
        source,
        canvas,
        faults,
        diagnostics,
    };
    reader.unclosed(&unclosed);
    reader.faults();
    reader.templates(&unclosed);
    let mut items = Vec::new();
    let mut broken = Vec::new();
    for piece in &pieces {
        items.extend(reader.item(piece));
        if reader.is_broken(piece) {
            broken.extend(reader.name(text, piece));
        }
    }
    let mut skipped = reader.canvas.skipped;
    skipped.sort_by_key(|range| range.start);
    Cst {
        source,
        text,
        items,
        comments,
        skipped,
        broken,
    }
}

struct Reader<'a> {
    source: SourceId,
    canvas: Canvas,
    faults: Vec<Fault>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }

    /// Reports strings and line templates that do not end.
    fn unclosed(&mut self, unclosed: &[(usize, char)]) {
        for &(open, quote) in unclosed {
            let place = self.span(open..open + quote.len_utf8());
            self.diagnostics.push(syntax::unclosed_text(place, quote));
            self.canvas.skip_around(open);
        }
    }

    /// Reports faults of brackets and paints over what they spoil.
    fn faults(&mut self) {
        let at = |at: usize| Span::new(self.source, at..at + 1);
        for fault in &self.faults {
            self.diagnostics.push(match *fault {
                Fault::Unclosed { open, bracket } => syntax::unclosed_bracket(at(open), bracket),
                Fault::Extra { close, bracket } => syntax::extra_bracket(at(close), bracket),
                Fault::Mismatched {
                    open,
                    opened,
                    close,
                    bracket,
                } => syntax::mismatched_bracket(at(close), bracket, at(open), opened),
                Fault::Deep { open } => syntax::too_deep(at(open), DEPTH),
            });
            match *fault {
                Fault::Unclosed { bracket: '{', .. } | Fault::Deep { .. } => {}
                Fault::Extra { close, .. } => self.canvas.skip(close..close + 1),
                Fault::Unclosed { open, .. } | Fault::Mismatched { open, .. } => {
                    self.canvas.skip_around(open);
                }
            }
        }
    }

    /// Reports signs inside line templates that do not go together.
    fn templates(&mut self, unclosed: &[(usize, char)]) {
        let whole = |token: &&Token| {
            let known = unclosed.iter().any(|(at, _)| *at == token.range.start);
            token.mark == Mark::Template && !known
        };
        let tokens: Vec<Range<usize>> = self
            .canvas
            .tokens
            .iter()
            .filter(whole)
            .map(|token| token.range.clone())
            .collect();
        for token in tokens {
            let Some(flaw) = flaw(self.canvas.part(&token)) else {
                continue;
            };
            let at = |at: usize| {
                let at = token.start + at;
                Span::new(self.source, at..at + 1)
            };
            self.diagnostics.push(match flaw {
                Flaw::Unclosed { at: open, sign } => syntax::unclosed_bracket(at(open), sign),
                Flaw::Extra { at: close, sign } => syntax::extra_bracket(at(close), sign),
                Flaw::Bar { at: bar } => sentences::stray_bar(at(bar)),
            });
            self.canvas.skip_around(token.start);
        }
    }

    fn item(&mut self, piece: &Piece) -> Option<Node> {
        let deep =
            |fault: &Fault| matches!(fault, Fault::Deep { open } if piece.range.contains(open));
        if !self.faults.iter().any(deep) {
            let item = self.part(Kind::item, &piece.range, piece.missing);
            if item.is_some() {
                return item;
            }
            self.body(piece);
        }
        self.canvas.skip(piece.range.clone());
        None
    }

    /// Looks for mistakes in the body of an item whose head cannot be read.
    fn body(&mut self, piece: &Piece) {
        let Some(block) = self.canvas.outer_block(&piece.range) else {
            return;
        };
        let head = self
            .canvas
            .part(&(piece.range.start..block.open))
            .to_owned();
        let mut words = head.split_whitespace();
        let kind = match (words.next(), words.next()) {
            (Some("规范"), _) => Kind::header_block,
            (Some("表"), _) | (Some("换"), Some("表")) => Kind::table_block,
            (Some("规则"), _) | (Some("换"), Some("规则")) => Kind::rule_block,
            (Some("改"), Some("表")) => Kind::edit_block,
            (Some("说明"), _) | (Some("换" | "改"), Some("说明")) => Kind::narrative_block,
            (Some("片段"), _) | (Some("换"), Some("片段")) => Kind::fragment_block,
            (Some("词"), _) | (Some("换"), Some("词")) => Kind::vocabulary_block,
            _ => return,
        };
        let end = piece.range.end.min(block.close + 1);
        self.part(kind, &(block.open..end), piece.missing);
    }

    /// Reads an item or its body, painting over one mistake after another.
    fn part(&mut self, kind: Kind, range: &Range<usize>, missing: usize) -> Option<Node> {
        for _ in 0..MISTAKES {
            if self.canvas.is_bare(range) {
                return None;
            }
            let text = self.canvas.part(range).to_owned() + &"}".repeat(missing);
            let failure = match parse(kind, &text, range.start) {
                Ok(node) => return Some(clip(node, range.end)),
                Err(failure) => failure,
            };
            if !self.mistake(&failure, range) {
                return None;
            }
        }
        None
    }

    /// Reports where parsing stopped and paints over it; `false` if there is no going on.
    fn mistake(&mut self, failure: &Failure, range: &Range<usize>) -> bool {
        let at = failure.at.min(range.end);
        let [before, after] = self.canvas.neighbours(at, range);
        if failure.exhausted {
            self.diagnostics
                .push(syntax::too_long(self.span(after), LIMIT));
            return false;
        }
        let same_line = !self.canvas.part(&(before.end..at)).contains('\n');
        let here = same_line || may_begin(&failure.expected);
        let place = if here { after.start } else { before.start };
        if !self.is_known(before.end, at, range) {
            let text = &self.canvas.text;
            let found = explain(text, self.source, &before, &after, &failure.expected);
            self.diagnostics.push(found);
        }
        self.canvas.skip_around(place)
    }

    /// Whether what fails at a byte, behind the token that ends at another, was reported.
    fn is_known(&self, last: usize, at: usize, range: &Range<usize>) -> bool {
        let spoils = |fault: &Fault| match *fault {
            Fault::Unclosed { open, bracket: '{' } => range.contains(&open) && open < at,
            Fault::Extra { close, .. } => range.contains(&close) && at <= close,
            _ => false,
        };
        self.canvas.continues_skipped(last, at) || self.faults.iter().any(spoils)
    }

    fn is_broken(&self, piece: &Piece) -> bool {
        let inside = |range: &Range<usize>| piece.range.contains(&range.start);
        piece.missing > 0 || self.canvas.skipped.iter().any(inside)
    }

    fn name(&self, text: &str, piece: &Piece) -> Option<Name> {
        let range = self.canvas.name(text, &piece.range)?;
        let value = text.get(range.clone())?.trim_matches('"').to_owned();
        Some(Name {
            value,
            span: self.span(range),
        })
    }
}

/// Cuts the brackets that were added at the end of an item.
fn clip(mut node: Node, end: usize) -> Node {
    node.range.end = node.range.end.min(end);
    node.children
        .retain(|child| child.range.start < end || child.range.is_empty());
    node.children = node
        .children
        .into_iter()
        .map(|child| clip(child, end))
        .collect();
    node
}
