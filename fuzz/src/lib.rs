//! What every target does with its bytes.
//!
//! The kind of a file is told from its content, so each target begins its bytes as files of its
//! kind begin, and packs what would stand in a package. A reader may refuse with one sentence; a
//! document that it gives can be walked from end to end.
//!
//! Some libraries panic on damaged files, and their readers take that for damage. So a panic counts
//! here only where it comes out of a reader, as it does for everyone who reads files.

use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, Once};

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::document::{Block, Document};

/// What the last panic said.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

/// Reads a file and looks at all of what came out.
pub fn read(name: &str, bytes: Vec<u8>) {
    // The fuzzer's own hook aborts at every panic, caught or not.
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        set_hook(Box::new(|panic| {
            if let Ok(mut last) = LAST_PANIC.lock() {
                *last = panic.to_string();
            }
        }));
    });
    if catch_unwind(AssertUnwindSafe(|| read_and_walk(name, bytes))).is_err() {
        if let Ok(last) = LAST_PANIC.lock() {
            eprintln!("{last}");
        }
        std::process::abort();
    }
}

fn read_and_walk(name: &str, bytes: Vec<u8>) {
    let limits = Limits {
        expanded: 16 << 20,
        cells: 100_000,
        nodes: 100_000,
        pages: 50,
        marks: 20_000,
        seconds: 20,
        ..Limits::default()
    };
    match read_bytes(name, bytes, &limits) {
        Ok(document) => walk(&document),
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.starts_with(name), "{sentence}");
            assert!(!sentence.contains(char::is_control), "{sentence}");
        }
    }
}

/// Reads a package with these parts, of which nothing is compressed.
pub fn read_package(name: &str, parts: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (part, bytes) in parts {
        zip.start_file(*part, stored).expect("a part can be begun");
        zip.write_all(bytes).expect("memory can be written");
    }
    let bytes = zip.finish().expect("memory can be written").into_inner();
    read(name, bytes);
}

/// Every cell has a text.
fn walk(document: &Document) {
    let mut seen = 0;
    for block in document.blocks() {
        match block {
            Block::Paragraph(id) => seen += document.text_at(*id).len(),
            Block::Grid(grid) => {
                for (_, row) in document.rows(grid) {
                    seen += row
                        .iter()
                        .map(|cell| document.raw(cell).len())
                        .sum::<usize>();
                }
            }
        }
    }
    std::hint::black_box(seen);
}
