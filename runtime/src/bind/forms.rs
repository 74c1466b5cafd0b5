//! Forms that a document prints several times: labels with their values, and panels of rows, below
//! each other in a grid.
//!
//! A printed form begins with its title and is read line by line. Labels are looked for in every
//! column, because merged cells leave nothing behind in a text file and move what stands to their
//! right. What a line is, is decided by the labels it holds and by the panel whose header was read
//! last; positions only tell which of several values are missing. This module knows no form by
//! name, and compares no figure with another.

mod beginnings;
mod blank;
mod entries;
mod field;
mod header;
mod keyed;
mod keyed_line;
mod keys;
mod label;
mod lines;
mod listed;
mod piece;
mod plan;
mod printed;
mod reader;
mod reading;
mod spread;

pub(super) use plan::Plan;

use crate::document::{Cell, Document};
use crate::report::{Instance, Printing};
use crate::schema::Spec;

use super::draft::Draft;
use super::names::Names;
use keys::Vocabulary;
use lines::Line;
use printed::Printed;
use reader::Reader;

/// What forms are bound from and into.
pub(super) struct FormBinder<'b, 'd> {
    pub(super) spec: &'static Spec,
    pub(super) document: &'d Document,
    pub(super) names: &'b mut Names,
    /// Values that are parts of cells.
    pub(super) pieces: &'b mut Vec<Cell>,
}

impl<'d> FormBinder<'_, 'd> {
    /// Binds every printing of a form and gives the blocks that they take up.
    pub(super) fn bind(&mut self, plan: &Plan, draft: &mut Draft) -> Vec<usize> {
        let lines = lines::of(self.document);
        let mut vocabulary = Vocabulary::new(plan.schema);
        let mut blocks = Vec::new();
        for printed in printed::find(self.document, plan, &lines) {
            self.bind_one(plan, draft, &printed, &mut vocabulary);
            blocks.extend(printed.lines.iter().map(|line| line.block));
        }
        blocks.dedup();
        blocks
    }

    fn bind_one(
        &mut self,
        plan: &Plan,
        draft: &mut Draft,
        printed: &Printed<'_, 'd>,
        vocabulary: &mut Vocabulary,
    ) {
        let first_rows = draft.open_instance();
        draft.printing.get_or_insert_with(|| self.printing(printed));
        let document = self.document;
        let mut reader = Reader::new(plan, document, draft, &first_rows, vocabulary, self.pieces);
        for line in printed.lines {
            reader.read(line);
        }
        let name = reader.finish();
        let rows = (first_rows.into_iter().zip(&draft.panels))
            .map(|(first, panel)| first..panel.rows.len() as u32);
        draft.instances.push(Instance {
            key: self.names.key(&name),
            name,
            title: printed.title,
            rows: rows.collect(),
            cells: printed.cells(),
        });
    }

    /// What the lines around the first printing state.
    fn printing(&self, printed: &Printed<'_, 'd>) -> Printing {
        let mut printing = Printing {
            title: printed.title,
            first: printed.grid().map(|line| line.row.first()),
            ..Printing::default()
        };
        for line in printed.captions() {
            printing.add_row(self.spec, self.document, &line.row);
        }
        printing
    }
}

impl<'d> Line<'d> {
    /// The words of the line.
    fn words(&self, document: &'d Document) -> impl Iterator<Item = label::Word<'d>> + 'd {
        let row = self.row;
        let words = row.words(document);
        words.map(|(column, cell, text)| label::Word { column, cell, text })
    }
}
