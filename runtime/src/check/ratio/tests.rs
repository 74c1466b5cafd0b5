//! Just within rounding and just beyond it.

use super::*;
use crate::report::State;

const ONE: i64 = 100_000_000;

/// q per cent = a / b, figures on the common scale, each with its half.
fn division(q: (i64, i64), a: (i64, i64), b: (i64, i64)) -> Option<Division> {
    let facts = [q, a, b].map(|(value, half)| Fact {
        value,
        half,
        state: State::Number,
        decimals: 2,
        cell: None,
    });
    let item = |fact| Item {
        fact: FactId(fact),
        coefficient: 1,
    };
    let quotient = Quotient {
        divisor_at: 2,
        dividend: 0,
        divisor: 0,
        factor: i128::from(ONE) * 100,
        half: q.1,
    };
    let items = [item(0), item(1), item(2)];
    Division::new(&quotient, &items, |fact| {
        facts.get(fact.0 as usize).copied()
    })
}

fn verdict(q: (i64, i64), a: (i64, i64), b: (i64, i64)) -> Option<Verdict> {
    division(q, a, b).map(|division| division.verdict(Compare::Equal))
}

/// Exactly known parts 1 and 8 give 12.5 %; the printed quotient may be half a unit off.
#[test]
fn one_unit_of_the_scale_beyond_the_half_is_out() {
    let of = |value| verdict((value, ONE / 2), (ONE, 0), (8 * ONE, 0));
    let exact = 25 * ONE / 2;
    assert_eq!(of(exact + ONE / 2), Some(Verdict::Agrees));
    assert_eq!(of(exact + ONE / 2 + 1), Some(Verdict::Violated));
    assert_eq!(of(exact - ONE / 2), Some(Verdict::Agrees));
    assert_eq!(of(exact - ONE / 2 - 1), Some(Verdict::Violated));
}

/// A dividend of 1 ± 0.5 over exactly 2 gives 25 to 75 %, whatever lies between.
#[test]
fn rounding_of_the_dividend_reaches_so_far_and_no_further() {
    let of = |value| verdict((value, 0), (ONE, ONE / 2), (2 * ONE, 0));
    assert_eq!(of(50 * ONE), Some(Verdict::Agrees));
    assert_eq!(of(75 * ONE), Some(Verdict::WithinRounding));
    assert_eq!(of(75 * ONE + 1), Some(Verdict::Violated));
    assert_eq!(of(25 * ONE), Some(Verdict::WithinRounding));
    assert_eq!(of(25 * ONE - 1), Some(Verdict::Violated));
    let division = division((50 * ONE, 0), (ONE, ONE / 2), (2 * ONE, 0)).unwrap();
    let span = (i128::from(25 * ONE), i128::from(75 * ONE));
    assert_eq!(division.span(), Some(span));
}

#[test]
fn nothing_is_divided_by_0_and_nothing_overflows() {
    assert_eq!(verdict((0, 0), (0, 0), (0, 0)), None);
    assert_eq!(verdict((i64::MAX, 1), (i64::MAX, 1), (i64::MAX, 1)), None);
    let most = 10_i64.pow(16);
    let large = verdict((most, 1), (most, 1), (100 * ONE, 0));
    assert_eq!(large, Some(Verdict::Agrees));
}

#[test]
fn a_cell_may_print_what_the_others_leave() {
    let division = division((50 * ONE, ONE / 2), (ONE, 0), (2 * ONE, 0)).unwrap();
    let (low, high, exact) = division.allowed(FactId(1)).unwrap();
    assert_eq!(exact, i128::from(ONE));
    assert_eq!(
        (low, high),
        (99 * i128::from(ONE) / 100, 101 * i128::from(ONE) / 100)
    );
}
