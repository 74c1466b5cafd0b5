//! Every amount of the nine tables of a published report, against a reading of the same file
//! that knows nothing of specs: lines, tabs and the order of fields.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use std::collections::BTreeMap;

use gouji_readers::{Limits, read};
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::{Document, Place};
use gouji_runtime::report::{FactId, Problem, Report, State};

const SAMPLE: &str = "hebei-2021-qinhuangdao_guanweiban-juesuan.txt";

/// Line, field and text of a cell, by the id of its fact.
type Cells = BTreeMap<String, (u32, u32, String)>;

#[test]
fn figures_and_blanks_of_the_sample_are_bound_where_they_stand() {
    let Some(path) = gouji_tests::sample(SAMPLE) else {
        return;
    };
    let expected = by_position(&std::fs::read_to_string(&path).unwrap());
    let document = read(&path, &Limits::default()).unwrap();
    let spec = choose(gouji_specs::all(), &document).spec.unwrap();
    let report = Binder::new(spec).bind(&document);
    // One of the 27 forms goes without the people and the telephone at its foot.
    let labels = report.problems.iter().map(|problem| match problem {
        Problem::LabelMissing { label, .. } => *label,
        problem => panic!("{problem:?}"),
    });
    assert_eq!(labels.collect::<Vec<_>>(), ["评价组人员", "联系电话"]);
    let bound = by_binding(&report);
    for (id, cell) in &expected {
        assert_eq!(bound.get(id), Some(cell), "{id}");
    }
    assert_eq!(bound.len(), expected.len());
    let blank = expected
        .values()
        .filter(|(_, _, text)| text.is_empty())
        .count();
    assert_eq!((expected.len() - blank, blank), (225, 516));
    assert_values(&report);
}

#[test]
fn every_spec_binds_the_same_nine_tables() {
    let Some(path) = gouji_tests::sample(SAMPLE) else {
        return;
    };
    let document = read(&path, &Limits::default()).unwrap();
    let bound =
        |folder| by_binding(&Binder::new(gouji_tests::spec(folder).unwrap()).bind(&document));
    assert_eq!(bound("national/2021"), bound("hebei/2021"));
}

#[test]
fn the_sample_states_its_year_department_and_captions() {
    let Some(path) = gouji_tests::sample(SAMPLE) else {
        return;
    };
    let document = read(&path, &Limits::default()).unwrap();
    let choice = choose(gouji_specs::all(), &document);
    assert_eq!(choice.spec.unwrap().folder, "hebei/2021");
    let report = Binder::new(choice.spec.unwrap()).bind(&document);
    assert_eq!(report.cover.year, Some(2021));
    let department = "秦皇岛经济技术开发区管理委员会办公室";
    assert_eq!(report.cover.department.as_deref(), Some(department));
    let nine = report
        .tables
        .iter()
        .filter(|table| table.schema.id.starts_with("gk0"));
    for (number, table) in (1..).zip(nine) {
        let printing = table.printing.as_ref().unwrap();
        assert_eq!(
            printing.number.as_ref().unwrap().value,
            format!("公开0{number}")
        );
        assert_eq!(printing.year.as_ref().unwrap().value, 2021);
        assert_eq!(printing.unit.as_ref().unwrap().value, "万元");
        assert_eq!(
            printing.department.as_ref().unwrap().value,
            format!("{department}（汇总）")
        );
        assert_eq!(
            document.text_at(printing.title.unwrap()),
            table.schema.titles[0]
        );
        assert!(
            document
                .text_at(printing.note.unwrap())
                .starts_with("注：本")
        );
        assert_eq!(printing.ragged, None);
    }
}

/// The amounts as printed, without regard to labels: which field of which line is which.
fn by_position(text: &str) -> Cells {
    let mut cells = Cells::new();
    let mut table = 0;
    for (line, text) in (1..).zip(text.lines()) {
        let fields: Vec<&str> = text.split('\t').collect();
        if let Some(number) = text
            .strip_prefix("公开0")
            .and_then(|rest| rest.strip_suffix('表'))
        {
            table = number.parse().unwrap();
        } else if text.starts_with("第三部分 2021 年部门决算情况说明") {
            table = 0;
        } else if table > 0 && fields.len() > 1 {
            let mut put = |row: &str, column: Option<u32>, field: usize| {
                let column = column.map_or(String::new(), |column| format!(".c{column}"));
                let row = if row.is_empty() {
                    String::new()
                } else {
                    format!(".{row}")
                };
                let cell = (line, field as u32, fields[field].to_owned());
                assert_eq!(cells.insert(format!("gk0{table}{row}{column}"), cell), None);
            };
            put_row(table, &fields, &mut put);
        }
    }
    cells
}

fn put_row(table: u32, fields: &[&str], put: &mut dyn FnMut(&str, Option<u32>, usize)) {
    match table {
        1 | 4 => put_two_sides(table, fields, put),
        6 => put_bands(fields, put),
        7 => put_single(fields, put),
        _ => put_coded(fields, put),
    }
}

fn put_two_sides(table: u32, fields: &[&str], put: &mut dyn FnMut(&str, Option<u32>, usize)) {
    if fields[1].parse::<u32>().is_ok() {
        put(&format!("r{}", fields[1]), None, 2);
        let right = format!("r{}", fields[4]);
        for (column, field) in (2..).zip(5..fields.len()) {
            put(&right, (table == 4).then_some(column), field);
        }
    }
}

fn put_coded(fields: &[&str], put: &mut dyn FnMut(&str, Option<u32>, usize)) {
    let is_code = fields[0].parse::<u32>().is_ok();
    let row = if fields[0] == "合计" || fields[1] == "合计" {
        "合计"
    } else {
        fields[0]
    };
    if is_code || row == "合计" {
        for (column, field) in (1..).zip(2..fields.len()) {
            put(row, Some(column), field);
        }
    }
}

fn put_bands(fields: &[&str], put: &mut dyn FnMut(&str, Option<u32>, usize)) {
    for at in [0, 3, 6] {
        if fields[at].parse::<u32>().is_ok() {
            put(fields[at], None, at + 2);
        }
    }
    if fields[0] == "人员经费合计" {
        put("人员经费合计", None, 2);
        put("公用经费合计", None, 8);
    }
}

fn put_single(fields: &[&str], put: &mut dyn FnMut(&str, Option<u32>, usize)) {
    if fields[0].contains('.') {
        for (column, field) in (1..).zip(0..12) {
            put("", Some(column), field);
        }
    }
}

/// The amounts as bound.
fn by_binding(report: &Report<'_>) -> Cells {
    let facts = (0..report.facts.len() as u32).map(FactId);
    let cells = facts.filter_map(|id| {
        let name = report.fact_id_text(id);
        let cell = report.fact(id).cell.filter(|_| name.starts_with("gk0"))?;
        let (line, field) = place(report.document, id, report);
        Some((
            name,
            (line, field, report.document.text_at(cell).to_owned()),
        ))
    });
    cells.collect()
}

fn place(document: &Document, id: FactId, report: &Report<'_>) -> (u32, u32) {
    match document.cell(report.fact(id).cell.unwrap()).unwrap().place {
        Place::Line { line, field, .. } => (line, field),
        other => panic!("{other:?}"),
    }
}

/// Every value is the text's, in hundredths, and every blank is exactly nothing.
fn assert_values(report: &Report<'_>) {
    let tables = report.tables.iter();
    let drawn = tables.filter(|table| table.schema.id.starts_with("gk0"));
    let last = drawn
        .flat_map(|table| &table.panels)
        .map(|panel| panel.first_fact as usize + panel.rows.len() * panel.schema.columns.len());
    let facts = &report.facts[..last.max().unwrap()];
    for fact in facts.iter().filter(|fact| fact.decimals == 2) {
        let digits: String = report
            .document
            .text_at(fact.cell.unwrap())
            .replace([',', '.'], "");
        assert_eq!(fact.value, digits.parse::<i64>().unwrap() * 1_000_000);
        assert_eq!((fact.half, fact.state), (500_000, State::Number));
    }
    let blank = facts.iter().filter(|fact| fact.state == State::Blank);
    assert!(blank.clone().all(|fact| fact.value == 0 && fact.half == 0));
}
