//! What it costs to read a PDF, beside the library drawing the same characters and strokes.
//! Run with `cargo bench -p gouji-tests --bench pdf`; compare within one run.

use divan::Bencher;
use gouji_readers::{Limits, pdf, read_bytes};
use gouji_runtime::bind::Binder;
use gouji_runtime::check::check;
use gouji_runtime::document::Document;

const SAMPLE: &str = "shanghai-2024-putuo_caizhengju-juesuan.pdf";

fn main() {
    divan::main();
}

fn fixture() -> Vec<u8> {
    std::fs::read(gouji_tests::workspace().join("tests/fixtures/report.pdf")).unwrap_or_default()
}

fn sample() -> Vec<u8> {
    let bytes = gouji_tests::sample(SAMPLE).and_then(|path| std::fs::read(path).ok());
    bytes.unwrap_or_else(fixture)
}

fn read(bytes: Vec<u8>) -> Document {
    read_bytes("report.pdf", bytes, &Limits::default()).unwrap_or_default()
}

#[divan::bench(args = ["fixture", "sample"])]
fn baseline_characters(bencher: Bencher<'_, '_>, which: &str) {
    let bytes = bytes(which);
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| pdf::characters(bytes, &Limits::default()));
}

#[divan::bench(args = ["fixture", "sample"])]
fn read_alone(bencher: Bencher<'_, '_>, which: &str) {
    let bytes = bytes(which);
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(read);
}

#[divan::bench]
fn read_bind_check(bencher: Bencher<'_, '_>) {
    let Some(spec) = gouji_specs::all().last() else {
        return;
    };
    let binder = Binder::new(spec);
    let bytes = fixture();
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| {
            let document = read(bytes);
            let report = binder.bind(&document);
            check(&report)
        });
}

/// The fixture's pages again and again, 70 of them: a small office takes a second at most.
#[divan::bench(sample_count = 20)]
fn read_bind_check_70_pages(bencher: Bencher<'_, '_>) {
    let Some(spec) = gouji_specs::all().last() else {
        return;
    };
    let binder = Binder::new(spec);
    let bytes = seventy_pages();
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| {
            let document = read(bytes);
            let report = binder.bind(&document);
            check(&report)
        });
}

/// The fixture with an update at its end that has copies of its pages.
fn seventy_pages() -> Vec<u8> {
    let mut file = fixture();
    let text = String::from_utf8_lossy(&file);
    let last = text.rsplit("startxref").next().unwrap_or_default();
    let previous = last.split_whitespace().next().unwrap_or_default();
    let page = |number: usize| {
        let head = format!("\n{number} 0 obj");
        let (_, page) = text.split_once(&head)?;
        page.split_once("endobj").map(|(page, _)| page)
    };
    let pages: Vec<&str> = (5..28).filter_map(page).cycle().take(70).collect();
    let kids: String = (54..124).map(|number| format!("{number} 0 R ")).collect();
    let list = format!("<</Type /Pages /Count 70 /Kids [{kids}]>>\n");
    let copies = (54..).zip(pages);
    let (mut update, mut table) = (String::new(), "xref\n".to_owned());
    for (number, object) in std::iter::once((30, list.as_str())).chain(copies) {
        let place = file.len() + update.len();
        table += &format!("{number} 1\n{place:010} 00000 n \n");
        update += &format!("{number} 0 obj\n{object}endobj\n");
    }
    let place = file.len() + update.len();
    table += &format!(
        "trailer\n<</Root 28 0 R /Size 124 /Prev {previous}>>\nstartxref\n{place}\n%%EOF\n"
    );
    file.extend(update.bytes().chain(table.bytes()));
    file
}

fn bytes(which: &str) -> Vec<u8> {
    if which == "sample" {
        sample()
    } else {
        fixture()
    }
}
