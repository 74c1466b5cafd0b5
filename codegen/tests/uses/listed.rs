#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/listed.rs"]
mod specs;
mod support;

use gouji_runtime::report::State;
use specs::land_2021::{Report, SPEC, 账01去向列, 账01去向行, 账01来源行};

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[]);
    let report = Report::new(&bound).expect("bound to this spec");

    let 账01 = report.账01();
    assert_eq!(账01.来源[账01来源行::来源合计].value, 3);
    assert_eq!(账01.去向[(账01去向行::人员, 账01去向列::上年数)].value, 4);
    assert_eq!(
        账01.去向[(账01去向行::去向合计, 账01去向列::本年数)].value,
        9
    );
    assert_eq!(账01.来源[账01来源行::拨入].state, State::Number);
    assert!(账01.table.found());

    let sum: i64 = 账01去向行::ALL
        .iter()
        .map(|row| 账01.去向[(*row, 账01去向列::本年数)].value)
        .sum();
    assert_eq!(sum, 5 + 7 + 9);

    let mut rules: Vec<&str> = SPEC.rules.iter().map(|rule| rule.id).collect();
    rules.sort_unstable();
    assert_eq!(
        rules,
        ["账01.去向[去向合计]", "账01.来源[来源合计]", "账01.等1"]
    );
}
