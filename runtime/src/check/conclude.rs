//! From judged instances to what is said about the document.

use rustc_hash::{FxHashMap, FxHashSet};

use super::ledger::{Instance, Item, Ledger};
use super::reason::Reason;
use super::sides::{self, Sides};
use super::told::Told;
use super::{binding, gather, order, silent, texts, told, wording};
use crate::finding::{Finding, NotChecked, Outcome, Summary, Verdict};
use crate::locate::{self, Cause, Diagnosis};
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
    let mut told = told::all(&ledger, &diagnosis);
    told::fold(&mut told, &diagnosis.causes);
    silent::fold(report, &ledger, &mut told);
    told::join(&ledger, &mut told);
    outcome.findings = findings(report, &ledger, &told, diagnosis.causes);
    outcome.findings.extend(diagnosis.readings);
    let rules = outcome.findings.len();
    binding::problems(report, &mut outcome.findings);
    structure::check(report, &mut outcome);
    gather::one_for_each_property(&mut outcome.findings, rules);
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

/// A finding for each kind of what is told, with the cells of all that are joined to it.
fn findings(
    report: &Report<'_>,
    ledger: &Ledger,
    told: &[Told],
    causes: Vec<Cause>,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut others: FxHashMap<usize, Vec<Option<FactId>>> = FxHashMap::default();
    // Where each of those told has its finding; the first of a kind comes before the others.
    let mut places: Vec<usize> = Vec::with_capacity(told.len());
    for (at, one) in told.iter().enumerate() {
        let Some(instance) = ledger.instances.get(one.index) else {
            continue;
        };
        let items = ledger.items(instance);
        let place = match places.get(one.home).filter(|_| one.home != at) {
            Some(&place) => place,
            None => {
                let remark = ledger.remark(one.index);
                findings.push(finding(report, instance, items, remark));
                places.push(findings.len() - 1);
                continue;
            }
        };
        places.push(place);
        if let Some(finding) = findings.get_mut(place) {
            let first = add_cells(report, instance, items, finding);
            others.entry(place).or_default().push(first);
        }
    }
    for (place, finding) in findings.iter_mut().enumerate() {
        if let Some(others) = others.get(&place) {
            gather::name_others(report, others, &mut finding.message);
        }
    }
    for (one, place) in told.iter().zip(&places) {
        let cause = one.caused_by.and_then(|cause| places.get(cause));
        if let (Some(finding), Some(&cause)) = (findings.get_mut(*place), cause) {
            finding.caused_by = Some(cause);
        }
    }
    for cause in causes {
        let primary = told::position(told, cause.primary).and_then(|at| places.get(at));
        if let Some(finding) = primary.and_then(|&place| findings.get_mut(place)) {
            explain(report, finding, cause);
        }
    }
    findings
}

/// Puts the located cells on a primary finding.
fn explain(report: &Report<'_>, finding: &mut Finding, cause: Cause) {
    finding.message.push_str(&cause.remark);
    finding.suspects = cause.suspects;
    finding.decided = cause.decided;
    name_first(report, finding);
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
    let explained = instance.explained.map(|fact| texts::of_fact(report, fact));
    let mut finding = Finding {
        rule: rule.id.to_owned(),
        level: rule.level,
        verdict: instance.verdict,
        message: wording::message(report, instance, items, &sides, remark),
        formula: rule.formula,
        figures: (!matches!(rule.relation, Relation::Holds(_))).then_some(sides.figures),
        cells: Vec::with_capacity(items.len()),
        facts: Vec::with_capacity(items.len()),
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: explained.map(str::to_owned),
        basis: rule.basis,
        source: rule.source,
    };
    add_cells(report, instance, items, &mut finding);
    finding
}

/// Adds the cells of an instance to a finding, each once, the stated one first; gives that one.
fn add_cells(
    report: &Report<'_>,
    instance: &Instance,
    items: &[Item],
    finding: &mut Finding,
) -> Option<FactId> {
    let stated = sides::stated_fact(report, instance, items);
    let facts = stated.into_iter().chain(items.iter().map(|item| item.fact));
    let mut seen = FxHashSet::default();
    let before = finding.facts.len();
    finding
        .facts
        .extend(facts.filter(|&fact| seen.insert(fact)));
    let added = finding.facts.get(before..).unwrap_or_default();
    let cells = added.iter().filter_map(|&fact| report.fact(fact).cell);
    finding.cells.extend(cells);
    added.first().copied()
}
