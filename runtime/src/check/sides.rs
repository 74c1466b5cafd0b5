//! The two sides of a relation, as they are shown to people.

use super::ledger::{Instance, Item};
use super::naming;
use super::verdict::weigh;
use super::wording;
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
    /// Whether the stated cell stands on the left of the formula.
    on_the_left: bool,
}

impl Sides {
    /// The sides of an instance; the stated one is the single cell, or else the left one.
    pub(super) fn of(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        match instance.rule.relation {
            Relation::Same(_) => Self::same(report, instance, items),
            Relation::Linear { .. } | Relation::Ratio { .. } | Relation::Holds(_) => {
                Self::linear(report, items)
            }
        }
    }

    fn linear(report: &Report<'_>, items: &[Item]) -> Self {
        let (left, right): (Vec<Item>, Vec<Item>) =
            items.iter().partition(|item| item.coefficient > 0);
        let total = |items: &[Item]| clamp(weigh(&report.facts, items).residual);
        let (left_total, right_total) = (total(&left), total(&right).saturating_neg());
        let on_the_left = left.len() == 1 || right.len() != 1;
        let (stated, computed) = if on_the_left {
            (&left, &right)
        } else {
            (&right, &left)
        };
        let mut sides = Self {
            figures: blank_figures(report, items),
            left: left_total,
            right: right_total,
            stated_fact: stated.first().map(|item| item.fact),
            other_fact: if computed.len() == 1 {
                computed.first().map(|item| item.fact)
            } else {
                None
            },
            several: stated.len() > 1,
            on_the_left,
        };
        sides.figures.slack = clamp(weigh(&report.facts, items).slack);
        (sides.figures.stated, sides.figures.computed) = if on_the_left {
            (left_total, right_total)
        } else {
            (right_total, left_total)
        };
        sides
    }

    /// Of several printings, the stated one is the one that fewest others repeat.
    fn same(report: &Report<'_>, instance: &Instance, items: &[Item]) -> Self {
        let printing = |item: &Item| {
            report
                .facts
                .get(item.fact.0 as usize)
                .map(|fact| fact.value)
        };
        let votes = |value: i64| {
            items
                .iter()
                .filter(|item| printing(item) == Some(value))
                .count()
        };
        let values = || {
            items
                .iter()
                .filter_map(|item| Some((item, printing(item)?)))
        };
        let odd = values().min_by_key(|&(_, value)| votes(value));
        let stated = odd.map_or(0, |(_, value)| value);
        let others = values()
            .map(|(_, value)| value)
            .chain(instance.unlisted.then_some(0));
        let computed = others
            .filter(|&value| value != stated)
            .max_by_key(|&value| votes(value));
        let computed = computed.unwrap_or(stated);
        let mut figures = blank_figures(report, items);
        figures.stated = stated;
        figures.computed = computed;
        figures.slack = clamp(weigh(&report.facts, items).slack);
        Self {
            figures,
            left: stated,
            right: computed,
            stated_fact: odd.map(|(item, _)| item.fact),
            other_fact: None,
            several: false,
            on_the_left: true,
        }
    }

    /// A figure in the unit and with the decimals of the finding.
    pub(super) fn text(&self, value: i64) -> String {
        wording::figure(value, self.figures.unit, self.figures.decimals)
    }

    /// The side of a formula that the stated cell is compared with.
    pub(super) fn other_side<'f>(&self, formula: &'f str) -> &'f str {
        let Some((left, right)) = formula.split_once('=') else {
            return formula;
        };
        if self.on_the_left {
            right.trim()
        } else {
            left.trim()
        }
    }
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
