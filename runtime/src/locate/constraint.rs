//! A relation as bounds on a sum of the unknown cells, the known ones put in.

use super::graph::Graph;
use super::interval::FAR;
use super::system::{MOST_UNKNOWN, Unknown};
use crate::check::Weight;
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

/// Adds the constraints that an instance lays on the unknown cells.
pub(super) fn add(
    graph: &Graph<'_>,
    unknown: &[Unknown],
    (relation, index): (usize, usize),
    constraints: &mut Vec<Constraint>,
) {
    let Some(instance) = graph.instance(index) else {
        return;
    };
    match &instance.rule.relation {
        Relation::Linear { compare, .. } => {
            let linear = linear(graph, unknown, index, *compare);
            constraints.push(Constraint { relation, ..linear });
        }
        Relation::Same(_) => {
            let printings = printings(graph, unknown, index, instance.unlisted);
            for (nth, &left) in printings.iter().enumerate() {
                let pairs = printings
                    .iter()
                    .skip(nth + 1)
                    .filter_map(|&right| pair(left, right));
                constraints.extend(pairs.map(|pair| Constraint { relation, ..pair }));
            }
        }
        Relation::Ratio { .. } | Relation::Holds(_) => {}
    }
}

fn position(unknown: &[Unknown], fact: FactId) -> Option<usize> {
    unknown.iter().position(|cell| cell.fact == fact)
}

fn linear(graph: &Graph<'_>, unknown: &[Unknown], index: usize, compare: Compare) -> Constraint {
    let mut weight = Weight::default();
    let mut coefficients = [0; MOST_UNKNOWN];
    let mut printed = 0;
    for item in graph.items(index) {
        let position = position(unknown, item.fact);
        if let Some(cell) = position.and_then(|position| unknown.get(position)) {
            weight.add(item.coefficient, 0, cell.half);
        } else {
            let fact = graph.report.fact(item.fact);
            printed += u32::from(fact.value != 0);
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
        printing: printed == 1 && compare == Compare::Equal,
        relation: 0,
    }
}

/// One printing of a fact: an unknown cell or a known value, with its half.
#[derive(Clone, Copy)]
struct Printing {
    unknown: Option<usize>,
    value: i64,
    half: i64,
}

fn printings(
    graph: &Graph<'_>,
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
                let fact = graph.report.fact(item.fact);
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
