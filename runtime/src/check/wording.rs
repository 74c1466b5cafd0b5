//! What is said about an instance. Generic sentences; every name in them comes from the schema.

mod missing;
mod reason;

pub(super) use missing::sentence;
pub(super) use reason::reason;

use super::ledger::{Instance, Item};
use super::names::Difference;
use super::naming;
use super::sides::Sides;
use crate::amount::{Amount, step};
use crate::finding::{Figures, Suspect, Verdict};
use crate::report::{FactId, Report, State};
use crate::schema::{Compare, Layout, Relation, Unit};

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
    remark: Option<&str>,
) -> String {
    let own = instance.rule.message;
    let sentence = if !own.is_empty() {
        fill(own, report, sides)
    } else {
        match &instance.rule.relation {
            Relation::Linear { compare, .. } | Relation::Ratio { compare, .. } => match compare {
                Compare::Equal => total(report, instance, sides),
                Compare::AtMost => bound(report, instance, sides, "高于"),
                Compare::Less => bound(report, instance, sides, "不低于"),
                Compare::AtLeast => bound(report, instance, sides, "低于"),
                Compare::Greater => bound(report, instance, sides, "不高于"),
                Compare::Unequal => statement(report, instance, items),
            },
            Relation::Same(_) => same(report, items, sides),
            Relation::Holds(_) => statement(report, instance, items),
        }
    };
    let remark = remark
        .map(|remark| format!("：{remark}"))
        .unwrap_or_default();
    sentence + &remark + &meant(report, items) + &unlisted(instance) + coda(instance.verdict)
}

/// A direction that no word prints but the turn of the sentence means, which is worth saying
/// where it is the only one.
fn meant(report: &Report<'_>, items: &[Item]) -> String {
    let mut directions = items.iter().filter_map(|item| {
        let column = naming::column(report, item.fact)?;
        (column.unit == Unit::Direction).then_some((item.fact, column.default))
    });
    let only = directions
        .next()
        .filter(|(fact, _)| directions.all(|(other, _)| other == *fact));
    let word = only
        .filter(|(fact, _)| report.fact(*fact).cell.is_none())
        .and_then(|(_, word)| word);
    word.map_or_else(String::new, |word| format!("；文中写作“{word}”"))
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
        sides.shown(computed),
        sides.shown(stated.saturating_sub(computed)),
        slack(sides),
    )
}

fn bound(report: &Report<'_>, instance: &Instance, sides: &Sides, relation: &str) -> String {
    let excess = sides.left.saturating_sub(sides.right).saturating_abs();
    if sides.is_fixed {
        let (place, stands) = (place(report, sides), stands(report, sides.stated_fact));
        let (left, right) = (sides.shown(sides.left), sides.shown(sides.right));
        return format!("{place}：{stands} {left}，{relation} {right}");
    }
    let other = match sides.other_fact {
        Some(fact) => naming::name(report, fact),
        None => sides.other_side(instance.rule.formula).to_owned(),
    };
    format!(
        "{}：{} {}，{relation} {other} 的 {}，差 {}{}",
        place(report, sides),
        stands(report, sides.stated_fact),
        sides.shown(sides.left),
        sides.shown(sides.right),
        sides.shown(excess),
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
        sides.shown(stated.saturating_sub(computed)),
    )
}

fn statement(report: &Report<'_>, instance: &Instance, items: &[Item]) -> String {
    let rule = instance.rule;
    let title = if rule.title.is_empty() {
        rule.id
    } else {
        rule.title
    };
    // What is asked stands in the formula, which is shown beside the sentence.
    let mut sentence = match rule.title.is_empty() {
        true => format!("{title}：{} 不成立", rule.formula),
        false => format!("不成立：{title}"),
    };
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

/// How two sets of names differ, in words; nothing where they are the same.
pub(super) fn difference(difference: &Difference<'_>) -> Option<String> {
    let parts = [("缺", &difference.missing), ("多", &difference.superfluous)];
    let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
    let parts: Vec<_> = parts
        .map(|(word, names)| {
            let named: Vec<_> = names.iter().take(MOST_NAMED).copied().collect();
            let more = match names.len() {
                count if count > MOST_NAMED => format!(" 等 {count} 个"),
                _ => String::new(),
            };
            format!("{word} {}{more}", named.join("、"))
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join("；"))
}

/// So many cells or rows are named in one sentence.
pub(super) const MOST_NAMED: usize = 4;

/// The name of a cell and what it prints.
pub(crate) fn printed(report: &Report<'_>, fact: FactId) -> String {
    let name = naming::name(report, fact);
    let cell = report.facts.get(fact.0 as usize).and_then(|fact| fact.cell);
    match cell.map(|cell| report.text_at(cell)) {
        Some(text) if !text.is_empty() => format!("{name} {}", naming::short(text)),
        _ if is_default(report, fact) => format!("{name} 未写明"),
        _ => format!("{name} 空白"),
    }
}

/// A figure of the running text that is clearly wrong, with what it should be.
pub(super) fn culprit(report: &Report<'_>, suspect: &Suspect) -> Option<String> {
    let home = naming::home(report, suspect.fact)?;
    let Layout::Words(_) = home.table.schema.layout else {
        return None;
    };
    let printed = printed(report, suspect.fact);
    Some(format!("{printed}，疑应为 {}；", suspect.text))
}

/// Whether a fact stands for a slot that was not printed and has a default.
fn is_default(report: &Report<'_>, fact: FactId) -> bool {
    let fact = report.fact(fact);
    fact.cell.is_none() && !matches!(fact.state, State::Blank | State::Absent)
}

/// How a figure stands there: in a table or in the running text.
fn stands(report: &Report<'_>, fact: Option<FactId>) -> &'static str {
    let home = fact.and_then(|fact| naming::home(report, fact));
    let layout = home.map(|home| home.table.schema.layout);
    match layout {
        Some(Layout::Words(_)) => "文中为",
        _ => "表印",
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
        let figure = sides.shown(sides.figures.stated);
        format!("{} {figure}", stands(report, sides.stated_fact))
    }
}

fn slack(sides: &Sides) -> String {
    if let Some((low, high)) = sides.span {
        let decimals = sides.figures.decimals.saturating_add(1);
        let step = step(sides.figures.unit, decimals).unwrap_or(1);
        let low = -(-low).div_euclid(step) * step;
        let high = high.div_euclid(step) * step;
        if low < high {
            let (low, high) = (sides.shown(low), sides.shown(high));
            format!("（舍入只容许 {low} 至 {high}）")
        } else {
            String::new()
        }
    } else if sides.figures.slack == 0 {
        String::new()
    } else {
        format!("（舍入最多 {}）", sides.shown(sides.figures.slack))
    }
}
