//! One document and one spec: which grid is which table.

use crate::document::{Cell, CellId};
use crate::report::{Problem, Report};
use crate::schema::Layout;

use super::codes::Printed;
use super::draft::Draft;
use super::forms::FormBinder;
use super::names::Names;
use super::outline::{Outline, Title};
use super::table::{Fit, TableBinder};
use super::{Binder, printing, search};

/// Under a table's title, a grid with a smaller share of its columns is not the table.
const LEAST_LIKENESS: u8 = 34;

/// A document while it is being bound.
pub(super) struct Binding<'b, 'd> {
    binder: &'b Binder,
    outline: &'b Outline<'d>,
    drafts: Vec<Draft>,
    /// For tables that were not found: the best share of columns and where it was met.
    likeness: Vec<(u8, Option<CellId>)>,
    /// Which sections' grids are bound.
    used: Vec<bool>,
    /// The block of the first table's title or grid.
    first_table: Option<usize>,
    names: Names,
    /// Values that are parts of cells.
    pieces: Vec<Cell>,
}

impl<'b, 'd> Binding<'b, 'd> {
    pub(super) fn new(binder: &'b Binder, outline: &'b Outline<'d>) -> Self {
        let tables = binder.spec.tables.iter();
        Self {
            binder,
            outline,
            drafts: tables.map(|table| Draft::new(table)).collect(),
            likeness: vec![(0, None); binder.forms.len()],
            used: vec![false; outline.sections.len()],
            first_table: None,
            names: Names::new(binder.spec.outline.confusables),
            pieces: Vec::new(),
        }
    }
}

impl<'d> Binding<'_, 'd> {
    /// Binds the forms that are printed several times. Their grids are no tables.
    pub(super) fn bind_forms(&mut self) {
        let mut binder = FormBinder {
            spec: self.binder.spec,
            document: self.outline.document,
            names: &mut self.names,
            pieces: &mut self.pieces,
        };
        let mut blocks = Vec::new();
        for plan in &self.binder.plans {
            if let Some(draft) = self.drafts.get_mut(plan.table) {
                blocks.extend(binder.bind(plan, draft));
            }
        }
        blocks.sort_unstable();
        for (section, used) in self.outline.sections.iter().zip(&mut self.used) {
            let grid = section.grid.is_some();
            *used = grid && blocks.binary_search(&section.lines.end).is_ok();
        }
        self.first_table = blocks.first().copied();
    }

    /// Binds the grids that stand under a title, and those that go on with them.
    pub(super) fn bind_titled(&mut self) {
        let mut before: Option<(usize, Fit<'d>)> = None;
        for section in 0..self.outline.sections.len() {
            if self.is_used(section) {
                before = None;
                continue;
            }
            let titled = self.titled(section);
            before = match (titled, before) {
                (Some((title, fit)), before) => self.bind_or_go_on(section, title, fit, before),
                (None, Some((table, fit))) => {
                    self.go_on(section, table, &fit).map(|fit| (table, fit))
                }
                (None, None) => None,
            };
        }
    }

    fn is_used(&self, section: usize) -> bool {
        self.used.get(section).copied().unwrap_or(true)
    }

    /// The title under which a section's grid stands: the last one whose columns the grid prints.
    fn titled(&mut self, section: usize) -> Option<(Title, Fit<'d>)> {
        let outline = self.outline;
        let section = outline.sections.get(section)?;
        let mut tried = Vec::new();
        for title in outline.titles_of(section).iter().rev() {
            if tried.contains(&title.table) {
                continue;
            }
            tried.push(title.table);
            let form = self.binder.forms.get(title.table)?;
            let fit = section
                .grid
                .and_then(|grid| Fit::of(outline.document, grid, form));
            let likeness = fit.as_ref().map_or(0, |fit| fit.layout.likeness());
            match fit {
                Some(fit) if likeness >= LEAST_LIKENESS => return Some((*title, fit)),
                _ => self.note_likeness(title.table, likeness, Some(title.cell)),
            }
        }
        None
    }

    fn note_likeness(&mut self, table: usize, likeness: u8, cell: Option<CellId>) {
        if let Some(best) = self.likeness.get_mut(table)
            && (likeness > best.0 || best.1.is_none())
        {
            *best = (likeness, cell);
        }
    }

    fn bind_or_go_on(
        &mut self,
        section: usize,
        title: Title,
        fit: Fit<'d>,
        before: Option<(usize, Fit<'d>)>,
    ) -> Option<(usize, Fit<'d>)> {
        let known = self
            .drafts
            .get(title.table)
            .is_some_and(|draft| draft.printing.is_some());
        if !known {
            self.bind_table(section, title.table, Some(title), &fit);
            return Some((title.table, fit));
        }
        let again = before
            .filter(|(table, _)| *table == title.table)
            .and_then(|(table, before)| self.go_on(section, table, &before));
        if again.is_none() {
            let (table, cell) = (title.table, title.cell);
            self.add_problem(table, Problem::TableTwice { table, cell });
        }
        again.map(|fit| (title.table, fit))
    }

    fn add_problem(&mut self, table: usize, problem: Problem) {
        if let Some(draft) = self.drafts.get_mut(table) {
            draft.problems.push(problem);
        }
    }

    fn bind_table(&mut self, section: usize, table: usize, title: Option<Title>, fit: &Fit<'d>) {
        let outline = self.outline;
        let Some(at) = outline.sections.get(section) else {
            return;
        };
        if let Some(used) = self.used.get_mut(section) {
            *used = true;
        }
        let block = title.map_or(at.lines.end, |title| title.block);
        self.first_table = Some(self.first_table.map_or(block, |first| first.min(block)));
        if let Some(mut binder) = self.table_binder(table) {
            binder.bind(fit, at, title);
        }
        self.add_note(section, table);
    }

    fn table_binder(&mut self, table: usize) -> Option<TableBinder<'_, 'd>> {
        Some(TableBinder {
            spec: self.binder.spec,
            outline: self.outline,
            form: self.binder.forms.get(table)?,
            table,
            draft: self.drafts.get_mut(table)?,
        })
    }

    fn add_note(&mut self, section: usize, table: usize) {
        let (spec, outline) = (self.binder.spec, self.outline);
        let below = outline.sections.get(section + 1);
        let printing = self
            .drafts
            .get_mut(table)
            .and_then(|draft| draft.printing.as_mut());
        if let (Some(below), Some(printing)) = (below, printing) {
            printing.add_note(spec, outline, below);
        }
    }

    /// Whether the grid of a section goes on with the table before it. A note ends a table.
    fn go_on(&mut self, section: usize, table: usize, before: &Fit<'d>) -> Option<Fit<'d>> {
        let noted = self.drafts.get(table)?.printing.as_ref()?.note.is_some();
        let grid = self
            .outline
            .sections
            .get(section)?
            .grid
            .filter(|_| !noted)?;
        let fit = self.table_binder(table)?.go_on(before, grid)?;
        if let Some(used) = self.used.get_mut(section) {
            *used = true;
        }
        self.add_note(section, table);
        Some(fit)
    }

    /// Binds tables without a title to the grids that print all their columns.
    pub(super) fn bind_untitled(&mut self) {
        let open: Vec<usize> = self.unbound().collect();
        if open.is_empty() {
            return;
        }
        let free = self.used.iter().enumerate().filter(|(_, used)| !**used);
        let free: Vec<usize> = free.map(|(section, _)| section).collect();
        let likely = search::likely(self.binder, self.outline, &free);
        for table in open {
            let sections = likely
                .get(&(table as u16))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let most = sections.first().map_or(0, |(_, count)| *count);
            let best = sections
                .iter()
                .take_while(|(_, count)| *count == most)
                .take(8);
            for (section, _) in best {
                self.try_untitled(table, *section);
            }
        }
    }

    fn unbound(&self) -> impl Iterator<Item = usize> {
        let drafts = self.drafts.iter().enumerate();
        drafts
            .filter(|(_, draft)| draft.printing.is_none() && draft.schema.layout == Layout::Grid)
            .map(|(table, _)| table)
    }

    fn try_untitled(&mut self, table: usize, section: usize) {
        let outline = self.outline;
        let taken = self.is_used(section);
        let bound = self
            .drafts
            .get(table)
            .is_none_or(|draft| draft.printing.is_some());
        let grid = outline
            .sections
            .get(section)
            .and_then(|section| section.grid);
        let (Some(form), Some(grid)) = (
            self.binder.forms.get(table),
            grid.filter(|_| !taken && !bound),
        ) else {
            return;
        };
        let Some(fit) = Fit::of(outline.document, grid, form) else {
            return;
        };
        let heading = search::heading(outline, section, form.schema.titles);
        let complete = fit.layout.found() == form.slots.len();
        let mut binder = self.table_binder(table);
        if complete
            && binder
                .as_mut()
                .is_some_and(|binder| binder.recognises(&fit))
        {
            self.bind_table(section, table, None, &fit);
        } else {
            self.note_likeness(table, fit.layout.likeness(), heading);
        }
    }

    /// Binds the sentences of the running text.
    pub(super) fn bind_narratives(&mut self) {
        let narratives = &self.binder.narratives;
        let printed = Printed::of(&self.drafts, self.outline.document);
        for told in narratives.read(self.outline.document, &mut self.pieces) {
            if let Some(draft) = self.drafts.get_mut(told.table) {
                draft.add_narrative(told, &mut self.names, &printed);
            }
        }
    }

    /// The report of what was bound.
    pub(super) fn finish(mut self) -> Report<'d> {
        let (spec, document) = (self.binder.spec, self.outline.document);
        let cover = printing::cover(spec, self.outline, self.first_table);
        let mut problems = Vec::new();
        for (table, draft) in self.drafts.iter_mut().enumerate() {
            if draft.printing.is_some() {
                if draft.schema.layout == Layout::Grid {
                    draft.report_missing_rows(document, table);
                }
            } else if !matches!(draft.schema.layout, Layout::Words(_)) {
                let (likeness, nearest) = self.likeness.get(table).copied().unwrap_or_default();
                problems.push(Problem::TableMissing {
                    table,
                    nearest,
                    likeness,
                });
            }
            problems.append(&mut draft.problems);
        }
        let mut facts = Vec::with_capacity(self.drafts.iter().map(Draft::size).sum());
        let tables = self
            .drafts
            .into_iter()
            .map(|draft| draft.finish(&mut facts))
            .collect();
        Report {
            document,
            spec,
            cover,
            tables,
            facts,
            problems,
            pieces: self.pieces,
        }
    }
}
