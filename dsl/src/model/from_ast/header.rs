//! The header: everything of a spec that is neither table nor rule.

use super::Context;
use crate::ast;
use crate::diagnostic::catalogue::names;
use crate::model::{Part, Pattern, Slot, Spec};

/// The slots by name.
const SLOTS: [(&str, Slot); 5] = [
    ("年度", Slot::Year),
    ("单位", Slot::Unit),
    ("部门", Slot::Department),
    ("表号", Slot::TableNumber),
    ("略", Slot::Any),
];

/// The spec with its header alone.
pub(super) fn read(context: &mut Context<'_>) -> Spec {
    let layered = context.layered;
    let header = &layered.header.value;
    Spec {
        name: layered.name(),
        folder: layered.folder.clone(),
        region: header.region.value.clone(),
        year: header.year.value,
        kind: header
            .kind
            .as_ref()
            .map(|kind| kind.value.clone())
            .unwrap_or_default(),
        parent: layered.parent.clone(),
        words: header.words.iter().map(|word| word.value.clone()).collect(),
        cover: patterns(context, &header.cover),
        caption: patterns(context, &header.caption),
        note: header
            .note
            .as_ref()
            .map(|note| note.value.clone())
            .unwrap_or_default(),
        codes: Vec::new(),
        vocabularies: Vec::new(),
        tables: Vec::new(),
        rules: Vec::new(),
        weights: Vec::new(),
        expanded: String::new(),
    }
}

fn patterns(context: &mut Context<'_>, patterns: &[ast::Pattern]) -> Vec<Pattern> {
    let pattern = |pattern: &ast::Pattern| Pattern {
        parts: parts(context, &pattern.parts),
        origin: context.origin(pattern.span.span),
    };
    patterns.iter().map(pattern).collect()
}

fn parts(context: &mut Context<'_>, parts: &[ast::Part]) -> Vec<Part> {
    parts
        .iter()
        .filter_map(|part| self::part(context, part))
        .collect()
}

fn part(context: &mut Context<'_>, part: &ast::Part) -> Option<Part> {
    match part {
        ast::Part::Text(text) => Some(Part::Text(text.clone())),
        ast::Part::Choice(choices) => {
            let inner = choices.first().map(|choice| parts(context, choice));
            Some(Part::Optional(inner.unwrap_or_default()))
        }
        ast::Part::Slot(ast::Slot { name, .. }) => {
            let slot = SLOTS.iter().find(|(known, _)| *known == name.value);
            if slot.is_none() {
                let among = SLOTS.map(|(known, _)| known);
                context.report(names::unknown_word(name.span, "槽", &name.value, &among));
            }
            slot.map(|(_, slot)| Part::Slot(*slot))
        }
    }
}
