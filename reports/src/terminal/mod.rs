//! What a person reads in a terminal. Texts carry ANSI styles; whoever prints them takes the
//! styles out again where nobody would see them.

mod columns;
mod excerpt;
mod finding;
mod headline;
mod not_checked;
mod rule;
mod specs;
mod style;
mod summary;
mod tables;

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
    /// Character cells of a line that excerpts keep to.
    pub width: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            all: false,
            width: 100,
        }
    }
}

/// Primary findings that are shown with an excerpt; the others, and all hints, take a line each.
const IN_FULL: usize = 6;
/// Findings that take a line each; the others are counted.
const IN_BRIEF: usize = 20;

/// The outcome of a check: headline, findings, rounding, what was not checked, and the counts.
pub fn check(report: &Report, outcome: &Outcome, config: Config) -> String {
    let mut out = headline::headline(report);
    out.push_str(&findings(report, outcome, config));
    out.push_str(&summary::rounding(outcome, config));
    out.push_str(&not_checked::not_checked(outcome, config));
    out.push_str(&summary::summary(outcome));
    out
}

fn findings(report: &Report, outcome: &Outcome, config: Config) -> String {
    let (full, brief) = match config.all {
        true => (usize::MAX, 0),
        false => (IN_FULL, IN_BRIEF),
    };
    let primary: Vec<_> = primary(outcome).collect();
    let weighty = |(_, finding): &&(usize, &Finding)| config.all || finding.level > Level::Hint;
    let full = primary.iter().filter(weighty).count().min(full);
    let mut out = String::new();
    for &(index, finding) in primary.iter().take(full) {
        let derived = derived(outcome, index);
        out.push_str(&finding::in_full(report, finding, &derived, config));
    }
    for &(_, finding) in primary.iter().skip(full).take(brief) {
        out.push_str(&finding::in_line(report, finding));
    }
    let left = primary.len().saturating_sub(full.saturating_add(brief));
    if left > 0 {
        out.push_str(&format!("…… 还有 {left} 条，用 --all 全部列出\n"));
    }
    if primary.len() > full {
        out.push('\n');
    }
    out
}

/// Findings that are folded under no other, with their positions.
fn primary(outcome: &Outcome) -> impl Iterator<Item = (usize, &Finding)> {
    let findings = outcome.findings.iter().enumerate();
    findings.filter(|(_, finding)| finding.caused_by.is_none())
}

/// Findings folded under the one at `index`.
fn derived(outcome: &Outcome, index: usize) -> Vec<&Finding> {
    let findings = outcome.findings.iter();
    findings
        .filter(|finding| finding.caused_by == Some(index))
        .collect()
}
