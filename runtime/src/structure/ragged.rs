//! Every row of a table has the same number of cells.

use super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A row that is longer or shorter than the others of its table.
///
/// # Why it matters
/// In such a row figures may stand one column beside their own.
pub(super) const PROPERTY: Property = Property {
    name: "矩形",
    level: Level::Must,
    asks: "各行单元格数相同",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        let Some(printing) = &table.printing else {
            return;
        };
        match printing.ragged {
            Some((cell, cells, usual)) => {
                inspector.fails(cell, format!("有一行是 {cells} 格，其余各行是 {usual} 格"));
            }
            None => inspector.holds(),
        }
    });
}
