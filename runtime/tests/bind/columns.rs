//! Columns by header path: merged cells, spanners, equal labels, other orders.

use gouji_runtime::document::{Cover, DocumentBuilder, Place};
use gouji_runtime::schema::RowKind::{Listed, Single};
use gouji_runtime::schema::{Column, Panel, Spec};

use crate::build::*;

const TRIPS: &[&str] = &[
    "1 计划.合计",
    "2 计划.旅费（外）",
    "3 计划.车.小计",
    "4 计划.车.买",
    "5 计划.客",
    "6 实际.合计",
    "7 实际.旅费（外）",
    "8 实际.车.小计",
    "9 实际.车.买",
    "10 实际.客",
];

fn trips() -> Spec {
    spec([table("t7", "丁表", [panel(Single, &[], TRIPS)])])
}

#[test]
fn equal_labels_are_told_apart_by_spanners() {
    let document = document(
        "丁表
         计划|||||实际||||
         合计|旅费 (外)|车||客|合计|旅费 (外)|车||客
         ||小计|买||||小计|买|
         1|2|3|4|5|6|7|8|9|10
         15.00|1.00|2.00|3.00|4.00|25.00|5.00|6.00|7.00|",
    );
    let report = bind(&trips(), &document);
    assert_eq!(
        figures(&report),
        [
            "t7.c1=15.00",
            "t7.c2=1.00",
            "t7.c3=2.00",
            "t7.c4=3.00",
            "t7.c5=4.00",
            "t7.c6=25.00",
            "t7.c7=5.00",
            "t7.c8=6.00",
            "t7.c9=7.00"
        ]
    );
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_header_turned_inside_out_and_another_order() {
    let form = spec([table(
        "t7",
        "丁表",
        [panel(
            Single,
            &[],
            &["1 计划.合计", "2 计划.客", "3 实际.合计", "4 实际.客"],
        )],
    )]);
    let document = document("丁表\n客||合计|\n计划|实际|计划|实际\n2.00|4.00|1.00|3.00");
    let report = bind(&form, &document);
    assert_eq!(
        figures(&report),
        ["t7.c1=1.00", "t7.c2=2.00", "t7.c3=3.00", "t7.c4=4.00"]
    );
}

#[test]
fn a_row_without_its_last_tab_reads_as_blank() {
    let document = document(
        "丁表
         计划|||||实际||||
         合计|旅费 (外)|车||客|合计|旅费 (外)|车||客
         ||小计|买||||小计|买|
         15.00|1.00|2.00|3.00|4.00|25.00|5.00|6.00|7.00",
    );
    let report = bind(&trips(), &document);
    assert_eq!(
        report.tables[0]
            .printing
            .as_ref()
            .unwrap()
            .ragged
            .map(|(_, cells, usual)| (cells, usual)),
        Some((9, 10))
    );
    assert_eq!(figures(&report).len(), 9);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn merges_that_the_reader_knows_are_followed() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["苹果"], &["全年.甲", "全年.乙", "丙"])],
    )]);
    let mut builder = DocumentBuilder::new("test");
    let place = Place::Sheet {
        sheet: 0,
        row: 0,
        column: 0,
    };
    let title = builder.intern("甲表");
    builder.paragraph(title, place);
    let rows = [
        [
            ("项目", Cover::Own),
            ("全年", Cover::Own),
            ("", Cover::Left),
            ("丙", Cover::Own),
        ],
        [
            ("", Cover::Above),
            ("甲", Cover::Own),
            ("乙", Cover::Own),
            ("", Cover::Above),
        ],
        [
            ("苹果", Cover::Own),
            ("1.00", Cover::Own),
            ("2.00", Cover::Own),
            ("3.00", Cover::Own),
        ],
    ];
    for row in rows {
        builder.row();
        for (text, cover) in row {
            let text = builder.intern(text);
            builder.cell(text, place, cover);
        }
    }
    let document = builder.finish();
    assert_eq!(
        figures(&bind(&form, &document)),
        [
            "t1.苹果.全年.甲=1.00",
            "t1.苹果.全年.乙=2.00",
            "t1.苹果.丙=3.00"
        ]
    );
}

fn fruit(columns: &[&str]) -> Spec {
    spec([table("t1", "甲表", [panel(Listed, &["苹果"], columns)])])
}

#[test]
fn missing_columns_are_told_with_what_came_nearest() {
    let document = document("甲表\n项目|本年数目|上年\n苹果|1.00|2.00");
    let report = bind(&fruit(&["本年数额", "上年"]), &document);
    assert_eq!(
        problems(&report),
        ["no column 本年数额: 本年数目", "stray 1.00"]
    );
    assert_eq!(figures(&report), ["t1.苹果.上年=2.00"]);
}

#[test]
fn a_near_label_under_its_number_is_the_column() {
    let document = document("甲表\n项目|本年数目|上年\n栏次|1|2\n苹果|1.00|2.00");
    let report = bind(&fruit(&["1 本年数额", "2 上年"]), &document);
    assert_eq!(figures(&report), ["t1.苹果.c1=1.00", "t1.苹果.c2=2.00"]);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn another_label_under_the_number_is_another_column() {
    let document = document("甲表\n项目|结余|上年\n栏次|1|2\n苹果|1.00|2.00");
    let report = bind(&fruit(&["1 本年数额", "2 上年"]), &document);
    assert_eq!(figures(&report), ["t1.苹果.c2=2.00"]);
}

#[test]
fn figures_of_nobody_are_strays() {
    let document = document("甲表\n项目|本年|结余|上年|备注\n苹果|1.00|7.00|2.00|8.00|9.00");
    let report = bind(&fruit(&["本年", "上年"]), &document);
    assert_eq!(figures(&report), ["t1.苹果.本年=1.00", "t1.苹果.上年=2.00"]);
    assert_eq!(
        problems(&report),
        ["stray 7.00", "stray 8.00", "stray 9.00"]
    );
}

#[test]
fn other_printings_of_a_label_are_known() {
    let column = |label: &'static str, aliases| Column {
        aliases,
        ..*panel(Listed, &[], &[label])
            .columns
            .first()
            .map(|column| Box::leak(Box::new(clone(column))))
            .unwrap()
    };
    let columns = keep([column("运行费", keep(["运行维护费"])), column("其他", &[])]);
    let form = spec([table(
        "t1",
        "甲表",
        [Panel {
            columns,
            ..panel(Listed, &["苹果"], &[])
        }],
    )]);
    let document = document("甲表\n项目|运行 维护费|其他\n苹果|1.00|2.00");
    assert_eq!(
        figures(&bind(&form, &document)),
        ["t1.苹果.运行费=1.00", "t1.苹果.其他=2.00"]
    );
}

fn clone(column: &Column) -> Column {
    Column { ..*column }
}
