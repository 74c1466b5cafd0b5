//! One finding for each kind: what is not an identity is told once, with all its places.

use std::collections::BTreeMap;

use super::naming;
use crate::finding::Finding;
use crate::report::Report;
use crate::schema::Level;

/// So many places are named in one message.
const MOST_NAMED: usize = 3;

/// Joins the findings of one kind. The first `rules` of them are of rules, a kind each; the others
/// are of properties and of binding, and a kind is the property, whatever its table.
pub(super) fn one_for_each_kind(report: &Report<'_>, findings: &mut Vec<Finding>, rules: usize) {
    let mut kinds: BTreeMap<(String, bool), Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if finding.level < Level::Must && finding.caused_by.is_none() {
            let kind = kind(finding, index < rules);
            let explained = finding.explained_by.is_some();
            kinds.entry((kind, explained)).or_default().push(index);
        }
    }
    let mut homes: Vec<usize> = (0..findings.len()).collect();
    for members in kinds.values().filter(|members| members.len() > 1) {
        let Some((&first, others)) = members.split_first() else {
            continue;
        };
        others.iter().for_each(|&other| {
            if let Some(home) = homes.get_mut(other) {
                *home = first;
            }
        });
        join(report, findings, members, first < rules);
    }
    leave_out(findings, &homes);
}

fn kind(finding: &Finding, is_rule: bool) -> String {
    let property = finding.rule.rsplit_once('.').map(|(_, property)| property);
    match property {
        Some(property) if !is_rule => format!(".{property}"),
        _ => finding.rule.clone(),
    }
}

/// Gives the first of some findings the places of all.
fn join(report: &Report<'_>, findings: &mut [Finding], members: &[usize], is_rule: bool) {
    let all = || members.iter().filter_map(|&index| findings.get(index));
    let message = if is_rule {
        of_rule(report, all().collect())
    } else {
        of_property(all().collect())
    };
    let facts: Vec<_> = all().flat_map(|finding| finding.facts.clone()).collect();
    let cells: Vec<_> = all().flat_map(|finding| finding.cells.clone()).collect();
    let level = all().map(|finding| finding.level).max();
    let first = members.first().and_then(|&first| findings.get_mut(first));
    if let (Some(first), Some(level)) = (first, level) {
        (first.message, first.facts, first.cells) = (message, facts, cells);
        first.level = level;
    }
}

/// What the first instance says, and where the others are.
fn of_rule(report: &Report<'_>, findings: Vec<&Finding>) -> String {
    let Some((first, others)) = findings.split_first() else {
        return String::new();
    };
    let facts = others.iter().filter_map(|finding| finding.facts.first());
    let mut names: Vec<String> = facts.map(|&fact| naming::name(report, fact)).collect();
    names.dedup();
    let more = if names.len() > MOST_NAMED { " 等" } else { "" };
    names.truncate(MOST_NAMED);
    let mut message = format!("{}；另有 {} 处", first.message, others.len());
    if !names.is_empty() {
        message.push_str(&format!("：{}{more}", names.join("、")));
    }
    message
}

fn of_property(findings: Vec<&Finding>) -> String {
    let mut messages: Vec<&str> = findings
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    let more = match messages.len() {
        count if count > MOST_NAMED => format!("；等 {count} 张表"),
        _ => String::new(),
    };
    messages.truncate(MOST_NAMED);
    messages.join("；") + &more
}

/// Drops the findings that have been joined to others, and keeps the links between the rest.
fn leave_out(findings: &mut Vec<Finding>, homes: &[usize]) {
    let is_home = |index: usize| homes.get(index) == Some(&index);
    let places: Vec<usize> = (0..findings.len())
        .scan(0, |place, index| {
            let here = *place;
            *place += usize::from(is_home(index));
            Some(here)
        })
        .collect();
    let mut index = 0..findings.len();
    findings.retain(|_| index.next().is_some_and(is_home));
    for finding in findings {
        let cause = finding.caused_by.and_then(|cause| places.get(cause));
        finding.caused_by = cause.copied();
    }
}
