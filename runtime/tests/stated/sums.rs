//! Sums with constants, counts and numbers read from texts; comparisons that are exact.

use gouji_runtime::finding::Verdict;
use gouji_runtime::schema::{Cells, Columns, Compare, Relation, Rows, Rule, Sum, Take, Term};

use super::build::Filled;
use super::spec::{PLAIN, at, cells, linear, sum, term};

const ONE: i64 = 100_000_000;

#[test]
fn a_sum_is_compared_with_a_constant() {
    static HUNDRED: Rule = Rule {
        relation: linear(
            Compare::Equal,
            -100 * ONE,
            &[term(1, cells(2, 2, Rows::All, 2))],
        ),
        ..PLAIN
    };
    let points = |second| Filled::of(&HUNDRED, &[((2, 2, 0, 2), "60"), ((2, 2, 1, 2), second)]);
    assert_eq!(points("40").verdict(), Verdict::Agrees);
    let finding = points("30").finding();
    let figures = finding.figures.unwrap();
    assert_eq!((figures.stated, figures.computed), (90 * ONE, 100 * ONE));
    assert!(
        finding.message.contains("应为 100，差 -10"),
        "{}",
        finding.message
    );
}

#[test]
fn instances_are_counted() {
    static COUNTED: Rule = Rule {
        relation: linear(
            Compare::Equal,
            0,
            &[
                term(1, at(1, 0, 0, 4)),
                Term {
                    coefficient: -1,
                    cells: Cells {
                        table: 2,
                        panel: 0,
                        rows: Rows::At(0),
                        columns: Columns::All,
                    },
                    take: Take::Count,
                    direction: None,
                },
            ],
        ),
        ..PLAIN
    };
    let said = |count| Filled::of(&COUNTED, &[((1, 0, 0, 4), count)]).named(2, &["东", "西", "南"]);
    assert_eq!(said("3").verdict(), Verdict::Agrees);
    assert_eq!(said("2").verdict(), Verdict::Violated);
    let none = Filled {
        missing: vec![2],
        ..said("0")
    };
    assert_eq!(none.reason(), "未找到 表");
}

#[test]
fn a_number_is_read_from_a_text() {
    static READ: Rule = Rule {
        relation: linear(
            Compare::Equal,
            0,
            &[
                term(1, at(1, 0, 0, 4)),
                Term {
                    coefficient: -1,
                    cells: at(1, 0, 0, 6),
                    take: Take::Reading,
                    direction: None,
                },
            ],
        ),
        ..PLAIN
    };
    let read = |text| Filled::of(&READ, &[((1, 0, 0, 4), "12"), ((1, 0, 0, 6), text)]);
    assert_eq!(read("共 12 块，2 块新开").verdict(), Verdict::Agrees);
    assert_eq!(read("共 13 块").verdict(), Verdict::Violated);
    assert_eq!(read("若干块").reason(), "述 原因 若干块，读不出数字");
}

/// Rounding helps no one here: what is printed as 0.00 is not different from 0.
#[test]
fn different_means_printed_differently() {
    static DIFFERENT: Rule = Rule {
        relation: linear(Compare::Unequal, 0, &[term(1, at(0, 0, 0, 0))]),
        ..PLAIN
    };
    static LESS: Rule = Rule {
        relation: Relation::Linear {
            compare: Compare::Less,
            sum: sum(&[term(1, at(0, 0, 0, 0)), term(-1, at(0, 0, 0, 1))]),
        },
        ..PLAIN
    };
    let now = |text| [((0, 0, 0, 0), text)];
    assert_eq!(
        Filled::of(&DIFFERENT, &now("0.00")).verdict(),
        Verdict::Violated
    );
    assert_eq!(
        Filled::of(&DIFFERENT, &now("0.01")).verdict(),
        Verdict::Agrees
    );
    let less = |left, right| Filled::of(&LESS, &[((0, 0, 0, 0), left), ((0, 0, 0, 1), right)]);
    assert_eq!(less("1.00", "1.01").verdict(), Verdict::Agrees);
    assert_eq!(less("1.01", "1.01").verdict(), Verdict::Violated);
}

#[test]
fn a_constant_alone_is_a_side() {
    static FIVE: Rule = Rule {
        relation: Relation::Linear {
            compare: Compare::AtLeast,
            sum: Sum {
                constant: -5 * ONE,
                terms: &[term(1, at(0, 0, 0, 0))],
            },
        },
        ..PLAIN
    };
    let now = |text| Filled::of(&FIVE, &[((0, 0, 0, 0), text)]).verdict();
    assert_eq!(now("5.00"), Verdict::Agrees);
    assert_eq!(now("4.00"), Verdict::Violated);
    assert_eq!(now(""), Verdict::Violated);
}
