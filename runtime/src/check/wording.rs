//! What is said about an instance. Generic sentences; every name in them comes from the schema.

use super::ledger::{Instance, Item};
use super::naming;
use super::reason::Reason;
use super::sides::Sides;
use crate::amount::Amount;
use crate::finding::{Figures, Verdict};
use crate::report::{FactId, Report, State};
use crate::schema::{Compare, Relation, Rule, Unit};

/// A figure of the common scale as text.
pub(super) fn figure(value: i64, unit: Unit, decimals: u8) -> String {
    format!("{:#}", Amount::from_scaled(value, unit, decimals))
}

/// One sentence about an instance that does not agree exactly.
pub(super) fn message(
    report: &Report<'_>,
    instance: &Instance,
    items: &[Item],
    sides: &Sides,
) -> String {
    let own = instance.rule.message;
    let sentence = if !own.is_empty() {
        fill(own, report, sides)
    } else {
        match &instance.rule.relation {
            Relation::Linear {
                compare: Compare::Equal,
                ..
            } => total(report, instance, sides),
            Relation::Linear {
                compare: Compare::AtMost | Compare::Less,
                ..
            } => bound(report, instance, sides, "高于"),
            Relation::Linear {
                compare: Compare::AtLeast | Compare::Greater,
                ..
            } => bound(report, instance, sides, "低于"),
            Relation::Linear {
                compare: Compare::Unequal,
                ..
            }
            | Relation::Ratio { .. } => statement(report, instance, items),
            Relation::Same(_) => same(report, items, sides),
            Relation::Holds(_) => statement(report, instance, items),
        }
    };
    sentence + &unlisted(instance) + coda(instance.verdict)
}

/// A code that one of the tables does not list counts as 0 there, which is worth saying.
fn unlisted(instance: &Instance) -> String {
    if instance.unlisted && instance.code != 0 {
        format!("；{} 未列处按 0 计", instance.code)
    } else {
        String::new()
    }
}

fn coda(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Suspicious => "；各项舍入几乎都偏向一边才会如此",
        Verdict::WithinRounding => "；可由舍入造成",
        Verdict::Agrees | Verdict::Violated | Verdict::NotChecked => "",
    }
}

/// Fills a rule's own message.
fn fill(template: &str, report: &Report<'_>, sides: &Sides) -> String {
    let place = sides
        .stated_fact
        .map(|fact| naming::name(report, fact))
        .unwrap_or_default();
    let difference = sides.left.saturating_sub(sides.right);
    template
        .replace("{位置}", &place)
        .replace("{左}", &sides.text(sides.left))
        .replace("{右}", &sides.text(sides.right))
        .replace("{差}", &sides.text(difference))
}

fn total(report: &Report<'_>, instance: &Instance, sides: &Sides) -> String {
    let Figures {
        stated, computed, ..
    } = sides.figures;
    format!(
        "{}：{}，按 {} 应为 {}，差 {}{}",
        place(report, sides),
        stated_text(report, sides),
        sides.other_side(instance.rule.formula),
        sides.text(computed),
        sides.text(stated.saturating_sub(computed)),
        slack(sides),
    )
}

fn bound(report: &Report<'_>, instance: &Instance, sides: &Sides, relation: &str) -> String {
    let excess = sides.left.saturating_sub(sides.right).saturating_abs();
    let other = match sides.other_fact {
        Some(fact) => naming::name(report, fact),
        None => instance.rule.formula.to_owned(),
    };
    format!(
        "{}：表印 {}，{relation} {other} 的 {}，差 {}{}",
        place(report, sides),
        sides.text(sides.left),
        sides.text(sides.right),
        sides.text(excess),
        slack(sides),
    )
}

fn same(report: &Report<'_>, items: &[Item], sides: &Sides) -> String {
    let Figures {
        stated, computed, ..
    } = sides.figures;
    let others = items
        .iter()
        .filter(|item| Some(item.fact) != sides.stated_fact);
    let others: Vec<_> = others.map(|item| printed(report, item.fact)).collect();
    let others = if others.is_empty() {
        "他表未列".to_owned()
    } else {
        others.join("、")
    };
    format!(
        "{}：{}，与同一数字的其他印法不一致（{others}），差 {}",
        place(report, sides),
        stated_text(report, sides),
        sides.text(stated.saturating_sub(computed)),
    )
}

fn statement(report: &Report<'_>, instance: &Instance, items: &[Item]) -> String {
    let rule = instance.rule;
    let title = if rule.title.is_empty() {
        rule.id
    } else {
        rule.title
    };
    let mut sentence = format!("{title}：{} 不成立", rule.formula);
    let cells: Vec<_> = items
        .iter()
        .take(MOST_NAMED)
        .map(|item| printed(report, item.fact))
        .collect();
    if !cells.is_empty() {
        let more = if items.len() > MOST_NAMED { "等" } else { "" };
        sentence = format!("{sentence}（{}{more}）", cells.join("、"));
    }
    sentence
}

/// So many cells or rows are named in one sentence.
pub(super) const MOST_NAMED: usize = 4;

/// The name of a cell and what it prints.
pub(crate) fn printed(report: &Report<'_>, fact: FactId) -> String {
    let name = naming::name(report, fact);
    let cell = report.facts.get(fact.0 as usize).and_then(|fact| fact.cell);
    match cell.map(|cell| report.document.text_at(cell)) {
        Some(text) if !text.is_empty() => format!("{name} {text}"),
        _ => format!("{name} 空白"),
    }
}

fn place(report: &Report<'_>, sides: &Sides) -> String {
    let name = sides
        .stated_fact
        .map(|fact| naming::name(report, fact))
        .unwrap_or_default();
    if sides.several {
        format!("{name} 等项之和")
    } else {
        name
    }
}

/// What stands in the stated cell, or what the stated cells come to.
fn stated_text(report: &Report<'_>, sides: &Sides) -> String {
    let state = sides.stated_fact.map(|fact| report.fact(fact).state);
    if state == Some(State::Blank) && !sides.several {
        "空白".to_owned()
    } else {
        format!("表印 {}", sides.text(sides.figures.stated))
    }
}

fn slack(sides: &Sides) -> String {
    if sides.figures.slack == 0 {
        String::new()
    } else {
        format!("（舍入最多 {}）", sides.text(sides.figures.slack))
    }
}

/// Why an instance is not checked.
pub(super) fn reason(report: &Report<'_>, rule: &Rule, reason: Reason) -> String {
    let table = |index: u16| {
        report
            .tables
            .get(usize::from(index))
            .map_or("", |table| table.schema.name)
    };
    match reason {
        Reason::Condition(ground) => {
            let ground = ground.map(|fact| format!("（{}）", printed(report, fact)));
            let ground = ground.unwrap_or_default();
            format!("条件“{}”不成立{ground}", rule.condition)
        }
        Reason::Table(index) => format!("未找到 {}", table(index)),
        Reason::Column(index, panel, column) => {
            let schema = report
                .tables
                .get(usize::from(index))
                .map(|table| table.schema);
            let panel = schema.and_then(|schema| schema.panels.get(usize::from(panel)));
            let column = panel.and_then(|panel| panel.columns.get(usize::from(column)));
            format!(
                "{} 未找到栏“{}”",
                table(index),
                column.map(naming::column_name).unwrap_or_default()
            )
        }
        Reason::Row(fact) => format!("未找到 {}", naming::name(report, fact)),
        Reason::Code(index, code) => format!("{} 未列 {code}", table(index)),
        Reason::Unreadable(fact) => format!("{}，读不出数字", printed(report, fact)),
        Reason::Blank(fact) => format!("{}，此表空白不作零", printed(report, fact)),
        Reason::Department => "各表未印部门名称".to_owned(),
        Reason::Nowhere => "规范所指的格不存在".to_owned(),
        Reason::Misread(index) => format!("{} 疑误读，其数字不作核对", table(index)),
    }
}
