//! The effect of a change of specs on documents.

use gouji_reports::effect::{ChangeKind, EffectError, Run, effect};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// A finding of a rule on one fact.
fn finding(rule: &str, fact: &str, level: &str) -> Value {
    json!({
        "rule": rule, "level": level, "verdict": "不符", "message": format!("{fact} 不对"),
        "facts": [fact], "places": [], "source": "specs/a.gj:1",
    })
}

fn document(path: &str, relations: u64, findings: &[Value]) -> String {
    json!({
        "schema": "gouji.check/1", "document": {"path": path},
        "summary": {"relations": relations, "not_checked": 2},
        "findings": findings,
    })
    .to_string()
}

fn run(lines: &[String]) -> Run {
    Run::read(&lines.join("\n")).unwrap()
}

fn before() -> Run {
    run(&[
        document(
            "甲.txt",
            10,
            &[
                finding("勾01", "a.1", "必须"),
                finding("勾02", "a.2", "必须"),
            ],
        ),
        document("乙.txt", 10, &[finding("勾01", "a.1", "必须")]),
        document("丙.txt", 10, &[]),
    ])
}

fn after() -> Run {
    run(&[
        document(
            "甲.txt",
            12,
            &[finding("勾01", "a.1", "核实"), finding("勾[*, 03]", "a.3", "必须")],
        ),
        document("乙.txt", 12, &[finding("勾01", "a.1", "必须")]),
        document("丁.txt", 12, &[]),
        "{\"schema\": \"gouji.error/1\", \"document\": {\"path\": \"戊.txt\"}, \"message\": \"坏了\"}".to_owned(),
    ])
}

#[test]
fn findings_are_added_removed_changed_and_kept() {
    let effect = effect(&before(), &after());
    let told: Vec<(ChangeKind, &str)> = effect
        .changes
        .iter()
        .map(|change| (change.kind, change.rule.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (ChangeKind::Changed, "勾01"),
            (ChangeKind::Removed, "勾02"),
            (ChangeKind::Added, "勾[*, 03]"),
        ]
    );
    assert_eq!((effect.documents, effect.kept), (2, 1));
    assert_eq!((effect.relations, effect.not_checked), ((20, 24), (4, 4)));
    assert_eq!(effect.only_before, ["丙.txt"]);
    assert_eq!(effect.only_after, ["丁.txt"]);
}

#[test]
fn an_effect_in_a_terminal_and_in_markdown() {
    let effect = effect(&before(), &after());
    assert_snapshot!("effect_text", effect.text());
    assert_snapshot!("effect_markdown", effect.markdown());
}

#[test]
fn two_findings_of_one_rule_on_one_fact_are_two() {
    let twice = [
        finding("勾01", "a.1", "必须"),
        finding("勾01", "a.1", "必须"),
    ];
    let once = run(&[document("甲.txt", 1, &twice[..1])]);
    let effect = effect(&once, &run(&[document("甲.txt", 1, &twice)]));
    assert_eq!((effect.kept, effect.changes.len()), (1, 1));
}

#[test]
fn one_object_over_many_lines_is_a_run() {
    let object: Value = serde_json::from_str(&document("甲.txt", 1, &[])).unwrap();
    let spread = serde_json::to_string_pretty(&object).unwrap();
    assert_eq!(
        Run::read(&spread).unwrap(),
        run(&[document("甲.txt", 1, &[])])
    );
}

#[test]
fn other_texts_are_refused() {
    assert!(matches!(Run::read("发现"), Err(EffectError::Unreadable(_))));
    assert!(matches!(Run::read(" \n"), Err(EffectError::Empty)));
    let twice = document("甲.txt", 1, &[]).repeat(2);
    assert!(matches!(Run::read(&twice), Err(EffectError::Twice(_))));
    let other = document("甲.txt", 1, &[]).replace("check/1", "extract/1");
    assert!(matches!(Run::read(&other), Err(EffectError::Schema(_))));
}
