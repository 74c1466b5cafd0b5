//! A code that the list divides further is divided in the table.

use super::{Inspector, Property};
use crate::report::{BoundPanel, Report};
use crate::schema::{Level, RowKind};

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
            for row in panel.rows.iter().filter(|row| row.code != 0) {
                if let (Some(cell), true) = (row.label, list.divides(row.code)) {
                    inspector.expect(is_divided(panel, row.code), cell, || {
                        format!("{} 没有下级科目", row.code)
                    });
                }
            }
        }
    });
}

/// Whether the panel lists a code that begins with this one.
fn is_divided(panel: &BoundPanel, code: u32) -> bool {
    (1..=6).map(|places| 10_u32.pow(places)).any(|power| {
        let first = code.saturating_mul(power);
        let at = panel.by_code.partition_point(|(other, _)| *other < first);
        let next = panel.by_code.get(at).map(|(other, _)| *other);
        next.is_some_and(|next| next / power == code)
    })
}
