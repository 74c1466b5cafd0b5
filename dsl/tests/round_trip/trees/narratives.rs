//! Line templates, words, fragments and narratives.

use super::formulas::*;
use super::tables::setting;
use super::words::*;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// A slot of the header.
fn bare() -> Made<Slot> {
    let names = prop::sample::select(vec!["部门", "单位"]);
    names
        .prop_map(|name| Slot {
            name: at(name.to_owned()),
            kind: None,
            default: None,
        })
        .boxed()
}

/// A slot of a sentence.
fn full() -> Made<Slot> {
    let figures = vec!["万元", "%", "个", "台（套）", "数"];
    let measure = |kinds: Vec<&'static str>| {
        prop::sample::select(kinds).prop_map(|kind| SlotKind::Measure(at(kind.to_owned())))
    };
    let default = |texts: Vec<&'static str>| {
        of(prop::sample::select(texts).prop_map(|text| at(text.to_owned())))
    };
    let fragment = (name(), vec(address().prop_map(at), 0..3))
        .prop_map(|(name, arguments)| SlotKind::Fragment { name, arguments });
    let kinds = prop_oneof![
        (measure(figures), default(vec!["0", "-1.50"])),
        (measure(vec!["文", "清单"]), default(vec!["无", "3、4"])),
        (fragment, Just(None)),
    ];
    (name(), kinds)
        .prop_map(|(name, (kind, default))| Slot {
            name,
            kind: Some(kind),
            default,
        })
        .boxed()
}

fn pattern(slot: Made<Slot>) -> Made<Pattern> {
    let text = prop::sample::select(vec!["部门：", " ", "年度\"", "//"])
        .prop_map(|text| Part::Text(text.to_owned()));
    let leaf = prop_oneof![text, slot.prop_map(Part::Slot)];
    let part = leaf.prop_recursive(2, 6, 2, |inner| {
        let choice = vec(inner, 0..3).prop_map(joined);
        vec(choice, 2..4).prop_map(Part::Choice)
    });
    vec(part, 0..4)
        .prop_map(|parts| Pattern {
            parts: joined(parts),
            span: at(()),
        })
        .boxed()
}

/// Parts without two texts side by side, which would read as one.
fn joined(mut parts: Vec<Part>) -> Vec<Part> {
    parts.dedup_by(|next, one| matches!((next, one), (Part::Text(_), Part::Text(_))));
    parts
}

/// A line template of the header.
pub(super) fn line() -> Made<Pattern> {
    pattern(bare())
}

fn sentence(optional: Made<bool>) -> Made<NarrativeEntry> {
    let known = vec!["年度", "上年", "略"];
    let known = prop::sample::select(known).prop_map(|name| Slot {
        name: at(name.to_owned()),
        kind: None,
        default: None,
    });
    let slot = prop_oneof![known, full()].boxed();
    (pattern(slot), optional)
        .prop_map(|(pattern, optional)| NarrativeEntry::Sentence { pattern, optional })
        .boxed()
}

fn entry() -> Made<NarrativeEntry> {
    let settings = setting().prop_filter("not a setting of a 说明", |setting| {
        matches!(setting, TableEntry::Unit(_) | TableEntry::Precision(..))
    });
    prop_oneof![
        settings.prop_map(NarrativeEntry::Setting),
        name().prop_map(|id| NarrativeEntry::Setting(TableEntry::Id(id))),
        sentence(any::<bool>().boxed()),
        formula().prop_map(NarrativeEntry::Relation),
    ]
    .boxed()
}

pub(super) fn vocabulary() -> Made<Vocabulary> {
    let words = (-1..2i8, vec(name(), 1..3)).prop_map(|(value, words)| (at(value), words));
    (name(), vec(words, 0..4))
        .prop_map(|(name, words)| Vocabulary { name, words })
        .boxed()
}

pub(super) fn fragment() -> Made<Fragment> {
    let entry = prop_oneof![
        sentence(Just(false).boxed()),
        formula().prop_map(NarrativeEntry::Relation)
    ];
    (name(), vec(name(), 0..3), block(entry.boxed()))
        .prop_map(|(name, parameters, body)| Fragment {
            name,
            parameters,
            body,
        })
        .boxed()
}

pub(super) fn narrative() -> Made<Narrative> {
    (
        name(),
        vec(name(), 1..3),
        any::<bool>(),
        of(name()),
        block(entry()),
    )
        .prop_map(|(name, headings, optional, each, body)| Narrative {
            name,
            headings,
            optional,
            each,
            body,
        })
        .boxed()
}

pub(super) fn edit_narrative() -> Made<EditNarrative> {
    (name(), block(entry()), of(name()))
        .prop_map(|(name, edits, reason)| EditNarrative {
            name,
            edits,
            reason,
        })
        .boxed()
}
