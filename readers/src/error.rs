//! Why a file could not be read, in one sentence each.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::{Path, PathBuf};

use crate::sniff::{BinaryKind, Encoding};

/// Why a file could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no such file.
    Missing(MissingFile),
    /// The system refuses to read it.
    Unreadable(UnreadableFile),
    /// It holds nothing but white space.
    Empty(EmptyFile),
    /// It is no text.
    Binary(BinaryFile),
    /// It is text of another encoding, or damaged.
    NotUtf8(NotUtf8),
    /// It is larger than the limit.
    TooLarge(FileTooLarge),
    /// It is of a kind that is read, but damaged.
    Malformed(MalformedFile),
    /// What it holds is more than the limit.
    Excessive(ExcessiveFile),
    /// It is a PDF that cannot be read.
    Pdf(PdfError),
}

/// There is no such file.
#[derive(Debug)]
pub struct MissingFile {
    pub(crate) path: PathBuf,
}

/// The system refuses to read the file.
#[derive(Debug)]
pub struct UnreadableFile {
    pub(crate) path: PathBuf,
    pub(crate) reason: io::Error,
}

/// The file holds nothing.
#[derive(Debug)]
pub struct EmptyFile {
    pub(crate) name: String,
}

/// The file is no text.
#[derive(Debug)]
pub struct BinaryFile {
    pub(crate) name: String,
    pub(crate) kind: BinaryKind,
}

/// The file is not UTF-8.
#[derive(Debug)]
pub struct NotUtf8 {
    pub(crate) name: String,
    pub(crate) line: usize,
    pub(crate) byte: usize,
    pub(crate) looks_like: Option<Encoding>,
}

/// The file is larger than the limit.
#[derive(Debug)]
pub struct FileTooLarge {
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) limit: u64,
}

/// The file is damaged.
#[derive(Debug)]
pub struct MalformedFile {
    pub(crate) name: String,
    pub(crate) part: String,
    pub(crate) byte: Option<u64>,
    pub(crate) reason: String,
}

/// The file holds more than the limit.
#[derive(Debug)]
pub struct ExcessiveFile {
    pub(crate) name: String,
    pub(crate) excess: Excess,
    pub(crate) limit: u64,
}

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Excess {
    /// Bytes, when unpacked.
    Bytes,
    /// Cells of tables, and paragraphs.
    Cells,
    /// Tables in tables.
    Nesting,
    /// Elements, texts and comments of a web page.
    Nodes,
    /// Seconds of reading.
    Seconds,
}

impl MalformedFile {
    /// The part of the file that is damaged, such as a member of a package or a sheet; empty for
    /// the file itself.
    pub fn part(&self) -> &str {
        &self.part
    }

    /// Where in the part it is damaged, in bytes from its beginning, when that is known.
    pub fn byte(&self) -> Option<u64> {
        self.byte
    }
}

impl ExcessiveFile {
    /// What there is too much of.
    pub fn excess(&self) -> Excess {
        self.excess
    }
}

/// A PDF cannot be read.
#[derive(Debug)]
pub struct PdfError {
    pub(crate) name: String,
    pub(crate) fault: PdfFault,
}

/// What is wrong with a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PdfFault {
    /// Its structure is broken beyond repair.
    Damaged,
    /// It opens with a password only.
    Password,
    /// It is encrypted in a way that is not known, or wrongly.
    Encryption,
    /// It has more pages than the limit.
    TooManyPages {
        /// Its pages.
        count: usize,
        /// The limit.
        limit: u32,
    },
    /// A page has more characters and strokes than the limit.
    TooManyMarks {
        /// Page number, from 1.
        page: u32,
        /// The limit.
        limit: u32,
    },
    /// Its streams unpack to more bytes than the limit.
    TooMuch {
        /// The limit.
        limit: u64,
    },
    /// Drawing it takes longer than the limit.
    TooLong {
        /// The page where the time was over, from 1.
        page: u32,
        /// The limit.
        seconds: u64,
    },
}

impl PdfError {
    /// What is wrong.
    pub fn fault(&self) -> PdfFault {
        self.fault
    }
}

impl BinaryFile {
    /// What the file seems to be.
    pub fn kind(&self) -> BinaryKind {
        self.kind
    }
}

impl NotUtf8 {
    /// The line of the first bad byte, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The bad byte's position in its line, from 1.
    pub fn byte(&self) -> usize {
        self.byte
    }

    /// The encoding that the bytes would fit.
    pub fn looks_like(&self) -> Option<Encoding> {
        self.looks_like
    }
}

impl ReadError {
    pub(crate) fn io(path: &Path, reason: io::Error) -> Self {
        let path = path.to_owned();
        if reason.kind() == io::ErrorKind::NotFound {
            Self::Missing(MissingFile { path })
        } else {
            Self::Unreadable(UnreadableFile { path, reason })
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable(error) => Some(&error.reason),
            _ => None,
        }
    }
}

impl Display for ReadError {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(error) => write!(out, "{}：没有这个文件", error.path.display()),
            Self::Unreadable(error) => error.fmt(out),
            Self::Empty(error) => write!(out, "{}：文件是空的", error.name),
            Self::Binary(error) => write!(out, "{}：{}", error.name, error.kind),
            Self::NotUtf8(error) => error.fmt(out),
            Self::TooLarge(error) => error.fmt(out),
            Self::Malformed(error) => error.fmt(out),
            Self::Excessive(error) => error.fmt(out),
            Self::Pdf(error) => write!(out, "{}：{}", error.name, error.fault),
        }
    }
}

impl Display for UnreadableFile {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let reason = match self.reason.kind() {
            io::ErrorKind::IsADirectory => "这是一个文件夹",
            io::ErrorKind::PermissionDenied => "没有读取权限",
            _ => return write!(out, "{}：无法读取（{}）", self.path.display(), self.reason),
        };
        write!(out, "{}：无法读取，{reason}", self.path.display())
    }
}

impl Display for NotUtf8 {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            name, line, byte, ..
        } = self;
        write!(
            out,
            "{name}：不是 UTF-8 文本，第 {line} 行第 {byte} 个字节起无法读取"
        )?;
        match self.looks_like {
            Some(encoding) => write!(out, "；看起来是 {encoding} 编码，请另存为 UTF-8"),
            None => Ok(()),
        }
    }
}

impl Display for FileTooLarge {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Self { name, size, limit } = self;
        write!(
            out,
            "{name}：文件有 {} MiB，超过 {} MiB 的上限",
            size >> 20,
            limit >> 20
        )
    }
}

impl Display for MalformedFile {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            name, part, reason, ..
        } = self;
        write!(out, "{name}：文件已损坏")?;
        match (part.as_str(), self.byte) {
            ("", _) => write!(out, "（{reason}）"),
            (part, None) => write!(out, "，{part} 无法读取（{reason}）"),
            (part, Some(byte)) => {
                write!(out, "，{part} 第 {byte} 个字节处无法读取（{reason}）")
            }
        }
    }
}

impl Display for PdfFault {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => out.write_str("PDF 已损坏，无法读取"),
            Self::Password => out.write_str("PDF 有打开密码，请先解除"),
            Self::Encryption => out.write_str("PDF 的加密方式无法识别，请先解除"),
            Self::TooManyPages { count, limit } => {
                write!(out, "PDF 有 {count} 页，超过 {limit} 页的上限")
            }
            Self::TooManyMarks { page, limit } => {
                write!(out, "PDF 第 {page} 页的字符和线条超过 {limit} 个的上限")
            }
            Self::TooMuch { limit } => {
                write!(
                    out,
                    "PDF 展开后超过 {} MiB 的上限，或数据被重复压缩",
                    limit >> 20
                )
            }
            Self::TooLong { page, seconds } => {
                write!(out, "PDF 读到第 {page} 页时超过 {seconds} 秒的上限")
            }
        }
    }
}

impl Display for ExcessiveFile {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Self { name, limit, .. } = self;
        match self.excess {
            Excess::Bytes => write!(out, "{name}：展开后超过 {} MiB 的上限", limit >> 20),
            Excess::Cells => write!(out, "{name}：单元格和段落超过 {limit} 个的上限"),
            Excess::Nesting => write!(out, "{name}：表格嵌套超过 {limit} 层的上限"),
            Excess::Nodes => write!(out, "{name}：网页的元素超过 {limit} 个的上限"),
            Excess::Seconds => write!(out, "{name}：读取超过 {limit} 秒的上限"),
        }
    }
}
