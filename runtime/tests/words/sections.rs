//! Where narratives stand.

use crate::build::*;

fn fruit(name: &'static str, headings: &[&'static str]) -> Told {
    Told::under(name, headings).says("收成{收成:筐}")
}

#[test]
fn each_narrative_stands_under_its_heading() {
    let spec = spec([
        fruit("苹果", &["苹果情况"]),
        fruit("梨", &["梨情况", "梨子情况"]),
    ]);
    let document =
        document("一、苹果情况\n收成3筐。\n二、梨子情况。\n收成4筐。\n三、其他\n收成5筐。");
    let report = bind(spec, &document);
    assert_eq!(facts(&report), ["收成=3", "收成=4"]);
    assert_eq!(unbound(&report), ["5"]);
}

#[test]
fn a_table_of_contents_comes_before() {
    let text = "一、苹果情况\n二、梨情况\n第一部分 表\n收成9筐\n一、苹果情况\n收成3筐。\n二、梨情况\n收成4筐。";
    let document = document(text);
    let report = bind(
        spec([fruit("苹果", &["苹果情况"]), fruit("梨", &["梨情况"])]),
        &document,
    );
    assert_eq!(facts(&report), ["收成=3", "收成=4"]);
}

#[test]
fn deeper_headings_are_inside() {
    let spec = spec([
        Told::under("全园", &["全园情况"]).says("总共{总:筐}"),
        fruit("苹果", &["苹果与{上年}年对比"]),
    ]);
    let document = document(
        "一、全园情况\n（一）苹果与2020年对比\n收成3筐。\n（二）别的\n总共4筐。\n二、末\n总共5筐",
    );
    assert_eq!(facts(&bind(spec, &document)), ["总=4", "收成=3"]);
}

#[test]
fn a_missing_section_is_told_and_the_sentence_looked_for_elsewhere() {
    let spec = spec([fruit("苹果", &["苹果情况"]), fruit("梨", &["梨情况"])]);
    let document = document("一、苹果情况\n收成3筐。\n梨子\n收成4筐。");
    let report = bind(spec, &document);
    assert_eq!(facts(&report), ["收成=3", "收成=4"]);
    assert_eq!(problems(&report), ["no section 1"]);
}

#[test]
fn a_narrative_that_may_be_missing_is_missed_in_silence() {
    let optional = || fruit("梨", &["梨情况"]).optional();
    let without = document("一、苹果情况\n收成3筐。");
    let report = bind(spec([optional()]), &without);
    assert_eq!((facts(&report), problems(&report)), (vec![], vec![]));
    assert!(report.tables[0].printing.is_none());
}

#[test]
fn without_a_heading_a_narrative_stands_anywhere() {
    let document = document("卷首\n今年收成3筐。\n卷尾");
    let report = bind(spec([fruit("苹果", &[])]), &document);
    assert_eq!(facts(&report), ["收成=3"]);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn an_empty_document_has_no_section() {
    let document = document("");
    let report = bind(spec([fruit("苹果", &["苹果情况"])]), &document);
    assert_eq!(problems(&report), ["no section 0"]);
}
