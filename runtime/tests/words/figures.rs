//! Figures in sentences, as people write them.

use gouji_runtime::report::{Fact, State};

use crate::build::*;

#[track_caller]
fn apples(printed: &str) -> (Fact, Vec<String>) {
    let told = Told::under("收成", &["收成"]).says("苹果{苹果:万元}，完");
    let document = document(&format!("收成\n苹果{printed}，完。"));
    let report = bind(spec([told]), &document);
    (report.facts[0], problems(&report))
}

#[test]
fn any_unit_of_money_is_understood() {
    for (printed, value) in [
        ("12.50万元", 1_250_000_000),
        ("125,000.00元", 1_250_000_000),
        ("0.00125亿元", 1_250_000_000),
        ("12.50 万 元", 1_250_000_000),
        ("１２．５０万元", 1_250_000_000),
        ("1 2.50万元", 1_250_000_000),
        ("-12.50万元", -1_250_000_000),
        ("−12.50万元", -1_250_000_000),
        ("1，212.50万元", 121_250_000_000),
    ] {
        let (fact, problems) = apples(printed);
        assert_eq!(
            (fact.value, fact.state),
            (value, State::Number),
            "{printed}"
        );
        assert_eq!(problems, [""; 0], "{printed}");
    }
}

#[test]
fn precision_is_that_of_the_printed_unit() {
    assert_eq!(apples("12.50万元").0.half, 500_000);
    assert_eq!(apples("125000元").0.half, 5_000);
    assert_eq!(apples("0.0万元").0.state, State::Zero);
}

#[test]
fn dropped_zeros_are_meant() {
    let told = Told::under("收成", &["收成"])
        .drops_zeros()
        .says("苹果{苹果:万元}");
    let document = document("收成\n苹果2万元");
    let report = bind(spec([told]), &document);
    assert_eq!(
        (report.facts[0].half, report.facts[0].decimals),
        (500_000, 0)
    );
}

#[test]
fn a_figure_without_its_unit_is_taken_and_told() {
    let (fact, problems) = apples("12.50");
    assert_eq!(fact.value, 1_250_000_000);
    assert_eq!(problems, ["no unit 12.50"]);
}

#[test]
fn what_is_no_figure_is_unreadable_or_blank() {
    for (printed, state) in [
        ("XX万元", State::Unreadable),
        ("12.5O万元", State::Unreadable),
        ("1..5万元", State::Unreadable),
        ("1,49.5万元", State::Unreadable),
        ("—万元", State::Blank),
        ("万元", State::Blank),
    ] {
        let (fact, problems) = apples(printed);
        assert_eq!(fact.state, state, "{printed}");
        assert_eq!(problems, [""; 0], "{printed}");
    }
}

#[test]
fn counts_and_points_are_exact() {
    let told = Told::under("收成", &["收成"]).says("得{分:分}，{筐:筐}、{人:人次}，共{数:数}。");
    let document = document("收成\n得 97.5 分，26，100 筐、0人次，共12。");
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["分=97.5", "筐=26，100?", "人=0", "数=12"]);
    let told = Told::under("收成", &["收成"]).says("得{分:分}，{筐:筐}、{人:人次}，共{数:数}。");
    let whole = self::document("收成\n得 97.5 分，26 筐、0人次，共12。");
    let report = bind(spec([told]), &whole);
    assert_eq!(facts(&report), ["分=97.5", "筐=26", "人=0", "数=12"]);
    assert!(report.facts.iter().all(|fact| fact.half == 0));
}
