//! How far a long run is: a line on standard error, only where a person looks at it.

use std::io::{IsTerminal, Write, stderr, stdout};

/// Documents from which on a run is long.
const LONG: usize = 20;

/// A counter of documents.
pub(crate) struct Progress {
    total: usize,
    done: usize,
    shown: bool,
}

impl Progress {
    /// Shown when standard error is a terminal and standard output, whose lines would mix with it, is none.
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            done: 0,
            shown: total >= LONG && stderr().is_terminal() && !stdout().is_terminal(),
        }
    }

    /// One more document is done.
    pub(crate) fn step(&mut self) {
        self.done += 1;
        if self.shown {
            let _ = write!(stderr(), "\r{}/{} 份", self.done, self.total);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = writeln!(stderr());
        }
    }
}
