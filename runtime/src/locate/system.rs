//! A few unknown cells under the relations they stand in: exact interval propagation.

use super::graph::Graph;
use crate::check::Weight;
use crate::report::FactId;
use crate::schema::{Compare, Relation};

/// No more cells than this are changed together.
pub(super) const MOST_UNKNOWN: usize = 3;

/// Beyond every figure: a bound that is not there.
pub(super) const FAR: i128 = i128::MAX / 8;

/// Which relations a bound rests on, one bit each.
type Why = u128;

/// An unknown cell with the values it may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unknown {
    /// The cell.
    pub(super) fact: FactId,
    /// One unit of its last place.
    pub(super) step: i128,
    /// The least value it may have.
    pub(super) low: i128,
    /// The greatest value it may have.
    pub(super) high: i128,
    half: i64,
    why_low: Why,
    why_high: Why,
}

/// A sum of the unknown cells between two bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Constraint {
    /// The coefficient of each unknown cell.
    pub(super) coefficients: [i128; MOST_UNKNOWN],
    /// The least value of the sum.
    pub(super) low: i128,
    /// The greatest value of the sum.
    pub(super) high: i128,
    /// Whether the relation compares an unknown cell with one other printed figure.
    pub(super) printing: bool,
    relation: usize,
}

/// Unknown cells and what binds them.
#[derive(Debug, Clone)]
pub(super) struct System {
    /// The unknown cells.
    pub(super) unknown: Vec<Unknown>,
    /// What binds them.
    pub(super) constraints: Vec<Constraint>,
    relations: Vec<usize>,
}

/// Relations that no values of the unknown cells satisfy together.
#[derive(Debug)]
pub(super) struct Conflict {
    /// The instances.
    pub(super) relations: Vec<usize>,
}

impl System {
    /// The system of these cells under these relations.
    pub(super) fn new(graph: &Graph<'_>, facts: &[FactId], relations: Vec<usize>) -> Self {
        let unknown = facts.iter().filter_map(|&fact| {
            let profile = graph.profile(fact)?;
            Some(Unknown {
                fact,
                step: i128::from(profile.step),
                low: -FAR,
                high: FAR,
                half: profile.half,
                why_low: 0,
                why_high: 0,
            })
        });
        let mut system = Self {
            unknown: unknown.collect(),
            constraints: Vec::new(),
            relations,
        };
        for at in 0..system.relations.len() {
            system.constrain(graph, at);
        }
        system
    }

    /// Narrows the unknown cells to the values that the constraints leave.
    pub(super) fn propagate(&mut self) -> Result<(), Conflict> {
        for _ in 0..ROUNDS {
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
            .all(|cell| cell.low > -FAR || cell.high < FAR)
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
            if coefficient != 0 {
                moved |= self.narrow(&constraint, position, coefficient)?;
            }
        }
        Ok(moved)
    }

    /// Narrows one cell by a constraint, given the others.
    fn narrow(
        &mut self,
        constraint: &Constraint,
        position: usize,
        coefficient: i128,
    ) -> Result<bool, Conflict> {
        let bit = bit(constraint.relation);
        let rest = self.rest(constraint, position);
        let Some(cell) = self.unknown.get_mut(position) else {
            return Ok(false);
        };
        let (mut low, mut high) = (constraint.low - rest.high, constraint.high - rest.low);
        let bounded = |value: i128, bound: i128| value.abs() < FAR && bound.abs() < FAR;
        let (mut has_low, mut has_high) = (
            bounded(rest.high, constraint.low),
            bounded(rest.low, constraint.high),
        );
        let (mut why_low, mut why_high) = (rest.why_high | bit, rest.why_low | bit);
        if coefficient < 0 {
            (low, high) = (high, low);
            (has_low, has_high) = (has_high, has_low);
            (why_low, why_high) = (why_high, why_low);
        }
        let mut moved = false;
        if has_low {
            let least = up(low, coefficient, cell.step);
            if least > cell.low {
                (cell.low, cell.why_low, moved) = (least, why_low, true);
            }
        }
        if has_high {
            let greatest = down(high, coefficient, cell.step);
            if greatest < cell.high {
                (cell.high, cell.why_high, moved) = (greatest, why_high, true);
            }
        }
        if cell.low > cell.high {
            let why = cell.why_low | cell.why_high;
            return Err(self.conflict(why));
        }
        Ok(moved)
    }

    /// The range of the other unknown cells' part of a constraint.
    fn rest(&self, constraint: &Constraint, position: usize) -> Rest {
        let mut rest = Rest::default();
        let others = constraint
            .coefficients
            .iter()
            .zip(&self.unknown)
            .enumerate();
        for (_, (&coefficient, cell)) in
            others.filter(|&(at, (&coefficient, _))| at != position && coefficient != 0)
        {
            let (mut low, mut high) = (cell.low, cell.high);
            let (mut why_low, mut why_high) = (cell.why_low, cell.why_high);
            if coefficient < 0 {
                (low, high) = (high, low);
                (why_low, why_high) = (why_high, why_low);
            }
            rest.low = sum(rest.low, coefficient, low);
            rest.high = sum(rest.high, coefficient, high);
            rest.why_low |= why_low;
            rest.why_high |= why_high;
        }
        rest
    }

    fn conflict(&self, why: Why) -> Conflict {
        let relations = self.relations.iter().enumerate();
        let relations = relations
            .filter(|&(at, _)| why & bit(at) != 0)
            .map(|(_, &relation)| relation);
        Conflict {
            relations: relations.collect(),
        }
    }

    fn constrain(&mut self, graph: &Graph<'_>, at: usize) {
        let Some(&index) = self.relations.get(at) else {
            return;
        };
        let Some(instance) = graph.instance(index) else {
            return;
        };
        match &instance.rule.relation {
            Relation::Linear { compare, .. } => self.linear(graph, at, index, *compare),
            Relation::Same(_) => self.same(graph, at, index, instance.unlisted),
            Relation::Holds(_) => {}
        }
    }

    fn position(&self, fact: FactId) -> Option<usize> {
        self.unknown.iter().position(|cell| cell.fact == fact)
    }

    fn linear(&mut self, graph: &Graph<'_>, at: usize, index: usize, compare: Compare) {
        let mut weight = Weight::default();
        let mut coefficients = [0; MOST_UNKNOWN];
        let mut printed = 0;
        for item in graph.items(index) {
            let position = self.position(item.fact);
            let unknown = position.and_then(|position| self.unknown.get(position));
            let fact = graph.report.fact(item.fact);
            match unknown {
                Some(cell) => weight.add(item.coefficient, 0, cell.half),
                None => {
                    printed += u32::from(fact.value != 0);
                    weight.add(item.coefficient, fact.value, fact.half);
                }
            }
            if let Some(slot) = position.and_then(|position| coefficients.get_mut(position)) {
                *slot += i128::from(item.coefficient);
            }
        }
        let (reach, rest) = (weight.reach().max(0), weight.residual);
        let low = if compare == Compare::AtMost {
            -FAR
        } else {
            -reach - rest
        };
        let high = if compare == Compare::AtLeast {
            FAR
        } else {
            reach - rest
        };
        let printing = printed == 1 && compare == Compare::Equal;
        self.constraints.push(Constraint {
            coefficients,
            low,
            high,
            printing,
            relation: at,
        });
    }

    /// Printings of one fact, pair by pair.
    fn same(&mut self, graph: &Graph<'_>, at: usize, index: usize, unlisted: bool) {
        let cells = graph
            .items(index)
            .iter()
            .map(|item| match self.position(item.fact) {
                Some(position) => {
                    let half = self.unknown.get(position).map_or(0, |cell| cell.half);
                    (Some(position), 0, half)
                }
                None => {
                    let fact = graph.report.fact(item.fact);
                    (None, fact.value, fact.half)
                }
            });
        let cells: Vec<_> = cells.chain(unlisted.then_some((None, 0, 0))).collect();
        for (nth, &(left, left_value, left_half)) in cells.iter().enumerate() {
            for &(right, right_value, right_half) in cells.iter().skip(nth + 1) {
                if left.is_none() && right.is_none() {
                    continue;
                }
                let mut coefficients = [0; MOST_UNKNOWN];
                let places = left
                    .into_iter()
                    .map(|place| (place, 1))
                    .chain(right.into_iter().map(|place| (place, -1)));
                for (place, coefficient) in places {
                    if let Some(slot) = coefficients.get_mut(place) {
                        *slot += coefficient;
                    }
                }
                let apart = i128::from(right_value) - i128::from(left_value);
                let reach = (i128::from(left_half) + i128::from(right_half) - 1).max(0);
                let printing = left.is_none() != right.is_none();
                let (low, high) = (apart - reach, apart + reach);
                self.constraints.push(Constraint {
                    coefficients,
                    low,
                    high,
                    printing,
                    relation: at,
                });
            }
        }
    }
}

/// Values settle in a few rounds; more would only follow a slow convergence.
const ROUNDS: usize = 8;

#[derive(Default)]
struct Rest {
    low: i128,
    high: i128,
    why_low: Why,
    why_high: Why,
}

/// The bit of a relation; all beyond the last share it.
fn bit(relation: usize) -> Why {
    1 << relation.min(Why::BITS as usize - 1)
}

/// Adds a part to a range's end; an end that is not there stays away.
fn sum(total: i128, coefficient: i128, value: i128) -> i128 {
    if total.abs() >= FAR {
        total
    } else if value.abs() >= FAR {
        FAR * coefficient.signum() * value.signum()
    } else {
        total + coefficient * value
    }
}

/// The least multiple of `step` that `coefficient` takes to `bound` or beyond.
fn up(bound: i128, coefficient: i128, step: i128) -> i128 {
    -down(-bound, coefficient, step)
}

/// The greatest multiple of `step` that `coefficient` takes to `bound` at most, for the sign given.
fn down(bound: i128, coefficient: i128, step: i128) -> i128 {
    let whole = coefficient.abs() * step;
    let signed = if coefficient < 0 { -bound } else { bound };
    signed.div_euclid(whole) * step
}
