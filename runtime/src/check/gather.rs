//! One finding for each kind: what is not an identity is told once, with all its places.

use std::collections::BTreeMap;

use super::naming;
use crate::finding::Finding;
use crate::report::{FactId, Report};
use crate::schema::Level;

/// So many places are named in one message.
const MOST_NAMED: usize = 3;

/// Says behind the message of the first instance of a rule where the others are.
pub(super) fn name_others(report: &Report<'_>, others: &[Option<FactId>], message: &mut String) {
    let count = others.len();
    let mut names: Vec<String> = Vec::new();
    let others = others.iter().flatten();
    let mut others = others.map(|&fact| naming::name(report, fact));
    while names.len() <= MOST_NAMED
        && let Some(name) = others.next()
    {
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    let more = if names.len() > MOST_NAMED { " 等" } else { "" };
    names.truncate(MOST_NAMED);
    message.push_str(&format!("；另有 {count} 处"));
    if !names.is_empty() {
        message.push_str(&format!("：{}{more}", names.join("、")));
    }
}

/// Joins the findings of one property, whatever their tables: those behind the first `rules`, which
/// are of rules.
pub(super) fn one_for_each_property(findings: &mut Vec<Finding>, rules: usize) {
    let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate().skip(rules) {
        if finding.level < Level::Must {
            kinds.entry(property(finding)).or_default().push(index);
        }
    }
    let kinds: Vec<Vec<usize>> = kinds.into_values().collect();
    let mut joined = vec![false; findings.len()];
    for members in kinds {
        let Some((&first, others)) = members.split_first() else {
            continue;
        };
        if !others.is_empty() {
            join(findings, first, &members);
        }
        for &other in others {
            if let Some(joined) = joined.get_mut(other) {
                *joined = true;
            }
        }
    }
    let mut joined = joined.into_iter();
    findings.retain(|_| joined.next() == Some(false));
}

/// The last part of the id of a finding.
fn property(finding: &Finding) -> &str {
    let property = finding.rule.rsplit_once('.');
    property.map_or(&finding.rule, |(_, property)| property)
}

/// Gives the first of some findings the places of all.
fn join(findings: &mut [Finding], first: usize, members: &[usize]) {
    let all = || members.iter().filter_map(|&index| findings.get(index));
    let message = message(all());
    let facts: Vec<_> = all().flat_map(|finding| &finding.facts).copied().collect();
    let cells: Vec<_> = all().flat_map(|finding| &finding.cells).copied().collect();
    let level = all().map(|finding| finding.level).max();
    if let (Some(first), Some(level)) = (findings.get_mut(first), level) {
        (first.message, first.facts, first.cells) = (message, facts, cells);
        first.level = level;
    }
}

fn message<'f>(findings: impl Iterator<Item = &'f Finding>) -> String {
    let messages = findings.map(|finding| finding.message.as_str());
    let mut messages: Vec<&str> = messages.collect();
    let more = match messages.len() {
        count if count > MOST_NAMED => format!("；等 {count} 张表"),
        _ => String::new(),
    };
    messages.truncate(MOST_NAMED);
    messages.join("；") + &more
}
