//! 顺延: printed numbers behind a dropped or added entry move, and every formula moves along.

use super::Layered;
use crate::ast::{
    Address, At, Axis, Entry, EntryKind, Index, Name, RowKind, Statement, Table, TableEntry, visit,
};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::layers;
use crate::source::Span;

/// How the numbers of one axis of one table move.
pub(super) struct Shift {
    /// The table.
    pub(super) table: Name,
    /// Rows or columns.
    pub(super) axis: Axis,
    /// The first number that was dropped or added.
    pub(super) first: u16,
    /// How many were.
    pub(super) count: u16,
    /// Whether they were dropped.
    pub(super) dropped: bool,
    /// The edit; what stands in it has its numbers already.
    pub(super) edit: Span,
}

/// What becomes of a number.
enum Moved {
    To(u16),
    Gone,
}

impl Shift {
    /// Moves the numbers of the table and of everything that speaks of it.
    pub(super) fn apply(&self, layered: &mut Layered) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let own = layered
            .tables
            .iter()
            .find(|table| table.table.value.name == self.table);
        let facts = own
            .map(|own| Facts::of(&own.table.value))
            .unwrap_or_default();
        for table in &mut layered.tables {
            let table = &mut table.table.value;
            let within = table.name == self.table;
            if within {
                self.entries_of(&mut table.body);
            }
            visit::table(table, &mut |place, address, span| {
                found.extend(self.address(place, address, span, within, &facts));
            });
        }
        let narratives = layered.narratives.iter_mut();
        let narratives = narratives.map(|narrative| &mut narrative.value.body);
        let fragments = layered.fragments.iter_mut();
        let fragments = fragments.map(|fragment| &mut fragment.value.body);
        for body in narratives.chain(fragments) {
            visit::narrative(body, &mut |place, address, span| {
                found.extend(self.address(place, address, span, false, &facts));
            });
        }
        for rule in &mut layered.rules {
            visit::rule(&mut rule.value, &mut |place, address, span| {
                found.extend(self.address(place, address, span, false, &facts));
            });
        }
        found
    }

    fn moved(&self, n: u16) -> Moved {
        match (n < self.first, self.dropped) {
            (true, _) => Moved::To(n),
            (false, false) => Moved::To(n.saturating_add(self.count)),
            (false, true) if n - self.first < self.count => Moved::Gone,
            (false, true) => Moved::To(n - self.count),
        }
    }

    fn entries_of(&self, body: &mut [Statement<TableEntry>]) {
        for statement in body {
            match (&mut statement.value.value, self.axis) {
                (TableEntry::Panel(panel), _) => self.entries_of(&mut panel.body),
                (TableEntry::Rows(rows), Axis::Row) => self.entries(&mut rows.entries),
                (TableEntry::Columns(entries), Axis::Column) => self.entries(entries),
                _ => {}
            }
        }
    }

    fn entries(&self, entries: &mut [Statement<Entry>]) {
        for statement in entries
            .iter_mut()
            .filter(|entry| !self.spares(entry.value.span))
        {
            let entry = &mut statement.value.value;
            if let Some(At {
                value: (first, last),
                ..
            }) = &mut entry.ordinals
            {
                self.number(first);
                self.number(last);
            }
            match &mut entry.kind {
                EntryKind::Group { entries, .. } => self.entries(entries),
                EntryKind::Same { from, .. } => self.number(&mut from.value),
                EntryKind::Leaf(_) | EntryKind::Grey | EntryKind::Expand { .. } => {}
            }
        }
    }

    fn number(&self, n: &mut u16) {
        if let Moved::To(moved) = self.moved(*n) {
            *n = moved;
        }
    }

    fn spares(&self, span: Span) -> bool {
        let edit = self.edit;
        span.source == edit.source && edit.start <= span.start && span.end <= edit.end
    }

    fn address(
        &self,
        place: visit::Within,
        address: &mut Address,
        span: Span,
        within: bool,
        facts: &Facts,
    ) -> Option<Diagnostic> {
        let position = self.position(place, address, within, facts)?;
        if self.spares(span) {
            return None;
        }
        let index = &mut address.indices.get_mut(position)?.value;
        match index {
            Index::Ordinal(n) => match self.moved(*n) {
                Moved::To(moved) => *n = moved,
                Moved::Gone => return Some(layers::dropped_in_use(span, *n, self.edit)),
            },
            Index::Ordinals(first, last) => {
                let end = match self.moved(*last) {
                    Moved::To(moved) => moved,
                    Moved::Gone => self.first.saturating_sub(1),
                };
                let start = match self.moved(*first) {
                    Moved::To(moved) => moved,
                    Moved::Gone => self.first,
                };
                if end < start {
                    return Some(layers::dropped_in_use(span, *first, self.edit));
                }
                (*first, *last) = (start, end);
            }
            Index::Code(_) | Index::Label(_) | Index::All => {}
        }
        None
    }

    /// Which index of an address, if any, counts along the axis of the table.
    fn position(
        &self,
        place: visit::Within,
        address: &Address,
        within: bool,
        facts: &Facts,
    ) -> Option<usize> {
        let ours = match address.path.first() {
            None => within,
            Some(name) => *name == self.table || within && facts.panels.contains(&name.value),
        };
        let along = match place {
            visit::Within::Row if address.path.is_empty() => Axis::Row,
            visit::Within::Column if address.path.is_empty() => Axis::Column,
            _ => facts.alone,
        };
        match (ours, address.indices.len()) {
            (true, 1) if along == self.axis => Some(0),
            (true, 2) => Some(usize::from(self.axis == Axis::Column)),
            _ => None,
        }
    }
}

/// What must be known of the table to read an address.
struct Facts {
    panels: Vec<String>,
    /// The axis that an index alone counts along.
    alone: Axis,
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            panels: Vec::new(),
            alone: Axis::Row,
        }
    }
}

impl Facts {
    fn of(table: &Table) -> Self {
        let mut facts = Self::default();
        for statement in &table.body {
            match &statement.value.value {
                TableEntry::Panel(panel) => facts.panels.push(panel.name.value.clone()),
                TableEntry::Rows(rows) if rows.kind == RowKind::Single => {
                    facts.alone = Axis::Column;
                }
                _ => {}
            }
        }
        facts
    }
}
