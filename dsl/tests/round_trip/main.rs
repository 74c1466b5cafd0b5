//! Printing and reading are each other's inverse: on made-up trees and on every spec there is.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

mod trees;

use std::path::{Path, PathBuf};

use gouji_dsl::Sources;
use gouji_dsl::ast::{File, print_file};
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
