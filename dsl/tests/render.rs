//! How a diagnostic is drawn: under wide letters, over two files, over several lines, and where
//! its place does not fit the text.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

use gouji_dsl::diagnostic::{Label, render, render_short};
use gouji_dsl::{Diagnostic, Severity, Sources, Span};

const FIRST: &str = "表 公开01 \"收入（支出）总表\" {\n\t行 { 1 ｆｕｌｌ　宽 2 甲 = 乙 }\n}\n";
const SECOND: &str = "改 表 公开01 {\n  删 行 支出[抗疫特别国债支出]\n}\n";

fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add("specs/national/2021/gk01.gj", FIRST);
    sources.add("specs/hebei/2022/gk01.gj", SECOND);
    sources
}

/// The span of a text in the first or second source.
fn span(sources: &Sources, index: usize, text: &str) -> Span {
    let (id, source) = sources.iter().nth(index).unwrap();
    let start = source.text.find(text).unwrap();
    Span::new(id, start..start + text.len())
}

fn label(span: Span, text: &str) -> Label {
    Label {
        span,
        text: text.to_owned(),
    }
}

fn diagnostic(primary: Label) -> Diagnostic {
    Diagnostic {
        code: "G0203",
        severity: Severity::Error,
        message: "公开01.支出 没有名为“抗疫特别国债支出”的行".to_owned(),
        primary,
        others: Vec::new(),
        notes: Vec::new(),
        suggestion: None,
    }
}

#[test]
fn the_caret_stands_under_wide_letters() {
    let sources = sources();
    let found = diagnostic(label(span(&sources, 1, "抗疫特别国债支出"), ""));
    let found = Diagnostic {
        notes: vec!["该面板的行由 功能分类.类 展开".to_owned()],
        suggestion: Some("抗疫特别国债安排的支出".to_owned()),
        ..found
    };
    insta::assert_snapshot!(render(&found, &sources), @r##"
    错误 G0203: 公开01.支出 没有名为“抗疫特别国债支出”的行
     --> specs/hebei/2022/gk01.gj:2:10
      |
    2 |   删 行 支出[抗疫特别国债支出]
      |              ^^^^^^^^^^^^^^^^
      |
      = 该面板的行由 功能分类.类 展开
      = 你是否想写：抗疫特别国债安排的支出
    "##);
}

#[test]
fn full_width_letters_and_tabs_keep_the_caret_in_place() {
    let sources = sources();
    let found = diagnostic(label(span(&sources, 0, "乙"), "没有这个名称"));
    insta::assert_snapshot!(render(&found, &sources), @r##"
    错误 G0203: 公开01.支出 没有名为“抗疫特别国债支出”的行
     --> specs/national/2021/gk01.gj:2:21
      |
    2 |     行 { 1 ｆｕｌｌ　宽 2 甲 = 乙 }
      |                                ^^ 没有这个名称
    "##);
}

#[test]
fn places_in_two_files_are_both_drawn() {
    let sources = sources();
    let found = diagnostic(label(span(&sources, 1, "支出["), "这里"));
    let others = vec![
        label(span(&sources, 0, "收入（支出）总表"), "表在这里"),
        label(span(&sources, 1, "公开01"), "改的是它"),
    ];
    let found = Diagnostic {
        others,
        severity: Severity::Warning,
        ..found
    };
    insta::assert_snapshot!(render(&found, &sources), @r##"
    警告 G0203: 公开01.支出 没有名为“抗疫特别国债支出”的行
     --> specs/hebei/2022/gk01.gj:2:7
      |
    1 | 改 表 公开01 {
      |       ------ 改的是它
    2 |   删 行 支出[抗疫特别国债支出]
      |         ^^^^^ 这里
      |
     ::: specs/national/2021/gk01.gj:1:9
      |
    1 | 表 公开01 "收入（支出）总表" {
      |            ---------------- 表在这里
    "##);
}

#[test]
fn of_a_long_place_the_first_line_is_drawn() {
    let sources = sources();
    let found = diagnostic(label(span(&sources, 0, FIRST), ""));
    insta::assert_snapshot!(render(&found, &sources), @r##"
    错误 G0203: 公开01.支出 没有名为“抗疫特别国债支出”的行
     --> specs/national/2021/gk01.gj:1:1
      |
    1 | 表 公开01 "收入（支出）总表" {
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "##);
}

#[test]
fn a_place_outside_of_the_text_is_no_trouble() {
    let sources = sources();
    let (id, _) = sources.iter().next().unwrap();
    for (start, end) in [(1, 2), (9_000, 9_999), (5, 2)] {
        let place = Span {
            source: id,
            start,
            end,
        };
        let found = diagnostic(label(place, ""));
        assert!(render(&found, &sources).starts_with("错误 G0203: 公开01"));
        assert!(render_short(&found, &sources).starts_with("specs/national/2021/gk01.gj:"));
    }
    let nowhere = Span {
        source: gouji_dsl::SourceId(9),
        ..Span::default()
    };
    let found = diagnostic(label(nowhere, ""));
    assert_eq!(
        render_short(&found, &sources),
        format!("错误 G0203: {}", found.message)
    );
    assert!(render(&found, &sources).contains(&found.message));
}

#[test]
fn the_short_form_counts_columns_in_letters() {
    let sources = sources();
    let found = diagnostic(label(span(&sources, 1, "抗疫特别国债支出"), ""));
    let wanted =
        "specs/hebei/2022/gk01.gj:2:10: 错误 G0203: 公开01.支出 没有名为“抗疫特别国债支出”的行";
    assert_eq!(render_short(&found, &sources), wanted);
}
