//! What the maintainer of specs asks for.

use crate::Test;

/// The folder of the project's own specs.
const SPECS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");

#[test]
fn a_spec_is_shown_with_the_origin_of_each_line() {
    let written = Test::new().args("show 河北/2021").stderr("").success();
    let lines: Vec<&str> = written
        .stdout
        .lines()
        .filter(|line| !line.is_empty())
        .collect();
    assert!(lines[0].starts_with("规范 河北 2021 {"));
    let told = |line: &&&str| line.contains("// specs/");
    assert_eq!(lines.iter().filter(told).count(), lines.len());
    assert!(written.stdout.contains("specs/national/2021/gk01.gj:"));
    let from_files = Test::new()
        .args("show hebei/2021 --specs")
        .arg(SPECS)
        .success();
    assert_eq!(from_files.stdout, written.stdout);
}

#[test]
fn the_rules_of_a_spec_are_shown_alone() {
    let written = Test::new().args("show 河北/2021 --rules").success();
    assert!(
        written.stdout.contains("公开02.上级 必须: "),
        "{}",
        written.stdout
    );
    Test::new()
        .args("show 河北/2012")
        .stdout("")
        .stderr("错误：没有名为“河北/2012”的规范；你是否想写：河北 2021\n")
        .failure();
}

/// A folder of specs in which 河北 2021 has one more edit.
fn edited() -> Test {
    let mut test = Test::new();
    for (path, text) in gouji_specs::SOURCES {
        test = test.file(path, text);
    }
    test.file(
        "specs/hebei/2021/more.gj",
        "改 规则 公开02.上级 核实 理由 \"单位常有尾差\"\n",
    )
}

#[test]
fn two_specs_are_compared() {
    let written = Test::new()
        .args("diff 全国/2021 河北/2021")
        .stderr("")
        .success();
    assert!(written.stdout.starts_with("全国 2021 → 河北 2021：增 "));
    assert!(
        written.stdout.contains("\n机构设置\n  增 表："),
        "{}",
        written.stdout
    );
    Test::new()
        .args("diff 河北/2021 hebei/2021")
        .stdout("河北 2021 → 河北 2021：没有差别\n")
        .success();
}

#[test]
fn an_edited_copy_is_compared_with_what_is_built_in() {
    edited()
        .args("diff 河北/2021 --specs specs --format markdown")
        .stdout(
            "# 河北 2021 → 河北 2021：放宽 1\n\n## 公开02 收入决算表\n\n\
             - **放宽** 规则 公开02.上级：必须 → 核实（`specs/national/2021/gk02.gj:7`）\n",
        )
        .success();
    let written = Test::new().args("diff 河北/2021").stdout("").failure();
    assert!(
        written.stderr.starts_with("错误：缺少参数：<规范>"),
        "{}",
        written.stderr
    );
}
