#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/bands.rs"]
mod specs;
mod support;

use specs::land_2021::{Report, SPEC, 账04行};

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[30201]);
    let 账04 = Report::new(&bound).expect("bound to this spec").账04();

    assert_eq!(账04[账04行::公用合计].value, 1);
    assert_eq!(账04[30201].value, 2);
    assert_eq!(SPEC.tables[0].panels[0].bands, ["人员", "公用", "公用"]);
}
