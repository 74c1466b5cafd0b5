//! The header: everything of a spec that is neither table nor rule.

use super::Context;
use crate::ast;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{Heading, Outline, Part, Pattern, Slot, Spec};

/// The slots by name.
const SLOTS: [(&str, Slot); 6] = [
    ("年度", Slot::Year),
    ("单位", Slot::Unit),
    ("部门", Slot::Department),
    ("表号", Slot::TableNumber),
    ("次年", Slot::NextYear),
    ("略", Slot::Any),
];

/// The slot of a number in Chinese, and of one in Arabic digits.
const COUNTED: &str = "序";
const NUMBERED: &str = "数";

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
        outline: outline(context, header),
        codes: Vec::new(),
        vocabularies: Vec::new(),
        fragments: Vec::new(),
        tables: Vec::new(),
        rules: Vec::new(),
        weights: Vec::new(),
        expanded: String::new(),
    }
}

fn outline(context: &mut Context<'_>, header: &ast::Header) -> Outline {
    let contents = header.contents.as_ref();
    let headings = header.headings.iter();
    let pairs = header.confusables.iter();
    Outline {
        contents: contents.map_or_else(String::new, |title| title.value.clone()),
        headings: headings
            .filter_map(|pattern| heading(context, pattern))
            .collect(),
        confusables: pairs
            .map(|(one, other)| (one.value.clone(), other.value.clone()))
            .collect(),
        residue: header
            .residue
            .iter()
            .map(|text| text.value.clone())
            .collect(),
    }
}

/// `第{序}部分`, `{数}.`: one number between two texts.
fn heading(context: &mut Context<'_>, pattern: &ast::Pattern) -> Option<Heading> {
    let (before, rest) = match pattern.parts.as_slice() {
        [ast::Part::Text(before), rest @ ..] => (before.clone(), rest),
        rest => (String::new(), rest),
    };
    let arabic = |name: &str| match name {
        COUNTED => Some(false),
        NUMBERED => Some(true),
        _ => None,
    };
    if let [ast::Part::Slot(slot), ast::Part::Text(after)] = rest
        && let Some(arabic) = arabic(&slot.name.value)
    {
        let after = after.clone();
        return Some(Heading {
            before,
            arabic,
            after,
        });
    }
    let help = "标题的编号写作 {序}（一、二、三）或 {数}（1、2、3），后面要有文字或标点";
    let remark = meaning::bad_slot(pattern.span.span, "标题里要有一个编号", help);
    context.report(remark);
    None
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
