//! One grid to one table.

use crate::document::{CellId, Document, Grid};
use crate::report::{Printing, Problem};
use crate::schema::{RowKind, Spec};

use super::coordinates;
use super::draft::Draft;
use super::form::Form;
use super::grid::{Row, rows};
use super::header::Header;
use super::layout::Layout;
use super::outline::{Outline, Section, Title, only_word};
use super::printing::is_note;
use super::ragged;
use super::rows::RowBinder;

/// A grid read as a table of a form.
#[derive(Debug)]
pub(super) struct Fit<'d> {
    pub(super) grid: &'d Grid,
    pub(super) header: Header<'d>,
    pub(super) layout: Layout,
}

/// What one table of the spec is bound from.
pub(super) struct TableBinder<'b, 'd> {
    pub(super) spec: &'static Spec,
    pub(super) outline: &'b Outline<'d>,
    pub(super) form: &'b Form,
    /// Index of the table.
    pub(super) table: usize,
    pub(super) draft: &'b mut Draft,
}

impl<'d> Fit<'d> {
    /// Reads a grid as a table of this form; none when no column of the form is there.
    pub(super) fn of(document: &'d Document, grid: &'d Grid, form: &Form) -> Option<Self> {
        let header = Header::read(document, grid, form)?;
        let layout = Layout::find(form, &header);
        (layout.found() > 0).then_some(Self {
            grid,
            header,
            layout,
        })
    }

    fn figures(&self, document: &'d Document) -> impl Iterator<Item = Row<'d>> + Clone + 'd {
        rows(document, self.grid).skip(self.header.end)
    }
}

impl<'d> TableBinder<'_, 'd> {
    /// Binds a grid that prints the table.
    pub(super) fn bind(&mut self, fit: &Fit<'d>, section: &Section<'d>, title: Option<Title>) {
        let document = self.outline.document;
        let mut printing = Printing {
            title: title.map(|title| title.cell),
            first: rows(document, fit.grid).next().map(|row| row.first()),
            ragged: ragged::find(document, rows(document, fit.grid).skip(fit.header.start)),
            ..Printing::default()
        };
        for row in rows(document, fit.grid).take(fit.header.start) {
            printing.add_row(self.spec, document, &row);
        }
        printing.add_captions(self.spec, self.outline, section, title);
        self.draft.printing = Some(printing);
        self.mark_columns(fit);
        let missing = fit.layout.missing(self.form, &fit.header, self.table);
        self.draft.problems.extend(missing);
        self.bind_rows(fit, fit.figures(document));
    }

    /// Whether a grid without a title prints the table's rows; where rows have no names, whether
    /// the columns say enough.
    pub(super) fn recognises(&mut self, fit: &Fit<'d>) -> bool {
        let document = self.outline.document;
        let rows = fit
            .figures(document)
            .filter(|row| row.first_word(document).is_some());
        let binder = self.row_binder(fit);
        let known: Vec<bool> = rows.take(8).map(|row| binder.continues(&row)).collect();
        let count = known.iter().filter(|known| **known).count();
        let named = self.form.groups.iter().any(|group| group.has_stub);
        if named && !known.is_empty() {
            count * 2 >= known.len()
        } else {
            self.form.is_told_by_columns()
        }
    }

    /// Binds a grid that goes on with the table: behind a page break, with or without its header.
    /// Tells whether the grid does so.
    pub(super) fn go_on(&mut self, before: &Fit<'d>, grid: &'d Grid) -> Option<Fit<'d>> {
        let document = self.outline.document;
        let next = match Fit::of(document, grid, self.form) {
            Some(again) if again.layout.found() >= before.layout.found() => again,
            Some(_) => return None,
            None => before.without_header(document, grid)?,
        };
        let figures = next.figures(document);
        if !self.continues(&next, figures.clone()) {
            return None;
        }
        self.bind_rows(&next, figures);
        Some(next)
    }

    fn continues(&mut self, fit: &Fit<'d>, figures: impl Iterator<Item = Row<'d>>) -> bool {
        let document = self.outline.document;
        let binder = self.row_binder(fit);
        let mut rows = figures.filter(|row| {
            row.first_word(document).is_some() && !fit.header.repeated_by(document, row)
        });
        rows.next().is_some_and(|row| binder.continues(&row))
    }

    fn row_binder<'s>(&'s mut self, fit: &'s Fit<'d>) -> RowBinder<'s, 'd> {
        RowBinder {
            document: self.outline.document,
            form: self.form,
            table: self.table,
            layout: &fit.layout,
            draft: self.draft,
            shared: fit.header.shared_row(),
        }
    }

    fn bind_rows(&mut self, fit: &Fit<'d>, figures: impl Iterator<Item = Row<'d>>) {
        let (document, spec) = (self.outline.document, self.spec);
        let mut note = None;
        let mut binder = self.row_binder(fit);
        for row in figures {
            match only_word(document, row.first(), row.cells()) {
                Some(cell) if is_note(spec, document.text_at(cell)) => note = note.or(Some(cell)),
                _ if binder.shared != Some(row.first())
                    && fit.header.repeated_by(document, &row) => {}
                _ => binder.bind(&row),
            }
        }
        if let Some(printing) = &mut self.draft.printing {
            printing.note = printing.note.or(note);
        }
    }

    /// Notes which declared columns are there and which numbers they print.
    fn mark_columns(&mut self, fit: &Fit<'d>) {
        for (index, slot) in self.form.slots.iter().enumerate() {
            let column = fit.layout.column(index);
            let panel = self.draft.panels.get_mut(slot.panel);
            if let (Some(column), Some(panel)) = (column, panel) {
                panel.find_column(slot.column, coordinates::at(&fit.header.numbers, column));
            }
        }
    }
}

impl<'d> Fit<'d> {
    /// The same columns in a grid that has no header of its own but the same width.
    fn without_header(&self, document: &'d Document, grid: &'d Grid) -> Option<Self> {
        let width = rows(document, grid).map(|row| row.len()).max()?;
        let header = self.header.again();
        let layout = self.layout.clone();
        (width == self.header.width).then_some(Self {
            grid,
            header,
            layout,
        })
    }
}

impl Draft {
    /// The declared rows that the document does not print, each with the unknown label that comes
    /// nearest. Rows that must stay blank may be missing.
    pub(super) fn report_missing_rows(&mut self, document: &Document, table: usize) {
        for (panel_index, panel) in self.panels.iter().enumerate() {
            if !panel.has_columns() || matches!(panel.schema.kind, RowKind::Numbered) {
                continue;
            }
            let rows = panel.schema.rows.iter().zip(&panel.rows).enumerate();
            let missing = rows.filter(|(_, (declared, bound))| {
                !bound.found && !declared.grey && !declared.optional
            });
            self.problems
                .extend(missing.map(|(row, (declared, _))| Problem::RowMissing {
                    table,
                    panel: panel_index,
                    row,
                    nearest: nearest(document, declared.label, &panel.unknown),
                }));
        }
    }
}

fn nearest(document: &Document, label: &str, unknown: &[CellId]) -> Option<CellId> {
    let longest = crate::fold::folded(label).count();
    let distances = unknown.iter().take(64).map(|cell| {
        let text = crate::fold::strip_enumerator(document.text_at(*cell));
        (crate::fold::distance(label, text), *cell)
    });
    distances
        .filter(|(distance, _)| *distance < longest)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, cell)| cell)
}
