//! Values for unknown cells: what independent printings say, what a small slip explains, the exact sum.

use super::graph::{Change, Graph};
use super::interval::is_there;
use super::slip;
use super::system::{System, Unknown};

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
    let is_bounded = is_there(cell.low) && is_there(cell.high);
    let middle = if is_bounded {
        (cell.low + cell.high) / 2
    } else {
        value
    };
    let off = (value - middle).abs();
    let count = votes().count();
    (
        value < 0,
        usize::MAX - printings,
        telling,
        usize::MAX - count,
        slip,
        off,
    )
}

/// A value that satisfies a relation exactly.
struct Vote {
    value: i128,
    printing: bool,
}

/// What each relation says about a cell, as far as the other cells in it have a value.
fn votes(system: &System, at: usize) -> Vec<Vote> {
    let voices = system.constraints.iter().chain(&system.advice);
    let votes = voices.filter_map(|constraint| {
        let coefficient = *constraint.coefficients.get(at)?;
        let mut rest = constraint.exact;
        let cells = constraint.coefficients.iter().zip(&system.unknown);
        for (_, (&factor, cell)) in cells.enumerate().filter(|&(other, _)| other != at) {
            if factor != 0 {
                (cell.low == cell.high).then_some(())?;
                rest -= factor * cell.low;
            }
        }
        let is_whole = rest.checked_rem(coefficient) == Some(0);
        is_whole.then(|| Vote {
            value: rest / coefficient,
            printing: constraint.printing,
        })
    });
    votes.collect()
}

/// The printable values of a cell if they are few; its ends and 0 if they are many.
fn grid(cell: &Unknown) -> Vec<i128> {
    let is_bounded = is_there(cell.low) && is_there(cell.high);
    let count = (cell.high - cell.low) / cell.step.max(1);
    if is_bounded && count <= MOST_VALUES {
        return (0..=count).map(|nth| cell.low + nth * cell.step).collect();
    }
    let ends = [cell.low, cell.high]
        .into_iter()
        .filter(|&end| is_there(end));
    ends.chain([0]).collect()
}
