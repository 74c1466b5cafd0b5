//! How much the streams of a file unpack to, counted before any library keeps what they hold.
//!
//! The library unpacks a stream to its end, however long that is: a few hundred bytes can stand
//! for gigabytes. So each stream is gone through once with nothing kept. What is no stream but
//! looks like one costs a few bytes of reading.

mod ascii;
mod lzw;

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use memchr::memmem;

/// Filters of a stream, in the order in which they are undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    Ascii85,
    AsciiHex,
    Flate,
    Lzw { early: bool },
    RunLength,
}

/// Names of filters, the longer first.
const FILTERS: [(&[u8], Filter); 9] = [
    (b"ASCII85Decode", Filter::Ascii85),
    (b"A85", Filter::Ascii85),
    (b"ASCIIHexDecode", Filter::AsciiHex),
    (b"AHx", Filter::AsciiHex),
    (b"FlateDecode", Filter::Flate),
    (b"Fl", Filter::Flate),
    (b"LZWDecode", Filter::Lzw { early: true }),
    (b"LZW", Filter::Lzw { early: true }),
    (b"RunLengthDecode", Filter::RunLength),
];

/// How far in front of its stream a dictionary is looked for.
const DICTIONARY: usize = 4096;
/// What a run of two bytes stands for at most.
const RUN: u64 = 64;

/// Whether all streams of a file together unpack to no more than `limit` bytes.
pub(super) fn fits(file: &[u8], limit: u64) -> bool {
    let mut left = limit;
    let streams = memmem::find_iter(file, b"stream");
    streams
        .filter_map(|at| stream(file, at))
        .all(|(filters, data)| take(&filters, data, &mut left))
}

/// The filters and the data of the stream whose keyword stands at `at`.
fn stream(file: &[u8], at: usize) -> Option<(Vec<Filter>, &[u8])> {
    let (before, after) = file.split_at_checked(at)?;
    if before.ends_with(b"end") {
        return None;
    }
    let data = after.get(b"stream".len()..)?;
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    let near = before.get(at.saturating_sub(DICTIONARY)..)?;
    let begin = memmem::rfind(near, b"obj").unwrap_or(0);
    let mut filters = filters(near.get(begin..)?);
    if filters.is_empty() && is_zlib(data) {
        // The filter may be named in another object.
        filters.push(Filter::Flate);
    }
    Some((filters, data))
}

/// The filters that a dictionary names: one, or several in brackets.
fn filters(dictionary: &[u8]) -> Vec<Filter> {
    const KEY: &[u8] = b"/Filter";
    let early = memmem::find(dictionary, b"EarlyChange 0").is_none();
    let named = memmem::find(dictionary, KEY).and_then(|at| dictionary.get(at + KEY.len()..));
    let named = named.unwrap_or_default().trim_ascii_start();
    let (named, most) = match named.strip_prefix(b"[") {
        Some(list) => (list.split(|byte| *byte == b']').next(), usize::MAX),
        None => (Some(named), 1),
    };
    let names = named.unwrap_or_default().split(|byte| *byte == b'/');
    let names = names.skip(1).take(most);
    let filter = |name: &[u8]| {
        let end = name.iter().position(|byte| !byte.is_ascii_alphanumeric());
        let name = name.get(..end.unwrap_or(name.len()))?;
        let found = FILTERS.iter().find(|(own, _)| *own == name);
        found.map(|(_, filter)| *filter)
    };
    let filters = names.filter_map(filter);
    filters
        .map(|filter| match filter {
            Filter::Lzw { .. } => Filter::Lzw { early },
            filter => filter,
        })
        .collect()
}

fn is_zlib(data: &[u8]) -> bool {
    match data {
        [method, flags, ..] => {
            method & 0x0f == 8 && u16::from_be_bytes([*method, *flags]).is_multiple_of(31)
        }
        _ => false,
    }
}

/// Takes what a stream unpacks to from what is left; false when there is not so much left. Nobody
/// packs twice in good faith: what packed streams hold packed again does not fit.
pub(super) fn take(filters: &[Filter], data: &[u8], left: &mut u64) -> bool {
    let Some((filter, rest)) = filters.split_first() else {
        return true;
    };
    let size = match filter {
        Filter::Ascii85 => return take(rest, &ascii::ascii85(data), left),
        Filter::AsciiHex => return take(rest, &ascii::hex(data), left),
        _ if !rest.is_empty() => return false,
        Filter::Flate => inflated(data, *left),
        Filter::Lzw { early } => lzw::unpacked(data, *early, *left),
        Filter::RunLength => (end_of(data).len() as u64).saturating_mul(RUN),
    };
    match left.checked_sub(size) {
        Some(rest) => {
            *left = rest;
            true
        }
        None => false,
    }
}

/// The data up to the keyword that ends it.
fn end_of(data: &[u8]) -> &[u8] {
    let end = memmem::find(data, b"endstream").unwrap_or(data.len());
    data.get(..end).unwrap_or(data)
}

/// How much a deflated stream inflates to, counted one byte beyond `most` at the farthest.
fn inflated(data: &[u8], most: u64) -> u64 {
    match is_zlib(data) {
        true => length(ZlibDecoder::new(data), most),
        false => length(DeflateDecoder::new(data), most),
    }
}

fn length(mut source: impl Read, most: u64) -> u64 {
    let mut buffer = [0; 1 << 14];
    let mut length = 0;
    while length <= most {
        match source.read(&mut buffer) {
            Ok(0) | Err(_) => return length,
            Ok(count) => length += count as u64,
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn deflated(size: usize) -> Vec<u8> {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&vec![b' '; size]).unwrap();
        packed.finish().unwrap()
    }

    fn file(filter: &str, data: &[u8]) -> Vec<u8> {
        let head = format!("1 0 obj\n<</Filter {filter} /Length 1>>\nstream\r\n");
        [head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
    }

    #[test]
    fn a_stream_counts_what_it_inflates_to() {
        let file = file("/FlateDecode", &deflated(100_000));
        assert!(fits(&file, 100_000));
        assert!(!fits(&file, 99_999));
    }

    #[test]
    fn streams_are_added_up() {
        let one = file("[/FlateDecode]", &deflated(60_000));
        let two = [one.clone(), one].concat();
        assert!(fits(&two, 120_000));
        assert!(!fits(&two, 100_000));
    }

    #[test]
    fn a_filter_named_elsewhere_is_told_by_the_data() {
        assert!(!fits(&file("7 0 R", &deflated(60_000)), 50_000));
    }

    #[test]
    fn letters_are_turned_to_bytes_first() {
        let hex: Vec<u8> = deflated(60_000)
            .iter()
            .flat_map(|byte| format!("{byte:02x}").into_bytes())
            .chain(*b">")
            .collect();
        let file = file("[/ASCIIHexDecode /FlateDecode]", &hex);
        assert!(fits(&file, 60_000));
        assert!(!fits(&file, 50_000));
    }

    #[test]
    fn packed_twice_does_not_fit() {
        let file = file("[/FlateDecode /FlateDecode]", &deflated(10));
        assert!(!fits(&file, 50_000));
    }
}
