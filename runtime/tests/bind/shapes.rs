//! Tables of one row, of numbered rows, and without any row.

use gouji_runtime::report::State;
use gouji_runtime::schema::RowKind::{Numbered, Single};

use crate::build::*;

#[test]
fn the_only_row_is_found_and_a_second_is_told() {
    let form = spec([table(
        "t7",
        "丁表",
        [panel(Single, &[], &["1 甲", "2 乙", "3 丙"])],
    )]);
    let one = document("丁表\n甲|乙|丙\n1|2|3\n5.00||");
    assert_eq!(figures(&bind(&form, &one)), ["t7.c1=5.00"]);
    let two = document("丁表\n甲|乙|丙\n5.00||\n6.00||");
    assert_eq!(problems(&bind(&form, &two)), ["row twice 6.00"]);
    let none = document("丁表\n甲|乙|丙\n1|2|3");
    assert_eq!(
        in_state(&bind(&form, &none), State::Absent),
        ["t7.c1", "t7.c2", "t7.c3"]
    );
}

#[test]
fn numbered_rows_are_counted() {
    let columns = &["序号", "名称:文", "性质:文"];
    let form = spec([table("t0", "名册", [panel(Numbered, &[], columns)])]);
    let document =
        document("二、名册\n共 2 个：\n序号|名称|性质\n1|甲所|公\n2|乙所|\n||\n\n注：略");
    let report = bind(&form, &document);
    assert_eq!(
        figures(&report),
        [
            "t0.1.序号=1",
            "t0.1.名称=甲所",
            "t0.1.性质=公",
            "t0.2.序号=2",
            "t0.2.名称=乙所"
        ]
    );
    assert_eq!(report.row_label(0, 0, 1), "乙所");
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn an_empty_table_keeps_its_total() {
    let form = spec([table(
        "t9",
        "戊表",
        [panel(
            codes(&[(201, "水果")]),
            &["合计"],
            &["1 支出.合计", "2 支出.其中"],
        )],
    )]);
    let document =
        document("戊表\n项目||支出|\n编码|名称|合计|其中\n|栏次|1|2\n|合计||\n\n注：空表。");
    let report = bind(&form, &document);
    assert_eq!(
        in_state(&report, State::Blank),
        ["t9.合计.c1", "t9.合计.c2"]
    );
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn cells_that_are_no_figures_are_unreadable() {
    let form = spec([table(
        "t7",
        "丁表",
        [panel(Single, &[], &["甲", "乙", "丙", "丁"])],
    )]);
    let document = document("丁表\n甲|乙|丙|丁\n约五|0.00|—|-3.5");
    let report = bind(&form, &document);
    assert_eq!(
        figures(&report),
        ["t7.甲=约五?", "t7.乙=0.00", "t7.丁=-3.5"]
    );
    assert_eq!(in_state(&report, State::Zero), ["t7.乙"]);
    assert_eq!(in_state(&report, State::Blank), ["t7.丙"]);
    let fact = &report.facts[3];
    assert_eq!(
        (fact.value, fact.half, fact.decimals),
        (-350_000_000, 5_000_000, 1)
    );
}
