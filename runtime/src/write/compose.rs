//! From a template and what is known of its slots to a sentence.

use super::choose::Line;
use super::figure;
use crate::fold;
use crate::report::FactId;
use crate::schema::{Kind, Piece, SlotKind, Vocabulary};

/// A sentence while it is composed.
pub(super) struct Composer<'w, 'd> {
    line: Line<'w, 'd>,
    year: u16,
    pub(super) text: String,
    /// Names of the slots that nothing is known of.
    pub(super) gaps: Vec<String>,
    /// The last word of a vocabulary, and the group of slots it stands in.
    last_word: Option<(&'static [&'static str], &'static str)>,
}

impl<'w, 'd> Composer<'w, 'd> {
    pub(super) fn new(line: Line<'w, 'd>, year: u16) -> Self {
        Self {
            line,
            year,
            text: String::new(),
            gaps: Vec::new(),
            last_word: None,
        }
    }

    /// Writes a sentence and ends it.
    pub(super) fn sentence(&mut self, pieces: &'static [Piece]) {
        self.pieces(pieces, true);
        if !self.text.ends_with(['。', '；', '：', '！', '？']) {
            let clause = self.text.trim_end_matches(['，', '、']).len();
            self.text.truncate(clause);
            self.text.push('。');
        }
    }

    fn pieces(&mut self, pieces: &'static [Piece], is_last: bool) {
        let count = pieces.len();
        for (nth, piece) in (1..).zip(pieces) {
            let is_last = is_last && nth == count;
            match piece {
                Piece::Text(text) => self.text.push_str(text),
                Piece::Year(back) => {
                    let year = self.year.saturating_sub(u16::from(*back));
                    self.text.push_str(&year.to_string());
                }
                Piece::Any => self.gap("略", ""),
                Piece::Slot { column, kind } => self.slot(*column, kind),
                Piece::Choice(ways) => {
                    let way = self.line.choose(ways, is_last);
                    self.pieces(way, is_last);
                }
            }
        }
    }

    fn slot(&mut self, column: u16, kind: &SlotKind) {
        let Some(slot) = self.line.slot(column) else {
            return;
        };
        let path = slot.column.path;
        if !slot.known {
            let unit = match kind {
                SlotKind::Figure(unit) => figure::unit_word(*unit),
                SlotKind::Word(_) | SlotKind::Text | SlotKind::List | SlotKind::Code(_) => "",
            };
            return self.gap(&path.join("."), unit);
        }
        let fact = self.line.fact(column);
        match kind {
            SlotKind::Figure(_) if slot.column.kind != Kind::Text => {
                let fact = self.line.draft.report.fact(fact);
                self.text.push_str(&figure::print(fact, slot.column.unit));
            }
            SlotKind::Word(vocabulary) => {
                let group = path.split_last().map_or(path, |(_, group)| group);
                let word = self.word(fact, vocabulary, group);
                self.last_word = Some((group, word));
                self.text.push_str(word);
            }
            SlotKind::Figure(_) | SlotKind::Text | SlotKind::List | SlotKind::Code(_) => {
                self.text.push_str(slot.text.trim());
            }
        }
    }

    fn gap(&mut self, name: &str, unit: &str) {
        self.text.push_str(&format!("〔{name}〕{unit}"));
        self.gaps.push(name.to_owned());
    }

    /// The document's own word where it has the direction; else the first of the vocabulary that
    /// was not just used in the same group of slots.
    fn word(
        &self,
        fact: FactId,
        vocabulary: &'static Vocabulary,
        group: &'static [&'static str],
    ) -> &'static str {
        let draft = self.line.draft;
        let sign = draft.report.fact(fact).value.signum();
        let words = vocabulary.words.iter();
        let mut fitting = words.filter(|(_, direction)| i64::from(*direction) == sign);
        let stated = draft.slot(fact).and_then(|slot| slot.stated.cell);
        let stated = stated.map_or("", |cell| draft.report.text_at(cell));
        let own = fitting.clone().find(|(word, _)| fold::equal(word, stated));
        let used = self
            .last_word
            .filter(|(last, _)| *last == group && !group.is_empty());
        let used = used.map_or("", |(_, word)| word);
        let first = fitting.clone().next();
        let fresh = fitting.find(|(word, _)| *word != used);
        own.or(fresh).or(first).map_or("", |(word, _)| word)
    }
}
