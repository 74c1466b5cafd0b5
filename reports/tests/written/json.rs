//! The public contract: names, order, nulls and figures.

use gouji_reports::{csv, json};
use gouji_runtime::numbers::{count, tokens};
use insta::assert_snapshot;

use crate::common;

#[test]
fn extract() {
    let document = common::document();
    let report = common::report(&document);
    assert_snapshot!(json::pretty(&json::extract(&report)).unwrap());
}

#[test]
fn check() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    assert_snapshot!(json::pretty(&json::check(&report, &outcome, true)).unwrap());
}

#[test]
fn a_failure_is_one_line() {
    let failure = json::failure("a\"b.txt", "没有这个文件");
    assert_eq!(
        json::line(&failure).unwrap(),
        r#"{"schema":"gouji.error/1","document":{"path":"a\"b.txt"},"message":"没有这个文件"}"#
    );
}

#[test]
fn rounding_is_listed_only_on_demand() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    let brief = json::line(&json::check(&report, &outcome, false)).unwrap();
    assert!(!brief.contains(r#""within_rounding":["#));
    let value: serde_json::Value = serde_json::from_str(&brief).unwrap();
    assert_eq!(value["schema"], "gouji.check/1");
    assert_eq!(value["findings"][1]["caused_by"], 0);
}

#[test]
fn facts_as_csv() {
    let document = common::document();
    let report = common::report(&document);
    assert_snapshot!(format!("{}\n{}", csv::HEADER, csv::extract(&report)));
}

#[test]
fn every_number_of_the_document_is_counted_once() {
    let document = common::document();
    let numbers = count(&common::report(&document));
    assert_eq!(numbers.total(), tokens(common::TEXT).count());
    let unbound: Vec<_> = numbers
        .unbound
        .iter()
        .map(|token| token.text(&document))
        .collect();
    assert_eq!(unbound, ["12", "1,298.87"]);
}

#[test]
fn places_in_running_text_have_an_offset() {
    let document = common::document();
    let report = common::report(&document);
    let mut outcome = common::outcome(&report);
    let paragraph = common::cell(&document, 18, 0).unwrap();
    outcome.findings[0].cells = vec![paragraph];
    let text = json::line(&json::check(&report, &outcome, false)).unwrap();
    assert!(
        text.contains(r#""places":[{"line":18,"field":0,"offset":0,"text":"全年共完成12批次"#),
        "{text}"
    );
}
