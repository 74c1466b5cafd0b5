//! Finds the row or column that an edit names, in a table that is still as written.

mod target;
mod walk;

use super::explode;
use crate::ast::{Address, At, Axis, Entry, EntryKind, Index, Name, Statement, Table, TableEntry};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::names;
use crate::model::CodeList;
use target::{Target, target, wanted};
use walk::{entry_paths, walk};

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

/// Finds the entry that an edit names. Entries that stand for several are written out first
/// where that is needed to find it.
pub(super) fn locate(
    table: &mut Table,
    axis: Axis,
    address: &At<Address>,
    lists: &[CodeList],
) -> Result<Spot, Diagnostic> {
    let target = target(&table.name, axis, address)?;
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
