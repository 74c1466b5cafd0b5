//! Forms that a document prints several times: what merged cells, page breaks and blank entries
//! do to them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_runtime::document::CellId;
use gouji_runtime::numbers::tokens;
use gouji_runtime::report::{Report, State};
use gouji_runtime::schema::RowKind::{Keyed, Listed};
use gouji_runtime::schema::Spec;

use crate::build::{self, bind, document, form, named, panel, problems, spec};

/// Facts as `id=text`, without the number of the instance.
fn figures(report: &Report<'_>) -> Vec<String> {
    let figures = build::figures(report).into_iter();
    figures.map(|figure| figure.replace("#1", "")).collect()
}

fn in_state(report: &Report<'_>, state: State) -> Vec<String> {
    let ids = build::in_state(report, state).into_iter();
    ids.map(|id| id.replace("#1", "")).collect()
}

fn orchard() -> Spec {
    let harvest = panel(
        Listed,
        &["全部", "其中：苹果", "梨"],
        &["去年", "今年", "比率:%"],
    );
    let marks = panel(
        Keyed(3),
        &[],
        &[
            "一级果:文",
            "二级果:文",
            "三级果:文",
            "期望:文",
            "实际:文",
            "满分:分",
            "得分:分",
        ],
    );
    spec([form(
        "f",
        "果园自评表",
        &["果园名称:文", "园主:文", "总分:分", "等级:文", "电话:文"],
        [named("收成", harvest), named("评分", marks)],
    )])
}

const HEAD: &str = "果园自评表\n金额单位：万元\n一、基本|果园名称|东园||园主|某甲||";
const HARVEST: &str = "二、收成||去年|今年|比率（%）|||";
const MARKS: &str = "三、评分|一级果|二级果|三级果|期望|实际|满分|得分";

/// The figures of the panel of marks, without the form's and the row's id.
fn marks(report: &Report<'_>) -> Vec<String> {
    let rows = report.tables[0].panels[2].rows.len();
    let texts = |row: usize| {
        let fact = |column| report.fact(report.tables[0].panels[2].fact_id(row, column).unwrap());
        let text = |column| fact(column).cell.map_or("", |cell| report.text_at(cell));
        (0..7).map(text).collect::<Vec<_>>().join("|")
    };
    (0..rows).map(texts).collect()
}

#[track_caller]
fn assert_marks(lines: &str, expected: &[&str]) {
    let document = document(&format!("{HEAD}\n{MARKS}\n{lines}"));
    let report = bind(&orchard(), &document);
    assert_eq!(marks(&report), expected, "{lines}");
}

#[track_caller]
fn assert_figures(lines: &str, expected: &[&str]) {
    let document = document(&format!("{HEAD}\n{lines}"));
    let report = bind(&orchard(), &document);
    assert_eq!(figures(&report)[2..], *expected, "{lines}");
}

#[test]
fn every_printing_is_an_instance_with_its_rows() {
    let one = format!("{HEAD}\n{HARVEST}\n|全部|1|2|50|||\n{MARKS}\n|甲|乙|丙|三个|三个|10|9");
    let two = one.replace("东园", "西 园");
    let document = document(&format!(
        "2021年度区级{one}\n\n尾。\n\n2021年{two}\n|甲|乙|丁|1|1|5|4"
    ));
    let report = bind(&orchard(), &document);
    let table = &report.tables[0];
    let names: Vec<_> = table
        .instances
        .iter()
        .map(|one| (one.name.as_str(), one.key))
        .collect();
    assert_eq!(names, [("东园", 1), ("西 园", 2)]);
    assert_eq!(table.instances[0].rows, [0..1, 0..3, 0..1]);
    assert_eq!(table.instances[1].rows, [1..2, 3..6, 1..3]);
    let title = table.instances[1].title.unwrap();
    assert_eq!(report.text_at(title), "2021年果园自评表");
    assert_eq!(table.panels[2].rows[2].code, 2);
    let unit = table.printing.as_ref().unwrap().unit.as_ref().unwrap();
    assert_eq!(unit.value, "万元");
}

#[test]
fn one_name_has_one_key_however_it_is_printed() {
    let again = HEAD.replace("东园", "东 园");
    let document = document(&format!("{HEAD}\n{HARVEST}\n\n{again}\n{HARVEST}"));
    let report = bind(&orchard(), &document);
    let keys: Vec<_> = report.tables[0]
        .instances
        .iter()
        .map(|one| one.key)
        .collect();
    assert_eq!(keys, [1, 1]);
}

#[test]
fn a_title_without_a_form_below_is_none() {
    for text in [
        "目录\n果园自评表\n尾。",
        "果园自评表\n\n蔬菜|个数\n白菜|3",
        "果园自评表\n一\n二\n三\n四\n五\n六\n七\n八\n九\n一|果园名称|东园\n二|园主|某",
    ] {
        let document = document(text);
        let report = bind(&orchard(), &document);
        assert!(report.tables[0].instances.is_empty(), "{text}");
        assert_eq!(problems(&report), ["no table f: - 0%"], "{text}");
        assert_eq!(in_state(&report, State::Absent).len(), 5 + 9, "{text}");
    }
}

#[test]
fn a_form_whose_title_is_damaged_is_known_by_its_labels() {
    let whole =
        format!("{HEAD}\n{HARVEST}\n|全部|1|2|50|||\n|其中：苹果|1|2|50|||\n|梨||||||\n{MARKS}");
    let second = whole.replace("东园", "西园").replace("自评表", "自 坪表");
    let document = document(&format!("{whole}\n\n{second}"));
    let report = bind(&orchard(), &document);
    let instances = &report.tables[0].instances;
    assert_eq!(instances.len(), 2);
    assert_eq!(
        (instances[1].name.as_str(), instances[1].title),
        ("西园", None)
    );
}

#[test]
fn a_value_stands_beside_or_below_or_behind_its_label() {
    assert_figures("总分（共10分）||||9||", &["f.总分=9"]);
    assert_figures("|||总分（共10分）||||9", &["f.总分=9"]);
    assert_figures("等级（甲：9（含）-10；乙：9以下）||||甲", &["f.等级=甲"]);
    assert_figures(
        "等级（甲：9（含）-10；乙：9以下）|||\n甲\n五、后话|无",
        &["f.等级=甲"],
    );
    assert_figures(
        "四、评|总分|||等级||\n|9|||甲||",
        &["f.总分=9", "f.等级=甲"],
    );
    assert_figures(
        "四、评|总分|||等级||\n|9|甲||||",
        &["f.总分=9", "f.等级=甲"],
    );
    assert_figures(
        "总分|9|\n\n\n电 话：3926685",
        &["f.总分=9", "f.电话=3926685"],
    );
    assert_figures("总分：9分|", &["f.总分=9分"]);
}

#[test]
fn a_label_without_a_value_is_blank() {
    let document = document(&format!("{HEAD}\n总分||||\n等级|||甲"));
    let report = bind(&orchard(), &document);
    assert_eq!(in_state(&report, State::Blank), ["f.总分"]);
    assert_eq!(figures(&report)[2..], ["f.等级=甲"]);
}

#[test]
fn what_else_stands_below_a_label_is_not_lost() {
    let document = document(&format!("{HEAD}\n|总分|||\n|9||8|"));
    let report = bind(&orchard(), &document);
    assert_eq!(figures(&report)[2..], ["f.总分=9"]);
    assert_eq!(problems(&report)[0], "stray 8");
}

#[test]
fn a_sentence_below_a_form_is_no_value_of_it() {
    let document = document(&format!(
        "{HEAD}\n等级|||\n\n果园的情况大体良好，收成比往年都多。"
    ));
    let report = bind(&orchard(), &document);
    assert_eq!(in_state(&report, State::Blank), ["f.等级"]);
}

#[test]
fn a_piece_of_a_cell_stands_where_it_is_printed() {
    let document = document(&format!("{HEAD}\n总分|9\n电话： 3926685"));
    let report = bind(&orchard(), &document);
    let phone = report.fact(report.tables[0].panels[0].fact_id(0, 4).unwrap());
    let cell = report.cell(phone.cell.unwrap()).unwrap();
    let place = gouji_runtime::document::Place::Line {
        line: 5,
        field: 0,
        offset: 4,
    };
    assert_eq!((report.document.raw(cell), cell.place), ("3926685", place));
    assert_eq!(gouji_runtime::numbers::count(&report).unbound, []);
}

#[test]
fn a_row_is_known_in_any_column() {
    let rows = |lines: &str, expected: &[&str]| {
        assert_figures(&format!("{HARVEST}\n{lines}"), expected);
    };
    let all = ["f.全部.去年=1", "f.全部.今年=2", "f.全部.比率=50%"];
    rows("|全部|1|2|50%|||", &all);
    rows("全部|1|2|50%||||", &all);
    rows("||全部||1||2|50%", &all);
    rows(
        "||其中：苹果|1|2||||",
        &["f.其中：苹果.去年=1", "f.其中：苹果.今年=2"],
    );
    rows("|梨||2|100.0%|||", &["f.梨.今年=2", "f.梨.比率=100.0%"]);
    rows("||梨||2|||", &["f.梨.今年=2"]);
}

#[test]
fn per_cent_are_per_cent_with_and_without_their_sign() {
    let document = document(&format!(
        "{HEAD}\n{HARVEST}\n全部|1|2|100|\n其中：苹果|1|2|100.0%|\n梨|1|2|９９％|"
    ));
    let report = bind(&orchard(), &document);
    let rates = (0..3).map(|row| report.fact(report.tables[0].panels[1].fact_id(row, 2).unwrap()));
    let values: Vec<_> = rates
        .map(|fact| (fact.value / 100_000_000, fact.half))
        .collect();
    // Zeros are dropped from amounts alone: a rate keeps the decimals it is printed with.
    let (unit, tenth) = (50_000_000, 5_000_000);
    assert_eq!(values, [(100, unit), (100, tenth), (99, unit)]);
}

#[test]
fn key_texts_count_until_others_are_printed() {
    assert_marks(
        "|甲（50）|乙|丙|≥3|3|10|9\n||丁|戊|≥3|3|10|8\n|||己|≥3|3|10|7\n|庚||辛|1|1|10|6",
        &[
            "甲（50）|乙|丙|≥3|3|10|9",
            "甲（50）|丁|戊|≥3|3|10|8",
            "甲（50）|丁|己|≥3|3|10|7",
            "庚||辛|1|1|10|6",
        ],
    );
}

#[test]
fn moved_lines_are_read_from_the_right() {
    assert_marks(
        "|甲|乙|丙|≥3|3|10|9\n|丁|戊|≥3|3|10|8|\n丁|己|≥3|95|10|7||\n庚|||≥3||3||10|6",
        &[
            "甲|乙|丙|≥3|3|10|9",
            "甲|丁|戊|≥3|3|10|8",
            "甲|丁|己|≥3|95|10|7",
            "甲|丁|庚|≥3|3|10|6",
        ],
    );
}

#[test]
fn a_missing_value_is_told_by_its_place_where_the_keys_stand_in_theirs() {
    assert_marks(
        "|甲|乙|丙|≥3|3|10|9\n||乙|丁|≥3|95|10|\n||乙|戊||3|10|8\n|||己|≥3|3||",
        &[
            "甲|乙|丙|≥3|3|10|9",
            "甲|乙|丁|≥3|95|10|",
            "甲|乙|戊||3|10|8",
            "甲|乙|己|≥3|3||",
        ],
    );
}

#[test]
fn places_held_open_are_no_rows_but_say_whose_lines_follow() {
    assert_marks(
        "|甲|乙|丙|≥3|3|10|9\n|||果 ²||||\n|||...||||\n丁|戊|果1|||||\n…|||||||\n己|≥3|3|10|8|||",
        &["甲|乙|丙|≥3|3|10|9", "丁|戊|己|≥3|3|10|8"],
    );
}

#[test]
fn text_that_goes_on_or_explains_is_no_row() {
    let text =
        "|甲|乙|丙字很长|≥3|3|10|9\n|||的果||||\n小于90%得5分。|||||||\n||乙|||||\n||丁|戊|1|1|5|4";
    assert_marks(text, &["甲|乙|丙字很长|≥3|3|10|9", "甲|丁|戊|1|1|5|4"]);
    let document = document(&format!("{HEAD}\n{MARKS}\n{text}"));
    let numbers = gouji_runtime::numbers::count(&bind(&orchard(), &document));
    assert_eq!(
        (numbers.facts, numbers.labels, numbers.unbound.len()),
        (4, 6, 0)
    );
}

#[test]
fn a_level_that_moved_is_known_by_its_text() {
    assert_marks(
        "|甲|乙|丙|≥3|3|10|9\n||丁|戊|≥3|3|10|9\n|乙||己|≥3|3|10|8\n|丁|庚|≥3|3|10|7|",
        &[
            "甲|乙|丙|≥3|3|10|9",
            "甲|丁|戊|≥3|3|10|9",
            "甲|乙|己|≥3|3|10|8",
            "甲|丁|庚|≥3|3|10|7",
        ],
    );
}

#[test]
fn a_page_break_does_not_end_a_form() {
    let rest = "||丁|戊|≥3|3|10|8\n总分|17\n等级|甲";
    for gap in ["\n\n", "\n- 3 -\n", &format!("\n\n{MARKS}\n")] {
        let document = document(&format!("{HEAD}\n{MARKS}\n|甲|乙|丙|≥3|3|10|9{gap}{rest}"));
        let report = bind(&orchard(), &document);
        assert_eq!(report.tables[0].instances.len(), 1, "{gap}");
        assert_eq!(marks(&report)[1], "甲|丁|戊|≥3|3|10|8", "{gap}");
        assert_eq!(in_state(&report, State::Number).len(), 5, "{gap}");
    }
}

#[test]
fn a_grid_of_other_things_ends_a_form() {
    let document = document(&format!("{HEAD}\n总分|9\n\n白菜|3\n萝卜|4"));
    let report = bind(&orchard(), &document);
    assert_eq!(gouji_runtime::numbers::count(&report).unbound.len(), 2);
    assert!(
        !problems(&report)
            .iter()
            .any(|problem| problem.contains("stray"))
    );
}

#[test]
fn figures_that_nothing_takes_are_strays() {
    let document = document(&format!(
        "{HEAD}\n{HARVEST}\n全部|1|2|3|4|\n白菜|7|8|\n总分|9||10"
    ));
    let report = bind(&orchard(), &document);
    let strays: Vec<_> = problems(&report);
    assert_eq!(strays[..4], ["stray 4", "stray 7", "stray 8", "stray 10"]);
    assert_eq!(gouji_runtime::numbers::count(&report).unbound.len(), 4);
}

#[test]
fn labels_that_a_form_lacks_are_told_with_its_name() {
    let document = document(&format!(
        "{HEAD}\n{HARVEST}\n全部|1|2|3\n梨|1|2|3\n{MARKS}\n总分|9\n等级|甲"
    ));
    let report = bind(&orchard(), &document);
    assert_eq!(
        problems(&report),
        ["no label 电话 in 东园", "no label 其中：苹果 in 东园"]
    );
}

#[test]
fn figures_that_are_none_are_unreadable() {
    let document = document(&format!("{HEAD}\n总分|许多\n{MARKS}\n|甲|乙|丙|1|1|十|九"));
    let report = bind(&orchard(), &document);
    assert_eq!(
        in_state(&report, State::Unreadable),
        ["f.总分", "f.1.满分", "f.1.得分"]
    );
}

#[test]
fn forms_that_no_one_would_write_are_bound_all_the_same() {
    let many = |line: &str| format!("{line}\n").repeat(300);
    for text in [
        many("果园自评表"),
        many(HEAD),
        many("|果园名称|"),
        format!("{HEAD}\n{}", "总分|".repeat(300)),
        format!("{HEAD}\n{MARKS}\n{}", "1|".repeat(300)),
        format!("{HEAD}\n{MARKS}\n|1|\n10|9|\n|||||10|9\n…|…|…\n|甲\n甲|乙|丙|丁|戊|己|庚|辛|壬"),
        format!("{HEAD}\n{HARVEST}\n全部|1|2|3|4|5\n|梨\n苹果|果园名称（（|总分：：|（总分"),
        format!("{HEAD}\n{MARKS}\n{MARKS}\n一级果|二级果\n期望||\n"),
    ] {
        let document = document(&text);
        let report = bind(&orchard(), &document);
        let table = &report.tables[0];
        for (at, panel) in table.panels.iter().enumerate() {
            let rows = table.instances.iter().flat_map(|one| one.rows[at].clone());
            let count = if table.instances.is_empty() {
                0
            } else {
                panel.rows.len()
            };
            assert!(rows.eq(0..count as u32), "{text}");
        }
        let cells = (0..document.cell_count()).map(|id| document.cell(CellId(id)).unwrap());
        let printed = cells.map(|cell| tokens(document.raw(cell)).count());
        let counted = gouji_runtime::numbers::count(&report).total();
        assert_eq!(counted, printed.sum::<usize>(), "{text}");
    }
}

#[test]
fn every_figure_of_a_wide_line_is_a_fact_or_a_stray() {
    let line = (1..=80)
        .map(|figure| figure.to_string())
        .collect::<Vec<_>>();
    let document = document(&format!("{HEAD}\n{HARVEST}\n全部|{}", line.join("|")));
    let report = bind(&orchard(), &document);
    let numbers = gouji_runtime::numbers::count(&report);
    assert_eq!((numbers.facts, numbers.unbound.len()), (3, 77));
}
