//! Each kind of relation: one case that holds, one that fires, one at the edge of rounding.

mod common;

use common::{Cell, Figures, rules};
use gouji_runtime::finding::{Finding, Verdict};
use gouji_runtime::schema::Level;

const TOTAL: Cell = (0, 0, "入库合计", 0);
const OWN: Cell = (0, 0, "自种", 0);
const BOUGHT: Cell = (0, 0, "收购", 0);
const STORED: Cell = (0, 0, "寄存", 0);
const OUT: Cell = (0, 1, "出库合计", 0);
const OUT_101: Cell = (0, 1, "核果", 0);

/// The verdict on the one instance of a rule that says something.
#[track_caller]
fn verdict(figures: &Figures, rule: &str) -> Verdict {
    figures.check(|_, outcome| {
        let mut told = outcome.findings.iter().chain(&outcome.within_rounding);
        let not_checked = outcome.not_checked.iter().any(|entry| entry.rule == rule);
        match told.find(|finding| finding.rule == rule) {
            Some(finding) => finding.verdict,
            None if not_checked => Verdict::NotChecked,
            None => Verdict::Agrees,
        }
    })
}

fn intake(total: &str, own: &str, bought: &str, stored: &str) -> Figures {
    Figures::of(&[
        (TOTAL, total),
        (OWN, own),
        (BOUGHT, bought),
        (STORED, stored),
    ])
}

#[test]
fn a_sum_agrees_exactly() {
    let sound = intake("6.00", "1.00", "2.00", "3.00");
    assert_eq!(verdict(&sound, "总账.入库[入库合计]"), Verdict::Agrees);
}

#[test]
fn a_sum_may_be_off_by_all_its_halves_and_no_more() {
    let rule = "总账.入库[入库合计]";
    assert_eq!(
        verdict(&intake("6.02", "1.00", "2.00", "3.00"), rule),
        Verdict::WithinRounding
    );
    assert_eq!(
        verdict(&intake("6.03", "1.00", "2.00", "3.00"), rule),
        Verdict::Violated
    );
}

#[test]
fn blanks_bring_no_slack() {
    let rule = "总账.入库[入库合计]";
    assert_eq!(
        verdict(&intake("3.01", "1.00", "2.00", ""), rule),
        Verdict::WithinRounding
    );
    assert_eq!(
        verdict(&intake("3.02", "1.00", "2.00", ""), rule),
        Verdict::Violated
    );
}

#[test]
fn a_total_of_one_part_is_a_second_printing_and_touching_is_not_agreement() {
    let rule = "总账.入库[入库合计]";
    assert_eq!(
        verdict(&intake("3.00", "3.00", "", ""), rule),
        Verdict::Agrees
    );
    assert_eq!(
        verdict(&intake("3.01", "3.00", "", ""), rule),
        Verdict::Violated
    );
    assert_eq!(
        verdict(&intake("3.0", "3.01", "", ""), rule),
        Verdict::WithinRounding
    );
}

#[test]
fn two_printings_must_be_identical() {
    let rule = "总账.等1";
    let printings = |left, right| Figures::of(&[(TOTAL, left), (OUT, right)]);
    assert_eq!(verdict(&printings("3.00", "3.00"), rule), Verdict::Agrees);
    assert_eq!(verdict(&printings("3.00", "3.01"), rule), Verdict::Violated);
    assert_eq!(
        verdict(&printings("3.0", "3.04"), rule),
        Verdict::WithinRounding
    );
    assert_eq!(verdict(&printings("3.0", "3.06"), rule), Verdict::Violated);
}

#[test]
fn a_code_that_is_not_listed_is_exactly_0() {
    let figures = Figures::of(&[(OUT_101, "5.00")]);
    figures.check(|_, outcome| {
        let finding = outcome
            .findings
            .iter()
            .find(|finding| finding.rule == "果01")
            .unwrap();
        assert_eq!(finding.verdict, Verdict::Violated);
        assert!(finding.message.contains("5.00"), "{}", finding.message);
        assert!(
            finding.message.contains("101 未列处按 0 计"),
            "{}",
            finding.message
        );
    });
}

#[test]
fn counts_are_exact() {
    let baskets = |all: &'static str| {
        let cell = |column, text| ((2, 0, "全年", column), text);
        Figures::of(&[cell(2, all), cell(3, "7"), cell(4, "8")])
    };
    assert_eq!(verdict(&baskets("15"), "计划[筐数]"), Verdict::Agrees);
    assert_eq!(verdict(&baskets("16"), "计划[筐数]"), Verdict::Violated);
}

fn plan(planned: &str, actual: &str) -> Figures {
    Figures::of(&[((2, 0, "全年", 0), planned), ((2, 0, "全年", 1), actual)])
}

#[test]
fn a_bound_holds_fires_and_bends_within_rounding() {
    assert_eq!(verdict(&plan("10.00", "9.00"), "果02"), Verdict::Agrees);
    assert_eq!(verdict(&plan("10.00", "10.00"), "果02"), Verdict::Agrees);
    assert_eq!(
        verdict(&plan("10.0", "10.04"), "果02"),
        Verdict::WithinRounding
    );
    assert_eq!(verdict(&plan("10.00", "10.01"), "果02"), Verdict::Violated);
}

#[test]
fn a_rule_speaks_with_its_own_message() {
    plan("10.00", "12.50").check(|_, outcome| {
        let finding = &outcome.findings[0];
        assert_eq!(finding.message, "计划 实际：12.50 高于 10.00，多 2.50");
        assert_eq!(finding.level, Level::Verify);
    });
}

#[test]
fn a_missing_figure_is_no_pass_and_names_itself() {
    plan("10.00", "").check(|_, outcome| {
        let entry = outcome
            .not_checked
            .iter()
            .find(|entry| entry.rule == "果02")
            .unwrap();
        assert!(entry.reason.contains("计划 实际 空白"), "{}", entry.reason);
        assert!(rules(outcome).is_empty());
    });
}

#[test]
fn an_unreadable_figure_is_told_and_never_0() {
    let figures = intake("3.00", "3.o0", "", "")
        .with(OUT, "3.00")
        .with(OUT_101, "3.00")
        .with((1, 0, "101", 0), "3.00");
    let figures = figures
        .with((1, 0, "101", 1), "3.00")
        .with((1, 0, "总计", 0), "3.00")
        .with((1, 0, "总计", 1), "3.00");
    figures.check(|report, outcome| {
        assert_eq!(rules(outcome), ["总账.不可读"]);
        assert_eq!(outcome.findings[0].facts, [common::id(report, OWN)]);
        let entry = outcome
            .not_checked
            .iter()
            .find(|entry| entry.rule == "总账.入库[入库合计]");
        assert!(entry.unwrap().reason.contains("读不出数字"));
    });
}

#[test]
fn a_missing_table_leaves_its_rules_unchecked_once_each() {
    let figures = Figures::default().without_table(0);
    figures.check(|_, outcome| {
        let entry = outcome
            .not_checked
            .iter()
            .find(|entry| entry.rule == "果01")
            .unwrap();
        assert_eq!((entry.reason.as_str(), entry.count), ("未找到 总账", 3));
    });
}

#[test]
fn a_statement_holds_or_does_not_and_only_where_its_condition_does() {
    let sound = intake("3.00", "", "", "3.00").with((0, 1, "柑果", 0), "3.00");
    let unsound = intake("3.00", "", "", "3.00");
    let elsewhere = intake("3.00", "3.00", "", "");
    assert_eq!(verdict(&sound, "果03"), Verdict::Agrees);
    assert_eq!(verdict(&unsound, "果03"), Verdict::Violated);
    assert_eq!(verdict(&elsewhere, "果03"), Verdict::NotChecked);
}

#[test]
fn blank_on_blank_is_counted_apart() {
    Figures::default().check(|_, outcome| {
        let summary = outcome.summary;
        assert_eq!(
            (
                summary.violated,
                summary.within_rounding,
                summary.suspicious
            ),
            (0, 0, 0)
        );
        assert!(summary.blank > 0);
        let judged = summary.agree + summary.within_rounding + summary.suspicious;
        assert_eq!(
            summary.relations,
            judged + summary.violated + summary.not_checked
        );
    });
}

#[test]
fn six_roundings_all_one_way_are_suspicious() {
    let codes = [
        "10201", "1020101", "1020102", "1020103", "1020104", "1020105", "1020106",
    ];
    let parts = codes.iter().skip(1).map(|code| ((1, 0, *code, 0), "1.00"));
    let mut cells: Vec<(Cell, &str)> = parts.collect();
    cells.push(((1, 0, "10201", 0), "6.03"));
    let figures = Figures::of(&cells);
    figures.check(|_, outcome| {
        let about = |finding: &&Finding| {
            finding.rule == "明细.上级" && finding.figures.unwrap().stated != 0
        };
        let finding = outcome.findings.iter().find(about).unwrap();
        assert_eq!(finding.verdict, Verdict::Suspicious);
    });
}

#[test]
fn a_parent_is_compared_with_its_children_and_says_both_figures() {
    let figures = Figures::of(&[
        ((1, 0, "10101", 0), "308.22"),
        ((1, 0, "1010101", 0), "300.00"),
        ((1, 0, "1010102", 0), "9.23"),
    ]);
    figures.check(|_, outcome| {
        let finding = outcome.findings.iter().find(|finding| finding.rule == "明细.上级").unwrap();
        assert!(
            finding.message.starts_with(
                "明细 属“10101 桃属”·合计：表印 308.22，按 和(下级) 应为 309.23，差 -1.01（舍入最多 0.015）"
            ),
            "{}",
            finding.message
        );
    });
}

#[test]
fn a_child_without_its_parent_counts_for_the_next_above() {
    let figures = Figures::of(&[
        ((1, 0, "101", 0), "5.00"),
        ((1, 0, "10101", 0), "3.00"),
        ((1, 0, "1010201", 0), "2.00"),
    ]);
    figures.check(|_, outcome| {
        assert!(
            !rules(outcome).contains(&"明细.上级"),
            "{:?}",
            outcome.findings
        );
    });
}
