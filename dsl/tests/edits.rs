//! Every edit verb: without effect it is a warning, loosening without a reason an error.

use gouji_dsl::Sources;

const PARENT: &str = "规范 全国 2021

表 收支 \"收支表\" 又名 \"收支总表\" {
  单位 万元
  精度 2
  空 为零
  舍入 四舍五入
  行 {
    1 税费收入
    2 其他收入
    3 收入合计 = #1 + #2
  }
  列 { 合计 = 基本 + 项目  基本  项目 }
  [税费收入, 合计] <= [收入合计, 合计]
}

规则 勾一 \"不为负\" 必须 {
  收支[收入合计, 合计] >= 0
  例 通过 { 收支[收入合计, 合计] = 1.00 }
  例 违反 { 收支[收入合计, 合计] = -1.00 }
}
停用 规则 收支.表号 理由 \"不印\"
改 规则 收支.年度 核实 理由 \"不印\"
";

/// Codes and messages of what is said of a layer with this edit.
fn said(edit: &str) -> Vec<(&'static str, String)> {
    let mut sources = Sources::default();
    sources.add("specs/a/2021/spec.gj", PARENT);
    let layer = format!("规范 某省 2021 继承 全国 2021\n{edit}\n");
    sources.add("specs/b/2021/spec.gj", layer);
    let (_, diagnostics) = gouji_dsl::compile(&sources);
    let said = diagnostics.into_iter();
    said.map(|found| (found.code, found.message)).collect()
}

#[test]
fn an_edit_that_changes_nothing_is_a_warning_whatever_the_verb() {
    let rule = PARENT
        .split_once("规则 勾一")
        .and_then(|(_, rest)| rest.split_once("停用"))
        .map_or("", |(rule, _)| rule);
    let table = PARENT
        .split_once("表 收支")
        .and_then(|(_, rest)| rest.split_once("规则"))
        .map_or("", |(table, _)| table);
    let edits = [
        "改 表 收支 { }".to_owned(),
        "改 表 收支 { 单位 万元 }".to_owned(),
        "改 表 收支 { 精度 2 }".to_owned(),
        "改 表 收支 { 空 为零 }".to_owned(),
        "改 表 收支 { 舍入 四舍五入 }".to_owned(),
        "改 表 收支 { 又名 \"收支总表\" }".to_owned(),
        "改 表 收支 { 改 行 [收入合计] = #1 + #2 }".to_owned(),
        "改 表 收支 { 改 列 [合计] = 基本 + 项目 }".to_owned(),
        "改 表 收支 { [税费收入, 合计] <= [收入合计, 合计] }".to_owned(),
        "改 表 收支 { 增 列 { 备注 : 文 } 于 [项目] 后 顺延 }".to_owned(),
        "改名 收支 为 \"收支表\" 理由 \"新表样\"".to_owned(),
        "改名 收支[其他收入] 为 \"其他收入\" 理由 \"新表样\"".to_owned(),
        "改名 收支[*, 项目] 为 \"项目\" 理由 \"新表样\"".to_owned(),
        "改 规则 勾一 必须".to_owned(),
        "改 规则 收支[收入合计] 必须".to_owned(),
        "改 规则 收支.年度 核实 理由 \"不印\"".to_owned(),
        "停用 规则 收支.表号 理由 \"不印\"".to_owned(),
        format!("换 表 收支{table} 理由 \"新表样\""),
        format!("换 规则 勾一{rule} 理由 \"新口径\""),
    ];
    for edit in edits {
        let said = said(&edit);
        let codes: Vec<&str> = said.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, ["G0402"], "{edit}: {said:?}");
    }
}

#[test]
fn loosening_owes_a_reason_whatever_the_verb() {
    let edits = [
        ("删 表 收支", "删表"),
        ("停用 规则 勾一", "停用规则"),
        ("停用 规则 收支[收入合计]", "停用规则"),
        ("停用 规则 收支.单位", "停用规则"),
        ("改 规则 勾一 核实", "降低规则的级别"),
        ("改 规则 收支[收入合计] 提示", "降低规则的级别"),
        ("改 规则 收支.单位 提示", "降低规则的级别"),
        ("改 表 收支 { 删 列 [项目] }", "删列"),
        ("改 表 收支 { 精度 1 }", "降低精度"),
        ("改 表 收支 { 精度 2 省零 }", "允许省零"),
        ("改 表 收支 { 空 为缺 }", "把空白改为缺数"),
        (
            "换 规则 勾一 \"不为负\" 必须 { 收支[税费收入, 合计] >= 0 例 通过 { 收支[税费收入, 合计] = 1.00 } 例 违反 { 收支[税费收入, 合计] = -1.00 } }",
            "整个替换",
        ),
    ];
    for (edit, what) in edits {
        let wanted = ("G0401", format!("{what}须写明理由"));
        let without = said(edit);
        assert!(without.contains(&wanted), "{edit}: {without:?}");
        let with = said(&format!("{edit} 理由 \"有原因\""));
        assert!(!with.contains(&wanted), "{edit}: {with:?}");
    }
}

#[test]
fn tightening_owes_none() {
    for edit in [
        "改 表 收支 { 精度 3 }",
        "改 表 收支 { 单位 元 }",
        "改 规则 收支.年度 必须",
        "改 表 收支 { [其他收入, 合计] <= [收入合计, 合计] }",
    ] {
        assert_eq!(said(edit), [], "{edit}");
    }
}
