//! Names, strings, addresses and references.

use crate::ast::{Address, Index, Name};
use crate::keyword::{is_identifier, is_keyword};

/// A name, in quotes where it needs them.
pub(super) fn name(name: &str) -> String {
    match is_identifier(name) && !is_keyword(name) {
        true => name.to_owned(),
        false => string(name),
    }
}

/// A name or `%`.
pub(super) fn measure(text: &str) -> String {
    match text {
        "%" => text.to_owned(),
        _ => name(text),
    }
}

/// A name or `%` in a slot, where keywords are names.
pub(super) fn slot_measure(text: &str) -> String {
    match text {
        "%" => text.to_owned(),
        _ => segment(text),
    }
}

/// A name where keywords mean nothing: behind a dot, in a slot.
pub(super) fn segment(text: &str) -> String {
    match is_identifier(text) {
        true => text.to_owned(),
        false => string(text),
    }
}

/// A text in quotes.
pub(super) fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Texts in quotes, each after a space.
pub(super) fn strings(texts: &[Name]) -> String {
    texts
        .iter()
        .map(|text| format!(" {}", string(&text.value)))
        .collect()
}

/// A name where 行 means the row at hand.
pub(super) fn variable(text: &str) -> String {
    match text {
        "行" => text.to_owned(),
        _ => name(text),
    }
}

/// Names joined by dots.
pub(super) fn path(path: &[Name]) -> String {
    let segment = |(index, part): (usize, &Name)| match index {
        0 => name(&part.value),
        _ => self::segment(&part.value),
    };
    let segments: Vec<String> = path.iter().enumerate().map(segment).collect();
    segments.join(".")
}

/// An address.
pub(super) fn address(address: &Address) -> String {
    let indices: Vec<String> = address.indices.iter().map(|at| index(&at.value)).collect();
    match (address.path.as_slice(), address.indices.as_slice()) {
        ([], [only]) if matches!(only.value, Index::Ordinal(_) | Index::Ordinals(..)) => {
            indices.concat()
        }
        (names, []) => path(names),
        (names, _) => format!("{}[{}]", path(names), indices.join(", ")),
    }
}

/// Whether an address is one name that stands in quotes.
pub(super) fn is_quoted(address: &Address) -> bool {
    match (address.path.as_slice(), address.indices.as_slice()) {
        ([only], []) => name(&only.value).starts_with('"'),
        _ => false,
    }
}

fn index(index: &Index) -> String {
    match index {
        Index::Ordinal(ordinal) => format!("#{ordinal}"),
        Index::Ordinals(first, last) => format!("#{first}..#{last}"),
        Index::Code(code) => code.to_string(),
        Index::Label(names) => match names.as_slice() {
            [only] => variable(&only.value),
            names => path(names),
        },
        Index::All => "*".to_owned(),
    }
}

/// The id of a rule: bare where it reads back as the same, otherwise in quotes.
pub(super) fn reference(id: &str) -> String {
    let bare = match id.split_once('[') {
        Some((path, indices)) => {
            is_bare_path(path) && indices.strip_suffix(']').is_some_and(are_bare_indices)
        }
        None => is_bare_path(id),
    };
    if bare { id.to_owned() } else { string(id) }
}

fn is_bare_path(path: &str) -> bool {
    let mut segments = path.split('.');
    let first = segments
        .next()
        .is_some_and(|first| is_identifier(first) && !is_keyword(first));
    first && segments.all(|segment| is_identifier(segment) || is_digits(segment))
}

fn are_bare_indices(indices: &str) -> bool {
    indices
        .split(", ")
        .all(|index| match index.strip_prefix('#') {
            Some(ordinal) => is_canonical(ordinal),
            None => index == "*" || is_canonical(index) || is_bare_label(index),
        })
}

fn is_bare_label(label: &str) -> bool {
    is_bare_path(label) && label.split('.').all(is_identifier)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether digits read as a small number that prints as they stand.
fn is_canonical(digits: &str) -> bool {
    digits
        .parse::<u16>()
        .is_ok_and(|number| number.to_string() == digits)
        || digits
            .parse::<u32>()
            .is_ok_and(|code| code.to_string() == digits)
}

/// A figure of an example: bare if it looks like one, otherwise in quotes.
pub(super) fn figure(text: &str) -> String {
    let number = text.strip_suffix('%').unwrap_or(text);
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    match is_digits(decimals) && whole.split(',').all(is_digits) {
        true => text.to_owned(),
        false => string(text),
    }
}
