//! The few styles in use, each named for what it says.

use std::borrow::Cow;
use std::fmt::Display;

use anstyle::{AnsiColor, Style};
use gouji_runtime::schema::Level;

/// What must be noticed first.
pub(super) const STRONG: Style = Style::new().bold();
/// Beside the point.
pub(super) const FAINT: Style = Style::new().dimmed();
/// A wrong figure.
pub(super) const WRONG: Style = AnsiColor::Red.on_default().bold();
/// A proposed figure.
pub(super) const RIGHT: Style = AnsiColor::Green.on_default();

/// The style of a level's word.
pub(super) fn level(level: Level) -> Style {
    match level {
        Level::Must => AnsiColor::Red.on_default().bold(),
        Level::Verify => AnsiColor::Yellow.on_default().bold(),
        Level::Hint => AnsiColor::Cyan.on_default(),
    }
}

/// A document's text without the control characters that would steer a terminal.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    match text.contains(char::is_control) {
        true => text.replace(char::is_control, "\u{fffd}").into(),
        false => text.into(),
    }
}

/// A text in a style.
pub(super) fn paint(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}
