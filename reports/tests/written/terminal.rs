//! What a person sees, as text without styles, line by line.

use gouji_reports::terminal::{self, Config};
use insta::assert_snapshot;

use crate::common;

#[track_caller]
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn findings_in_full() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    assert_snapshot!(plain(&terminal::check(
        &report,
        &outcome,
        Config::default()
    )));
}

#[test]
fn everything() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    let config = Config {
        all: true,
        ..Config::default()
    };
    assert_snapshot!(plain(&terminal::check(&report, &outcome, config)));
}

#[test]
fn nothing_wrong() {
    let document = common::document();
    let report = common::report(&document);
    let text = terminal::check(&report, &common::clean(), Config::default());
    assert_snapshot!(plain(&text));
}

#[test]
fn many_findings_do_not_flood() {
    let document = common::document();
    let report = common::report(&document);
    let mut outcome = common::outcome(&report);
    let one = outcome.findings.swap_remove(0);
    outcome.findings = vec![one; 40];
    let text = plain(&terminal::check(&report, &outcome, Config::default()));
    assert!(text.contains("…… 还有 27 条，用 --all 全部列出"), "{text}");
    assert!(text.lines().count() < 60, "{} lines", text.lines().count());
}

#[test]
fn a_narrow_terminal_shows_fewer_columns() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    let text = plain(&terminal::check(
        &report,
        &outcome,
        Config {
            width: 40,
            ..Config::default()
        },
    ));
    assert!(!text.contains("其中.基本"), "{text}");
    assert!(text.contains("[1,289.87]"), "{text}");
}

#[test]
fn control_characters_of_a_document_do_not_reach_the_terminal() {
    let document = common::document();
    let report = common::report(&document);
    let mut outcome = common::outcome(&report);
    outcome.findings[0].message = "清屏\u{1b}[2J".to_owned();
    let text = terminal::check(&report, &outcome, Config::default());
    assert!(!text.contains("\u{1b}[2J"));
    assert!(text.contains("清屏\u{fffd}[2J"));
}

#[test]
fn tables_of_a_document() {
    let document = common::document();
    let report = common::report(&document);
    assert_snapshot!(plain(&terminal::tables(&report, false)));
}

#[test]
fn a_rule_explained() {
    assert_snapshot!(plain(&terminal::rule(
        &common::SPEC,
        &common::RULE,
        &["县 2021"]
    )));
}

#[test]
fn specs_in_a_list() {
    assert_snapshot!(plain(&terminal::specs(&[&common::SPEC])));
}

#[test]
fn without_excerpts_each_finding_takes_a_line() {
    let document = common::document();
    let report = common::report(&document);
    let outcome = common::outcome(&report);
    let config = Config {
        in_full: 0,
        ..Config::default()
    };
    let text = plain(&terminal::check(&report, &outcome, config));
    let lines: Vec<_> = text.lines().skip(3).take(3).collect();
    assert!(lines[0].starts_with("必须 勾01"), "{text}");
    assert!(
        lines[0].ends_with("（第 14 行第 3 格；另有 2 处由此引起）"),
        "{text}"
    );
    assert!(lines[1].starts_with("核实 乙表.上级"), "{text}");
    assert!(lines[2].starts_with("提示 乙表.编码"), "{text}");
}
