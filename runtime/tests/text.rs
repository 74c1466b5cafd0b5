//! What the text of a document as a whole must have: one sound text, and one slip for each property.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use gouji_runtime::bind::Binder;
use gouji_runtime::check::{Checker, check};
use gouji_runtime::document::{Document, DocumentBuilder, Place};
use gouji_runtime::schema::{Heading, Level, Outline, Part, Pattern, Slot, Spec};

const fn level(before: &'static str, arabic: bool, after: &'static str) -> Heading {
    Heading {
        before,
        arabic,
        after,
    }
}

static OUTLINE: Outline = Outline {
    contents: "目录",
    headings: &[
        level("第", false, "部分"),
        level("", false, "、"),
        level("（", false, "）"),
        level("", true, "."),
        level("（", true, "）"),
    ],
    confusables: &[("0", "O"), ("1", "l")],
    residue: &["XX", "增加（减少）"],
};

static SPEC: Spec = Spec {
    name: "甲地 2021",
    folder: "jia/2021",
    region: "甲地",
    year: 2021,
    kind: "果园年报",
    parent: "",
    words: &[],
    cover: &[Pattern {
        parts: &[
            Part::Slot(Slot::NextYear),
            Part::Text("年"),
            Part::Slot(Slot::Any),
            Part::Text("月"),
        ],
        source: "",
    }],
    caption: &[],
    note: "",
    codes: &[],
    tables: &[],
    rules: &[],
    check: |_: &mut Checker<'_, '_>| {},
    weights: &[],
    outline: &OUTLINE,
};

/// A text in which nothing is amiss.
const SOUND: &str = "2021 年度
果园年报
二〇二二年九月
目 录
第一部分 概况
一、果园
二、果农
第二部分 收成…………3
第一部分 概况
一、果园
果园在 2021 年度有苹果树（红的）一千二百棵，梨树八百棵，比 2020 年度多一些。
1. 苹果树通过了 ISO9001 认证，今年没有病虫害，长势“良好”，没有问题。
2. 梨树去年也通过了 ISO9001 认证，今年没有病虫害，长势良好，没有问题。
二、果农
（一）男果农
（二）女果农
第二部分 收成
收成很好，比去年好得多，今后还要继续努力，力争上游，再创佳绩。";

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new("text");
    for (line, text) in (1..).zip(text.lines()) {
        let place = Place::Line {
            line,
            field: 0,
            offset: 0,
        };
        let range = builder.intern(text);
        builder.paragraph(range, place);
    }
    builder.finish()
}

/// What is found in the sound text after a change, as rule, level and message.
fn found(from: &str, to: &str) -> Vec<(String, Level, String)> {
    assert!(SOUND.contains(from), "{from}");
    let document = document(&SOUND.replacen(from, to, 1));
    let report = Binder::new(&SPEC).bind(&document);
    let outcome = check(&report);
    let findings = outcome.findings.into_iter();
    findings
        .map(|finding| (finding.rule, finding.level, finding.message))
        .collect()
}

fn one(from: &str, to: &str) -> (String, Level, String) {
    let found = found(from, to);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn a_sound_text_has_everything_and_each_property_looked_at_it() {
    assert_eq!(found("苹果", "苹果"), []);
    let document = document(SOUND);
    let outcome = check(&Binder::new(&SPEC).bind(&document));
    assert!(outcome.summary.agree > 15, "{:?}", outcome.summary);
}

#[test]
fn a_heading_with_other_words_than_the_contents_page_is_found() {
    let (rule, level, message) = one("第二部分 收成\n收", "第二部分 产量\n收");
    assert_eq!((rule.as_str(), level), ("文书.目录", Level::Verify));
    assert!(
        message.contains("产量") && message.contains("收成"),
        "{message}"
    );
    let (rule, _, message) = one("二、果农\n第二", "二、果农\n三、果商\n第二");
    assert_eq!(rule, "文书.目录");
    assert!(message.contains("三、果商"), "{message}");
}

#[test]
fn a_gap_in_headings_and_lists_is_found() {
    let (rule, level, message) = one("（二）女", "（三）女");
    assert_eq!((rule.as_str(), level), ("文书.标题编号", Level::Must));
    assert!(message.contains("第 2 个"), "{message}");
    let (rule, _, _) = one("2. 梨树", "3. 梨树");
    assert_eq!(rule, "文书.条目编号");
}

#[test]
fn brackets_of_two_widths_on_one_level_are_found() {
    let (rule, level, _) = one("（二）女", "(二)女");
    assert_eq!((rule.as_str(), level), ("文书.标题样式", Level::Hint));
}

#[test]
fn an_old_year_is_found_in_the_text_and_on_the_cover() {
    let (rule, _, message) = one("比 2020 年度", "比 2019 年度");
    assert_eq!(rule, "文书.年份");
    assert!(message.contains("2019"), "{message}");
    let (rule, level, _) = one("二〇二二年九月", "二〇二一年九月");
    assert_eq!((rule.as_str(), level), ("文书.封面日期", Level::Must));
}

#[test]
fn doubled_and_single_marks_are_found() {
    let (rule, _, message) = one("再创佳绩。", "再创佳绩。。");
    assert_eq!(rule, "文书.标点");
    assert!(message.contains("佳绩。。"), "{message}");
    let (_, _, message) = one("（红的）", "（红的");
    assert!(message.contains("“（”"), "{message}");
}

#[test]
fn a_paragraph_cut_in_two_is_found_and_its_brackets_are_still_a_pair() {
    let (rule, _, message) = one(
        "有苹果树（红的）一千二百棵，",
        "有苹果树一千二百棵，又有许多许多的别的树（桃\n树）",
    );
    assert_eq!(rule, "文书.断段");
    assert!(message.contains("别的树（桃"), "{message}");
}

#[test]
fn what_a_template_leaves_behind_is_found() {
    let (rule, _, message) = one("梨树八百棵", "梨树 XX 棵");
    assert_eq!(rule, "文书.残留");
    assert!(message.contains("XX"), "{message}");
}

#[test]
fn a_word_with_a_letter_that_looks_like_a_digit_is_found() {
    let (rule, _, message) = one("梨树去年也通过了 ISO9001", "梨树 ISO9001、ISO9001、IS09001");
    assert_eq!(rule, "文书.形近");
    assert!(
        message.starts_with("“IS09001”（1 处）在别处印作“ISO9001”"),
        "{message}"
    );
}

#[test]
fn any_text_is_looked_at_without_panic() {
    for cut in 0..SOUND.len() {
        if let Some(text) = SOUND.get(cut..) {
            let document = document(text);
            check(&Binder::new(&SPEC).bind(&document));
        }
        if let Some(text) = SOUND.get(..cut) {
            let document = document(text);
            check(&Binder::new(&SPEC).bind(&document));
        }
    }
    assert_eq!(OUTLINE.headings[0].before, "第");
}
