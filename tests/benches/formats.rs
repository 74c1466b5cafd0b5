//! What it costs to read a docx and an xlsx, beside the least that any reader must do with the
//! same bytes: unzip and tokenise the XML, and let the library for workbooks list the cells.
//! Run with `cargo bench -p gouji-tests --bench formats`; compare within one run.

use std::hint::black_box;
use std::io::{Cursor, Read};

use calamine::{Reader, Xlsx};
use divan::Bencher;
use gouji_readers::Limits;
use gouji_runtime::document::Document;
use quick_xml::events::Event;

fn main() {
    divan::main();
}

fn bytes(name: &str) -> Vec<u8> {
    let path = gouji_tests::workspace().join("tests/fixtures").join(name);
    std::fs::read(path).unwrap_or_default()
}

fn read(name: &str, bytes: Vec<u8>) -> Document {
    gouji_readers::read_bytes(name, bytes, &Limits::default()).unwrap_or_default()
}

fn reads(bencher: Bencher<'_, '_>, name: &str) {
    let bytes = bytes(name);
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| read(name, bytes));
}

#[divan::bench]
fn docx(bencher: Bencher<'_, '_>) {
    reads(bencher, "report.docx");
}

#[divan::bench]
fn docx_baseline_unzip_and_tokenise(bencher: Bencher<'_, '_>) {
    let bytes = bytes("report.docx");
    bencher.bench_local(|| tokens(black_box(&bytes)).unwrap_or_default());
}

fn tokens(bytes: &[u8]) -> Option<usize> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    let mut part = package.by_name("word/document.xml").ok()?;
    part.read_to_string(&mut text).ok()?;
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut count = 0;
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(count),
            _ => count += 1,
        }
    }
}

#[divan::bench]
fn xlsx(bencher: Bencher<'_, '_>) {
    reads(bencher, "report.xlsx");
}

#[divan::bench]
fn xlsx_baseline_calamine(bencher: Bencher<'_, '_>) {
    let bytes = bytes("report.xlsx");
    bencher.bench_local(|| cells(black_box(&bytes), false).unwrap_or_default());
}

#[divan::bench]
fn xlsx_baseline_calamine_with_merges(bencher: Bencher<'_, '_>) {
    let bytes = bytes("report.xlsx");
    bencher.bench_local(|| cells(black_box(&bytes), true).unwrap_or_default());
}

fn cells(bytes: &[u8], merges: bool) -> Option<usize> {
    let mut book = Xlsx::new(Cursor::new(bytes)).ok()?;
    let mut count = 0;
    for name in book.sheet_names() {
        count += book.worksheet_range(&name).ok()?.used_cells().count();
        if merges {
            count += book.merge_cells_by_sheet_name(&name).ok()?.len();
        }
    }
    Some(count)
}

#[divan::bench]
fn ods(bencher: Bencher<'_, '_>) {
    reads(bencher, "report.ods");
}

#[divan::bench]
fn xls(bencher: Bencher<'_, '_>) {
    reads(bencher, "report.xls");
}

#[divan::bench]
fn html(bencher: Bencher<'_, '_>) {
    reads(bencher, "report.html");
}

#[divan::bench]
fn text(bencher: Bencher<'_, '_>) {
    let bytes = gouji_tests::example("report.txt")
        .unwrap_or_default()
        .into_bytes();
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| read("report.txt", bytes));
}
