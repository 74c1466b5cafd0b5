//! Which files of the command line are one document without being told so.

use std::path::{Path, PathBuf};

use gouji_readers::{Limits, read};
use gouji_runtime::bind::are_parts_of_one;

use crate::output;

/// More files than this are a batch of documents.
const MOST: usize = 9;

/// Whether files named one by one are the parts of one document: they are of different kinds, and
/// each has the tables that the others lack. Says so.
pub(crate) fn belong_together(named: &[PathBuf]) -> bool {
    let together = (2..=MOST).contains(&named.len())
        && named.iter().all(|path| !path.is_dir())
        && differ_in_kind(named)
        && are_parts(named);
    if together {
        output::remark("给出的各文件互为补充，合为一份文档");
    }
    together
}

fn differ_in_kind(named: &[PathBuf]) -> bool {
    let ending = |path: &Path| path.extension().map(|ending| ending.to_ascii_lowercase());
    let first = named.first().and_then(|path| ending(path));
    named.iter().any(|path| ending(path) != first)
}

fn are_parts(named: &[PathBuf]) -> bool {
    let read: Result<Vec<_>, _> = named
        .iter()
        .map(|path| read(path, &Limits::default()))
        .collect();
    // What cannot be read is complained about when it is its turn.
    read.is_ok_and(|documents| are_parts_of_one(gouji_specs::all(), &documents))
}
