//! A damaged PDF is refused or read as far as it goes; it never brings the program down.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use gouji_readers::{Limits, ReadError, read_bytes};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(gouji_tests::workspace().join("tests/fixtures").join(name)).unwrap()
}

/// Reads what is left of a file and says whether it was read.
fn survives(bytes: Vec<u8>) -> bool {
    match read_bytes("damaged.pdf", bytes, &Limits::default()) {
        Ok(_) => true,
        Err(error) => {
            assert!(error.to_string().starts_with("damaged.pdf："));
            assert!(
                matches!(
                    error,
                    ReadError::Pdf(_)
                        | ReadError::Binary(_)
                        | ReadError::Empty(_)
                        | ReadError::NotUtf8(_)
                ),
                "{error:?}"
            );
            false
        }
    }
}

/// Numbers without order, the same in every run.
fn scattered(seed: u64) -> impl Iterator<Item = usize> {
    let step = |state: &u64| {
        let mut next = *state;
        next ^= next << 13;
        next ^= next >> 7;
        next ^= next << 17;
        Some(next)
    };
    std::iter::successors(Some(seed), step).map(|state| (state >> 16) as usize)
}

#[test]
fn cut_short_anywhere() {
    let whole = fixture("traps.pdf");
    let cuts = scattered(7).take(500);
    let read = cuts
        .filter(|cut| survives(whole[..cut % whole.len()].to_vec()))
        .count();
    assert!(read > 0);
}

#[test]
fn with_bits_flipped_anywhere() {
    let whole = fixture("traps.pdf");
    let mut numbers = scattered(11);
    let read = (0..500).filter(|round| {
        let mut bytes = whole.clone();
        for at in numbers.by_ref().take(1 + round % 40) {
            let length = bytes.len();
            bytes[at % length] ^= 1 << (at % 7);
        }
        survives(bytes)
    });
    assert!(read.count() > 100);
}

#[test]
fn with_compressed_pages() {
    let whole = fixture("report.pdf");
    for at in scattered(13).take(20) {
        survives(whole[..at % whole.len()].to_vec());
        let mut bytes = whole.clone();
        bytes[at % whole.len()] ^= 0x20;
        survives(bytes);
    }
}
