//! What the address of an edit names.

use crate::ast::{Address, At, Axis, Index, Name};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::meaning;

/// What an edit names.
pub(super) struct Target<'a> {
    /// The panel, if one is named.
    pub(super) panel: Option<&'a Name>,
    /// The entry.
    pub(super) key: Key<'a>,
}

/// How an edit names an entry.
pub(super) enum Key<'a> {
    /// By its printed number.
    Ordinal(u16),
    /// By its code.
    Code(u32),
    /// By its label, with those above it.
    Labels(&'a [Name]),
}

/// Reads the address of an edit: a row as `[行]` or `[行, *]`, a column as `[列]` or `[*, 列]`.
pub(super) fn target<'a>(
    table: &Name,
    axis: Axis,
    address: &'a At<Address>,
) -> Result<Target<'a>, Diagnostic> {
    let Address { path, indices } = &address.value;
    let path = match path.split_first() {
        Some((first, rest)) if first == table => rest,
        _ => path,
    };
    let indices = match (indices.as_slice(), axis) {
        ([every, index], Axis::Column) if every.value == Index::All => std::slice::from_ref(index),
        ([index, every], Axis::Row) if every.value == Index::All => std::slice::from_ref(index),
        (indices, _) => indices,
    };
    let key = match (indices, path) {
        ([], labels @ [_, ..]) => {
            return Ok(Target {
                panel: None,
                key: Key::Labels(labels),
            });
        }
        ([index], [] | [_]) => match &index.value {
            Index::Ordinal(ordinal) => Key::Ordinal(*ordinal),
            Index::Code(code) => Key::Code(*code),
            Index::Label(labels) => Key::Labels(labels),
            Index::Ordinals(..) | Index::All => return Err(not_one(address)),
        },
        _ => return Err(not_one(address)),
    };
    Ok(Target {
        panel: path.first(),
        key,
    })
}

fn not_one(address: &At<Address>) -> Diagnostic {
    meaning::several_cells(address.span, &wanted(address))
}

/// What the edit names, in its own words.
pub(super) fn wanted(address: &At<Address>) -> String {
    let indices = || address.value.indices.iter().map(|index| &index.value);
    let named = indices().find(|index| **index != Index::All);
    match named.or(indices().next()) {
        Some(Index::Label(labels)) => joined(labels),
        Some(Index::Code(code)) => code.to_string(),
        Some(Index::Ordinal(ordinal)) => format!("#{ordinal}"),
        Some(Index::Ordinals(first, last)) => format!("#{first}..#{last}"),
        Some(Index::All) => "*".to_owned(),
        None => joined(&address.value.path),
    }
}

fn joined(labels: &[Name]) -> String {
    labels
        .iter()
        .map(|name| &*name.value)
        .collect::<Vec<_>>()
        .join(".")
}
