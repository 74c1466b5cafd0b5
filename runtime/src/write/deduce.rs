//! What a rule says of the slots that are not known yet.

use super::balance::Balance;
use super::draft::{Draft, Figure, Meaning};
use super::figure::Fraction;
use super::{mentions, texts};
use crate::amount::SCALE;
use crate::check::{self, At};
use crate::report::FactId;
use crate::schema::{Cells, Compare, Predicate, Relation, Rule, Sum, Unit};

/// One on the common scale.
const ONE: i128 = 10_i128.pow(SCALE);

/// What a rule at a place wants slots to say.
#[derive(Debug)]
pub(super) struct Deduction {
    pub(super) rule: &'static Rule,
    pub(super) at: At,
    pub(super) says: Vec<(FactId, Meaning)>,
}

/// What a rule says, at each of its places, of slots that are not known.
pub(super) fn deductions(draft: &Draft<'_>, rule: &'static Rule) -> Vec<Deduction> {
    let mut deductions = Vec::new();
    check::each(&draft.report, rule, |at| {
        if !applies(draft, rule, at) {
            return;
        }
        let says = says(draft, rule, at).unwrap_or_default();
        if !says.is_empty() {
            deductions.push(Deduction { rule, at, says });
        }
    });
    deductions
}

/// Whether the condition holds and rests on nothing that may still change.
fn applies(draft: &Draft<'_>, rule: &'static Rule, at: At) -> bool {
    let Some(condition) = &rule.when else {
        return true;
    };
    let mut settled = true;
    mentions::of_predicate(condition, &mut |cells| {
        let facts = draft.facts(*cells, at).unwrap_or_default();
        settled &= !facts.iter().any(|fact| draft.is_missing(*fact));
    });
    settled && check::applies(&draft.report, rule, at)
}

fn says(draft: &Draft<'_>, rule: &'static Rule, at: At) -> Option<Vec<(FactId, Meaning)>> {
    match &rule.relation {
        Relation::Same(printings) => same(draft, printings, at),
        Relation::Linear {
            compare: Compare::Equal,
            sum,
        } => {
            let balance = Balance::of(draft, sum, at)?;
            // A figure that is copied keeps its decimals.
            let source = (sum.terms.len() == 2 && sum.constant == 0).then_some(balance.decimals);
            Some(balance.solution(source))
        }
        Relation::Ratio {
            compare: Compare::Equal,
            quotient,
            dividend,
            divisor,
        } => ratio(draft, *quotient, (dividend, divisor), at),
        Relation::Holds(Predicate::SameText(Compare::Equal, left, right)) => {
            texts::same(draft, (left, right), at)
        }
        Relation::Holds(Predicate::Names(Compare::Equal, left, right)) => {
            texts::names(draft, (left, right), at)
        }
        Relation::Linear { .. } | Relation::Ratio { .. } | Relation::Holds(_) => None,
    }
}

/// All printings of a fact say what the first known one says; tables come before sentences.
fn same(draft: &Draft<'_>, printings: &'static [Cells], at: At) -> Option<Vec<(FactId, Meaning)>> {
    let printings = printings.iter().map(|cells| draft.facts(*cells, at));
    let facts: Vec<FactId> = printings.flatten().flatten().collect();
    let known = |in_table: bool| {
        let mut facts = facts
            .iter()
            .filter(|fact| in_table == draft.slot(**fact).is_none());
        facts.find_map(|fact| match draft.figure(*fact)? {
            Figure::Known(value) => Some((value, draft.report.fact(*fact).decimals)),
            Figure::Missing => None,
        })
    };
    let (value, decimals) = known(true).or_else(|| known(false))?;
    let fraction = Fraction {
        numerator: i128::from(value),
        denominator: 1,
    };
    let missing = facts.iter().filter(|fact| draft.is_missing(**fact));
    let meaning = Meaning::Figure(fraction, Some(decimals));
    Some(missing.map(|fact| (*fact, meaning.clone())).collect())
}

fn ratio(
    draft: &Draft<'_>,
    quotient: Cells,
    (dividend, divisor): (&'static Sum, &'static Sum),
    at: At,
) -> Option<Vec<(FactId, Meaning)>> {
    let quotient = draft.only(quotient, at)?;
    let slot = draft.slot(quotient).filter(|slot| !slot.known)?;
    let dividend = Balance::of(draft, dividend, at)?;
    let divisor = Balance::of(draft, divisor, at)?;
    let is_known = dividend.missing.is_empty() && divisor.missing.is_empty();
    if !is_known || divisor.known == 0 {
        return None;
    }
    let factor = if slot.column.unit == Unit::Percent {
        100 * ONE
    } else {
        ONE
    };
    let fraction = Fraction {
        numerator: dividend.known.checked_mul(factor)?,
        denominator: divisor.known,
    };
    Some(vec![(quotient, Meaning::Figure(fraction, None))])
}

/// The slots that a rule gives as the sum of others: those alone on their side of it.
pub(super) fn totals(draft: &Draft<'_>, rule: &'static Rule) -> Vec<FactId> {
    let mut totals = Vec::new();
    let Relation::Linear {
        compare: Compare::Equal,
        sum,
    } = &rule.relation
    else {
        return totals;
    };
    let mut positive = sum.terms.iter().filter(|term| term.coefficient > 0);
    let (Some(total), None) = (positive.next(), positive.next()) else {
        return totals;
    };
    if sum.terms.len() < 3 {
        return totals;
    }
    check::each(&draft.report, rule, |at| {
        let direction = total.direction.and_then(|cells| draft.facts(cells, at));
        let figures = draft.facts(total.cells, at);
        totals.extend(direction.into_iter().chain(figures).flatten());
    });
    totals
}

/// Whether a rule may have something to say later on.
pub(super) fn is_open(draft: &Draft<'_>, rule: &'static Rule) -> bool {
    let mut open = false;
    check::each(&draft.report, rule, |at| {
        mentions::of_relation(rule, &mut |cells| {
            // A row that is not there now is not there later either.
            let facts = draft.facts(*cells, at).unwrap_or_default();
            open |= facts.iter().any(|fact| draft.is_missing(*fact));
        });
    });
    open
}

/// Whether what a sum lacks are percentages, which are better had from quotients.
pub(super) fn is_share(draft: &Draft<'_>, deduction: &Deduction) -> bool {
    let percent = |fact: &FactId| {
        let slot = draft.slot(*fact);
        slot.is_some_and(|slot| slot.column.unit == Unit::Percent)
    };
    deduction.says.iter().any(|(fact, _)| percent(fact))
}
