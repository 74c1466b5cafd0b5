//! Errors about one file, with its name filled in.

use std::fmt::Display;

use crate::error::{ExcessiveFile, MalformedFile};
use crate::{Excess, ReadError};

/// The file that is read, by name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Refuse<'n> {
    pub(crate) name: &'n str,
}

impl Refuse<'_> {
    /// A part that is damaged.
    pub(crate) fn malformed(
        self,
        part: &str,
        byte: Option<u64>,
        reason: impl Display,
    ) -> ReadError {
        ReadError::Malformed(MalformedFile {
            name: self.name.to_owned(),
            part: part.to_owned(),
            byte,
            reason: reason.to_string(),
        })
    }

    /// Too much of something.
    pub(crate) fn excessive(self, excess: Excess, limit: u64) -> ReadError {
        ReadError::Excessive(ExcessiveFile {
            name: self.name.to_owned(),
            excess,
            limit,
        })
    }
}
