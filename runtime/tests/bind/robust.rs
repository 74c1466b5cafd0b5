//! Documents that no one would write.

use std::time::{Duration, Instant};

use gouji_runtime::report::Problem;
use gouji_runtime::schema::RowKind::{Listed, Numbered, Single};
use gouji_runtime::schema::Spec;

use crate::build::*;

fn form() -> Spec {
    spec([
        table(
            "t1",
            "甲表",
            [panel(Listed, &["1 苹果", "2 梨"], &["1 金额", "2 其中"])],
        ),
        table(
            "t2",
            "乙表",
            [panel(
                codes(&[(201, "水果")]),
                &["合计"],
                &["1 金额", "2 其中"],
            )],
        ),
        table("t3", "丙表", [panel(Single, &[], &["1 金额", "2 其中"])]),
        table(
            "t4",
            "丁表",
            [panel(Numbered, &[], &["序号", "金额", "其中"])],
        ),
    ])
}

/// Binds within a time that only a cost beyond linear can miss.
#[track_caller]
fn quickly(text: &str) -> Vec<String> {
    let document = document(text);
    let start = Instant::now();
    let report = bind(&form(), &document);
    assert!(start.elapsed() < Duration::from_secs(20));
    assert_eq!(report.tables.len(), 4);
    problems(&report).into_iter().take(8).collect()
}

#[test]
fn nothing_at_all() {
    let found = quickly("");
    assert_eq!(
        found,
        [
            "no table t1: - 0%",
            "no table t2: - 0%",
            "no table t3: - 0%",
            "no table t4: - 0%"
        ]
    );
    quickly("||\n||");
    quickly("甲表\n乙表\n丙表\n丁表");
    quickly("甲表\n|");
}

#[test]
fn a_million_columns() {
    let columns = "金额|".repeat(1_000_000);
    quickly(&format!("甲表\n项目|{columns}\n苹果|{columns}"));
    quickly(&format!("甲表\n{}", "|".repeat(1_000_000)));
    quickly(&columns);
}

#[test]
fn very_many_rows_and_grids() {
    let rows: String = (0..100_000)
        .map(|row| format!("{row}|名|1.00|\n"))
        .collect();
    for title in ["甲表", "乙表", "丙表", "丁表"] {
        quickly(&format!("{title}\n序号|项目|金额|其中\n{rows}"));
    }
    quickly(&"甲表\n项目|金额|其中\n苹果|1.00|\n\n".repeat(20_000));
    quickly(&"项目|金额|余\n苹果|1.00|\n\n".repeat(20_000));
    quickly(&"甲表\n".repeat(100_000));
    quickly(&"x".repeat(1_000_000));
}

#[test]
fn any_cut_of_a_document_is_bound() {
    let whole = "2021年度报告\n甲表\n部门：某局\n项目|行次|金额|其中\n栏次||1|2\n一、苹果|1|1.00|\n梨|2|（1.5）|-\n注：无\n\n乙表\n编码|名称|金额|其中\n201|水果|1.00|2.00\n";
    for (end, _) in whole.char_indices() {
        for (start, _) in whole.char_indices().step_by(7) {
            if let Some(part) = whole.get(start..end) {
                let document = document(part);
                let report = bind(&form(), &document);
                let missing = |problem: &&Problem| matches!(problem, Problem::TableMissing { .. });
                let found = report
                    .tables
                    .iter()
                    .filter(|table| table.printing.is_some())
                    .count();
                assert_eq!(report.problems.iter().filter(missing).count() + found, 4);
            }
        }
    }
}

#[test]
fn very_many_titles_over_one_wide_grid() {
    let titles = "甲表\n乙表\n".repeat(50_000);
    quickly(&format!("{titles}其他|{}\n", "金额|".repeat(2000)));
}
