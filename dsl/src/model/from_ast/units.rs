//! Units and what a unit says about figures: whether they are rounded, exact, or no figures.

use super::Context;
use crate::ast::Name;
use crate::diagnostic::catalogue::names;
use crate::model::{Kind, Unit};
use crate::text::{fold, same};

/// Measure words of counted things.
const MEASURE_WORDS: [&str; 32] = [
    "个",
    "辆",
    "人",
    "人次",
    "批",
    "批次",
    "件",
    "台",
    "套",
    "台（套）",
    "次",
    "份",
    "项",
    "家",
    "户",
    "张",
    "名",
    "所",
    "处",
    "座",
    "间",
    "条",
    "篇",
    "期",
    "场",
    "组",
    "团组",
    "天",
    "月",
    "年",
    "平方米",
    "公里",
];

/// The other units.
const UNITS: [&str; 8] = ["元", "万元", "亿元", "%", "分", "文", "计数", "数"];

/// The unit of a name; an unknown one is reported.
pub(super) fn unit(context: &mut Context<'_>, name: &Name) -> Option<Unit> {
    unit_or(context, name, &[])
}

/// The unit of a name where other words are allowed as well; an unknown one is reported.
pub(super) fn unit_or(context: &mut Context<'_>, name: &Name, words: &[&str]) -> Option<Unit> {
    let found = match fold(&name.value).as_str() {
        "元" => Some(Unit::Yuan),
        "万元" => Some(Unit::TenThousandYuan),
        "亿元" => Some(Unit::HundredMillionYuan),
        "%" => Some(Unit::Percent),
        "分" => Some(Unit::Point),
        "文" => Some(Unit::None),
        "计数" | "数" => Some(Unit::Count(String::new())),
        word => MEASURE_WORDS
            .iter()
            .find(|known| same(known, word))
            .map(|known| Unit::Count((*known).to_owned())),
    };
    if found.is_none() {
        let among: Vec<&str> = UNITS
            .into_iter()
            .chain(MEASURE_WORDS)
            .chain(words.iter().copied())
            .collect();
        context.report(names::unknown_word(
            name.span,
            "单位或型",
            &name.value,
            &among,
        ));
    }
    found
}

/// What stands in a column of a unit.
pub(super) fn kind(unit: &Unit) -> Kind {
    match unit {
        Unit::None => Kind::Text,
        Unit::Point | Unit::Count(_) | Unit::Direction => Kind::Exact,
        Unit::Yuan | Unit::TenThousandYuan | Unit::HundredMillionYuan | Unit::Percent => {
            Kind::Amount
        }
    }
}

/// How a unit is called.
pub(super) fn word(unit: &Unit) -> &str {
    match unit {
        Unit::Yuan => "元",
        Unit::TenThousandYuan => "万元",
        Unit::HundredMillionYuan => "亿元",
        Unit::Percent => "%",
        Unit::Point => "分",
        Unit::Count(word) if word.is_empty() => "计数",
        Unit::Count(word) => word,
        Unit::Direction => "词",
        Unit::None => "文",
    }
}

/// Whether figures of two units can be added and compared.
pub(super) fn compatible(left: &Unit, right: &Unit) -> bool {
    match (left, right) {
        (Unit::Count(one), Unit::Count(other)) => {
            one == other || one.is_empty() || other.is_empty()
        }
        _ => left == right || is_money(left) && is_money(right),
    }
}

/// Whether figures of a unit are money.
pub(super) fn is_money(unit: &Unit) -> bool {
    matches!(
        unit,
        Unit::Yuan | Unit::TenThousandYuan | Unit::HundredMillionYuan
    )
}

/// Whether a figure of one unit can be the quotient of figures of two others: the same kind of
/// things divided give a share or a plain number, things divided by a number give such things.
pub(super) fn divides(quotient: &Unit, dividend: &Unit, divisor: &Unit) -> bool {
    let plain = |unit: &Unit| matches!(unit, Unit::Percent | Unit::Count(_) | Unit::Point);
    compatible(dividend, divisor) && plain(quotient)
        || plain(divisor) && compatible(quotient, dividend)
}
