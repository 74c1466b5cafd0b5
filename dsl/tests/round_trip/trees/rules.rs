//! Rules with their examples.

use super::formulas::*;
use super::words::*;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn level() -> Made<At<Level>> {
    prop::sample::select(vec![Level::Hint, Level::Verify, Level::Must])
        .prop_map(at)
        .boxed()
}

pub(super) fn rule() -> Made<Rule> {
    let figures = prop::sample::select(vec!["1,498.87", "-3", "48.1%", "", "甲", "1.", "1,"]);
    let figures = (
        address().prop_map(at),
        figures.prop_map(|figure| at(figure.to_owned())),
    );
    let example =
        (any::<bool>(), of(name()), vec(figures, 0..3)).prop_map(|(passes, title, figures)| {
            RuleEntry::Example(Example {
                passes,
                title,
                figures,
            })
        });
    let entry = prop_oneof![
        formula().prop_map(RuleEntry::Formula),
        name().prop_map(RuleEntry::Basis),
        name().prop_map(RuleEntry::Message),
        example,
        address().prop_map(|address| RuleEntry::ExplainedBy(at(address))),
    ];
    let each = (name(), vec(vec(name(), 1..3), 1..3))
        .prop_map(|(variable, domains)| Each { variable, domains });
    (
        name(),
        name(),
        level(),
        of(each),
        of(formula().prop_map(at)),
        block(entry.boxed()),
    )
        .prop_map(|(name, title, level, each, when, body)| Rule {
            name,
            title,
            level,
            each,
            when,
            body,
        })
        .boxed()
}
