//! Which grid is which table: by title, by columns, or not at all.

use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::{Spec, Table};

use crate::build::*;

fn fruit(id: &'static str, title: &'static str) -> Table {
    table(
        id,
        title,
        [panel(Listed, &["苹果", "梨"], &["本年", "上年", "增减"])],
    )
}

fn form() -> Spec {
    spec([fruit("t1", "甲收入决算表"), fruit("t2", "乙支出决算表")])
}

#[test]
fn the_last_title_above_the_grid_counts() {
    let document = document(
        "目录\n甲收入决算表\n乙支出决算表\n\n乙支出决算表\n项目|本年|上年|增减\n苹果|1.00||\n梨|||\n\n甲收入决算表\n项目|本年|上年|增减\n苹果|2.00||\n梨|||",
    );
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), ["t1.苹果.本年=2.00", "t2.苹果.本年=1.00"]);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_title_without_its_grid_is_not_the_table() {
    let document = document(
        "甲收入决算表\n序号|名称\n1|某所\n\n乙支出决算表\n项目|本年|上年|增减\n苹果|1.00||\n梨|||",
    );
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), ["t2.苹果.本年=1.00"]);
    assert_eq!(problems(&report), ["no table t1: 甲收入决算表 0%"]);
}

#[test]
fn without_a_title_all_columns_must_be_there() {
    let whole = document("甲收人决算表\n项目|本年|上年|增减\n苹果|1.00||\n梨|||");
    let report = bind(&spec([fruit("t1", "甲收入决算表")]), &whole);
    assert_eq!(figures(&report), ["t1.苹果.本年=1.00"]);
    assert_eq!(report.tables[0].printing.as_ref().unwrap().title, None);

    let part = document("甲收人决算表\n项目|本年|上年\n苹果|1.00|\n梨||");
    let report = bind(&spec([fruit("t1", "甲收入决算表")]), &part);
    assert_eq!(figures(&report), [""; 0]);
    assert_eq!(problems(&report), ["no table t1: 甲收人决算表 66%"]);
}

#[test]
fn a_grid_of_other_rows_is_not_the_table() {
    let document = document("丙表\n项目|本年|上年|增减\n桌|1.00||\n椅|2.00||\n柜|2.00||");
    let report = bind(&spec([fruit("t1", "甲收入决算表")]), &document);
    assert_eq!(figures(&report), [""; 0]);
}

#[test]
fn a_table_that_stands_twice_is_bound_once() {
    let one = "甲收入决算表\n项目|本年|上年|增减\n苹果|1.00||\n梨|||\n\n";
    let document = document(&format!("{one}{}", one.replace("1.00", "9.00")));
    let report = bind(&spec([fruit("t1", "甲收入决算表")]), &document);
    assert_eq!(figures(&report), ["t1.苹果.本年=1.00"]);
    assert_eq!(problems(&report), ["table twice 甲收入决算表"]);
}

#[test]
fn a_title_may_stand_in_the_grid() {
    let document = document("甲收入决算表|||\n项目|本年|上年|增减\n苹果|1.00||\n梨|||");
    let report = bind(&spec([fruit("t1", "甲收入决算表")]), &document);
    assert_eq!(figures(&report), ["t1.苹果.本年=1.00"]);
    assert!(report.tables[0].printing.as_ref().unwrap().title.is_some());
}
