//! Headers with their line templates.

use super::words::*;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn pattern() -> Made<Pattern> {
    let text = prop::sample::select(vec!["部门：", " ", "年度\"", "//"])
        .prop_map(|text| Part::Text(text.to_owned()));
    let slot =
        prop::sample::select(vec!["部门", "单位"]).prop_map(|slot| Part::Slot(at(slot.to_owned())));
    let leaf = prop_oneof![text, slot];
    let part = leaf.prop_recursive(2, 6, 2, |inner| {
        vec(inner, 0..3).prop_map(joined).prop_map(Part::Optional)
    });
    vec(part, 0..4)
        .prop_map(|parts| Pattern {
            parts: joined(parts),
            span: at(()),
        })
        .boxed()
}

/// Parts without two texts side by side, which would read as one.
pub(super) fn joined(mut parts: Vec<Part>) -> Vec<Part> {
    parts.dedup_by(|next, one| matches!((next, one), (Part::Text(_), Part::Text(_))));
    parts
}

pub(super) fn header() -> Made<Header> {
    let year = (0..3000u16).prop_map(at);
    let parent = of((name(), year.clone()));
    (
        name(),
        year,
        parent,
        of(name()),
        vec(name(), 0..3),
        vec(pattern(), 0..3),
        vec(pattern(), 0..3),
        of(name()),
    )
        .prop_map(
            |(region, year, parent, kind, words, cover, caption, note)| Header {
                region,
                year,
                parent,
                kind,
                words,
                cover,
                caption,
                note,
            },
        )
        .boxed()
}
