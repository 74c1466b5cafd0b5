//! Reads a file item by item. Where an item cannot be read, the mistake is reported, its line
//! (with the brackets that open on it) is painted over with spaces, and the item is read again.

use std::ops::Range;

use super::brackets::{DEPTH, Fault, Pair, Piece, Structure, structure};
use super::expected::explain;
use super::scan::{Mark, Scan, Token, is_blank, scan};
use super::{Cst, Kind, Node, parse_item};
use crate::ast::At;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::syntax;
use crate::keyword::is_keyword;
use crate::source::{SourceId, Span};

/// How many parts a formula may have, and how deep brackets may nest, each.
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
    let mut reader = Reader {
        source,
        painted: text.to_owned(),
        tokens,
        pairs,
        skipped: Vec::new(),
        diagnostics,
    };
    for (open, quote) in unclosed {
        let place = reader.span(open..open + quote.len_utf8());
        reader.diagnostics.push(syntax::unclosed_text(place, quote));
        reader.skip_around(open);
    }
    for fault in &faults {
        reader.fault(fault);
    }
    let mut items = Vec::new();
    let mut broken = Vec::new();
    for piece in &pieces {
        let skipped = reader.skipped.len();
        let spoilt = reader.skips(&piece.range) > 0 || piece.missing > 0;
        items.extend(reader.item(piece, &faults));
        if spoilt || reader.skipped.len() > skipped {
            broken.extend(reader.name(piece, text));
        }
    }
    let mut skipped = reader.skipped;
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
    /// The text with spaces where it could not be read.
    painted: String,
    tokens: Vec<Token>,
    pairs: Vec<Pair>,
    skipped: Vec<Range<usize>>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }

    /// Reports a fault of a bracket and paints over what it spoils.
    fn fault(&mut self, fault: &Fault) {
        let at = |at: usize| Span::new(self.source, at..at + 1);
        let (diagnostic, spoilt) = match *fault {
            Fault::Unclosed { open, bracket } => {
                (syntax::unclosed_bracket(at(open), bracket), open)
            }
            Fault::Extra { close, bracket } => (syntax::extra_bracket(at(close), bracket), close),
            Fault::Mismatched {
                open,
                opened,
                close,
                bracket,
            } => (
                syntax::mismatched_bracket(at(close), bracket, at(open), opened),
                close,
            ),
            Fault::Deep { open } => (syntax::too_deep(at(open), DEPTH), open),
        };
        self.diagnostics.push(diagnostic);
        match fault {
            Fault::Unclosed { bracket: '{', .. } | Fault::Deep { .. } => {}
            Fault::Extra { .. } => self.skip(spoilt..spoilt + 1),
            Fault::Unclosed { .. } | Fault::Mismatched { .. } => {
                self.skip_around(spoilt);
            }
        }
    }

    /// Reads an item, painting over one mistake after another.
    fn item(&mut self, piece: &Piece, faults: &[Fault]) -> Option<Node> {
        let unclosed = faults.iter().find_map(|fault| match fault {
            Fault::Unclosed { open, bracket: '{' } if piece.range.contains(open) => Some(*open),
            _ => None,
        });
        let deep =
            |fault: &Fault| matches!(fault, Fault::Deep { open } if piece.range.contains(open));
        if faults.iter().any(deep) {
            self.skip(piece.range.clone());
            return None;
        }
        for _ in 0..MISTAKES {
            let mut text = self.painted.get(piece.range.clone())?.to_owned();
            if text.chars().all(is_blank) {
                return None;
            }
            text.extend(std::iter::repeat_n('}', piece.missing));
            let failure = match parse_item(&text, piece.range.start) {
                Ok(node) => return Some(clip(node, piece.range.end)),
                Err(failure) => failure,
            };
            let at = failure.at.min(piece.range.end);
            let (before, after) = self.neighbours(at, &piece.range);
            let known =
                self.follows_skipped(at, before.end) || unclosed.is_some_and(|open| open < at);
            if failure.exhausted {
                self.diagnostics
                    .push(syntax::too_deep(self.span(after), LIMIT));
                self.skip(piece.range.clone());
                return None;
            }
            if !known {
                let found = explain(
                    &self.painted,
                    self.source,
                    &before,
                    &after,
                    &failure.expected,
                );
                self.diagnostics.push(found);
            }
            let place = if self.same_line(before.end, at) {
                at
            } else {
                before.start
            };
            if !self.skip_around(place) {
                self.skip(piece.range.clone());
                return None;
            }
        }
        None
    }

    /// The last token before a byte and the first at or behind it that are not painted over.
    /// At the ends of an item they are empty.
    fn neighbours(&self, at: usize, item: &Range<usize>) -> (Range<usize>, Range<usize>) {
        let inside =
            |token: &&Token| item.start <= token.range.start && token.range.end <= item.end;
        let visible = |token: &&Token| !self.is_skipped(token.range.start);
        let tokens = || self.tokens.iter().filter(inside).filter(visible);
        let before = tokens().take_while(|token| token.range.end <= at).last();
        let after = tokens().find(|token| token.range.end > at);
        (
            before.map_or(item.start..item.start, |token| token.range.clone()),
            after.map_or(item.end..item.end, |token| {
                token.range.start.max(at)..token.range.end
            }),
        )
    }

    fn is_skipped(&self, at: usize) -> bool {
        self.skipped.iter().any(|range| range.contains(&at))
    }

    fn skips(&self, item: &Range<usize>) -> usize {
        self.skipped
            .iter()
            .filter(|range| item.contains(&range.start))
            .count()
    }

    /// Whether something was painted over between the last token and a byte: what fails there
    /// is a part of the mistake that was reported.
    fn follows_skipped(&self, at: usize, last: usize) -> bool {
        self.skipped
            .iter()
            .any(|range| last <= range.start && range.end <= at)
    }

    fn same_line(&self, from: usize, to: usize) -> bool {
        self.painted
            .get(from..to)
            .is_some_and(|gap| !gap.contains('\n'))
    }

    /// Paints over the line of a byte as far as it lies within the same block. Gives `false` if
    /// there is nothing to paint or the byte is in no block.
    fn skip_around(&mut self, at: usize) -> bool {
        let Some(block) = self.block(at) else {
            return false;
        };
        let line_start = self
            .painted
            .get(..at)
            .and_then(|text| text.rfind('\n'))
            .map_or(0, |at| at + 1);
        let line_end = self.painted.get(at..).and_then(|text| text.find('\n'));
        let start = line_start.max(block.open + 1);
        let end = line_end
            .map_or(self.painted.len(), |length| at + length)
            .min(block.close);
        let range = self.whole_brackets(start..end, at, block);
        let bare = self
            .painted
            .get(range.clone())
            .is_none_or(|text| text.chars().all(is_blank));
        if !bare {
            self.skip(range);
        }
        !bare
    }

    /// The innermost block around a byte.
    fn block(&self, at: usize) -> Option<Pair> {
        let around = |pair: &&Pair| pair.bracket == '{' && pair.open < at && at <= pair.close;
        self.pairs
            .iter()
            .filter(around)
            .max_by_key(|pair| pair.open)
            .copied()
    }

    /// Widens a range so that it cuts no pair of brackets of the block in two.
    fn whole_brackets(&self, mut range: Range<usize>, at: usize, block: Pair) -> Range<usize> {
        let mut inner: Vec<&Pair> = self
            .pairs
            .iter()
            .filter(|pair| block.open < pair.open && pair.close < block.close)
            .collect();
        inner.sort_by_key(|pair| pair.open);
        for pair in inner {
            if pair.open < range.start && range.contains(&pair.close) {
                range.start = match pair.close < at {
                    true => pair.close + 1,
                    false => pair.open,
                };
            }
            if range.contains(&pair.open) {
                range.end = range.end.max(pair.close + 1);
            }
        }
        range
    }

    /// Puts spaces in the place of a range; lines and bytes stay where they are.
    fn skip(&mut self, range: Range<usize>) {
        let Some(text) = self.painted.get(range.clone()) else {
            return;
        };
        let spaces: String = text
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect();
        self.painted.replace_range(range.clone(), &spaces);
        self.skipped.push(range);
    }

    /// The name of an item: its first word that is no keyword.
    fn name(&self, piece: &Piece, text: &str) -> Option<At<String>> {
        let named = |token: &&Token| {
            matches!(token.mark, Mark::Word | Mark::Text)
                && piece.range.contains(&token.range.start)
        };
        let words = self.tokens.iter().filter(named);
        let mut words = words.filter_map(|token| Some((text.get(token.range.clone())?, token)));
        let (word, token) = words.find(|(word, _)| !is_keyword(word))?;
        let value = word.trim_matches('"').to_owned();
        Some(At {
            value,
            span: self.span(token.range.clone()),
        })
    }
}

/// Cuts the brackets that were added at the end of an item.
fn clip(mut node: Node, end: usize) -> Node {
    node.range.end = node.range.end.min(end);
    node.children = node
        .children
        .into_iter()
        .filter(|child| child.kind != Kind::EOI)
        .map(|child| clip(child, end))
        .collect();
    node
}
