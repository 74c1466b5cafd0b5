//! The two sides of a relation, as they are shown to people.

use super::ledger::{Instance, Item};
use super::naming;
use super::ratio::Division;
use super::verdict::weigh;
use super::wording;
use crate::amount::step;
use crate::finding::Figures;
use crate::report::{Fact, FactId, Report};
use crate::schema::{Relation, Unit};

/// What is shown of an instance.
pub(super) struct Sides {
    /// The figures of the finding.
    pub(super) figures: Figures,
    /// The left side of the formula.
    pub(super) left: i64,
    /// The right side of the formula.
    pub(super) right: i64,
    /// The cell that the finding is about.
    pub(super) stated_fact: Option<FactId>,
    /// The single cell on the other side, if it is a single one.
    pub(super) other_fact: Option<FactId>,
    /// Whether the stated side is a sum of several cells.
    pub(super) several: bool,
    /// Whether no cell stands on the other side: it is the same in every document.
    pub(super) is_fixed: bool,
    /// The values that rounding of the other cells leaves for the stated one, of a quotient.
    pub(super) span: Option<(i64, i64)>,
    /// Whether the stated cell stands on the left of the formula.
    on_the_left: bool,
}

impl Sides {
    /// The sides of an instance; the stated one is the single cell, or else the left one.
    pub(super) fn of(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        match instance.rule.relation {
            Relation::Same(_) => Self::same(report, instance, items),
            Relation::Ratio { .. } => Self::quotient(report, instance, items),
            Relation::Linear { .. } | Relation::Holds(_) => Self::linear(report, instance, items),
        }
    }

    fn linear(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        let left: Vec<Item> = side(items, 1).copied().collect();
        let right: Vec<Item> = side(items, -1).copied().collect();
        let on_the_left = is_on_the_left(items);
        // What is no cell belongs to what is computed.
        let total =
            |items: &[Item], constant| clamp(weigh(&report.facts, items, constant).residual);
        let only_known = left.is_empty() && right.is_empty();
        let (of_left, of_right) = match on_the_left && !only_known {
            true => (0, instance.constant),
            false => (instance.constant, 0),
        };
        let left_total = total(&left, of_left);
        let right_total = total(&right, of_right).saturating_neg();
        let (stated, computed) = if on_the_left {
            (&left, &right)
        } else {
            (&right, &left)
        };
        let mut sides = Self {
            figures: blank_figures(report, items),
            left: left_total,
            right: right_total,
            stated_fact: stated_fact(report, instance, items),
            other_fact: match computed.as_slice() {
                [only] if instance.constant == 0 => Some(only.fact),
                _ => None,
            },
            several: stated.len() > 1,
            is_fixed: computed.is_empty(),
            span: None,
            on_the_left,
        };
        sides.figures.slack = clamp(weigh(&report.facts, items, 0).slack);
        (sides.figures.stated, sides.figures.computed) = if on_the_left {
            (left_total, right_total)
        } else {
            (right_total, left_total)
        };
        sides
    }

    /// The cell and the quotient, rounded as the cell is.
    fn quotient(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        let stated_fact = items.first().map(|item| item.fact);
        let own = items.get(..1).unwrap_or_default();
        let mut figures = blank_figures(report, own);
        let printed = stated_fact.map(|fact| report.fact(fact));
        figures.decimals = printed.map_or(0, |fact| fact.decimals);
        figures.stated = printed.map_or(0, |fact| fact.value);
        let look = |fact: FactId| Some(*report.fact(fact));
        let division = instance.quotient;
        let division = division.and_then(|quotient| Division::new(&quotient, items, look));
        let step = step(figures.unit, figures.decimals).unwrap_or(1);
        let rounded = division
            .as_ref()
            .and_then(|division| division.rounded(step));
        figures.computed = rounded.map_or(0, clamp);
        let span = division.and_then(|division| division.span());
        let span = span.map(|(low, high)| (clamp(low), clamp(high)));
        if let (Some((low, high)), Some(quotient)) = (span, instance.quotient) {
            let off = |end: i64| end.saturating_sub(figures.computed).saturating_abs();
            figures.slack = off(low).max(off(high)).saturating_add(quotient.half());
        }
        Self {
            figures,
            left: figures.stated,
            right: figures.computed,
            stated_fact,
            other_fact: None,
            several: false,
            is_fixed: false,
            span,
            on_the_left: true,
        }
    }

    /// Of several printings, the stated one is the one that fewest others repeat.
    fn same(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        let values = || printings(report, items).map(|(_, value)| value);
        let votes = |value: i64| values().filter(|&other| other == value).count();
        let odd = odd(report, items);
        let stated = odd.map_or(0, |(_, value)| value);
        let others = values().chain(instance.unlisted.then_some(0));
        let computed = others
            .filter(|&value| value != stated)
            .max_by_key(|&value| votes(value));
        let computed = computed.unwrap_or(stated);
        let mut figures = blank_figures(report, items);
        figures.stated = stated;
        figures.computed = computed;
        figures.slack = clamp(weigh(&report.facts, items, 0).slack);
        Self {
            figures,
            left: stated,
            right: computed,
            stated_fact: odd.map(|(fact, _)| fact),
            other_fact: None,
            several: false,
            is_fixed: false,
            span: None,
            on_the_left: true,
        }
    }

    /// A figure in the unit and with the decimals of the finding.
    pub(super) fn text(&self, value: i64) -> String {
        wording::figure(value, self.figures.unit, self.figures.decimals)
    }

    /// The same for our own sentences, with the sign of per cent.
    pub(super) fn shown(&self, value: i64) -> String {
        let sign = if self.figures.unit == Unit::Percent {
            "%"
        } else {
            ""
        };
        self.text(value) + sign
    }

    /// The side of a formula that the stated cell is compared with.
    pub(super) fn other_side<'f>(&self, formula: &'f str) -> &'f str {
        let signs = ['=', '<', '>'];
        let Some((left, right)) = formula.split_once(signs) else {
            return formula;
        };
        if self.on_the_left {
            right.trim_start_matches(signs).trim()
        } else {
            left.trim()
        }
    }
}

/// The cell that a finding about an instance is about.
pub(super) fn stated_fact(
    report: &Report<'_>,
    instance: &Instance,
    items: &[Item],
) -> Option<FactId> {
    let first = items.first().map(|item| item.fact);
    match instance.rule.relation {
        Relation::Same(_) => odd(report, items).map(|(fact, _)| fact),
        Relation::Ratio { .. } => first,
        Relation::Linear { .. } | Relation::Holds(_) => {
            let stated = if is_on_the_left(items) { 1 } else { -1 };
            let mut sides = side(items, stated).chain(side(items, -stated));
            sides.next().map(|item| item.fact).or(first)
        }
    }
}

/// The items on one side of a formula: with positive or with negative coefficients.
fn side(items: &[Item], sign: i32) -> impl Iterator<Item = &Item> {
    let items = items.iter();
    items.filter(move |item| item.coefficient.signum() == sign)
}

/// Whether the stated cell, which is the single one if there is one, stands on the left.
fn is_on_the_left(items: &[Item]) -> bool {
    side(items, 1).count() == 1 || side(items, -1).count() != 1
}

/// The printings of one fact.
fn printings(report: &Report<'_>, items: &[Item]) -> impl Iterator<Item = (FactId, i64)> {
    let facts = items.iter().map(|item| item.fact);
    facts.filter_map(|fact| Some((fact, report.facts.get(fact.0 as usize)?.value)))
}

/// The printing that fewest others repeat.
fn odd(report: &Report<'_>, items: &[Item]) -> Option<(FactId, i64)> {
    let votes = |value: i64| {
        let alike = printings(report, items).filter(|&(_, other)| other == value);
        alike.count()
    };
    printings(report, items).min_by_key(|&(_, value)| votes(value))
}

/// Figures with the unit and decimals of the cells.
fn blank_figures(report: &Report<'_>, items: &[Item]) -> Figures {
    let facts = || {
        items
            .iter()
            .filter_map(|item| report.facts.get(item.fact.0 as usize))
    };
    let printed = facts().filter(|fact| fact.half > 0);
    let decimals = printed.map(|fact: &Fact| fact.decimals).max();
    let unit = items
        .first()
        .map_or(Unit::None, |item| naming::unit(report, item.fact));
    Figures {
        stated: 0,
        computed: 0,
        slack: 0,
        decimals: decimals.unwrap_or(0),
        unit,
    }
}

fn clamp(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}
