//! Lines of a keyed panel: key texts, then values. Which of its words are values is decided here.
//!
//! A line is read from its right end, by type: the figures of the last columns, before them the
//! texts of the columns before, and what is left are key texts. Where values are missing, that
//! goes wrong; so a line whose words all stand below their column heads is read as it stands,
//! unless it lacks a value as it stands, would lack none if it were moved, and no key text stands
//! where it did before.

use crate::schema::{Column, Kind};

use super::header::Open;
use super::keys::Vocabulary;
use super::label::Marked;
use super::reading;
use super::spread::{Spread, by_position};

/// A panel whose rows are told apart by its first columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keyed {
    /// Index of the panel.
    pub(super) panel: usize,
    /// How many of its columns are keys.
    pub(super) keys: usize,
    /// All its columns.
    pub(super) columns: &'static [Column],
}

/// The words of a line, told apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parted {
    /// The value of each value column, by its position among the words.
    pub(super) values: Spread,
    /// The key text of each level where positions tell it; else how many words are key texts.
    pub(super) keys: KeyWords,
}

/// Which words of a line are key texts.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum KeyWords {
    /// These, level by level.
    Placed(Spread),
    /// The first so many; their levels are to be found out.
    First(usize),
}

impl Keyed {
    /// Tells the words of a line apart; none when no value is among them. `moved` tells whether
    /// merged cells may have moved the words.
    pub(super) fn part(
        &self,
        open: &Open,
        words: &[Marked<'_>],
        vocabulary: &Vocabulary,
        moved: bool,
    ) -> Option<Parted> {
        let placed = by_position(&open.at, words, 0).filter(|spread| {
            let as_it_stands = !moved
                || self.has_all_values(spread)
                || !self.is_complete(words)
                || self.is_known(spread, words, vocabulary);
            words.len() == self.columns.len() || (as_it_stands && self.fits(spread, words))
        });
        match placed {
            Some(spread) => self.placed(spread),
            None => self.backwards(open, words),
        }
    }

    fn values(&self) -> &'static [Column] {
        self.columns.get(self.keys..).unwrap_or_default()
    }

    fn has_all_values(&self, spread: &Spread) -> bool {
        spread.iter().skip(self.keys).all(Option::is_some)
    }

    /// Whether a line prints all values, read from its right end.
    fn is_complete(&self, words: &[Marked<'_>]) -> bool {
        let figures = self.figures();
        let printed = self.printed_figures(figures, words);
        printed == figures && words.len() > self.values().len()
    }

    /// Whether a key text of a line stands at a level where it did before.
    fn is_known(&self, spread: &Spread, words: &[Marked<'_>], vocabulary: &Vocabulary) -> bool {
        let keys = spread.iter().take(self.keys).enumerate();
        let mut texts = keys.filter_map(|(level, word)| Some((level, words.get((*word)?)?)));
        texts.any(|(level, marked)| vocabulary.level(self.panel, marked.word.text) == Some(level))
    }

    /// A line as it stands.
    fn placed(&self, mut spread: Spread) -> Option<Parted> {
        let values = spread.split_off(self.keys.min(spread.len()));
        let any = values.iter().any(Option::is_some);
        any.then_some(Parted {
            values,
            keys: KeyWords::Placed(spread),
        })
    }

    fn backwards(&self, open: &Open, words: &[Marked<'_>]) -> Option<Parted> {
        let figures = self.figures();
        let printed = self.printed_figures(figures, words);
        let texts = self.values().len() - figures;
        let front = words.len() - printed;
        if figures > 0 && printed == figures {
            if front <= texts
                && let Some(spread) = self.moved(open, words)
            {
                let keys = spread.iter().take(self.keys).flatten().count();
                let mut parted = self.placed(spread)?;
                parted.keys = KeyWords::First(keys);
                return Some(parted);
            }
            let texts = texts.min(front.saturating_sub(1));
            return Some(self.counted(front - texts, texts, words.len()));
        }
        if printed > 0 && front > 1 {
            let texts = texts.min(front - 1);
            return Some(self.counted(front - texts, texts, words.len()));
        }
        let values = words.len().checked_sub(self.keys)?;
        (values > 0).then(|| self.counted(self.keys, texts.min(values), words.len()))
    }

    /// How many columns at the right end are for figures.
    fn figures(&self) -> usize {
        let backwards = self.values().iter().rev();
        backwards
            .take_while(|column| column.kind != Kind::Text)
            .count()
    }

    /// How many words at the right end may stand in the last columns.
    fn printed_figures(&self, figures: usize, words: &[Marked<'_>]) -> usize {
        let columns = self.columns.iter().rev().take(figures);
        let backwards = words.iter().rev().zip(columns);
        backwards
            .take_while(|(marked, column)| reading::fits(column, marked.word.text))
            .count()
    }

    /// The words moved together until the last one stands below the last head.
    fn moved(&self, open: &Open, words: &[Marked<'_>]) -> Option<Spread> {
        let last = i64::from(open.at.last().copied().flatten()?);
        let shift = last - i64::from(words.last()?.word.column);
        by_position(&open.at, words, shift).filter(|spread| self.fits(spread, words))
    }

    /// Keys, texts and figures in their order.
    fn counted(&self, keys: usize, texts: usize, words: usize) -> Parted {
        let before_figures = self.values().len() - self.figures();
        let mut values: Spread = (0..texts).map(|at| Some(keys + at)).collect();
        values.resize(before_figures, None);
        values.extend((keys + texts..words).map(Some));
        values.resize(self.values().len(), None);
        Parted {
            values,
            keys: KeyWords::First(keys),
        }
    }

    /// Whether figures stand where figures belong.
    fn fits(&self, spread: &Spread, words: &[Marked<'_>]) -> bool {
        let mut placed = self.columns.iter().zip(spread);
        placed.all(|(column, word)| {
            let word = word.and_then(|word| words.get(word));
            column.kind == Kind::Text
                || word.is_none_or(|marked| reading::fits(column, marked.word.text))
        })
    }
}
