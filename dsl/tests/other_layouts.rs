//! What lets one set of rules hold in forms of other layouts: tables renamed and dropped, rows
//! that may be missing, row numbers that are not printed, headings turned inside out.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_dsl::Sources;
use gouji_dsl::diagnostic::render;
use gouji_dsl::model::{Level, Spec, print_rules};

const PARENT: &str = r#"
规范 全国 2021
表 甲 "甲表" {
  标识 a
  单位 万元  精度 2  空 为零
  行 { 1 税费收入  2 其他收入  3 合计 = #1 + #2 }
  列 金额
}
表 乙 "乙表" {
  标识 b
  单位 万元  精度 2  空 为零
  行 单
  列 {
    预算数 { 1 合计 = #2 + #3  2 购置费  3 运行费 }
    决算数 同 预算数 自 4
  }
}
停用 规则 乙.表注 理由 "没有附注"
规则 勾一 "甲与乙" 必须 {
  甲[合计] >= 乙[决算数.合计]
  例 通过 { 甲[合计] = 2.00  乙[决算数.合计] = 1.00 }
  例 违反 { 甲[合计] = 1.00  乙[决算数.合计] = 2.00 }
}
规则 勾二 "甲" 核实 当 乙 存在 且 乙.注 含 "空表" {
  甲[税费收入] <= 甲[合计]
  例 通过 { 乙.注 = "空表" 甲[税费收入] = 1.00 甲[合计] = 1.00 }
  例 违反 { 乙.注 = "空表" 甲[税费收入] = 2.00 甲[合计] = 1.00 }
}
规则 勾三 "甲自身" 必须 {
  甲[#1] <= 甲[#3]
  例 通过 { 甲[#1] = 1.00 甲[#3] = 1.00 }
  例 违反 { 甲[#1] = 2.00 甲[#3] = 1.00 }
}
"#;

/// The child spec, which must compile without a remark.
#[track_caller]
fn child(edits: &str) -> Spec {
    let mut sources = Sources::default();
    sources.add("specs/a/2021/spec.gj", PARENT);
    let text = format!("规范 某省 2021 继承 全国 2021\n{edits}");
    sources.add("specs/b/2021/spec.gj", text);
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let remarks = diagnostics.iter().map(|remark| render(remark, &sources));
    assert_eq!(remarks.collect::<Vec<_>>(), Vec::<String>::new());
    let mut specs = model.specs.into_iter();
    specs.find(|spec| spec.name == "某省 2021").unwrap()
}

fn rules(spec: &Spec) -> Vec<&str> {
    spec.rules.iter().map(|rule| rule.id.as_str()).collect()
}

#[test]
fn tables_change_names_at_once_and_rules_follow() {
    let spec = child("改名 表 甲 为 乙 标识 b\n改名 表 乙 为 甲 标识 a\n");
    let names: Vec<_> = spec
        .tables
        .iter()
        .map(|table| (&*table.name, &*table.id))
        .collect();
    assert_eq!(names, [("乙", "b"), ("甲", "a")]);
    let text = print_rules(&spec);
    assert!(text.contains("乙[合计] >= 甲[决算数.合计]"), "{text}");
    assert!(text.contains("乙[合计]"), "{text}");
    assert_eq!(spec.weights, [("甲.表注".to_owned(), None)]);
}

#[test]
fn a_dropped_table_takes_the_rules_that_speak_of_it() {
    let spec = child("删 表 乙 理由 \"没有\"\n");
    assert_eq!(rules(&spec), ["甲[合计]", "勾三"]);
    assert_eq!(spec.weights, []);
}

#[test]
fn a_rule_rewritten_without_the_table_stays() {
    let rule = "换 规则 勾二 \"甲\" 核实 {
      甲[其他收入] <= 甲[合计]
      例 通过 { 甲[其他收入] = 1.00 甲[合计] = 1.00 }
      例 违反 { 甲[其他收入] = 2.00 甲[合计] = 1.00 }
    } 理由 \"没有乙表\"";
    let spec = child(&format!("删 表 乙 理由 \"没有\"\n{rule}"));
    assert_eq!(rules(&spec), ["甲[合计]", "勾二", "勾三"]);
}

#[test]
fn row_numbers_that_are_not_printed_are_names_only() {
    let spec = child("改 表 甲 { 行次 不印 }\n");
    let rows = spec
        .tables
        .iter()
        .flat_map(|table| &table.panels)
        .flat_map(|panel| &panel.rows);
    let numbers: Vec<_> = rows.map(|row| (&*row.id, row.ordinal)).collect();
    assert_eq!(numbers, [("r1", 0), ("r2", 0), ("r3", 0)]);
    assert!(rules(&spec).contains(&"勾三"));
}

#[test]
fn rows_and_columns_may_be_missing() {
    let spec = child(
        "换 表 甲 \"甲表\" {
          单位 万元  精度 2  空 为零
          行 { 1 税费收入  2 其他收入 可缺  3 合计 = #1 + #2 }
          列 金额
        } 理由 \"另有表式\"",
    );
    let table = spec.tables.first().unwrap();
    let rows = table.panels.iter().flat_map(|panel| &panel.rows);
    let optional: Vec<_> = rows.map(|row| row.optional).collect();
    assert_eq!(optional, [false, true, false]);
}

#[test]
fn headings_turned_inside_out_keep_their_addresses() {
    let spec = child(
        "换 表 乙 \"乙表\" {
          单位 万元  精度 2  空 为零
          行 单
          列 {
            合计 { 预算数 决算数 }
            购置费 { 预算数 决算数 }
            运行费 { 预算数 决算数 可缺 }
          }
        } 理由 \"预算数与决算数成对\"",
    );
    let rule = spec.rules.iter().find(|rule| rule.id == "勾一").unwrap();
    let text = format!("{:?}", rule.relation);
    assert!(text.contains("columns: At(1)"), "{text}");
    let columns = spec
        .tables
        .iter()
        .flat_map(|table| &table.panels)
        .flat_map(|panel| &panel.columns);
    assert_eq!(columns.filter(|column| column.optional).count(), 1);
}

#[test]
fn a_property_without_a_table_is_that_of_all() {
    let spec = child("改 规则 年度 提示 理由 \"不印年度\"\n");
    let mut weights = spec.weights;
    weights.retain(|(name, _)| name.ends_with("年度"));
    let hint = Some(Level::Hint);
    assert_eq!(
        weights,
        [("甲.年度".to_owned(), hint), ("乙.年度".to_owned(), hint)]
    );
}
