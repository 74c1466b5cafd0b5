//! Reading, printing and scaling figures.

use gouji_runtime::amount::{Amount, Reading};
use gouji_runtime::schema::Unit;
use proptest::prelude::*;

const MONEY: [Unit; 3] = [Unit::Yuan, Unit::TenThousandYuan, Unit::HundredMillionYuan];

#[track_caller]
fn reads(text: &str, digits: i64, decimals: u8) {
    assert_eq!(
        Amount::read(text),
        Reading::Number(Amount::new(digits, decimals)),
        "{text}"
    );
}

#[test]
fn figures_as_documents_print_them() {
    reads("1,498.87", 149_887, 2);
    reads("1498.87", 149_887, 2);
    reads(" 0.60 ", 60, 2);
    reads("12", 12, 0);
    reads("1,234,567", 1_234_567, 0);
    reads("１，４９８．８７", 149_887, 2);
    reads("0", 0, 0);
    reads("999999999999999999", 999_999_999_999_999_999, 0);
    reads("0.0000001", 1, 7);
}

#[test]
fn a_minus_in_all_its_forms() {
    for text in [
        "-58.88",
        "−58.88",
        "－58.88",
        "△58.88",
        "▲58.88",
        "(58.88)",
        "（58.88）",
    ] {
        reads(text, -5_888, 2);
    }
}

#[test]
fn dashes_alone_are_blank() {
    for text in [
        "", "  ", "-", "—", "——", "－", "─", "−", "–", "/", "\u{3000}",
    ] {
        assert_eq!(Amount::read(text), Reading::Blank, "{text}");
    }
}

#[test]
fn what_is_no_figure_is_unreadable() {
    let texts = [
        "1 498.87",
        "1,49.87",
        "14,98.87",
        "1498,870",
        "0,123",
        ",123",
        "1,234,",
        "1.",
        ".5",
        "1.2.3",
        "1.234,567",
        "1e3",
        "12元",
        "12%",
        "合计",
        "--5",
        "-(5)",
        "(5",
        "5)",
        "()",
        "△",
        "+5",
        "1234567890123456789",
        "0.12345678",
        "1，23",
        "١٢",
        "³",
    ];
    for text in texts {
        assert_eq!(Amount::read(text), Reading::Unreadable, "{text}");
    }
}

#[test]
fn units_meet_on_one_scale() {
    let scaled = |digits, decimals, unit| Amount::new(digits, decimals).scaled(unit);
    assert_eq!(
        scaled(149_887, 2, Unit::TenThousandYuan),
        Some(149_887_000_000)
    );
    assert_eq!(scaled(1_498_870_000, 2, Unit::Yuan), Some(149_887_000_000));
    assert_eq!(
        scaled(14_988_700, 8, Unit::HundredMillionYuan),
        Some(149_887_000_000)
    );
    assert_eq!(scaled(12_345, 5, Unit::Yuan), None, "finer than the scale");
    assert_eq!(
        scaled(i64::MAX, 0, Unit::HundredMillionYuan),
        None,
        "too large"
    );
}

#[test]
fn half_a_unit_of_the_last_place() {
    assert_eq!(Amount::half(Unit::TenThousandYuan, 2), 500_000);
    assert_eq!(Amount::half(Unit::Yuan, 2), 50);
    assert_eq!(Amount::half(Unit::HundredMillionYuan, 2), 5_000_000_000);
    assert_eq!(Amount::half(Unit::Yuan, 4), 1, "never nothing");
}

#[test]
fn a_value_prints_with_the_decimals_it_needs() {
    let print = |value, unit, decimals| Amount::from_scaled(value, unit, decimals).to_string();
    assert_eq!(print(149_887_000_000, Unit::TenThousandYuan, 2), "1498.87");
    assert_eq!(print(1_500_000, Unit::TenThousandYuan, 2), "0.015");
    assert_eq!(print(149_887_000_000, Unit::Yuan, 2), "14988700.00");
    assert_eq!(print(-1_000_000, Unit::TenThousandYuan, 2), "-0.01");
    assert_eq!(format!("{:#}", Amount::new(123_456_789, 2)), "1,234,567.89");
}

proptest! {
    /// What is printed reads back as the same figure, with and without separators.
    #[test]
    fn printing_reads_back(digits in -999_999_999_999_999_999_i64..=999_999_999_999_999_999, decimals in 0_u8..=7) {
        let amount = Amount::new(digits, decimals);
        prop_assume!(amount.to_string().bytes().filter(u8::is_ascii_digit).count() <= 18);
        prop_assert_eq!(Amount::read(&amount.to_string()), Reading::Number(amount));
        prop_assert_eq!(Amount::read(&format!("{amount:#}")), Reading::Number(amount));
    }

    /// No text makes the reader panic, and what it reads has the digits that stand there.
    #[test]
    fn any_text_is_read(text in "\\PC{0,24}") {
        if let Reading::Number(amount) = Amount::read(&text) {
            prop_assert!(amount.decimals() <= 7);
        }
    }

    /// Rounding a fine value to fewer decimals leaves it inside the printed interval.
    #[test]
    fn the_interval_contains_the_exact_value(exact in -1_000_000_000_000_i64..1_000_000_000_000, decimals in 0_u8..=4) {
        for unit in MONEY {
            let Some(step) = Amount::new(1, decimals).scaled(unit) else { continue };
            let printed = (exact + step / 2).div_euclid(step);
            let value = Amount::new(printed, decimals).scaled(unit).unwrap();
            prop_assert!((value - exact).abs() <= Amount::half(unit, decimals));
        }
    }

    /// A value of the scale is the same in every unit of money.
    #[test]
    fn units_convert_without_loss(value in any::<i64>(), decimals in 0_u8..=12) {
        for unit in MONEY {
            prop_assert_eq!(Amount::from_scaled(value, unit, decimals).scaled(unit), Some(value));
        }
    }

    /// The decimal number is the printed one.
    #[test]
    fn decimals_are_kept(digits in any::<i64>(), decimals in 0_u8..=7) {
        let amount = Amount::new(digits, decimals);
        prop_assert_eq!(amount.to_decimal().to_string(), amount.to_string());
    }
}
