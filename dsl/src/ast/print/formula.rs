//! Relations and conditions.

use super::{expression, words};
use crate::ast::{At, Formula, Relation};

/// A relation.
pub(super) fn relation(relation: &Relation) -> String {
    let mut text = expression::side(&relation.first.value, true);
    for (compare, side) in &relation.rest {
        let sign = expression::compare_sign(*compare);
        text.push_str(&format!(" {sign} {}", expression::side(&side.value, false)));
    }
    text
}

/// A condition.
pub(super) fn formula(formula: &Formula) -> String {
    match formula {
        Formula::Relation(inner) => relation(inner),
        Formula::Blank(address) => format!("{} 为空", words::address(&address.value)),
        Formula::Contains(address, text) => {
            let text = words::string(&text.value);
            format!("{} 含 {text}", words::address(&address.value))
        }
        Formula::Includes(whole, part) => {
            let whole = words::address(&whole.value);
            format!("{whole} 含 {}", words::address(&part.value))
        }
        Formula::Uniform(address) => format!("一致({})", words::address(&address.value)),
        Formula::Distinct(address) => format!("互异({})", words::address(&address.value)),
        Formula::Printed(address) => format!("{} 存在", words::address(&address.value)),
        Formula::Present(table) => format!("{} 存在", words::name(&table.value)),
        Formula::Not(inner) => format!("非 {}", part(inner, is_joined)),
        Formula::All(parts) => joined(parts, " 且 ", is_joined),
        Formula::Any(parts) => joined(parts, " 或 ", |part| matches!(part, Formula::Any(_))),
    }
}

fn joined(parts: &[At<Formula>], word: &str, bracketed: fn(&Formula) -> bool) -> String {
    let parts: Vec<String> = parts.iter().map(|inner| part(inner, bracketed)).collect();
    parts.join(word)
}

fn part(inner: &At<Formula>, bracketed: fn(&Formula) -> bool) -> String {
    let text = formula(&inner.value);
    if bracketed(&inner.value) {
        format!("({text})")
    } else {
        text
    }
}

fn is_joined(formula: &Formula) -> bool {
    matches!(formula, Formula::All(_) | Formula::Any(_))
}
