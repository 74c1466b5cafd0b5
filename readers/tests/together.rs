//! Several files as one document.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

mod outline;

use std::path::{Path, PathBuf};

use gouji_readers::{Limits, ReadError, read_all};
use gouji_runtime::document::{Block, Note};

fn file(name: &str, text: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn each_cell_knows_its_file() {
    let one = file("together-one.txt", "题\na\tb".as_bytes());
    let two = file("together-two.html", b"<table><tr><td>\xca\xd5<td>2</table>");
    let document = read_all(&[&one, &two], &Limits::default()).unwrap();
    assert_eq!(
        outline::outline(&document),
        [
            "题 @Line { line: 1, field: 0, offset: 0 }",
            "--",
            "a @Line { line: 2, field: 0, offset: 0 } | b @Line { line: 2, field: 1, offset: 0 }",
            "--",
            "收 @t1r1f0 | 2 @t1r1f1",
        ]
    );
    let names = [&one, &two].map(|path| path.to_string_lossy().into_owned());
    assert_eq!(document.files(), names);
    assert_eq!(document.name(), names.join(" + "));
    let files: Vec<_> = document
        .blocks()
        .iter()
        .map(|block| match block {
            Block::Paragraph(id) => *id,
            Block::Grid(grid) => document.rows(grid).next().unwrap().0,
        })
        .map(|id| document.file(document.cell(id).unwrap()).unwrap())
        .collect();
    assert_eq!(files, [&names[0], &names[0], &names[1]]);
    let notes: Vec<_> = document.notes().collect();
    assert_eq!(notes, [(Some(names[1].as_str()), Note::Decoded("gb18030"))]);
}

#[test]
fn one_file_is_one_document() {
    let one = file("alone.txt", b"a");
    let document = read_all(&[&one], &Limits::default()).unwrap();
    assert!(document.files().is_empty());
    assert_eq!(document.name(), one.to_string_lossy());
}

#[test]
fn the_first_file_that_fails_is_named() {
    let one = file("good.txt", b"a");
    let read = read_all(&[one, PathBuf::from("none.txt")], &Limits::default());
    assert!(matches!(read, Err(ReadError::Missing(_))));
}
