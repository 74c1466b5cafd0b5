//! A code that the list divides further is divided in the table.

use super::{Inspector, Property};
use crate::report::Report;
use crate::schema::{CodeList, Level, RowKind};

/// # What it finds
/// A code above the lowest level with nothing below it, where the list has codes below it.
///
/// # Why it matters
/// The form is to be filled down to the lowest level; the detail is missing.
pub(super) const PROPERTY: Property = Property {
    name: "明细科目",
    level: Level::Verify,
    asks: "类有款、款有项，列到最低一级科目",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let RowKind::Coded(list) = panel.schema.kind else {
                continue;
            };
            for row in panel
                .rows
                .iter()
                .filter(|row| divided_further(list, row.code))
            {
                let below = panel
                    .rows
                    .iter()
                    .any(|other| other.code != 0 && list.parent(other.code) == Some(row.code));
                if let Some(cell) = row.label {
                    inspector.expect(below, cell, || format!("{} 没有下级科目", row.code));
                }
            }
        }
    });
}

fn divided_further(list: &CodeList, code: u32) -> bool {
    code != 0
        && list
            .entries
            .iter()
            .any(|entry| list.parent(entry.code) == Some(code))
}
