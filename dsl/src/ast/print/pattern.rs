//! Line templates and sentences.

use super::words;
use crate::ast::{Part, Pattern, Slot, SlotKind};

/// A template or sentence with its brackets.
pub(super) fn pattern(pattern: &Pattern) -> String {
    format!("「{}」", parts(&pattern.parts))
}

fn parts(parts: &[Part]) -> String {
    let text = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Slot(slot) => self::slot(slot),
        Part::Choice(choices) => choice(choices),
    };
    parts.iter().map(text).collect()
}

/// `<甲|乙>`; `<甲>` where the other one is nothing.
fn choice(choices: &[Vec<Part>]) -> String {
    match choices {
        [only, nothing] if nothing.is_empty() => format!("<{}>", parts(only)),
        choices => {
            let choices: Vec<String> = choices.iter().map(|choice| parts(choice)).collect();
            format!("<{}>", choices.join("|"))
        }
    }
}

fn slot(slot: &Slot) -> String {
    let mut text = words::segment(&slot.name.value);
    match &slot.kind {
        None => {}
        Some(SlotKind::Measure(measure)) => {
            text.push_str(&format!(":{}", words::slot_measure(&measure.value)));
        }
        Some(SlotKind::Level { list, level }) => {
            let list = words::segment(&list.value);
            text.push_str(&format!(":{list}.{}", words::segment(&level.value)));
        }
        Some(SlotKind::Fragment { name, arguments }) => {
            let arguments: Vec<String> = arguments
                .iter()
                .map(|argument| words::address(&argument.value))
                .collect();
            let name = words::name(&name.value);
            text.push_str(&format!(":{name}({})", arguments.join(", ")));
        }
    }
    if let Some(default) = &slot.default {
        text.push_str(&format!("={}", words::figure(&default.value)));
    }
    format!("{{{text}}}")
}
