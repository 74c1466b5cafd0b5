//! A few unknown cells under the relations they stand in: exact interval propagation.

use super::constraint::{self, Constraint};
use super::graph::{Change, Graph};
use super::interval::{FAR, down, is_there, sum, up};
use crate::report::FactId;

/// No more cells than this are changed together.
pub(super) const MOST_UNKNOWN: usize = 3;

/// Values settle in a few rounds; more would only follow a slow convergence.
const ROUNDS: usize = 8;

/// Which relations an end rests on, one bit each.
type Why = u128;

/// An unknown cell with the values it may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unknown {
    /// The cell.
    pub(super) fact: FactId,
    /// One unit of its last place.
    pub(super) step: i128,
    /// Half of that; 0 for an exact number.
    pub(super) half: i64,
    /// The least value it may have.
    pub(super) low: i128,
    /// The greatest value it may have.
    pub(super) high: i128,
    why_low: Why,
    why_high: Why,
}

impl Unknown {
    fn new(graph: &Graph<'_>, fact: FactId) -> Option<Self> {
        let profile = graph.profile(fact)?;
        Some(Self {
            fact,
            step: i128::from(profile.step),
            half: profile.half,
            low: -FAR,
            high: FAR,
            why_low: 0,
            why_high: 0,
        })
    }

    /// What the cell contributes to a sum in which it has this coefficient.
    fn share(&self, coefficient: i128) -> Share {
        let low = (sum(0, coefficient, self.low), self.why_low);
        let high = (sum(0, coefficient, self.high), self.why_high);
        if coefficient < 0 {
            Share {
                low: high,
                high: low,
            }
        } else {
            Share { low, high }
        }
    }

    /// Draws the ends in; whether anything moved.
    fn narrow(&mut self, coefficient: i128, sum: &Share) -> bool {
        let range = if coefficient < 0 {
            Share {
                low: sum.high,
                high: sum.low,
            }
        } else {
            *sum
        };
        let before = (self.low, self.high);
        if is_there(range.low.0) {
            let least = up(range.low.0, coefficient, self.step);
            if least > self.low {
                (self.low, self.why_low) = (least, range.low.1);
            }
        }
        if is_there(range.high.0) {
            let greatest = down(range.high.0, coefficient, self.step);
            if greatest < self.high {
                (self.high, self.why_high) = (greatest, range.high.1);
            }
        }
        before != (self.low, self.high)
    }
}

/// The ends of a sum, or of a part of it, each with what it rests on.
#[derive(Clone, Copy)]
struct Share {
    low: (i128, Why),
    high: (i128, Why),
}

/// Unknown cells and what binds them.
#[derive(Debug, Clone)]
pub(super) struct System {
    /// The unknown cells.
    pub(super) unknown: Vec<Unknown>,
    /// What binds them.
    pub(super) constraints: Vec<Constraint>,
    /// What other relations say of them without binding them.
    pub(super) advice: Vec<Constraint>,
    /// Changes that are taken as made.
    made: Vec<Change>,
    relations: Vec<usize>,
}

/// Relations that no values of the unknown cells satisfy together.
#[derive(Debug)]
pub(super) struct Conflict {
    /// The instances.
    pub(super) relations: Vec<usize>,
}

impl System {
    /// The system of these cells under these relations, some changes made, narrowed to the values
    /// that they leave. Each constraint narrows as soon as it is there: most systems that are tried
    /// are in conflict after the first few.
    pub(super) fn new(
        graph: &Graph<'_>,
        made: &[Change],
        facts: &[FactId],
        relations: Vec<usize>,
    ) -> Result<Self, Conflict> {
        let unknown = facts.iter().filter_map(|&fact| Unknown::new(graph, fact));
        let unknown: Vec<Unknown> = unknown.collect();
        let mut system = Self {
            unknown,
            constraints: Vec::with_capacity(relations.len()),
            advice: Vec::new(),
            made: made.to_vec(),
            relations,
        };
        let mut moved = false;
        for at in 0..system.relations.len() {
            moved |= system.take(graph, at)?;
        }
        if moved {
            system.settle(ROUNDS - 1)?;
        }
        Ok(system)
    }

    /// Takes up the relation at a position; whether it narrowed anything.
    fn take(&mut self, graph: &Graph<'_>, at: usize) -> Result<bool, Conflict> {
        let Some(&index) = self.relations.get(at) else {
            return Ok(false);
        };
        let known = (graph, self.made.as_slice());
        let first = self.constraints.len();
        constraint::add(known, &self.unknown, (at, index), &mut self.constraints);
        let mut moved = false;
        for added in first..self.constraints.len() {
            moved |= self.apply(added)?;
        }
        Ok(moved)
    }

    /// Takes the advice of relations that need not hold.
    pub(super) fn hear(&mut self, graph: &Graph<'_>, relations: &[usize]) {
        for relation in relations.iter().copied().enumerate() {
            let known = (graph, self.made.as_slice());
            constraint::add(known, &self.unknown, relation, &mut self.advice);
        }
    }

    /// Narrows the unknown cells to the values that the constraints leave.
    pub(super) fn propagate(&mut self) -> Result<(), Conflict> {
        self.settle(ROUNDS)
    }

    fn settle(&mut self, rounds: usize) -> Result<(), Conflict> {
        for _ in 0..rounds {
            let mut moved = false;
            for at in 0..self.constraints.len() {
                moved |= self.apply(at)?;
            }
            if !moved {
                break;
            }
        }
        Ok(())
    }

    /// Whether every unknown cell is bounded on at least one side.
    pub(super) fn is_determined(&self) -> bool {
        self.unknown
            .iter()
            .all(|cell| is_there(cell.low) || is_there(cell.high))
    }

    /// Gives an unknown cell a value.
    pub(super) fn fix(&mut self, at: usize, value: i128) {
        if let Some(cell) = self.unknown.get_mut(at) {
            (cell.low, cell.high) = (value, value);
        }
    }

    fn apply(&mut self, at: usize) -> Result<bool, Conflict> {
        let Some(constraint) = self.constraints.get(at).copied() else {
            return Ok(false);
        };
        let mut moved = false;
        for (position, &coefficient) in constraint.coefficients.iter().enumerate() {
            if coefficient == 0 {
                continue;
            }
            let left = self.left_over(&constraint, position);
            let Some(cell) = self.unknown.get_mut(position) else {
                continue;
            };
            moved |= cell.narrow(coefficient, &left);
            if cell.low > cell.high {
                let why = cell.why_low | cell.why_high;
                return Err(self.conflict(why));
            }
        }
        Ok(moved)
    }

    /// What a constraint leaves for one cell when the others take what they may.
    fn left_over(&self, constraint: &Constraint, position: usize) -> Share {
        let bit = bit(constraint.relation);
        let (mut low, mut high) = ((constraint.low, bit), (constraint.high, bit));
        let cells = constraint
            .coefficients
            .iter()
            .zip(&self.unknown)
            .enumerate();
        for (at, (&coefficient, cell)) in cells {
            if at != position && coefficient != 0 {
                let share = cell.share(coefficient);
                low = (sum(low.0, -1, share.high.0), low.1 | share.high.1);
                high = (sum(high.0, -1, share.low.0), high.1 | share.low.1);
            }
        }
        Share { low, high }
    }

    fn conflict(&self, why: Why) -> Conflict {
        let relations = self.relations.iter().enumerate();
        let involved = relations.filter(|&(at, _)| why & bit(at) != 0);
        Conflict {
            relations: involved.map(|(_, &relation)| relation).collect(),
        }
    }
}

/// The bit of a relation; all beyond the last share it.
fn bit(relation: usize) -> Why {
    1 << relation.min(Why::BITS as usize - 1)
}
