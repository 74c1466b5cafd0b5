//! From paths or bytes to a document: the one place where files are opened.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use gouji_runtime::document::{Document, DocumentBuilder};

use crate::error::{BinaryFile, EmptyFile, FileTooLarge, NotUtf8, ReadError};
#[cfg(any(feature = "doc", feature = "workbooks"))]
use crate::guard::guarded;
use crate::limits::Limits;
use crate::sniff::{
    BinaryKind, Encoding, binary_kind, has_long_characters, is_gb18030, is_html, is_utf16,
};
use crate::source::Source;
use crate::text;

/// Reads a file, whatever kind its content is of. The document is named as the path is written.
///
/// # Errors
/// [`ReadError`] when the file is missing, empty, damaged, too large or of a kind that is not read.
pub fn read(path: &Path, limits: &Limits) -> Result<Document, ReadError> {
    let name = path.to_string_lossy().into_owned();
    let name = name.as_str();
    let bytes = bytes(path, Source { name, limits })?;
    read_bytes(name, bytes, limits)
}

/// Reads several files as one document, in the order given: what one says goes on in the next.
///
/// # Errors
/// [`ReadError`] about the first file that cannot be read.
pub fn read_all<P: AsRef<Path>>(paths: &[P], limits: &Limits) -> Result<Document, ReadError> {
    if let [path] = paths {
        return read(path.as_ref(), limits);
    }
    let names: Vec<_> = paths
        .iter()
        .map(|path| path.as_ref().to_string_lossy().into_owned())
        .collect();
    let mut builder = DocumentBuilder::new(names.join(" + "));
    for (path, name) in paths.iter().zip(&names) {
        let source = Source { name, limits };
        let bytes = bytes(path.as_ref(), source)?;
        builder.file(name.as_str());
        add(&mut builder, bytes, source)?;
    }
    Ok(builder.finish())
}

/// Reads the bytes of a file, whatever kind they are of.
///
/// # Errors
/// [`ReadError`] when the bytes are none, damaged, too many or of a kind that is not read.
pub fn read_bytes(
    name: impl Into<String>,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Document, ReadError> {
    let name = name.into();
    let name = name.as_str();
    let mut builder = DocumentBuilder::new(name);
    add(&mut builder, bytes, Source { name, limits })?;
    Ok(builder.finish())
}

fn bytes(path: &Path, source: Source<'_>) -> Result<Vec<u8>, ReadError> {
    let failed = |reason| ReadError::io(path, reason);
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    let limit = source.limits.largest_file();
    refuse_large(source.name, metadata.len(), limit)?;
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    // A pipe or a growing file has no honest length: one byte more than the limit is enough to know.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

/// Adds what a file says to the document.
fn add(builder: &mut DocumentBuilder, bytes: Vec<u8>, source: Source<'_>) -> Result<(), ReadError> {
    let limits = source.limits;
    refuse_large(source.name, bytes.len() as u64, limits.largest_file())?;
    match binary_kind(&bytes) {
        Some(kind) => {
            refuse_overflow(builder, source.name, limits.most_text() * 2)?;
            add_binary(builder, kind, &bytes, source)
        }
        None => add_text(builder, bytes, source),
    }
}

fn add_binary(
    builder: &mut DocumentBuilder,
    kind: BinaryKind,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    match kind {
        #[cfg(feature = "doc")]
        BinaryKind::Doc => guarded(source, || crate::doc::read(builder, bytes, source)),
        #[cfg(feature = "docx")]
        BinaryKind::Docx => crate::docx::read(builder, bytes, source),
        #[cfg(feature = "ods")]
        BinaryKind::Ods => crate::ods::read(builder, bytes, source),
        #[cfg(feature = "pdf")]
        BinaryKind::Pdf => crate::pdf::read(builder, bytes, source),
        #[cfg(feature = "workbooks")]
        BinaryKind::Xlsx => guarded(source, || crate::xlsx::read(builder, bytes, source)),
        #[cfg(feature = "workbooks")]
        BinaryKind::Xls => guarded(source, || crate::xls::read(builder, bytes, source)),
        kind => {
            let name = source.name.to_owned();
            Err(ReadError::Binary(BinaryFile { name, kind }))
        }
    }
}

fn add_text(
    builder: &mut DocumentBuilder,
    bytes: Vec<u8>,
    source: Source<'_>,
) -> Result<(), ReadError> {
    let text = decode(builder, source.name, bytes)?;
    if text.trim_start_matches('\u{feff}').trim_start().is_empty() {
        let name = source.name.to_owned();
        return Err(ReadError::Empty(EmptyFile { name }));
    }
    refuse_overflow(builder, source.name, text.len() as u64)?;
    if is_html(text.as_bytes()) {
        return add_page(builder, text, source);
    }
    text::read(builder, text, source)
}

#[cfg(feature = "html")]
fn add_page(
    builder: &mut DocumentBuilder,
    text: String,
    source: Source<'_>,
) -> Result<(), ReadError> {
    refuse_overflow(builder, source.name, source.limits.most_text() * 2)?;
    crate::html::read(builder, &text, source)
}

#[cfg(not(feature = "html"))]
fn add_page(
    builder: &mut DocumentBuilder,
    text: String,
    source: Source<'_>,
) -> Result<(), ReadError> {
    text::read(builder, text, source)
}

/// The text of a file that is text; a note tells of any other encoding than UTF-8.
fn decode(builder: &mut DocumentBuilder, name: &str, bytes: Vec<u8>) -> Result<String, ReadError> {
    if is_utf16(&bytes) {
        return decode_other(builder, name, &bytes, 0, Encoding::Utf16);
    }
    let Err(error) = simdutf8::compat::from_utf8(&bytes) else {
        return Ok(trusted(bytes));
    };
    let at = error.valid_up_to();
    let (before, rest) = bytes.split_at_checked(at).unwrap_or_default();
    // Chinese text that was UTF-8 so far is damaged and of no other encoding.
    match !has_long_characters(before) && is_gb18030(rest) {
        true => decode_other(builder, name, &bytes, at, Encoding::Gb18030),
        false => Err(not_utf8(name, &bytes, at, None)),
    }
}

#[cfg(feature = "encodings")]
fn decode_other(
    builder: &mut DocumentBuilder,
    name: &str,
    bytes: &[u8],
    _: usize,
    encoding: Encoding,
) -> Result<String, ReadError> {
    let decoded = match encoding {
        Encoding::Utf16 => crate::encoding::utf16(bytes),
        Encoding::Gb18030 => crate::encoding::guessed(bytes),
    };
    let decoded = decoded.map_err(|at| not_utf8(name, bytes, at, None))?;
    builder.note(gouji_runtime::document::Note::Decoded(decoded.encoding));
    Ok(decoded.text)
}

#[cfg(not(feature = "encodings"))]
fn decode_other(
    _: &mut DocumentBuilder,
    name: &str,
    bytes: &[u8],
    at: usize,
    encoding: Encoding,
) -> Result<String, ReadError> {
    Err(not_utf8(name, bytes, at, Some(encoding)))
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

/// Positions in the arena are 32 bits wide; only several huge files come near that.
fn refuse_overflow(builder: &DocumentBuilder, name: &str, more: u64) -> Result<(), ReadError> {
    let all = (builder.text().len() as u64).saturating_add(more);
    refuse_large(name, all, u64::from(u32::MAX))
}

fn refuse_large(name: &str, size: u64, limit: u64) -> Result<(), ReadError> {
    if size <= limit {
        return Ok(());
    }
    let name = name.to_owned();
    Err(ReadError::TooLarge(FileTooLarge { name, size, limit }))
}

fn not_utf8(name: &str, bytes: &[u8], at: usize, looks_like: Option<Encoding>) -> ReadError {
    let before = bytes.get(..at).unwrap_or_default();
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let byte = at - memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1) + 1;
    let name = name.to_owned();
    ReadError::NotUtf8(NotUtf8 {
        name,
        line,
        byte,
        looks_like,
    })
}
