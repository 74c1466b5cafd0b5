#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/rules.rs"]
mod specs;
mod support;

use gouji_runtime::check::Checker;
use gouji_runtime::schema::{EachRow, Level, Relation};
use specs::land_2021::{self, SPEC, rules};

fn main() {
    assert!(matches!(rules::合01.relation, Relation::Same(_)));
    assert_eq!(rules::合01.basis, "记账办法");
    assert_eq!(rules::合01.examples.len(), 2);
    assert_eq!(rules::合02_1.level, Level::Verify);
    assert!(rules::合02_2.when.is_some());
    assert!(matches!(rules::合03.each_row, EachRow::Found { .. }));

    let document = support::document();
    let bound = support::counted(&SPEC, document, &[201]);
    let mut checker = Checker::new(&bound);
    land_2021::check(&mut checker);
    let listed = SPEC
        .rules
        .iter()
        .filter(|rule| rule.id.starts_with("合"))
        .count();
    assert_eq!(listed, 4);
}
