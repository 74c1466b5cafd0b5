//! What is said about a document: plain data in the reader's words. Terminal, JSON and other
//! forms are made from it elsewhere.

use crate::amount::Amount;
use crate::document::CellId;
use crate::report::FactId;
use crate::schema::{Level, Unit};

/// Everything a check says about one document.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Counts of relation instances.
    pub summary: Summary,
    /// Findings, the worst first; a derived finding follows the one it is folded under.
    pub findings: Vec<Finding>,
    /// Instances that agree only by rounding, in the order of the rules; filled by
    /// [`crate::check::check_in_full`] alone, counted in the summary always.
    pub within_rounding: Vec<Finding>,
    /// What was not checked, by rule and reason.
    pub not_checked: Vec<NotChecked>,
}

/// Counts of relation instances by verdict. `relations` is the sum of the six that follow it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// All instances that say something.
    pub relations: usize,
    /// 相符.
    pub agree: usize,
    /// 舍入内.
    pub within_rounding: usize,
    /// 可疑.
    pub suspicious: usize,
    /// 不符.
    pub violated: usize,
    /// 未核.
    pub not_checked: usize,
    /// 已说明: 不符 or 可疑, and the document gives its reason where the rule asks for one.
    pub explained: usize,
    /// Instances whose cells are all blank: they hold without saying anything.
    pub blank: usize,
}

/// What an instance of a relation comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// 相符: exact.
    Agrees,
    /// 舍入内: possible by rounding.
    WithinRounding,
    /// 可疑: possible by rounding, but very improbable for that many parts.
    Suspicious,
    /// 不符.
    Violated,
    /// 未核: an operand is missing or unreadable, or the condition does not hold.
    NotChecked,
}

/// One thing to say about a document.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The id of the rule, or of the structural property.
    pub rule: String,
    /// Its weight.
    pub level: Level,
    /// What the instance came to.
    pub verdict: Verdict,
    /// One sentence: what is wrong, where, with both figures.
    pub message: String,
    /// The formula as the spec writes it; empty for structural properties.
    pub formula: &'static str,
    /// The figures of a linear relation; none for statements.
    pub figures: Option<Figures>,
    /// The facts involved: first the one that is clearly wrong, or else the stated one.
    pub facts: Vec<FactId>,
    /// The cells involved, in the same order; also those that are no facts.
    pub cells: Vec<CellId>,
    /// The cells that could explain the finding, the likeliest first.
    pub suspects: Vec<Suspect>,
    /// Whether the first suspect stands clearly before the others.
    pub decided: bool,
    /// The finding under which this one is folded.
    pub caused_by: Option<usize>,
    /// The document's own reason that explains it.
    pub explained_by: Option<String>,
    /// The authority.
    pub basis: &'static str,
    /// The spec line.
    pub source: &'static str,
}

/// The two sides of a relation, on the common scale, with the decimals to print them with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The left side.
    pub stated: i64,
    /// The right side.
    pub computed: i64,
    /// How far apart rounding alone may bring them.
    pub slack: i64,
    /// Decimals to print with, in `unit`.
    pub decimals: u8,
    /// The unit to print in: that of the cells involved.
    pub unit: Unit,
}

impl Figures {
    /// A figure of the common scale as text, in the unit of the relation.
    pub fn text(&self, value: i64) -> String {
        Amount::from_scaled(value, self.unit, self.decimals).to_string()
    }
}

/// A cell that could be wrong.
#[derive(Debug, Clone)]
pub struct Suspect {
    /// Which.
    pub fact: FactId,
    /// The value that would satisfy every relation, on the common scale.
    pub proposed: i64,
    /// The same as the cell would print it.
    pub text: String,
    /// Why: votes and the kind of slip.
    pub why: String,
    /// Facts that must change together with this one for the explanation to hold.
    pub together: Vec<FactId>,
}

/// Instances of one rule that were not checked for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotChecked {
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// How many instances.
    pub count: usize,
}
