//! Published PDFs: every digit of every page is read, and the tables come out with their cells.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use std::fmt::Write as _;

use gouji_readers::{Limits, pdf};
use gouji_runtime::document::{Block, Cell, Cover, Document, Grid, Place};

const SAMPLES: [&str; 5] = [
    "central-2023-xinan_daxue-juesuan.pdf",
    "jiangsu-2018-jianchayuan-yusuan.pdf",
    "shanghai-2024-putuo-juesuan-BLANK_TEMPLATE.pdf",
    "shanghai-2024-putuo_caizhengju-juesuan.pdf",
    "shanghai-2025-putuo_qufuban-yusuan.pdf",
];

fn bytes(name: &str) -> Option<Vec<u8>> {
    gouji_tests::sample(name).map(|path| std::fs::read(path).unwrap())
}

fn digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).count()
}

fn digits_read(document: &Document) -> usize {
    let cells = document.blocks().iter().flat_map(|block| match block {
        Block::Paragraph(id) => vec![document.text_at(*id)],
        Block::Grid(grid) => texts(document, grid),
    });
    cells.map(digits).sum()
}

fn texts<'d>(document: &'d Document, grid: &'d Grid) -> Vec<&'d str> {
    let rows = document.rows(grid);
    let cells = rows.flat_map(|(_, row)| row);
    cells.map(|cell| document.text(cell)).collect()
}

#[test]
fn every_digit_of_every_page_is_read() {
    let limits = Limits::default();
    for name in SAMPLES {
        let Some(bytes) = bytes(name) else { continue };
        let drawn = pdf::characters(bytes.clone(), &limits).unwrap();
        let drawn: Vec<usize> = drawn.iter().map(|page| digits(page)).collect();
        let pages = pdf::pages(bytes.clone(), &limits).unwrap();
        let read: Vec<usize> = pages.iter().map(digits_read).collect();
        assert_eq!(read, drawn, "{name}, page by page");
        assert!(drawn.iter().sum::<usize>() > 300, "{name}");
        let whole = gouji_readers::read_bytes(name, bytes, &limits).unwrap();
        assert_eq!(
            digits_read(&whole),
            drawn.iter().sum::<usize>(),
            "{name}, joined"
        );
    }
}

#[test]
fn no_sample_holds_a_page_that_is_a_scan() {
    for name in SAMPLES {
        let Some(bytes) = bytes(name) else { continue };
        let document = gouji_readers::read_bytes(name, bytes, &Limits::default()).unwrap();
        assert_eq!(document.notes().count(), 0, "{name}");
    }
}

/// The tables of a document: a page number and the cells of each row, `<` and `^` where a merged
/// cell goes on from the left or from above.
fn tables(document: &Document) -> String {
    let mut out = String::new();
    for block in document.blocks() {
        if let Block::Grid(grid) = block {
            out.push('\n');
            for (_, row) in document.rows(grid) {
                let cells: Vec<&str> = row.iter().map(|cell| shown(document, cell)).collect();
                writeln!(out, "{:>2} | {}", page(row), cells.join(" | ")).unwrap();
            }
        }
    }
    out
}

fn shown<'d>(document: &'d Document, cell: &Cell) -> &'d str {
    match cell.cover {
        Cover::Own => document.text(cell),
        Cover::Left => "<",
        Cover::Above => "^",
    }
}

fn page(row: &[Cell]) -> u32 {
    match row.first().map(|cell| cell.place) {
        Some(Place::Page { page, .. }) => page,
        other => panic!("{other:?} is no place on a page"),
    }
}

#[track_caller]
fn tables_are_as_checked(name: &str) {
    let Some(bytes) = bytes(name) else { return };
    let document = gouji_readers::read_bytes(name, bytes, &Limits::default()).unwrap();
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("../golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(name.trim_end_matches(".pdf"), tables(&document));
    });
}

#[test]
fn tables_of_a_bureau_over_page_ends() {
    tables_are_as_checked("shanghai-2024-putuo_caizhengju-juesuan.pdf");
}

#[test]
fn tables_of_a_university_over_page_ends() {
    tables_are_as_checked("central-2023-xinan_daxue-juesuan.pdf");
}
