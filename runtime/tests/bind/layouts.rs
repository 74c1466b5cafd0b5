//! Layouts of other places: totals on the lowest row of a header, labels that reach over another
//! panel, rows in use only, numbers in front of titles.

use gouji_runtime::report::Problem;
use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::Spec;

use crate::build::*;

fn coded_form() -> Spec {
    let kind = codes(&[(201, "甲"), (20101, "乙")]);
    let columns = ["年初", "本年.小计", "本年.基本", "年末"];
    spec([table("t8", "戊表", [panel(kind, &["合计"], &columns)])])
}

#[test]
fn a_total_on_the_lowest_row_of_the_header_is_a_row() {
    let document = document(
        "戊表
         项目|<|年初|本年|<|年末
         编码|名称||||
         合计|<|3.00|小计|基本|5.00
         201|甲|3.00|1.00|1.00|5.00",
    );
    let report = bind(&coded_form(), &document);
    let expected = [
        "t8.合计.年初=3.00",
        "t8.合计.年末=5.00",
        "t8.201.年初=3.00",
        "t8.201.本年.小计=1.00",
        "t8.201.本年.基本=1.00",
        "t8.201.年末=5.00",
    ];
    assert_eq!(figures(&report), expected);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_blank_row_does_not_end_a_header() {
    let document = document(
        "戊表
         项目|<|年初|本年|<|年末
         ||||||
         编码|名称||小计|基本|
         合计|<|3.00|1.00|1.00|5.00",
    );
    let report = bind(&coded_form(), &document);
    assert_eq!(figures(&report).len(), 4);
    assert_eq!(problems(&report), [""; 0]);
}

fn three_panels() -> Spec {
    let left = named("收", panel(Listed, &["甲", "总计"], &["金额"]));
    let middle = named("类", panel(Listed, &["乙?", "丙?"], &["支.金额"]));
    let right = named("支", panel(Listed, &["丁", "总计"], &["用途.金额"]));
    spec([table("t1", "甲表", [left, middle, right])])
}

#[test]
fn a_label_that_reaches_over_a_panel_is_that_of_the_figures_behind_it() {
    let document = document(
        "甲表
         收|<|支|<|<|<
         项目|金额|类|<|用途|<
         ||项目|金额|项目|金额
         一、甲|9.00|一、乙|4.00|一、丁|9.00
         总计|9.00|总计|<|<|9.00",
    );
    let report = bind(&three_panels(), &document);
    let expected = [
        "t1.甲=9.00",
        "t1.总计=9.00",
        "t1.乙=4.00",
        "t1.丁=9.00",
        "t1.总计=9.00",
    ];
    assert_eq!(figures(&report), expected);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn rows_that_may_be_missing_are_not_missed() {
    let form = spec([table(
        "t1",
        "甲表",
        [panel(Listed, &["甲", "乙?", "丙"], &["金额"])],
    )]);
    let document = document(
        "甲表
         项目|金额
         甲|9.00",
    );
    let report = bind(&form, &document);
    assert_eq!(problems(&report), ["no row 丙: -"]);
}

#[test]
fn a_number_in_front_of_a_title_is_the_table_s() {
    let form = spec([table("t1", "甲表", [panel(Listed, &["甲"], &["金额"])])]);
    let document = document(
        "公开 03 表：甲表
         项目|金额
         甲|9.00",
    );
    let report = bind(&form, &document);
    assert_eq!(figures(&report), ["t1.甲=9.00"]);
    let missing = |problem: &Problem| matches!(problem, Problem::TableMissing { .. });
    assert!(!report.problems.iter().any(missing));
    let printing = report
        .tables
        .first()
        .and_then(|table| table.printing.as_ref());
    let number = printing.and_then(|printing| printing.number.as_ref());
    assert_eq!(number.map(|number| number.value.as_str()), Some("公开 03"));
}
