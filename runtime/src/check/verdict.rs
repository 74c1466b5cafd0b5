//! The arithmetic: residual against slack, in exact integers.

use super::ledger::{Instance, Item};
use super::ratio::Division;
use crate::finding::Verdict;
use crate::report::{Fact, FactId, State};
use crate::schema::{Compare, Relation};

/// What the items of a linear relation weigh together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Weight {
    /// The sum of the values with their coefficients.
    pub(crate) residual: i128,
    /// How far rounding alone may bring the residual from 0.
    pub(crate) slack: i128,
    /// The sum of the squared contributions to the slack.
    square: i128,
    /// How many items are rounded.
    rounded: u32,
    /// The sum of the coefficients of the rounded items, and whether all of them are 1 or −1.
    balance: i64,
    uneven: bool,
    /// Whether a figure is printed at all.
    pub(crate) printed: bool,
}

impl Weight {
    /// Nothing but a constant.
    pub(crate) fn of(constant: i128) -> Self {
        Self {
            residual: constant,
            ..Self::default()
        }
    }

    /// Adds one figure.
    pub(crate) fn add(&mut self, coefficient: i32, value: i64, half: i64) {
        let coefficient = i128::from(coefficient);
        self.residual = self
            .residual
            .saturating_add(coefficient * i128::from(value));
        if half > 0 && coefficient != 0 {
            let share = coefficient.abs() * i128::from(half);
            self.slack = self.slack.saturating_add(share);
            self.square = self.square.saturating_add(share.saturating_mul(share));
            self.rounded += 1;
            self.balance = self.balance.saturating_add(coefficient as i64);
            self.uneven |= coefficient.abs() != 1;
        }
    }

    /// The largest residual that rounding explains. Two printings of one quantity that merely
    /// touch do not agree.
    pub(crate) fn reach(&self) -> i128 {
        let two_printings = self.rounded == 2 && self.balance == 0 && !self.uneven;
        self.slack - i128::from(two_printings)
    }

    /// The verdict on the residual.
    pub(crate) fn verdict(&self, compare: Compare) -> Verdict {
        let stands = |holds: bool| match holds {
            true => Verdict::Agrees,
            false => Verdict::Violated,
        };
        let excess = match compare {
            Compare::Equal => self.residual.saturating_abs(),
            Compare::AtMost => self.residual.max(0),
            Compare::AtLeast => self.residual.saturating_neg().max(0),
            // What is asked to differ must be printed differently.
            Compare::Less => return stands(self.residual < 0),
            Compare::Greater => return stands(self.residual > 0),
            Compare::Unequal => return stands(self.residual != 0),
        };
        if excess == 0 {
            Verdict::Agrees
        } else if excess > self.reach() {
            Verdict::Violated
        } else if improbable(excess, self.square) {
            Verdict::Suspicious
        } else {
            Verdict::WithinRounding
        }
    }
}

/// Whether roundings spread evenly over these halves come that far less than once in 10⁴ times.
///
/// The sum of the roundings has the variance `square / 3`; 3.89 deviations leave 10⁻⁴ outside, and
/// 3.89² / 3 = 1513 / 300.
fn improbable(excess: i128, square: i128) -> bool {
    let excess = excess.saturating_mul(excess).saturating_mul(300);
    excess > square.saturating_mul(1513)
}

/// The residual alone, and whether a figure is printed at all: enough for most instances, which
/// agree exactly.
///
/// INVARIANT: no sum overflows, since 2³² products of an `i32` and an `i64` fit an `i128`.
fn residual(facts: &[Fact], items: &[Item]) -> (i128, bool) {
    let figures = items
        .iter()
        .filter_map(|item| Some((item.coefficient, facts.get(item.fact.0 as usize)?)));
    figures.fold((0, false), |(residual, printed), (coefficient, fact)| {
        let share = i128::from(coefficient) * i128::from(fact.value);
        (residual + share, printed | (fact.state != State::Blank))
    })
}

/// Sums up the items of an instance.
pub(crate) fn weigh(facts: &[Fact], items: &[Item], constant: i128) -> Weight {
    let mut weight = Weight::of(constant);
    for item in items {
        let Some(fact) = facts.get(item.fact.0 as usize) else {
            continue;
        };
        weight.printed |= fact.state != State::Blank;
        weight.add(item.coefficient, fact.value, fact.half);
    }
    weight
}

/// The verdict on printings of one fact; `unlisted` adds one that is exactly 0.
fn same(facts: &[Fact], items: &[Item], unlisted: bool) -> Verdict {
    let zero = unlisted.then_some((0, 0));
    let figures = items
        .iter()
        .filter_map(|item| facts.get(item.fact.0 as usize));
    let figures = zero
        .into_iter()
        .chain(figures.map(|fact| (fact.value, fact.half)));
    let mut verdict = Verdict::Agrees;
    for (position, left) in figures.clone().enumerate() {
        for right in figures.clone().skip(position + 1) {
            match pair(left, right) {
                Verdict::Agrees => {}
                Verdict::Violated => return Verdict::Violated,
                _ => verdict = Verdict::WithinRounding,
            }
        }
    }
    verdict
}

/// Whether two printings, each with its half, can be of one quantity.
fn pair((left, left_half): (i64, i64), (right, right_half): (i64, i64)) -> Verdict {
    let apart = i128::from(left).abs_diff(i128::from(right));
    if apart == 0 {
        Verdict::Agrees
    } else if apart < i128::from(left_half + right_half).unsigned_abs() {
        Verdict::WithinRounding
    } else {
        Verdict::Violated
    }
}

/// The verdict on an instance, and whether it holds without saying anything.
pub(crate) fn judge(facts: &[Fact], items: &[Item], instance: &Instance) -> (Verdict, bool) {
    let (verdict, printed) = match &instance.rule.relation {
        Relation::Linear { compare, .. } => linear(facts, items, instance.constant, *compare),
        Relation::Ratio { compare, .. } => (quotient(facts, items, instance, *compare), true),
        Relation::Same(_) => {
            let (_, printed) = residual(facts, items);
            (same(facts, items, instance.unlisted), printed)
        }
        Relation::Holds(_) => (instance.verdict, true),
    };
    (verdict, !printed && verdict == Verdict::Agrees)
}

fn linear(facts: &[Fact], items: &[Item], constant: i128, compare: Compare) -> (Verdict, bool) {
    let (residual, printed) = residual(facts, items);
    let may_be_0 = matches!(compare, Compare::Equal | Compare::AtMost | Compare::AtLeast);
    let verdict = if residual.saturating_add(constant) == 0 && may_be_0 {
        Verdict::Agrees
    } else {
        weigh(facts, items, constant).verdict(compare)
    };
    (verdict, printed)
}

/// A quotient whose divisor comes to 0 is violated here: one that is printed so is not checked.
fn quotient(facts: &[Fact], items: &[Item], instance: &Instance, compare: Compare) -> Verdict {
    let look = |fact: FactId| facts.get(fact.0 as usize).copied();
    let division = instance
        .quotient
        .and_then(|quotient| Division::new(&quotient, items, look));
    division.map_or(Verdict::Violated, |division| division.verdict(compare))
}

pub(super) fn conclude(facts: &[Fact], items: &[Item], instance: &mut Instance) {
    (instance.verdict, instance.blank) = judge(facts, items, instance);
}
