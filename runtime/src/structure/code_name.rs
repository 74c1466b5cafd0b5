//! A code goes with its own name.

use super::{Coded, Inspector, Property};
use crate::fold;
use crate::report::{BoundRow, Report};
use crate::schema::{CodeEntry, CodeList, Level};

/// # What it finds
/// A row whose name is, in the code list, the name of another code, or a code of the top level
/// whose name is not the list's.
///
/// # Why it matters
/// Either the code or the name is wrong, and the figure is published under both.
///
/// Names that the list does not know at lower levels are let pass: lists differ from year to year
/// below the top level, and a name that belongs nowhere else proves nothing.
pub(super) const PROPERTY: Property = Property {
    name: "科目名称",
    level: Level::Must,
    asks: "科目编码与科目名称对应",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.coded_rows(|inspector, Coded { list, row, .. }| one(report, inspector, list, row));
}

fn one(report: &Report<'_>, inspector: &mut Inspector<'_, '_>, list: &CodeList, row: &BoundRow) {
    let (Some(cell), Some(entry)) = (row.name, entry_of(list, row)) else {
        return;
    };
    let printed = report.document.text_at(cell);
    if printed.is_empty() || named(entry, printed) {
        return inspector.holds();
    }
    let top = list.parent(row.code).is_none();
    match owner(list, row.code, printed) {
        Some(other) => inspector.fails(
            cell,
            format!(
                "{} 的名称印作“{printed}”，那是 {} 的名称",
                row.code, other.code
            ),
        ),
        None if top => inspector.fails(
            cell,
            format!("{} 的名称印作“{printed}”，应为“{}”", row.code, entry.name),
        ),
        None => inspector.holds(),
    }
}

fn entry_of(list: &CodeList, row: &BoundRow) -> Option<&'static CodeEntry> {
    list.entries.get(row.entry? as usize)
}

fn named(entry: &CodeEntry, printed: &str) -> bool {
    let mut names = std::iter::once(&entry.name).chain(entry.aliases);
    names.any(|name| *name == printed || fold::equal(name, printed))
}

/// The code of the same parent that bears the name.
fn owner(list: &CodeList, code: u32, printed: &str) -> Option<&'static CodeEntry> {
    let parent = list.parent(code);
    list.entries.iter().find(|entry| {
        entry.code != code && list.parent(entry.code) == parent && named(entry, printed)
    })
}
