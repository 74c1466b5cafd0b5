//! Printed column numbers (栏次) are those of the form.

use super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A column that prints another 栏次 than the form's.
pub(super) const PROPERTY: Property = Property {
    name: "栏次",
    level: Level::Must,
    asks: "栏次连续，与报表格式一致",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let columns = panel.schema.columns.iter().zip(&panel.column_ordinals);
            for (column, printed) in columns.filter(|(column, _)| column.ordinal != 0) {
                let Some(printed) = printed else { continue };
                let (label, expected) = (column.label(), column.ordinal);
                inspector.expect(printed.value == expected, printed.cell, || {
                    format!("“{label}”的栏次印作 {}，应为 {expected}", printed.value)
                });
            }
        }
    });
}
