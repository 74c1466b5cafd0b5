//! One report in every format: the same facts, whatever it was read from.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use std::path::{Path, PathBuf};

use gouji_readers::{Limits, read};
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::report::{FactId, Report, State};

fn fixture(name: &str) -> PathBuf {
    gouji_tests::workspace().join("tests/fixtures").join(name)
}

/// Id, value and state of every fact, and the problems.
fn facts(report: &Report<'_>) -> Vec<(String, i64, State)> {
    let ids = (0..report.facts.len() as u32).map(FactId);
    let mut facts: Vec<_> = ids
        .map(|id| {
            let fact = report.fact(id);
            (report.fact_id_text(id), fact.value, fact.state)
        })
        .collect();
    facts.sort_by(|one, other| one.0.cmp(&other.0));
    facts
}

#[track_caller]
fn says_the_same(path: &Path) {
    let text = gouji_tests::document(&gouji_tests::example("report.txt").unwrap()).unwrap();
    let document = read(path, &Limits::default()).unwrap();
    let spec = choose(gouji_specs::all(), &text).spec.unwrap();
    let binder = Binder::new(spec);
    let (wanted, found) = (binder.bind(&text), binder.bind(&document));
    assert_eq!(found.problems, [], "{}", path.display());
    let (wanted, found) = (facts(&wanted), facts(&found));
    let missing = wanted.iter().filter(|fact| !found.contains(fact));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&_>::new(), "missing");
    assert_eq!(wanted.len(), found.len());
    let chosen = choose(gouji_specs::all(), &document).spec.unwrap();
    assert_eq!(chosen.folder, spec.folder);
}

#[test]
fn docx() {
    says_the_same(&fixture("report.docx"));
}

#[cfg(feature = "doc")]
#[test]
fn doc() {
    says_the_same(&fixture("report.doc"));
}

#[test]
fn xlsx() {
    says_the_same(&fixture("report.xlsx"));
}

#[test]
fn xls() {
    says_the_same(&fixture("report.xls"));
}

#[test]
fn ods() {
    says_the_same(&fixture("report.ods"));
}

#[test]
fn html_in_utf8() {
    says_the_same(&fixture("report.html"));
}

#[test]
fn html_in_gbk() {
    says_the_same(&fixture("report-gbk.html"));
    says_the_same(&fixture("report-gbk-unnamed.html"));
}

#[test]
fn text_in_other_encodings() {
    says_the_same(&fixture("report-gbk.txt"));
    says_the_same(&fixture("report-utf16.txt"));
}
