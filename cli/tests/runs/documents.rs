//! Documents of the project's own, checked and extracted from the command line.

use std::process::Stdio;

use insta::assert_snapshot;
use serde_json::Value;

use crate::Test;

const SOUND: &str = include_str!("../../../examples/report.txt");
const WRONG: &str = include_str!("../../../examples/report-with-errors.txt");

#[test]
fn a_sound_document() {
    let run = Test::new().file("报告.txt", SOUND).args("check 报告.txt");
    assert_snapshot!(run.stderr("").success().stdout);
}

#[test]
fn a_document_with_errors() {
    let run = Test::new().file("报告.txt", WRONG).args("check 报告.txt");
    assert_snapshot!(run.stderr("").found().stdout);
}

/// The readmes show what the program prints today.
#[test]
fn the_readmes_are_true() {
    let run = Test::new().file("报告.txt", WRONG).args("check 报告.txt");
    let printed = run.found().stdout;
    for page in [
        include_str!("../../../README.md"),
        include_str!("../../../README.zh.md"),
    ] {
        let (_, rest) = page.split_once("```text\n").unwrap();
        let (shown, _) = rest.split_once("```").unwrap();
        assert!(printed.contains(shown), "{shown}\nis not in\n{printed}");
    }
}

#[test]
fn a_document_with_errors_takes_at_most_a_page_and_a_half() {
    let run = Test::new().file("报告.txt", WRONG).args("check 报告.txt");
    let lines = run.found().stdout.lines().count();
    assert!(lines <= 120, "{lines} lines");
}

#[test]
fn the_level_that_fails_is_chosen() {
    let all = |level: &str| {
        let args = format!("check 报告.txt --fail-on {level}");
        Test::new().file("报告.txt", WRONG).args(&args)
    };
    for level in ["必须", "must", "核实", "verify", "提示", "hint"] {
        all(level).found();
    }
}

#[test]
fn one_document_is_pretty_and_several_take_a_line_each() {
    let one = Test::new()
        .file("报告.txt", WRONG)
        .args("check --format json 报告.txt")
        .found();
    assert!(
        one.stdout
            .starts_with("{\n  \"schema\": \"gouji.check/1\",\n")
    );
    let value: Value = serde_json::from_str(&one.stdout).unwrap();
    assert!(!value["findings"].as_array().unwrap().is_empty());

    let several = Test::new()
        .file("a.txt", SOUND)
        .file("b.txt", WRONG)
        .args("check --format json a.txt b.txt")
        .found();
    let lines: Vec<Value> = several
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let paths: Vec<_> = lines
        .iter()
        .map(|line| line["document"]["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths, ["a.txt", "b.txt"]);
}

#[test]
fn a_file_that_fails_does_not_stop_the_others() {
    let written = Test::new()
        .file("a.txt", SOUND)
        .args("check 没有.txt a.txt")
        .stderr("错误：没有.txt：没有这个文件\n")
        .failure();
    assert!(written.stdout.starts_with("a.txt\n"));
    assert!(
        written
            .stdout
            .ends_with("共 2 份：0 份有发现，1 份未发现问题，1 份未能核对\n")
    );
}

#[test]
fn a_folder_is_searched_in_order() {
    let written = Test::new()
        .file("归档/乙/b.txt", SOUND)
        .file("归档/a.TXT", SOUND)
        .file("归档/.hidden.txt", "x")
        .file("归档/c.zip", "x")
        .args("extract --format csv 归档")
        .stderr("文件夹中另有 1 个其他类型的文件，未读取\n")
        .success();
    let mut paths: Vec<_> = written
        .stdout
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    paths.dedup();
    assert_eq!(paths, ["归档/a.TXT", "归档/乙/b.txt"]);
}

#[test]
fn a_document_of_another_kind() {
    let text = "会议纪要\n\n序号\t事项\t负责人\n1\t检查消防设施\t张三\n";
    let written = Test::new()
        .file("纪要.txt", text)
        .args("check 纪要.txt")
        .stdout("")
        .failure();
    assert_snapshot!(written.stderr);
}

#[test]
fn a_document_of_another_kind_can_be_bound_by_force() {
    let text = "会议纪要\n\n序号\t事项\t负责人\n1\t检查消防设施\t张三\n";
    let written = Test::new()
        .file("纪要.txt", text)
        .args("check --spec hebei/2021 纪要.txt")
        .found();
    assert_snapshot!(written.stdout);
}

#[test]
fn a_table_cut_in_half() {
    let end = SOUND.rfind("\n20805\t").unwrap();
    let written = Test::new()
        .file("半份.txt", &SOUND[..end])
        .args("check 半份.txt")
        .found();
    assert_snapshot!(written.stdout);
}

#[test]
fn an_unknown_spec() {
    Test::new()
        .file("报告.txt", SOUND)
        .args("check --spec 河北/2012 报告.txt")
        .stdout("")
        .stderr("错误：没有名为“河北/2012”的规范；你是否想写：河北 2021\n")
        .failure();
}

#[test]
fn the_spec_is_chosen_by_name_or_folder() {
    for name in ["河北/2021", "hebei/2021", "全国/2021", "national/2021"] {
        let args = format!("extract --format json --spec {name} 报告.txt");
        let written = Test::new().file("报告.txt", SOUND).args(&args).success();
        let value: Value = serde_json::from_str(&written.stdout).unwrap();
        let spec = value["document"]["spec"].as_str().unwrap();
        assert_eq!(
            spec.starts_with("河北"),
            name.starts_with("河北") || name.starts_with("hebei")
        );
    }
}

#[test]
fn tables_as_a_person_reads_them() {
    let run = Test::new().file("报告.txt", SOUND).args("extract 报告.txt");
    assert_snapshot!(run.stderr("").success().stdout);
}

#[test]
fn numbers_are_conserved() {
    let run = Test::new()
        .file("报告.txt", SOUND)
        .args("extract --format json 报告.txt");
    let value: Value = serde_json::from_str(&run.success().stdout).unwrap();
    let numbers = &value["numbers"];
    let count = |key: &str| numbers[key].as_u64().unwrap();
    assert_eq!(
        count("total"),
        count("facts") + count("labels") + count("unbound")
    );
    assert_eq!(
        count("unbound"),
        value["unbound"].as_array().unwrap().len() as u64
    );
    assert!(count("facts") > 200);
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    for args in [
        "check 报告.txt",
        "check --format json 报告.txt",
        "extract 报告.txt",
        "extract --format json 报告.txt",
        "extract --format csv 报告.txt",
    ] {
        let test = Test::new().file("报告.txt", WRONG).args(args);
        let mut child = test
            .command()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args}");
    }
}

#[test]
fn a_document_of_another_kind_has_nothing_to_extract() {
    Test::new()
        .file("纪要.txt", "会议纪要\n\n序号\t事项\n1\t检查消防设施\n")
        .args("extract 纪要.txt")
        .stdout("")
        .failure();
}

#[test]
fn many_documents_take_a_line_for_each_finding() {
    let test = (1..=6).fold(Test::new().args("check 归档"), |test, number| {
        test.file(&format!("归档/{number}.txt"), WRONG)
    });
    let written = test.found();
    assert!(!written.stdout.contains("公式"), "{}", written.stdout);
    assert!(
        written
            .stdout
            .ends_with("共 6 份：6 份有发现，0 份未发现问题\n")
    );
}
