//! Instances of rules in flat storage.

use super::reason::Reason;
use super::verdict;
use crate::finding::Verdict;
use crate::report::{FactId, Report};
use crate::schema::Rule;

/// A cell of an instance with its coefficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The cell.
    pub fact: FactId,
    /// What it is multiplied by; 1 in relations that are no sums.
    pub coefficient: i32,
}

/// A rule at one row and column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instance {
    /// The rule.
    pub(crate) rule: &'static Rule,
    /// The code the rule is at; 0 when it is at none.
    pub(crate) code: u32,
    /// What it comes to; [`Verdict::NotChecked`] until it is judged.
    pub(crate) verdict: Verdict,
    /// Whether every cell is blank, so that the instance says nothing.
    pub(crate) blank: bool,
    /// Whether a cell is not printed because its code is not listed: it is exactly 0.
    pub(crate) unlisted: bool,
    start: u32,
    end: u32,
}

/// An instance that could not be checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Skipped {
    /// The rule.
    pub(crate) rule: &'static Rule,
    /// Why.
    pub(crate) reason: Reason,
}

/// All instances, with their items one after the other.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// The instances in the order of the rules.
    pub(crate) instances: Vec<Instance>,
    /// Those that could not be checked.
    pub(crate) skipped: Vec<Skipped>,
    items: Vec<Item>,
    /// What the open instance has gathered besides its items.
    unlisted: bool,
    holds: Option<bool>,
}

impl Ledger {
    pub(crate) fn with_capacity(facts: usize) -> Self {
        Self {
            instances: Vec::with_capacity(facts),
            items: Vec::with_capacity(facts * 6),
            ..Self::default()
        }
    }

    /// The items of an instance.
    pub(crate) fn items(&self, instance: &Instance) -> &[Item] {
        let range = instance.start as usize..instance.end as usize;
        self.items.get(range).unwrap_or_default()
    }

    pub(super) fn mark(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn push(&mut self, fact: FactId, coefficient: i32) {
        self.items.push(Item { fact, coefficient });
    }

    pub(super) fn note_unlisted(&mut self) {
        self.unlisted = true;
    }

    pub(super) fn state(&mut self, holds: bool) {
        self.holds = Some(holds);
    }

    pub(super) fn close(&mut self, rule: &'static Rule, code: u32, start: u32) {
        let verdict = match self.holds.take() {
            Some(true) => Verdict::Agrees,
            Some(false) => Verdict::Violated,
            None => Verdict::NotChecked,
        };
        self.instances.push(Instance {
            rule,
            code,
            verdict,
            blank: false,
            unlisted: std::mem::take(&mut self.unlisted),
            start,
            end: self.mark(),
        });
    }

    pub(super) fn skip(&mut self, rule: &'static Rule, start: u32, reason: Reason) {
        self.items.truncate(start as usize);
        self.unlisted = false;
        self.skipped.push(Skipped { rule, reason });
    }

    /// Puts a verdict on every instance.
    pub(super) fn judge(&mut self, report: &Report<'_>) {
        let items = &self.items;
        for instance in &mut self.instances {
            let range = instance.start as usize..instance.end as usize;
            let items = items.get(range).unwrap_or_default();
            verdict::conclude(&report.facts, items, instance);
        }
    }
}
