#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/single.rs"]
mod specs;
mod support;

use specs::land_2021::{Report, SPEC, 账03列};

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[]);
    let 账03 = Report::new(&bound).expect("bound to this spec").账03();

    assert_eq!(账03[账03列::预算数_合计].value, 0);
    assert_eq!(账03[账03列::决算数_合计].value, 5);
    assert_eq!(账03列::ALL.len(), 10);
    assert!(SPEC.tables[0].optional);
}
