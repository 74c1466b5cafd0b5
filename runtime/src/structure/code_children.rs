//! A code that the list divides further is divided in the table.

use super::{Inspector, Property};
use crate::report::{BoundPanel, Report};
use crate::schema::{CodeList, Level, RowKind, digits};

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
            let divided = panel.rows.iter().filter(|row| {
                let entry = row.entry;
                entry.is_some_and(|entry| list.divides(entry))
            });
            for row in divided {
                if let Some(cell) = row.label {
                    inspector.expect(is_divided(panel, list, row.code), cell, || {
                        format!("{} 没有下级科目", row.code)
                    });
                }
            }
        }
    });
}

/// Whether the panel lists a code that begins with this one.
fn is_divided(panel: &BoundPanel, list: &CodeList, code: u32) -> bool {
    let deeper = list
        .levels
        .iter()
        .filter_map(|level| level.digits.checked_sub(digits(code)));
    deeper.filter(|&places| places > 0).any(|places| {
        let power = 10_u32.saturating_pow(places.into());
        let first = code.saturating_mul(power);
        let at = panel.by_code.partition_point(|(other, _)| *other < first);
        let next = panel.by_code.get(at).map(|(other, _)| *other);
        next.is_some_and(|next| next / power == code)
    })
}
