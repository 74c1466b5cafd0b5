//! Specs and rules as the program lists and explains them, and the code they generate into.

use insta::assert_snapshot;

use crate::Test;

/// The folder of the project's own specs.
const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");

#[test]
fn specs_in_a_list() {
    let written = Test::new().args("specs").stderr("").success();
    assert!(written.stdout.starts_with("规范"));
    for folder in ["national/2021", "hebei/2021"] {
        assert!(written.stdout.contains(folder), "{}", written.stdout);
    }
}

#[test]
fn a_rule_on_a_form() {
    assert_snapshot!(
        Test::new()
            .args("explain 公开01.收入[总计]")
            .stderr("")
            .success()
            .stdout
    );
    assert_snapshot!(Test::new().args("explain 公开02.上级").success().stdout);
}

#[test]
fn a_named_rule_with_its_examples() {
    assert_snapshot!(
        Test::new()
            .args("explain 核0701")
            .stderr("")
            .success()
            .stdout
    );
}

#[test]
fn an_unknown_rule_gets_suggestions() {
    let written = Test::new().args("explain 公开02.上即").stdout("").failure();
    assert!(
        written
            .stderr
            .starts_with("错误：没有编号为“公开02.上即”的规则；你是否想写：公开02.上级"),
        "{}",
        written.stderr
    );
    Test::new()
        .args("explain 完全不相干的名字")
        .stdout("")
        .stderr("错误：没有编号为“完全不相干的名字”的规则；规则编号见核对结果\n")
        .failure();
}

#[test]
fn the_code_of_one_table() {
    let written = Test::new()
        .args("emit 全国/2021 gk07")
        .arg("--specs")
        .arg(SPECS)
        .stderr("")
        .success();
    assert!(
        written
            .stdout
            .starts_with("// Generated from specs/national/2021/gk07.gj"),
        "{}",
        written.stdout
    );
    assert!(written.stdout.contains("公开07"));
    let inherited = Test::new()
        .args("emit 河北/2021 公开07")
        .arg("--specs")
        .arg(SPECS)
        .success();
    assert_eq!(inherited.stdout, written.stdout);
}

#[test]
fn the_code_of_a_spec() {
    let written = Test::new()
        .args("emit hebei/2021")
        .arg("--specs")
        .arg(SPECS)
        .success();
    assert!(
        written.stdout.contains("pub static SPEC"),
        "{}",
        written.stdout
    );
}

#[test]
fn a_spec_with_a_mistake_is_shown_and_not_generated() {
    let written = Test::new()
        .file("specs/x/2021/spec.gj", "规范 甲 2021 {\n  种类 账目\n")
        .args("emit 甲/2021")
        .stdout("")
        .failure();
    assert!(
        written.stderr.contains("specs/x/2021/spec.gj:"),
        "{}",
        written.stderr
    );
    assert!(
        written
            .stderr
            .trim_end()
            .ends_with("规范中有 1 处错误，到此为止"),
        "{}",
        written.stderr
    );
}

#[test]
fn specs_or_tables_that_are_not_there() {
    Test::new()
        .args("emit 甲/2021")
        .stdout("")
        .stderr("错误：specs：没有这个文件夹；用 --specs 指明存放 .gj 文件的文件夹\n")
        .failure();
    let written = Test::new()
        .args("emit 河北/2021 公开70")
        .arg("--specs")
        .arg(SPECS)
        .failure();
    assert!(
        written
            .stderr
            .contains("没有名为“公开70”的表；你是否想写：公开0"),
        "{}",
        written.stderr
    );
}
