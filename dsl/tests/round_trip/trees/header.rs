//! Headers with their line templates.

use super::narratives::line;
use super::words::*;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn header() -> Made<Header> {
    let year = (0..3000u16).prop_map(at);
    let parent = of((name(), year.clone()));
    (
        name(),
        year,
        parent,
        of(name()),
        vec(name(), 0..3),
        vec(line(), 0..3),
        vec(line(), 0..3),
        of(name()),
        structure(),
    )
        .prop_map(
            |(region, year, parent, kind, words, cover, caption, note, structure)| Header {
                region,
                year,
                parent,
                kind,
                words,
                cover,
                caption,
                note,
                ..structure
            },
        )
        .boxed()
}

/// What a header says about the whole document.
fn structure() -> Made<Header> {
    (
        of(name()),
        vec(line(), 0..3),
        vec((name(), name()), 0..3),
        vec(name(), 0..3),
    )
        .prop_map(|(contents, headings, confusables, residue)| Header {
            contents,
            headings,
            confusables,
            residue,
            ..Header::default()
        })
        .boxed()
}
