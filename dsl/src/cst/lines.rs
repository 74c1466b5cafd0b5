//! Where a byte stands on its line, by indentation. Knows no token.

use std::ops::Range;

/// A text seen as lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'a>(pub(super) &'a str);

impl<'a> Lines<'a> {
    /// The text of a range.
    pub(super) fn part(self, range: &Range<usize>) -> &'a str {
        self.0.get(range.clone()).unwrap_or_default()
    }

    /// Letters before a byte on its line.
    pub(super) fn column(self, at: usize) -> usize {
        self.before(at).chars().count()
    }

    /// The column of a byte that is the first on its line.
    pub(super) fn indent(self, at: usize) -> Option<usize> {
        let before = self.before(at);
        before.trim().is_empty().then(|| before.chars().count())
    }

    /// White space at the start of the line of a byte.
    pub(super) fn line_indent(self, at: usize) -> usize {
        let letters = self.before(at).chars();
        letters.take_while(|letter| letter.is_whitespace()).count()
    }

    fn before(self, at: usize) -> &'a str {
        let before = self.part(&(0..at));
        before.rsplit_once('\n').map_or(before, |(_, line)| line)
    }
}
