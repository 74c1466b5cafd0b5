//! Wrong cells are named, with the value they should have, and what follows from them is folded.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

mod common;

use std::collections::BTreeMap;

use common::{Cell, Figures, id};
use gouji_runtime::finding::{Finding, Outcome, Verdict};
use gouji_runtime::report::Report;
use proptest::prelude::*;

const LEAVES: [&str; 7] = [
    "1010101", "1010102", "1010201", "1020101", "1020102", "1020103", "103",
];

fn cents(value: i64) -> String {
    format!(
        "{}{}.{:02}",
        if value < 0 { "-" } else { "" },
        value.abs() / 100,
        value.abs() % 100
    )
}

/// A report in which everything adds up: the two uses of each leaf, in hundredths.
fn sound(leaves: &[(i64, i64)]) -> Figures {
    let mut sums: BTreeMap<&'static str, (i64, i64)> = BTreeMap::new();
    let rows = ["总计", "101", "10101", "10102", "102", "10201"]
        .into_iter()
        .chain(LEAVES);
    for row in rows {
        let below = LEAVES
            .iter()
            .zip(leaves)
            .filter(|(leaf, _)| row == "总计" || leaf.starts_with(row));
        let sum = below.fold((0, 0), |sum, (_, leaf)| (sum.0 + leaf.0, sum.1 + leaf.1));
        sums.insert(row, sum);
    }
    let mut figures = Figures::default();
    for (row, (fresh, brewed)) in &sums {
        for (column, value) in [fresh + brewed, *fresh, *brewed].into_iter().enumerate() {
            let text = if value == 0 {
                String::new()
            } else {
                cents(value)
            };
            figures = figures.with((1, 0, row, column), &text);
        }
    }
    let all = |row: &str| cents(sums[row].0 + sums[row].1);
    for (label, row) in [
        ("核果", "101"),
        ("浆果", "102"),
        ("柑果", "103"),
        ("出库合计", "总计"),
    ] {
        figures = figures.with((0, 1, label, 0), &all(row));
    }
    let stored = sums["103"].0 + sums["103"].1;
    let own = sums["总计"].0 + sums["总计"].1 - stored;
    figures
        .with((0, 0, "入库合计", 0), &all("总计"))
        .with((0, 0, "自种", 0), &cents(own))
        .with((0, 0, "寄存", 0), &cents(stored))
}

fn usual() -> Figures {
    sound(&[
        (40_940, 0),
        (5_888, 0),
        (42_034, 1_460),
        (16_873, 0),
        (1_120, 7_933),
        (2_504, 0),
        (60, 9_719),
    ])
}

fn first(outcome: &Outcome) -> &Finding {
    outcome
        .findings
        .iter()
        .find(|finding| finding.verdict == Verdict::Violated)
        .unwrap()
}

/// Misprints one cell, and asserts that it alone is named, with what it should print.
#[track_caller]
fn names(cell: Cell, misprinted: &str) {
    let right = usual().texts[&cell].clone();
    usual().with(cell, misprinted).check(|report, outcome| {
        let finding = first(outcome);
        let suspect = &finding.suspects[0];
        assert_eq!(
            (suspect.fact, suspect.text.as_str()),
            (id(report, cell), right.as_str()),
            "{finding:#?}"
        );
        assert!(finding.decided, "{finding:#?}");
        assert_eq!(roots(outcome), 1, "{:#?}", outcome.findings);
    });
}

fn roots(outcome: &Outcome) -> usize {
    let violated = outcome
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Violated);
    violated
        .filter(|finding| finding.caused_by.is_none())
        .count()
}

#[test]
fn the_sound_report_is_sound() {
    usual().check(|_, outcome| assert!(outcome.findings.is_empty(), "{:#?}", outcome.findings));
}

#[test]
fn a_leaf_with_two_relations_is_named() {
    names((1, 0, "1010101", 1), "410.40");
}

#[test]
fn a_parent_is_named() {
    names((1, 0, "10201", 1), "203.97");
}

#[test]
fn the_total_is_named_and_what_follows_is_folded() {
    names((1, 0, "总计", 0), "1286.31");
}

#[test]
fn one_of_several_printings_is_named() {
    names((0, 1, "浆果", 0), "248.30");
}

#[test]
fn a_cell_of_one_relation_is_told_by_its_slip() {
    names((0, 0, "自种", 0), "1817.52");
    names((0, 0, "自种", 0), "11875.20");
    names((0, 0, "自种", 0), "117.52");
}

#[test]
fn a_figure_in_the_wrong_column_is_two_cells() {
    let moved = usual()
        .with((1, 0, "1020103", 1), "")
        .with((1, 0, "1020103", 2), "25.04");
    moved.check(|report, outcome| {
        let suspect = &first(outcome).suspects[0];
        let cells = [
            id(report, (1, 0, "1020103", 1)),
            id(report, (1, 0, "1020103", 2)),
        ];
        assert!(cells.contains(&suspect.fact), "{:#?}", outcome.findings);
        assert!(suspect.together.iter().all(|fact| cells.contains(fact)));
        assert!(suspect.why.contains("填错行或错栏"), "{}", suspect.why);
    });
}

#[test]
fn two_errors_apart_are_both_named() {
    let (left, right) = ((1, 0, "1010101", 1), (1, 0, "1020101", 2));
    let figures = usual().with(left, "490.40").with(right, "3.00");
    figures
        .check(|report, outcome| assert_eq!(named(outcome), [id(report, left), id(report, right)]));
}

#[test]
fn two_errors_in_one_sum_are_both_named() {
    let (left, right) = ((1, 0, "101", 1), (1, 0, "102", 1));
    let figures = usual().with(left, "988.62").with(right, "104.97");
    figures.check(|report, outcome| {
        let mut named = named(outcome);
        named.sort();
        assert_eq!(named, [id(report, left), id(report, right)]);
    });
}

/// The first suspects of the findings that are folded under no other, in order of their ids.
fn named(outcome: &Outcome) -> Vec<gouji_runtime::report::FactId> {
    let roots = outcome
        .findings
        .iter()
        .filter(|finding| finding.caused_by.is_none());
    let mut named: Vec<_> = roots
        .flat_map(|finding| finding.suspects.first())
        .map(|suspect| suspect.fact)
        .collect();
    named.sort();
    named
}

#[test]
fn where_several_cells_serve_all_are_candidates() {
    let figures = usual()
        .with((0, 0, "自种", 0), "1181.62")
        .with((0, 0, "收购", 0), "5.90");
    figures
        .with((0, 0, "自种", 0), "1182.62")
        .check(|report, outcome| {
            let finding = first(outcome);
            assert!(!finding.decided);
            let suspects: Vec<_> = finding
                .suspects
                .iter()
                .map(|suspect| suspect.fact)
                .collect();
            assert!(
                suspects.contains(&id(report, (0, 0, "自种", 0))),
                "{finding:#?}"
            );
            assert!(
                suspects.contains(&id(report, (0, 0, "收购", 0))),
                "{finding:#?}"
            );
        });
}

#[test]
fn a_printing_that_need_not_agree_still_has_a_vote() {
    let bought = (0, 0, "收购", 0);
    let figures = usual()
        .with((0, 0, "自种", 0), "1182.52")
        .with(bought, "6.10")
        .with((2, 0, "全年", 0), "9.00")
        .with((2, 0, "全年", 1), "5.00");
    figures.check(|report, outcome| {
        let finding = first(outcome);
        let suspect = &finding.suspects[0];
        assert_eq!(
            (suspect.fact, suspect.text.as_str()),
            (id(report, bought), "5.00")
        );
        assert!(finding.decided);
        let soft = outcome
            .findings
            .iter()
            .find(|finding| finding.rule == "果04");
        assert!(
            soft.is_some_and(|finding| finding.caused_by.is_some()),
            "{outcome:#?}"
        );
    });
}

#[test]
fn a_blank_total_is_called_blank() {
    let figures = Figures::of(&[((0, 0, "自种", 0), "3.00"), ((0, 0, "收购", 0), "4.00")]);
    figures.check(|_, outcome| {
        let message = &first(outcome).message;
        assert!(
            message.contains("空白，按 #1 + #2 + #3 应为 7.00"),
            "{message}"
        );
    });
}

#[test]
fn rows_shifted_by_one_are_a_bad_reading_and_no_accounting_errors() {
    let rows = [
        "总计", "101", "10101", "1010101", "1010102", "10102", "1010201", "102", "10201",
        "1020101", "1020102",
    ];
    let mut shifted = usual();
    for column in 0..3 {
        let texts: Vec<String> = rows
            .iter()
            .map(|row| usual().texts[&(1, 0, *row, column)].clone())
            .collect();
        for (nth, row) in rows.iter().enumerate() {
            let text = &texts[(nth + rows.len() - 1) % rows.len()];
            shifted = shifted.with((1, 0, row, column), text);
        }
    }
    shifted.check(|_, outcome| {
        let told: Vec<_> = outcome
            .findings
            .iter()
            .filter(|finding| finding.rule.starts_with("明细"))
            .collect();
        assert_eq!(told.len(), 1, "{told:#?}");
        assert_eq!(
            (told[0].rule.as_str(), told[0].verdict),
            ("明细.疑误读", Verdict::NotChecked)
        );
        assert!(
            outcome
                .not_checked
                .iter()
                .any(|entry| entry.reason.contains("疑误读"))
        );
    });
}

#[test]
fn too_many_errors_are_not_guessed_at() {
    let mut figures = usual();
    let texts = ["9.99", "8.88", "7.77", "6.66", "5.55"];
    for (row, text) in ["1010101", "1010102", "1010201", "10102", "101"]
        .into_iter()
        .zip(texts)
    {
        figures = figures.with((1, 0, row, 1), text);
    }
    figures.check(|_, outcome| {
        let given_up = outcome
            .findings
            .iter()
            .find(|finding| finding.message.contains("错误过多，无法定位"));
        assert!(given_up.unwrap().suspects.is_empty());
    });
}

fn amount() -> impl Strategy<Value = (i64, i64)> {
    (1_i64..5_000_000, prop_oneof![Just(0_i64), 1_i64..900_000])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any cell, misprinted by any amount that rounding cannot hide, is noticed and suspected.
    #[test]
    fn a_misprinted_cell_is_noticed_and_suspected(
        leaves in prop::collection::vec(amount(), LEAVES.len()),
        pick in any::<prop::sample::Index>(),
        by in prop_oneof![100_i64..100_000, -99_i64..-9],
    ) {
        let figures = sound(&leaves);
        let printed: Vec<(&Cell, &String)> = figures.texts.iter().filter(|(_, text)| !text.is_empty()).collect();
        let (&cell, text) = *pick.get(&printed);
        let value: i64 = text.replace('.', "").parse().unwrap();
        let misprinted = cents(value + by);
        figures.clone().with(cell, &misprinted).check(|report, outcome| {
            assert_noticed(report, outcome, cell);
        });
    }

    /// Sound reports stay without findings.
    #[test]
    fn sound_reports_have_no_findings(leaves in prop::collection::vec(amount(), LEAVES.len())) {
        sound(&leaves).check(|_, outcome| assert!(outcome.findings.is_empty(), "{:#?}", outcome.findings));
    }
}

fn assert_noticed(report: &Report<'_>, outcome: &Outcome, cell: Cell) {
    let suspects = outcome
        .findings
        .iter()
        .flat_map(|finding| &finding.suspects);
    let suspected = suspects
        .into_iter()
        .any(|suspect| suspect.fact == id(report, cell));
    assert!(suspected, "{cell:?} {:#?}", outcome.findings);
}
