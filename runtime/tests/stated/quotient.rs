//! Growth rates: 率 = 额 / (今年 − 向·额), where 额 stands above and below.

use gouji_runtime::finding::Verdict;
use gouji_runtime::schema::{Compare, Relation, Rule, Sum, Take, Term};

use super::build::{Cell, Filled};
use super::spec::{PLAIN, at, sum, term};

const NOW: Cell = (1, 0, 0, 0);
const WAY: Cell = (1, 0, 0, 1);
const BY: Cell = (1, 0, 0, 2);
const RATE: Cell = (1, 0, 0, 3);

pub(super) static GROWTH: Rule = Rule {
    id: "述.等1",
    title: "增长率",
    formula: "率 = 额 / (今年 - 向 * 额)",
    relation: Relation::Ratio {
        compare: Compare::Equal,
        quotient: at(1, 0, 0, 3),
        dividend: sum(&[term(1, at(1, 0, 0, 2))]),
        divisor: sum(&[
            term(1, at(1, 0, 0, 0)),
            Term {
                coefficient: -1,
                cells: at(1, 0, 0, 2),
                take: Take::Value,
                direction: Some(at(1, 0, 0, 1)),
            },
        ]),
    },
    ..PLAIN
};

fn growth(now: &str, way: &str, by: &str, rate: &str) -> Filled {
    Filled::of(&GROWTH, &[(NOW, now), (WAY, way), (BY, by), (RATE, rate)])
}

#[test]
fn a_rate_is_exact_consistent_or_wrong() {
    assert_eq!(
        growth("2.45", "多", "0.80", "48.48").verdict(),
        Verdict::Agrees
    );
    assert_eq!(
        growth("2.45", "多", "0.80", "48.5").verdict(),
        Verdict::Agrees
    );
    assert_eq!(
        growth("2.45", "多", "0.80", "48.1").verdict(),
        Verdict::WithinRounding
    );
    assert_eq!(
        growth("2.45", "多", "0.80", "47.8").verdict(),
        Verdict::Violated
    );
}

#[test]
fn the_word_decides_which_year_was_larger() {
    assert_eq!(
        growth("1.65", "少", "0.80", "32.65").verdict(),
        Verdict::Agrees
    );
    assert_eq!(
        growth("1.65", "多", "0.80", "32.65").verdict(),
        Verdict::Violated
    );
}

#[test]
fn a_rate_says_what_it_should_be_and_what_rounding_allows() {
    let finding = growth("2.45", "多", "0.80", "30.00").finding();
    assert!(
        finding.message.contains("文中为 30.00%") && finding.message.contains("应为 48.48%"),
        "{}",
        finding.message
    );
    let allowed = "舍入只容许 47.892% 至 49.085%";
    assert!(finding.message.contains(allowed), "{}", finding.message);
}

#[test]
fn a_divisor_of_0_and_a_blank_rate_are_not_checked() {
    let from_nothing = growth("0.80", "多", "0.80", "100");
    assert_eq!(from_nothing.reason(), "述 率：除数为 0");
    assert_eq!(
        growth("0.00", "平", "0.00", "0").reason(),
        "述 率：除数为 0"
    );
    assert_eq!(
        growth("0.80", "多", "0.40", "").reason(),
        "述 率 空白，此表空白不作零"
    );
}

#[test]
fn a_slot_that_was_not_printed_leaves_the_rate_unchecked() {
    let filled = Filled::of(&GROWTH, &[(NOW, "2.45"), (BY, "0.80"), (RATE, "48.48")]);
    assert_eq!(filled.reason(), "述 向 文中没有写明");
}

/// A part that goes unsaid is exactly 0 where the template says so.
#[test]
fn an_unsaid_part_with_a_default_is_exact() {
    let filled = Filled::of(&GROWTH, &[(NOW, "2.45"), (WAY, "平"), (RATE, "0")]);
    assert_eq!(filled.verdict(), Verdict::Agrees);
    let filled = Filled::of(&GROWTH, &[(NOW, "2.45"), (WAY, "平"), (RATE, "0.01")]);
    assert_eq!(filled.verdict(), Verdict::Violated);
}

static SHARE: Rule = Rule {
    id: "表.钱[执行率]",
    title: "",
    formula: "执行率 = 执行 / 预算",
    relation: Relation::Ratio {
        compare: Compare::Equal,
        quotient: at(2, 1, 0, 2),
        dividend: sum(&[term(1, at(2, 1, 0, 1))]),
        divisor: sum(&[term(1, at(2, 1, 0, 0))]),
    },
    ..PLAIN
};

fn share(budget: &str, spent: &str, rate: &str) -> Filled {
    let money = |column| (2, 1, 0, column);
    Filled::of(
        &SHARE,
        &[(money(0), budget), (money(1), spent), (money(2), rate)],
    )
}

#[test]
fn equal_figures_without_trailing_zeros_make_a_hundred_per_cent() {
    assert_eq!(share("9.9", "9.9", "100").verdict(), Verdict::Agrees);
    assert_eq!(share("9.9", "9.9", "99").verdict(), Verdict::Violated);
    assert_eq!(
        share("0", "0", "0").reason(),
        "表 钱“全部”·执行率：除数为 0"
    );
}

#[test]
fn a_bound_on_a_quotient_is_one_sided() {
    static BOUND: Rule = Rule {
        relation: Relation::Ratio {
            compare: Compare::AtMost,
            quotient: at(2, 1, 0, 2),
            dividend: Sum {
                constant: 0,
                terms: &[term(1, at(2, 1, 0, 1))],
            },
            divisor: sum(&[term(1, at(2, 1, 0, 0))]),
        },
        ..PLAIN
    };
    let money = |column| (2, 1, 0, column);
    let bound = |rate: &str| {
        let cells = [(money(0), "8.00"), (money(1), "4.00"), (money(2), rate)];
        Filled::of(&BOUND, &cells).verdict()
    };
    assert_eq!(bound("10"), Verdict::Agrees);
    assert_eq!(bound("50.1"), Verdict::WithinRounding);
    assert_eq!(bound("60"), Verdict::Violated);
}
