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
use gouji_runtime::document::{Block, Document, Place};
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
                assert!((1..=30).contains(&page));
                let [left, top, right, bottom] = area;
                assert!(left < right && top < bottom && right < 8420 && bottom < 8420);
            }
        }
    }
}
