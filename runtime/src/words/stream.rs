//! The running text as one stream of folded letters, with the way back to the document.
//!
//! White space and the ends of paragraphs are nothing in the stream, so a word that a page break
//! cuts in two is one word here. Where paragraphs begin is marked, for those who must know.

use std::ops::Range;

use crate::document::{CellId, Document};
use crate::fold;

use super::outline;

/// Longer enumerators are none.
const LONGEST_ENUMERATOR: usize = 6;

/// What begins at a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Nothing,
    /// A paragraph.
    Line,
    /// A paragraph with an enumerator, such as （一）.
    Item,
}

/// Some paragraphs, folded.
#[derive(Debug)]
pub(super) struct Stream<'d> {
    pub(super) document: &'d Document,
    letters: Vec<char>,
    /// Where each letter begins in the document's text.
    pub(super) offsets: Vec<u32>,
    marks: Vec<Mark>,
    /// The first letter of each paragraph, and the paragraph.
    pub(super) lines: Vec<(usize, CellId)>,
}

impl<'d> Stream<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self {
            document,
            letters: Vec::new(),
            offsets: Vec::new(),
            marks: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Adds a paragraph.
    pub(super) fn add(&mut self, id: CellId) {
        let Some(cell) = self.document.cell(id) else {
            return;
        };
        let first = self.letters.len();
        let text = self.document.raw(cell);
        // Every letter takes a byte at least, and most take three.
        self.letters.reserve(text.len() / 2);
        self.offsets.reserve(text.len() / 2);
        let mut offset = cell.start;
        for letter in text.chars() {
            if let Some(folded) = fold::fold_char(letter) {
                self.letters.push(folded);
                self.offsets.push(offset);
            }
            offset += letter.len_utf8() as u32;
        }
        if self.letters.len() == first {
            return;
        }
        self.marks.resize(self.letters.len(), Mark::Nothing);
        let mark = match outline::level(text) {
            Some(_) => Mark::Item,
            None => Mark::Line,
        };
        if let Some(begin) = self.marks.get_mut(first) {
            *begin = mark;
        }
        self.lines.push((first, id));
    }

    /// The letter at a position.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.letters.get(at).copied()
    }

    /// Whether a letter is printed in half width.
    pub(super) fn is_narrow(&self, at: usize) -> bool {
        let start = self.offsets.get(at).copied();
        start
            .zip(self.end_of(at))
            .is_some_and(|(start, end)| end == start + 1)
    }

    /// The letters of a range.
    pub(super) fn letters(&self, range: Range<usize>) -> &[char] {
        self.letters.get(range).unwrap_or_default()
    }

    /// What begins at a position.
    #[inline]
    pub(super) fn mark(&self, at: usize) -> Mark {
        self.marks.get(at).copied().unwrap_or(Mark::Nothing)
    }

    /// Whether a sentence may well begin here: at a paragraph's beginning, behind a mark of
    /// punctuation or behind an enumerator.
    pub(super) fn is_boundary(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        let digit = self.get(at).is_some_and(|letter| letter.is_ascii_digit());
        let parts = |before| is_separator(before) || before == ')' || (before == '.' && !digit);
        self.mark(at) != Mark::Nothing || before.is_none_or(parts)
    }

    /// Whether a sentence or a clause that could be one begins here.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        self.mark(at) != Mark::Nothing || before.is_none_or(|before| matches!(before, '。' | ';'))
    }

    /// The digits of the enumerators in front of paragraphs.
    pub(super) fn enumerators(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let items = self.lines.iter().map(|(first, _)| *first);
        let items = items.filter(|first| self.mark(*first) == Mark::Item);
        items.filter_map(|first| {
            let rest = self.letters(first..self.len().min(first + LONGEST_ENUMERATOR));
            let start = rest
                .iter()
                .position(char::is_ascii_digit)
                .filter(|start| *start <= 1)?;
            let behind = rest.get(start..)?.iter();
            let digits = behind.take_while(|letter| letter.is_ascii_digit()).count();
            Some(first + start..first + start + digits)
        })
    }

    /// The letter behind the enumerator that begins at a letter; that letter where none does.
    pub(super) fn behind_enumerator(&self, at: usize) -> usize {
        if self.mark(at) != Mark::Item {
            return at;
        }
        let letters = self.letters(at..self.len().min(at + LONGEST_ENUMERATOR));
        let mut ends = letters.iter();
        let end = ends.position(|letter| matches!(letter, '、' | '.' | ')'));
        end.map_or(at, |end| at + end + 1)
    }

    /// Whether a letter is the last of a sentence, or the first of a paragraph.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        self.get(at) == Some('。') || self.mark(at) != Mark::Nothing
    }

    /// The paragraph a letter stands in, as an index and an id.
    pub(super) fn line(&self, at: usize) -> Option<(usize, CellId)> {
        let behind = self.lines.partition_point(|(first, _)| *first <= at);
        let line = behind.checked_sub(1)?;
        self.lines.get(line).map(|(_, id)| (line, *id))
    }
}

/// Whether a folded letter parts clauses. Documents mix these marks, double them and lose them.
#[inline]
pub(super) fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | ';' | ':' | '、' | '。')
}
