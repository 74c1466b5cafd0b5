//! How a run ends.

use std::process::ExitCode;

/// The exit code of a run, the least grave first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Nothing found at or above the wanted level.
    Clean,
    /// Something found.
    Found,
    /// The run itself failed, at least for one document.
    Failed,
}

/// Why a run cannot go on.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The other end of a pipe was closed; this is no error.
    ReaderGone,
    /// One sentence for the user.
    Failed(String),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::SUCCESS,
            Exit::Found => Self::from(1),
            Exit::Failed => Self::from(2),
        }
    }
}
