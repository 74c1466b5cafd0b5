//! Failed relations that share cells.

use super::graph::Graph;
use crate::check::Ledger;
use crate::finding::Verdict;
use crate::schema::{Level, Relation};

/// Failed relations connected by shared cells.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// The instances, ascending.
    pub(super) failed: Vec<usize>,
}

/// The identities that fail; statements, and what the document explains, are left out.
pub(super) fn failed(ledger: &Ledger) -> Vec<usize> {
    let instances = ledger.instances.iter().enumerate();
    let failed = instances.filter(|(_, instance)| {
        instance.verdict == Verdict::Violated
            && instance.rule.level == Level::Must
            && instance.explained.is_none()
            && !matches!(instance.rule.relation, Relation::Holds(_))
    });
    failed.map(|(index, _)| index).collect()
}

/// Groups failed instances by the cells they share.
pub(super) fn groups(graph: &Graph<'_>, failed: &[usize]) -> Vec<Group> {
    let mut open: std::collections::BTreeSet<usize> = failed.iter().copied().collect();
    let mut groups = Vec::new();
    while let Some(first) = open.pop_first() {
        let mut members = vec![first];
        let mut at = 0;
        while let Some(&member) = members.get(at) {
            for item in graph.items(member) {
                let shared = graph.uses(item.fact).iter().map(|&index| index as usize);
                members.extend(shared.filter(|index| open.remove(index)));
            }
            at += 1;
        }
        members.sort_unstable();
        groups.push(Group { failed: members });
    }
    groups
}
