//! What it costs to read, bind and check a report, beside the `csv` crate splitting the same
//! bytes at tabs and newlines. Run with `cargo bench -p gouji-tests`; compare within one run.

use std::hint::black_box;

use divan::Bencher;
use gouji_readers::Limits;
use gouji_runtime::bind::Binder;
use gouji_runtime::check::{Checker, check};
use gouji_runtime::document::Document;

const SAMPLE: &str = "hebei-2021-qinhuangdao_guanweiban-juesuan.txt";

fn main() {
    divan::main();
}

fn bytes() -> Vec<u8> {
    match gouji_tests::sample(SAMPLE) {
        Some(path) => std::fs::read(path).unwrap_or_default(),
        None => gouji_tests::example("report.txt")
            .unwrap_or_default()
            .into_bytes(),
    }
}

fn read(bytes: Vec<u8>) -> Document {
    gouji_readers::read_bytes("report.txt", bytes, &Limits::default()).unwrap_or_default()
}

#[divan::bench]
fn baseline_csv_splits(bencher: Bencher<'_, '_>) {
    let bytes = bytes();
    let mut record = csv::ByteRecord::new();
    bencher.bench_local(|| {
        let mut fields = 0;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .has_headers(false)
            .flexible(true)
            .quoting(false)
            .from_reader(black_box(bytes.as_slice()));
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            fields += record.len();
        }
        fields
    });
}

#[divan::bench]
fn read_bind_check(bencher: Bencher<'_, '_>) {
    let binder = binder();
    let bytes = bytes();
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(|bytes| {
            let document = read(bytes);
            let report = binder.bind(&document);
            check(&report)
        });
}

#[divan::bench]
fn read_alone(bencher: Bencher<'_, '_>) {
    let bytes = bytes();
    bencher
        .with_inputs(|| bytes.clone())
        .bench_local_values(read);
}

#[divan::bench]
fn bind_alone(bencher: Bencher<'_, '_>) {
    let binder = binder();
    let document = read(bytes());
    bencher.bench_local(|| binder.bind(black_box(&document)));
}

#[divan::bench]
fn check_alone(bencher: Bencher<'_, '_>) {
    let binder = binder();
    let document = read(bytes());
    let report = binder.bind(&document);
    bencher.bench_local(|| check(black_box(&report)));
}

#[divan::bench]
fn rules_alone(bencher: Bencher<'_, '_>) {
    let binder = binder();
    let document = read(bytes());
    let report = binder.bind(&document);
    let mut checker = Checker::new(&report);
    (report.spec.check)(&mut checker);
    bencher.bench_local(|| black_box(&mut checker).judge());
}

fn binder() -> Binder {
    match gouji_tests::spec("hebei/2021") {
        Some(spec) => Binder::new(spec),
        None => std::process::abort(),
    }
}
