//! Rows of a grid to rows of a table: by code, by label, by their being the only ones.

use crate::amount::{Amount, Reading};
use crate::document::{CellId, Document};
use crate::fold::{self, strip_enumerator};
use crate::report::{Problem, Stated};
use crate::schema::{CodeList, Kind, RowKind};

use super::draft::{Draft, PanelDraft};
use super::form::{Form, Group};
use super::grid::Row;
use super::layout::Layout;
use super::stub::Stub;
use super::value;

/// Binds the rows of one table.
pub(super) struct RowBinder<'b, 'd> {
    pub(super) document: &'d Document,
    pub(super) form: &'b Form,
    pub(super) table: usize,
    pub(super) layout: &'b Layout,
    pub(super) draft: &'b mut Draft,
}

/// What became of a row in one group of columns.
enum Place {
    /// It belongs to this row of the panel.
    Bound(usize),
    /// It is reported as what it is; its figures go with it.
    Reported,
    /// The group says nothing in this row.
    Silent,
}

impl<'d> RowBinder<'_, 'd> {
    /// Binds one row of figures, group by group.
    pub(super) fn bind(&mut self, row: &Row<'d>) {
        let mut total: Option<(usize, usize)> = None;
        let mut reported = false;
        for (index, group) in self.form.groups.iter().enumerate() {
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

    /// Whether the row stands in the table already, or names nothing the table knows.
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
                (RowKind::Single | RowKind::Numbered, _) => false,
            }
        })
    }

    fn stub(&self, row: &Row<'d>, index: usize, group: &Group) -> Option<Stub<'d>> {
        let columns = self.layout.stubs.get(index).cloned().flatten()?;
        let panel = self.form.schema.panels.get(group.panel)?;
        Some(match panel.kind {
            RowKind::Coded(list) => Stub::coded(self.document, row, columns, list),
            RowKind::Listed => Stub::listed(self.document, row, columns),
            RowKind::Single | RowKind::Numbered => Stub::default(),
        })
    }

    fn place(&mut self, row: &Row<'d>, group: &Group, stub: &Stub<'d>) -> Place {
        let Some(panel) = self.form.schema.panels.get(group.panel) else {
            return Place::Silent;
        };
        match (&panel.kind, stub.code) {
            (RowKind::Single, _) => self.place_single(row, group),
            (RowKind::Numbered, _) => self.place_numbered(row, group),
            (RowKind::Coded(list), Some((code, cell))) => {
                self.place_code(group, stub, list, code, cell)
            }
            (RowKind::Coded(_) | RowKind::Listed, _) => self.place_label(row, group, stub),
        }
    }

    fn place_single(&mut self, row: &Row<'d>, group: &Group) -> Place {
        let blank = self.is_blank(row, group);
        let Some(panel) = self.draft.panels.get_mut(group.panel) else {
            return Place::Silent;
        };
        if panel.is_found(0) {
            return match row.first_word(self.document) {
                Some((_, cell, _)) if !blank => self.report_twice(group, cell),
                _ => Place::Silent,
            };
        }
        panel.meet(0, None);
        Place::Bound(0)
    }

    fn place_numbered(&mut self, row: &Row<'d>, group: &Group) -> Place {
        if self.is_blank(row, group) {
            return Place::Silent;
        }
        let label = self.first_text(row, group);
        let declared = label.and_then(|(_, text)| self.labelled(group.panel, text).next());
        let Some(panel) = self.draft.panels.get_mut(group.panel) else {
            return Place::Silent;
        };
        let at = declared
            .filter(|at| !panel.is_found(*at))
            .unwrap_or_else(|| {
                let number = panel.rows.len() - panel.schema.rows.len() + 1;
                panel.add(None, number as u32)
            });
        panel.meet(at, label.map(|(cell, _)| cell));
        Place::Bound(at)
    }

    fn place_code(
        &mut self,
        group: &Group,
        stub: &Stub<'d>,
        list: &CodeList,
        code: u32,
        cell: CellId,
    ) -> Place {
        let Some(panel) = self.draft.panels.get_mut(group.panel) else {
            return Place::Silent;
        };
        let known = panel.codes.get(&code).map(|at| *at as usize);
        if known.is_some_and(|at| panel.is_found(at)) {
            return self.report_twice(group, cell);
        }
        let at = known.unwrap_or_else(|| panel.add(None, code));
        if let Some(bound) = panel.meet(at, Some(cell)) {
            bound.name = stub
                .words
                .first()
                .map(|(cell, _)| *cell)
                .filter(|name| *name != cell);
            bound.band = group.band;
        }
        if list.entry(code).is_none() {
            let (table, panel) = (self.table, group.panel);
            self.draft.problems.push(Problem::CodeUnknown {
                table,
                panel,
                row: at,
            });
        }
        Place::Bound(at)
    }

    fn place_label(&mut self, row: &Row<'d>, group: &Group, stub: &Stub<'d>) -> Place {
        let known = stub
            .words
            .iter()
            .find(|(_, text)| self.labelled(group.panel, text).next().is_some());
        if let Some((cell, text)) = known {
            return match self.choose(group.panel, text, stub.ordinal.as_ref()) {
                Some(at) => self.meet(group, at, Some(*cell), stub),
                None => self.report_twice(group, *cell),
            };
        }
        let by_number = self.by_number(group.panel, stub);
        match (stub.words.first(), by_number) {
            (None, Some(at)) if self.declared_label(group.panel, at).is_empty() => {
                self.meet(group, at, None, stub)
            }
            (Some((cell, text)), Some(at))
                if fold::is_near(strip_enumerator(text), self.declared_label(group.panel, at)) =>
            {
                self.report_unknown(group, *cell);
                self.meet(group, at, Some(*cell), stub)
            }
            (None, _) if self.is_blank(row, group) => Place::Silent,
            _ => match stub
                .first()
                .or(row.first_word(self.document).map(|(_, cell, _)| cell))
            {
                Some(cell) => self.report_unknown(group, cell),
                None => Place::Silent,
            },
        }
    }

    fn meet(&mut self, group: &Group, at: usize, label: Option<CellId>, stub: &Stub<'d>) -> Place {
        let panel = self.draft.panels.get_mut(group.panel);
        if let Some(bound) = panel.and_then(|panel| panel.meet(at, label)) {
            bound.ordinal = stub.ordinal.clone();
            bound.band = group.band;
        }
        Place::Bound(at)
    }

    /// The declared rows of a label.
    fn labelled(&self, panel: usize, text: &str) -> impl Iterator<Item = usize> {
        let rows = self.form.rows.get(panel).into_iter();
        let label = strip_enumerator(text);
        rows.flat_map(move |rows| rows.find(label)).map(usize::from)
    }

    /// Of the rows with one label that are still free: the one with the printed number, else the
    /// next one below the row met last, else the first.
    fn choose(&self, panel: usize, text: &str, ordinal: Option<&Stated<u16>>) -> Option<usize> {
        let draft = self.draft.panels.get(panel)?;
        let free: Vec<usize> = self
            .labelled(panel, text)
            .filter(|at| !draft.is_found(*at))
            .collect();
        let number = |at: usize| draft.schema.rows.get(at).map(|row| row.ordinal);
        let numbered = free
            .iter()
            .find(|at| ordinal.is_some_and(|ordinal| number(**at) == Some(ordinal.value)));
        let next = free.iter().find(|at| **at >= draft.next);
        numbered.or(next).or(free.first()).copied()
    }

    /// The free declared row of the printed number.
    fn by_number(&self, panel: usize, stub: &Stub<'d>) -> Option<usize> {
        let printed = stub.ordinal.as_ref()?.value;
        let panel = self.draft.panels.get(panel)?;
        let at = panel
            .schema
            .rows
            .iter()
            .position(|row| row.ordinal != 0 && row.ordinal == printed)?;
        (!panel.is_found(at)).then_some(at)
    }

    fn declared_label(&self, panel: usize, at: usize) -> &'static str {
        let panel = self.form.schema.panels.get(panel);
        panel
            .and_then(|panel| panel.rows.get(at))
            .map_or("", |row| row.label)
    }

    /// Puts the figures of a group into a row, and tells whether all are blank.
    fn put_figures(&mut self, row: &Row<'d>, group: &Group, at: usize) -> bool {
        let blank = self.is_blank(row, group);
        let slots = self.form.slots.get(group.slots.clone()).unwrap_or_default();
        for (index, slot) in group.slots.clone().zip(slots) {
            let Some(column) = self.layout.column(index) else {
                continue;
            };
            let Some(panel) = self.draft.panels.get_mut(group.panel) else {
                continue;
            };
            let Some(declared) = panel.schema.columns.get(slot.column) else {
                continue;
            };
            let text = row.text(self.document, column);
            let fact = value::fact(self.form.schema, declared, row.id(column), text);
            panel.put(at, slot.column, fact);
        }
        blank
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

    fn is_blank(&self, row: &Row<'d>, group: &Group) -> bool {
        let columns = group
            .slots
            .clone()
            .filter_map(|slot| self.layout.column(slot));
        columns
            .map(|column| row.text(self.document, column))
            .all(str::is_empty)
    }

    /// The first cell of a column for words.
    fn first_text(&self, row: &Row<'d>, group: &Group) -> Option<(CellId, &'d str)> {
        let panel = self.form.schema.panels.get(group.panel)?;
        let slots = group
            .slots
            .clone()
            .zip(self.form.slots.get(group.slots.clone())?);
        let words = slots.filter(|(_, slot)| {
            panel
                .columns
                .get(slot.column)
                .is_some_and(|column| column.kind == Kind::Text)
        });
        let mut cells = words.filter_map(|(index, _)| {
            let column = self.layout.column(index)?;
            Some((row.id(column)?, row.text(self.document, column)))
        });
        cells.find(|(_, text)| !text.is_empty())
    }

    fn report_unknown(&mut self, group: &Group, cell: CellId) -> Place {
        let (table, panel) = (self.table, group.panel);
        self.draft
            .problems
            .push(Problem::RowUnknown { table, panel, cell });
        if let Some(panel) = self.draft.panels.get_mut(panel) {
            panel.unknown.push(cell);
        }
        Place::Reported
    }

    fn report_twice(&mut self, group: &Group, cell: CellId) -> Place {
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

impl PanelDraft {
    /// Whether any declared column was found.
    pub(super) fn has_columns(&self) -> bool {
        self.columns_found.contains(&true)
    }
}
