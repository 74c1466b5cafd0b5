//! 改 规则 and 停用 规则 for what stands on the forms, and for structural properties.

use super::Context;
use crate::ast::{EditRule, Level};
use crate::diagnostic::catalogue::{layers, names};
use crate::layers::judge_level;
use crate::model::Rule;
use crate::source::Span;

/// Structural properties of every table that can be named as `表名.属性`. The checks themselves
/// are no concern of the language.
pub const PROPERTIES: &[&str] = &[
    "表序",
    "表号",
    "年度",
    "部门",
    "单位",
    "表注",
    "表头次序",
    "矩形",
    "行次",
    "栏次",
    "项目序号",
    "编码位数",
    "上级编码",
    "编码升序",
    "明细科目",
    "科目名称",
    "同码同名",
    "灰格",
    "小数位",
    "非负",
    "取值",
];

/// Structural properties of the document as a text, named as `文书.属性`.
pub const TEXT_PROPERTIES: &[&str] = &[
    "目录",
    "标题编号",
    "标题样式",
    "条目编号",
    "年份",
    "封面日期",
    "标点",
    "断段",
    "残留",
    "形近",
];

/// What stands in place of a table's name for properties of the text.
const DOCUMENT: &str = "文书";

/// A structural property and its weight; none when it is switched off.
pub(super) type Weight = (String, Option<Level>);

/// Applies the edits. What is left over are weights of structural properties.
pub(super) fn apply(context: &mut Context<'_>, rules: &mut Vec<Rule>) -> Vec<Weight> {
    let mut overrides = Overrides {
        context,
        off: vec![false; rules.len()],
        weights: Vec::new(),
    };
    let layered = overrides.context.layered;
    for edit in &layered.levels {
        overrides.level(rules, &edit.value, edit.span);
    }
    for edit in &layered.disabled {
        overrides.disable(
            rules,
            &edit.value.rule.value,
            (edit.value.rule.span, edit.span),
        );
    }
    let Overrides { off, weights, .. } = overrides;
    let mut off = off.into_iter();
    rules.retain(|_| !off.next().unwrap_or(false));
    weights
}

struct Overrides<'o, 'c> {
    context: &'o mut Context<'c>,
    /// Which rules are switched off.
    off: Vec<bool>,
    weights: Vec<Weight>,
}

impl Overrides<'_, '_> {
    fn level(&mut self, rules: &mut [Rule], edit: &EditRule, span: Span) {
        let wanted = folded(&edit.rule.value);
        let own = self.context.layered.wrote(span);
        let mut hit = false;
        for rule in rules.iter_mut().filter(|rule| is_named(&rule.id, &wanted)) {
            hit = true;
            let remark = judge_level(edit, span, rule.level).filter(|_| own);
            rule.level = edit.level.value;
            self.context.diagnostics.extend(remark);
        }
        if hit {
            return;
        }
        let properties = self.properties(&wanted);
        if !properties.is_empty() {
            if own && edit.reason.is_none() && edit.level.value != Level::Must {
                self.context
                    .report(layers::reason_missing(span, "降低规则的级别"));
            }
            for property in properties {
                self.weigh(property, Some(edit.level.value), edit.level.span);
            }
        } else if own {
            self.unknown(rules, &wanted, edit.rule.span);
        }
    }

    fn disable(&mut self, rules: &[Rule], rule: &str, (name, span): (Span, Span)) {
        let wanted = folded(rule);
        let own = self.context.layered.wrote(span);
        let hits = rules
            .iter()
            .zip(&mut self.off)
            .filter(|(rule, _)| is_named(&rule.id, &wanted));
        let before: Vec<bool> = hits.map(|(_, off)| std::mem::replace(off, true)).collect();
        match before.iter().all(|off| *off) {
            _ if before.is_empty() => {
                let properties = self.properties(&wanted);
                if properties.is_empty() && own {
                    self.unknown(rules, &wanted, name);
                }
                for property in properties {
                    self.weigh(property, None, span);
                }
            }
            true if own => {
                self.context.report(layers::no_effect(span, "规则已经停用"));
            }
            _ => {}
        }
    }

    /// `表名.属性`, `文书.属性`; a property of tables alone is that of every table.
    fn properties(&self, name: &str) -> Vec<String> {
        let tables = self.context.layered.tables.iter();
        let tables = tables.map(|known| known.table.value.name.value.as_str());
        let (only, property) = match name.split_once('.') {
            Some((table, property)) => (Some(table), property),
            None => (None, name),
        };
        if only == Some(DOCUMENT) && TEXT_PROPERTIES.contains(&property) {
            return vec![name.to_owned()];
        }
        if !PROPERTIES.contains(&property) {
            return Vec::new();
        }
        tables
            .filter(|table| only.is_none_or(|only| only == *table))
            .map(|table| format!("{table}.{property}"))
            .collect()
    }

    fn weigh(&mut self, property: String, level: Option<Level>, span: Span) {
        let weight = (property.clone(), level);
        if self.context.layered.wrote(span) && self.weights.contains(&weight) {
            self.context
                .report(layers::no_effect(span, "这项属性本来如此"));
        }
        self.weights.retain(|(known, _)| *known != property);
        self.weights.push((property, level));
    }

    fn unknown(&mut self, rules: &[Rule], name: &str, span: Span) {
        let mut among: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
        if let Some((table, _)) = name.split_once('.') {
            let properties = match table {
                DOCUMENT => TEXT_PROPERTIES,
                _ => PROPERTIES,
            };
            let named = properties
                .iter()
                .map(|property| format!("{table}.{property}"));
            among.extend(named);
        }
        let among: Vec<&str> = among.iter().map(String::as_str).collect();
        if !self.context.layered.is_broken(name) {
            self.context.report(names::unknown_rule(span, name, &among));
        }
    }
}

/// A rule's name without white space.
fn folded(name: &str) -> String {
    crate::text::fold(name)
}

/// Whether a rule bears a name: its own, or that of the named rule it is a part of.
fn is_named(id: &str, wanted: &str) -> bool {
    let id = folded(id);
    if id == wanted {
        return true;
    }
    let number = id
        .strip_prefix(wanted)
        .and_then(|rest| rest.strip_prefix('.'));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}
