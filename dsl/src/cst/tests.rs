//! What holds for every text: no byte is lost, nothing panics, and a mistake spoils one line.

use std::ops::Range;

use proptest::prelude::*;

use super::scan::is_blank;
use super::{Cst, Kind, Node, parse, read};
use crate::diagnostic::Diagnostic;
use crate::keyword::{ITEM_WORDS, KEYWORDS, is_keyword};
use crate::source::{Source, SourceId};

fn with<T>(text: &str, look: impl FnOnce(&Cst<'_>, &[Diagnostic]) -> T) -> T {
    let source = Source {
        path: "a.gj".to_owned(),
        text: text.to_owned(),
    };
    let mut diagnostics = Vec::new();
    let cst = read(SourceId(0), &source, &mut diagnostics);
    look(&cst, &diagnostics)
}

fn leaves(node: &Node, found: &mut Vec<Range<usize>>) {
    if node.children.is_empty() {
        found.push(node.range.clone());
    }
    node.children.iter().for_each(|child| leaves(child, found));
}

/// The text of all words, signs, comments and skipped parts and of the gaps between them, which
/// are white space.
fn whole(cst: &Cst<'_>) -> String {
    let mut found = Vec::new();
    cst.items.iter().for_each(|item| leaves(item, &mut found));
    found.extend(cst.comments.iter().chain(&cst.skipped).cloned());
    found.retain(|range| !range.is_empty());
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let (mut text, mut at) = (String::new(), 0);
    for range in found {
        let gap = &cst.text[at..range.start.max(at)];
        assert!(gap.chars().all(is_blank), "{gap:?} is lost");
        text += gap;
        text += &cst.text[range.start.max(at)..range.end.max(at)];
        at = at.max(range.end);
    }
    text + &cst.text[at..]
}

/// Checks the codes of a text and that its tree is whole.
#[track_caller]
fn check(text: &str, codes: &[&str]) {
    with(text, |cst, diagnostics| {
        assert_eq!(whole(cst), text);
        let found: Vec<&str> = diagnostics.iter().map(|found| found.code).collect();
        assert_eq!(found, codes, "{diagnostics:#?}");
    });
}

const TABLE: &str = "\u{FEFF}// 一\n表 甲\u{3000}\"甲\" 又名 \"乙\" { // 二
  单位 万元  精度 2 省零
  行 { 1..2 ×  3 合计 = 和(#1, 乙.\"丙 丁\"[*, 2010301]) - -3 * (4 / 5.5) }
  列 1 金额 // 三
  a <= b >= c
}\r\n改 规则 甲.上级 必须";

#[test]
fn tokens_and_gaps_give_the_text_back() {
    check(TABLE, &[]);
    check("规范 a 1 { 封面 { 「{年度}<年<x>>度 」 } 表头 {} }", &[]);
    check(SENTENCES, &[]);
}

const SENTENCES: &str = "词 增减 { 1 \"增加\"  -1 \"减少\" \"下降\" }
片段 较上年 某数 {
  「<与上年持平|比{上年}年{ 向 : 增减 }{额:万元=0}><，因{\"原 因\":文=\"无\"}><|>」 // 一
  率 = 额 / (某数 - 向 * 额)
}
说明 甲 于 \"甲\" 又名 \"乙\" 可缺 每 项目 {
  标识 jia  单位 万元  精度 2 省零  空 为零
  可有 「{类:功能分类.类}有{额:万元}」
  可有 「{较上年:较上年(收入, 乙表[合计, 收入])}」
  互异(甲.项目) 且 一致(甲.电话) 且 甲.单位 含 部门 且 甲.等级 != \"优\"
}
表 乙 \"乙\" 每 项目 {
  字段 总分 : 分 又名 \"得分\" = 和(丙[*, 得分])
  字段 等级 : 文 = 分档(总分, >=90 \"优\", < 60 \"差\", 否则 \"中\")
  行 按 甲.乙 { 合计 }
}
规则 丙 \"丙\" 必须 每 行 于 乙.丙 { 丙[行, 得分] > 0  说明于 甲.原因 }";

#[test]
fn a_mistake_in_a_sentence_is_shown_where_it_is_made() {
    let place = |sentence: &str| {
        let text = format!("说明 甲 于 \"甲\" {{\n{sentence}\n  a = b\n}}");
        with(&text, |cst, diagnostics| {
            assert_eq!(whole(cst), text);
            let [only] = diagnostics else {
                panic!("{diagnostics:#?}")
            };
            let span = only.span();
            (
                only.code,
                text[span.start as usize..span.end as usize].to_owned(),
                text[..span.start as usize].chars().next_back(),
            )
        })
    };
    let at = |code, text: &str, before| (code, text.to_owned(), Some(before));
    assert_eq!(place("「占<x{a:%}」"), at("G0102", "<", '占'));
    assert_eq!(place("「占{a:%，<x>」"), at("G0102", "{", '占'));
    assert_eq!(place("「占{a:%}>」"), at("G0103", ">", '}'));
    assert_eq!(place("「占}」"), at("G0103", "}", '占'));
    assert_eq!(place("「占<x>|」"), at("G0112", "|", '>'));
    assert_eq!(place("「占{a：%}」"), at("G0106", "：", 'a'));
    assert_eq!(place("「占{a:%=无}」"), at("G0101", "无", '='));
    assert_eq!(place("「占{:%}」"), at("G0101", ":", '{'));
}

#[test]
fn a_broken_item_leaves_its_neighbours_readable() {
    let text =
        "表 甲 \"甲\" {\n行 {\n1 a\n}\n表 乙 \"乙\" { }\n规测 x\n规则 丙 \"丙\" 必须 { a = b }";
    with(text, |cst, _| {
        let kinds: Vec<Kind> = cst.items.iter().map(|item| item.kind).collect();
        assert_eq!(kinds, [Kind::table, Kind::table, Kind::rule]);
        assert_eq!(cst.broken.len(), 2, "{:?}", cst.broken);
    });
    check(text, &["G0102", "G0101"]);
}

#[test]
fn every_line_of_a_table_is_read_for_itself() {
    let text =
        "表 甲 \"甲\" {\n  单位 = 2\n  行 {\n    1 = 2\n    2 乙 = +\n    3 丙\n  }\n  a = \n}";
    check(text, &["G0101"; 4]);
}

#[test]
fn what_goes_on_with_a_mistake_is_no_second_one() {
    check("表 甲 \"甲\" {\n  a = = b\n    + c\n    + d\n}", &["G0101"]);
    check("表 甲 \"甲\" {\n  a = = b\n  + = d\n  行 单\n}", &["G0101"]);
}

#[test]
fn deep_nesting_is_an_error() {
    let deep = |open: &str, close: &str| {
        format!(
            "表 甲 \"甲\" {{ a = {}b{} }}",
            open.repeat(20_000),
            close.repeat(20_000)
        )
    };
    check(&deep("(", ")"), &["G0105"]);
    check(&deep("和(", ")"), &["G0105"]);
    check(&"{".repeat(20_000).replace('{', "甲{"), &["G0105"; 1]);
    let template = "<".repeat(20_000) + &">".repeat(20_000);
    check(
        &format!("规范 a 1 {{ 封面 {{ 「{template}」 }} }}"),
        &["G0105"],
    );
    // Side by side is not deep.
    let choices = "<甲>".repeat(100);
    check(&format!("规范 a 1 {{ 封面 {{ 「{choices}」 }} }}"), &[]);
}

#[test]
fn long_formulas_are_an_error() {
    use crate::ast::from_cst;
    for long in ["a + ", "-", "a * "] {
        let text = format!("表 甲 \"甲\" {{ a = {}b }}", long.repeat(20_000));
        let codes = with(&text, |cst, diagnostics| {
            let mut diagnostics = diagnostics.to_vec();
            from_cst(cst, &mut diagnostics);
            diagnostics
                .into_iter()
                .map(|found| found.code)
                .collect::<Vec<_>>()
        });
        assert_eq!(codes, ["G0105"], "{long}");
    }
}

#[test]
fn the_grammar_and_the_list_have_the_same_keywords() {
    for word in KEYWORDS {
        assert!(parse(Kind::keyword, word, 0).is_ok(), "{word}");
        let item = format!("表 {word} \"\" {{}}");
        assert!(parse(Kind::item, &item, 0).is_err(), "{word} is a name");
        let longer = format!("表 {word}x \"\" {{}}");
        assert!(parse(Kind::item, &longer, 0).is_ok(), "{word}x is no name");
    }
    let words = include_str!("../grammar.pest")
        .lines()
        .filter_map(|line| line.strip_prefix("word_"));
    for line in words {
        let word = line.split('"').nth(1).unwrap();
        let contextual = matches!(word, "科目" | "行次" | "不印");
        assert!(is_keyword(word) || contextual, "{word}");
    }
    assert!(
        ITEM_WORDS
            .iter()
            .all(|word| is_keyword(word) || *word == "科目")
    );
}

#[test]
fn every_rule_of_the_grammar_is_explained() {
    let lines: Vec<&str> = include_str!("../grammar.pest").lines().collect();
    for pair in lines.windows(2) {
        let is_rule = pair[1].contains(" = ")
            && pair[1].starts_with(|letter: char| letter.is_ascii_alphabetic());
        assert!(!is_rule || pair[0].starts_with("/// "), "{}", pair[1]);
    }
}

proptest! {
    #[test]
    fn no_text_is_lost_or_fatal(parts in prop::collection::vec(prop::sample::select(PARTS.to_vec()), 0..60)) {
        let text = parts.concat();
        with(&text, |cst, diagnostics| {
            assert_eq!(whole(cst), text);
            let skipped = cst.skipped.iter().any(|range| !range.is_empty());
            assert!(!skipped || !diagnostics.is_empty());
        });
    }
}

const PARTS: &[&str] = &[
    "表",
    " ",
    " ",
    "\n",
    "\n  ",
    "甲",
    "\"乙\"",
    "{",
    "}",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "行",
    "列",
    "=",
    "+",
    "1",
    "..",
    "规则",
    "科目",
    "必须",
    "「",
    "」",
    "\"",
    "// 注",
    "改",
    "理由",
    "，",
    "×",
    "面板",
    "#1",
    ".",
    "单位",
    "表 甲 \"甲\" {\n",
    "说明 甲 于 \"甲\" {\n",
    "片段",
    "词",
    "「<甲|乙{丙:",
    "文}",
    ":",
    "<",
    ">",
    "|",
    "字段",
    "分档(",
    ">=",
];
