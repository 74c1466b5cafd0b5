//! What is told about two specs.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_dsl::compare::{Change, Comparison, Kind, compare};
use gouji_dsl::diagnostic::render;
use gouji_dsl::{Model, Sources};

const ROOT: &str = "规范 全国 2021

科目 分类 类 3 款 5 自 \"codes/kinds.tsv\"
";

const TABLES: &str = "表 表一 \"收支总表\" {
  单位 万元 精度 2 空 为零
  行 {
    1 税费收入
    2 规费收入
    3 其他收入
    4 收入合计 = 和(#1..#3)
  }
  列 金额
}
表 表二 \"支出明细表\" {
  标识 t2
  单位 万元 精度 2 空 为零
  行 按 分类 上级 = 和(下级) { 合计 = 和(类) }
  列 { 小计 = 基本支出 + 项目支出  基本支出  项目支出 }
}
规则 勾一 \"收支相等\" 必须 {
  表一[收入合计] = 表二[合计, 小计]
  例 通过 { 表一[收入合计] = 1.00  表二[合计, 小计] = 1.00 }
  例 违反 { 表一[收入合计] = 1.00  表二[合计, 小计] = 2.00 }
}
";

const CODES: &str = "编码\t名称\t起\t止\t又名
201\t公共服务\t\t\t
202\t教育\t\t2021\t
202\t教育与科技\t2022\t\t
203\t灾害防治\t2022\t\t
";

#[track_caller]
fn model(files: &[(&str, &str)]) -> Model {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.add(*path, *text);
    }
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let errors = diagnostics.iter().filter(|found| found.is_error());
    let errors: Vec<String> = errors.map(|found| render(found, &sources)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    model
}

/// The comparison of the root with a layer on it.
#[track_caller]
fn layer(year: u16, edits: &str) -> Comparison {
    let text = format!("规范 某省 {year} 继承 全国 2021\n\n{edits}");
    let model = model(&[
        ("specs/codes/kinds.tsv", CODES),
        ("specs/a/2021/spec.gj", ROOT),
        ("specs/a/2021/tables.gj", TABLES),
        ("specs/b/2021/spec.gj", &text),
    ]);
    compare(&model.specs[0], &model.specs[1])
}

/// The changes of the group of this title.
#[track_caller]
fn changes<'c>(comparison: &'c Comparison, title: &str) -> &'c [Change] {
    let group = comparison.groups.iter().find(|group| group.title == title);
    &group
        .unwrap_or_else(|| panic!("{}", comparison.text()))
        .changes
}

#[test]
fn a_spec_is_like_itself() {
    let comparison = layer(2021, "");
    assert_eq!(comparison.groups.len(), 1, "{}", comparison.text());
    let same = compare(
        &model(&[("specs/a/2021/spec.gj", "规范 全国 2021\n")]).specs[0],
        &model(&[("specs/c/2021/spec.gj", "// 另一个文件夹\n规范 全国 2021\n")]).specs[0],
    );
    assert_eq!(same.text(), "全国 2021 → 全国 2021：没有差别\n");
}

#[test]
fn a_change_of_every_kind_in_a_terminal_and_in_markdown() {
    let comparison = layer(
        2022,
        "改 表 表一 {
  单位 元
  增 行 { 3 捐赠收入 } 于 [其他收入] 前 顺延
  删 行 [规费收入] 顺延 理由 \"取消\"
}
改名 表一[税费收入] 为 \"税收收入\" 理由 \"新表样\"
改名 表二 为 \"支出决算明细表\" 理由 \"新表样\"
改 规则 勾一 核实 理由 \"试行\"
改 表 表二 { 改 列 [小计] = 基本支出 + 项目支出 + 项目支出 }
停用 规则 表一.灰格 理由 \"不查\"
",
    );
    insta::assert_snapshot!("text", comparison.text());
    insta::assert_snapshot!("markdown", comparison.markdown());
}

#[test]
fn a_renamed_row_is_the_same_row_and_its_formula_the_same_formula() {
    let comparison = layer(
        2021,
        "改名 表一[收入合计] 为 \"本年收入合计\" 理由 \"新表样\"\n",
    );
    let changes = changes(&comparison, "表一 收支总表");
    let kinds: Vec<(Kind, &str)> = changes
        .iter()
        .map(|change| (change.kind, change.what.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (Kind::Renamed, "行 收入合计 → 本年收入合计"),
            (Kind::Renamed, "规则 表一[本年收入合计]"),
        ]
    );
}

#[test]
fn numbers_that_move_are_no_change_of_a_formula() {
    let comparison = layer(
        2021,
        "改 表 表一 { 增 行 { 1 上级补助 } 于 [税费收入] 前 顺延 }\n",
    );
    let changes = changes(&comparison, "表一 收支总表");
    let rules = changes
        .iter()
        .filter(|change| change.what.starts_with("规则"));
    // The sum still holds what it held; that the new row is not in it is another matter.
    assert_eq!(rules.count(), 0, "{}", comparison.text());
    let moved = changes
        .iter()
        .find(|change| change.kind == Kind::Renumbered);
    assert_eq!(moved.unwrap().details, ["行次 1–4 → 2–5"]);
}

#[test]
fn tables_that_change_their_names_are_known_by_their_titles() {
    let swapped = TABLES
        .replace("表一", "表三")
        .replace("表二", "表一")
        .replace("表三", "表二");
    let one = |tables: &str| {
        model(&[
            ("specs/codes/kinds.tsv", CODES),
            ("specs/a/2021/spec.gj", ROOT),
            ("specs/a/2021/tables.gj", tables),
        ])
    };
    let comparison = compare(&one(TABLES).specs[0], &one(&swapped).specs[0]);
    let told = changes(&comparison, "表二 收支总表");
    assert_eq!(told[0].what, "表名 表一 → 表二");
    // Rules say the same of the same tables.
    let rules = comparison.groups.iter().find(|group| group.title == "规则");
    assert_eq!(rules, None, "{}", comparison.text());
}

#[test]
fn codes_follow_the_year() {
    let comparison = layer(2022, "");
    let told: Vec<(Kind, &str)> = changes(&comparison, "科目 分类")
        .iter()
        .map(|change| (change.kind, change.what.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Kind::Renamed, "202 教育 → 教育与科技"),
            (Kind::Added, "203 灾害防治"),
        ]
    );
}

const WORDS: &str = "词 增减 { 1 \"增加\" \"增长\" -1 \"减少\" 0 \"持平\" }
片段 较上年 某数 {
  「比上年{向:增减}{额:万元=0}」
  某数 - 向 * 额 >= 0
}
说明 收入说明 于 \"收入情况\" {
  单位 万元 精度 2
  「本年收入合计{合计:万元}，{比:较上年(合计)}。」
  「其中：财政拨款{拨款:万元}，占{占比:%}。」
  可有 「另有捐赠{捐赠:万元}」
  占比 = 拨款 / 合计
}
说明 车辆说明 于 \"车辆情况\" {
  单位 辆 精度 0
  「共有车辆{车辆:辆}」
}
表 评价表 \"项目评价表\" 每 项目 {
  单位 万元 精度 2 空 为零
  字段 项目 : 文
  字段 等级 : 文 取自 \"优\" \"良\"
  字段 得分 又名 \"总分\" : 分
  面板 资金 { 行 { 预算 决算 } 列 { 金额 } }
}
";

/// What is told of the sentences and forms after some replacements.
#[track_caller]
fn words(replacements: &[(&str, &str)]) -> Comparison {
    let one = |text: &str| model(&[("specs/a/2021/spec.gj", &format!("规范 全国 2021\n{text}"))]);
    let text = replacements
        .iter()
        .fold(WORDS.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replace(old, new)
        });
    compare(&one(WORDS).specs[0], &one(&text).specs[0])
}

#[test]
fn sentences_words_fragments_and_fields_are_told_as_they_are_written() {
    let comparison = words(&[
        ("\"增长\" -1", "\"上升\" -1 \"降低\""),
        ("0 \"持平\"", "1 \"持平\""),
        ("「比上年{向", "「<与|比>上年{向"),
        ("某数 - 向 * 额 >= 0", "某数 - 向 * 额 > 0"),
        ("\"收入情况\"", "\"收入预算情况\" 又名 \"收入情况\""),
        ("本年收入合计{合计", "收入合计<为>{合计"),
        ("可有 「另有", "「另有"),
        (
            "占{占比:%}。」",
            "占{占比:%}。」\n可有 「没有专户资金{专户:万元=0}」",
        ),
        ("又名 \"总分\" : 分", ": 分\n字段 备注 : 文"),
        ("取自 \"优\" \"良\"", "取自 \"优\" \"良\" \"差\""),
        (
            "说明 车辆说明 于 \"车辆情况\" {\n  单位 辆 精度 0\n  「共有车辆{车辆:辆}」\n}",
            "说明 采购说明 于 \"采购情况\" 每 品名 {\n  单位 万元 精度 2\n  「{品名:文}采购{额:万元}」\n}",
        ),
    ]);
    insta::assert_snapshot!("words_text", comparison.text());
    insta::assert_snapshot!("words_markdown", comparison.markdown());
}

#[test]
fn a_sentence_that_only_moves_is_no_change() {
    let first = "「本年收入合计{合计:万元}，{比:较上年(合计)}。」";
    let second = "「其中：财政拨款{拨款:万元}，占{占比:%}。」";
    let swapped = words(&[(first, "甲"), (second, first), ("甲", second)]);
    assert_eq!(swapped.text(), "全国 2021 → 全国 2021：没有差别\n");
}

#[test]
fn vocabularies_and_fragments_come_and_go_as_a_whole() {
    let comparison = words(&[
        ("词 增减 { 1", "词 升降 { 1"),
        ("{向:增减}", "{向:升降}"),
        ("片段 较上年", "片段 比上年"),
        (":较上年(", ":比上年("),
    ]);
    for title in ["词 升降", "词 增减", "片段 比上年", "片段 较上年"] {
        assert_eq!(changes(&comparison, title).len(), 1, "{title}");
    }
}
