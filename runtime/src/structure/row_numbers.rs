//! Printed row numbers (行次) are those of the form.

use super::{Inspector, Property};
use crate::report::{BoundPanel, BoundRow, Report};
use crate::schema::Level;

/// # What it finds
/// A declared row that prints another 行次 than the form's, or none.
///
/// # Why it matters
/// Formulas on the form speak of 行次; a shifted number makes them speak of another row.
pub(super) const PROPERTY: Property = Property {
    name: "行次",
    level: Level::Must,
    asks: "行次齐全，与报表格式一致",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            for row in panel.rows.iter().filter(|row| row.found) {
                one(inspector, panel, row);
            }
        }
    });
}

fn one(inspector: &mut Inspector<'_, '_>, panel: &BoundPanel, row: &BoundRow) {
    let declared = row
        .declared
        .and_then(|index| panel.schema.rows.get(index as usize));
    let Some(declared) = declared.filter(|declared| declared.ordinal != 0) else {
        return;
    };
    let (label, expected) = (declared.label, declared.ordinal);
    match (&row.ordinal, row.label) {
        (Some(printed), _) => inspector.expect(printed.value == expected, printed.cell, || {
            format!("“{label}”的行次印作 {}，应为 {expected}", printed.value)
        }),
        (None, Some(cell)) => inspector.fails(cell, format!("“{label}”缺行次 {expected}")),
        (None, None) => {}
    }
}
