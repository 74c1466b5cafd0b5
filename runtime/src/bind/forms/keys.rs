//! The texts that tell the lines of a keyed panel apart, from the widest level to the narrowest.
//!
//! A text counts for the lines below it until another of its level or of a wider one is printed.
//! Which level a text is of, its place in the line tells; where merged cells have moved it, what
//! the same text was before.

use rustc_hash::FxHashMap;

use crate::document::{CellId, Document};
use crate::fold;
use crate::schema::Table;

use super::label::Word;

/// The levels of the texts, learnt from the lines that print them.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// For each panel, the levels of a text as bits.
    panels: Vec<FxHashMap<u64, u32>>,
}

impl Vocabulary {
    /// Nothing is known yet.
    pub(super) fn new(schema: &Table) -> Self {
        Self {
            panels: vec![FxHashMap::default(); schema.panels.len()],
        }
    }

    /// The only level at which a text was met.
    pub(super) fn level(&self, panel: usize, text: &str) -> Option<usize> {
        let levels = self.panels.get(panel)?.get(&fold::hash(text))?;
        let level = levels.trailing_zeros() as usize;
        levels.is_power_of_two().then_some(level)
    }

    fn learn(&mut self, panel: usize, text: &str, level: usize) {
        if let Some(levels) = self.panels.get_mut(panel) {
            let bit = 1_u32.checked_shl(level as u32).unwrap_or_default();
            *levels.entry(fold::hash(text)).or_default() |= bit;
        }
    }
}

/// The key texts that count for a line.
#[derive(Debug, Default)]
pub(super) struct Keys {
    levels: Vec<Option<CellId>>,
}

impl Keys {
    /// No text of so many levels.
    pub(super) fn new(levels: usize) -> Self {
        Self {
            levels: vec![None; levels],
        }
    }

    /// The texts, from the widest level to the narrowest.
    pub(super) fn levels(&self) -> &[Option<CellId>] {
        &self.levels
    }

    /// The texts as values of columns: each in its own.
    pub(super) fn texts<'d>(
        &self,
        document: &'d Document,
    ) -> impl Iterator<Item = (usize, Option<CellId>, &'d str)> {
        let levels = self.levels.iter().enumerate();
        levels.map(move |(level, cell)| {
            let text = cell.map_or("", |cell| document.text_at(cell));
            (level, *cell, text)
        })
    }

    /// Takes texts of known levels; those of narrower levels than the widest count no more.
    pub(super) fn take(&mut self, texts: &[(usize, CellId)]) {
        let Some(widest) = texts.iter().map(|(level, _)| *level).min() else {
            return;
        };
        self.levels
            .iter_mut()
            .skip(widest + 1)
            .for_each(|place| *place = None);
        for (level, cell) in texts {
            if let Some(place) = self.levels.get_mut(*level) {
                *place = Some(*cell);
            }
        }
    }
}

/// The key texts of a line and how many levels there are.
pub(super) struct KeyLine<'l, 'd> {
    /// Index of the panel.
    pub(super) panel: usize,
    /// How many levels the panel has.
    pub(super) levels: usize,
    /// The texts, each with its level where its place in the line tells it.
    pub(super) texts: &'l [(Option<usize>, Word<'d>)],
}

impl KeyLine<'_, '_> {
    /// The levels of the texts of a line with values, of which the last is of the narrowest level.
    pub(super) fn with_values(&self, vocabulary: &mut Vocabulary) -> Vec<(usize, CellId)> {
        if self.texts.len() < self.levels {
            return self.found_out(vocabulary, self.levels);
        }
        let all = self.texts.iter().rev().zip((0..self.levels).rev());
        all.map(|((_, word), level)| {
            self.learn(vocabulary, word, level);
            (level, word.cell)
        })
        .collect()
    }

    /// The levels of the texts of a line in which an entry's place is held open: the last is of
    /// the level above the narrowest.
    pub(super) fn of_held(&self, vocabulary: &mut Vocabulary) -> Vec<(usize, CellId)> {
        self.found_out(vocabulary, self.levels.saturating_sub(1))
    }

    /// The levels of those texts that are known.
    pub(super) fn known(&self, vocabulary: &Vocabulary) -> Vec<(usize, CellId)> {
        let known = self.texts.iter().filter_map(|(_, word)| {
            let level = vocabulary.level(self.panel, word.text)?;
            Some((level, word.cell))
        });
        known.collect()
    }

    /// Texts of which the level is known are of that level, others of the level that their place
    /// tells, or else right above the next text.
    fn found_out(&self, vocabulary: &mut Vocabulary, mut limit: usize) -> Vec<(usize, CellId)> {
        let mut levels = Vec::new();
        for (placed, word) in self.texts.iter().rev() {
            let narrowest = limit == self.levels;
            let known = match narrowest {
                true => None,
                false => vocabulary.level(self.panel, word.text),
            };
            let told = known.or(*placed).or(limit.checked_sub(1));
            let Some(level) = told.filter(|level| *level < limit) else {
                continue;
            };
            if known.is_none() {
                self.learn(vocabulary, word, level);
            }
            levels.push((level, word.cell));
            limit = level;
        }
        levels
    }

    /// Texts of the narrowest level are told by no other line.
    fn learn(&self, vocabulary: &mut Vocabulary, word: &Word<'_>, level: usize) {
        if level + 1 < self.levels {
            vocabulary.learn(self.panel, word.text, level);
        }
    }
}
