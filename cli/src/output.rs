//! Where texts go: results to standard output, complaints to standard error.
//!
//! Styles are taken out where nobody would see them.

use std::io::{ErrorKind, Result, Write};

use crate::exit::Stop;

/// Writes a text with styles.
pub(crate) fn styled(text: &str) -> std::result::Result<(), Stop> {
    let mut stdout = anstream::stdout().lock();
    delivered(
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush()),
    )
}

/// Writes a text as it is, for programs.
pub(crate) fn plain(text: &str) -> std::result::Result<(), Stop> {
    let mut stdout = std::io::stdout().lock();
    delivered(
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush()),
    )
}

/// One sentence on standard error. Where even that cannot be written, the exit code speaks.
pub(crate) fn complain(message: &str) {
    // A file's name may hold anything; it shall not steer the terminal.
    let message = message.replace(char::is_control, "\u{fffd}");
    let style = anstyle::AnsiColor::Red.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    let _ = writeln!(stderr, "{style}错误{style:#}：{message}");
}

/// A remark on standard error that is no error.
pub(crate) fn remark(message: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{message}");
}

fn delivered(result: Result<()>) -> std::result::Result<(), Stop> {
    result.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Stop::ReaderGone,
        _ => Stop::Failed(format!("无法写出结果（{error}）")),
    })
}
