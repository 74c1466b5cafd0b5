//! Instances of rules in flat storage.

use std::collections::BTreeSet;

use super::ratio::Quotient;
use super::reason::Reason;
use super::sum::Part;
use super::verdict;
use crate::finding::Verdict;
use crate::report::{FactId, Report};
use crate::schema::Rule;

/// A cell of an instance with its coefficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The cell.
    pub fact: FactId,
    /// What it is multiplied by; 1 in relations that are no sums, 0 where the cell is no summand
    /// but a direction or a text that the relation rests on.
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
    /// What is added to the items of a sum: its constant, counts and numbers read from texts.
    pub(crate) constant: i128,
    /// How the items divide, in a quotient.
    pub(crate) quotient: Option<Quotient>,
    /// The text in which the document gives its reason.
    pub(crate) explained: Option<FactId>,
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

/// A summand whose coefficient a direction has turned.
#[derive(Debug, Clone, Copy)]
struct Turned {
    /// The position of its item among all items.
    item: u32,
    /// The direction.
    direction: FactId,
    /// The coefficient before it is turned.
    base: i32,
}

/// All instances, with their items one after the other.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// The instances in the order of the rules.
    pub(crate) instances: Vec<Instance>,
    /// Those that could not be checked.
    pub(crate) skipped: Vec<Skipped>,
    items: Vec<Item>,
    turned: Vec<Turned>,
    /// What statements say of themselves where they do not hold, by instance.
    remarks: Vec<(usize, String)>,
    open: Open,
}

/// What the open instance has gathered besides its items.
#[derive(Debug, Default)]
struct Open {
    unlisted: bool,
    holds: Option<bool>,
    constant: i128,
    quotient: Option<Quotient>,
    explained: Option<FactId>,
}

impl Ledger {
    /// Room for the rules over so many facts: most stand in two or three, with a few others.
    pub(crate) fn with_capacity(facts: usize) -> Self {
        Self {
            instances: Vec::with_capacity(facts * 3),
            items: Vec::with_capacity(facts * 12),
            ..Self::default()
        }
    }

    /// The items of an instance.
    pub(crate) fn items(&self, instance: &Instance) -> &[Item] {
        let range = instance.start as usize..instance.end as usize;
        self.items.get(range).unwrap_or_default()
    }

    /// The items of an instance when some directions are others than printed.
    pub(crate) fn items_when(
        &self,
        instance: &Instance,
        direction: impl Fn(FactId) -> Option<i32>,
    ) -> Vec<Item> {
        let mut items = self.items(instance).to_vec();
        let first = self
            .turned
            .partition_point(|turned| turned.item < instance.start);
        let turned = self.turned.iter().skip(first);
        for turned in turned.take_while(|turned| turned.item < instance.end) {
            let item = items.get_mut((turned.item - instance.start) as usize);
            if let (Some(item), Some(sign)) = (item, direction(turned.direction)) {
                item.coefficient = turned.base.saturating_mul(sign);
            }
        }
        items
    }

    /// The cells that turn coefficients.
    pub(crate) fn directions(&self) -> BTreeSet<FactId> {
        self.turned.iter().map(|turned| turned.direction).collect()
    }

    /// What a statement says of itself where it does not hold.
    pub(crate) fn remark(&self, index: usize) -> Option<&str> {
        let at = self
            .remarks
            .binary_search_by_key(&index, |(index, _)| *index);
        let remark = at.ok().and_then(|at| self.remarks.get(at));
        remark.map(|(_, remark)| remark.as_str())
    }

    pub(super) fn mark(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn push(&mut self, fact: FactId, coefficient: i32) {
        self.items.push(Item { fact, coefficient });
    }

    /// Takes a part of a sum and gives what is known of it beforehand.
    pub(super) fn part(&mut self, part: Part) -> i128 {
        match part {
            Part::Figure {
                fact,
                coefficient,
                turned,
            } => {
                let item = self.mark();
                self.turned.extend(turned.map(|(direction, base)| Turned {
                    item,
                    direction,
                    base,
                }));
                self.push(fact, coefficient);
            }
            Part::Known(value) => return value,
            Part::Shown(fact) => self.push(fact, 0),
            Part::Unlisted => self.note_unlisted(),
        }
        0
    }

    pub(super) fn note_unlisted(&mut self) {
        self.open.unlisted = true;
    }

    pub(super) fn note_constant(&mut self, constant: i128) {
        self.open.constant = constant;
    }

    pub(super) fn note_quotient(&mut self, quotient: Quotient) {
        self.open.quotient = Some(quotient);
    }

    pub(super) fn note_explanation(&mut self, text: Option<FactId>) {
        self.open.explained = text;
    }

    pub(super) fn state(&mut self, holds: bool, remark: Option<String>) {
        self.open.holds = Some(holds);
        let index = self.instances.len();
        self.remarks.extend(remark.map(|remark| (index, remark)));
    }

    pub(super) fn close(&mut self, rule: &'static Rule, code: u32, start: u32) {
        let open = std::mem::take(&mut self.open);
        let verdict = match open.holds {
            Some(true) => Verdict::Agrees,
            Some(false) => Verdict::Violated,
            None => Verdict::NotChecked,
        };
        self.instances.push(Instance {
            rule,
            code,
            verdict,
            blank: false,
            unlisted: open.unlisted,
            constant: open.constant,
            quotient: open.quotient,
            explained: open.explained,
            start,
            end: self.mark(),
        });
    }

    pub(super) fn skip(&mut self, rule: &'static Rule, start: u32, reason: Reason) {
        self.items.truncate(start as usize);
        let behind = self.turned.partition_point(|turned| turned.item < start);
        self.turned.truncate(behind);
        self.open = Open::default();
        self.skipped.push(Skipped { rule, reason });
    }

    /// The items since a mark.
    pub(super) fn since(&self, start: u32) -> &[Item] {
        self.items.get(start as usize..).unwrap_or_default()
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
