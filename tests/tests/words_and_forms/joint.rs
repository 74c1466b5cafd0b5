//! Percentages are read together with what they were made of: what some figures behind the
//! printed ones explain is no error, and what none explain is one.

use gouji_runtime::finding::{Finding, Outcome, Verdict};
use gouji_runtime::report::{FactId, Report};

/// The sample, checked.
fn with_sample(proof: impl FnOnce(&Report<'_>, &Outcome)) {
    let Some(text) = super::sample() else {
        return;
    };
    let document = gouji_tests::document(&text).unwrap();
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    proof(&report, &outcome);
}

/// The figures of a relation, as they are printed.
fn printed<'r>(report: &'r Report<'_>, finding: &Finding) -> Vec<&'r str> {
    let cells = finding.cells.iter();
    cells.map(|cell| report.text_at(*cell)).collect()
}

#[test]
fn rates_that_only_recomputation_contradicts_are_consistent() {
    with_sample(|report, outcome| {
        for (slot, rate) in [
            ("三公说明.较上年.率", "48.1"),
            ("三公说明.较预算.率", "89.9"),
            ("三公说明.完成", "10.1"),
            ("三公分项.用车较上年.率", "48.1"),
            ("三公分项.运行较上年.率", "48.1"),
        ] {
            let id = fact(report, slot);
            let about = |finding: &&Finding| finding.facts.contains(&id);
            let rounded: Vec<_> = outcome.within_rounding.iter().filter(about).collect();
            assert_eq!(rounded.len(), 1, "{slot}");
            assert!(printed(report, rounded[0]).contains(&rate), "{slot}");
            assert!(outcome.findings.iter().find(about).is_none(), "{slot}");
        }
    });
}

#[test]
fn a_rate_that_no_figures_explain_is_found() {
    with_sample(|report, outcome| {
        let wrong = violated(outcome, "自评表.预算执行情况[*, 执行率]");
        let printed: Vec<_> = wrong.iter().map(|one| self::printed(report, one)).collect();
        assert_eq!(printed.len(), 2);
        for mut figures in printed {
            figures.sort_unstable();
            assert_eq!(figures, ["9.9", "9.9", "99%"]);
        }
    });
}

#[test]
fn eight_scores_that_miss_their_total_by_three_are_found() {
    with_sample(|_, outcome| {
        let wrong = violated(outcome, "自评表.总分");
        let figures: Vec<_> = wrong.iter().filter_map(|one| one.figures).collect();
        let texts = figures
            .iter()
            .map(|one| (one.text(one.stated), one.text(one.computed)));
        let texts: Vec<_> = texts.collect();
        assert_eq!(texts, [("97".to_owned(), "94".to_owned())]);
    });
}

fn violated<'o>(outcome: &'o Outcome, rule: &str) -> Vec<&'o Finding> {
    let of_rule = outcome
        .findings
        .iter()
        .filter(|finding| finding.rule == rule);
    of_rule
        .filter(|finding| finding.verdict == Verdict::Violated)
        .collect()
}

fn fact(report: &Report<'_>, slot: &str) -> FactId {
    let mut ids = (0..report.facts.len() as u32).map(FactId);
    ids.find(|id| report.fact_id_text(*id) == slot).unwrap()
}
