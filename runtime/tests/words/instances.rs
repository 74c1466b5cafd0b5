//! Narratives with instances: the same sentences once for each of several things.

use gouji_runtime::report::Problem;

use crate::build::*;

fn trees() -> Told {
    Told::under("果树", &["果树情况"])
        .each("树")
        .says("（{序:数}）{树:文}树综述：根据目标，{略}树得分为{得分:分}（表附后）。全年预算{预算:万元}，执行{执行:万元}，完成{率:%}。")
}

fn paragraph(number: usize, name: &str) -> String {
    format!(
        "（{number}）{name}树综述：根据目标，{name}树得分为 {} 分（表附后）。全年预算 2 万元，执行 2 万元，完成 100%。树长得好。\n\n",
        70 + number
    )
}

const NAMES: [&str; 27] = [
    "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳",
    "午", "未", "申", "酉", "戌", "亥", "东", "西", "南", "北", "中",
];

fn whole() -> String {
    let paragraphs = (1..)
        .zip(NAMES)
        .map(|(number, name)| paragraph(number, name));
    format!(
        "（二）果树情况\n本园共 27 棵。\n{}（三）其他\n",
        paragraphs.collect::<String>()
    )
}

#[test]
fn every_paragraph_is_an_instance() {
    let document = document(&whole());
    let report = bind(spec([trees()]), &document);
    let names: Vec<&str> = report.tables[0]
        .instances
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, NAMES);
    assert_eq!(problems(&report), [""; 0]);
    assert_eq!(facts(&report).len(), 27 * 6);
    assert!(facts(&report).contains(&"丙/得分=73".to_owned()));
    assert_eq!(unbound(&report), ["27"]);
}

#[test]
fn one_broken_paragraph_is_told_and_still_an_instance() {
    let text = whole().replace(
        "丙树得分为 73 分（表附后）。全年预算",
        "丙树得分为 73 分（附表）。本年预算",
    );
    let document = document(&text);
    let report = bind(spec([trees()]), &document);
    assert_eq!(report.tables[0].instances.len(), 27);
    assert_eq!(report.tables[0].instances[2].name, "丙");
    assert_eq!(problems(&report).len(), 1, "{:?}", problems(&report));
    assert!(
        problems(&report)[0].contains("| 附表）"),
        "{:?}",
        problems(&report)
    );
    let here: Vec<String> = facts(&report)
        .into_iter()
        .filter(|fact| fact.starts_with("丙/"))
        .collect();
    assert_eq!(
        here,
        [
            "丙/树=丙",
            "丙/序=3",
            "丙/得分=73",
            "丙/执行=2",
            "丙/率=100"
        ]
    );
}

#[test]
fn a_page_break_may_cut_any_paragraph() {
    let text = whole()
        .replace("戊树综述", "戊树\n\n综述")
        .replace("己树得分为 76 分", "己树得\n\n分为 76\n分");
    let document = document(&text);
    let report = bind(spec([trees()]), &document);
    assert_eq!(problems(&report), [""; 0]);
    assert_eq!(report.tables[0].instances.len(), 27);
}

#[test]
fn like_names_have_one_key() {
    let crates = Told::under("果筐", &["果筐情况"])
        .each("树")
        .says("{树:文}树有{筐:筐}");
    let document = document(
        "一、果树情况\n（1）红 玉树综述：根据目标，红玉树得分为 7 分（表附后）。全年预算 2 万元，执行 2 万元，完成 100%。\n二、果筐情况\n红玉树有3筐。国光树有4筐。",
    );
    let report = bind(spec([trees(), crates]), &document);
    let keys = |table: usize| -> Vec<u32> {
        report.tables[table]
            .instances
            .iter()
            .map(|one| one.key)
            .collect()
    };
    assert_eq!((keys(0), keys(1)), (vec![1], vec![1, 2]));
}

#[test]
fn no_instance_at_all_is_told() {
    let document = document("果树情况\n今年没有树。");
    let report = bind(spec([trees()]), &document);
    assert_eq!(report.tables[0].instances.len(), 0);
    assert_eq!(problems(&report), ["sentence 0: - | - | （"]);
}

#[test]
fn clauses_told_apart_by_names_of_a_code_list_are_rows_by_code() {
    let told = Told::under("分类", &["收成"])
        .each("类")
        .says("{类:果品}（类）<收成>{额:万元}，占{比:%}<，用于{用:文}>");
    let spec = spec([told]);
    let text = "一、收成\n今年收成 4.00 万元，主要如下。\n苹果（类）收成 3.00 万元，占 75.0%，用于酿酒；\
        梨(类)收成 1.00 万元，占 25.0%，用于制糖；桃（类）收成 0.00 万元，占 0.0%。";
    let document = document(text);
    let report = bind(spec, &document);
    let panel = &report.tables[0].panels[0];
    let codes: Vec<u32> = panel.by_code.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [101, 102]);
    let at = panel.row_of_code(102).unwrap();
    let fact = report.fact(panel.fact_id(at, 1).unwrap());
    assert_eq!(report.text_at(fact.cell.unwrap()), "1.00");
    assert_eq!(report.row_label(0, 0, at), "梨");
    let unknown = report.problems.iter().find_map(|problem| match problem {
        Problem::RowUnknown { cell, .. } => Some(report.text_at(*cell)),
        _ => None,
    });
    assert_eq!(unknown, Some("桃"));
}

#[test]
fn a_name_of_a_code_list_begins_behind_the_mark_before_it() {
    let told = Told::under("分类", &["收成"])
        .each("类")
        .says("{类:果品}（类）{额:万元}");
    let document = document("一、收成\n今年收成4万元，主要如下：苹果（类）3万元，梨（类）1万元。");
    let report = bind(spec([told]), &document);
    let panel = &report.tables[0].panels[0];
    let codes: Vec<u32> = panel.by_code.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [101, 102]);
    assert_eq!(problems(&report), [""; 0]);
}

/// The codes of the rows of the first table, in their order.
fn codes(told: Told, text: &str) -> Vec<u32> {
    let document = document(text);
    let report = bind(spec([told]), &document);
    let panel = &report.tables[0].panels[0];
    panel.by_code.iter().map(|(code, _)| *code).collect()
}

#[test]
fn a_name_is_looked_for_under_the_parent_that_the_sentence_names() {
    let told = || {
        Told::under("用途", &["收成"])
            .each("款")
            .says("“{类:果品}-{款:用途}”收成{额:万元}")
    };
    let of = |parent: &str| codes(told(), &format!("收成\n1. “{parent}-鲜食”收成 3.00 万元。"));
    assert_eq!(of("苹果"), [10101]);
    assert_eq!(of("梨收成"), [10201]);
    assert_eq!(of("桃"), [0; 0]);
    let both = "收成\n1. “梨-鲜食”收成 3.00 万元。\n2. “苹果-鲜食”收成 2.00 万元。";
    assert_eq!(codes(told(), both), [10101, 10201]);
}

#[test]
fn a_name_has_no_dash() {
    let told = Told::under("分类", &["收成"])
        .each("类")
        .says("“{类:果品}”收成{额:万元}");
    let text = "收成\n“苹果-鲜食”收成 3.00 万元。“梨”收成 2.00 万元。";
    assert_eq!(codes(told, text), [102]);
}

#[test]
fn a_section_may_be_known_by_the_end_of_its_heading() {
    let told = Told::under("机构", &["{略}机构设置"]).says("下属{数:家}单位");
    let text = "一、机构设置\n下属9家单位。\n二、某区甲局机构设置\n下属3家单位。";
    let document = document(text);
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["数=3"]);
}

#[test]
fn clauses_told_apart_by_a_code_are_rows_even_where_the_list_lacks_it() {
    let told = Told::under("分类", &["收成"])
        .each("码")
        .says("{序:数}<.|、>{名:文}（{码:果品码}）<，>收成{额:万元}");
    let spec = spec([told]);
    let text = "一、收成\n1.梨（102），收成 1.00 万元；\n15\n2.桃（109），收成 2.00 万元；\n\
        3、杏（10），收成 3.00 万元。";
    let document = document(text);
    let report = bind(spec, &document);
    let panel = &report.tables[0].panels[0];
    let codes: Vec<u32> = panel.by_code.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [102, 109]);
    let name = |code| {
        let at = panel.row_of_code(code).unwrap();
        report.text_at(report.fact(panel.fact_id(at, 2).unwrap()).cell.unwrap())
    };
    assert_eq!((name(102), name(109)), ("梨", "桃"));
    let unknown = report.problems.iter().find_map(|problem| match problem {
        Problem::RowUnknown { cell, .. } => Some(report.text_at(*cell)),
        _ => None,
    });
    assert_eq!(unknown, Some("10"));
}

#[test]
fn a_sentence_with_a_name_that_no_one_knows_is_read_all_the_same() {
    let told = Told::under("分种", &["收成"])
        .each("种")
        .says("{类:果品}（类）{种:用途}（种）{额:万元}");
    let text = "一、收成\n1、梨（类）制糖（种）1万元。\n2、苹果（类）鲜食（种）2万元。\n\
        3、梨（类）鲜食（种）3万元。\n4、苹果（类）酿酒（种）4万元。";
    let document = document(text);
    let report = bind(spec([told]), &document);
    let panel = &report.tables[0].panels[0];
    let codes: Vec<u32> = panel.rows.iter().map(|row| row.code).collect();
    assert_eq!(codes, [10202, 10101, 10201, 0]);
    let amount = panel.fact_id(3, 2).unwrap();
    assert_eq!(report.fact_id_text(amount), "分种.酿酒.额");
    assert_eq!(report.text_at(report.fact(amount).cell.unwrap()), "4");
    let kind = panel.fact_id(0, 1).unwrap();
    assert_eq!(report.text_at(report.fact(kind).cell.unwrap()), "梨");
    assert_eq!(problems(&report), [""; 0]);
}
