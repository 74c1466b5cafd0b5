//! Rows by code, with totals by label, in one group and side by side.

use gouji_runtime::report::State;
use gouji_runtime::schema::{Panel, Spec};

use crate::build::*;

const FRUIT: &[(u32, &str)] = &[
    (201, "水果"),
    (20101, "苹果"),
    (2010101, "红苹果"),
    (202, "蔬菜"),
];

fn form(columns: &[&str]) -> Spec {
    spec([table(
        "t2",
        "乙表",
        [panel(codes(FRUIT), &["合计"], columns)],
    )])
}

#[test]
fn codes_levels_and_total() {
    let document = document(
        "乙表
         项目||全部|其中
         编码|名称||
         栏次||1|2
         合计||3.00|3.00
         201|水果|3.00|3.00
         20101|苹果|3.00|
         2010101|红苹果|3.00|3.00",
    );
    let report = bind(&form(&["1 全部", "2 其中"]), &document);
    assert_eq!(
        figures(&report),
        [
            "t2.合计.c1=3.00",
            "t2.合计.c2=3.00",
            "t2.201.c1=3.00",
            "t2.201.c2=3.00",
            "t2.20101.c1=3.00",
            "t2.2010101.c1=3.00",
            "t2.2010101.c2=3.00"
        ]
    );
    assert_eq!(in_state(&report, State::Blank), ["t2.20101.c2"]);
    let panel = &report.tables[0].panels[0];
    assert_eq!(panel.by_code, [(201, 1), (20101, 2), (2010101, 3)]);
    let row = &panel.rows[2];
    assert_eq!(document.text_at(row.label.unwrap()), "20101");
    assert_eq!(document.text_at(row.name.unwrap()), "苹果");
    assert_eq!(report.row_label(0, 0, 2), "苹果");
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_code_may_stand_in_several_cells_or_with_its_name() {
    let form = form(&["1 全部"]);
    let split = document("乙表\n类|款|项|名称|全部\n201||||3.00\n201|01|||2.00\n201|01|01||1.00");
    assert_eq!(
        figures(&bind(&form, &split)),
        ["t2.201=3.00", "t2.20101=2.00", "t2.2010101=1.00"]
    );
    let joined = document("乙表\n科目|全部\n201 水果|3.00\n20101苹果|2.00");
    let report = bind(&form, &joined);
    assert_eq!(figures(&report), ["t2.201=3.00", "t2.20101=2.00"]);
    assert_eq!(problems(&report), ["no row 合计: -"]);
}

#[test]
fn unknown_and_repeated_codes_are_told() {
    let document = document(
        "乙表\n编码|名称|全部\n|合计|3.00\n209|石头|3.00\n201|水果|1.00\n201|水果|9.00\n其他|杂物|2.00",
    );
    let report = bind(&form(&["1 全部"]), &document);
    assert_eq!(
        figures(&report),
        ["t2.合计=3.00", "t2.209=3.00", "t2.201=1.00"]
    );
    assert_eq!(
        problems(&report),
        ["unknown code 209", "row twice 201", "unknown row 其他"]
    );
}

fn bands() -> Spec {
    let codes = codes(&[
        (301, "人"),
        (30101, "工"),
        (302, "物"),
        (303, "助"),
        (310, "建"),
    ]);
    let bands = keep(["人费", "物费", "物费"]);
    let panel = Panel {
        bands,
        ..panel(codes, &["人费合计", "物费合计"], &["数"])
    };
    spec([table("t6", "丙表", [panel])])
}

#[test]
fn bands_side_by_side_and_totals_whose_figure_stands_in_a_later_one() {
    let document = document(
        "丙表
         人费|||物费|||||
         编码|名称|数|编码|名称|数|编码|名称|数
         301|人|5.00|302|物|7.00|310|建|
         30101|工|5.00|||||||
         303|助||||||||
         人费合计||5.00|物费合计|||||7.00",
    );
    let report = bind(&bands(), &document);
    assert_eq!(
        figures(&report),
        [
            "t6.人费合计=5.00",
            "t6.物费合计=7.00",
            "t6.301=5.00",
            "t6.302=7.00",
            "t6.30101=5.00"
        ]
    );
    assert_eq!(in_state(&report, State::Blank), ["t6.310", "t6.303"]);
    let band = |code| {
        report.tables[0].panels[0].rows[report.tables[0].panels[0].row_of_code(code).unwrap()].band
    };
    assert_eq!((band(301), band(302), band(310)), (0, 1, 2));
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_figure_without_a_row_is_told() {
    let document = document(
        "丙表
         人费|||物费|||||
         编码|名称|数|编码|名称|数|编码|名称|数
         301|人|5.00|||7.00|310|建|
         人费合计||5.00|物费合计||7.00|||",
    );
    let report = bind(&bands(), &document);
    assert_eq!(problems(&report), ["unknown row 301"]);
}
