//! A code that the list divides further is divided in the table.

use super::{Coded, Inspector, Property};
use crate::report::{BoundPanel, Report};
use crate::schema::Level;

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
    inspector.coded_rows(|inspector, Coded { list, panel, row }| {
        let divided = row.entry.is_some_and(|entry| list.divides(entry));
        if let (Some(cell), true) = (row.label, divided) {
            inspector.expect(is_divided(panel, row.code), cell, || {
                format!("{} 没有下级科目", row.code)
            });
        }
    });
}

/// Whether the panel lists a code that begins with this one, be it of the right length or not.
fn is_divided(panel: &BoundPanel, code: u32) -> bool {
    let powers = (1..10).map_while(|places| 10_u32.checked_pow(places));
    let mut firsts = powers.map_while(|power| Some((power, code.checked_mul(power)?)));
    firsts.any(|(power, first)| {
        let at = panel.by_code.partition_point(|(other, _)| *other < first);
        let next = panel.by_code.get(at).map(|(other, _)| *other);
        next.is_some_and(|next| next / power == code)
    })
}
