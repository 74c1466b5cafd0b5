//! In which order slots become known: from tables by the rules, then from the document itself.

use std::collections::BTreeSet;

use super::deduce::{self, Deduction, deductions};
use super::draft::{Draft, Meaning};
use super::mentions;
use crate::check;
use crate::finding::Verdict;
use crate::fold;
use crate::report::FactId;
use crate::schema::{Layout, Level, Relation, Rule, Spec, Unit};

/// What a rule does with a slot; the surest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// It is another printing.
    Copy,
    /// It is a quotient.
    Ratio,
    /// It is what a sum lacks.
    Sum,
    /// It is a percentage that a sum lacks, which carries the rounding of all others.
    Share,
}

/// Lets every slot say what can be known of it.
pub(super) fn solve(draft: &mut Draft<'_>) {
    let mut rules = rules(draft.report.spec);
    let totals = rules
        .iter()
        .flat_map(|(_, rule)| deduce::totals(draft, rule));
    let totals: BTreeSet<FactId> = totals.collect();
    loop {
        let moved = sweep(draft, &mut rules, Rank::Copy)
            || sweep(draft, &mut rules, Rank::Ratio)
            || sweep(draft, &mut rules, Rank::Sum)
            || take(draft, |draft, fact| {
                !is_percent(draft, fact) && !totals.contains(&fact)
            })
            || take(draft, |draft, fact| !is_percent(draft, fact))
            || sweep(draft, &mut rules, Rank::Share)
            || take(draft, |_, _| true);
        if !moved {
            return;
        }
    }
}

/// The rules that say what a slot is, the surest and shortest first.
fn rules(spec: &Spec) -> Vec<(Rank, &'static Rule)> {
    let rules = spec.rules.iter();
    let rules = rules.filter(|rule| rule.level > Level::Hint && speaks_of_slots(spec, rule));
    let mut rules: Vec<(Rank, &'static Rule)> = rules.map(|rule| (rank(rule), *rule)).collect();
    rules.sort_by_key(|(rank, rule)| (*rank, length(rule)));
    rules
}

fn speaks_of_slots(spec: &Spec, rule: &'static Rule) -> bool {
    let mut speaks = false;
    mentions::of_relation(rule, &mut |cells| {
        let table = spec.tables.get(usize::from(cells.table));
        speaks |= table.is_some_and(|table| matches!(table.layout, Layout::Words(_)));
    });
    speaks
}

fn rank(rule: &Rule) -> Rank {
    match &rule.relation {
        Relation::Linear { sum, .. } if sum.terms.len() > 2 || sum.constant != 0 => Rank::Sum,
        Relation::Linear { sum, .. } if sum.terms.iter().any(|term| term.direction.is_some()) => {
            Rank::Sum
        }
        Relation::Ratio { .. } => Rank::Ratio,
        Relation::Linear { .. } | Relation::Same(_) | Relation::Holds(_) => Rank::Copy,
    }
}

fn length(rule: &Rule) -> usize {
    match &rule.relation {
        Relation::Linear { sum, .. } => sum.terms.len(),
        Relation::Same(_) | Relation::Ratio { .. } | Relation::Holds(_) => 0,
    }
}

/// Applies the rules of a rank; whether anything became known. Those with nothing left to say are
/// dropped. A sum gives way to what is surer as soon as it has said something.
fn sweep(draft: &mut Draft<'_>, rules: &mut Vec<(Rank, &'static Rule)>, rank: Rank) -> bool {
    let mut moved = false;
    let of_rank = |own: Rank| own == rank || (own, rank) == (Rank::Sum, Rank::Share);
    rules.retain(|(own, rule)| {
        if !of_rank(*own) || (moved && rank >= Rank::Sum) {
            return true;
        }
        for deduction in deductions(draft, rule) {
            let put_off = rank == Rank::Sum && deduce::is_share(draft, &deduction);
            moved |= !put_off && settle(draft, &deduction);
        }
        deduce::is_open(draft, rule)
    });
    moved
}

/// Lets slots say what a rule wants, or what the document says where the rule is content with it.
fn settle(draft: &mut Draft<'_>, deduction: &Deduction) -> bool {
    let open = |(fact, _): &(FactId, Meaning)| draft.is_missing(*fact);
    if !deduction.says.iter().all(open) {
        return false;
    }
    if !stands(draft, deduction) {
        for (fact, meaning) in &deduction.says {
            draft.put(*fact, meaning);
        }
    }
    let known = |(fact, _): &(FactId, Meaning)| !draft.is_missing(*fact);
    deduction.says.iter().any(known)
}

/// Whether what the document says satisfies a rule; then it stands.
fn stands(draft: &mut Draft<'_>, deduction: &Deduction) -> bool {
    let mut says = deduction.says.iter();
    let stated = says.all(|(fact, _)| draft.put_stated(*fact));
    if stated && agrees(draft, deduction) {
        return true;
    }
    for (fact, _) in &deduction.says {
        draft.take_back(*fact);
    }
    false
}

fn agrees(draft: &Draft<'_>, deduction: &Deduction) -> bool {
    if let [(fact, Meaning::Text(text, Some(_)))] = deduction.says.as_slice() {
        return fold::equal(draft.text(*fact), text);
    }
    let verdict = check::verdict(&draft.report, deduction.rule, deduction.at);
    matches!(verdict, Verdict::Agrees | Verdict::WithinRounding)
}

/// Takes the first wanted slot that the document has something to say of.
fn take(draft: &mut Draft<'_>, wanted: impl Fn(&Draft<'_>, FactId) -> bool) -> bool {
    let missing = draft.slots().filter(|(_, slot)| !slot.known);
    let missing: Vec<FactId> = missing.map(|(fact, _)| fact).collect();
    let mut missing = missing.into_iter();
    missing.any(|fact| wanted(draft, fact) && draft.put_stated(fact))
}

fn is_percent(draft: &Draft<'_>, fact: FactId) -> bool {
    let slot = draft.slot(fact);
    slot.is_some_and(|slot| slot.column.unit == Unit::Percent)
}
