//! Which explanation is likelier.

use std::cmp::Reverse;

use super::graph::{Change, Graph};
use super::group::Group;
use super::slip::{self, Slip};
use crate::finding::Verdict;
use crate::report::State;
use crate::schema::{Compare, Level, Relation, Unit};

/// A set of changes that satisfies a group of failed relations and breaks no identity.
#[derive(Debug, Clone)]
pub(super) struct Solution {
    /// The changes with their slips.
    pub(super) changes: Vec<(Change, Slip)>,
    /// The failed instances that it resolves, those of other groups and lesser levels included.
    pub(super) resolved: Vec<usize>,
    /// How many other printings say exactly the proposed values.
    pub(super) printings: usize,
    /// The order of likeliness.
    pub(super) key: Key,
}

/// Smaller is likelier, field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    negatives: usize,
    votes: Reverse<isize>,
    printings: Reverse<usize>,
    slips: u32,
    exact: Reverse<usize>,
}

impl Key {
    /// Whether this stands clearly before another one, and not by a shade of a slip.
    pub(super) fn is_clearly_before(&self, other: &Self) -> bool {
        let firm = |key: &Self| (key.negatives, key.votes, key.printings);
        firm(self) < firm(other)
            || self.slips + 2 <= other.slips
            || (self.slips == other.slips && self.exact < other.exact)
    }
}

/// The solution that some changes are; none when they break an identity or leave one of the group.
pub(super) fn solution(graph: &Graph<'_>, group: &Group, changes: &[Change]) -> Option<Solution> {
    let uses = changes.iter().flat_map(|change| graph.uses(change.fact));
    let mut touched: Vec<usize> = uses.map(|&index| index as usize).collect();
    touched.sort_unstable();
    touched.dedup();
    let mut tally = Tally::default();
    for &index in &touched {
        tally.count(graph, group, changes, index)?;
    }
    let changes: Vec<_> = changes
        .iter()
        .map(|&change| (change, slip_among(graph, change, changes)))
        .collect();
    let key = Key {
        negatives: changes
            .iter()
            .filter(|(change, _)| is_oddly_negative(graph, *change))
            .count(),
        votes: Reverse(tally.votes),
        printings: Reverse(tally.printings),
        slips: changes.iter().map(|(_, slip)| slip.rank()).sum(),
        exact: Reverse(tally.exact),
    };
    Some(Solution {
        changes,
        resolved: tally.resolved,
        printings: tally.printings,
        key,
    })
}

#[derive(Default)]
struct Tally {
    resolved: Vec<usize>,
    votes: isize,
    printings: usize,
    exact: usize,
}

impl Tally {
    fn count(
        &mut self,
        graph: &Graph<'_>,
        group: &Group,
        changes: &[Change],
        index: usize,
    ) -> Option<()> {
        let instance = graph.instance(index)?;
        let own = group.failed.binary_search(&index).is_ok();
        let before = instance.verdict == Verdict::Violated;
        let verdict = graph.after(index, changes);
        match (before, verdict == Verdict::Violated) {
            (true, false) => {
                self.resolved.push(index);
                self.votes += isize::from(!own);
            }
            (true, true) if own => return None,
            (false, true) if instance.rule.level == Level::Must => return None,
            (false, true) => self.votes -= 1,
            _ => {}
        }
        if verdict == Verdict::Agrees
            && matches!(
                instance.rule.relation,
                Relation::Linear { .. } | Relation::Ratio { .. } | Relation::Same(_)
            )
        {
            self.exact += usize::from(own);
            self.printings += self::printings(graph, changes, index);
        }
        Some(())
    }
}

/// How many other figures of a relation, now exact, print the value of a changed cell: those of a
/// sum only where it compares two figures and nothing else. A bound says nothing of the value.
fn printings(graph: &Graph<'_>, changes: &[Change], index: usize) -> usize {
    let items = graph.items(index);
    let changed = changes
        .iter()
        .filter(|change| items.iter().any(|item| item.fact == change.fact));
    let [change] = changed.collect::<Vec<_>>()[..] else {
        return 0;
    };
    let others = items.iter().filter(|item| item.coefficient != 0);
    let others = others.filter(|item| item.fact != change.fact);
    let values = others.map(|item| graph.report.fact(item.fact).value);
    let printed: Vec<i64> = values.filter(|&value| value != 0).collect();
    let relation = graph
        .instance(index)
        .map(|instance| &instance.rule.relation);
    match (relation, printed.as_slice()) {
        (Some(Relation::Same(_)), _) => printed
            .iter()
            .filter(|&&value| value == change.value)
            .count(),
        (
            Some(Relation::Linear {
                compare: Compare::Equal,
                ..
            }),
            [one],
        ) => usize::from(*one == change.value),
        _ => 0,
    }
}

/// The slip of a change; two changed neighbours that exchange a figure are one shift.
fn slip_among(graph: &Graph<'_>, change: Change, changes: &[Change]) -> Slip {
    let shifted = changes
        .iter()
        .filter(|other| other.fact != change.fact)
        .any(|other| {
            let beside = slip::neighbours(graph, change.fact).any(|cell| cell == other.fact);
            let printed = |fact| graph.report.fact(fact).value;
            beside && (change.value == printed(other.fact) || other.value == printed(change.fact))
        });
    if shifted {
        Slip::Neighbour
    } else {
        slip::of(graph, change.fact, change.value)
    }
}

/// Whether a negative figure is proposed for a panel that prints none.
fn is_oddly_negative(graph: &Graph<'_>, change: Change) -> bool {
    let Some(profile) = graph.profile(change.fact) else {
        return false;
    };
    let (table, panel, ..) = profile.home;
    if profile.unit == Unit::Direction {
        return false;
    }
    let Some(bound) = graph.report.panel(usize::from(table), usize::from(panel)) else {
        return false;
    };
    let first = bound.first_fact as usize;
    let count = bound.rows.len() * bound.schema.columns.len();
    let facts = graph
        .report
        .facts
        .get(first..first + count)
        .unwrap_or_default();
    let others = facts
        .iter()
        .enumerate()
        .filter(|&(at, _)| first + at != change.fact.0 as usize);
    change.value < 0
        && !others
            .into_iter()
            .any(|(_, fact)| fact.state == State::Number && fact.value < 0)
}
