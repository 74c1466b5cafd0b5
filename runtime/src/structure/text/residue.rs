//! Nothing of the template is left.

use super::super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// Words of a template that should have been replaced or deleted; which, the spec says.
pub(in super::super) const PROPERTY: Property = Property {
    name: "残留",
    level: Level::Verify,
    asks: "没有模板的残留文字",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let residue = report.spec.outline.residue;
    if residue.is_empty() {
        return;
    }
    inspector.document(|inspector| {
        for line in inspector.lines() {
            let left = residue.iter().find(|word| line.text.contains(**word));
            if let Some(left) = left {
                inspector.fails(line.cell, format!("残留“{left}”"));
            }
        }
    });
}
