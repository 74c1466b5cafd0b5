//! What short specs mean: normal forms, repetition, edits; and what is said when they mean nothing.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_dsl::model::{RowKind, Spec, Unit, print_rules};
use gouji_dsl::{Diagnostic, Sources};

const CODES: &str = "编码\t名称\t起\t止\t又名\n\
    201\t教育支出\t\t\t\n20101\t小学\t\t\t\n20102\t中学\t\t\t\n202\t卫生支出\t\t\t\n";

const LIST: &str = "科目 分类 类 3 款 5 自 \"codes/kinds.tsv\"";

/// A table of one panel in 万元.
fn table(name: &str, body: &str) -> String {
    format!("表 {name} \"{name}\" {{ 标识 {name} 单位 万元 精度 2 空 为零 {body} }}\n")
}

/// A rule with examples that state nothing.
fn rule(head: &str, body: &str) -> String {
    format!("规则 一 \"一\" 必须 {head} {{ {body} 例 通过 {{ }} 例 违反 {{ }} }}\n")
}

fn compile(layers: &[&str]) -> (Vec<Spec>, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    sources.add("specs/codes/kinds.tsv", CODES);
    for (number, layer) in (1..).zip(layers) {
        let parent = if number == 1 {
            String::new()
        } else {
            format!("继承 地 {}", number - 1)
        };
        let text = format!("规范 地 {number} {parent}\n{layer}");
        sources.add(format!("specs/layer/{number}/spec.gj"), text);
    }
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    (model.specs, diagnostics)
}

/// The last of some layers, without a remark.
#[track_caller]
fn spec(layers: &[&str]) -> Spec {
    let (mut specs, diagnostics) = compile(layers);
    assert_eq!(diagnostics, []);
    specs.pop().unwrap()
}

/// The normal form of the rules of one layer.
#[track_caller]
fn rules(layers: &[&str]) -> Vec<String> {
    let rules = print_rules(&spec(layers));
    let kept = rules.lines().filter(|line| !line.starts_with("  见"));
    kept.map(|line| line.trim().to_owned()).collect()
}

#[track_caller]
fn assert_codes(layers: &[&str], expected: &[&str]) {
    let (_, diagnostics) = compile(layers);
    let codes: Vec<&str> = diagnostics.iter().map(|remark| remark.code).collect();
    assert_eq!(codes, expected, "{diagnostics:#?}");
}

#[test]
fn each_cell_stands_once_in_a_sum() {
    let text = table(
        "甲",
        "行 { 1 一 2 二 3 三 = 3 * #1 - (#2 - #1) + 和(#1..#2) } 列 金额",
    );
    assert_eq!(
        rules(&[&text]),
        [
            "甲[三] 必须: 三 = 3 * #1 - (#2 - #1) + 和(#1..#2)",
            "即 + 甲[r3, 金额] − 5·甲[r1, 金额] = 0"
        ]
    );
}

#[test]
fn a_chain_with_a_sum_is_split_and_numbered() {
    let text = table("甲", "行 { 一 二 三 四 } 列 金额 [一] = [二] = [三] + [四]");
    assert_eq!(
        rules(&[&text]),
        [
            "甲.等1 必须: [一] = [二]",
            "即 甲[一, 金额] ≡ 甲[二, 金额]",
            "甲.等2 必须: [一] = [三] + [四]",
            "即 + 甲[一, 金额] − 甲[三, 金额] − 甲[四, 金额] = 0",
        ]
    );
}

#[test]
fn a_chain_of_bounds_compares_neighbours() {
    let text = table("甲", "行 { 一 二 三 } 列 金额 [一] <= [二] <= [三]");
    assert_eq!(
        rules(&[&text]),
        [
            "甲.等1 必须: [一] <= [二]",
            "即 + 甲[一, 金额] − 甲[二, 金额] ≤ 0",
            "甲.等2 必须: [二] <= [三]",
            "即 + 甲[二, 金额] − 甲[三, 金额] ≤ 0",
        ]
    );
}

#[test]
fn a_column_formula_prefers_its_own_group() {
    let text = table(
        "甲",
        "行 单 列 { 上年 { 合计 = 收 + 支 收 支 } 本年 同 上年 自 1 }",
    );
    assert_eq!(
        rules(&[&text]),
        [
            "甲[上年.合计] 必须: 合计 = 收 + 支",
            "即 + 甲[单行, 上年.合计] − 甲[单行, 上年.收] − 甲[单行, 上年.支] = 0",
            "甲[本年.合计] 必须: 合计 = 收 + 支",
            "即 + 甲[单行, 本年.合计] − 甲[单行, 本年.收] − 甲[单行, 本年.支] = 0",
        ]
    );
}

#[test]
fn a_name_without_its_row_or_column_means_all_of_them() {
    let text = table("甲", "行 { 一 二 } 列 { 收 支 }") + &rule("当 甲[收] 为空", "甲[二] 为空");
    assert_eq!(
        rules(&[&text])[1..=2],
        ["当 甲[*, 收] 为空", "即 甲[二, *] 为空"]
    );
}

#[test]
fn text_and_shares_are_not_added_up() {
    let text = table("甲", "行 { 一 = 二 二 } 列 { 额 率 : % 数 : 个 注 : 文 }");
    assert_eq!(rules(&[&text])[1], "每栏 1 3");
    let columns = &spec(&[&text]).tables[0].panels[0].columns;
    let units: Vec<&Unit> = columns.iter().map(|column| &column.unit).collect();
    let count = Unit::Count("个".to_owned());
    assert_eq!(
        units,
        [&Unit::TenThousandYuan, &Unit::Percent, &count, &Unit::None]
    );
}

#[test]
fn a_variable_is_the_row_of_its_code_in_every_table() {
    let listed = table("甲", "行 { 1..2 各 分类.类 } 列 金额");
    let coded = table("乙", "行 按 分类 列 金额");
    let by_level = rule("每 类 于 分类.类", "甲[类] = 乙[类]");
    let text = format!("{LIST}\n{listed}{coded}{by_level}");
    assert_eq!(
        rules(&[&text])[1..=2],
        ["每行 201 202", "即 甲[本行, 金额] ≡ 乙[本行, 金额]"]
    );
    let found = rule("每 科目 于 乙.款", "乙[科目] >= 0");
    let text = format!("{LIST}\n{coded}{found}");
    assert_eq!(rules(&[&text])[1], "每行 乙 所列的 5 位编码");
}

#[test]
fn counting_lines_is_a_statement() {
    let text = "表 甲 \"甲\" { 行 各 序号 列 { 序号 : 计数 名称 : 文 } }\n".to_owned()
        + &rule("当 部门 含 \"汇总\"", "计数(甲[*, 序号]) >= 2");
    assert_eq!(
        rules(&[&text])[1..=2],
        ["当 部门含“汇总”", "即 甲 的行数 ≥ 2"]
    );
}

#[test]
fn a_renamed_row_is_still_known_by_its_old_name() {
    let base = table("甲", "行 { 1 旧名 2 合计 = 旧名 } 列 金额");
    let edit = "改名 甲[旧名] 为 \"新名\" 理由 \"改了\"";
    let rows = spec(&[&base, edit]).tables[0].panels[0].rows.clone();
    assert_eq!(
        (&*rows[0].label, &*rows[0].aliases),
        ("新名", &["旧名".to_owned()][..])
    );
    assert_eq!(
        rules(&[&base, edit])[1],
        "即 + 甲[r2, 金额] − 甲[r1, 金额] = 0"
    );
}

#[test]
fn a_column_is_edited_under_the_name_its_rules_bear() {
    let base = table("甲", "行 { 一 二 } 列 { 1 和 = #2 2 乙 3 丙 }");
    assert_eq!(spec(&[&base]).rules[0].id, "甲[*, 和]");
    for address in ["[*, 和]", "[和]"] {
        let edit = format!("改名 甲{address} 为 \"新\" 改 表 甲 {{ 改 列 [*, 乙] = #3 }}");
        let spec = spec(&[&base, &edit]);
        assert_eq!(spec.tables[0].panels[0].columns[0].path, ["新"]);
        assert_eq!(spec.rules[1].id, "甲[*, 乙]");
    }
    let row = spec(&[&base, "改名 甲[二, *] 为 \"三\""]);
    assert_eq!(row.tables[0].panels[0].rows[1].label, "三");
    let (_, unknown) = compile(&[&base, "改名 甲[*, 丁] 为 \"丁\""]);
    assert_eq!(unknown[0].message, "甲 没有名为“丁”的列");
    assert_codes(&[&base, "改名 甲[*, *] 为 \"丁\""], &["G0313"]);
}

#[test]
fn dropped_columns_shift_the_ones_behind_them() {
    let base = table(
        "甲",
        "行 单 列 { 一 { 1 和 = #2 + #3 2 乙 3 丙 } 二 同 一 自 4 }",
    );
    let edit = "改 表 甲 { 改 列 [一.和] = #2 删 列 [一.丙] 顺延 } 理由 \"不印\"";
    let columns = spec(&[&base, edit]).tables[0].panels[0].columns.clone();
    let ids: Vec<&str> = columns.iter().map(|column| &*column.id).collect();
    assert_eq!(ids, ["c1", "c2", "c3", "c4", "c5"]);
    let rules = rules(&[&base, edit]);
    assert_eq!(
        rules[3],
        "即 + 甲[单行, c3] − 甲[单行, c4] − 甲[单行, c5] = 0"
    );
}

#[test]
fn later_layers_win() {
    let base = table("甲", "行 { 一 二 = 一 } 列 金额");
    let lowered = "改 规则 甲[二] 提示 理由 \"常有出入\"";
    let raised = "改 规则 甲[二] 核实";
    assert!(rules(&[&base, lowered, raised])[0].starts_with("甲[二] 核实"));
    let off = "停用 规则 甲[二] 理由 \"不印\"";
    assert!(rules(&[&base, lowered, off]).is_empty());
    assert_codes(&[&base, off, off], &["G0402"]);
}

#[test]
fn what_a_layer_breaks_is_said_once_and_with_its_name() {
    let base = table("甲", "行 { 1 一 2 二 = #1 } 列 金额");
    let edit = "改 表 甲 { 删 行 [一] } 理由 \"不印\"";
    let (_, diagnostics) = compile(&[&base, edit, ""]);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(
        diagnostics[0].notes.last().unwrap(),
        "这一行在 地 2 的改动之后不再成立"
    );
}

#[test]
fn a_table_that_could_not_be_read_is_not_missed() {
    let text = "表 甲 \"甲\" { 单位 万元 精度 2 空 为零 行 { 一 二 = } 列 金额 }\n".to_owned()
        + &rule("", "甲[二] >= 0");
    let (_, diagnostics) = compile(&[&text]);
    assert!(
        diagnostics
            .iter()
            .all(|remark| remark.code.starts_with("G01")),
        "{diagnostics:#?}"
    );
    assert!(!diagnostics.is_empty());
}

#[test]
fn several_mistakes_of_one_formula_are_all_said() {
    let text = table("甲", "行 { 1 一 2 二 = #7 + 三 + 0.5 * #1 } 列 金额");
    assert_codes(&[&text], &["G0206", "G0203", "G0304"]);
}

#[test]
fn strange_specs_are_answered_and_not_fatal() {
    assert_codes(
        &[&table("甲", "行 { 9..3 × 一 = 和(#1..#65535) } 列 金额")],
        &["G0305", "G0206"],
    );
    assert_codes(
        &[&table("甲", "行 { 一 = 2147483647 * 2 * 二 二 } 列 金额")],
        &["G0304"],
    );
    assert_codes(&[&table("甲", "行 { \"——\" } 列 金额")], &["G0306"]);
    assert_codes(&[&table("甲", "行 { 0..65535 × } 列 金额")], &[]);
    assert_codes(&["改名 [一] 为 \"二\""], &["G0201"]);
}

#[test]
fn a_sentence_names_its_code_and_the_codes_above_it() {
    let told = |each: &str, says: &str| {
        format!("说明 甲 于 \"甲情况\" 每 {each} {{ 单位 万元 精度 2 「{says}」 }}\n")
    };
    let both = "{类:分类.类}-{款:分类.款}用{额:万元}";
    let fine = told("款", both);
    let spec = spec(&[&format!("{LIST}\n{fine}")]);
    let panel = &spec.tables.last().unwrap().panels[0];
    assert_eq!(panel.kind, RowKind::Coded(0));
    // The one that tells the sentences apart is the lowest, and there is no other of its level.
    let twice = told("款", "{甲:分类.款}、{款:分类.款}用{额:万元}");
    for wrong in [told("类", both), twice] {
        assert_codes(&[&format!("{LIST}\n{wrong}")], &["G0314"]);
    }
}
