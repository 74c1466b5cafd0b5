//! Codes ascend and none stands twice.

use super::{Inspector, Property};
use crate::report::{BoundPanel, BoundRow, Report};
use crate::schema::{Level, RowKind, order};

/// # What it finds
/// A code that stands behind a greater one of the same group of columns. A code that stands twice
/// is a finding of binding.
pub(super) const PROPERTY: Property = Property {
    name: "编码升序",
    level: Level::Must,
    asks: "科目编码升序排列，不重复",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        let coded = |panel: &&BoundPanel| matches!(panel.schema.kind, RowKind::Coded(_));
        for panel in table.panels.iter().filter(coded) {
            let mut coded: Vec<&BoundRow> = panel.rows.iter().filter(|row| is_coded(row)).collect();
            coded.sort_by_key(|row| (row.band, row.met));
            for pair in coded.windows(2) {
                let [before, row] = pair else { continue };
                let (Some(cell), true) = (row.label, before.band == row.band) else {
                    continue;
                };
                let ascending = order(before.code) < order(row.code);
                inspector.expect(ascending, cell, || {
                    format!("{} 列在 {} 之后", row.code, before.code)
                });
            }
        }
    });
}

/// A row of a code; declared rows are totals.
fn is_coded(row: &BoundRow) -> bool {
    row.code != 0 && row.declared.is_none() && row.found
}
