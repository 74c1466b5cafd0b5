//! The project's own report, printed as PDF: the same facts as from its text, and no panic
//! whatever happens to the file.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use std::collections::BTreeMap;

use gouji_readers::{Limits, ReadError, read_bytes};
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::{Block, Document, Note, Place};
use gouji_runtime::finding::Verdict;
use gouji_runtime::report::{FactId, State};

fn report() -> Vec<u8> {
    std::fs::read(gouji_tests::workspace().join("tests/fixtures/report.pdf")).unwrap()
}

fn read(bytes: Vec<u8>) -> Result<Document, ReadError> {
    read_bytes("report.pdf", bytes, &Limits::default())
}

/// What is printed for each fact, by id: its state and its text without white space.
fn facts(document: &Document) -> BTreeMap<String, (State, String)> {
    let choice = choose(gouji_specs::all(), document);
    let report = Binder::new(choice.spec.unwrap()).bind(document);
    let ids = (0..report.facts.len() as u32).map(FactId);
    ids.map(|id| {
        let fact = report.fact(id);
        let text = fact.cell.map_or("", |cell| document.text_at(cell));
        let text = text.chars().filter(|char| !char.is_whitespace()).collect();
        (report.fact_id_text(id), (fact.state, text))
    })
    .collect()
}

#[test]
fn the_facts_are_those_of_the_text() {
    let text = gouji_tests::document(&gouji_tests::example("report.txt").unwrap()).unwrap();
    let pdf = read(report()).unwrap();
    assert_eq!(pdf.notes().count(), 0);
    let (expected, found) = (facts(&text), facts(&pdf));
    assert!(expected.len() > 900, "{}", expected.len());
    let differs = |id: &&String| expected.get(*id) != found.get(*id);
    let mut ids: Vec<&String> = expected
        .keys()
        .chain(found.keys())
        .filter(differs)
        .collect();
    ids.dedup();
    let shown: Vec<_> = ids
        .iter()
        .map(|id| (id, expected.get(*id), found.get(*id)))
        .collect();
    assert!(shown.is_empty(), "{shown:#?}");
}

#[test]
fn every_cell_has_a_place_on_its_page() {
    let document = read(report()).unwrap();
    for block in document.blocks() {
        if let Block::Grid(grid) = block {
            for cell in document.rows(grid).flat_map(|(_, row)| row) {
                let Place::Page { page, area } = cell.place else {
                    panic!("{:?}", cell.place)
                };
                assert!((1..=60).contains(&page));
                let [left, top, right, bottom] = area;
                assert!(left < right && top < bottom && right < 8420 && bottom < 8420);
            }
        }
    }
}

/// The second table is a picture: the page is named, and what needs the table is not checked.
#[test]
fn what_stands_on_a_scanned_page_is_never_a_pass() {
    let path = gouji_tests::workspace().join("tests/fixtures/report-scanned.pdf");
    let document = gouji_readers::read(&path, &Limits::default()).unwrap();
    let scans: Vec<_> = document
        .notes()
        .filter_map(|(_, note)| match note {
            Note::PageWithoutText { page } => Some(page),
            _ => None,
        })
        .collect();
    let [page] = scans.as_slice() else {
        panic!("{scans:?}")
    };
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    let lost = report.spec.tables.first().unwrap().name;
    let missing = format!("{lost}.缺表");
    let found = outcome.findings.iter().find(|found| found.rule == missing);
    let found = found.unwrap();
    assert_eq!(found.verdict, Verdict::NotChecked);
    let place = format!("第 {page} 页");
    assert!(found.message.contains(&place), "{}", found.message);
    let of_it = |rule: &str| rule.starts_with(&format!("{lost}."));
    let judged = outcome
        .findings
        .iter()
        .filter(|found| of_it(found.rule.as_ref()));
    let verdicts: Vec<_> = judged.map(|found| found.verdict).collect();
    assert!(
        verdicts
            .iter()
            .all(|verdict| *verdict == Verdict::NotChecked),
        "{verdicts:?}"
    );
    assert!(
        outcome
            .not_checked
            .iter()
            .any(|skipped| of_it(skipped.rule.as_ref()))
    );
}
