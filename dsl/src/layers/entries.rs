//! Finds the row or column that an edit names, in a table that is still as written.

use super::explode;
use crate::ast::{Address, At, Axis, Entry, EntryKind, Index, Name, Statement, Table, TableEntry};
use crate::codes::expansion;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::CodeList;
use crate::text;

/// The entries of an axis in one panel.
type Block<'t> = (Option<Name>, &'t mut Vec<Statement<Entry>>);

/// Where an entry stands.
pub(super) struct Spot {
    /// Which block of the axis.
    block: usize,
    /// Positions from the block down to the entry.
    path: Vec<usize>,
    /// Its label with those above it.
    label: String,
}

/// What an edit names.
struct Target<'a> {
    panel: Option<&'a Name>,
    key: Key<'a>,
}

enum Key<'a> {
    Ordinal(u16),
    Code(u32),
    Labels(&'a [Name]),
}

/// Finds the entry that an edit names. Entries that stand for several are written out first
/// where that is needed to find it.
pub(super) fn locate(
    table: &mut Table,
    axis: Axis,
    address: &At<Address>,
    lists: &[CodeList],
) -> Result<Spot, Diagnostic> {
    let target = target(&table.name, address)?;
    check_panel(table, axis, &target)?;
    if axis == Axis::Column {
        for (_, entries) in blocks(table, axis) {
            *entries = explode::repeats(entries);
        }
    }
    let mut spots = spots(table, axis, &target, lists);
    if spots.is_empty() {
        write_out(table, axis, &target, lists);
        spots = self::spots(table, axis, &target, lists);
    }
    match spots.len() {
        0 => Err(unknown(table, axis, address, lists)),
        1 => spots
            .pop()
            .ok_or_else(|| unknown(table, axis, address, lists)),
        _ => {
            let meanings: Vec<String> = spots.into_iter().map(|spot| spot.label).collect();
            Err(names::ambiguous(address.span, &wanted(address), &meanings))
        }
    }
}

/// The list an entry stands in, and its position there.
pub(super) fn reach<'t>(
    table: &'t mut Table,
    axis: Axis,
    spot: &Spot,
) -> Option<(&'t mut Vec<Statement<Entry>>, usize)> {
    let (_, mut list) = blocks(table, axis).into_iter().nth(spot.block)?;
    let (position, above) = spot.path.split_last()?;
    for step in above {
        match &mut list.get_mut(*step)?.value.value.kind {
            EntryKind::Group { entries, .. } => list = entries,
            _ => return None,
        }
    }
    Some((list, *position))
}

fn target<'a>(table: &Name, address: &'a At<Address>) -> Result<Target<'a>, Diagnostic> {
    let Address { path, indices } = &address.value;
    let path = match path.split_first() {
        Some((first, rest)) if first == table => rest,
        _ => path,
    };
    let key = match (indices.as_slice(), path) {
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

/// The rows or columns of each panel.
fn blocks(table: &mut Table, axis: Axis) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    for statement in &mut table.body {
        match &mut statement.value.value {
            TableEntry::Panel(panel) => {
                let name = panel.name.clone();
                let inner = panel.body.iter_mut();
                let inner = inner.filter_map(|entry| block(&mut entry.value.value, axis));
                found.extend(inner.map(|entries| (Some(name.clone()), entries)));
            }
            entry => found.extend(block(entry, axis).map(|entries| (None, entries))),
        }
    }
    found
}

fn block(entry: &mut TableEntry, axis: Axis) -> Option<&mut Vec<Statement<Entry>>> {
    match (entry, axis) {
        (TableEntry::Rows(rows), Axis::Row) => Some(&mut rows.entries),
        (TableEntry::Columns(entries), Axis::Column) => Some(entries),
        _ => None,
    }
}

fn check_panel(table: &mut Table, axis: Axis, target: &Target<'_>) -> Result<(), Diagnostic> {
    let Some(panel) = target.panel else {
        return Ok(());
    };
    let name = table.name.value.clone();
    let known: Vec<Name> = blocks(table, axis)
        .into_iter()
        .filter_map(|(name, _)| name)
        .collect();
    if known.contains(panel) {
        return Ok(());
    }
    let among: Vec<&str> = known.iter().map(|name| &*name.value).collect();
    Err(names::unknown_panel(
        panel.span,
        &name,
        &panel.value,
        &among,
    ))
}

fn in_panel(target: &Target<'_>, panel: Option<&Name>) -> bool {
    target.panel.is_none() || target.panel == panel
}

fn spots(table: &mut Table, axis: Axis, target: &Target<'_>, lists: &[CodeList]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (block, (panel, entries)) in blocks(table, axis).into_iter().enumerate() {
        if in_panel(target, panel.as_ref()) {
            let found = entry_paths(entries, &target.key, lists);
            spots.extend(
                found
                    .into_iter()
                    .map(|(path, label)| Spot { block, path, label }),
            );
        }
    }
    spots
}

/// Writes out the blocks in which the target then stands.
fn write_out(table: &mut Table, axis: Axis, target: &Target<'_>, lists: &[CodeList]) {
    for (panel, entries) in blocks(table, axis) {
        let exploded = explode::all(entries, lists);
        let hit = !entry_paths(&exploded, &target.key, lists).is_empty();
        if hit && in_panel(target, panel.as_ref()) {
            *entries = exploded;
        }
    }
}

/// Paths to the entries that a key names, each with its full label.
fn entry_paths(
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
type Step<'e> = (Vec<usize>, Vec<Vec<String>>, &'e Entry);

/// Every entry and every group.
fn walk<'e>(entries: &'e [Statement<Entry>], lists: &[CodeList]) -> Vec<Step<'e>> {
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
        EntryKind::Expand { list, level } if single_code(entry).is_some() => {
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

fn unknown(table: &mut Table, axis: Axis, address: &At<Address>, lists: &[CodeList]) -> Diagnostic {
    let place = table.name.value.clone();
    let wanted = wanted(address);
    if let [
        At {
            value: Index::Ordinal(ordinal),
            ..
        },
    ] = address.value.indices.as_slice()
    {
        return names::unknown_ordinal(axis, address.span, &place, *ordinal);
    }
    let mut known = Vec::new();
    let mut expansion = None;
    for (_, entries) in blocks(table, axis) {
        let expands =
            |entry: &&Statement<Entry>| matches!(entry.value.value.kind, EntryKind::Expand { .. });
        expansion = expansion.or(entries.iter().find(expands).map(|entry| entry.value.span));
        let written_out = explode::all(entries, lists);
        let labels = walk(&written_out, lists).into_iter();
        let labels = labels.filter_map(|(_, mut labels, _)| labels.pop()?.into_iter().next());
        known.extend(labels);
    }
    let among: Vec<&str> = known.iter().map(String::as_str).collect();
    let remark = names::unknown_label(axis, address.span, &place, &wanted, &among);
    names::expanded_here(remark, expansion)
}

/// What the edit names, in its own words.
fn wanted(address: &At<Address>) -> String {
    match address.value.indices.first().map(|index| &index.value) {
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
