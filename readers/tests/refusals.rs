//! What is not read, and what is said about it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail like a test")]

use std::path::Path;

use gouji_readers::{BinaryKind, Limits, ReadError, read, read_bytes};
use gouji_runtime::document::{Block, Note};

#[track_caller]
fn refused(bytes: &[u8]) -> ReadError {
    read_bytes("report.txt", bytes.to_vec(), &Limits::default()).expect_err("must be refused")
}

#[track_caller]
fn says(bytes: &[u8], words: &str) {
    assert_eq!(refused(bytes).to_string(), words);
}

#[test]
fn nothing() {
    for bytes in [
        &b""[..],
        b"\xef\xbb\xbf",
        b" \r\n\t\n",
        "\u{3000}\n".as_bytes(),
    ] {
        says(bytes, "report.txt：文件是空的");
    }
}

#[test]
fn other_kinds_of_file_are_named() {
    for (bytes, kind, word) in [
        (&b"PK\x03\x04\x14\0"[..], BinaryKind::Zip, "docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            BinaryKind::Ole,
            "Office",
        ),
        #[cfg(not(feature = "doc"))]
        (
            b"\xd0\xcf\x11\xe0 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
            BinaryKind::Doc,
            "docx",
        ),
        (b"\x7fELF\x02\x01\x01\0\0\0", BinaryKind::Other, "二进制"),
    ] {
        let error = refused(bytes);
        let ReadError::Binary(binary) = &error else {
            panic!("{error:?}");
        };
        assert_eq!(binary.kind(), kind);
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn the_first_bad_byte_has_a_line_and_a_place() {
    says(
        b"abc\nde\xff\xfffg\n",
        "report.txt：不是 UTF-8 文本，第 2 行第 3 个字节起无法读取",
    );
    says(
        "表\u{8868}".as_bytes().get(..5).unwrap(),
        "report.txt：不是 UTF-8 文本，第 1 行第 4 个字节起无法读取",
    );
}

#[test]
fn other_encodings_are_decoded_and_noted() {
    let gb18030 = b"year 2021\n\xca\xd5\xc8\xeb\xd6\xa7\xb3\xf6\n";
    let utf16 = b"\xff\xfe6e\x2c\x67\n\0";
    for (bytes, encoding, words) in [
        (&gb18030[..], "gb18030", "收入支出"),
        (utf16, "UTF-16LE", "收本"),
    ] {
        let document = read_bytes("a.txt", bytes.to_vec(), &Limits::default()).unwrap();
        let notes: Vec<_> = document.notes().collect();
        assert_eq!(notes, [(None, Note::Decoded(encoding))]);
        let last = document.blocks().last().unwrap();
        let Block::Paragraph(id) = last else { panic!() };
        assert_eq!(document.text_at(*id), words);
    }
}

#[test]
fn damage_in_another_encoding_has_its_place() {
    let text = [
        &b"year 2021\n"[..],
        &b"\xca\xd5\xc8\xeb".repeat(20),
        b" \xff\xff",
    ]
    .concat();
    let ReadError::NotUtf8(bad) = refused(&text) else {
        panic!()
    };
    assert_eq!((bad.line(), bad.byte()), (2, 82));
}

#[test]
fn damaged_utf8_is_no_other_encoding() {
    let text = "项目\t金额\n财政拨款收入\t1.00\n".as_bytes();
    let mut broken = text.to_vec();
    broken[18] = b'x';
    for bytes in [&text[..19], &broken] {
        let ReadError::NotUtf8(bad) = refused(bytes) else {
            panic!();
        };
        assert_eq!((bad.line(), bad.byte()), (2, 4));
        assert_eq!(bad.looks_like(), None);
    }
}

#[test]
fn more_than_the_limit() {
    let limits = Limits {
        file: 3 << 20,
        ..Limits::default()
    };
    let line = vec![b'x'; 5 << 20];
    let error = read_bytes("line.txt", line, &limits).expect_err("must be refused");
    assert_eq!(
        error.to_string(),
        "line.txt：文件有 5 MiB，超过 3 MiB 的上限"
    );
    assert!(read_bytes("line.txt", vec![b'x'; 3 << 20], &limits).is_ok());
}

#[test]
fn files_that_cannot_be_opened() {
    let missing = read(Path::new("no such file.txt"), &Limits::default());
    assert_eq!(
        missing.expect_err("must fail").to_string(),
        "no such file.txt：没有这个文件"
    );
    let folder = read(Path::new("."), &Limits::default());
    assert_eq!(
        folder.expect_err("must fail").to_string(),
        ".：无法读取，这是一个文件夹"
    );
}

#[test]
fn a_file_is_named_as_its_path_is_written() {
    let document = read(Path::new("Cargo.toml"), &Limits::default()).unwrap();
    assert_eq!(document.name(), "Cargo.toml");
    assert!(document.blocks().len() > 3);
}
