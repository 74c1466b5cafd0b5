#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/numbered.rs"]
mod specs;
mod support;

use gouji_runtime::report::State;
use specs::land_2021::{Report, SPEC, 单位名单列};

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[]);
    let 名单 = Report::new(&bound).expect("bound to this spec").单位名单();

    assert_eq!(名单[(1, 单位名单列::名称)].value, 1);
    assert_eq!(名单[(2, 单位名单列::车辆)].value, 7);
    assert_eq!(名单[(3, 单位名单列::车辆)].state, State::Absent);
    assert_eq!(名单.panel().lines().count(), 2);
}
