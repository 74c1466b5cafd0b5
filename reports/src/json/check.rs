//! `gouji.check/1`: the findings of one document, and what was not checked.

use gouji_runtime::document::CellId;
use gouji_runtime::finding::{self, Figures, Outcome};
use gouji_runtime::report::Report;
use serde::Serialize;

use super::document::Head;
use super::place::Spot;
use crate::fact::locate;
use crate::flow::is_running_text;
use crate::{figure, words};

/// The findings of one document.
#[derive(Debug, Serialize)]
pub struct Check<'r> {
    schema: &'static str,
    document: Head<'r>,
    summary: Summary,
    findings: Vec<Finding<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within_rounding: Option<Vec<Finding<'r>>>,
    not_checked: Vec<NotChecked<'r>>,
}

#[derive(Debug, Serialize)]
struct Summary {
    relations: usize,
    agree: usize,
    within_rounding: usize,
    suspicious: usize,
    violated: usize,
    not_checked: usize,
    explained: usize,
    blank: usize,
}

#[derive(Debug, Serialize)]
struct Finding<'r> {
    rule: &'r str,
    level: &'static str,
    verdict: &'static str,
    message: &'r str,
    stated: Option<String>,
    computed: Option<String>,
    difference: Option<String>,
    slack: Option<String>,
    facts: Vec<String>,
    places: Vec<Cell<'r>>,
    suspects: Vec<Suspect<'r>>,
    caused_by: Option<usize>,
    explained_by: Option<&'r str>,
    basis: Option<&'static str>,
    source: &'static str,
}

#[derive(Debug, Serialize)]
struct Cell<'r> {
    #[serde(flatten)]
    place: Spot<'r>,
    text: &'r str,
}

#[derive(Debug, Serialize)]
struct Suspect<'r> {
    fact: String,
    printed: &'r str,
    proposed: &'r str,
    why: &'r str,
}

#[derive(Debug, Serialize)]
struct NotChecked<'r> {
    rule: &'r str,
    reason: &'r str,
    count: usize,
}

/// The outcome of a check in its public shape. With `all`, the instances that agree only by
/// rounding are listed too.
pub fn check<'r>(report: &'r Report<'r>, outcome: &'r Outcome, all: bool) -> Check<'r> {
    let shape = |finding| shape(report, finding);
    Check {
        schema: "gouji.check/1",
        document: Head::new(report),
        summary: summary(&outcome.summary),
        findings: outcome.findings.iter().map(shape).collect(),
        within_rounding: all.then(|| outcome.within_rounding.iter().map(shape).collect()),
        not_checked: outcome.not_checked.iter().map(not_checked).collect(),
    }
}

fn summary(summary: &finding::Summary) -> Summary {
    Summary {
        relations: summary.relations,
        agree: summary.agree,
        within_rounding: summary.within_rounding,
        suspicious: summary.suspicious,
        violated: summary.violated,
        not_checked: summary.not_checked,
        explained: summary.explained,
        blank: summary.blank,
    }
}

fn shape<'r>(report: &'r Report<'r>, finding: &'r finding::Finding) -> Finding<'r> {
    let figures = finding.figures.as_ref();
    let text = |value: fn(&Figures) -> i64| {
        figures.map(|figures| figure::in_unit(value(figures), figures.unit, figures.decimals))
    };
    Finding {
        rule: &finding.rule,
        level: words::level(finding.level),
        verdict: words::verdict(finding.verdict),
        message: &finding.message,
        stated: text(|figures| figures.stated),
        computed: text(|figures| figures.computed),
        difference: text(|figures| figures.stated.saturating_sub(figures.computed)),
        slack: figures.map(|figures| figure::in_unit(figures.slack, figures.unit, 0)),
        facts: finding
            .facts
            .iter()
            .map(|&fact| report.fact_id_text(fact))
            .collect(),
        places: finding
            .cells
            .iter()
            .filter_map(|&cell| place(report, cell))
            .collect(),
        suspects: finding
            .suspects
            .iter()
            .map(|suspect| shape_suspect(report, suspect))
            .collect(),
        caused_by: finding.caused_by,
        explained_by: finding.explained_by.as_deref(),
        basis: Some(finding.basis).filter(|basis| !basis.is_empty()),
        source: finding.source,
    }
}

fn place<'r>(report: &'r Report<'r>, id: CellId) -> Option<Cell<'r>> {
    let document = report.document;
    let cell = report.cell(id)?;
    let place = match is_running_text(document, id) {
        true => Spot::within(document, cell, 0),
        false => Spot::cell(document, cell),
    };
    Some(Cell {
        place,
        text: document.text(cell),
    })
}

fn shape_suspect<'r>(report: &'r Report<'r>, suspect: &'r finding::Suspect) -> Suspect<'r> {
    Suspect {
        fact: report.fact_id_text(suspect.fact),
        printed: locate(report, suspect.fact).map_or("", |located| located.text()),
        proposed: &suspect.text,
        why: &suspect.why,
    }
}

fn not_checked(entry: &finding::NotChecked) -> NotChecked<'_> {
    NotChecked {
        rule: &entry.rule,
        reason: &entry.reason,
        count: entry.count,
    }
}
