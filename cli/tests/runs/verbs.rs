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

/// A folder with the specs of the project.
fn copy() -> Test {
    let files = gouji_specs::SOURCES.iter();
    files.fold(Test::new(), |test, (path, text)| test.file(path, text))
}

/// A folder of specs in which 河北 2021 has one more edit.
fn edited() -> Test {
    copy().file(
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

#[test]
fn a_new_year_builds_and_says_what_is_left() {
    let test = copy().args("new 河北/2199 --from 河北/2021");
    let written = test.again().success();
    assert!(
        written.stdout.starts_with(
            "已建立 河北 2199（继承 河北 2021）：hebei/2199/spec.gj、hebei/2199/spec.lock\n\n1. "
        ),
        "{}",
        written.stdout
    );
    test.again()
        .args("show 河北/2199 --specs specs")
        .stderr("")
        .success();
    test.again()
        .stdout("")
        .stderr("错误：河北 2199 已经有了\n")
        .failure();
}

#[test]
fn a_new_region_needs_a_folder() {
    copy()
        .args("new 山南/2021 --from 全国/2021")
        .stdout("")
        .stderr("错误：“山南”是新的地区，请用 --folder 指明目录名，例如 --folder shan_nan/2022\n")
        .failure();
    copy()
        .args("new 山南 --from 全国/2021")
        .stderr("错误：“山南”不是“地区/年度”\n")
        .failure();
}

#[test]
fn a_year_in_which_the_parent_does_not_hold_writes_nothing() {
    let test = copy().args("new 河北/1999 --from 河北/2021");
    let written = test.again().stdout("").failure();
    assert!(written.stderr.contains("错误 G0"), "{}", written.stderr);
    test.again().args("show 河北/1999 --specs specs").failure();
}

#[test]
fn the_specs_of_the_project_are_locked() {
    let written = Test::new()
        .args("specs --locked --specs")
        .arg(SPECS)
        .stderr("")
        .success();
    assert!(
        written
            .stdout
            .contains("河北 2021：上层 全国 2021 没有变动\n")
    );
}

#[test]
fn a_changed_parent_is_noticed_until_it_is_locked_again() {
    let test = copy().file(
        "specs/national/2021/more.gj",
        "规则 新一 \"两表相等\" 必须 {
  公开01.收入[本年收入合计] = 公开02[合计, 本年收入合计]
  例 通过 { 公开01.收入[本年收入合计] = 1.00  公开02[合计, 本年收入合计] = 1.00 }
  例 违反 { 公开01.收入[本年收入合计] = 1.00  公开02[合计, 本年收入合计] = 2.00 }
}
",
    );
    let written = test.again().args("specs --locked --specs specs").found();
    assert!(
        written
            .stdout
            .contains("河北 2021：上层 全国 2021 锁定之后有变动\n")
    );
    assert!(written.stderr.contains("警告 G0504"), "{}", written.stderr);
    let written = test.again().args("lock 河北/2021").success();
    assert_eq!(
        written.stdout,
        "已锁定 河北 2021 的上层 全国 2021：hebei/2021/spec.lock\n"
    );
    let written = test
        .again()
        .args("specs --locked --specs specs")
        .run_to_any_end();
    assert!(
        written
            .stdout
            .contains("河北 2021：上层 全国 2021 没有变动\n")
    );
}

#[test]
fn the_choice_of_a_spec_is_explained() {
    let written = Test::new()
        .args("specs")
        .arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../examples/report.txt"
        ))
        .stderr("")
        .success();
    assert!(
        written
            .stdout
            .starts_with("选用 河北 2021\n\n河北 2021  得分 ")
    );
    assert!(
        written.stdout.contains("\n\n全国 2021  得分 "),
        "{}",
        written.stdout
    );
    let written = Test::new()
        .file("a.txt", "一封信\n")
        .args("specs a.txt")
        .found();
    assert!(written.stdout.starts_with("没有合适的规范，最接近的是 "));
    assert!(
        written.stdout.contains("  全部没有找到的表："),
        "{}",
        written.stdout
    );
}

/// A run of `check` over documents of the project, saved as a program would.
fn saved(test: &Test, args: &str) -> String {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    let run = test.again().args(args).arg("--format").arg("json");
    run.arg(examples).run_to_any_end().stdout
}

#[test]
fn the_effect_of_another_spec_is_told_by_rule_and_by_document() {
    let test = Test::new();
    let before = saved(&test, "check --spec 全国/2021");
    let after = saved(&test, "check --spec 河北/2021");
    let test = test.file("before.json", before).file("after.json", after);
    let written = test
        .again()
        .args("effect before.json after.json")
        .stderr("")
        .success();
    assert!(
        written.stdout.starts_with("2 份文档：发现增 "),
        "{}",
        written.stdout
    );
    let written = test
        .again()
        .args("effect before.json before.json")
        .success();
    assert!(
        written
            .stdout
            .starts_with("2 份文档：发现增 0、消 0、改 0，"),
        "{}",
        written.stdout
    );
    let markdown = test
        .args("effect after.json before.json --format markdown")
        .success();
    assert!(
        markdown
            .stdout
            .starts_with("# 规范改动对文档的影响\n\n2 份文档")
    );
}

#[test]
fn an_effect_of_something_else_is_refused() {
    let test = Test::new()
        .file(
            "a.json",
            "{\"schema\": \"gouji.extract/1\", \"document\": {\"path\": \"x\"}}",
        )
        .file("b.json", "");
    test.again()
        .args("effect a.json a.json")
        .stderr("错误：a.json：不是核对结果，而是“gouji.extract/1”\n")
        .failure();
    test.again()
        .args("effect b.json a.json")
        .stderr("错误：b.json：里面没有核对结果\n")
        .failure();
    test.args("effect c.json a.json").stdout("").failure();
}
