//! One wrong figure of a sentence is one finding that names it.

use gouji_runtime::finding::Verdict;
use gouji_runtime::schema::{Compare, Relation, Rule, Take, Term};

use super::build::{Cell, Filled, id};
use super::quotient::GROWTH;
use super::spec::{PLAIN, at, linear, term};

const NOW: Cell = (1, 0, 0, 0);
const WAY: Cell = (1, 0, 0, 1);
const BY: Cell = (1, 0, 0, 2);
const RATE: Cell = (1, 0, 0, 3);

static PRINTED: Rule = Rule {
    id: "述.等2",
    formula: "今年 = 账[收成, 今年]",
    relation: Relation::Same(&[at(1, 0, 0, 0), at(0, 0, 0, 0)]),
    ..PLAIN
};

static CHANGE: Rule = Rule {
    id: "述.等3",
    formula: "账[收成, 今年] - 账[收成, 去年] = 向 * 额",
    relation: linear(
        Compare::Equal,
        0,
        &[
            term(1, at(0, 0, 0, 0)),
            term(-1, at(0, 0, 0, 1)),
            Term {
                coefficient: -1,
                cells: at(1, 0, 0, 2),
                take: Take::Value,
                direction: Some(at(1, 0, 0, 1)),
            },
        ],
    ),
    ..PLAIN
};

/// 1498.87 this year, 1200.50 the year before: 298.37 more, 24.85 %.
fn sound() -> Filled {
    let texts = [
        ((0, 0, 0, 0), "1,498.87"),
        ((0, 0, 0, 1), "1,200.50"),
        (NOW, "1498.87"),
        (WAY, "多"),
        (BY, "298.37"),
        (RATE, "24.85"),
    ];
    Filled::default()
        .with(&texts)
        .rules(&[&GROWTH, &PRINTED, &CHANGE])
}

/// Misprints one cell, and asserts that it is named first, with what it should print.
#[track_caller]
fn names(cell: Cell, misprinted: &str, right: &str) {
    sound()
        .with(&[(cell, misprinted)])
        .check(|report, outcome| {
            let own = outcome
                .findings
                .iter()
                .filter(|finding| finding.caused_by.is_none());
            assert_eq!(own.count(), 1, "{:#?}", outcome.findings);
            let finding = &outcome.findings[0];
            let suspect = &finding.suspects[0];
            let expected = (id(report, cell), right);
            assert_eq!(
                (suspect.fact, suspect.text.as_str()),
                expected,
                "{finding:#?}"
            );
            assert_eq!(finding.facts[0], id(report, cell), "{finding:#?}");
        });
}

#[test]
fn the_sound_report_is_sound() {
    assert_eq!(sound().verdicts(), [Verdict::Agrees; 3]);
}

#[test]
fn a_misprinted_amount_is_named_through_the_quotient() {
    names(NOW, "1489.87", "1498.87");
    names(BY, "298.73", "298.37");
}

#[test]
fn a_misprinted_rate_is_named() {
    names(RATE, "28.45", "24.85");
}

#[test]
fn a_wrong_word_is_named_with_the_right_one() {
    names(WAY, "少", "多");
    sound().with(&[(WAY, "少")]).check(|_, outcome| {
        let message = &outcome.findings[0].message;
        assert!(message.starts_with("述 向 少，疑应为 多；"), "{message}");
    });
}
