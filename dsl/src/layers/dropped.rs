//! 删 表 takes with it the inherited rules that speak of the table: they have nothing to say
//! without it. A rule of the layer itself that names it is a mistake, and is left to be reported.

use super::Layered;
use crate::ast::{At, DropKind, ItemKind, Rule, visit};

/// Removes the inherited rules, and the edits of rules, that speak of the tables a layer drops.
pub(super) fn take_rules(layered: &mut Layered, items: &[At<ItemKind>]) {
    let gone: Vec<&str> = items
        .iter()
        .filter_map(|item| dropped(&item.value))
        .collect();
    if gone.is_empty() {
        return;
    }
    let own = layered.own.clone();
    layered
        .rules
        .retain_mut(|rule| own.contains(&rule.span.source) || !speaks_of(&mut rule.value, &gone));
    let of_gone = |rule: &str| gone.iter().any(|table| is_of(rule, table));
    layered
        .levels
        .retain(|edit| !of_gone(&edit.value.rule.value));
    layered
        .disabled
        .retain(|edit| !of_gone(&edit.value.rule.value));
}

fn dropped(item: &ItemKind) -> Option<&str> {
    match item {
        ItemKind::Drop {
            what: DropKind::Table,
            name,
            ..
        } => Some(&name.value),
        _ => None,
    }
}

fn speaks_of(rule: &mut Rule, gone: &[&str]) -> bool {
    let mut found = false;
    visit::tables_of_rule(rule, &mut |name| {
        found |= gone.contains(&name.value.as_str())
    });
    found
}

/// Whether a rule's name is that of something a table prints: `公开02.上级`.
pub(super) fn is_of(rule: &str, table: &str) -> bool {
    rule.strip_prefix(table)
        .is_some_and(|rest| rest.starts_with(['.', '[']))
}
