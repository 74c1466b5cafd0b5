#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/shared.rs"]
mod specs;
mod support;

use std::ptr;

use specs::{land_2021 as land, land_east_2021 as east};

fn main() {
    assert!(
        ptr::eq(&land::zb01::TABLE, &east::zb01::TABLE),
        "alike in both"
    );
    assert!(
        ptr::eq(&land::zb02::TABLE, &east::zb02::TABLE),
        "only the rules differ"
    );
    assert!(
        !ptr::eq(&land::zb03::TABLE, &east::zb03::TABLE),
        "a column more"
    );
    assert!(ptr::eq(&land::codes::分类, &east::codes::分类));
    assert!(ptr::eq(&land::rules::合01, &east::rules::合01));
    assert!(!ptr::eq(&land::rules::合02, &east::rules::合02));
    assert_eq!(
        land::zb03::账03列::ALL.len() + 1,
        east::zb03::账03列::ALL.len()
    );

    let document = support::document();
    let bound = support::counted(&east::SPEC, document, &[201]);
    assert!(
        land::Report::new(&bound).is_none(),
        "bound to the other spec"
    );
    let report = east::Report::new(&bound).expect("bound to this spec");
    assert_eq!(
        report.账03()[east::账03列::备用].value,
        bound.facts.len() as i64 - 1
    );
    assert_eq!(report.账02()[(201, land::账02列::项目)].value, 8);
}
