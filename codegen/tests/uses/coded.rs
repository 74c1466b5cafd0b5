#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/coded.rs"]
mod specs;
mod support;

use gouji_runtime::report::{Fact, State};
use specs::land_2021::{self, Report, SPEC, 账02列, 账02行};

/// Facts outlive the typed access they were read with.
fn total<'r>(report: Report<'r>) -> &'r Fact {
    report
        .账02()
        .panel()
        .fact(账02行::合计 as usize, 账02列::项目数 as usize)
}

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[202, 201, 20101]);
    let report = Report::new(&bound).expect("bound to this spec");

    let 账02 = report.账02();
    assert_eq!(账02[(账02行::合计, 账02列::本年合计)].value, 0);
    assert_eq!(账02[(202, 账02列::基本数)].value, 4);
    assert_eq!(账02[(20101, 账02列::项目数)].value, 11);
    assert_eq!(账02[(999, 账02列::项目数)].state, State::Absent);
    assert_eq!(total(report).value, 2);

    let code: u32 = 201;
    let fact = &report.账02()[(code, 账02列::本年合计)];
    assert_eq!(fact.value, 6);

    assert_eq!(land_2021::codes::分类.entries.len(), 5);
    assert_eq!(land_2021::zb02::rules::上级.id, "账02.上级");
}
