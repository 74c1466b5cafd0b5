//! Numbers on the common scale for people.

use crate::model::SCALE;

/// `+ 100`, `− 0.5`.
pub(super) fn signed(value: i64) -> String {
    let sign = if value < 0 { "−" } else { "+" };
    format!("{sign} {}", digits(value.unsigned_abs()))
}

/// `100`, `−0.5`.
pub(super) fn plain(value: i64) -> String {
    let sign = if value < 0 { "−" } else { "" };
    format!("{sign}{}", digits(value.unsigned_abs()))
}

fn digits(value: u64) -> String {
    let scale = SCALE.unsigned_abs();
    let (whole, fraction) = (value / scale, value % scale);
    let text = format!("{whole}.{fraction:08}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
