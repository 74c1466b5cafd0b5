//! The file that is read: its name and its limits, and the errors that name it.

use std::fmt::Display;

use crate::error::{ExcessiveFile, MalformedFile};
use crate::limits::Limits;
use crate::{Excess, ReadError};

/// The most characters of a reason or a part that are told.
const MOST_TOLD: usize = 120;

/// The file that is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'s> {
    pub(crate) name: &'s str,
    pub(crate) limits: &'s Limits,
}

impl Source<'_> {
    /// A part that is damaged.
    pub(crate) fn malformed(
        self,
        part: &str,
        byte: Option<u64>,
        reason: impl Display,
    ) -> ReadError {
        ReadError::Malformed(MalformedFile {
            name: self.name.to_owned(),
            part: told(part),
            byte,
            reason: told(reason),
        })
    }

    /// More of something than the limit.
    pub(crate) fn excessive(self, excess: Excess) -> ReadError {
        let limit = match excess {
            Excess::Bytes => self.limits.most_text(),
            Excess::Cells => self.limits.cells,
            Excess::Nesting => self.limits.nesting as u64,
            Excess::Nodes => self.limits.nodes,
            Excess::Seconds => self.limits.seconds,
        };
        ReadError::Excessive(ExcessiveFile {
            name: self.name.to_owned(),
            excess,
            limit,
        })
    }
}

/// Libraries quote what they do not understand, and that is whatever the file says: it is told on
/// one line and not at length.
fn told(words: impl Display) -> String {
    let words = words.to_string();
    let mut told: String = words.chars().take(MOST_TOLD).collect();
    if told.len() < words.len() {
        told.push('…');
    }
    told.replace(char::is_control, " ")
}
