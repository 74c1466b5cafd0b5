//! Edits of rules. Named ones are changed at once; those of formulas on forms are kept until the
//! formulas have their names.

use super::Disabled;
use super::items::Merge;
use crate::ast::{At, EditRule, Level, Rule, RuleRef};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{layers, names};
use crate::source::Span;

/// 改 规则.
pub(super) fn change_level(merge: &mut Merge<'_>, edit: &EditRule, span: Span) {
    match named(merge, &edit.rule.value) {
        Some(position) => {
            if let Some(rule) = merge.layered.rules.get_mut(position) {
                let found = judge_level(edit, span, rule.value.level.value);
                rule.value.level = edit.level;
                merge.diagnostics.extend(found);
            }
        }
        None => merge.layered.levels.push(At {
            value: edit.clone(),
            span,
        }),
    }
}

/// What is to be said of a new level: lowering owes a reason, and something must change.
pub(crate) fn judge_level(edit: &EditRule, span: Span, old: Level) -> Option<Diagnostic> {
    let new = edit.level.value;
    if new == old {
        return Some(layers::no_effect(edit.level.span, "规则本来就是这一级"));
    }
    (new < old && edit.reason.is_none()).then(|| layers::reason_missing(span, "降低规则的级别"))
}

/// 停用 规则.
pub(super) fn disable(
    merge: &mut Merge<'_>,
    rule: &RuleRef,
    reason: Option<&At<String>>,
    span: Span,
) {
    merge.need_reason(span, "停用规则", reason.is_some());
    match named(merge, &rule.value) {
        Some(position) => {
            merge.layered.rules.remove(position);
        }
        None => {
            let value = Disabled {
                rule: rule.clone(),
                reason: reason.cloned(),
            };
            merge.layered.disabled.push(At { value, span });
        }
    }
}

/// 换 规则.
pub(super) fn replace(merge: &mut Merge<'_>, new: &Rule, span: Span) {
    let Some(position) = named(merge, &new.name.value) else {
        let among: Vec<&str> = merge
            .layered
            .rules
            .iter()
            .map(|rule| &*rule.value.name.value)
            .collect();
        let name = &new.name;
        merge
            .diagnostics
            .push(names::unknown_rule(name.span, &name.value, &among));
        return;
    };
    let Some(old) = merge.layered.rules.get_mut(position) else {
        return;
    };
    if old.value == *new {
        merge
            .diagnostics
            .push(layers::no_effect(new.name.span, "新规则与旧规则相同"));
    }
    *old = At {
        value: new.clone(),
        span,
    };
}

fn named(merge: &Merge<'_>, name: &str) -> Option<usize> {
    merge
        .layered
        .rules
        .iter()
        .position(|rule| rule.value.name.value == name)
}
