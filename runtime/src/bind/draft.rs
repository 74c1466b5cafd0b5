//! A table while it is being bound: declared rows are there from the start, found ones join them.

use rustc_hash::FxHashMap;

use crate::document::CellId;
use crate::report::{
    ABSENT, BoundPanel, BoundRow, BoundTable, Fact, Instance, Printing, Problem, Stated,
};
use crate::schema::{Panel, RowKind, Table};

/// A table while it is being bound.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) schema: &'static Table,
    pub(super) printing: Option<Printing>,
    pub(super) panels: Vec<PanelDraft>,
    pub(super) instances: Vec<Instance>,
    pub(super) problems: Vec<Problem>,
}

/// A panel while it is being bound.
#[derive(Debug)]
pub(super) struct PanelDraft {
    pub(super) schema: &'static Panel,
    pub(super) rows: Vec<BoundRow>,
    pub(super) facts: Vec<Fact>,
    pub(super) columns_found: Vec<bool>,
    pub(super) column_ordinals: Vec<Option<Stated<u16>>>,
    /// The row of each code.
    pub(super) codes: FxHashMap<u32, u32>,
    /// Labels that are none of the declared ones.
    pub(super) unknown: Vec<CellId>,
    /// The declared row below the one that was met last.
    pub(super) next: usize,
    /// How many rows were met.
    pub(super) met: u32,
}

impl Draft {
    pub(super) fn new(schema: &'static Table) -> Self {
        Self {
            schema,
            printing: None,
            panels: schema.panels.iter().map(PanelDraft::new).collect(),
            instances: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Makes room for an instance and gives its first row in every panel. The rows for the first
    /// instance are there from the start.
    pub(super) fn open_instance(&mut self) -> Vec<u32> {
        let first = self.instances.is_empty();
        let open = |panel: &mut PanelDraft| {
            let row = if first { 0 } else { panel.rows.len() };
            if !first {
                panel.declare();
            }
            row as u32
        };
        self.panels.iter_mut().map(open).collect()
    }

    /// How many facts it has.
    pub(super) fn size(&self) -> usize {
        self.panels.iter().map(|panel| panel.facts.len()).sum()
    }

    /// The table as it goes into the report; its facts are added to all others.
    pub(super) fn finish(self, facts: &mut Vec<Fact>) -> BoundTable {
        let panels = self.panels.into_iter().map(|panel| panel.finish(facts));
        BoundTable {
            schema: self.schema,
            printing: self.printing,
            panels: panels.collect(),
            instances: self.instances,
        }
    }
}

impl PanelDraft {
    fn new(schema: &'static Panel) -> Self {
        let mut draft = Self {
            schema,
            rows: Vec::new(),
            facts: Vec::new(),
            columns_found: vec![false; schema.columns.len()],
            column_ordinals: vec![None; schema.columns.len()],
            codes: FxHashMap::default(),
            unknown: Vec::new(),
            next: 0,
            met: 0,
        };
        draft.declare();
        draft
    }

    /// Adds the declared rows, or the only one.
    fn declare(&mut self) {
        // What a keyed panel declares are texts that rules name.
        if matches!(self.schema.kind, RowKind::Keyed(_)) {
            return;
        }
        for (index, row) in (0..).zip(self.schema.rows) {
            self.add(Some(index), row.code);
        }
        if self.schema.rows.is_empty() && matches!(self.schema.kind, RowKind::Single) {
            self.add(None, 0);
        }
    }

    /// Adds a row whose facts are absent, and gives its position.
    pub(super) fn add(&mut self, declared: Option<u16>, code: u32) -> usize {
        let row = self.rows.len();
        if code != 0 && !matches!(self.schema.kind, RowKind::Keyed(_)) {
            self.codes.insert(code, row as u32);
        }
        self.rows.push(BoundRow {
            declared,
            code,
            ..BoundRow::default()
        });
        self.facts
            .resize(self.facts.len() + self.schema.columns.len(), ABSENT);
        row
    }

    /// Marks a row as printed.
    pub(super) fn meet(&mut self, row: usize, label: Option<CellId>) -> Option<&mut BoundRow> {
        self.met += 1;
        let bound = self.rows.get_mut(row)?;
        bound.found = true;
        bound.label = label;
        bound.met = self.met;
        if bound.declared.is_some() {
            self.next = row + 1;
        }
        Some(bound)
    }

    /// Notes that a column is there, and the number it prints.
    pub(super) fn find_column(&mut self, column: usize, number: Option<&Stated<u16>>) {
        if let Some(found) = self.columns_found.get_mut(column) {
            *found = true;
        }
        if let Some(ordinal) = self.column_ordinals.get_mut(column) {
            *ordinal = ordinal.take().or(number.cloned());
        }
    }

    /// Whether any declared column was found.
    pub(super) fn has_columns(&self) -> bool {
        self.columns_found.contains(&true)
    }

    /// Whether a row was met already.
    pub(super) fn is_found(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.found)
    }

    /// Puts a fact into its place.
    pub(super) fn put(&mut self, row: usize, column: usize, fact: Fact) {
        let at = row * self.schema.columns.len() + column;
        if let Some(place) = self.facts.get_mut(at) {
            *place = fact;
        }
    }

    fn finish(self, facts: &mut Vec<Fact>) -> BoundPanel {
        let first_fact = facts.len() as u32;
        facts.extend(self.facts);
        let numbered = matches!(self.schema.kind, RowKind::Numbered);
        let coded = self.codes.into_iter().filter(|_| !numbered);
        let mut by_code: Vec<(u32, u32)> = coded.collect();
        by_code.sort_unstable();
        BoundPanel {
            schema: self.schema,
            first_fact,
            rows: self.rows,
            columns_found: self.columns_found,
            column_ordinals: self.column_ordinals,
            by_code,
            keys: std::sync::OnceLock::new(),
        }
    }
}
