//! Files to documents: a reader knows lines, pages and cells.
//!
//! What is absent here: forms, titles, units and rules. A reader never says what a table is;
//! it says where its cells stand.

mod error;
mod file;
mod limits;
mod sniff;
mod text;

pub use error::{
    BinaryFile, EmptyFile, FileTooLarge, MissingFile, NotUtf8, ReadError, UnreadableFile,
};
pub use file::{read, read_bytes};
pub use limits::Limits;
pub use sniff::{BinaryKind, Encoding};
