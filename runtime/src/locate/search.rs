//! The smallest sets of cells whose change satisfies a group of failed relations.
//!
//! Relations that no values of the chosen cells satisfy together must contain a further wrong cell:
//! the search branches over the cells of such a conflict and over nothing else, so it misses no set.

use std::collections::BTreeSet;

use super::graph::{Change, Graph};
use super::group::Group;
use super::rank::{self, Solution};
use super::solve;
use super::system::{MOST_UNKNOWN, System};
use crate::finding::Verdict;
use crate::report::FactId;
use crate::schema::{Level, Relation};

/// So many sets of cells are tried in one report before the rest is given up.
const MOST_TRIALS: usize = 12_000;

/// Looks for explanations in one report.
pub(super) struct Search<'g, 'a> {
    graph: &'g Graph<'a>,
    trials: usize,
}

impl<'g, 'a> Search<'g, 'a> {
    pub(super) fn new(graph: &'g Graph<'a>) -> Self {
        Self { graph, trials: 0 }
    }

    /// The smallest sets that explain a group, the likeliest first; none when more than a few cells
    /// would have to be wrong.
    pub(super) fn solutions(&mut self, group: &Group) -> Vec<Solution> {
        for size in 1..=MOST_UNKNOWN {
            let mut branch = Branch {
                group,
                size,
                seen: BTreeSet::new(),
                found: Vec::new(),
            };
            self.grow(&mut Vec::new(), &mut branch);
            if !branch.found.is_empty() {
                branch.found.sort_by_key(|solution| solution.key);
                return branch.found;
            }
        }
        Vec::new()
    }

    fn grow(&mut self, chosen: &mut Vec<FactId>, branch: &mut Branch<'_>) {
        if self.trials >= MOST_TRIALS {
            return;
        }
        self.trials += 1;
        let conflict = match self.untouched(chosen, branch.group, branch.size) {
            Untouched::TooMany => return,
            Untouched::One(relation) => vec![relation],
            Untouched::None => match self.satisfied(chosen, branch) {
                Some(conflict) => conflict,
                None => return,
            },
        };
        if chosen.len() < branch.size {
            self.branch(&conflict, chosen, branch);
        }
    }

    fn branch(&mut self, conflict: &[usize], chosen: &mut Vec<FactId>, branch: &mut Branch<'_>) {
        let cells: BTreeSet<FactId> = conflict
            .iter()
            .flat_map(|&index| self.graph.suspects(index))
            .collect();
        for cell in cells {
            if chosen.contains(&cell) {
                continue;
            }
            chosen.push(cell);
            let mut set = chosen.clone();
            set.sort_unstable();
            if branch.seen.insert(set) {
                self.grow(chosen, branch);
            }
            chosen.pop();
        }
    }

    /// Tries the chosen cells, the directions among them turned each way; gives the relations in
    /// conflict, or records a solution.
    fn satisfied(&self, chosen: &[FactId], branch: &mut Branch<'_>) -> Option<Vec<usize>> {
        let is_direction = |fact: &&FactId| self.graph.is_direction(**fact);
        let (directions, cells): (Vec<FactId>, Vec<FactId>) = chosen.iter().partition(is_direction);
        let mut ways: Vec<Vec<Change>> = vec![Vec::new()];
        for direction in directions {
            let turned = |way: Vec<Change>| {
                let changes = self.graph.turned(direction);
                changes.map(move |change| way.iter().copied().chain([change]).collect())
            };
            ways = ways.into_iter().flat_map(turned).collect();
        }
        let conflicts = ways
            .iter()
            .filter_map(|made| self.tried(made, &cells, branch));
        conflicts.last()
    }

    /// Tries some cells with some changes made.
    fn tried(
        &self,
        made: &[Change],
        cells: &[FactId],
        branch: &mut Branch<'_>,
    ) -> Option<Vec<usize>> {
        let chosen: Vec<FactId> = made
            .iter()
            .map(|change| change.fact)
            .chain(cells.iter().copied())
            .collect();
        let (binding, advising) = self.relations(&chosen, branch.group);
        let mut system = match System::new(self.graph, made, cells, binding) {
            Ok(system) => system,
            Err(conflict) => return Some(conflict.relations),
        };
        system.hear(self.graph, &advising);
        if !system.is_determined() {
            return None;
        }
        let values = solve::values(self.graph, system)?;
        let changes: Vec<Change> = made.iter().copied().chain(values).collect();
        let solution = rank::solution(self.graph, branch.group, &changes);
        let failing = |index: &&usize| self.graph.after(**index, made) == Verdict::Violated;
        let conflict = match (&solution, cells) {
            (None, []) => branch
                .group
                .failed
                .iter()
                .find(failing)
                .map(|&index| vec![index]),
            _ => None,
        };
        branch.found.extend(solution);
        conflict
    }

    /// The relations of the chosen cells: those that bind them, which are the failed ones of the
    /// group and the identities that hold, and the others.
    fn relations(&self, chosen: &[FactId], group: &Group) -> (Vec<usize>, Vec<usize>) {
        let uses = chosen.iter().flat_map(|&fact| self.graph.uses(fact));
        let mut relations: Vec<usize> = uses.map(|&index| index as usize).collect();
        relations.sort_unstable();
        relations.dedup();
        relations
            .into_iter()
            .partition(|&index| self.binds(index, group))
    }

    fn binds(&self, index: usize, group: &Group) -> bool {
        self.graph.instance(index).is_some_and(|instance| {
            instance.rule.level == Level::Must
                && !matches!(instance.rule.relation, Relation::Holds(_))
                && (instance.verdict != Verdict::Violated
                    || group.failed.binary_search(&index).is_ok())
        })
    }

    /// The failed relations that hold none of the chosen cells: the smallest of them, unless so many
    /// of them share no cell that the remaining choices cannot reach all.
    fn untouched(&self, chosen: &[FactId], group: &Group, size: usize) -> Untouched {
        let holds = |index: usize| {
            self.graph
                .items(index)
                .iter()
                .any(|item| chosen.contains(&item.fact))
        };
        let mut apart: Vec<usize> = Vec::new();
        let mut smallest = None;
        for &index in group.failed.iter().filter(|&&index| !holds(index)) {
            let length = self.graph.items(index).len();
            if smallest.is_none_or(|(least, _)| length < least) {
                smallest = Some((length, index));
            }
            if apart.len() <= size && apart.iter().all(|&other| self.is_apart(other, index)) {
                apart.push(index);
            }
        }
        match smallest {
            None => Untouched::None,
            Some(_) if apart.len() + chosen.len() > size => Untouched::TooMany,
            Some((_, index)) => Untouched::One(index),
        }
    }

    fn is_apart(&self, left: usize, right: usize) -> bool {
        let right = self.graph.items(right);
        self.graph
            .items(left)
            .iter()
            .all(|item| right.iter().all(|other| other.fact != item.fact))
    }
}

/// The state of one deepening of the search.
struct Branch<'g> {
    group: &'g Group,
    size: usize,
    seen: BTreeSet<Vec<FactId>>,
    found: Vec<Solution>,
}

enum Untouched {
    None,
    One(usize),
    TooMany,
}
