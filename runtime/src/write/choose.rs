//! Which way of a choice a sentence takes.
//!
//! A way that prints figures is taken when they are known and say something; a way without figures
//! when the others would say nothing; an empty one when nothing is known.

use super::draft::{Draft, Slot};
use crate::amount::{Amount, Reading};
use crate::report::{FactId, State};
use crate::schema::{Kind, Piece, Unit};

/// A narrative's slots at one of its rows.
#[derive(Clone, Copy)]
pub(super) struct Line<'w, 'd> {
    pub(super) draft: &'w Draft<'d>,
    pub(super) first: FactId,
}

/// What the slots of a way come to.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Weight {
    /// How many it prints, those of choices within as they are taken.
    pub(super) slots: usize,
    pub(super) unknown: usize,
    /// Figures and texts that say more than the default would.
    pub(super) telling: usize,
    /// Figures that say just what the default would.
    pub(super) silent: usize,
    /// Slots that the document itself prints.
    pub(super) printed: usize,
}

impl<'w> Line<'w, '_> {
    /// The fact of a column.
    pub(super) fn fact(self, column: u16) -> FactId {
        FactId(self.first.0 + u32::from(column))
    }

    /// The slot of a column.
    pub(super) fn slot(self, column: u16) -> Option<&'w Slot> {
        self.draft.slot(self.fact(column))
    }

    /// Whether a slot says what its sentence means without it.
    fn is_silent(self, column: u16, slot: &Slot) -> bool {
        let Some(default) = slot.column.default else {
            return false;
        };
        if slot.column.kind == Kind::Text {
            return slot.text == default;
        }
        let value = match Amount::read(default) {
            Reading::Number(amount) => amount.scaled(slot.column.unit),
            Reading::Blank | Reading::Unreadable => Some(0),
        };
        Some(self.draft.report.fact(self.fact(column)).value) == value
    }

    /// What the slots of some pieces come to.
    pub(super) fn weigh(self, pieces: &'static [Piece]) -> Weight {
        let mut weight = Weight::default();
        for piece in pieces {
            match piece {
                Piece::Text(_) | Piece::Year(_) => {}
                Piece::Any => {
                    weight.slots += 1;
                    weight.unknown += 1;
                }
                Piece::Slot { column, .. } => weight.add_slot(self, *column),
                Piece::Choice(ways) => {
                    weight.add(self.weigh(self.choose(ways, false)));
                }
            }
        }
        weight
    }

    /// The way to take. At the end of a sentence a full stop is taken if there is one.
    pub(super) fn choose(self, ways: &[&'static [Piece]], is_last: bool) -> &'static [Piece] {
        let weights: Vec<(&'static [Piece], Weight)> =
            ways.iter().map(|way| (*way, self.weigh(way))).collect();
        let empty = ways.iter().copied().find(|way| way.is_empty());
        if weights.iter().all(|(_, weight)| weight.slots == 0) {
            let stop = ways.iter().copied().find(|way| is_last && is_stop(way));
            let first = ways.first().copied();
            return stop.or(empty).or(first).unwrap_or_default();
        }
        let mut flat = weights
            .iter()
            .filter(|(way, weight)| weight.slots == 0 && !way.is_empty());
        let flat = flat.next().map(|(way, _)| *way);
        let speaking = |(_, weight): &&(&'static [Piece], Weight)| match (flat, empty) {
            (Some(_), _) => weight.is_known() && weight.silent == 0 && weight.telling > 0,
            (None, Some(_)) => weight.is_known() && (weight.telling > 0 || weight.printed > 0),
            (None, None) => weight.is_known(),
        };
        let speaking = weights.iter().filter(speaking);
        let best = speaking.rev().max_by_key(|(_, weight)| weight.printed > 0);
        // No change is no change, even where a rate of it cannot be told.
        let is_flat =
            |weight: &Weight| weight.is_known() || (weight.silent > 0 && weight.telling == 0);
        let known = weights.iter().any(|(_, weight)| is_flat(weight));
        let gap = weights.iter().find(|(_, weight)| weight.slots > 0);
        best.map(|(way, _)| *way)
            .or(flat.filter(|_| known))
            .or(empty)
            .or(gap.map(|(way, _)| *way))
            .unwrap_or_default()
    }
}

impl Weight {
    fn is_known(&self) -> bool {
        self.slots > 0 && self.unknown == 0
    }

    fn add_slot(&mut self, line: Line<'_, '_>, column: u16) {
        self.slots += 1;
        let Some(slot) = line.slot(column) else {
            self.unknown += 1;
            return;
        };
        let is_printed = slot.stated.cell.is_some() && slot.stated.state != State::Absent;
        let is_silent = slot.known && line.is_silent(column, slot);
        // What the document prints and turns out to be nothing need not be printed any more.
        let value = line.draft.report.fact(line.fact(column)).value;
        let is_corrected = is_silent && slot.stated.value != value;
        self.printed += usize::from(is_printed && !is_corrected);
        match slot.known {
            false => self.unknown += 1,
            true if slot.column.unit == Unit::Direction => {}
            true if is_silent => self.silent += 1,
            true => self.telling += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.slots += other.slots;
        self.unknown += other.unknown;
        self.telling += other.telling;
        self.silent += other.silent;
        self.printed += other.printed;
    }
}

fn is_stop(way: &[Piece]) -> bool {
    matches!(way, [Piece::Text(text)] if text.ends_with('。'))
}
