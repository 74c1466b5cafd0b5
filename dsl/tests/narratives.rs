//! What narratives, fragments, forms and their relations mean in normal form.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_dsl::model::{Kind, Layout, Piece, RowKind, SlotKind, Spec, Unit, Words, print_rules};
use gouji_dsl::{Diagnostic, Sources};

const BASE: &str = r#"
词 增减 { 1 "增加" "增长" -1 "减少" 0 "持平" }

片段 较上年 某数 {
  「<与上年持平|比{上年}年{向:增减}{额:万元=0}，{升:增减}{率:%=0}><，因{原因:文}>」
  率 = 额 / (某数 - 向 * 额)
  升 = 向
}

表 收入 "收入表" {
  单位 万元  精度 2  空 为零
  行 { 1 税费 2 其他 3 合计 = #1 + #2 }
  列 金额
}

表 自评表 "自评表" 每 项目名称 {
  标识 zp
  单位 万元  精度 2 省零  空 为零
  字段 项目名称 : 文
  字段 总分 : 分 = 和(指标[*, 得分])
  字段 等级 : 文 = 分档(总分, >=90 "优", >=60 "中", 否则 "差")
  面板 执行 { 行 { 资金 = 财政 + 其他  财政  其他 } 列 { 预算数  执行数  执行率 : % = 执行数 / 预算数 } }
  面板 指标 { 行 按 一级.二级  列 { 目标 : 文  分值 : 分  得分 : 分 } }
  和(指标[*, 分值]) = 100
  指标[*, 得分] <= 指标[*, 分值]
}

说明 综述 于 "自评结果" 每 项目名称 {
  精度 2
  「{项目名称:文}：得分为{得分:分}」
}
"#;

fn compile(text: &str) -> (Spec, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    sources.add(
        "specs/a/2021/spec.gj",
        format!("规范 某地 2021\n{BASE}\n{text}"),
    );
    let (mut model, diagnostics) = gouji_dsl::compile(&sources);
    (model.specs.pop().unwrap(), diagnostics)
}

#[track_caller]
fn spec(text: &str) -> Spec {
    let (spec, diagnostics) = compile(text);
    assert_eq!(diagnostics, []);
    spec
}

/// The normal form of the rules whose name begins so: the line behind 即 alone.
#[track_caller]
fn forms(text: &str, name: &str) -> Vec<String> {
    let rules = print_rules(&spec(text));
    let mut found = Vec::new();
    let mut wanted = false;
    for line in rules.lines() {
        match line.strip_prefix("  ") {
            None => wanted = line.starts_with(name),
            Some(line) if wanted && !line.starts_with('见') => found.push(line.to_owned()),
            Some(_) => {}
        }
    }
    found
}

#[track_caller]
fn codes(text: &str) -> Vec<&'static str> {
    let (_, diagnostics) = compile(text);
    diagnostics.iter().map(|found| found.code).collect()
}

fn narrative(body: &str) -> String {
    format!("说明 甲 于 \"收入情况\" {{ 单位 万元 精度 2 {body} }}")
}

fn rule(head: &str, body: &str) -> String {
    format!("规则 一 \"一\" 必须 {head} {{ {body} 例 通过 {{ }} 例 违反 {{ }} }}")
}

fn words(spec: &Spec) -> &Words {
    match &spec.tables.last().unwrap().layout {
        Layout::Words(words) => words,
        layout => panic!("{layout:?} is no narrative"),
    }
}

#[test]
fn slots_are_the_columns_of_one_row() {
    let spec = spec(&narrative(
        "「{年度}年收入{收入:万元}，{较上年:较上年(收入)}」",
    ));
    let table = spec.tables.last().unwrap();
    assert_eq!(
        (&*table.id, table.optional, table.each),
        ("甲", false, None)
    );
    let panel = &table.panels[0];
    assert_eq!(panel.kind, RowKind::Single);
    let ids: Vec<&str> = panel.columns.iter().map(|column| &*column.id).collect();
    assert_eq!(
        ids,
        [
            "收入",
            "较上年.向",
            "较上年.额",
            "较上年.升",
            "较上年.率",
            "较上年.原因"
        ]
    );
    assert_eq!(panel.columns[2].default.as_deref(), Some("0"));
    assert_eq!(
        (&panel.columns[1].unit, panel.columns[1].kind),
        (&Unit::Direction, Kind::Exact)
    );
    assert_eq!(panel.columns[5].identifier, "较上年_原因");
}

#[test]
fn a_fragment_stands_where_it_is_called() {
    let spec = spec(&narrative(
        "「{年度}年收入{收入:万元}，{较上年:较上年(收入)}」",
    ));
    let sentence = &words(&spec).sentences[0];
    assert_eq!(
        sentence.text,
        "{年度}年收入{收入:万元}，<与上年持平|比{上年}年{较上年.向:增减}{较上年.额:万元=0}，\
         {较上年.升:增减}{较上年.率:%=0}><，因{较上年.原因:文}>"
    );
    assert_eq!(sentence.pieces[0], Piece::Year(0));
    let Piece::Choice(choices) = &sentence.pieces[4] else {
        panic!("{:?}", sentence.pieces[4]);
    };
    assert_eq!(choices[0], [Piece::Text("与上年持平".to_owned())]);
    assert_eq!(choices[1][1], Piece::Year(1));
}

#[test]
fn a_fragment_brings_its_relations_along() {
    let text = narrative("「收入{收入:万元}，{较上年:较上年(收入)}」 收入 = 收入[合计]");
    let text = text.replace("收入 = 收入[合计]", "收入 = 收入[合计, 金额]");
    let (spec, diagnostics) = compile(&text);
    assert_eq!(diagnostics, []);
    let ids: Vec<&str> = spec.rules.iter().map(|rule| &*rule.id).collect();
    assert_eq!(
        ids[ids.len() - 3..],
        ["甲.较上年.等1", "甲.较上年.等2", "甲.等1"]
    );
    assert_eq!(
        forms(&text, "甲.较上年"),
        [
            "即 甲[单行, 较上年.率] = (+ 甲[单行, 较上年.额]) / \
             (+ 甲[单行, 收入] − 甲[单行, 较上年.向]·甲[单行, 较上年.额])",
            "即 甲[单行, 较上年.升] ≡ 甲[单行, 较上年.向]",
        ]
    );
}

#[test]
fn a_parameter_may_be_a_cell_or_part_of_an_address() {
    let text = narrative("「{较上年:较上年(收入[合计])}」");
    assert!(forms(&text, "甲.较上年.等1")[0].contains("收入[r3, 金额] − "));
    let cell = "片段 同表 某行 { 「计{额:万元}」 额 = 收入[某行, 金额] }";
    let text = format!("{cell} {}", narrative("「{合:同表(合计)}」"));
    assert_eq!(forms(&text, "甲"), ["即 甲[单行, 合.额] ≡ 收入[r3, 金额]"]);
}

#[test]
fn fragments_of_fragments_nest_their_names() {
    let outer = "片段 外 数额 { 「{内:较上年(数额)}」 }";
    let text = format!("{outer} {}", narrative("「收{收:万元}{甲组:外(收)}」"));
    assert!(forms(&text, "甲.甲组.内.等1")[0].starts_with("即 甲[单行, 甲组.内.率] ="));
}

#[test]
fn alternatives_share_a_slot_and_sentences_do_not() {
    let shared = narrative("「<增加{额:万元}|减少{额:万元}>」");
    assert_eq!(
        spec(&shared).tables.last().unwrap().panels[0].columns.len(),
        1
    );
    assert_eq!(
        codes(&narrative("「增加{额:万元}」「减少{额:万元}」")),
        ["G0207"]
    );
    assert_eq!(
        codes(&narrative("「<增加{额:万元}|减少{额:%}>」")),
        ["G0316"]
    );
}

#[test]
fn constants_keep_the_unit_of_the_figures_beside_them() {
    let yuan =
        "表 元表 \"元表\" { 标识 yb 单位 元 精度 2 空 为零 行 { 一 二 } 列 金额 [一] >= 100 }";
    assert_eq!(forms(yuan, "元表"), ["即 + 元表[一, 金额] − 0.01 ≥ 0"]);
    let text = narrative("「率{率:%}，数{数:个}」 率 <= 100 数 + 1 > 2 * 3");
    assert_eq!(
        forms(&text, "甲"),
        ["即 + 甲[单行, 率] − 100 ≤ 0", "即 + 甲[单行, 数] − 5 > 0"]
    );
}

#[test]
fn quotients_stand_alone_and_turn() {
    let text = narrative(
        "「{甲数:万元}{乙数:万元}{人:人次}{均:万元}{占:%}」 甲数 / 乙数 <= 占 均 = 甲数 / 人",
    );
    assert_eq!(
        forms(&text, "甲"),
        [
            "即 甲[单行, 占] ≥ (+ 甲[单行, 甲数]) / (+ 甲[单行, 乙数])",
            "即 甲[单行, 均] = (+ 甲[单行, 甲数]) / (+ 甲[单行, 人])",
        ]
    );
    let clash = narrative("「{甲数:万元}{人:人次}{占:%}」 占 = 甲数 / 人");
    assert_eq!(codes(&clash), ["G0302"]);
}

#[test]
fn a_form_is_repeated_over_its_instances() {
    assert_eq!(
        forms("", "自评表"),
        [
            "每行 自评表 的各份",
            "即 + 自评表[单行, 总分] − 自评表.指标[*, 得分] = 0",
            "每行 自评表 的各份",
            "即 自评表[单行, 等级] 分档 自评表[单行, 总分]: ≥ 90“优”; ≥ 60“中”; 否则“差”",
            "每行 自评表 的各份",
            "每栏 1 2",
            "即 + 自评表.执行[资金, 本栏] − 自评表.执行[财政, 本栏] − 自评表.执行[其他, 本栏] = 0",
            "每行 自评表.执行 的各行",
            "即 自评表.执行[本行, 执行率] = (+ 自评表.执行[本行, 执行数]) / (+ 自评表.执行[本行, 预算数])",
            "每行 自评表 的各份",
            "即 + 自评表.指标[*, 分值] − 100 = 0",
            "每行 自评表.指标 的各行",
            "即 + 自评表.指标[本行, 得分] − 自评表.指标[本行, 分值] ≤ 0",
        ]
    );
}

#[test]
fn keys_are_text_columns_in_front() {
    let spec = spec("");
    let form = spec
        .tables
        .iter()
        .find(|table| table.name == "自评表")
        .unwrap();
    assert_eq!((form.each, &form.layout), (Some(0), &Layout::Form));
    let names: Vec<&str> = form.panels.iter().map(|panel| &*panel.name).collect();
    assert_eq!(names, ["", "执行", "指标"]);
    let panel = &form.panels[2];
    assert_eq!(panel.kind, RowKind::Keyed(2));
    let ids: Vec<&str> = panel.columns.iter().map(|column| &*column.id).collect();
    assert_eq!(ids, ["一级", "二级", "目标", "分值", "得分"]);
    let one = "表 乙 \"乙\" { 标识 yi 行 按 事项 列 { 完成 : 文 } 互异([*, 事项]) }";
    assert_eq!(forms(one, "乙"), ["即 乙[*, 事项] 互异"]);
}

#[test]
fn a_code_may_stand_in_place_of_a_name() {
    let mut sources = Sources::default();
    let text = format!(
        "规范 某地 2021\n科目 功能 类 3 项 7 自 \"功能.tsv\"\n{}\n{}",
        "表 支出 \"支出表\" { 单位 万元 精度 2 空 为零 行 按 功能 列 金额 }",
        "说明 甲 于 \"甲\" 每 码 { 单位 万元 精度 2 「{名称:文}（{码:功能}）{额:万元}」 } \
         规则 同名 \"同名\" 核实 每 科目 于 甲 { 名称(甲[科目, 名称]) = 名称(支出[科目, 金额]) \
         例 通过 { 甲[201, 名称] = \"甲项\" 支出[201, 金额] = 1.00 } \
         例 违反 { 甲[201, 名称] = \"乙项\" 支出[201, 金额] = 1.00 } }",
    );
    sources.add("specs/a/2021/spec.gj", text);
    let list = "编码\t名称\t起\t止\t又名\n201\t甲项\t\t\t\n";
    sources.add("specs/功能.tsv", list.to_owned());
    let (mut model, diagnostics) = gouji_dsl::compile(&sources);
    assert_eq!(diagnostics, []);
    let spec = model.specs.pop().unwrap();
    let narrative = spec.tables.last().unwrap();
    assert_eq!(narrative.panels[0].kind, RowKind::Coded(0));
    let slot = words(&spec).sentences[0].pieces.iter().rev().nth(2);
    let code = Piece::Slot {
        column: 1,
        kind: SlotKind::Code(0, 0),
    };
    assert_eq!(slot, Some(&code));
    let rules = print_rules(&spec);
    assert!(
        rules.contains("即 名称(甲[本行, 名称]) = 行名(支出[本行, 金额])"),
        "{rules}"
    );
}

#[test]
fn instances_of_one_name_meet_in_a_rule() {
    let text = rule(
        "每 项目 于 综述",
        "综述.得分 = 自评表.总分 得分 <= 自评表.总分",
    );
    let found = forms(&text, "一.1");
    assert_eq!(
        found,
        [
            "每行 综述 的各份",
            "即 综述[单行, 得分] ≡ 自评表[单行, 总分]",
            "通过 全空",
            "违反 全空"
        ]
    );
    let rows = rule(
        "每 行 于 自评表.指标 当 指标[行, 分值] > 0",
        "指标[行, 得分] != 0 自评表.总分 >= 指标[行, 得分]",
    );
    assert_eq!(
        forms(&rows, "一.2")[..3],
        [
            "每行 自评表.指标 的各行",
            "当 + 自评表.指标[本行, 分值] > 0",
            "即 + 自评表[单行, 总分] − 自评表.指标[本行, 得分] ≥ 0"
        ]
    );
    assert_eq!(codes(&rule("", "自评表.总分 <= 100")), ["G0318"]);
    assert_eq!(
        forms(
            &rule("", "和(自评表.执行[资金, 执行数]) = 收入[合计]"),
            "一"
        )[0],
        "即 + 自评表.执行[资金, 执行数] − 收入[r3, 金额] = 0"
    );
}

#[test]
fn counts_are_terms() {
    let text = narrative("「共{个数:个}」 个数 = 计数(自评表) 计数(自评表.指标[*, 得分]) >= 个数");
    assert_eq!(
        forms(&text, "甲"),
        [
            "即 + 甲[单行, 个数] − 计数(自评表[单行, 项目名称]) = 0",
            "即 + 计数(自评表.指标[*, 得分]) − 甲[单行, 个数] ≥ 0",
        ]
    );
}

#[test]
fn texts_are_compared_as_texts() {
    let text = narrative(
        "「{局:文}，{员:清单}」 局 = 部门 局 != \"某局\" 名称(员) <= 名称(自评表.项目名称) 局 含 \"局\"",
    );
    assert_eq!(
        forms(&text, "甲"),
        [
            "即 甲[单行, 局] = 部门",
            "即 甲[单行, 局] ≠ “某局”",
            "即 名称(甲[单行, 员]) ≤ 名称(自评表[单行, 项目名称])",
            "即 甲[单行, 局] 含“局”",
        ]
    );
    let labels = narrative("「{员:清单}」 名称(员) = 名称(收入[*, 金额])");
    assert_eq!(
        forms(&labels, "甲"),
        ["即 名称(甲[单行, 员]) = 行名(收入[*, 金额])"]
    );
}

#[test]
fn a_rule_may_name_what_explains_it() {
    let told = narrative("「{较上年:较上年(收入[合计])}」");
    let text = format!(
        "{told} {}",
        rule("", "收入[税费] <= 收入[其他] 说明于 甲.较上年.原因")
    );
    assert_eq!(forms(&text, "一")[1], "说明于 甲[单行, 较上年.原因]");
    let text = format!(
        "{told} {}",
        rule("", "收入[税费] <= 收入[其他] 说明于 甲.较上年.额")
    );
    assert_eq!(codes(&text), ["G0319"]);
}

#[test]
fn examples_number_lines_and_instances() {
    let text = "规则 一 \"一\" 必须 每 行 于 自评表.指标 { 指标[行, 得分] <= 指标[行, 分值] + 1 \
         例 通过 { 自评表.项目名称 = \"甲\" 自评表.指标[时效, 得分] = 1 自评表.指标[质量, 分值] = 2 } \
         例 违反 { 自评表.项目名称 = \"甲\" 自评表.项目名称 = \"乙\" 自评表.指标[时效, 得分] = 1 } }";
    let rule = spec(text).rules.pop().unwrap();
    let places = |example: usize| -> Vec<String> {
        let figures = rule.examples[example].figures.iter();
        figures
            .map(|(cells, _)| format!("{:?}", cells.rows))
            .collect()
    };
    assert_eq!(places(0), ["At(0)", "Code(1)", "Code(2)"]);
    assert_eq!(places(1), ["At(0)", "At(1)", "Code(1)"]);
}

#[test]
fn unknown_slots_are_answered_with_the_near_ones() {
    let (_, found) = compile(&narrative(
        "「收入{收入数:万元}，{较上年:较上年(收入数)}」 较上年.原应 = 收入书",
    ));
    let messages: Vec<&str> = found.iter().map(|found| &*found.message).collect();
    assert_eq!(
        messages,
        ["甲 没有名为“较上年.原应”的槽", "甲 没有名为“收入书”的槽"]
    );
    assert_eq!(found[0].suggestion.as_deref(), Some("较上年.原因"));
    let (_, found) = compile(&rule("", "自评表.总份 = 1"));
    assert_eq!(found[0].message, "自评表 没有名为“总份”的字段");
}

#[test]
fn names_are_taken_once() {
    assert_eq!(codes("说明 收入 于 \"一\" { 「一」 }"), ["G0207"]);
    assert_eq!(
        codes("说明 乙 于 \"一\" { 标识 丙 「一」 } 说明 丙 于 \"二\" { 「二」 }"),
        ["G0207"]
    );
    assert_eq!(
        codes("说明 乙 于 \"一\" 每 姓名 { 「{人:文}」 }"),
        ["G0204"]
    );
    assert_eq!(
        codes("说明 乙 于 \"一\" 每 个数 { 「{个数:数}」 }"),
        ["G0314"]
    );
}

const COURSES: &str = "科目 课程 门 3 节 5 自 \"codes/courses.tsv\"";

/// What becomes of sentences told apart by a name of a list of courses.
fn with_courses(narrative: &str) -> (Spec, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let text = format!("规范 某地 2021\n{COURSES}\n{narrative}");
    sources.add("specs/a/2021/spec.gj", text);
    let list = "编码\t名称\t起\t止\t又名\n101\t算术\t\t\t\n10101\t加法\t\t\t\n";
    sources.add("specs/codes/courses.tsv", list.to_owned());
    let (mut model, diagnostics) = gouji_dsl::compile(&sources);
    (model.specs.pop().unwrap(), diagnostics)
}

#[test]
fn names_of_higher_levels_stand_beside_the_name_that_tells_apart() {
    let (spec, found) = with_courses(
        "说明 甲 于 \"课\" 每 节 { 精度 0 「{门:课程.门}（门）{节:课程.节}（节）{数:个}」 }",
    );
    assert_eq!(found, []);
    assert_eq!(spec.tables[0].panels[0].kind, RowKind::Coded(0));
    for (each, slots) in [
        ("", "{门:课程.门}{数:个}"),
        ("每 门", "{门:课程.门}（门）{节:课程.节}（节）{数:个}"),
        ("每 节", "{节:课程.节}（节）{另:课程.节}（另）{数:个}"),
    ] {
        let (_, found) = with_courses(&format!("说明 甲 于 \"课\" {each} {{ 「{slots}」 }}"));
        let messages: Vec<&str> = found.iter().map(|found| &*found.message).collect();
        assert_eq!(
            messages,
            ["不分开各句的科目名称不能写在这里"],
            "{each} {slots}"
        );
    }
}
