//! From a path or from bytes to a document: the one place where files are opened.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use gouji_runtime::document::Document;

use crate::error::{BinaryFile, EmptyFile, FileTooLarge, NotUtf8, ReadError};
use crate::limits::Limits;
use crate::sniff::{Encoding, binary_kind, has_long_characters, is_gb18030, is_utf16};
use crate::text;

/// Reads a text file. The document is named as the path is written.
///
/// # Errors
/// [`ReadError`] when the file is missing, empty, no text, not UTF-8 or too large.
pub fn read(path: &Path, limits: &Limits) -> Result<Document, ReadError> {
    let name = path.to_string_lossy().into_owned();
    let failed = |reason| ReadError::io(path, reason);
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    let limit = limits.largest_file();
    refuse_large(&name, metadata.len(), limit)?;
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    // A pipe or a growing file has no honest length: one byte more than the limit is enough to know.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    read_bytes(name, bytes, limits)
}

/// Reads the bytes of a text file, UTF-8 with or without a byte order mark.
///
/// # Errors
/// [`ReadError`] when the bytes are too many, none, no text or not UTF-8.
pub fn read_bytes(
    name: impl Into<String>,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Document, ReadError> {
    let name = name.into();
    refuse_large(&name, bytes.len() as u64, limits.largest_file())?;
    if is_utf16(&bytes) {
        return Err(not_utf8(name, &bytes, 0, Some(Encoding::Utf16)));
    }
    if let Some(kind) = binary_kind(&bytes) {
        return Err(ReadError::Binary(BinaryFile { name, kind }));
    }
    let text = decode(&name, bytes)?;
    if text.trim_start_matches('\u{feff}').trim_start().is_empty() {
        return Err(ReadError::Empty(EmptyFile { name }));
    }
    Ok(text::document(name, text))
}

fn decode(name: &str, bytes: Vec<u8>) -> Result<String, ReadError> {
    match simdutf8::compat::from_utf8(&bytes) {
        Ok(_) => Ok(trusted(bytes)),
        Err(error) => {
            let at = error.valid_up_to();
            let (before, rest) = bytes.split_at_checked(at).unwrap_or_default();
            // Chinese text that was UTF-8 so far is damaged and of no other encoding.
            let encoding =
                (!has_long_characters(before) && is_gb18030(rest)).then_some(Encoding::Gb18030);
            Err(not_utf8(name.to_owned(), &bytes, at, encoding))
        }
    }
}

fn trusted(bytes: Vec<u8>) -> String {
    #[expect(
        unsafe_code,
        reason = "the caller has just checked the bytes; checking twice costs more than reading"
    )]
    // SAFETY: `decode` calls this only after `simdutf8` accepted these bytes as UTF-8.
    unsafe {
        String::from_utf8_unchecked(bytes)
    }
}

fn refuse_large(name: &str, size: u64, limit: u64) -> Result<(), ReadError> {
    if size <= limit {
        return Ok(());
    }
    let name = name.to_owned();
    Err(ReadError::TooLarge(FileTooLarge { name, size, limit }))
}

fn not_utf8(name: String, bytes: &[u8], at: usize, looks_like: Option<Encoding>) -> ReadError {
    let before = bytes.get(..at).unwrap_or_default();
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let byte = at - line_start(bytes, at) + 1;
    ReadError::NotUtf8(NotUtf8 {
        name,
        line,
        byte,
        looks_like,
    })
}

fn line_start(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1)
}
