//! What the readers of XML share.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};

use crate::ReadError;
use crate::source::Source;

/// The value of an attribute by its name without prefix, as it is written.
pub(crate) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<&'e str> {
    let raw = element.attributes_raw();
    let mut at = 0;
    while let Some(found) = raw.get(at..)?.find(name) {
        let (before, rest) = raw.split_at_checked(at + found)?;
        at += found + name.len();
        let after = rest.get(name.len()..)?.trim_start();
        let starts = before.ends_with([':', ' ', '\t', '\n', '\r']);
        if let Some(value) = after.strip_prefix('=').filter(|_| starts) {
            let value = value.trim_start();
            let quote = value
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''))?;
            return value.get(1..)?.split(quote).next();
        }
    }
    None
}

/// The value of an attribute with its references resolved; none when one of them is unknown.
pub(crate) fn unescaped(value: &str) -> Option<String> {
    quick_xml::escape::unescape(value)
        .ok()
        .map(std::borrow::Cow::into_owned)
}

/// A count in an attribute; 1 where there is none.
pub(crate) fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    let value = attribute(element, name).and_then(|value| value.trim().parse().ok());
    value.unwrap_or(1).max(1)
}

/// The character that a reference stands for, if it is one that every XML file knows.
pub(crate) fn character(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// An error at the place where reading stopped.
pub(crate) fn malformed(
    source: Source<'_>,
    part: &str,
    reader: &Reader<&[u8]>,
    reason: quick_xml::Error,
) -> ReadError {
    source.malformed(part, Some(reader.error_position() + 1), reason)
}
