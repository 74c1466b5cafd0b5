//! What was met of a form so far, and where its facts go.

use crate::document::CellId;
use crate::report::{ABSENT, Fact, Problem, State};

use super::label::Marked;
use super::lines::Line;
use super::piece;
use super::reader::Reader;
use super::reading;

impl<'d> Reader<'_, 'd> {
    /// Whether a field was met; one that is not declared counts as met.
    pub(super) fn has_field(&self, field: usize) -> bool {
        let met = self.met.first().and_then(|fields| fields.get(field));
        met.copied().unwrap_or(true)
    }

    /// Notes that the label of a field is printed.
    pub(super) fn meet_field(&mut self, field: usize) {
        self.meet_column(0, field);
        let row = self.first_row(0);
        let met = self
            .draft
            .panels
            .first()
            .is_some_and(|panel| panel.is_found(row));
        if !met {
            self.meet_row(0, row, None);
        }
    }

    /// Whether a declared row was met.
    pub(super) fn has_row(&self, panel: usize, row: usize) -> bool {
        let row = self.first_row(panel) + row;
        let panel = self.draft.panels.get(panel);
        panel.is_none_or(|panel| panel.is_found(row))
    }

    /// The places of a panel's columns, none known where its header was not read.
    pub(super) fn places(&self, panel: usize) -> Vec<Option<u32>> {
        match &self.open {
            Some(open) if open.panel == panel => open.at.clone(),
            _ => vec![None; self.met.get(panel).map_or(0, Vec::len)],
        }
    }

    /// The form's first row in a panel.
    pub(super) fn first_row(&self, panel: usize) -> usize {
        self.first_rows
            .get(panel)
            .map_or(0, |first| *first as usize)
    }

    /// Notes that a column is printed.
    pub(super) fn meet_column(&mut self, panel: usize, column: usize) {
        let columns = self.met.get_mut(panel);
        if let Some(met) = columns.and_then(|columns| columns.get_mut(column)) {
            *met = true;
        }
        if let Some(draft) = self.draft.panels.get_mut(panel) {
            draft.find_column(column, None);
        }
    }

    /// Notes that a row is printed.
    pub(super) fn meet_row(&mut self, panel: usize, row: usize, label: Option<CellId>) {
        if let Some(draft) = self.draft.panels.get_mut(panel) {
            draft.meet(row, label);
        }
    }

    /// Puts what a cell says into its place.
    pub(super) fn put(
        &mut self,
        panel: usize,
        row: usize,
        column: usize,
        cell: Option<CellId>,
        text: &str,
    ) {
        let Some(draft) = self.draft.panels.get_mut(panel) else {
            return;
        };
        if let Some(declared) = draft.schema.columns.get(column) {
            let fact = reading::fact(self.plan.schema, declared, cell, text);
            draft.put(row, column, fact);
        }
    }

    /// Puts a blank into a place, with the cell where the entry would stand.
    pub(super) fn put_blank(
        &mut self,
        panel: usize,
        row: usize,
        column: usize,
        cell: Option<CellId>,
    ) {
        if let Some(draft) = self.draft.panels.get_mut(panel) {
            let state = State::Blank;
            draft.put(
                row,
                column,
                Fact {
                    state,
                    cell,
                    ..ABSENT
                },
            );
        }
    }

    /// The cell of a line in a column, if it is blank.
    pub(super) fn blank_cell(&self, line: &Line<'d>, column: u32) -> Option<CellId> {
        let blank = line.row.text(self.document, column).is_empty();
        line.row.id(column).filter(|_| blank)
    }

    /// Puts the value of a field into its place.
    pub(super) fn put_field(&mut self, field: usize, cell: Option<CellId>, text: &str) {
        if self.plan.schema.each.map(usize::from) == Some(field) {
            text.clone_into(&mut self.name);
        }
        let row = self.first_row(0);
        self.put(0, row, field, cell, text);
    }

    /// Puts a value that stands behind its label in one cell.
    pub(super) fn put_behind(&mut self, field: usize, cell: CellId, text: &str) {
        if let Some(piece) = piece::behind(self.document, cell, text) {
            let id = self.document.cell_count() + self.pieces.len() as u32;
            self.pieces.push(piece);
            self.put_field(field, Some(CellId(id)), text);
        }
    }

    /// Reports a word that nothing takes, if it is a figure.
    pub(super) fn stray(&mut self, marked: &Marked<'_>) {
        if marked.found.is_none() && reading::is_figure(marked.word.text) {
            self.draft.problems.push(Problem::Stray {
                table: self.plan.table,
                cell: marked.word.cell,
            });
        }
    }
}
