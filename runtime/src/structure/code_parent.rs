//! Every code stands below its parent.

use super::{Coded, Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A code whose parent is not in the table, or stands behind it.
///
/// # Why it matters
/// Its figure is in no subtotal.
pub(super) const PROPERTY: Property = Property {
    name: "上级编码",
    level: Level::Must,
    asks: "每个下级科目的上级在表内并列于其前",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.coded_rows(|inspector, Coded { list, panel, row }| {
        let (Some(parent), Some(cell)) = (list.parent(row.code), row.label) else {
            return;
        };
        let found = panel.row_of_code(parent).and_then(|at| panel.rows.get(at));
        let before = found.is_some_and(|found| found.met < row.met);
        inspector.expect(before, cell, || match found {
            None => format!("{} 的上级 {parent} 不在表内", row.code),
            Some(_) => format!("{} 列在上级 {parent} 之前", row.code),
        });
    });
}
