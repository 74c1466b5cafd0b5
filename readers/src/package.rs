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
    /// Bytes that all parts unpack to.
    size: u64,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'r> Package<'r> {
    /// Opens a package and adds up what its parts claim to unpack to; the unpacker holds each part
    /// to its claim.
    pub(crate) fn open(bytes: &'r [u8], source: Source<'r>) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| source.malformed("", None, error))?;
        let size = archive.decompressed_size();
        let size = size.and_then(|size| u64::try_from(size).ok());
        let left = source.limits.most_text();
        let Some(size) = size.filter(|size| *size <= left) else {
            return Err(source.excessive(Excess::Bytes));
        };
        Ok(Self {
            archive,
            source,
            size,
            left,
        })
    }

    /// Counts a part that is not known as if it were all of them.
    pub(crate) fn take_unknown(&mut self) -> Result<(), ReadError> {
        self.take(self.size)
    }

    /// A small package can name one part as often as it likes, so that each reading counts.
    fn take(&mut self, bytes: u64) -> Result<(), ReadError> {
        let left = self.left.checked_sub(bytes);
        self.left = left.ok_or_else(|| self.source.excessive(Excess::Bytes))?;
        Ok(())
    }

    /// A part as text; none when the package has no such part.
    pub(crate) fn text(&mut self, part: &str) -> Result<Option<String>, ReadError> {
        let mut text = String::new();
        let mut file = match self.archive.by_name(part) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(self.source.malformed(part, None, error)),
        };
        let size = file.size();
        text.reserve(size as usize);
        file.read_to_string(&mut text)
            .map_err(|error| self.source.malformed(part, None, error))?;
        drop(file);
        self.take(size)?;
        Ok(Some(text))
    }
}
