//! Which column of a grid is which declared column, and which columns are the stub of which.

use std::ops::Range;

use crate::document::CellId;
use crate::fold;
use crate::report::Problem;

use super::coordinates;
use super::form::{Form, Group, Word};
use super::header::{Header, Label};

/// Where a form's columns stand in a grid.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The grid's column of each slot.
    pub(super) columns: Vec<Option<u32>>,
    /// The stub columns of each group; none for a group without columns.
    pub(super) stubs: Vec<Option<Range<u32>>>,
    /// Columns that are neither, ascending.
    pub(super) extra: Vec<u32>,
    /// How many columns the header spans.
    pub(super) width: u32,
}

impl Layout {
    /// Finds a form's columns by label and spanners; from left to right where these leave a choice.
    pub(super) fn find(form: &Form, header: &Header<'_>) -> Self {
        let mut matching = Matching {
            columns: vec![None; form.slots.len()],
            taken: vec![false; header.width],
        };
        matching.by_label(form, header);
        matching.by_number_and_likeness(form, header);
        let stubs = stubs(form, &matching.columns);
        let in_stub = |column: u32| stubs.iter().flatten().any(|stub| stub.contains(&column));
        let extra = (0..).zip(&matching.taken);
        let extra = extra.filter(|(column, taken)| !**taken && !in_stub(*column));
        let extra = extra.map(|(column, _)| column).collect();
        Self {
            columns: matching.columns,
            stubs,
            extra,
            width: header.width as u32,
        }
    }

    /// How many slots have a column.
    pub(super) fn found(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// The share of slots that have a column, in per cent.
    pub(super) fn likeness(&self) -> u8 {
        (self.found() * 100 / self.columns.len().max(1)) as u8
    }

    /// The grid's column of a slot.
    pub(super) fn column(&self, slot: usize) -> Option<u32> {
        self.columns.get(slot).copied().flatten()
    }

    /// The declared columns that were not found, with the unknown label that comes nearest.
    pub(super) fn missing(&self, form: &Form, header: &Header<'_>, table: usize) -> Vec<Problem> {
        let unknown: Vec<Label<'_>> = self.unknown(header).take(256).collect();
        let slots = form.slots.iter().zip(&self.columns);
        slots
            .filter(|(slot, column)| {
                column.is_none()
                    && !form.is_optional(slot)
                    && !self.has_elsewhere(form, slot.panel, slot.column)
            })
            .map(|(slot, _)| Problem::ColumnMissing {
                table,
                panel: slot.panel,
                column: slot.column,
                nearest: nearest(form.label(slot), &unknown),
            })
            .collect()
    }

    /// Whether another band has the column.
    fn has_elsewhere(&self, form: &Form, panel: usize, column: usize) -> bool {
        let mut slots = form.slots.iter().zip(&self.columns);
        slots.any(|(slot, found)| slot.panel == panel && slot.column == column && found.is_some())
    }

    fn unknown<'h, 'd>(&'h self, header: &'h Header<'d>) -> impl Iterator<Item = Label<'d>> + 'h {
        let columns = 0..self.width;
        let free = columns.filter(|column| !self.columns.contains(&Some(*column)));
        free.filter_map(|column| header.path(column as usize).next_back())
    }
}

fn nearest(wanted: &str, labels: &[Label<'_>]) -> Option<CellId> {
    let near = labels
        .iter()
        .map(|label| (fold::distance(wanted, label.text), label.cell));
    let longest = fold::folded(wanted).count();
    near.filter(|(distance, _)| *distance < longest)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, cell)| cell)
}

struct Matching {
    columns: Vec<Option<u32>>,
    taken: Vec<bool>,
}

/// A column that may be a slot's, and how well its spanners fit.
#[derive(Clone, Copy)]
struct Candidate {
    slot: u16,
    column: u32,
    fit: u32,
}

impl Matching {
    fn by_label(&mut self, form: &Form, header: &Header<'_>) {
        let mut candidates = Vec::new();
        for column in 0..header.width {
            push_candidates(&mut candidates, form, header, column as u32);
        }
        candidates.sort_by_key(|candidate| candidate.slot);
        for candidates in candidates.chunk_by(|one, other| one.slot == other.slot) {
            let free = candidates
                .iter()
                .filter(|candidate| self.is_free(candidate.column));
            // Of equal fits the leftmost: `max_by_key` would give the last one.
            let best = free.rev().max_by_key(|candidate| candidate.fit);
            if let Some(best) = best {
                self.take(usize::from(best.slot), best.column);
            }
        }
    }

    /// A label that is nearly the declared one, under the declared column number, is the column's.
    fn by_number_and_likeness(&mut self, form: &Form, header: &Header<'_>) {
        for (index, slot) in form.slots.iter().enumerate() {
            let open = slot.ordinal != 0 && self.columns.get(index) == Some(&None);
            let columns = header.numbers.iter().map(|(column, _)| *column);
            let mut near = columns.filter(|column| {
                open && self.is_free(*column)
                    && coordinates::at(&header.numbers, *column)
                        .is_some_and(|number| number.value == slot.ordinal)
                    && is_near(form.label(slot), header.path(*column as usize).next_back())
            });
            if let Some(column) = near.next() {
                self.take(index, column);
            }
        }
    }

    fn is_free(&self, column: u32) -> bool {
        self.taken.get(column as usize) == Some(&false)
    }

    fn take(&mut self, slot: usize, column: u32) {
        if let Some(taken) = self.taken.get_mut(column as usize) {
            *taken = true;
        }
        if let Some(own) = self.columns.get_mut(slot) {
            *own = Some(column);
        }
    }
}

fn is_near(declared: &str, printed: Option<Label<'_>>) -> bool {
    printed.is_some_and(|printed| fold::is_near(declared, printed.text))
}

/// The slots that a column's labels allow it to be.
fn push_candidates(candidates: &mut Vec<Candidate>, form: &Form, header: &Header<'_>, column: u32) {
    let words = |label: Label<'_>| form.words.find(label.text).collect::<Vec<_>>();
    let path: Vec<Vec<Word>> = header.path(column as usize).map(words).collect();
    let spanners = |words: &[Word]| words.iter().fold(0, |bits, word| bits | word.spanner());
    let above = path.iter().fold(0, |bits, words| bits | spanners(words));
    let innermost = path.last().map_or(0, |words| spanners(words));
    let deepest = path.len();
    for (depth, words) in (1..).zip(&path) {
        for index in words.iter().filter_map(Word::own) {
            let Some(slot) = form.slots.get(usize::from(index)) else {
                continue;
            };
            // A header turned inside out has the spanner below the column's own label.
            let inside_out = innermost & slot.spanners != 0;
            let foreign = above & !slot.spanners & !slot.own;
            if foreign == 0 && (depth == deepest || inside_out) {
                let fit = (above & slot.spanners).count_ones() * 2 + u32::from(depth == deepest);
                candidates.push(Candidate {
                    slot: index,
                    column,
                    fit,
                });
            }
        }
    }
}

/// The columns between a group's first column and the column of another group to its left.
/// A group without any shares the stub of the one before it.
fn stubs(form: &Form, columns: &[Option<u32>]) -> Vec<Option<Range<u32>>> {
    let mut before = None;
    form.groups
        .iter()
        .map(|group| {
            let own = stub(group, columns)?;
            let stub = if own.is_empty() {
                before.clone().unwrap_or(own)
            } else {
                own
            };
            before = Some(stub.clone());
            Some(stub)
        })
        .collect()
}

fn stub(group: &Group, columns: &[Option<u32>]) -> Option<Range<u32>> {
    let own = columns.get(group.slots.clone()).unwrap_or_default();
    let first = own.iter().flatten().copied().min()?;
    if !group.has_stub {
        return Some(first..first);
    }
    let left = columns
        .iter()
        .flatten()
        .filter(|column| **column < first)
        .max();
    Some(left.map_or(0, |left| left + 1)..first)
}
