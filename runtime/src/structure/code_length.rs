//! Codes have the digits of one of their list's levels.

use super::{Coded, Inspector, Property};
use crate::report::Report;
use crate::schema::{Level, digits};

/// # What it finds
/// A code with too many or too few digits.
pub(super) const PROPERTY: Property = Property {
    name: "编码位数",
    level: Level::Must,
    asks: "科目编码的位数符合编码规则",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.coded_rows(|inspector, Coded { list, row, .. }| {
        let digits = digits(row.code);
        let known = list.levels.iter().any(|level| level.digits == digits);
        if let Some(cell) = row.label {
            inspector.expect(known, cell, || format!("编码 {} 有 {digits} 位", row.code));
        }
    });
}
