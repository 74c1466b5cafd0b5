//! What a person reads in a terminal. Texts carry ANSI styles; whoever prints them takes the
//! styles out again where nobody would see them.

mod candidates;
mod columns;
mod excerpt;
mod finding;
mod headline;
mod narratives;
mod not_checked;
mod numbers;
mod rule;
mod specs;
mod style;
mod summary;
mod tables;

pub use candidates::candidates;
pub use narratives::{differences, gaps, narratives};
pub use rule::rule;
pub use specs::specs;
pub use summary::totals;
pub use tables::tables;

use gouji_runtime::finding::{Finding, Outcome};
use gouji_runtime::report::Report;
use gouji_runtime::schema::Level;

/// How much to show, and how wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// Everything: all findings in full, instances that agree by rounding, all that was not checked.
    pub all: bool,
    /// How many findings are shown with an excerpt; the others take a line each.
    pub in_full: usize,
    /// Character cells of a line that excerpts keep to.
    pub width: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            all: false,
            in_full: 4,
            width: 100,
        }
    }
}

/// Findings that take a line each; the others are counted.
const IN_BRIEF: usize = 12;

/// The outcome of a check: headline, findings, rounding, what was not checked, and the counts
/// of relations and numbers.
pub fn check(report: &Report, outcome: &Outcome, config: Config) -> String {
    let mut out = headline::headline(report);
    out.push_str(&findings(report, outcome, config));
    out.push_str(&summary::explained(outcome, config));
    out.push_str(&summary::rounding(outcome, config));
    out.push_str(&not_checked::not_checked(outcome, config));
    out.push_str(&summary::summary(outcome));
    out.push_str(&numbers::counted(report, config.all));
    out
}

fn findings(report: &Report, outcome: &Outcome, config: Config) -> String {
    let mut out = String::new();
    let (full, brief) = divide(outcome, config);
    for (index, finding) in full {
        let derived = derived(outcome, index);
        out.push_str(&finding::in_full(report, finding, &derived, config));
    }
    for &(index, finding) in brief.iter().take(IN_BRIEF) {
        let derived = derived(outcome, index).len();
        out.push_str(&finding::in_line(report, finding, derived));
    }
    let left = brief.len().saturating_sub(IN_BRIEF);
    if left > 0 {
        out.push_str(&format!("…… 还有 {left} 条，用 --all 全部列出\n"));
    }
    if !brief.is_empty() {
        out.push('\n');
    }
    out
}

/// A finding with its position.
type Placed<'o> = (usize, &'o Finding);

/// Primary findings that are shown with an excerpt, and those that take a line: hints, and what a
/// rule has to say after its first finding.
fn divide(outcome: &Outcome, config: Config) -> (Vec<Placed<'_>>, Vec<Placed<'_>>) {
    let mut full: Vec<Placed> = Vec::new();
    let mut brief = Vec::new();
    for (index, finding) in primary(outcome) {
        let told = full.iter().any(|(_, other)| other.rule == finding.rule);
        let weighty = finding.level > Level::Hint && !told && full.len() < config.in_full;
        match weighty || config.all {
            true => full.push((index, finding)),
            false => brief.push((index, finding)),
        }
    }
    (full, brief)
}

/// Findings that are folded under no other and that the document does not explain, with their
/// positions.
fn primary(outcome: &Outcome) -> impl Iterator<Item = Placed<'_>> {
    let findings = outcome.findings.iter().enumerate();
    findings.filter(|(_, finding)| finding.caused_by.is_none() && finding.explained_by.is_none())
}

/// Findings folded under the one at `index`.
fn derived(outcome: &Outcome, index: usize) -> Vec<&Finding> {
    let findings = outcome.findings.iter();
    findings
        .filter(|finding| finding.caused_by == Some(index))
        .collect()
}
