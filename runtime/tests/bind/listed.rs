//! Rows by label and printed number, in one panel and in two.

use gouji_runtime::report::State;
use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::Spec;

use crate::build::*;

fn two_sides() -> Spec {
    let left = panel(Listed, &["1 苹果", "2 梨", "3 ×", "4 合计"], &["1 金额"]);
    let right = panel(Listed, &["5 桌", "6 椅", "7 ×", "8 合计"], &["2 金额"]);
    spec([table(
        "t1",
        "甲总表",
        [named("进", left), named("出", right)],
    )])
}

#[test]
fn two_sided_table() {
    let document = document(
        "甲总表
         进|||出||
         项目|行次|金额|项目|行次|金额
         栏次||1|栏次||2
         一、苹果|1|1,498.87|一、桌|5|35.22
         二、梨|2||二、椅|6|
         |3|||7|
         合计|4|1,498.87|合计|8|35.22",
    );
    let report = bind(&two_sides(), &document);
    assert_eq!(
        figures(&report),
        [
            "t1.r1=1,498.87",
            "t1.r4=1,498.87",
            "t1.r5=35.22",
            "t1.r8=35.22"
        ]
    );
    assert_eq!(
        in_state(&report, State::Blank),
        ["t1.r2", "t1.r3", "t1.r6", "t1.r7"]
    );
    assert_eq!(problems(&report), [""; 0]);
    let panel = &report.tables[0].panels[1];
    let numbers: Vec<u16> = panel
        .rows
        .iter()
        .map(|row| row.ordinal.as_ref().unwrap().value)
        .collect();
    assert_eq!(numbers, [5, 6, 7, 8]);
    assert_eq!(panel.column_ordinals[0].as_ref().unwrap().value, 2);
}

#[test]
fn labels_count_and_numbers_do_not() {
    let document = document(
        "甲总表
         进|||出||
         项目|行次|金额|项目|行次|金额
         梨|1|2.00|椅|9|6.00
         苹果|2|1.00|桌|8|5.00
         合计|3|3.00|合计|7|11.00",
    );
    let report = bind(&two_sides(), &document);
    assert_eq!(
        figures(&report),
        [
            "t1.r1=1.00",
            "t1.r2=2.00",
            "t1.r4=3.00",
            "t1.r5=5.00",
            "t1.r6=6.00",
            "t1.r8=11.00"
        ]
    );
    assert_eq!(
        report.tables[0].panels[0].rows[0]
            .ordinal
            .as_ref()
            .unwrap()
            .value,
        2
    );
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn one_label_twice_is_told_by_number_then_by_order() {
    let form = || {
        spec([table(
            "t1",
            "甲表",
            [panel(Listed, &["1 苹果", "2 合计", "3 苹果"], &["1 金额"])],
        )])
    };
    let numbered = document("甲表\n项目|行次|金额\n苹果|3|3.00\n合计|2|2.00\n一、苹果|1|1.00");
    assert_eq!(
        figures(&bind(&form(), &numbered)),
        ["t1.r1=1.00", "t1.r2=2.00", "t1.r3=3.00"]
    );
    let ordered = document("甲表\n项目|金额\n苹果|1.00\n合计|2.00\n苹果|3.00");
    assert_eq!(
        figures(&bind(&form(), &ordered)),
        ["t1.r1=1.00", "t1.r2=2.00", "t1.r3=3.00"]
    );
}

#[test]
fn unknown_rows_and_missing_rows_are_told() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["1 新鲜的大苹果", "2 梨"], &["1 金额"])],
    )]);
    let near = document("甲表\n项目|行次|金额\n新鲜的小苹果|1|1.00\n梨|2|2.00");
    let report = bind(&form, &near);
    assert_eq!(figures(&report), ["t1.r1=1.00", "t1.r2=2.00"]);
    assert_eq!(problems(&report), ["unknown row 新鲜的小苹果"]);

    let far = document("甲表\n项目|行次|金额\n新橘子|1|1.00\n梨|2|2.00");
    let report = bind(&form, &far);
    assert_eq!(figures(&report), ["t1.r2=2.00"]);
    assert_eq!(in_state(&report, State::Absent), ["t1.r1"]);
    assert_eq!(
        problems(&report),
        ["unknown row 新橘子", "no row r1: 新橘子"]
    );
}

#[test]
fn a_row_that_stands_twice_is_bound_once() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["1 苹果", "2 梨"], &["1 金额"])],
    )]);
    let document = document("甲表\n项目|金额\n苹果|1.00\n苹果|9.00\n梨|2.00");
    let report = bind(&form, &document);
    assert_eq!(figures(&report), ["t1.r1=1.00", "t1.r2=2.00"]);
    assert_eq!(problems(&report), ["row twice 苹果"]);
}

#[test]
fn a_number_alone_names_only_a_row_without_label() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["1 苹果", "2 ×"], &["1 金额"])],
    )]);
    let document = document("甲表\n项目|行次|金额\n|1|1.00\n|2|2.00");
    let report = bind(&form, &document);
    assert_eq!(figures(&report), ["t1.r2=2.00"]);
    assert_eq!(problems(&report), ["unknown row 1", "no row r1: -"]);
}

#[test]
fn the_label_may_stand_in_any_stub_column() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["1 苹果", "2 合计"], &["1 金额"])],
    )]);
    let document = document("甲表\n编号|项目|金额\n甲|苹果|1.00\n|合 计|1.00");
    let report = bind(&form, &document);
    assert_eq!(figures(&report), ["t1.r1=1.00", "t1.r2=1.00"]);
    assert_eq!(problems(&report), [""; 0]);
}
