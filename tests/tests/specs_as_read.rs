//! What the specs of this repository come to, as people review it: the expanded spec, its rules
//! in normal form, and the Rust of a table of each kind. A spec edit shows here as a diff.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use gouji_codegen::{generate, pretty};
use gouji_dsl::Model;
use gouji_dsl::model::{Spec, print_rules};
use insta::{Settings, assert_snapshot};

/// One table of each kind of rows: a single row, numbered lines, codes, two panels of labels.
const TABLES: [&str; 3] = [
    "national_2021/gk07",
    "hebei_2021/jgsz",
    "national_2021/gk05",
];

fn model() -> Model {
    let (model, diagnostics) = gouji_dsl::compile(&gouji_tests::spec_sources().unwrap());
    assert_eq!(diagnostics, []);
    assert!(model.specs.len() >= 2);
    model
}

/// The specs that say more than their parent; a year that changes nothing has nothing to show.
fn specs_of_their_own() -> Vec<Spec> {
    let specs = model().specs;
    let rules = |spec: &Spec| print_rules(spec);
    let parent = |spec: &Spec| {
        specs
            .iter()
            .find(|other| Some(&other.name) == spec.parent.as_ref())
    };
    let says_more = |spec: &&Spec| parent(spec).is_none_or(|parent| rules(parent) != rules(spec));
    specs.iter().filter(says_more).cloned().collect()
}

/// Snapshots that hold the text alone, so that a diff of one is a diff of the spec.
fn bare(look: impl FnOnce()) {
    let mut settings = Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(look);
}

/// Without the numbers of lines: a line added to a spec moves all lines below it, and changes none.
fn unnumbered(text: &str) -> String {
    let mut parts = text.split(".gj:");
    let first = parts.next().unwrap_or_default().to_owned();
    let digits = |letter: char| letter.is_ascii_digit();
    parts.fold(first, |text, part| {
        text + ".gj" + part.trim_start_matches(digits)
    })
}

fn name(folder: &str) -> String {
    folder.replace('/', "_")
}

#[test]
fn expanded_specs() {
    bare(|| {
        for spec in specs_of_their_own() {
            let expanded = unnumbered(&spec.expanded);
            assert_snapshot!(format!("{}_expanded", name(&spec.folder)), expanded);
        }
    });
}

#[test]
fn rule_manifests() {
    bare(|| {
        for spec in specs_of_their_own() {
            let rules = unnumbered(&print_rules(&spec));
            assert_snapshot!(format!("{}_rules", name(&spec.folder)), rules);
        }
    });
}

#[test]
fn generated_tables() {
    let generated = generate(&model());
    bare(|| {
        for table in TABLES {
            let text = generated.files.get(&format!("{table}.rs")).unwrap();
            assert_snapshot!(name(table), unnumbered(&pretty(text)));
        }
    });
}
