//! A sum at one place: what is known of it, and which of its slots are not.

use super::draft::{Draft, Figure, Meaning};
use super::figure::Fraction;
use crate::amount::SCALE;
use crate::check::{self, At, Part};
use crate::report::FactId;
use crate::schema::{Sum, Take, Term};

/// One on the common scale.
const ONE: i128 = 10_i128.pow(SCALE);

/// A sum as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Balance {
    pub(super) known: i128,
    pub(super) missing: Vec<Missing>,
    /// The most decimals that a known figure prints.
    pub(super) decimals: u8,
}

/// What a sum lacks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Missing {
    /// A figure with its coefficient.
    Figure(FactId, i128),
    /// A direction, and what it turns.
    Direction(FactId, i128),
    /// A direction and the figure it turns, with its coefficient.
    Both(FactId, FactId, i128),
}

/// A direction: 1, −1 or 0, or a slot.
#[derive(Clone, Copy)]
enum Turn {
    Known(i128),
    Missing(FactId),
}

impl Balance {
    /// The sum at a place; none when some of it cannot be said.
    pub(super) fn of(draft: &Draft<'_>, sum: &'static Sum, at: At) -> Option<Self> {
        let mut balance = Self {
            known: i128::from(sum.constant),
            ..Self::default()
        };
        for term in sum.terms {
            balance.add(draft, term, at)?;
        }
        Some(balance)
    }

    fn add(&mut self, draft: &Draft<'_>, term: &'static Term, at: At) -> Option<()> {
        if term.take != Take::Value {
            return self.count(draft, term, at);
        }
        let turn = turn(draft, term, at)?;
        for fact in draft.facts(term.cells, at)? {
            self.add_figure(draft, fact, i128::from(term.coefficient), turn)?;
        }
        Some(())
    }

    fn add_figure(
        &mut self,
        draft: &Draft<'_>,
        fact: FactId,
        coefficient: i128,
        turn: Turn,
    ) -> Option<()> {
        match (draft.figure(fact)?, turn) {
            (Figure::Known(value), Turn::Known(sign)) => {
                self.known += coefficient * sign * i128::from(value);
                self.decimals = self.decimals.max(draft.report.fact(fact).decimals);
            }
            (Figure::Known(0), Turn::Missing(_)) | (Figure::Missing, Turn::Known(0)) => {}
            (Figure::Known(value), Turn::Missing(direction)) => {
                let turned = coefficient * i128::from(value);
                self.missing.push(Missing::Direction(direction, turned));
            }
            (Figure::Missing, Turn::Known(sign)) => {
                self.missing.push(Missing::Figure(fact, coefficient * sign));
            }
            (Figure::Missing, Turn::Missing(direction)) => {
                self.missing
                    .push(Missing::Both(direction, fact, coefficient));
            }
        }
        Some(())
    }

    /// Counts and readings are known as soon as every cell of theirs is.
    fn count(&mut self, draft: &Draft<'_>, term: &'static Term, at: At) -> Option<()> {
        let facts = draft.facts(term.cells, at)?;
        if facts.iter().any(|fact| draft.is_missing(*fact)) {
            return None;
        }
        let alone = Sum {
            constant: 0,
            terms: std::slice::from_ref(term),
        };
        let parts = check::parts(&draft.report, &alone, at, |part| {
            if let Part::Known(value) = part {
                self.known += value;
            }
        });
        parts.ok()
    }

    /// What must be put for the sum to come to 0; nothing when it lacks more than one thing.
    pub(super) fn solution(&self, source: Option<u8>) -> Vec<(FactId, Meaning)> {
        let figure = |numerator: i128, denominator: i128| {
            let fraction = Fraction {
                numerator,
                denominator,
            };
            Meaning::Figure(fraction, source)
        };
        match self.missing.as_slice() {
            [Missing::Figure(_, 0) | Missing::Both(_, _, 0) | Missing::Direction(_, 0)] => {
                Vec::new()
            }
            [Missing::Figure(fact, coefficient)] => {
                vec![(*fact, figure(-self.known, *coefficient))]
            }
            [Missing::Direction(fact, turned)] => {
                let sign = -self.known.signum() * turned.signum();
                vec![(*fact, figure(sign * ONE, 1))]
            }
            [Missing::Both(direction, fact, coefficient)] => {
                let sign = -self.known.signum() * coefficient.signum();
                let size = figure(self.known.abs(), coefficient.abs());
                vec![(*direction, figure(sign * ONE, 1)), (*fact, size)]
            }
            _ => Vec::new(),
        }
    }
}

fn turn(draft: &Draft<'_>, term: &Term, at: At) -> Option<Turn> {
    let Some(cells) = term.direction else {
        return Some(Turn::Known(1));
    };
    let fact = draft.only(cells, at)?;
    Some(match draft.figure(fact)? {
        Figure::Known(value) => Turn::Known(i128::from(value.signum())),
        Figure::Missing => Turn::Missing(fact),
    })
}
