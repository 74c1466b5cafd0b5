//! What rows and columns have in common: printed numbers, expansion, identifiers.

use std::collections::BTreeMap;

use super::Context;
use super::forms::Declared;
use crate::ast::{At, Entry, EntryKind, Leaf, Name, Statement};
use crate::codes::{expansion, not_expanded};
use crate::diagnostic::catalogue::meaning;
use crate::model::{CodeEntry, CodeList};
use crate::source::Span;

/// One row or column, however it was written.
pub(super) struct Item<'a> {
    /// Its printed number; 0 for none.
    pub(super) ordinal: u16,
    /// What it is.
    pub(super) kind: ItemKind<'a>,
    /// Where it is declared.
    pub(super) span: Span,
}

/// What a row or column is.
pub(super) enum ItemKind<'a> {
    Grey,
    /// A code, and whether it may be missing.
    Code(&'a CodeEntry, bool),
    Leaf(&'a Leaf),
}

/// The items an entry stands for. Groups are the caller's.
pub(super) fn items<'a>(
    context: &mut Context<'_>,
    statement: &'a Statement<Entry>,
    lists: &'a [CodeList],
) -> Vec<Item<'a>> {
    let At { value: entry, span } = &statement.value;
    let kinds: Vec<ItemKind<'a>> = match &entry.kind {
        EntryKind::Grey => {
            let (first, last) = entry.ordinals.map_or((0, 0), |ordinals| ordinals.value);
            (first..=last.max(first)).map(|_| ItemKind::Grey).collect()
        }
        EntryKind::Expand {
            list,
            level,
            optional,
        } => codes(context, lists, list, level)
            .into_iter()
            .map(|code| ItemKind::Code(code, *optional))
            .collect(),
        EntryKind::Leaf(leaf) => vec![ItemKind::Leaf(leaf)],
        EntryKind::Group { .. } | EntryKind::Same { .. } => Vec::new(),
    };
    let ordinals = ordinals(context, entry, kinds.len(), *span);
    let item = |(ordinal, kind)| Item {
        ordinal,
        kind,
        span: *span,
    };
    ordinals.into_iter().zip(kinds).map(item).collect()
}

fn codes<'a>(
    context: &mut Context<'_>,
    lists: &'a [CodeList],
    list: &Name,
    level: &Name,
) -> Vec<&'a CodeEntry> {
    match expansion(lists, &list.value, &level.value) {
        Ok(codes) => codes,
        Err(why) => {
            context.report(not_expanded(&why, lists, list, level));
            Vec::new()
        }
    }
}

/// The printed numbers of an entry, one per item.
fn ordinals(context: &mut Context<'_>, entry: &Entry, count: usize, span: Span) -> Vec<u16> {
    let Some(At {
        value: (first, last),
        span: place,
    }) = entry.ordinals
    else {
        return vec![0; count];
    };
    if last < first {
        context.report(meaning::range_back(place, first, last));
        return vec![0; count];
    }
    let ordinals: Vec<u16> = (first..=last).collect();
    if ordinals.len() == count {
        return ordinals;
    }
    let unexpanded = count == 0;
    if !unexpanded {
        context.report(meaning::count_differs(
            place.to(span),
            ordinals.len(),
            count,
        ));
    }
    let missing = count.saturating_sub(ordinals.len());
    ordinals
        .into_iter()
        .take(count)
        .chain(vec![0; missing])
        .collect()
}

/// Reports labels of one axis that become one identifier, or none.
pub(super) fn check_identifiers<'i>(
    context: &mut Context<'_>,
    items: impl Iterator<Item = (&'i str, &'i Declared)>,
) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for (identifier, declared) in items {
        let Declared { key, span, .. } = declared;
        if identifier.is_empty() {
            context.report(meaning::no_identifier(*span, key));
            continue;
        }
        match seen.get(identifier) {
            Some(first) => {
                context.report(meaning::one_identifier(*span, key, identifier, *first));
            }
            None => {
                seen.insert(identifier, *span);
            }
        }
    }
}

/// The strings of some names.
pub(super) fn texts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.value.clone()).collect()
}
