//! Entries that stand for several, written out one by one, so that an edit can hit one of them.

use crate::ast::{At, Entry, EntryKind, Index, Name, Statement, visit};
use crate::codes::expansion;
use crate::model::CodeList;
use crate::source::Span;

/// Grey ranges, `各` and `同` of a block, each written out; what cannot be is left alone.
pub(super) fn all(entries: &[Statement<Entry>], lists: &[CodeList]) -> Vec<Statement<Entry>> {
    repeats(entries)
        .iter()
        .flat_map(|entry| singles(entry, lists))
        .collect()
}

/// `同` of a block, written out.
pub(crate) fn repeats(entries: &[Statement<Entry>]) -> Vec<Statement<Entry>> {
    let write_out = |statement: &Statement<Entry>| match &statement.value.value.kind {
        EntryKind::Same { label, of, from } => {
            let span = statement.value.span;
            let group = repeated(entries, label, of, from.value, span);
            group.unwrap_or_else(|| statement.clone())
        }
        _ => statement.clone(),
    };
    entries.iter().map(write_out).collect()
}

fn singles(statement: &Statement<Entry>, lists: &[CodeList]) -> Vec<Statement<Entry>> {
    let entry = &statement.value.value;
    let kinds: Vec<EntryKind> = match (&entry.kind, &entry.ordinals) {
        (EntryKind::Grey, Some(ordinals)) => {
            vec![
                EntryKind::Grey;
                usize::from(ordinals.value.1.saturating_sub(ordinals.value.0)) + 1
            ]
        }
        (
            EntryKind::Expand {
                list,
                level,
                optional,
            },
            _,
        ) => single_codes(list, level, *optional, lists),
        _ => return vec![statement.clone()],
    };
    let numbers: Vec<Option<At<(u16, u16)>>> = match &entry.ordinals {
        None => vec![None; kinds.len()],
        Some(At {
            value: (first, last),
            span,
        }) => (*first..=*last)
            .map(|n| {
                Some(At {
                    value: (n, n),
                    span: *span,
                })
            })
            .collect(),
    };
    if numbers.len() != kinds.len() {
        return vec![statement.clone()];
    }
    let single = |(ordinals, kind)| Statement::bare(Entry { ordinals, kind }, statement.value.span);
    numbers.into_iter().zip(kinds).map(single).collect()
}

fn single_codes(list: &Name, level: &Name, optional: bool, lists: &[CodeList]) -> Vec<EntryKind> {
    let codes = expansion(lists, &list.value, &level.value).unwrap_or_default();
    let single = |code: u32| EntryKind::Expand {
        list: list.clone(),
        level: At {
            value: code.to_string(),
            span: level.span,
        },
        optional,
    };
    codes.into_iter().map(|entry| single(entry.code)).collect()
}

/// The group that `名 同 名 自 n` stands for: the same tree, its numbers and the numbers its
/// formulas use moved along.
fn repeated(
    siblings: &[Statement<Entry>],
    label: &Name,
    of: &Name,
    from: u16,
    span: Span,
) -> Option<Statement<Entry>> {
    let mut entries = siblings
        .iter()
        .find_map(|sibling| match &sibling.value.value.kind {
            EntryKind::Group { label, entries } if label == of => Some(entries.clone()),
            _ => None,
        })?;
    if let Some((first, last)) = numbers(&entries) {
        let renumber = |n: u16| {
            if (first..=last).contains(&n) {
                (n - first).saturating_add(from)
            } else {
                n
            }
        };
        renumber_entries(&mut entries, &renumber, span);
    }
    let kind = EntryKind::Group {
        label: label.clone(),
        entries,
    };
    Some(Statement::bare(
        Entry {
            ordinals: None,
            kind,
        },
        span,
    ))
}

/// The smallest and the greatest printed number of some entries.
pub(super) fn numbers(entries: &[Statement<Entry>]) -> Option<(u16, u16)> {
    let own = |statement: &Statement<Entry>| {
        let entry = &statement.value.value;
        match &entry.kind {
            EntryKind::Group { entries, .. } => numbers(entries),
            _ => entry.ordinals.map(|ordinals| ordinals.value),
        }
    };
    let found: Vec<_> = entries.iter().filter_map(own).collect();
    let first = found.iter().map(|(first, _)| *first).min()?;
    let last = found.iter().map(|(_, last)| *last).max()?;
    Some((first, last))
}

fn renumber_entries(entries: &mut [Statement<Entry>], renumber: &dyn Fn(u16) -> u16, span: Span) {
    for statement in entries {
        statement.value.span = span;
        let entry = &mut statement.value.value;
        if let Some(At {
            value: (first, last),
            ..
        }) = &mut entry.ordinals
        {
            (*first, *last) = (renumber(*first), renumber(*last));
        }
        match &mut entry.kind {
            EntryKind::Group { entries, .. } => renumber_entries(entries, renumber, span),
            EntryKind::Leaf(leaf) => {
                if let Some(formula) = &mut leaf.formula {
                    visit::expression(visit::Within::Column, formula, &mut |_, address, _| {
                        for index in address
                            .indices
                            .iter_mut()
                            .filter(|_| address.path.is_empty())
                        {
                            renumber_index(&mut index.value, renumber);
                        }
                    });
                }
            }
            EntryKind::Grey | EntryKind::Expand { .. } | EntryKind::Same { .. } => {}
        }
    }
}

fn renumber_index(index: &mut Index, renumber: &dyn Fn(u16) -> u16) {
    match index {
        Index::Ordinal(n) => *n = renumber(*n),
        Index::Ordinals(first, last) => (*first, *last) = (renumber(*first), renumber(*last)),
        Index::Code(_) | Index::Label(_) | Index::All => {}
    }
}
