//! From what a sentence says to facts, pieces and problems.

use crate::amount::{Amount, Reading, SCALE};
use crate::document::{Cell, CellId};
use crate::report::{ABSENT, Fact, Problem, State};
use crate::schema::{Column, Kind, Table, Unit};

use super::expected::expected;
use super::figure::Value;
use super::matcher::{Event, What};
use super::narrative::Narrative;
use super::near::Near;
use super::program::{Program, Step};
use super::stream::Stream;

/// Longer sentences are shown up to here, in letters behind the part that matched.
const LONGEST_REST: usize = 80;

/// Makes facts of events; pieces and problems gather in it.
#[derive(Debug)]
pub(super) struct Maker<'m, 'd> {
    pub(super) stream: &'m Stream<'d>,
    /// The id of the first piece.
    pub(super) first_piece: u32,
    pub(super) pieces: &'m mut Vec<Cell>,
    pub(super) problems: Vec<Problem>,
    pub(super) table: usize,
    pub(super) schema: &'static Table,
    /// The year of account.
    pub(super) year: u16,
}

/// The facts of one row by column; those that were not printed are none.
pub(super) type Facts = Vec<Option<Fact>>;

impl Maker<'_, '_> {
    /// Puts in what the events of a sentence say. The first printing of a slot stands.
    pub(super) fn take(&mut self, events: &[Event], facts: &mut Facts) {
        for event in events {
            let Some((column, fact)) = self.fact(event) else {
                continue;
            };
            if let Some(place @ None) = facts.get_mut(usize::from(column)) {
                *place = Some(fact);
            }
        }
    }

    /// Puts in what choices mean by the slots they go without.
    pub(super) fn take_choices(&self, program: &Program, events: &[Event], facts: &mut Facts) {
        for event in events {
            let step = match event.what {
                What::Chose { step, .. } => program.steps.get(step),
                _ => None,
            };
            if let Some(Step::Split { columns, .. }) = step {
                columns
                    .iter()
                    .for_each(|column| self.default(program, *column, facts));
            }
        }
    }

    /// What a sentence that was found means by the slots it goes without.
    pub(super) fn defaults(&self, program: &Program, facts: &mut Facts) {
        let columns = program.steps.iter().filter_map(Step::column);
        columns.for_each(|column| self.default(program, column, facts));
    }

    fn default(&self, program: &Program, column: u16, facts: &mut Facts) {
        let declared = self.column(column);
        let place = facts.get_mut(usize::from(column));
        if let (Some(place @ None), Some(declared)) = (place, declared)
            && let Some(text) = declared.default
        {
            let word = program.sign(column, text).map(word);
            *place = Some(word.unwrap_or_else(|| default(declared, text)));
        }
    }

    fn column(&self, column: u16) -> Option<&'static Column> {
        self.schema.panels.first()?.columns.get(usize::from(column))
    }

    fn fact(&mut self, event: &Event) -> Option<(u16, Fact)> {
        let cell = match event.what {
            What::Chose { .. } => return None,
            _ => self.piece(event.letters.clone()),
        };
        let at = |state| Fact {
            state,
            cell,
            ..ABSENT
        };
        match event.what {
            What::Figure(column, value) => {
                let declared = self.column(column)?;
                if let (Value::Unitless(_), Some(cell)) = (value, cell) {
                    let table = self.table;
                    self.problems.push(Problem::UnitMissing { table, cell });
                }
                let fact = match value {
                    Value::Number(amount, unit) => self.number(declared, amount, unit),
                    Value::Unitless(amount) => self.number(declared, amount, declared.unit),
                    Value::Unreadable => at(State::Unreadable),
                    Value::Blank => at(State::Blank),
                };
                Some((column, Fact { cell, ..fact }))
            }
            What::Word(column, sign) => Some((column, Fact { cell, ..word(sign) })),
            What::Text(column) => {
                let blank = event.letters.is_empty();
                Some((column, at(if blank { State::Blank } else { State::Text })))
            }
            What::Year(year, back) => {
                self.check_year(year, back, cell);
                None
            }
            What::Digits | What::Chose { .. } => None,
        }
    }

    fn check_year(&mut self, year: u16, back: u8, cell: Option<CellId>) {
        let expected = self.year.saturating_sub(u16::from(back));
        if let Some(cell) = cell
            && year != expected
        {
            let table = self.table;
            self.problems.push(Problem::YearOdd {
                table,
                cell,
                expected,
            });
        }
    }

    fn number(&self, column: &Column, amount: Amount, unit: Unit) -> Fact {
        let decimals = amount.decimals();
        let Some(value) = amount.scaled(unit) else {
            return Fact {
                state: State::Unreadable,
                ..ABSENT
            };
        };
        // The declared precision is that of the declared unit.
        let meant = if unit == column.unit {
            self.schema.meant_decimals(column, decimals)
        } else {
            decimals
        };
        let half = match column.kind {
            Kind::Amount => Amount::half(unit, meant),
            Kind::Exact | Kind::Text => 0,
        };
        Fact {
            value,
            half,
            decimals,
            state: number_state(value),
            cell: None,
        }
    }

    /// A piece of the running text.
    pub(super) fn piece(&mut self, letters: std::ops::Range<usize>) -> Option<CellId> {
        let cell = self.stream.piece(letters)?;
        let id = self.first_piece + self.pieces.len() as u32;
        self.pieces.push(cell);
        Some(CellId(id))
    }

    /// The text of a piece in one line.
    pub(super) fn text(&self, piece: CellId) -> Option<String> {
        let at = piece.0.checked_sub(self.first_piece)?;
        let text = self.stream.text(self.pieces.get(at as usize)?);
        Some(text.trim().replace(['\r', '\n'], ""))
    }

    /// Tells of a narrative whose section was not found.
    pub(super) fn miss_section(&mut self) {
        let table = self.table;
        self.problems.push(Problem::SectionMissing { table });
    }

    /// Tells of a narrative none of whose instances was found.
    pub(super) fn miss_lead(&mut self, narrative: &Narrative) {
        if let Some((sentence, program)) = narrative.lead() {
            self.miss(sentence, program, None);
        }
    }

    /// Tells of a sentence that was not found, and of what comes nearest to it.
    pub(super) fn miss(&mut self, sentence: usize, program: &Program, near: Option<&Near>) {
        let mut problem = (None, None, String::new());
        match near {
            Some(near) => {
                let end = self.sentence_end(near.letters.end);
                problem.0 = self.piece(near.letters.start..end);
                problem.1 = self.piece(near.differs.min(end)..end);
                problem.2 = expected(program, near.step, near.matched, self.year);
            }
            None => problem.2 = expected(program, 0, 0, self.year),
        }
        let (nearest, differs, expected) = problem;
        self.problems.push(Problem::SentenceMissing {
            table: self.table,
            sentence,
            nearest,
            differs,
            expected,
        });
    }

    fn sentence_end(&self, from: usize) -> usize {
        let last = self.stream.len().min(from + LONGEST_REST);
        let ends = |at: &usize| self.stream.ends_sentence(*at);
        (from..last).find(ends).map_or(last, |at| at)
    }
}

fn number_state(value: i64) -> State {
    if value == 0 {
        State::Zero
    } else {
        State::Number
    }
}

/// The exact value of a word with a direction.
fn word(sign: i8) -> Fact {
    let value = i64::from(sign) * 10_i64.pow(SCALE);
    Fact {
        value,
        state: number_state(value),
        ..ABSENT
    }
}

/// What a sentence means that goes without a slot.
fn default(column: &Column, text: &str) -> Fact {
    if column.kind == Kind::Text {
        let state = if text.is_empty() {
            State::Blank
        } else {
            State::Text
        };
        return Fact { state, ..ABSENT };
    }
    match Amount::read(text) {
        Reading::Number(amount) => {
            let value = amount.scaled(column.unit);
            let state = value.map_or(State::Unreadable, number_state);
            Fact {
                value: value.unwrap_or_default(),
                decimals: amount.decimals(),
                state,
                ..ABSENT
            }
        }
        Reading::Blank => Fact {
            state: State::Blank,
            ..ABSENT
        },
        Reading::Unreadable => Fact {
            state: State::Unreadable,
            ..ABSENT
        },
    }
}
