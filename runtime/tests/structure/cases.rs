//! A document where each property fails: the sound one with one change.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use gouji_runtime::structure::PROPERTIES;

use crate::sound::TEXT;
use crate::{inspect, told};

/// A change of the sound document, and the one finding that follows.
pub(crate) struct Case {
    /// Name of the property.
    pub(crate) property: &'static str,
    /// The table it is missing in.
    pub(crate) table: &'static str,
    /// What stands in the document once.
    from: &'static str,
    /// What is printed instead.
    to: &'static str,
    /// The finding.
    told: &'static str,
}

/// The document with 丙 before 乙.
fn exchanged() -> String {
    let (head, rest) = TEXT.split_once("乙表\n").unwrap();
    let (second, third) = rest.split_once("丙表\n").unwrap();
    format!("{head}丙表\n{third}\n乙表\n{second}")
}

impl Case {
    /// The changed document.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        if self.property == "表序" {
            return exchanged();
        }
        assert_eq!(TEXT.matches(self.from).count(), 1, "{}", self.from);
        TEXT.replace(self.from, self.to)
    }
}

const fn case(
    property: &'static str,
    table: &'static str,
    (from, to): (&'static str, &'static str),
    told: &'static str,
) -> Case {
    Case {
        property,
        table,
        from,
        to,
        told,
    }
}

pub(crate) const CASES: [Case; 21] = [
    case("表序", "t3", ("", ""), "t3.表序 Must: t3：排在t2之前"),
    case(
        "表号",
        "t2",
        ("t2表", "t9表"),
        "t2.表号 Must: t2：表名为“乙表”，表号却印作“t9”",
    ),
    case(
        "年度",
        "t2",
        ("t2表\n部门：某局\n2021年度", "t2表\n部门：某局\n2020年度"),
        "t2.年度 Must: t2：表头年度印作 2020，封面为 2021",
    ),
    case(
        "部门",
        "t2",
        ("t2表\n部门：某局", "t2表\n部门：另局"),
        "t2.部门 Must: t2：部门印作“另局”，应为“某局”",
    ),
    case(
        "单位",
        "t3",
        (
            "金额单位：万元\n编码|名称|余数",
            "金额单位：元\n编码|名称|余数",
        ),
        "t3.单位 Must: t3：金额单位印作“元”，应为“万元”",
    ),
    case(
        "表注",
        "t2",
        ("注：乙。\n", ""),
        "t2.表注 Verify: t2：表下没有以“注：”起头的附注",
    ),
    case(
        "表头次序",
        "t3",
        (
            "2021年度\n金额单位：万元\n编码|名称|余数",
            "金额单位：万元\n2021年度\n编码|名称|余数",
        ),
        "t3.表头次序 Hint: t3：表头次序为表名→表号→部门→单位→年度，多数表为表名→表号→部门→年度→单位",
    ),
    case(
        "矩形",
        "t2",
        ("白菜|1.00|\n", "白菜|1.00\n"),
        "t2.矩形 Must: t2：有一行是 3 格，其余各行是 4 格",
    ),
    case(
        "行次",
        "t1",
        ("二、梨|2|", "二、梨|9|"),
        "t1.行次 Must: t1：“梨”的行次印作 9，应为 2",
    ),
    case(
        "栏次",
        "t2",
        ("栏次||1|2\n", "栏次||1|3\n"),
        "t2.栏次 Must: t2：“其中”的栏次印作 3，应为 2",
    ),
    case(
        "项目序号",
        "t1",
        ("二、梨", "三、梨"),
        "t1.项目序号 Must: t1：“三、梨”应是第 2 项",
    ),
    case(
        "编码位数",
        "t2",
        ("白菜|1.00|\n", "白菜|1.00|\n202011|青菜||\n"),
        "t2.编码位数 Must: t2：编码 202011 有 6 位",
    ),
    case(
        "上级编码",
        "t2",
        ("20201|叶菜|1.00|\n", ""),
        "t2.上级编码 Must: t2：2020101 的上级 20201 不在表内",
    ),
    case(
        "编码升序",
        "t2",
        (
            "201|水果|2.00|2.00\n20101|苹果|2.00|2.00\n2010101|红苹果|2.00|2.00\n202|蔬菜|1.00|\n20201|叶菜|1.00|\n2020101|白菜|1.00|\n",
            "202|蔬菜|1.00|\n20201|叶菜|1.00|\n2020101|白菜|1.00|\n201|水果|2.00|2.00\n20101|苹果|2.00|2.00\n2010101|红苹果|2.00|2.00\n",
        ),
        "t2.编码升序 Must: t2：201 列在 2020101 之后",
    ),
    case(
        "明细科目",
        "t2",
        ("2020101|白菜|1.00|\n", ""),
        "t2.明细科目 Verify: t2：20201 没有下级科目",
    ),
    case(
        "科目名称",
        "t2",
        ("202|蔬菜", "202|水果"),
        "t2.科目名称 Must: t2：202 的名称印作“水果”，那是 201 的名称",
    ),
    case(
        "同码同名",
        "t3",
        ("2010101|红苹果|0.50", "2010101|青苹果|0.50"),
        "t3.同码同名 Must: t3：2010101 的名称印作“青苹果”，前表印作“红苹果”",
    ),
    case(
        "灰格",
        "t1",
        ("|3||", "|3|5.00|"),
        "t1.灰格 Must: t1：灰格里填了“5.00”",
    ),
    case(
        "小数位",
        "t2",
        ("红苹果|2.00|2.00", "红苹果|2.00|2.0"),
        "t2.小数位 Must: t2：“2.0”不是 2 位小数",
    ),
    case(
        "非负",
        "t1",
        ("二、梨|2|2.00", "二、梨|2|-2.00"),
        "t1.非负 Verify: t1：“-2.00”为负数",
    ),
    case(
        "取值",
        "t3",
        ("|优", "|中"),
        "t3.取值 Must: t3：“中”不是优、良之一",
    ),
];

#[test]
fn every_property_fails_where_it_should() {
    let names: Vec<&str> = PROPERTIES.iter().map(|property| property.name).collect();
    let mut cases: Vec<&str> = CASES.iter().map(|case| case.property).collect();
    cases.dedup();
    for name in &names {
        assert!(
            cases.contains(name),
            "{name} has no document where it fails"
        );
    }
    for case in &CASES {
        let outcome = inspect(&case.text(), &[]);
        assert_eq!(told(&outcome), [case.told], "{}", case.property);
    }
}
