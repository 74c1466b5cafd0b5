//! Localisation: which cells, changed, would satisfy every relation that fails.
//!
//! Relations that fail are grouped where they share cells; for each group the smallest sets of
//! cells are searched whose change satisfies all of it and breaks nothing else. What the cells mean
//! is not known here.

mod explain;
mod graph;
mod group;
mod rank;
mod search;
mod sentinel;
mod slip;
mod solve;
mod system;

use std::collections::BTreeMap;

use crate::check::Ledger;
use crate::finding::{Finding, Suspect};
use crate::report::Report;
use graph::Graph;
use group::Group;
use rank::Solution;
use search::Search;

/// What is known about the causes of failures.
#[derive(Debug, Default)]
pub(crate) struct Diagnosis {
    /// A cause for each primary finding.
    pub(crate) causes: Vec<Cause>,
    /// Instances that fail because a table was misread, with the table.
    pub(crate) misread: BTreeMap<usize, u16>,
    /// One finding for each misread table.
    pub(crate) readings: Vec<Finding>,
}

/// The cause of some failures.
#[derive(Debug)]
pub(crate) struct Cause {
    /// The instance that shows it best.
    pub(crate) primary: usize,
    /// The instances that fail for the same cause.
    pub(crate) derived: Vec<usize>,
    /// The cells that could be wrong, the likeliest first.
    pub(crate) suspects: Vec<Suspect>,
    /// Whether the first of them stands clearly before the others.
    pub(crate) decided: bool,
    /// What to add to the primary finding's message.
    pub(crate) remark: String,
}

/// Looks for the causes of all failures of a report.
pub(crate) fn locate(report: &Report<'_>, ledger: &Ledger) -> Diagnosis {
    let mut diagnosis = Diagnosis::default();
    let failed = group::failed(ledger);
    if failed.is_empty() {
        return diagnosis;
    }
    let graph = Graph::new(report, ledger);
    let mut search = Search::new(&graph);
    let mut solved = Vec::new();
    for group in group::groups(&graph, &failed) {
        match search.solutions(&group) {
            solutions if !solutions.is_empty() => solved.push((group, solutions)),
            _ => beyond(&graph, &mut search, group, &mut solved, &mut diagnosis),
        }
    }
    accept(&graph, solved, &mut diagnosis);
    diagnosis
}

/// A group that few cells do not explain: either a table was misread, and the rest is looked at
/// again without it, or there are too many errors to tell.
fn beyond(
    graph: &Graph<'_>,
    search: &mut Search<'_, '_>,
    group: Group,
    solved: &mut Vec<(Group, Vec<Solution>)>,
    diagnosis: &mut Diagnosis,
) {
    let misread = sentinel::misread_tables(graph, &group);
    if misread.is_empty() {
        diagnosis.causes.push(explain::too_many(graph, &group));
        return;
    }
    for &table in &misread {
        sentinel::set_apart(graph, table, diagnosis);
    }
    let rest: Vec<usize> = group
        .failed
        .into_iter()
        .filter(|index| !diagnosis.misread.contains_key(index))
        .collect();
    for group in group::groups(graph, &rest) {
        match search.solutions(&group) {
            solutions if !solutions.is_empty() => solved.push((group, solutions)),
            _ => diagnosis.causes.push(explain::too_many(graph, &group)),
        }
    }
}

/// Takes the solutions that resolve most first; a group that another one's solution resolves needs
/// none of its own.
fn accept(graph: &Graph<'_>, mut solved: Vec<(Group, Vec<Solution>)>, diagnosis: &mut Diagnosis) {
    solved.sort_by_key(|(_, solutions)| {
        std::cmp::Reverse(solutions.first().map(|solution| solution.resolved.len()))
    });
    let mut resolved = std::collections::BTreeSet::new();
    for (group, solutions) in solved {
        if group.failed.iter().all(|index| resolved.contains(index)) {
            continue;
        }
        let causes = explain::causes(graph, &solutions, &resolved);
        for cause in &causes {
            resolved.insert(cause.primary);
            resolved.extend(&cause.derived);
        }
        diagnosis.causes.extend(causes);
    }
}
