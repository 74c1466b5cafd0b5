//! What the document explains does not count; what is no identity is told once.

use gouji_runtime::schema::{Compare, EachRow, Level, Relation, Rows, Rule};

use super::build::Filled;
use super::spec::{PLAIN, at, cells, linear, sum, term};

static NOT_MORE: Rule = Rule {
    level: Level::Verify,
    formula: "账[*, 今年] <= 账[*, 去年]",
    each_row: EachRow::Rows { table: 0, panel: 0 },
    relation: linear(
        Compare::AtMost,
        0,
        &[
            term(1, cells(0, 0, Rows::Each, 0)),
            term(-1, cells(0, 0, Rows::Each, 1)),
        ],
    ),
    explained_by: Some(at(1, 0, 0, 6)),
    ..PLAIN
};

fn more() -> Filled {
    let row = |row, column, text| ((0, 0, row, column), text);
    let texts = [
        row(0, 0, "2.00"),
        row(0, 1, "1.00"),
        row(1, 0, "5.00"),
        row(1, 1, "4.00"),
    ];
    Filled::of(&NOT_MORE, &texts)
}

#[test]
fn a_printed_reason_discharges_a_violation() {
    more()
        .with(&[((1, 0, 0, 6), "雨水足")])
        .check(|_, outcome| {
            let summary = outcome.summary;
            assert_eq!((summary.violated, summary.explained), (0, 2));
            let finding = &outcome.findings[0];
            assert_eq!(finding.explained_by.as_deref(), Some("雨水足"));
        });
}

#[test]
fn a_blank_reason_is_none() {
    more().with(&[((1, 0, 0, 6), "　")]).check(|_, outcome| {
        assert_eq!(
            (outcome.summary.violated, outcome.summary.explained),
            (2, 0)
        );
    });
}

#[test]
fn instances_of_one_rule_to_be_verified_are_one_finding_with_all_places() {
    let finding = more().finding();
    assert!(
        finding.message.ends_with("；另有 1 处：账 “二、赠果”·今年"),
        "{}",
        finding.message
    );
    assert_eq!((finding.facts.len(), finding.cells.len()), (4, 4));
}

#[test]
fn identities_are_told_one_by_one() {
    static MUST: Rule = Rule {
        level: Level::Must,
        explained_by: None,
        relation: Relation::Linear {
            compare: Compare::AtMost,
            sum: sum(&[
                term(1, cells(0, 0, Rows::Each, 0)),
                term(-1, cells(0, 0, Rows::Each, 1)),
            ]),
        },
        ..NOT_MORE
    };
    let filled = Filled {
        rules: vec![&MUST],
        ..more()
    };
    filled.check(|_, outcome| assert_eq!(outcome.findings.len(), 2));
}
