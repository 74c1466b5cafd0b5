//! Labelled values: the value stands beside its label, or below it, or behind it in its cell.

use crate::document::CellId;

use super::label::Marked;
use super::lines::Line;
use super::reader::Reader;

/// Words of a paragraph that may be the value of a label above it, in letters at most.
const LONGEST_BELOW: usize = 12;

/// A label without a value so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pending {
    /// The field.
    pub(super) field: usize,
    /// The column of its label.
    pub(super) column: u32,
    /// The cell beside its label.
    pub(super) beside: Option<CellId>,
}

impl<'d> Reader<'_, 'd> {
    /// Reads a line that holds labels of values; tells whether it does.
    pub(super) fn fields(&mut self, line: &Line<'d>, words: &[Marked<'d>]) -> bool {
        if !words.iter().any(|marked| self.free_field(marked).is_some()) {
            return false;
        }
        self.give_up();
        let mut taken = 0;
        for (at, marked) in words.iter().enumerate() {
            let Some(field) = self.free_field(marked) else {
                if at >= taken {
                    self.stray(marked);
                }
                continue;
            };
            self.meet_field(field);
            let behind = marked.found.map_or("", |found| found.behind);
            match words.get(at + 1).filter(|next| next.found.is_none()) {
                Some(value) => {
                    taken = at + 2;
                    self.put_field(field, Some(value.word.cell), value.word.text);
                }
                None if !behind.is_empty() => self.put_behind(field, marked.word.cell, behind),
                None => self.pending.push(Pending {
                    field,
                    column: marked.word.column,
                    beside: self.blank_cell(line, marked.word.column + 1),
                }),
            }
        }
        true
    }

    /// The field of this label that was not met.
    fn free_field(&self, marked: &Marked<'_>) -> Option<usize> {
        let mut fields = marked.found.as_ref()?.fields();
        fields.find(|field| !self.has_field(*field))
    }

    /// Gives the words of a line to the labels above it; tells whether any was taken.
    pub(super) fn below(&mut self, line: &Line<'d>, words: &[Marked<'d>]) -> bool {
        let pending = std::mem::take(&mut self.pending);
        let short = words.iter().all(|marked| is_value(marked.word.text));
        let in_order = words.len() == pending.len() && (line.gridded || short);
        let mut taken = Vec::new();
        for (at, label) in pending.iter().enumerate() {
            let under = |marked: &&Marked<'_>| marked.word.column == label.column && line.gridded;
            let word = match in_order {
                true => words.get(at),
                false => words.iter().find(under),
            };
            taken.extend(word.map(|marked| marked.word.cell));
            match word {
                Some(marked) => {
                    self.put_field(label.field, Some(marked.word.cell), marked.word.text);
                }
                None => self.put_field(label.field, label.beside, ""),
            }
        }
        let left = words
            .iter()
            .filter(|marked| !taken.contains(&marked.word.cell));
        let left = left.filter(|_| !taken.is_empty());
        left.for_each(|marked| self.stray(marked));
        !taken.is_empty()
    }

    /// The labels above a line that gives them no value have none.
    pub(super) fn give_up(&mut self) {
        for label in std::mem::take(&mut self.pending) {
            self.put_field(label.field, label.beside, "");
        }
    }
}

/// Whether a paragraph is short enough to be a value, and no sentence or caption.
pub(super) fn is_value(text: &str) -> bool {
    let mut letters = text.chars();
    letters.clone().take(LONGEST_BELOW + 1).count() <= LONGEST_BELOW
        && !letters.any(|letter| matches!(letter, ':' | '：' | '。'))
}
