//! A wall around a library that panics on some damaged files.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::ReadError;
use crate::source::Source;

/// Does the work, and takes a panic in it for a damaged file.
pub(crate) fn guarded(
    source: Source<'_>,
    work: impl FnOnce() -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    // What the work has written by then is dropped with the document.
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|_| Err(source.malformed("", None, "文件的结构有误")))
}
