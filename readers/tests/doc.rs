//! Word files before 2007: what a person sees in them, and no part of it left out unsaid.

#![cfg(feature = "doc")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

mod outline;

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::document::Document;

const SMALL: &[u8] = include_bytes!("../../tests/fixtures/small.doc");
const REPORT: &[u8] = include_bytes!("../../tests/fixtures/report.doc");

fn read(bytes: &[u8]) -> Result<Document, String> {
    read_bytes("a.doc", bytes.to_vec(), &Limits::default()).map_err(|error| error.to_string())
}

#[test]
fn one_of_everything_but_headers_footnotes_and_comments() {
    let document = read(SMALL).unwrap();
    let wanted = [
        "一、收入 @p1+0",
        "决算\t12.00 万元 @p2+0",
        "文 @p3+0",
        "--",
        "项 @t1r1f0 | < | 合计 @t1r1f2",
        "甲 @t1r2f0 | 乙 丙 @t1r2f1 | 1.00 @t1r2f2",
        "^ |  @t1r3f1 | 2.00 @t1r3f2",
        "内 @p10+0",
        "框 @p12+0",
        "条 @p13+0",
        "末 @p14+0",
    ];
    assert_eq!(outline::outline(&document), wanted);
}

/// WPS writes the same container under its own ending.
#[test]
fn the_name_of_a_file_does_not_matter() {
    let as_wps = read_bytes("a.wps", SMALL.to_vec(), &Limits::default()).unwrap();
    let as_doc = read(SMALL).unwrap();
    assert_eq!(outline::outline(&as_wps), outline::outline(&as_doc));
}

/// The library would give what there is, and nobody would know that there is more.
#[test]
fn a_text_that_is_cut_short_is_refused() {
    let mut file = REPORT.to_vec();
    let name: Vec<u8> = "WordDocument"
        .bytes()
        .flat_map(|letter| [letter, 0])
        .collect();
    let entry = file.windows(name.len()).position(|found| found == name);
    // The length of the text, in its entry of the directory.
    file[entry.unwrap() + 123] = 1;
    let refused = read(&file).unwrap_err();
    assert_eq!(refused, "a.doc：文件已损坏（文字不完整）");
}

#[test]
fn a_file_that_is_cut_short_is_refused() {
    for end in [20_000, 100_000, 200_000, 290_000] {
        read(&REPORT[..end]).unwrap_err();
    }
}
