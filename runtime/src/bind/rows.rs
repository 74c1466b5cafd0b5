//! Rows of a grid to rows of a table, and their figures to facts.

use crate::amount::{Amount, Reading};
use crate::document::{CellId, Document};
use crate::report::Problem;
use crate::schema::RowKind;

use super::draft::Draft;
use super::form::{Form, Group};
use super::grid::Row;
use super::layout::Layout;
use super::place::Place;
use super::stub::Stub;
use super::value;

/// Binds the rows of one table.
pub(super) struct RowBinder<'b, 'd> {
    pub(super) document: &'d Document,
    pub(super) form: &'b Form,
    pub(super) table: usize,
    pub(super) layout: &'b Layout,
    pub(super) draft: &'b mut Draft,
    /// The row that prints labels of columns beside its figures.
    pub(super) shared: Option<CellId>,
}

impl<'d> RowBinder<'_, 'd> {
    /// Binds one row of figures, group by group.
    pub(super) fn bind(&mut self, row: &Row<'d>) {
        let mut total: Option<(usize, usize)> = None;
        let mut reported = false;
        let passed_over = self.covered(row);
        for (index, group) in self.form.groups.iter().enumerate() {
            if passed_over & (1 << index.min(31)) != 0 {
                continue;
            }
            let Some(stub) = self.stub(row, index, group) else {
                continue;
            };
            let follows = total.is_some_and(|(panel, _)| panel == group.panel);
            if stub.is_blank() && follows {
                self.take_from_band(row, group, &mut total);
                continue;
            }
            total = None;
            let place = self.place(row, group, &stub);
            if let Place::Bound(at) = place {
                let blank = self.put_figures(row, group, at);
                total = (blank && self.is_banded_total(group, at)).then_some((group.panel, at));
            }
            let bound = matches!(place, Place::Bound(_));
            reported |= matches!(place, Place::Reported);
            self.report_stray(stub.stray.filter(|_| bound));
        }
        if !reported {
            self.report_extra_figures(row);
        }
    }

    /// The groups, as bits, whose figures a merged cell covers: its label reaches over them to the
    /// figures of a group further right. None when it reaches over all.
    fn covered(&self, row: &Row<'d>) -> u32 {
        let is_covered = |group: &Group| {
            let mut columns = group
                .slots
                .clone()
                .filter_map(|slot| self.layout.column(slot))
                .peekable();
            columns.peek().is_some() && columns.all(|column| row.is_covered(column))
        };
        let groups = (0..32).zip(&self.form.groups);
        let covered = groups.filter(|(_, group)| is_covered(group));
        let bits = covered.fold(0_u32, |bits, (index, _)| bits | 1 << index);
        let all = (bits.count_ones() as usize) == self.form.groups.len();
        if all { 0 } else { bits }
    }

    /// Whether the row is one of the table's that has not been met.
    pub(super) fn continues(&self, row: &Row<'d>) -> bool {
        self.form.groups.iter().enumerate().any(|(index, group)| {
            let Some(stub) = self.stub(row, index, group) else {
                return false;
            };
            let Some(panel) = self.draft.panels.get(group.panel) else {
                return false;
            };
            match (&panel.schema.kind, stub.code) {
                (RowKind::Coded(list), Some((code, _))) => {
                    list.entry(code).is_some() && !panel.codes.contains_key(&code)
                }
                (RowKind::Coded(_) | RowKind::Listed, _) => stub.words.iter().any(|(_, text)| {
                    self.labelled(group.panel, text)
                        .any(|at| !panel.is_found(at))
                }),
                (RowKind::Single | RowKind::Numbered | RowKind::Keyed(_), _) => false,
            }
        })
    }

    fn stub(&self, row: &Row<'d>, index: usize, group: &Group) -> Option<Stub<'d>> {
        let columns = self.layout.stubs.get(index).cloned().flatten()?;
        let panel = self.form.schema.panels.get(group.panel)?;
        Some(match panel.kind {
            RowKind::Coded(list) => Stub::coded(self.document, row, columns, list),
            RowKind::Listed => Stub::listed(self.document, row, columns),
            RowKind::Single | RowKind::Numbered | RowKind::Keyed(_) => Stub::default(),
        })
    }

    /// Puts the figures of a group into a row, and tells whether all are blank.
    fn put_figures(&mut self, row: &Row<'d>, group: &Group, at: usize) -> bool {
        let blank = self.is_blank(row, group);
        let slots = self.form.slots.get(group.slots.clone()).unwrap_or_default();
        for (index, slot) in group.slots.clone().zip(slots) {
            let Some(column) = self.layout.column(index) else {
                continue;
            };
            let text = self.figure(row, column);
            let Some(panel) = self.draft.panels.get_mut(group.panel) else {
                continue;
            };
            let Some(declared) = panel.schema.columns.get(slot.column) else {
                continue;
            };
            let fact = value::fact(self.form.schema, declared, row.id(column), text);
            panel.put(at, slot.column, fact);
        }
        blank
    }

    /// The text of a figure's cell; nothing where a column's label stands in its place.
    fn figure(&self, row: &Row<'d>, column: u32) -> &'d str {
        let text = row.text(self.document, column);
        let is_label = self.shared == Some(row.first()) && self.form.words.has(text);
        if is_label { "" } else { text }
    }

    /// A total whose label stands in one band has its figures in a later one.
    fn take_from_band(&mut self, row: &Row<'d>, group: &Group, total: &mut Option<(usize, usize)>) {
        if let Some((_, at)) = total.filter(|_| !self.is_blank(row, group)) {
            self.put_figures(row, group, at);
            *total = None;
        }
    }

    fn is_banded_total(&self, group: &Group, at: usize) -> bool {
        let panel = self.draft.panels.get(group.panel);
        panel.is_some_and(|panel| panel.schema.bands.len() > 1 && at < panel.schema.rows.len())
    }

    pub(super) fn is_blank(&self, row: &Row<'d>, group: &Group) -> bool {
        let columns = group
            .slots
            .clone()
            .filter_map(|slot| self.layout.column(slot));
        columns
            .map(|column| row.text(self.document, column))
            .all(str::is_empty)
    }

    pub(super) fn report_unknown(&mut self, group: &Group, cell: CellId) -> Place {
        let (table, panel) = (self.table, group.panel);
        self.draft
            .problems
            .push(Problem::RowUnknown { table, panel, cell });
        if let Some(panel) = self.draft.panels.get_mut(panel) {
            panel.unknown.push(cell);
        }
        Place::Reported
    }

    pub(super) fn report_twice(&mut self, group: &Group, cell: CellId) -> Place {
        let (table, panel) = (self.table, group.panel);
        self.draft
            .problems
            .push(Problem::RowTwice { table, panel, cell });
        Place::Reported
    }

    fn report_stray(&mut self, cell: Option<CellId>) {
        let table = self.table;
        let strays = cell.map(|cell| Problem::Stray { table, cell });
        self.draft.problems.extend(strays);
    }

    /// Figures in columns that are nobody's.
    fn report_extra_figures(&mut self, row: &Row<'d>) {
        let beyond = self.layout.width..row.len() as u32;
        for column in self.layout.extra.iter().copied().chain(beyond) {
            let text = row.text(self.document, column);
            let figure = !text.is_empty() && matches!(Amount::read(text), Reading::Number(_));
            self.report_stray(row.id(column).filter(|_| figure));
        }
    }
}
