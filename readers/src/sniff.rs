//! What bytes that are no UTF-8 text seem to be.

use std::fmt::{self, Display, Formatter};

/// A kind of file that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BinaryKind {
    /// A ZIP container, as docx and xlsx are.
    Zip,
    /// PDF.
    Pdf,
    /// The container of doc and xls.
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
        let words = match self {
            Self::Zip => "这是 ZIP 容器（docx、xlsx 等），文本读取器不能读取，请先导出为文本",
            Self::Pdf => "这是 PDF，文本读取器不能读取，请先导出为文本",
            Self::Ole => "这是旧版 Office 文件（doc、xls），文本读取器不能读取，请先导出为文本",
            Self::Other => "这是二进制文件，不是文本",
        };
        out.write_str(words)
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

const MAGIC: [(&[u8], BinaryKind); 5] = [
    (b"PK\x03\x04", BinaryKind::Zip),
    (b"PK\x05\x06", BinaryKind::Zip),
    (b"%PDF", BinaryKind::Pdf),
    (b"\xef\xbb\xbf%PDF", BinaryKind::Pdf),
    (b"\xd0\xcf\x11\xe0", BinaryKind::Ole),
];

/// The kind of a file that is no text, by its first bytes and by the bytes that no text holds.
pub(crate) fn binary_kind(bytes: &[u8]) -> Option<BinaryKind> {
    let magic = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    magic
        .map(|(_, kind)| *kind)
        .or_else(|| memchr::memchr(0, bytes).map(|_| BinaryKind::Other))
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
}
