//! Values for unknown cells: what independent printings say, what a small slip explains, the exact sum.

use super::graph::{Change, Graph};
use super::slip;
use super::system::{FAR, System, Unknown};

/// So many printable values of one cell are looked at.
const MOST_VALUES: i128 = 64;

/// The likeliest values of the unknown cells; none when no printable values satisfy all.
pub(super) fn values(graph: &Graph<'_>, mut system: System) -> Option<Vec<Change>> {
    let mut open: Vec<usize> = (0..system.unknown.len()).collect();
    while !open.is_empty() {
        let width = |&at: &usize| system.unknown.get(at).map(|cell| cell.high - cell.low);
        let next = (0..open.len()).min_by_key(|&nth| open.get(nth).and_then(width))?;
        let at = open.remove(next);
        let choices = choices(graph, &system, at);
        system = choices.into_iter().find_map(|value| {
            let mut trial = system.clone();
            trial.fix(at, value);
            trial.propagate().ok().map(|()| trial)
        })?;
    }
    let changes = system.unknown.iter().map(|cell| {
        Some(Change {
            fact: cell.fact,
            value: i64::try_from(cell.low).ok()?,
        })
    });
    changes.collect()
}

/// The values a cell may have, the likeliest first.
fn choices(graph: &Graph<'_>, system: &System, at: usize) -> Vec<i128> {
    let Some(cell) = system.unknown.get(at) else {
        return Vec::new();
    };
    let votes = votes(system, at);
    let mut values: Vec<i128> = votes
        .iter()
        .map(|vote| vote.value)
        .chain(grid(cell))
        .collect();
    values.sort_unstable();
    values.dedup();
    let old = i128::from(graph.report.fact(cell.fact).value);
    values.retain(|&value| {
        value != old && cell.low <= value && value <= cell.high && value % cell.step == 0
    });
    values.sort_by_cached_key(|&value| likeliness(graph, cell, &votes, value));
    values.truncate(MOST_CHOICES);
    values
}

/// So many of them are tried.
const MOST_CHOICES: usize = 4;

/// Smaller is likelier: printings that say so, then a slip that leaves traces, then exact sums.
fn likeliness(
    graph: &Graph<'_>,
    cell: &Unknown,
    votes: &[Vote],
    value: i128,
) -> (bool, usize, u32, usize, u32, i128) {
    let votes = || votes.iter().filter(|vote| vote.value == value);
    let printings = votes().filter(|vote| vote.printing).count();
    let slip =
        i64::try_from(value).map_or(u32::MAX, |value| slip::of(graph, cell.fact, value).rank());
    let telling = if slip <= slip::TELLING {
        slip
    } else {
        u32::MAX
    };
    let middle = if cell.low > -FAR && cell.high < FAR {
        (cell.low + cell.high) / 2
    } else {
        value
    };
    let off = (value - middle).abs();
    (
        value < 0,
        usize::MAX - printings,
        telling,
        usize::MAX - votes().count(),
        slip,
        off,
    )
}

/// A value that satisfies a relation exactly.
struct Vote {
    value: i128,
    printing: bool,
}

/// What each relation says about a cell, the other unknown ones being fixed.
fn votes(system: &System, at: usize) -> Vec<Vote> {
    let bounded = system
        .constraints
        .iter()
        .filter(|constraint| constraint.low > -FAR || constraint.high < FAR);
    let votes = bounded.filter_map(|constraint| {
        let coefficient = *constraint.coefficients.get(at)?;
        let mut middle = match (constraint.low > -FAR, constraint.high < FAR) {
            (true, true) => (constraint.low + constraint.high) / 2,
            (true, false) => constraint.low,
            _ => constraint.high,
        };
        for (other, (&factor, cell)) in constraint
            .coefficients
            .iter()
            .zip(&system.unknown)
            .enumerate()
        {
            if other != at && factor != 0 {
                (cell.low == cell.high).then_some(())?;
                middle -= factor * cell.low;
            }
        }
        let exact = coefficient != 0 && middle % coefficient == 0;
        exact.then(|| Vote {
            value: middle / coefficient,
            printing: constraint.printing,
        })
    });
    votes.collect()
}

/// The printable values of a cell, if they are few, and 0 or the bound if they are many.
fn grid(cell: &Unknown) -> Vec<i128> {
    if cell.low > -FAR && cell.high < FAR && (cell.high - cell.low) / cell.step <= MOST_VALUES {
        let count = (cell.high - cell.low) / cell.step;
        return (0..=count).map(|nth| cell.low + nth * cell.step).collect();
    }
    let bounds = [cell.low, cell.high]
        .into_iter()
        .filter(|bound| bound.abs() < FAR);
    bounds.chain([0]).collect()
}
