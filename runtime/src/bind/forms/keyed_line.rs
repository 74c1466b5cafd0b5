//! Reads a line of a keyed panel: its key texts count from here on, its values are a row.

use crate::document::Place;

use super::blank::is_placeholder;
use super::header::Open;
use super::keyed::{KeyWords, Keyed, Parted};
use super::keys::KeyLine;
use super::label::{Marked, Word};
use super::reader::Reader;

impl<'d> Reader<'_, 'd> {
    /// Reads a line without labels of values.
    pub(super) fn read_keyed(&mut self, keyed: Keyed, open: &Open, words: &[Marked<'d>]) {
        let narrowest = keyed.keys.saturating_sub(1);
        let heading = keyed.columns.get(narrowest).map_or("", |key| key.label());
        let held = words
            .last()
            .is_some_and(|last| is_placeholder(last.word.text, heading));
        let words = match words.split_last() {
            Some((_, before)) if held => before,
            _ => words,
        };
        if words.is_empty() {
            return;
        }
        match keyed.part(open, words, self.vocabulary, self.may_be_moved(words)) {
            Some(parted) if !held => self.put_keyed(keyed, words, &parted),
            _ => self.read_keys(keyed, words, held),
        }
    }

    /// Text files say nothing of merged cells; other documents keep their places.
    fn may_be_moved(&self, words: &[Marked<'d>]) -> bool {
        let cell = words
            .first()
            .and_then(|first| self.document.cell(first.word.cell));
        cell.is_some_and(|cell| matches!(cell.place, Place::Line { .. }))
    }

    /// A line without values: its texts may count for the lines below. Where an entry's place is
    /// held open they do; else those do that are known, as others go on with the line above.
    fn read_keys(&mut self, keyed: Keyed, words: &[Marked<'d>], held: bool) {
        words.iter().for_each(|marked| self.stray(marked));
        let texts: Vec<_> = words.iter().map(|marked| (None, marked.word)).collect();
        let line = key_line(keyed, &texts);
        let levels = match held {
            true => line.of_held(self.vocabulary),
            false => line.known(self.vocabulary),
        };
        self.keys.take(&levels);
    }

    fn put_keyed(&mut self, keyed: Keyed, words: &[Marked<'d>], parted: &Parted) {
        let panel = keyed.panel;
        self.take_keys(keyed, words, &parted.keys);
        let first = self.first_row(panel);
        let Some(draft) = self.draft.panels.get_mut(panel) else {
            return;
        };
        let number = draft.rows.len().saturating_sub(first) + 1;
        let row = draft.add(None, number as u32);
        let label = self
            .keys
            .levels()
            .iter()
            .rev()
            .copied()
            .find_map(|cell| cell);
        self.meet_row(panel, row, label);
        let texts: Vec<_> = self.keys.texts(self.document).collect();
        for (level, cell, text) in texts {
            self.put(panel, row, level, cell, text);
        }
        for (at, value) in parted.values.iter().enumerate() {
            let word = value.and_then(|value| words.get(value));
            let text = word.map_or("", |marked| marked.word.text);
            let cell = word.map(|marked| marked.word.cell);
            self.put(panel, row, keyed.keys + at, cell, text);
        }
    }

    fn take_keys(&mut self, keyed: Keyed, words: &[Marked<'d>], taken: &KeyWords) {
        let texts: Vec<_> = match taken {
            KeyWords::Placed(spread) => {
                let placed = spread.iter().enumerate();
                placed
                    .filter_map(|(level, word)| Some((Some(level), words.get((*word)?)?.word)))
                    .collect()
            }
            KeyWords::First(count) => {
                let words = words.iter().take(*count);
                words.map(|marked| (None, marked.word)).collect()
            }
        };
        let levels = key_line(keyed, &texts).with_values(self.vocabulary);
        self.keys.take(&levels);
    }
}

fn key_line<'l, 'd>(keyed: Keyed, texts: &'l [(Option<usize>, Word<'d>)]) -> KeyLine<'l, 'd> {
    KeyLine {
        panel: keyed.panel,
        levels: keyed.keys,
        texts,
    }
}
