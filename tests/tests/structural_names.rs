//! The structural properties that a spec can name are those that the runtime inspects, and what a
//! spec says of them is heeded.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::collections::BTreeSet;

use gouji_dsl::diagnostic::render;
use gouji_dsl::model;
use gouji_runtime::bind::Binder;
use gouji_runtime::finding::Outcome;
use gouji_runtime::schema::{Level, Spec};
use gouji_runtime::structure;

/// The property that the example with errors lacks in one table.
const WRONG: &str = "公开06.年度";

#[test]
fn specs_and_runtime_know_the_same_properties() {
    let pairs = [
        (structure::PROPERTIES, model::PROPERTIES),
        (structure::TEXT_PROPERTIES, model::TEXT_PROPERTIES),
    ];
    for (inspected, named) in pairs {
        let distinct: BTreeSet<&str> = inspected.iter().map(|property| property.name).collect();
        assert_eq!(distinct.len(), inspected.len());
        assert_eq!(BTreeSet::from_iter(named.iter().copied()), distinct);
    }
}

#[test]
fn every_property_can_be_silenced_and_weighed_in_a_spec() {
    let edit = |name: &&str| {
        format!("停用 规则 公开01.{name} 理由 \"一\"\n改 规则 公开02.{name} 提示 理由 \"二\"\n")
    };
    let text = |name: &&str| format!("停用 规则 文书.{name} 理由 \"三\"\n");
    let edits = model::PROPERTIES.iter().map(edit);
    let edits = edits.chain(model::TEXT_PROPERTIES.iter().map(text));
    let weights = weights(&edits.collect::<String>());
    for name in model::TEXT_PROPERTIES {
        let silenced = (format!("文书.{name}"), None);
        assert!(weights.contains(&silenced), "{silenced:?}");
    }
    for name in model::PROPERTIES {
        let silenced = (format!("公开01.{name}"), None);
        let weighed = (format!("公开02.{name}"), Some(Level::Hint));
        assert!(weights.contains(&silenced), "{silenced:?}");
        assert!(weights.contains(&weighed), "{weighed:?}");
    }
}

#[test]
fn a_silenced_property_is_not_looked_at() {
    let before = outcome("");
    assert_eq!(level(&before), Some(Level::Must));
    let silenced = outcome(&format!("停用 规则 {WRONG} 理由 \"不看年度\""));
    assert_eq!(level(&silenced), None);
    assert_eq!(silenced.findings.len() + 1, before.findings.len());
    assert_eq!(silenced.summary.violated + 1, before.summary.violated);
    assert_eq!(silenced.summary.relations + 1, before.summary.relations);
}

#[test]
fn a_property_of_another_weight_is_found_with_that_weight() {
    for (word, expected) in [("提示", Level::Hint), ("核实", Level::Verify)] {
        let outcome = outcome(&format!("改 规则 {WRONG} {word} 理由 \"年度常有笔误\""));
        assert_eq!(level(&outcome), Some(expected));
    }
}

#[test]
fn other_tables_keep_their_weight() {
    let outcome = outcome("停用 规则 公开05.年度 理由 \"不看年度\"");
    assert_eq!(level(&outcome), Some(Level::Must));
}

/// The level of the finding, if there is one.
fn level(outcome: &Outcome) -> Option<Level> {
    let mut findings = outcome.findings.iter();
    findings
        .find(|finding| finding.rule == WRONG)
        .map(|finding| finding.level)
}

/// What is found in the example with errors under the spec with these edits on top.
fn outcome(edits: &str) -> Outcome {
    let weights = weights(edits).into_iter();
    let weights = weights.map(|(name, level)| (&*name.leak(), level));
    let spec = gouji_tests::spec("hebei/2021").unwrap();
    let spec: &Spec = Box::leak(Box::new(Spec {
        weights: weights.collect::<Vec<_>>().leak(),
        ..*spec
    }));
    let text = gouji_tests::example("report-with-errors.txt").unwrap();
    let document = gouji_tests::document(&text).unwrap();
    gouji_runtime::check::check(&Binder::new(spec).bind(&document))
}

/// The weights of a layer with these edits, as the generated code would state them.
fn weights(edits: &str) -> Vec<(String, Option<Level>)> {
    let mut sources = gouji_tests::spec_sources().unwrap();
    let header = "规范 甲县 2021 继承 河北 2021\n";
    sources.add("specs/jia/2021/spec.gj", format!("{header}{edits}"));
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let rendered: Vec<String> = diagnostics
        .iter()
        .map(|one| render(one, &sources))
        .collect();
    assert_eq!(rendered, [""; 0]);
    let mut specs = model.specs.into_iter();
    let layer = specs.find(|spec| spec.folder == "jia/2021").unwrap();
    layer
        .weights
        .into_iter()
        .map(|(name, level)| (name, level.map(as_generated)))
        .collect()
}

fn as_generated(level: model::Level) -> Level {
    match level {
        model::Level::Must => Level::Must,
        model::Level::Verify => Level::Verify,
        model::Level::Hint => Level::Hint,
    }
}
