//! What is known of the slots so far.

use super::figure;
use super::scaffold::Scaffold;
use crate::amount::Amount;
use crate::check::{self, At};
use crate::document::CellId;
use crate::report::{ABSENT, Fact, FactId, Report, State};
use crate::schema::{
    Blank, Cells, Column, Kind, Layout, Panel, RowKind, SlotKind, Table, first_digits,
};

/// The narratives while they are written: a report whose slots become facts one after the other,
/// so that rules can be asked about them as about any cell.
pub(super) struct Draft<'d> {
    pub(super) report: Report<'d>,
    /// For each fact: none for a cell of a table.
    slots: Vec<Option<Slot>>,
}

/// A slot of a sentence.
pub(super) struct Slot {
    /// What the document says there.
    pub(super) stated: Fact,
    pub(super) known: bool,
    /// The words of a known text.
    pub(super) text: String,
    pub(super) column: &'static Column,
    pub(super) panel: &'static Panel,
    pub(super) table: &'static Table,
}

impl Slot {
    /// What it takes.
    pub(super) fn kind(&self) -> Option<SlotKind> {
        let Layout::Words(words) = self.table.layout else {
            return None;
        };
        let mut columns = self.panel.columns.iter();
        let column = columns.position(|column| std::ptr::eq(column, self.column))?;
        words.slot(u16::try_from(column).ok()?)
    }
}

/// A figure of which it is known whether it is known.
pub(super) enum Figure {
    Known(i64),
    Missing,
}

/// What a slot should say.
#[derive(Debug, Clone)]
pub(super) enum Meaning {
    /// A figure on the common scale, as a fraction, and the decimals of what it is copied from.
    Figure(figure::Fraction, Option<u8>),
    /// A text, and the cell that prints it if one does.
    Text(String, Option<CellId>),
}

impl<'d> Draft<'d> {
    pub(super) fn new(source: &Report<'d>) -> Self {
        let Scaffold { report, stated } = Scaffold::new(source);
        let slots = (0..).zip(stated).map(|(id, stated)| {
            let at = report.address(FactId(id));
            let table = report.tables.get(at.table)?.schema;
            Some(Slot {
                stated: stated?,
                known: false,
                text: String::new(),
                panel: table.panels.get(at.panel)?,
                column: table.panels.get(at.panel)?.columns.get(at.column)?,
                table,
            })
        });
        let slots = slots.collect();
        let mut draft = Self { report, slots };
        draft.name_instances();
        draft.name_codes();
        draft
    }

    /// Every instance says its name.
    fn name_instances(&mut self) {
        let mut names = Vec::new();
        for table in &self.report.tables {
            let Some((column, panel)) = table.schema.each.zip(table.panels.first()) else {
                continue;
            };
            for (row, instance) in table.instances.iter().enumerate() {
                let fact = panel.fact_id(row, usize::from(column));
                let fact = fact.filter(|fact| self.is_missing(*fact));
                names.extend(fact.map(|fact| (fact, instance.name.clone(), instance.title)));
            }
        }
        for (fact, name, title) in names {
            let cell = title.filter(|title| self.report.text_at(*title) == name);
            self.put(fact, &Meaning::Text(name, cell));
        }
    }

    /// Every row with a code says the code, or its name and those of its parents, as the document
    /// prints them or as the list does.
    fn name_codes(&mut self) {
        let mut names = Vec::new();
        for (fact, slot) in self.slots() {
            let at = self.report.address(fact);
            let row = self.report.panel(at.table, at.panel);
            let row = row.and_then(|panel| panel.rows.get(at.row));
            let code = row.map_or(0, |row| row.code);
            if code == 0 {
                continue;
            }
            match (slot.kind(), &slot.panel.kind) {
                (Some(SlotKind::Code(0)), _) => names.push((fact, code.to_string())),
                (Some(SlotKind::Code(digits)), RowKind::Coded(list)) => {
                    let entry = list.entry(first_digits(code, digits));
                    names.extend(entry.map(|entry| (fact, entry.name.to_owned())));
                }
                _ => {}
            }
        }
        for (fact, name) in names {
            if !self.put_stated(fact) {
                self.put(fact, &Meaning::Text(name, None));
            }
        }
    }

    /// The slot of a fact; none for a cell of a table.
    pub(super) fn slot(&self, fact: FactId) -> Option<&Slot> {
        self.slots.get(fact.0 as usize)?.as_ref()
    }

    /// All slots.
    pub(super) fn slots(&self) -> impl Iterator<Item = (FactId, &Slot)> {
        let slots = (0..).map(FactId).zip(&self.slots);
        slots.filter_map(|(id, slot)| Some((id, slot.as_ref()?)))
    }

    /// Whether a fact is a slot of which nothing is known yet.
    pub(super) fn is_missing(&self, fact: FactId) -> bool {
        self.slot(fact).is_some_and(|slot| !slot.known)
    }

    /// The facts that a rule's cells are at a place; none when that cannot be said.
    pub(super) fn facts(&self, cells: Cells, at: At) -> Option<Vec<FactId>> {
        let mut facts = Vec::new();
        let listed = check::facts(&self.report, cells, at, |fact| {
            facts.push(fact);
            Ok(())
        });
        listed.ok().map(|_| facts)
    }

    /// The one fact that a rule's cells are.
    pub(super) fn only(&self, cells: Cells, at: At) -> Option<FactId> {
        match self.facts(cells, at)?.as_slice() {
            [fact] => Some(*fact),
            _ => None,
        }
    }

    /// The figure of a fact; none where there is none to be had.
    pub(super) fn figure(&self, fact: FactId) -> Option<Figure> {
        if self.is_missing(fact) {
            return Some(Figure::Missing);
        }
        let found = self.report.fact(fact);
        match found.state {
            State::Number | State::Zero => Some(Figure::Known(found.value)),
            State::Blank => {
                let at = self.report.address(fact);
                let table = self.report.tables.get(at.table)?;
                (table.schema.blank == Blank::Zero).then_some(Figure::Known(0))
            }
            State::Text | State::Unreadable | State::Absent => None,
        }
    }

    /// The text of a fact; empty for a blank.
    pub(super) fn text(&self, fact: FactId) -> &str {
        match self.slot(fact) {
            Some(slot) => &slot.text,
            None => check::of_fact(&self.report, fact),
        }
    }

    /// Lets a slot say what it should.
    pub(super) fn put(&mut self, fact: FactId, meaning: &Meaning) {
        let Some(slot) = self.slot(fact) else {
            return;
        };
        match meaning {
            Meaning::Text(text, cell) => {
                let said = Fact {
                    state: State::Text,
                    cell: *cell,
                    ..ABSENT
                };
                self.set(fact, said, text.clone());
            }
            Meaning::Figure(fraction, source) => {
                let places = figure::places(slot, *source);
                let value = fraction.rounded(slot.column.unit, places.rounded);
                if let Some(value) = value {
                    let half = match slot.column.kind {
                        Kind::Amount => Amount::half(slot.column.unit, places.rounded),
                        Kind::Exact | Kind::Text => 0,
                    };
                    let said = Fact {
                        value,
                        half,
                        state: figure::state(value),
                        decimals: places.printed,
                        cell: None,
                    };
                    self.set(fact, said, String::new());
                }
            }
        }
    }

    /// Lets a slot say what the document says; false when that is nothing.
    pub(super) fn put_stated(&mut self, fact: FactId) -> bool {
        let Some(slot) = self.slot(fact) else {
            return false;
        };
        let stated = slot.stated;
        let text = match (stated.state, stated.cell) {
            (State::Number | State::Zero, _) => String::new(),
            (State::Text, Some(cell)) => self.report.text_at(cell).replace(['\r', '\n'], ""),
            (State::Text, None) => slot.column.default.unwrap_or_default().to_owned(),
            _ => return false,
        };
        self.set(fact, stated, text);
        true
    }

    /// Takes back what a slot says.
    pub(super) fn take_back(&mut self, fact: FactId) {
        self.set(fact, ABSENT, String::new());
        if let Some(Some(slot)) = self.slots.get_mut(fact.0 as usize) {
            slot.known = false;
        }
    }

    fn set(&mut self, id: FactId, said: Fact, text: String) {
        let at = id.0 as usize;
        if let (Some(fact), Some(Some(slot))) =
            (self.report.facts.get_mut(at), self.slots.get_mut(at))
        {
            *fact = said;
            slot.text = text;
            slot.known = true;
        }
    }
}
