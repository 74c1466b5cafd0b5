//! Printing and reading are each other's inverse: on made-up trees and on every spec there is.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

mod trees;

use std::path::{Path, PathBuf};

use gouji_dsl::Sources;
use gouji_dsl::ast::*;
use gouji_dsl::diagnostic::render;
use proptest::prelude::*;

/// The tree of a text that has no mistakes.
#[track_caller]
fn read(path: &str, text: &str) -> File {
    let mut sources = Sources::default();
    sources.add(path, text);
    let (files, diagnostics) = gouji_dsl::parse(&sources);
    let rendered: Vec<String> = diagnostics
        .iter()
        .map(|found| render(found, &sources))
        .collect();
    assert!(rendered.is_empty(), "{}\nin\n{text}", rendered.join("\n"));
    let (_, file) = files.into_iter().next().unwrap();
    file
}

proptest! {
    #[test]
    fn a_printed_tree_reads_back_as_itself(file in trees::file()) {
        let text = print_file(&file);
        let again = read("a.gj", &text);
        prop_assert_eq!(&again, &file, "{}", text);
        prop_assert_eq!(print_file(&again), text);
    }
}

fn specs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            specs(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "gj") {
            found.push(path);
        }
    }
}

#[test]
fn every_spec_survives_printing() {
    let mut found = Vec::new();
    specs(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs"),
        &mut found,
    );
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.display().to_string();
        let file = read(&name, &text);
        let printed = print_file(&file);
        let again = read(&name, &printed);
        assert_eq!(again, file, "{name}");
        assert_eq!(print_file(&again), printed, "{name}");
        let comments = |text: &str| text.matches("//").count();
        assert_eq!(comments(&printed), comments(&text), "{name} lost comments");
    }
}

#[test]
fn comments_stay_with_what_they_are_about() {
    let text = "\
// 前
表 甲 \"甲\" {
  // 单位
  单位 万元 // 或元
  行 {
    // 一
    1 收入 // 其一
    2 支出  // 其二
    // 行末
  } // 行
  // 表末
}

// 尾
";
    let printed = print_file(&read("a.gj", text));
    let wanted = text
        .replace("万元 //", "万元  //")
        .replace("收入 //", "收入  //")
        .replace("} //", "}  //");
    assert_eq!(printed, wanted);
}

#[test]
fn a_sign_at_the_front_of_a_relation_stands_in_brackets() {
    let text = "表 甲 \"甲\" { a = b (-c) + d = e }";
    let printed = print_file(&read("a.gj", text));
    assert_eq!(printed, "表 甲 \"甲\" {\n  a = b\n  (-c) + d = e\n}\n");
}

#[test]
fn a_side_in_quotes_is_a_text_and_in_brackets_a_name() {
    let text = "表 甲 \"甲\" {\n  甲.等级 = \"优\"\n  (\"乙（丙）\") = \"丁（戊）\" + 1\n}\n";
    let file = read("a.gj", text);
    let ItemKind::Table(table) = &file.items[0].kind.value else {
        panic!("no table")
    };
    let sides = table.body.iter().map(|statement| {
        let TableEntry::Relation(Formula::Relation(relation)) = &statement.value.value else {
            panic!("no relation")
        };
        (
            relation.first.value.clone(),
            relation.rest[0].1.value.clone(),
        )
    });
    let sides: Vec<(Expression, Expression)> = sides.collect();
    assert_eq!(sides[0].1, Expression::Text("优".to_owned()));
    assert!(matches!(
        &sides[1],
        (Expression::Address(_), Expression::Binary { .. })
    ));
    assert_eq!(print_file(&file), text);
}

#[test]
fn one_alternative_is_itself_or_nothing() {
    let text = "说明 甲 于 \"甲\" {\n  「<一>二<三|>四<五|六|>」\n}";
    let file = read("a.gj", text);
    let ItemKind::Narrative(narrative) = &file.items[0].kind.value else {
        panic!("no narrative")
    };
    let NarrativeEntry::Sentence { pattern, .. } = &narrative.body[0].value.value else {
        panic!("no sentence")
    };
    let counts: Vec<usize> = pattern
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Choice(choices) => Some(choices.len()),
            _ => None,
        })
        .collect();
    assert_eq!(counts, [2, 2, 3]);
    let printed = text.replace("<三|>", "<三>") + "\n";
    assert_eq!(print_file(&file), printed);
}
