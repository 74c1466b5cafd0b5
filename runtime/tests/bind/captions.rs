//! What stands around a table, in any order, and what the cover states.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_runtime::report::Printing;
use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::Spec;

use crate::build::*;

fn form() -> Spec {
    spec([table("t1", "甲总表", [panel(Listed, &["苹果"], &["金额"])])])
}

const GRID: &str = "项目|金额\n苹果|1.00";

#[track_caller]
fn printing(text: &str) -> Printing {
    let document = document(text);
    let report = bind(&form(), &document);
    assert_eq!(figures(&report), ["t1.苹果=1.00"], "{text}");
    report.tables[0].printing.clone().unwrap()
}

#[track_caller]
fn assert_full(printing: &Printing) {
    assert_eq!(printing.number.as_ref().unwrap().value, "公01");
    assert_eq!(printing.department.as_ref().unwrap().value, "某局（汇总）");
    assert_eq!(printing.year.as_ref().unwrap().value, 2021);
    assert_eq!(printing.unit.as_ref().unwrap().value, "万元");
}

#[test]
fn captions_come_in_any_order() {
    let number = "公01表";
    let rest = "部门：某局（汇总）\n\n2021年度\n金额单位：万元";
    assert_full(&printing(&format!("甲总表\n{number}\n{rest}\n{GRID}")));
    assert_full(&printing(&format!("甲总表\n{rest}\n{number}\n\n{GRID}")));
    assert_full(&printing(&format!(
        "别的话。\n{number}\n甲总表\n{rest}\n{GRID}"
    )));
}

#[test]
fn captions_may_share_a_line_or_stand_in_the_grid() {
    assert_full(&printing(&format!(
        "甲总表\n公01表　　部门：某局（汇总）  2021年度  金额单位：万元\n{GRID}"
    )));
    assert_full(&printing(&format!(
        "甲总表\n公01表|2021 年度\n\n部门：某局（汇总）|金额单位：万元\n\n{GRID}"
    )));
    assert_full(&printing(&format!(
        "甲总表||\n公01表|2021年度|\n部门：某局（汇总）||金额单位：万元\n{GRID}"
    )));
}

#[test]
fn a_title_may_carry_a_numeral_and_a_year() {
    for title in [
        "（一）甲总表",
        "2021年度甲总表",
        "甲 总 表",
        "甲　总　表",
        "一、2021 年甲总表",
    ] {
        assert!(
            printing(&format!("{title}\n{GRID}")).title.is_some(),
            "{title}"
        );
    }
}

#[test]
fn the_note_stands_below() {
    let text = format!("甲总表\n{GRID}\n\n注：说明。\n后文");
    let document = document(&text);
    let report = bind(&form(), &document);
    let note = report.tables[0].printing.as_ref().unwrap().note.unwrap();
    assert_eq!(document.text_at(note), "注：说明。");
    assert!(
        printing(&format!("甲总表\n{GRID}\n注: 行内。|\n"))
            .note
            .is_some()
    );
    assert_eq!(printing(&format!("甲总表\n{GRID}\n后文")).note, None);
}

#[test]
fn the_cover_states_year_and_department() {
    let text =
        format!("2021 年度\n\n报告\n部门名称：某局\n目录\n甲总表\n\n甲总表\n部门：乙局\n{GRID}");
    let with_report = text.replacen("2021 年度\n\n报告", "2021 年度报告", 1);
    let document = document(&with_report);
    let cover = bind(&form(), &document).cover;
    assert_eq!(
        (cover.year, cover.department.as_deref()),
        (Some(2021), Some("某局"))
    );
}
