//! Localisation: which cells, changed, would satisfy every relation that fails.
//!
//! Relations that fail are grouped where they share cells; for each group the smallest sets of
//! cells are searched whose change satisfies all of it and breaks nothing else. What the cells mean
//! is not known here.

mod constraint;
mod explain;
mod graph;
mod group;
mod interval;
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
    let (mut solved, mut beyond) = explained(&graph, &mut search, &failed);
    let misread = sentinel::misread_tables(&graph, &beyond);
    if !misread.is_empty() {
        misread
            .iter()
            .for_each(|&table| sentinel::set_apart(&graph, table, &mut diagnosis));
        let is_sound = |index: &usize| !diagnosis.misread.contains_key(index);
        let rest: Vec<usize> = failed.into_iter().filter(is_sound).collect();
        (solved, beyond) = explained(&graph, &mut search, &rest);
    }
    accept(&graph, solved, &mut diagnosis);
    let too_many = beyond.iter().map(|group| explain::too_many(&graph, group));
    diagnosis.causes.extend(too_many);
    diagnosis
}

/// The groups of failed instances that few cells explain, and those that none do.
fn explained(
    graph: &Graph<'_>,
    search: &mut Search<'_, '_>,
    failed: &[usize],
) -> (Vec<Explained>, Vec<Group>) {
    let (mut solved, mut beyond) = (Vec::new(), Vec::new());
    for group in group::groups(graph, failed) {
        let solutions = search.solutions(&group);
        if solutions.is_empty() {
            beyond.push(group);
        } else {
            solved.push((group, solutions));
        }
    }
    (solved, beyond)
}

/// A group with the solutions that explain it, the likeliest first.
type Explained = (Group, Vec<Solution>);

/// Takes the solutions that resolve most first; a group that another one's solution resolves needs
/// none of its own.
fn accept(graph: &Graph<'_>, mut solved: Vec<Explained>, diagnosis: &mut Diagnosis) {
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
