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
