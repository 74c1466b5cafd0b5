//! Which row of a panel a printed row is: by code, by label, by its being the only one.

use crate::document::CellId;
use crate::fold::{self, strip_enumerator};
use crate::report::{Problem, Stated};
use crate::schema::{CodeList, Kind, RowKind};

use super::form::Group;
use super::grid::Row;
use super::rows::RowBinder;
use super::stub::Stub;

/// What became of a row in one group of columns.
pub(super) enum Place {
    /// It belongs to this row of the panel.
    Bound(usize),
    /// It is reported as what it is; its figures go with it.
    Reported,
    /// The group says nothing in this row.
    Silent,
}

impl<'d> RowBinder<'_, 'd> {
    /// The row of the panel that a printed row is.
    pub(super) fn place(&mut self, row: &Row<'d>, group: &Group, stub: &Stub<'d>) -> Place {
        let Some(panel) = self.form.schema.panels.get(group.panel) else {
            return Place::Silent;
        };
        match (&panel.kind, stub.code) {
            (RowKind::Single, _) => self.place_single(row, group),
            (RowKind::Numbered | RowKind::Keyed(_), _) => self.place_numbered(row, group),
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
        let entry = list.position(code);
        if let Some(bound) = panel.meet(at, Some(cell)) {
            bound.name = stub
                .words
                .first()
                .map(|(cell, _)| *cell)
                .filter(|name| *name != cell);
            bound.band = group.band;
            bound.entry = entry;
        }
        if entry.is_none() {
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
    pub(super) fn labelled(&self, panel: usize, text: &str) -> impl Iterator<Item = usize> {
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
}
