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

fn bytes(which: &str) -> Vec<u8> {
    if which == "sample" {
        sample()
    } else {
        fixture()
    }
}
