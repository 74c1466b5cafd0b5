//! Help, and what is said about a command line that cannot be understood.

use crate::Test;

#[test]
fn without_arguments_the_help_is_shown() {
    let written = Test::new().stdout("").failure();
    assert!(written.stderr.contains("用法：gouji <命令> [选项] …"));
}

#[test]
fn help_of_the_program() {
    insta::assert_snapshot!(Test::new().args("--help").stderr("").success().stdout);
}

#[test]
fn help_of_each_command_is_chinese() {
    for command in [
        "check", "extract", "write", "specs", "explain", "emit", "show", "diff", "effect", "new",
        "lock", "help",
    ] {
        let help = Test::new()
            .args(&format!("help {command}"))
            .success()
            .stdout;
        insta::assert_snapshot!(format!("help_{command}"), help);
        let same = Test::new()
            .args(&format!("{command} --help"))
            .success()
            .stdout;
        assert_eq!(help, same);
        for english in ["Usage", "Print", "default", "possible", "Options"] {
            assert!(!help.contains(english), "{command}: {english}");
        }
    }
}

#[test]
fn unknown_commands_and_options_get_a_suggestion() {
    Test::new()
        .args("chek")
        .stdout("")
        .stderr(
            "错误：没有“chek”这个命令\n\
             你是否想写：check\n\
             \n\
             用法：gouji <命令> [选项] …\n\
             详细说明见 --help\n",
        )
        .failure();
    Test::new()
        .args("check --formt json x.txt")
        .stdout("")
        .stderr(
            "错误：没有“--formt”这个选项或参数\n\
             你是否想写：--format\n\
             \n\
             用法：gouji check [选项] <文件或文件夹>…\n\
             详细说明见 --help\n",
        )
        .failure();
    Test::new()
        .args("help 核对")
        .stderr(
            "错误：没有“核对”这个命令；可用的命令：check、extract、write、specs、explain、emit、show、diff、effect、new、lock、help\n",
        )
        .failure();
    Test::new()
        .args("help chekc")
        .stderr("错误：没有“chekc”这个命令；你是否想写：check\n")
        .failure();
}

#[test]
fn a_value_that_is_none_of_those_possible() {
    Test::new()
        .args("check --fail-on 严重 x.txt")
        .stderr(
            "错误：--fail-on <级别> 不能是“严重”，可以是：必须、核实、提示\n\
             详细说明见 --help\n",
        )
        .failure();
    Test::new()
        .args("check x.txt --format")
        .stderr("错误：--format <格式> 后面缺少值\n详细说明见 --help\n")
        .failure();
}

#[test]
fn missing_and_repeated_arguments() {
    Test::new()
        .args("check")
        .stderr(
            "错误：缺少参数：<文件或文件夹>...\n\
             \n\
             用法：gouji check [选项] <文件或文件夹>…\n\
             详细说明见 --help\n",
        )
        .failure();
    let written = Test::new()
        .args("check --spec 甲 --spec 乙 x.txt")
        .failure();
    assert!(
        written
            .stderr
            .starts_with("错误：--spec <地区/年度> 只能写一次\n")
    );
}

#[test]
fn the_version_is_one_line() {
    let version = concat!("gouji ", env!("CARGO_PKG_VERSION"), "\n");
    Test::new().args("--version").stdout(version).success();
}
