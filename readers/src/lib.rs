//! Files to documents: a reader knows lines, pages and cells.
//!
//! The kind of a file is told from its content. Each format is a Cargo feature: `docx`,
//! `workbooks` (xlsx and xls), `ods`, `html`, `pdf`, and `encodings` (text in UTF-16 and GB18030); text
//! in UTF-8 is always read. Two more are left out unless asked for: `doc` (Word before 2007, WPS)
//! and `pdfium` (a second engine that PDFs are compared with).
//!
//! What is absent here: forms, titles, units and rules. A reader never says what a table is;
//! it says where its cells stand.

#![cfg_attr(
    not(all(
        feature = "docx",
        feature = "encodings",
        feature = "html",
        feature = "ods",
        feature = "workbooks"
    )),
    allow(
        dead_code,
        unused_imports,
        unused_variables,
        reason = "formats share tools of which each needs only some"
    )
)]

#[cfg(any(
    feature = "doc",
    feature = "ods",
    feature = "workbooks",
    feature = "docx",
    feature = "html"
))]
mod dense;
#[cfg(feature = "doc")]
mod doc;
#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "encodings")]
mod encoding;
mod error;
mod file;
#[cfg(any(feature = "doc", feature = "docx", feature = "html"))]
mod flow;
#[cfg(any(feature = "doc", feature = "workbooks"))]
mod guard;
#[cfg(feature = "html")]
mod html;
mod limits;
#[cfg(feature = "ods")]
mod ods;
#[cfg(any(feature = "docx", feature = "ods", feature = "workbooks"))]
mod package;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(any(feature = "ods", feature = "workbooks"))]
mod sheet;
#[cfg(feature = "workbooks")]
mod shown;
mod sniff;
mod source;
mod text;
#[cfg(feature = "workbooks")]
mod xls;
#[cfg(feature = "workbooks")]
mod xlsx;
#[cfg(any(feature = "docx", feature = "ods", feature = "workbooks"))]
mod xml;

pub use error::{
    BinaryFile, EmptyFile, Excess, ExcessiveFile, FileTooLarge, MalformedFile, MissingFile,
    NotUtf8, PdfError, PdfFault, ReadError, UnreadableFile,
};
pub use file::{read, read_all, read_bytes};
pub use limits::Limits;
pub use sniff::{BinaryKind, Encoding};

/// The endings that files of the kinds we read usually have, for those who look for files in
/// folders. Reading never asks for them.
pub const ENDINGS: &[&str] = &[
    "txt",
    #[cfg(feature = "doc")]
    "doc",
    #[cfg(feature = "doc")]
    "wps",
    #[cfg(feature = "docx")]
    "docx",
    #[cfg(feature = "workbooks")]
    "xlsx",
    #[cfg(feature = "workbooks")]
    "xls",
    #[cfg(feature = "ods")]
    "ods",
    #[cfg(feature = "html")]
    "html",
    #[cfg(feature = "html")]
    "htm",
    #[cfg(feature = "pdf")]
    "pdf",
];
