//! The text of a file in which what cannot be read is painted over with spaces, so that the rest
//! can, and keeps its places.

use std::ops::Range;

use super::brackets::Pair;
use super::scan::{Mark, Token, is_blank};
use crate::keyword::is_keyword;

/// A text, its tokens and brackets, and what of it is painted over.
pub(super) struct Canvas {
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    pub(super) pairs: Vec<Pair>,
    pub(super) skipped: Vec<Range<usize>>,
}

impl Canvas {
    /// What is left of a range.
    pub(super) fn part(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether nothing is left of a range.
    pub(super) fn is_bare(&self, range: &Range<usize>) -> bool {
        self.part(range).chars().all(is_blank)
    }

    /// Puts spaces in the place of a range; lines and bytes stay where they are.
    pub(super) fn skip(&mut self, range: Range<usize>) {
        let space = |byte| if byte == b'\n' { '\n' } else { ' ' };
        let spaces: String = self.part(&range).bytes().map(space).collect();
        if !spaces.is_empty() {
            self.text.replace_range(range.clone(), &spaces);
            self.skipped.push(range);
        }
    }

    /// Paints over the line of a byte as far as it lies within the same block. Gives `false` if
    /// there is nothing to paint or the byte is in no block.
    pub(super) fn skip_around(&mut self, at: usize) -> bool {
        let Some(block) = self.block(at) else {
            return false;
        };
        let line = self.line(at);
        let line = line.start.max(block.open + 1)..line.end.min(block.close);
        let range = self.whole_brackets(line, at, block);
        let bare = self.is_bare(&range);
        if !bare {
            self.skip(range);
        }
        !bare
    }

    fn line(&self, at: usize) -> Range<usize> {
        let (before, after) = self.text.split_at_checked(at).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after
            .find('\n')
            .map_or(self.text.len(), |length| at + length);
        start..end
    }

    /// The innermost block around a byte.
    fn block(&self, at: usize) -> Option<Pair> {
        let around = |pair: &&Pair| pair.bracket == '{' && pair.open < at && at <= pair.close;
        let blocks = self.pairs.iter().filter(around);
        blocks.max_by_key(|pair| pair.open).copied()
    }

    /// The outermost block of a range.
    pub(super) fn outer_block(&self, range: &Range<usize>) -> Option<Pair> {
        let inside = |pair: &&Pair| pair.bracket == '{' && range.contains(&pair.open);
        let blocks = self.pairs.iter().filter(inside);
        blocks.min_by_key(|pair| pair.open).copied()
    }

    /// Widens a range so that it cuts no pair of brackets of the block in two.
    fn whole_brackets(&self, mut range: Range<usize>, at: usize, block: Pair) -> Range<usize> {
        let inside = |pair: &&Pair| block.open < pair.open && pair.close < block.close;
        let mut pairs: Vec<&Pair> = self.pairs.iter().filter(inside).collect();
        pairs.sort_by_key(|pair| pair.open);
        for pair in pairs {
            if pair.open < range.start && range.contains(&pair.close) {
                let behind = pair.close < at;
                range.start = if behind { pair.close + 1 } else { pair.open };
            }
            if range.contains(&pair.open) {
                range.end = range.end.max(pair.close + 1);
            }
        }
        range
    }

    /// The last token before a byte of an item and the first at or behind it, of those that are
    /// not painted over. At the ends of the item they are empty.
    pub(super) fn neighbours(&self, at: usize, item: &Range<usize>) -> [Range<usize>; 2] {
        let first = self
            .tokens
            .partition_point(|token| token.range.start < item.start);
        let tokens = || {
            let rest = self.tokens.iter().skip(first).map(|token| &token.range);
            let inside = rest.take_while(|range| range.end <= item.end);
            inside.filter(|range| !self.is_skipped(range.start))
        };
        let before = tokens().take_while(|range| range.end <= at).last();
        let after = tokens().find(|range| range.end > at);
        if let Some(inside) = after.and_then(|token| self.inside(token, at)) {
            return inside;
        }
        [
            before.map_or(item.start..item.start, Range::clone),
            after.map_or(item.end..item.end, |range| range.start.max(at)..range.end),
        ]
    }

    /// The sign before a byte inside a line template, and the word or sign there.
    fn inside(&self, token: &Range<usize>, at: usize) -> Option<[Range<usize>; 2]> {
        let before = self.part(&(token.start..at)).chars().next_back()?;
        let after = self.part(&(at..token.end));
        let first = after.chars().next().filter(|_| self.is_template(token))?;
        let word = after.find(|letter: char| !letter.is_alphanumeric());
        let length = word.filter(|end| *end > 0).unwrap_or(first.len_utf8());
        Some([at - before.len_utf8()..at, at..at + length])
    }

    fn is_template(&self, token: &Range<usize>) -> bool {
        self.part(token).starts_with('「')
    }

    /// Whether the token at a byte is painted over, for no token begins with a space.
    fn is_skipped(&self, at: usize) -> bool {
        self.text.as_bytes().get(at) == Some(&b' ')
    }

    /// Whether what stands at a byte goes on with something that was painted over since another:
    /// it is no word that begins a line as far left as that did.
    pub(super) fn continues_skipped(&self, from: usize, at: usize) -> bool {
        let between = |range: &&Range<usize>| from <= range.start && range.end <= at;
        let Some(skipped) = self.skipped.iter().rfind(between) else {
            return false;
        };
        let token = self.tokens.iter().find(|token| token.range.end > at);
        let word = token.is_some_and(|token| matches!(token.mark, Mark::Word | Mark::Text));
        let line = self.line(at).start..at;
        let first = self
            .tokens
            .iter()
            .find(|token| token.range.start >= skipped.start);
        let first = first.map_or(skipped.start, |token| token.range.start);
        let margin = first - self.line(first).start;
        let fresh =
            word && self.is_bare(&line) && line.start >= skipped.end && line.len() <= margin;
        !fresh
    }

    /// The name of an item: its first word that is no keyword.
    pub(super) fn name(&self, original: &str, item: &Range<usize>) -> Option<Range<usize>> {
        let named = |token: &&Token| {
            let word = original.get(token.range.clone()).unwrap_or_default();
            let named = matches!(token.mark, Mark::Word | Mark::Text);
            named && item.contains(&token.range.start) && !is_keyword(word)
        };
        let token = self.tokens.iter().find(named);
        token.map(|token| token.range.clone())
    }
}
