//! The example with errors: each seeded error is found at the place that its list states.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_runtime::document::{CellId, Place};
use gouji_runtime::finding::{Finding, Verdict};
use gouji_runtime::report::Report;

/// A line of the list: which line and field hold what instead of what.
#[derive(Debug)]
struct Seeded {
    line: u32,
    field: usize,
    original: String,
    seeded: String,
}

/// The lines of the table in the examples' README.
fn list() -> Vec<Seeded> {
    let text = gouji_tests::example("README.md").unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| "));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    let blank = |text: &str| text.replace("（空）", "");
    let seeded = cells.filter_map(|row| {
        Some(Seeded {
            line: row[3].parse().ok()?,
            field: row[4].parse().ok()?,
            original: blank(row[5]),
            seeded: blank(row[6]),
        })
    });
    seeded.collect()
}

fn field(text: &str, line: u32, field: usize) -> &str {
    let line = text.lines().nth(line as usize - 1).unwrap();
    line.split('\t').nth(field).unwrap()
}

/// Whether a finding speaks of a place: one of its cells or of its suspects stands there.
fn speaks_of(finding: &Finding, report: &Report<'_>, seeded: &Seeded) -> bool {
    let there = |cell: CellId| {
        let place = report.cell(cell).map(|cell| cell.place);
        matches!(place, Some(Place::Line { line, field, .. })
            if line == seeded.line && field as usize == seeded.field)
    };
    let suspects = finding.suspects.iter().map(|suspect| suspect.fact);
    let mut suspects = suspects.filter_map(|fact| report.fact(fact).cell);
    finding.cells.iter().any(|cell| there(*cell)) || suspects.any(there)
}

#[test]
fn the_two_examples_differ_in_the_listed_places_only() {
    let sound = gouji_tests::example("report.txt").unwrap();
    let wrong = gouji_tests::example("report-with-errors.txt").unwrap();
    let list = list();
    assert_eq!(list.len(), 11);
    for seeded in &list {
        let [sound, wrong] = [&sound, &wrong].map(|text| field(text, seeded.line, seeded.field));
        let is_sentence = sound.contains('。');
        if is_sentence {
            assert_eq!(sound.replacen(&seeded.original, &seeded.seeded, 1), wrong);
        } else {
            assert_eq!((sound, wrong), (&*seeded.original, &*seeded.seeded));
        }
        assert_ne!(sound, wrong);
    }
    let lines = (1..).zip(sound.lines().zip(wrong.lines()));
    let differing = lines.filter(|(_, (sound, wrong))| sound != wrong);
    let differing: Vec<u32> = differing.map(|(line, _)| line).collect();
    let listed: Vec<u32> = list.iter().map(|seeded| seeded.line).collect();
    assert_eq!(differing, listed);
}

#[test]
fn every_seeded_error_is_found() {
    let text = gouji_tests::example("report-with-errors.txt").unwrap();
    let document = gouji_tests::document(&text).unwrap();
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    let violated = |finding: &&Finding| finding.verdict == Verdict::Violated;
    for seeded in list() {
        let mut findings = outcome.findings.iter().filter(violated);
        let found = findings.any(|finding| speaks_of(finding, &report, &seeded));
        assert!(found, "{seeded:?} is not found");
    }
}

#[test]
fn the_sound_example_agrees_and_some_of_it_by_rounding_only() {
    let text = gouji_tests::example("report.txt").unwrap();
    let document = gouji_tests::document(&text).unwrap();
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    let rules: Vec<&str> = report.spec.rules.iter().map(|rule| rule.id).collect();
    let mut findings = outcome.findings.iter();
    let wrong = findings.find(|finding| rules.contains(&finding.rule.as_str()));
    assert!(wrong.is_none(), "{wrong:?}");
    assert!(outcome.summary.within_rounding > 20);
    assert_eq!(outcome.summary.violated, 0);
}
