//! Applying rules to a report: every rule becomes flat instances, one small loop does the arithmetic.
//!
//! What a rule means is data from the spec; no table, label or tolerance is named here. Slack
//! follows from how the figures are printed.

mod binding;
mod cells;
mod conclude;
mod condition;
mod divide;
mod gather;
mod ledger;
mod mention;
mod names;
mod naming;
mod order;
mod predicate;
mod ratio;
mod reason;
mod repeat;
mod scope;
mod select;
mod sides;
mod silent;
mod sum;
mod texts;
mod told;
mod verdict;
mod wording;

pub use ledger::Item;
pub(crate) use ledger::{Instance, Ledger};
pub(crate) use names::{is_list, label};
pub(crate) use ratio::Division;
pub(crate) use repeat::{At, each};
pub(crate) use select::facts;
pub(crate) use sum::{Part, parts};
pub(crate) use texts::{department, of_fact};
pub(crate) use verdict::{Weight, judge};
pub(crate) use wording::printed;

use crate::finding::{Outcome, Verdict};
use crate::fold;
use crate::report::{FactId, Report};
use crate::schema::{Cells, Relation, Rule};
use condition::Condition;
use reason::Reason;

/// Collects the instances of rules over one report.
#[derive(Debug)]
pub struct Checker<'r, 'd> {
    report: &'r Report<'d>,
    ledger: Ledger,
}

/// A rule at one row and column, with the cells it is about: what the arithmetic sees.
#[derive(Debug, Clone, Copy)]
pub struct Applied<'c> {
    /// The rule.
    pub rule: &'static Rule,
    /// The code the rule is at; 0 when it is at none.
    pub code: u32,
    /// The cells with their coefficients; those of codes that are not listed are left out, as
    /// they are exactly 0.
    pub items: &'c [Item],
    /// What it comes to; [`Verdict::NotChecked`] until [`Checker::judge`] has been called.
    pub verdict: Verdict,
}

/// Applies every rule of the report's spec and every structural property, and says what was found.
pub fn check(report: &Report<'_>) -> Outcome {
    let mut checker = Checker::new(report);
    (report.spec.check)(&mut checker);
    checker.finish()
}

/// The same, and tells each instance that agrees only by rounding; few ask for these.
pub fn check_in_full(report: &Report<'_>) -> Outcome {
    let mut checker = Checker::new(report);
    (report.spec.check)(&mut checker);
    checker.judge();
    let within_rounding = conclude::within_rounding(report, &checker.ledger);
    Outcome {
        within_rounding,
        ..checker.finish()
    }
}

/// Whether the condition of a rule holds at a place, as far as that can be said.
pub(crate) fn applies(report: &Report<'_>, rule: &'static Rule, at: At) -> bool {
    Condition::of(report, rule).at(report, at).is_ok()
}

/// What a rule comes to at one place.
pub(crate) fn verdict(report: &Report<'_>, rule: &'static Rule, at: At) -> Verdict {
    let mut checker = Checker::new(report);
    checker.instance(rule, Condition::of(report, rule), at);
    let ledger = checker.judged();
    let instance = ledger.instances.first();
    instance.map_or(Verdict::NotChecked, |instance| instance.verdict)
}

impl<'r, 'd> Checker<'r, 'd> {
    /// A checker that has not applied any rule.
    pub fn new(report: &'r Report<'d>) -> Self {
        let ledger = Ledger::with_capacity(report.facts.len());
        Self { report, ledger }
    }

    /// Applies a rule: one instance for each of the rows and columns it is repeated over.
    pub fn rule(&mut self, rule: &'static Rule) {
        let condition = Condition::of(self.report, rule);
        repeat::each(self.report, rule, |at| self.instance(rule, condition, at));
    }

    /// Judges all instances, locates the cells behind the violated ones, and puts it all in order.
    pub fn finish(mut self) -> Outcome {
        self.judge();
        conclude::conclude(self.report, self.ledger)
    }

    /// Puts a verdict on every instance. [`Self::finish`] does so too; by itself this is the
    /// arithmetic alone, for those who measure it.
    pub fn judge(&mut self) {
        self.ledger.judge(self.report);
    }

    /// The instances so far, in the order of the rules: those that could be checked.
    pub fn applied(&self) -> impl Iterator<Item = Applied<'_>> {
        let instances = self.ledger.instances.iter();
        instances.map(|instance| Applied {
            rule: instance.rule,
            code: instance.code,
            items: self.ledger.items(instance),
            verdict: instance.verdict,
        })
    }

    /// The instances with their verdicts.
    pub(crate) fn judged(mut self) -> Ledger {
        self.judge();
        self.ledger
    }

    fn instance(&mut self, rule: &'static Rule, condition: Condition, at: At) {
        let start = self.ledger.mark();
        let condition = condition.at(self.report, at);
        match condition.and_then(|()| self.collect(rule, at)) {
            Ok(()) => {
                let text = rule
                    .explained_by
                    .and_then(|cells| self.reason_given(cells, at));
                self.ledger.note_explanation(text);
                self.ledger.close(rule, at.code, start);
            }
            Err(reason) => self.ledger.skip(rule, start, reason),
        }
    }

    /// The text in which the document gives its reason, if it prints one.
    fn reason_given(&self, cells: Cells, at: At) -> Option<FactId> {
        let (fact, text) = texts::only(self.report, cells, at).ok()?;
        (!fold::is_blank(text)).then_some(fact)
    }

    fn collect(&mut self, rule: &'static Rule, at: At) -> Result<(), Reason> {
        let (report, ledger) = (self.report, &mut self.ledger);
        match &rule.relation {
            Relation::Linear { sum, .. } => {
                let constant = divide::side(report, sum, at, ledger)?;
                ledger.note_constant(constant);
            }
            Relation::Ratio {
                quotient,
                dividend,
                divisor,
                ..
            } => {
                let sums = (dividend, divisor);
                let quotient = divide::collect(report, *quotient, sums, at, ledger)?;
                ledger.note_quotient(quotient);
            }
            Relation::Same(printings) => cells::printings(report, printings, at, ledger)?,
            Relation::Holds(statement) => {
                let holds = predicate::holds(report, statement, at)?;
                let remark = (!holds).then(|| predicate::remark(report, statement, at));
                mention::mentioned(report, statement, at, ledger);
                ledger.state(holds, remark.flatten());
            }
        }
        Ok(())
    }
}
