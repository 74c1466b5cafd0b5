//! A relation as bounds on a sum of the unknown cells, the known ones put in.

use super::graph::{Change, Graph};
use super::interval::FAR;
use super::system::{MOST_UNKNOWN, Unknown};
use crate::check::{Division, Weight};
use crate::report::FactId;
use crate::schema::{Compare, Relation};

/// A sum of the unknown cells between two bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Constraint {
    /// The coefficient of each unknown cell.
    pub(super) coefficients: [i128; MOST_UNKNOWN],
    /// The least value of the sum.
    pub(super) low: i128,
    /// The greatest value of the sum.
    pub(super) high: i128,
    /// The sum at which the relation is exact.
    pub(super) exact: i128,
    /// Whether the relation compares an unknown cell with one other printed figure.
    pub(super) printing: bool,
    /// The position of the relation in its system.
    pub(super) relation: usize,
}

/// The printed figures, and the changes that are taken as made.
type Known<'k, 'a> = (&'k Graph<'a>, &'k [Change]);

/// Adds the constraints that an instance lays on the unknown cells.
pub(super) fn add(
    known: Known<'_, '_>,
    unknown: &[Unknown],
    (relation, index): (usize, usize),
    constraints: &mut Vec<Constraint>,
) {
    let Some(instance) = known.0.instance(index) else {
        return;
    };
    match &instance.rule.relation {
        Relation::Linear { compare, .. } => {
            let linear = linear(known, unknown, index, *compare);
            constraints.push(Constraint { relation, ..linear });
        }
        Relation::Same(_) => {
            let printings = printings(known, unknown, index, instance.unlisted);
            for (nth, &left) in printings.iter().enumerate() {
                let pairs = printings
                    .iter()
                    .skip(nth + 1)
                    .filter_map(|&right| pair(left, right));
                constraints.extend(pairs.map(|pair| Constraint { relation, ..pair }));
            }
        }
        Relation::Ratio {
            compare: Compare::Equal,
            ..
        } => {
            let quotient = quotient(known, unknown, index);
            constraints.extend(quotient.map(|quotient| Constraint {
                relation,
                ..quotient
            }));
        }
        Relation::Ratio { .. } | Relation::Holds(_) => {}
    }
}

fn position(unknown: &[Unknown], fact: FactId) -> Option<usize> {
    unknown.iter().position(|cell| cell.fact == fact)
}

fn linear(
    (graph, made): Known<'_, '_>,
    unknown: &[Unknown],
    index: usize,
    compare: Compare,
) -> Constraint {
    let constant = graph
        .instance(index)
        .map_or(0, |instance| instance.constant);
    let mut weight = Weight::of(constant);
    let mut coefficients = [0; MOST_UNKNOWN];
    let mut printed = u32::from(constant != 0);
    for item in graph.items_after(index, made).iter() {
        let position = position(unknown, item.fact);
        if let Some(cell) = position.and_then(|position| unknown.get(position)) {
            weight.add(item.coefficient, 0, cell.half);
        } else {
            let fact = graph.changed(item.fact, made);
            printed += u32::from(fact.value != 0 && item.coefficient != 0);
            weight.add(item.coefficient, fact.value, fact.half);
        }
        if let Some(slot) = position.and_then(|position| coefficients.get_mut(position)) {
            *slot += i128::from(item.coefficient);
        }
    }
    let (reach, rest) = (weight.reach().max(0), weight.residual);
    Constraint {
        coefficients,
        low: if compare == Compare::AtMost {
            -FAR
        } else {
            -reach - rest
        },
        high: if compare == Compare::AtLeast {
            FAR
        } else {
            reach - rest
        },
        exact: -rest,
        printing: printed == 1 && constant == 0 && compare == Compare::Equal,
        relation: 0,
    }
}

/// What a quotient leaves for the only unknown cell in it; nothing where there are several.
fn quotient((graph, made): Known<'_, '_>, unknown: &[Unknown], index: usize) -> Option<Constraint> {
    let items = graph.items_after(index, made);
    let holds = |cell: &Unknown| items.iter().any(|item| item.fact == cell.fact);
    let mut held = unknown.iter().enumerate().filter(|(_, cell)| holds(cell));
    let (position, cell) = held.next().filter(|_| held.next().is_none())?;
    let quotient = graph.instance(index)?.quotient?;
    let look = |fact: FactId| Some(graph.changed(fact, made));
    let division = Division::new(&quotient, &items, look)?;
    let (low, high, exact) = division.allowed(cell.fact)?;
    let is_quotient = items.first().is_some_and(|item| item.fact == cell.fact);
    let half = i128::from(match is_quotient {
        true => quotient.rounded_to(cell.half).half(),
        false => cell.half,
    });
    let mut coefficients = [0; MOST_UNKNOWN];
    *coefficients.get_mut(position)? = 1;
    let whole = cell.step.max(1);
    Some(Constraint {
        coefficients,
        low: low - half,
        high: high + half,
        exact: (exact + whole / 2).div_euclid(whole) * whole,
        printing: false,
        relation: 0,
    })
}

/// One printing of a fact: an unknown cell or a known value, with its half.
#[derive(Clone, Copy)]
struct Printing {
    unknown: Option<usize>,
    value: i64,
    half: i64,
}

fn printings(
    (graph, made): Known<'_, '_>,
    unknown: &[Unknown],
    index: usize,
    unlisted: bool,
) -> Vec<Printing> {
    let printings = graph.items(index).iter().map(|item| {
        let position = position(unknown, item.fact);
        match position.and_then(|position| unknown.get(position)) {
            Some(cell) => Printing {
                unknown: position,
                value: 0,
                half: cell.half,
            },
            None => {
                let fact = graph.changed(item.fact, made);
                Printing {
                    unknown: None,
                    value: fact.value,
                    half: fact.half,
                }
            }
        }
    });
    let zero = Printing {
        unknown: None,
        value: 0,
        half: 0,
    };
    printings.chain(unlisted.then_some(zero)).collect()
}

/// What two printings of one fact say about each other; nothing when both are known.
fn pair(left: Printing, right: Printing) -> Option<Constraint> {
    left.unknown.or(right.unknown)?;
    let mut coefficients = [0; MOST_UNKNOWN];
    for (place, coefficient) in [(left.unknown, 1), (right.unknown, -1)] {
        if let Some(slot) = place.and_then(|place| coefficients.get_mut(place)) {
            *slot += coefficient;
        }
    }
    let apart = i128::from(right.value) - i128::from(left.value);
    let reach = (i128::from(left.half) + i128::from(right.half) - 1).max(0);
    Some(Constraint {
        coefficients,
        low: apart - reach,
        high: apart + reach,
        exact: apart,
        printing: left.unknown.is_none() != right.unknown.is_none(),
        relation: 0,
    })
}
