//! Where what the document says differs from what is written.

use super::draft::{Draft, Slot};
use super::figure;
use crate::document::CellId;
use crate::fold;
use crate::report::{Fact, FactId, State};
use crate::schema::{Kind, Piece, SlotKind, Unit};

/// A slot that says one thing in the document and is written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The name of the slot, groups first.
    pub slot: String,
    /// What the document says, with its unit; empty where its sentence goes without the slot.
    pub stated: String,
    /// What is written, with its unit.
    pub written: String,
    /// Where the document says it; for a slot that it goes without, where its sentence begins to
    /// have figures, if anywhere.
    pub cell: Option<CellId>,
}

/// The slots of a sentence whose values differ.
pub(super) fn differences(
    draft: &Draft<'_>,
    first: FactId,
    pieces: &'static [Piece],
) -> Vec<Difference> {
    let mut columns = Vec::new();
    gather(pieces, &mut columns);
    let slots = columns.iter().filter_map(|column| {
        let fact = FactId(first.0 + u32::from(*column));
        Some((fact, draft.slot(fact)?))
    });
    let slots: Vec<(FactId, &Slot)> = slots.collect();
    let nearest = slots.iter().find_map(|(_, slot)| slot.stated.cell);
    let differing = slots
        .iter()
        .filter(|(fact, slot)| slot.known && differs(draft, *fact, slot));
    let differences = differing.map(|(fact, slot)| Difference {
        slot: slot.column.path.join("."),
        stated: stated(draft, slot),
        written: value(draft, draft.report.fact(*fact), slot, &slot.text),
        cell: slot.stated.cell.or(nearest),
    });
    differences.collect()
}

fn gather(pieces: &[Piece], columns: &mut Vec<u16>) {
    for piece in pieces {
        match piece {
            Piece::Slot { column, .. } if !columns.contains(column) => columns.push(*column),
            Piece::Choice(ways) => ways.iter().for_each(|way| gather(way, columns)),
            Piece::Slot { .. } | Piece::Text(_) | Piece::Year(_) | Piece::Any => {}
        }
    }
}

fn differs(draft: &Draft<'_>, fact: FactId, slot: &Slot) -> bool {
    let written = draft.report.fact(fact);
    match slot.stated.state {
        // The sentence may go without it.
        State::Absent => false,
        State::Unreadable | State::Blank => true,
        State::Text => !same_text(draft, slot),
        State::Number | State::Zero => slot.stated.value != written.value,
    }
}

/// Lists are the same whatever their order.
fn same_text(draft: &Draft<'_>, slot: &Slot) -> bool {
    let stated = slot.stated.cell.map(|cell| draft.report.text_at(cell));
    let stated = stated.or(slot.column.default).unwrap_or_default();
    let names = |text: &str| {
        let mut names: Vec<String> = text
            .split(['、', '，', ','])
            .map(|name| fold::folded(name).collect())
            .collect();
        names.sort_unstable();
        names
    };
    names(stated) == names(&slot.text)
}

fn stated(draft: &Draft<'_>, slot: &Slot) -> String {
    match slot.stated.cell {
        None => String::new(),
        Some(cell) => value(draft, &slot.stated, slot, draft.report.text_at(cell)),
    }
}

fn value(draft: &Draft<'_>, fact: &Fact, slot: &Slot, text: &str) -> String {
    match (slot.column.kind, slot.column.unit, fact.state) {
        (Kind::Text, ..) | (_, _, State::Unreadable | State::Blank) => text.trim().to_owned(),
        (_, Unit::Direction, _) => match fact.cell {
            Some(cell) => draft.report.text_at(cell).trim().to_owned(),
            None => direction(slot, fact.value).to_owned(),
        },
        (_, unit, _) => figure::print(fact, unit),
    }
}

/// The first word for a direction.
fn direction(slot: &Slot, value: i64) -> &'static str {
    let Some(SlotKind::Word(vocabulary)) = slot.kind() else {
        return "";
    };
    let mut words = vocabulary.words.iter();
    let word = words.find(|(_, sign)| i64::from(*sign) == value.signum());
    word.map_or("", |(word, _)| word)
}
