//! Narratives that have a sentence for each code: which codes they should speak of.

use std::collections::BTreeSet;

use super::mentions;
use crate::report::{BoundPanel, BoundRow, Report};
use crate::schema::{EachRow, RowKind, digits, order};

/// The codes that a narrative speaks of, and those that the tables have beside it in a rule.
pub(super) fn of(source: &Report<'_>, narrative: usize, panel: &BoundPanel) -> Vec<u32> {
    let mut codes: BTreeSet<u32> = panel.by_code.iter().map(|(code, _)| *code).collect();
    for rule in source.spec.rules {
        let EachRow::Found {
            panels,
            digits: wanted,
        } = rule.each_row
        else {
            continue;
        };
        let beside = panels
            .iter()
            .map(|(table, panel)| (usize::from(*table), usize::from(*panel)));
        let mut speaks = beside.clone().any(|(table, _)| table == narrative);
        mentions::of_relation(rule, &mut |cells| {
            speaks |= usize::from(cells.table) == narrative;
        });
        if !speaks {
            continue;
        }
        let beside = beside.filter_map(|(table, panel)| source.panel(table, panel));
        let found = beside
            .flat_map(|panel| &panel.by_code)
            .map(|(code, _)| *code);
        codes.extend(found.filter(|code| wanted == 0 || digits(*code) == wanted));
    }
    let mut codes: Vec<u32> = codes.into_iter().collect();
    codes.sort_by_key(|code| order(*code));
    codes
}

/// The row of a code, or of none.
pub(super) fn row(panel: &BoundPanel, code: u32) -> BoundRow {
    let entry = match panel.schema.kind {
        RowKind::Coded(list) => list.position(code),
        _ => None,
    };
    BoundRow {
        found: true,
        code,
        entry,
        ..BoundRow::default()
    }
}

/// Where each code stands, ascending.
pub(super) fn index(codes: &[u32]) -> Vec<(u32, u32)> {
    let rows = codes.iter().zip(0..).filter(|(code, _)| **code != 0);
    let mut index: Vec<(u32, u32)> = rows.map(|(code, row)| (*code, row)).collect();
    index.sort_unstable();
    index
}
