//! Tables that a page break has cut, and tables cut off.

use gouji_runtime::report::State;
use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::Spec;

use crate::build::*;

fn form() -> Spec {
    let codes = codes(&[(201, "水果"), (202, "蔬菜"), (203, "花")]);
    spec([table(
        "t2",
        "乙表",
        [panel(codes, &["合计"], &["1 全部", "2 其中"])],
    )])
}

const FIRST: &str = "乙表\n编码|名称|全部|其中\n栏次||1|2\n合计||6.00|\n201|水果|1.00|";
const FIGURES: [&str; 4] = [
    "t2.合计.c1=6.00",
    "t2.201.c1=1.00",
    "t2.202.c1=2.00",
    "t2.203.c1=3.00",
];

#[track_caller]
fn assert_whole(text: &str) {
    let document = document(text);
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), FIGURES, "{text}");
    assert_eq!(problems(&report), [""; 0], "{text}");
}

#[test]
fn a_page_break_with_or_without_header_and_title() {
    let rest = "202|蔬菜|2.00|\n203|花|3.00|";
    let header = "编码|名称|全部|其中\n栏次||1|2";
    assert_whole(&format!("{FIRST}\n\n{rest}"));
    assert_whole(&format!("{FIRST}\n- 3 -\n{rest}"));
    assert_whole(&format!("{FIRST}\n\n{header}\n{rest}"));
    assert_whole(&format!("{FIRST}\n\n乙表\n{header}\n{rest}"));
    assert_whole(&format!("{FIRST}\n{header}\n{rest}"));
}

#[test]
fn a_grid_behind_the_note_is_another_one() {
    let document = document(&format!("{FIRST}\n注：完。\n202|蔬菜|2.00|"));
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), FIGURES[..2]);
}

#[test]
fn a_grid_of_other_things_is_another_one() {
    let document = document(&format!("{FIRST}\n\n指标|值|甲|乙\n数量|5|3|2"));
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), FIGURES[..2]);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn of_a_table_cut_in_half_the_rest_is_missing() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(
            Listed,
            &["1 苹果", "2 梨", "3 ×", "4 合计"],
            &["1 金额"],
        )],
    )]);
    let document = document("甲表\n项目|行次|金额\n苹果|1|1.00\n梨|2");
    let report = bind(&form, &document);
    assert_eq!(figures(&report), ["t1.r1=1.00"]);
    assert_eq!(in_state(&report, State::Blank), ["t1.r2"]);
    assert_eq!(in_state(&report, State::Absent), ["t1.r3", "t1.r4"]);
    assert_eq!(problems(&report), ["no row r4: -"]);
}
