//! Damaged files: each fixture cut short and with bits flipped in a thousand ways is read or
//! refused with one sentence, and never brings the reader down.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_readers::{Limits, read_bytes};

const WAYS: u64 = 1000;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

fn sound(name: &str) -> Vec<u8> {
    let path = gouji_tests::workspace().join("tests/fixtures").join(name);
    std::fs::read(path).unwrap()
}

#[track_caller]
fn survives(name: &str) {
    survives_bytes(name, &sound(name));
}

#[track_caller]
fn survives_bytes(name: &str, sound: &[u8]) {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let limits = Limits {
        cells: 50_000,
        ..Limits::default()
    };
    let mut refused = 0;
    for way in 0..WAYS {
        let mut bytes = sound.to_vec();
        if way % 2 == 0 {
            bytes.truncate(dice.below(sound.len()));
        } else {
            for _ in 0..=dice.below(8) {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }
        }
        if let Err(error) = read_bytes(name, bytes, &limits) {
            let sentence = error.to_string();
            assert!(
                sentence.starts_with(name) && sentence.lines().count() == 1,
                "{sentence}"
            );
            refused += 1;
        }
    }
    println!("{name}: {refused} of {WAYS} refused");
}

#[test]
fn docx() {
    survives("report.docx");
}

#[cfg(feature = "doc")]
#[test]
fn doc() {
    survives("small.doc");
}

#[test]
fn xlsx() {
    survives("report.xlsx");
}

#[test]
fn xls() {
    survives("report.xls");
}

#[test]
fn ods() {
    survives("report.ods");
}

#[test]
fn html() {
    // A page that ends anywhere is a page; a part of it takes as many ways of damage in less time.
    survives_bytes("report-gbk.html", &sound("report-gbk.html")[..10_000]);
}

#[test]
fn text() {
    survives("report-gbk.txt");
    survives("report-utf16.txt");
}

/// Damage inside of packages, behind checksums that are right again.
#[test]
fn parts_of_packages() {
    use std::io::{Cursor, Read, Write};
    for (name, part) in [
        ("report.docx", "word/document.xml"),
        ("report.xlsx", "xl/worksheets/sheet2.xml"),
        ("report.ods", "content.xml"),
    ] {
        let path = gouji_tests::workspace().join("tests/fixtures").join(name);
        let mut package = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
        let mut parts = Vec::new();
        for index in 0..package.len() {
            let mut file = package.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            parts.push((file.name().unwrap().into_owned(), bytes));
        }
        let mut dice = Dice(7);
        for way in 0..50 {
            let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for (own, bytes) in &parts {
                let mut bytes = bytes.clone();
                if own == part && way % 2 == 0 {
                    bytes.truncate(dice.below(bytes.len()));
                } else if own == part {
                    let at = dice.below(bytes.len());
                    bytes[at] ^= 1 << dice.below(7);
                }
                let stored = zip::write::SimpleFileOptions::default()
                    .compression_method(zip::CompressionMethod::Stored);
                zip.start_file(own.as_str(), stored).unwrap();
                zip.write_all(&bytes).unwrap();
            }
            let bytes = zip.finish().unwrap().into_inner();
            let read = read_bytes(name, bytes, &Limits::default());
            if let Err(error) = read {
                assert_eq!(error.to_string().lines().count(), 1, "{error}");
            }
        }
    }
}
