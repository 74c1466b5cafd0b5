//! One document printed in other ways binds to the same figures.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::collections::BTreeMap;

use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::Document;
use gouji_runtime::report::{FactId, Problem, Report, State};
use gouji_runtime::schema::{Layout, Table};

fn example() -> String {
    gouji_tests::example("report.txt").unwrap()
}

/// The printed figures and texts by id, without white space.
fn printed(report: &Report<'_>) -> BTreeMap<String, String> {
    let facts = (0..report.facts.len() as u32).map(FactId);
    let printed =
        facts.filter(|id| !matches!(report.fact(*id).state, State::Blank | State::Absent));
    printed
        .map(|id| {
            // What a sentence goes without is a default and printed nowhere.
            let cell = report.fact(id).cell;
            let text = cell.map_or("", |cell| report.text_at(cell));
            (
                report.fact_id_text(id),
                gouji_runtime::fold::folded(text).collect(),
            )
        })
        .collect()
}

fn bind(document: &Document) -> Report<'_> {
    Binder::new(gouji_tests::spec("hebei/2021").unwrap()).bind(document)
}

/// Binds the example as `change` prints it, and expects the same figures and no problem.
#[track_caller]
fn same_after(change: impl FnOnce(String) -> String) {
    let problems = problems_after(change);
    assert_eq!(problems, []);
}

#[track_caller]
fn problems_after(change: impl FnOnce(String) -> String) -> Vec<Problem> {
    let plain = gouji_tests::document(&example()).unwrap();
    let expected = printed(&bind(&plain));
    assert!(expected.len() > 350);
    let text = change(example());
    assert_ne!(text, example());
    let changed = gouji_tests::document(&text).unwrap();
    let report = bind(&changed);
    let found = printed(&report);
    for (id, text) in &expected {
        assert_eq!(found.get(id), Some(text), "{id}");
    }
    assert_eq!(found.len(), expected.len());
    report.problems
}

fn each_line(text: &str, change: impl FnMut(&str) -> Option<String>) -> String {
    text.lines()
        .filter_map(change)
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_row(line: &str) -> bool {
    line.contains('\t')
}

#[test]
fn without_column_numbers() {
    same_after(|text| {
        each_line(&text, |line| {
            let numbers = line.trim_start().starts_with("栏次") || line.starts_with("1\t2\t3\t");
            (!numbers).then(|| line.to_owned())
        })
    });
}

#[test]
fn without_row_numbers() {
    // Rows that must stay blank have no label: without a number they are not there.
    same_after(|text| {
        let mut two_sided = false;
        each_line(&text, |line| {
            let fields: Vec<&str> = line.split('\t').collect();
            two_sided = is_row(line) && (two_sided || fields.get(1) == Some(&"行次"));
            let kept = fields
                .iter()
                .enumerate()
                .filter(|(at, _)| !two_sided || !matches!(at, 1 | 4));
            Some(kept.map(|(_, field)| *field).collect::<Vec<_>>().join("\t"))
        })
        .replace("\n收入\t\t\t支出\t\t", "\n收入\t\t支出\t")
        .replace("\n收 入\t\t\t支 出\t\t\t\t\t", "\n收 入\t\t支 出\t\t\t\t")
    });
}

#[test]
fn with_a_page_break_every_few_rows() {
    for every in [9, 14, 20] {
        same_after(|text| {
            let mut row = 0;
            each_line(&text, |line| {
                row = if is_row(line) { row + 1 } else { 0 };
                let breaks = row > 6 && row % every == 0;
                Some(if breaks {
                    format!("{line}\n\n- 7 -\n")
                } else {
                    line.to_owned()
                })
            })
        });
    }
}

#[test]
fn with_tabs_lost_at_line_ends() {
    same_after(|text| {
        each_line(&text, |line| {
            let fields = line.trim_end_matches('\t');
            Some(if is_row(line) && !is_row(fields) {
                format!("{fields}\t")
            } else {
                fields.to_owned()
            })
        })
    });
}

#[test]
fn with_columns_of_nothing() {
    same_after(|text| {
        each_line(&text, |line| {
            Some(if is_row(line) {
                format!("{line}\t\t")
            } else {
                line.to_owned()
            })
        })
    });
    same_after(|text| {
        each_line(&text, |line| {
            Some(if is_row(line) {
                format!("\t{line}")
            } else {
                line.to_owned()
            })
        })
    });
}

#[test]
fn with_other_line_ends_widths_and_spaces() {
    same_after(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
    same_after(|text| {
        text.replace('（', "(")
            .replace('）', ") ")
            .replace('“', "\"")
            .replace('：', " : ")
    });
    same_after(|text| {
        text.replace("合计", "合　计")
            .replace("金额", "金 额")
            .replace("科目", " 科 目 ")
    });
}

#[test]
fn with_captions_in_one_line_or_in_the_grid() {
    same_after(|text| text.replace("\n\n2021年度\n", "　　2021年度　　"));
    same_after(|text| text.replace("金额单位：万元\n\n", "\t金额单位：万元\n"));
}

#[test]
fn with_titles_nobody_knows() {
    let text = example();
    let document = gouji_tests::document(&text).unwrap();
    let spec = choose(gouji_specs::all(), &document).spec.unwrap();
    same_after(|text| {
        each_line(&text, |line| {
            // A title that is the heading of a section as well stays: sentences are known by it.
            let bare = gouji_runtime::fold::strip_enumerator(line);
            let heading = |table: &Table| match table.layout {
                Layout::Words(words) => words.headings.contains(&bare),
                Layout::Grid | Layout::Form => false,
            };
            let mut tables = spec.tables.iter();
            let title = tables.clone().any(|table| table.titles.contains(&line))
                && !tables.any(|table| heading(table));
            Some(if title {
                "无题".to_owned()
            } else {
                line.to_owned()
            })
        })
    });
}

#[test]
fn with_the_tables_in_another_order() {
    same_after(|text| {
        let (head, rest) = text.split_once("\n收入支出决算总表\n").unwrap();
        let (tables, tail) = rest.split_once("\n第三部分").unwrap();
        let (first, others) = tables.split_once("\n收入决算表\n").unwrap();
        format!("{head}\n收入决算表\n{others}\n收入支出决算总表\n{first}\n第三部分{tail}")
    });
}
