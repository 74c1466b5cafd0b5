//! What stands around a table: its number, year, department and unit, and its note.

use crate::document::{CellId, Document};
use crate::fold;
use crate::report::{Cover, Printing, Stated};
use crate::schema::Spec;

use super::caption::{Captured, captions, split_number};
use super::grid::Row;
use super::outline::{Outline, Section, Title};

/// How far below a table its note may begin, in paragraphs.
const NOTE_WITHIN: usize = 4;
/// A longer number is a sentence.
const LONGEST_NUMBER: usize = 32;

impl Printing {
    /// Takes what the lines between the title and the grid state, then what the lines right
    /// above the title state.
    pub(super) fn add_captions(
        &mut self,
        spec: &Spec,
        outline: &Outline<'_>,
        section: &Section<'_>,
        title: Option<Title>,
    ) {
        let Some(title) = title else {
            let lines: Vec<CellId> = outline
                .lines(section.lines.clone())
                .map(|(_, cell)| cell)
                .collect();
            lines.iter().rev().take(8).for_each(|cell| {
                self.add_line(spec, outline.document, *cell);
            });
            return;
        };
        self.add_number(spec, outline.document, title.cell);
        let below = outline.lines(title.block..section.lines.end);
        for (_, cell) in below.skip_while(|(_, cell)| *cell != title.cell).skip(1) {
            self.add_line(spec, outline.document, cell);
        }
        let above = outline
            .lines(section.lines.start..title.block.min(section.lines.end))
            .rev();
        for (_, cell) in above {
            if !self.add_line(spec, outline.document, cell) {
                break;
            }
        }
    }

    /// Takes the number that stands in front of the title on its line.
    fn add_number(&mut self, spec: &Spec, document: &Document, title: CellId) {
        let parts = split_number(spec.caption, document.text_at(title));
        let stated = parts.into_iter();
        for caption in stated.flat_map(|(number, _)| captions(spec.caption, number)) {
            self.add(&caption, title);
        }
    }

    /// Takes what the words of a row above the header state.
    pub(super) fn add_row(&mut self, spec: &Spec, document: &Document, row: &Row<'_>) {
        for (_, cell, _) in row.words(document) {
            self.add_line(spec, document, cell);
        }
    }

    /// Takes what a line states, and tells whether it states anything.
    fn add_line(&mut self, spec: &Spec, document: &Document, cell: CellId) -> bool {
        let mut any = false;
        for caption in captions(spec.caption, document.text_at(cell)) {
            any = true;
            if self.title != Some(cell) {
                self.add(&caption, cell);
            }
        }
        any
    }

    fn add(&mut self, caption: &Captured<'_>, cell: CellId) {
        let number = caption
            .number
            .filter(|number| number.len() <= LONGEST_NUMBER);
        set(&mut self.number, number.map(str::to_owned), cell);
        set(&mut self.year, caption.year, cell);
        set(
            &mut self.department,
            caption.department.map(str::to_owned),
            cell,
        );
        set(&mut self.unit, caption.unit.map(str::to_owned), cell);
    }

    /// Looks for the note among the first lines below the table.
    pub(super) fn add_note(&mut self, spec: &Spec, outline: &Outline<'_>, below: &Section<'_>) {
        let first_title = outline
            .titles_of(below)
            .first()
            .map_or(below.lines.end, |title| title.block);
        let lines = outline.lines(below.lines.start..first_title.min(below.lines.end));
        let note = lines
            .take(NOTE_WITHIN)
            .map(|(_, cell)| cell)
            .find(|cell| is_note(spec, outline.document.text_at(*cell)));
        self.note = self.note.or(note);
    }
}

/// The first statement stands.
fn set<T>(place: &mut Option<Stated<T>>, value: Option<T>, cell: CellId) {
    if place.is_none() {
        *place = value.map(|value| Stated { value, cell });
    }
}

/// Whether a line is a note under a table.
pub(super) fn is_note(spec: &Spec, text: &str) -> bool {
    !spec.note.is_empty() && fold::starts_with(text, spec.note)
}

/// What the lines before the first table state about the whole document.
pub(super) fn cover(spec: &Spec, outline: &Outline<'_>, first_table: Option<usize>) -> Cover {
    let end = first_table.unwrap_or(outline.document.blocks().len());
    let mut cover = Cover::default();
    for (_, cell) in outline.lines(0..end) {
        for caption in captions(spec.cover, outline.document.text_at(cell)) {
            cover.year = cover.year.or(caption.year);
            cover.department = cover.department.or(caption.department.map(str::to_owned));
        }
        if cover.year.is_some() && cover.department.is_some() {
            break;
        }
    }
    cover
}
