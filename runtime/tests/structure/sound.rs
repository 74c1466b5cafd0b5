//! A document of three small tables that has every property, and its spec.

use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::Spec;
use gouji_runtime::structure::PROPERTIES;

use crate::build::{codes, named, panel, spec as of, table};
use crate::{inspect, told};

const CODES: &[(u32, &str)] = &[
    (201, "水果"),
    (20101, "苹果"),
    (2010101, "红苹果"),
    (202, "蔬菜"),
    (20201, "叶菜"),
    (2020101, "白菜"),
];

/// The document; a test changes one line of it.
pub(crate) const TEXT: &str = "\
2021年度报告
部门名称：某局

甲总表
t1表
部门：某局
2021年度
金额单位：万元
进|||出||
项目|行次|金额|项目|行次|金额
栏次||1|栏次||2
一、苹果|1|1.00|一、桌|5|3.00
二、梨|2|2.00|二、椅|6|
|3||三、柜|7|
合计|4|3.00|合计|8|3.00
注：甲。

乙表
t2表
部门：某局
2021年度
金额单位：万元
编码|名称|全部|其中
栏次||1|2
合计||3.00|2.00
201|水果|2.00|2.00
20101|苹果|2.00|2.00
2010101|红苹果|2.00|2.00
202|蔬菜|1.00|
20201|叶菜|1.00|
2020101|白菜|1.00|
注：乙。

丙表
t3表
部门：某局
2021年度
金额单位：万元
编码|名称|余数|品级
合计||0.50|
201|水果|0.50|
20101|苹果|0.50|
2010101|红苹果|0.50|优
注：丙。
";

pub(crate) fn spec() -> Spec {
    let left = panel(Listed, &["1 苹果", "2 梨", "3 ×", "4 合计"], &["1 金额"]);
    let right = panel(Listed, &["5 桌", "6 椅", "7 柜", "8 合计"], &["2 金额"]);
    let coded = |columns| panel(codes(CODES), &["合计"], columns);
    of([
        table("t1", "甲总表", [named("进", left), named("出", right)]),
        table("t2", "乙表", [coded(&["1 全部", "2 其中"])]),
        table("t3", "丙表", [coded(&["余数", "品级:文=优/良"])]),
    ])
}

#[test]
fn every_property_holds_and_says_so() {
    assert_eq!(told(&inspect(TEXT, &[])), [""; 0]);
    for property in PROPERTIES {
        let others = PROPERTIES
            .iter()
            .filter(|other| other.name != property.name);
        let silenced = others.flat_map(|other| {
            ["t1", "t2", "t3"].map(|table| (format!("{table}.{}", other.name), None))
        });
        let summary = inspect(TEXT, &silenced.collect::<Vec<_>>()).summary;
        assert!(summary.agree > 0, "{} is nowhere looked at", property.name);
        assert_eq!(summary.relations, summary.agree, "{}", property.name);
    }
}
