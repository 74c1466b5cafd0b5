//! Tables stand in the order of the spec, and all that must be there are there.

use super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A table that stands before one that should precede it.
///
/// # Why it matters
/// Readers find tables by their order; a table out of order is often a copy of last year's.
///
/// Missing tables are findings of binding, with what came nearest.
pub(super) const PROPERTY: Property = Property {
    name: "表序",
    level: Level::Must,
    asks: "各表齐全，按规定次序排列",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let mut last = None;
    inspector.tables(|inspector, index, table| {
        let first = table.printing.as_ref().and_then(|printing| printing.first);
        let Some(first) = first else { return };
        let (before, ordered) = match last {
            Some((before, cell)) => (before, first > cell),
            None => (index, true),
        };
        inspector.expect(ordered, first, || {
            let name = report
                .tables
                .get(before)
                .map_or("", |table| table.schema.name);
            format!("排在{name}之前")
        });
        if ordered {
            last = Some((index, first));
        }
    });
}
