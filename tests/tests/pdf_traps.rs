//! What misleads a reader of PDF tables, one page each.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use gouji_readers::{Limits, PdfFault, ReadError, read_bytes};
use gouji_runtime::document::{Block, Cell, Cover, Document, Note, Place};

fn traps() -> Vec<u8> {
    std::fs::read(gouji_tests::workspace().join("tests/fixtures/traps.pdf")).unwrap()
}

fn read(limits: &Limits) -> Result<Document, ReadError> {
    read_bytes("traps.pdf", traps(), limits)
}

/// The blocks that begin on a page: a paragraph as its text, a row as its cells between `|`.
#[track_caller]
fn page_reads(page: u32, expected: &[&str]) {
    let document = read(&Limits::default()).unwrap();
    let mut lines = Vec::new();
    for block in document.blocks() {
        match block {
            Block::Paragraph(id) => {
                let cell = document.cell(*id).unwrap();
                if page_of(cell) == page {
                    lines.push(document.text(cell).to_owned());
                }
            }
            Block::Grid(grid) => {
                let rows = document.rows(grid).map(|(_, row)| row);
                let first = rows.clone().flatten().next().map(page_of);
                if first == Some(page) {
                    lines.extend(rows.map(|row| shown(&document, row)));
                }
            }
        }
    }
    assert_eq!(lines, expected);
}

fn page_of(cell: &Cell) -> u32 {
    match cell.place {
        Place::Page { page, .. } => page,
        other => panic!("{other:?} is no place on a page"),
    }
}

fn shown(document: &Document, row: &[Cell]) -> String {
    let cells = row.iter().map(|cell| match cell.cover {
        Cover::Own => document.text(cell),
        Cover::Left => "<",
        Cover::Above => "^",
    });
    cells.collect::<Vec<_>>().join("|")
}

#[test]
fn digits_on_another_base_line() {
    page_reads(
        1,
        &["digits on another base line", "甲项|12.5万", "乙项|8.00"],
    );
}

#[test]
fn a_title_within_the_frame_is_no_cell() {
    page_reads(2, &["收支简表", "单位：万元", "名称|收|支", "甲|1.00|2.00"]);
}

#[test]
fn a_table_without_vertical_rules() {
    page_reads(
        3,
        &[
            "no vertical rules",
            "项目|预算数|决算数",
            "甲类支出|100.00|98.50",
            "乙类支出||3.20",
            "丙类支出|7.00|",
        ],
    );
}

#[test]
fn double_rules_open_sides_and_wide_figures() {
    page_reads(
        4,
        &[
            "double rules, an open side, and figures wider than their column",
            "甲|5.00||",
            "乙||12,345,678,901.23|尾",
        ],
    );
}

#[test]
fn labels_of_a_chart_are_apart_from_the_text() {
    page_reads(
        5,
        &[
            "图中数字不是正文。",
            "35.1",
            "64.2",
            "20.9",
            "50.8",
            "图下正文。",
        ],
    );
}

#[test]
fn a_row_cut_by_a_page_end_is_one_row() {
    page_reads(
        6,
        &[
            "a row cut by the page end",
            "编码|名称|数",
            "30213|维修维护费支|6.40",
            "30214|租金|1.10",
        ],
    );
}

#[test]
fn a_table_goes_on_with_fewer_columns_behind_a_page_number() {
    page_reads(8, &["甲|1|2", "丁|9|<", "- 8 -"]);
}

#[test]
fn text_that_stands_on_its_side_is_turned() {
    page_reads(10, &["turned", "左上|11", "左下|22"]);
}

#[test]
fn a_page_without_text_is_named() {
    page_reads(11, &[]);
    let document = read(&Limits::default()).unwrap();
    let notes: Vec<Note> = document.notes().map(|(_, note)| note).collect();
    assert_eq!(notes, [Note::PageWithoutText { page: 11 }]);
}

#[test]
fn more_than_the_limits() {
    let few_pages = Limits {
        pages: 10,
        ..Limits::default()
    };
    let few_marks = Limits {
        marks: 20,
        ..Limits::default()
    };
    for (limits, fault, words) in [
        (
            few_pages,
            PdfFault::TooManyPages {
                count: 11,
                limit: 10,
            },
            "traps.pdf：PDF 有 11 页，超过 10 页的上限",
        ),
        (
            few_marks,
            PdfFault::TooManyMarks { page: 1, limit: 20 },
            "traps.pdf：PDF 第 1 页的字符和线条超过 20 个的上限",
        ),
    ] {
        let error = read(&limits).unwrap_err();
        let ReadError::Pdf(pdf) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(pdf.fault(), fault);
        assert_eq!(error.to_string(), words);
    }
}

#[test]
fn what_only_looks_like_a_pdf() {
    let error = read_bytes("a.pdf", b"%PDF-1.7\nnothing".to_vec(), &Limits::default());
    assert_eq!(
        error.unwrap_err().to_string(),
        "a.pdf：PDF 已损坏，无法读取"
    );
}
