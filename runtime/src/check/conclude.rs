//! From judged instances to what is said about the document.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{Instance, Item, Ledger};
use super::reason::Reason;
use super::sides::Sides;
use super::{binding, gather, order, silent, texts, wording};
use crate::finding::{Finding, NotChecked, Outcome, Summary, Verdict};
use crate::locate::{self, Diagnosis};
use crate::report::{FactId, Report};
use crate::schema::{Relation, Rule};
use crate::structure;

/// Says what the instances come to.
pub(super) fn conclude(report: &Report<'_>, ledger: Ledger) -> Outcome {
    let diagnosis = locate::locate(report, &ledger);
    let mut outcome = Outcome {
        summary: count(&ledger, &diagnosis),
        not_checked: not_checked(report, &ledger, &diagnosis),
        ..Outcome::default()
    };
    let mut positions = BTreeMap::new();
    for (index, instance) in ledger.instances.iter().enumerate() {
        let items = ledger.items(instance);
        match instance.verdict {
            _ if diagnosis.misread.contains_key(&index) => {}
            Verdict::Violated | Verdict::Suspicious => {
                positions.insert(index, outcome.findings.len());
                let remark = ledger.remark(index);
                outcome
                    .findings
                    .push(finding(report, instance, items, remark));
            }
            Verdict::WithinRounding | Verdict::Agrees | Verdict::NotChecked => {}
        }
    }
    explain(report, &mut outcome.findings, diagnosis, &positions);
    silent::fold(report, &ledger, &positions, &mut outcome.findings);
    let rules = outcome.findings.len();
    binding::problems(report, &mut outcome.findings);
    structure::check(report, &mut outcome);
    gather::one_for_each_kind(report, &mut outcome.findings, rules);
    order::worst_first(&mut outcome.findings);
    outcome
}

/// Tells each instance that agrees only by rounding.
pub(super) fn within_rounding(report: &Report<'_>, ledger: &Ledger) -> Vec<Finding> {
    let instances = ledger.instances.iter();
    let rounded = instances.filter(|instance| instance.verdict == Verdict::WithinRounding);
    let told = rounded.map(|instance| finding(report, instance, ledger.items(instance), None));
    told.collect()
}

/// Puts the located cells on the primary findings and folds the derived ones under them.
fn explain(
    report: &Report<'_>,
    findings: &mut Vec<Finding>,
    diagnosis: Diagnosis,
    positions: &BTreeMap<usize, usize>,
) {
    for cause in diagnosis.causes {
        let Some(&primary) = positions.get(&cause.primary) else {
            continue;
        };
        for derived in cause
            .derived
            .iter()
            .filter_map(|index| positions.get(index))
        {
            if let Some(finding) = findings.get_mut(*derived) {
                finding.caused_by = Some(primary);
            }
        }
        if let Some(finding) = findings.get_mut(primary) {
            finding.message.push_str(&cause.remark);
            finding.suspects = cause.suspects;
            finding.decided = cause.decided;
            name_first(report, finding);
        }
    }
    findings.extend(diagnosis.readings);
}

/// Puts the cell that is clearly wrong before the others.
fn name_first(report: &Report<'_>, finding: &mut Finding) {
    let suspect = finding.suspects.first().filter(|_| finding.decided);
    let Some(suspect) = suspect else {
        return;
    };
    let fact = suspect.fact;
    if finding.facts.first() != Some(&fact)
        && let Some(culprit) = wording::culprit(report, suspect)
    {
        finding.message.insert_str(0, &culprit);
    }
    let cell = report.fact(fact).cell;
    // The sort is stable: the others keep their order.
    finding.facts.sort_by_key(|&other| other != fact);
    finding.cells.sort_by_key(|&other| Some(other) != cell);
}

fn count(ledger: &Ledger, diagnosis: &Diagnosis) -> Summary {
    let mut summary = Summary {
        not_checked: ledger.skipped.len(),
        ..Summary::default()
    };
    for (index, instance) in ledger.instances.iter().enumerate() {
        let counter = match instance.verdict {
            _ if instance.blank => &mut summary.blank,
            _ if diagnosis.misread.contains_key(&index) => &mut summary.not_checked,
            Verdict::Violated | Verdict::Suspicious if instance.explained.is_some() => {
                &mut summary.explained
            }
            Verdict::Agrees => &mut summary.agree,
            Verdict::WithinRounding => &mut summary.within_rounding,
            Verdict::Suspicious => &mut summary.suspicious,
            Verdict::Violated => &mut summary.violated,
            Verdict::NotChecked => &mut summary.not_checked,
        };
        *counter += 1;
    }
    let Summary {
        agree,
        within_rounding,
        suspicious,
        violated,
        not_checked,
        explained,
        ..
    } = summary;
    summary.relations = agree + within_rounding + suspicious + violated + not_checked + explained;
    summary
}

/// What was not checked, by rule and reason, in the order of the rules.
fn not_checked(report: &Report<'_>, ledger: &Ledger, diagnosis: &Diagnosis) -> Vec<NotChecked> {
    let skipped = ledger
        .skipped
        .iter()
        .map(|skipped| (skipped.rule, skipped.reason));
    let misread = diagnosis.misread.iter().filter_map(|(&index, &table)| {
        let instance = ledger.instances.get(index)?;
        Some((instance.rule, Reason::Misread(table)))
    });
    let mut list: Vec<(&Rule, Reason, usize)> = Vec::new();
    for (rule, reason) in skipped.chain(misread) {
        let known = list
            .iter_mut()
            .rev()
            .take_while(|entry| entry.0.id == rule.id);
        match known.into_iter().find(|entry| entry.1 == reason) {
            Some(entry) => entry.2 += 1,
            None => list.push((rule, reason, 1)),
        }
    }
    let entries = list.into_iter().map(|(rule, reason, count)| NotChecked {
        rule: rule.id.to_owned(),
        reason: wording::reason(report, rule, reason),
        count,
    });
    entries.collect()
}

/// What is said about one instance.
fn finding(
    report: &Report<'_>,
    instance: &Instance,
    items: &[Item],
    remark: Option<&str>,
) -> Finding {
    let rule = instance.rule;
    let sides = Sides::of(report, instance, items);
    let facts = stated_first(items, sides.stated_fact);
    let explained = instance.explained.map(|fact| texts::of_fact(report, fact));
    let cells = facts
        .iter()
        .filter_map(|fact| report.facts.get(fact.0 as usize)?.cell);
    Finding {
        rule: rule.id.to_owned(),
        level: rule.level,
        verdict: instance.verdict,
        message: wording::message(report, instance, items, &sides, remark),
        formula: rule.formula,
        figures: (!matches!(rule.relation, Relation::Holds(_))).then_some(sides.figures),
        cells: cells.collect(),
        facts,
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: explained.map(str::to_owned),
        basis: rule.basis,
        source: rule.source,
    }
}

fn stated_first(items: &[Item], stated: Option<FactId>) -> Vec<FactId> {
    let others = items
        .iter()
        .map(|item| item.fact)
        .filter(|&fact| Some(fact) != stated);
    let mut facts: Vec<FactId> = stated.into_iter().chain(others).collect();
    let mut seen = BTreeSet::new();
    facts.retain(|&fact| seen.insert(fact));
    facts
}
