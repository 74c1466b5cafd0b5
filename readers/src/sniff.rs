//! What a file is, told from its bytes and never from its name.

use std::fmt::{self, Display, Formatter};

use memchr::memmem;

/// A kind of file that is no text and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BinaryKind {
    /// A ZIP container of another kind than those we read.
    Zip,
    /// Word as of 2007, where this program was built without it.
    Docx,
    /// Excel as of 2007, where this program was built without it.
    Xlsx,
    /// An OpenDocument workbook, where this program was built without it.
    Ods,
    /// PDF.
    Pdf,
    /// Word before 2007.
    Doc,
    /// Excel before 2007, where this program was built without it.
    Xls,
    /// An Office file that needs a password.
    Encrypted,
    /// Another container of the old Office.
    Ole,
    /// Bytes that no text holds.
    Other,
}

/// An encoding other than UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// GB18030, and GBK and GB2312 with it.
    Gb18030,
    /// UTF-16 of either byte order.
    Utf16,
}

impl Display for BinaryKind {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Zip => "这是 ZIP 压缩包，但不是 docx、xlsx 或 ods 文件",
            Self::Docx => "这是 Word 文件（docx），此版本不能读取",
            Self::Xlsx => "这是 Excel 文件（xlsx），此版本不能读取",
            Self::Ods => "这是 OpenDocument 表格（ods），此版本不能读取",
            Self::Pdf => "这是 PDF，文本读取器不能读取，请先导出为文本",
            Self::Doc => "这是旧版 Word 文件（doc），请另存为 docx",
            Self::Xls => "这是旧版 Excel 文件（xls），此版本不能读取",
            Self::Encrypted => "文件有密码保护，请先解除",
            Self::Ole => "这是旧版 Office 容器，但不是 xls 文件，请另存为 docx 或 xlsx",
            Self::Other => "这是二进制文件，不是文本",
        })
    }
}

impl Display for Encoding {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Gb18030 => "GB18030（GBK）",
            Self::Utf16 => "UTF-16",
        })
    }
}

/// The kind of a file that is no text, by its first bytes and by the names of its parts, and
/// by bytes that no text holds.
pub(crate) fn binary_kind(bytes: &[u8]) -> Option<BinaryKind> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(zip_kind(bytes)),
        [b'%', b'P', b'D', b'F', ..] | [0xef, 0xbb, 0xbf, b'%', b'P', b'D', b'F', ..] => {
            Some(BinaryKind::Pdf)
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(ole_kind(bytes)),
        _ if is_utf16(bytes) => None,
        _ => memchr::memchr(0, bytes).map(|_| BinaryKind::Other),
    }
}

/// Names of parts stand in a package as they are; one that is packed into another comes later
/// than the outer one's.
fn zip_kind(bytes: &[u8]) -> BinaryKind {
    let kinds = [
        (&b"word/"[..], BinaryKind::Docx),
        (b"xl/", BinaryKind::Xlsx),
        (b"opendocument.spreadsheet", BinaryKind::Ods),
    ];
    let found = kinds.iter().filter_map(|(name, kind)| {
        let at = memmem::find(bytes, name)?;
        Some((at, *kind))
    });
    found
        .min_by_key(|(at, _)| *at)
        .map_or(BinaryKind::Zip, |(_, kind)| kind)
}

/// Names of streams stand in the container in UTF-16.
fn ole_kind(bytes: &[u8]) -> BinaryKind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        BinaryKind::Encrypted
    } else if has("WordDocument") {
        BinaryKind::Doc
    } else if has("Workbook") || has("Book") {
        BinaryKind::Xls
    } else {
        BinaryKind::Ole
    }
}

/// Whether the bytes are UTF-16: a mark says so, or every other byte of the beginning is 0.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let most = head.len() / 4;
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || (head.len() >= 8
            && ((zeros(0) > most && zeros(1) == 0) || (zeros(1) > most && zeros(0) == 0)))
}

/// Whether valid UTF-8 has characters of three bytes or more, as Chinese ones are. Text of another
/// encoding rarely looks like that by accident.
pub(crate) fn has_long_characters(utf8: &[u8]) -> bool {
    utf8.iter().any(|byte| *byte >= 0xe0)
}

/// Whether nearly all bytes beyond ASCII come in pairs as GB18030 has them.
pub(crate) fn is_gb18030(bytes: &[u8]) -> bool {
    let (mut pairs, mut odd) = (0_usize, 0_usize);
    let mut rest = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (0..=0x7f, _) => {}
            (0x81..=0xfe, [0x40..=0x7e | 0x80..=0xfe, after @ ..]) => {
                pairs += 1;
                rest = after;
            }
            _ => odd += 1,
        }
    }
    pairs > 0 && odd * 20 <= pairs
}

/// How far into a text the tags of a web page are looked for.
const HEAD: usize = 1 << 16;

/// Whether a text is a web page: one of the tags that every page or table has stands near its
/// beginning.
pub(crate) fn is_html(text: &[u8]) -> bool {
    let head = text.get(..text.len().min(HEAD)).unwrap_or_default();
    let mut tags = memchr::memchr_iter(b'<', head).take(256);
    tags.any(|at| {
        let tag = head.get(at + 1..).unwrap_or_default();
        [&b"html"[..], b"table", b"!doctype html", b"body"]
            .iter()
            .any(|name| starts_with_tag(tag, name))
    })
}

fn starts_with_tag(text: &[u8], name: &[u8]) -> bool {
    let (Some(start), Some(after)) = (text.get(..name.len()), text.get(name.len())) else {
        return false;
    };
    start.eq_ignore_ascii_case(name) && !after.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gb_and_utf16_are_told_from_noise() {
        assert!(is_gb18030(b"\xca\xd5\xc8\xeb\xd6\xa7\xb3\xf6 12"));
        assert!(!is_gb18030(b"plain"));
        assert!(!is_gb18030(b"\xff\xff\xff\x20"));
        assert!(is_utf16(b"\xff\xfe6e"));
        assert!(is_utf16(b"a\0b\0c\0d\0"));
        assert!(!is_utf16(b"a\0\0\0\0\0\0\0\0\0"));
    }

    #[test]
    fn web_pages_are_told_by_their_tags() {
        assert!(is_html(b"<!DOCTYPE html><p>"));
        assert!(is_html(b"<!-- x --> <TABLE border=1>"));
        assert!(!is_html(b"a < b, <tablet>"));
    }

    #[test]
    fn packages_are_told_by_the_first_part() {
        let kind = |names: &str| binary_kind(format!("PK\x03\x04{names}").as_bytes());
        assert_eq!(kind("word/document.xml xl/x"), Some(BinaryKind::Docx));
        assert_eq!(kind("xl/workbook.xml word/x"), Some(BinaryKind::Xlsx));
        assert_eq!(kind("index.html"), Some(BinaryKind::Zip));
    }
}
