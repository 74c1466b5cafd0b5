//! Every entry of a block with the path to it and the names on the way.

use super::target::Key;
use crate::ast::{Entry, EntryKind, Statement};
use crate::codes::expansion;
use crate::model::CodeList;
use crate::text;

/// Paths to the entries that a key names, each with its full label.
pub(super) fn entry_paths(
    entries: &[Statement<Entry>],
    key: &Key<'_>,
    lists: &[CodeList],
) -> Vec<(Vec<usize>, String)> {
    let mut found = Vec::new();
    for (path, labels, entry) in walk(entries, lists) {
        let hit = match key {
            Key::Ordinal(n) => entry.ordinals.is_some_and(|at| at.value == (*n, *n)),
            Key::Code(code) => single_code(entry) == Some(*code),
            Key::Labels(wanted) => {
                let ends = wanted.iter().rev().zip(labels.iter().rev());
                wanted.len() <= labels.len()
                    && ends
                        .clone()
                        .all(|(name, known)| known.iter().any(|k| text::same(k, &name.value)))
            }
        };
        if hit {
            let own = labels.iter().filter_map(|names| names.first());
            found.push((path, own.map(String::as_str).collect::<Vec<_>>().join(".")));
        }
    }
    found
}

/// A path, the names of each label on it, and the entry there.
pub(super) type Step<'e> = (Vec<usize>, Vec<Vec<String>>, &'e Entry);

/// Every entry and every group.
pub(super) fn walk<'e>(entries: &'e [Statement<Entry>], lists: &[CodeList]) -> Vec<Step<'e>> {
    let mut steps = Vec::new();
    for (position, statement) in entries.iter().enumerate() {
        let entry = &statement.value.value;
        let own = entry_names(entry, lists);
        steps.push((vec![position], vec![own.clone()], entry));
        if let EntryKind::Group { entries, .. } = &entry.kind {
            for (path, labels, inner) in walk(entries, lists) {
                let path = std::iter::once(position).chain(path).collect();
                let labels = std::iter::once(own.clone()).chain(labels).collect();
                steps.push((path, labels, inner));
            }
        }
    }
    steps
}

/// The names of an entry, its own label first.
fn entry_names(entry: &Entry, lists: &[CodeList]) -> Vec<String> {
    match &entry.kind {
        EntryKind::Leaf(leaf) => {
            let names = std::iter::once(&leaf.label)
                .chain(&leaf.handle)
                .chain(&leaf.aliases);
            names.map(|name| name.value.clone()).collect()
        }
        EntryKind::Group { label, .. } | EntryKind::Same { label, .. } => vec![label.value.clone()],
        EntryKind::Expand { list, level, .. } if single_code(entry).is_some() => {
            let codes = expansion(lists, &list.value, &level.value).unwrap_or_default();
            let names = |entry: &crate::model::CodeEntry| {
                std::iter::once(entry.name.clone())
                    .chain(entry.aliases.clone())
                    .collect::<Vec<_>>()
            };
            codes.into_iter().flat_map(names).collect()
        }
        EntryKind::Expand { .. } | EntryKind::Grey => Vec::new(),
    }
}

/// The code of an entry that stands for one code of a list.
fn single_code(entry: &Entry) -> Option<u32> {
    match &entry.kind {
        EntryKind::Expand { level, .. } => level.value.parse().ok(),
        _ => None,
    }
}
