//! ZIP packages: parts by name, never more of them than the limit allows.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::source::Source;
use crate::{Excess, ReadError};

/// An open package.
pub(crate) struct Package<'r> {
    archive: ZipArchive<Cursor<&'r [u8]>>,
    source: Source<'r>,
}

impl<'r> Package<'r> {
    /// Opens a package and adds up what its parts claim to unpack to; the unpacker holds each part
    /// to its claim.
    pub(crate) fn open(bytes: &'r [u8], source: Source<'r>) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| source.malformed("", None, error))?;
        let size = archive.decompressed_size().unwrap_or(u128::MAX);
        if size > u128::from(source.limits.most_text()) {
            return Err(source.excessive(Excess::Bytes));
        }
        Ok(Self { archive, source })
    }

    /// A part as text; none when the package has no such part.
    pub(crate) fn text(&mut self, part: &str) -> Result<Option<String>, ReadError> {
        let mut text = String::new();
        let mut file = match self.archive.by_name(part) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(self.source.malformed(part, None, error)),
        };
        text.reserve(file.size() as usize);
        file.read_to_string(&mut text)
            .map_err(|error| self.source.malformed(part, None, error))?;
        Ok(Some(text))
    }
}
