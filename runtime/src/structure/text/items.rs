//! Items of lists are counted off without gaps.

use super::super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// An item counted in Arabic digits whose number is neither 1 nor the one behind the item before.
pub(in super::super) const PROPERTY: Property = Property {
    name: "条目编号",
    level: Level::Must,
    asks: "条目编号连续，不缺不重",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let levels = report.spec.outline.headings;
    inspector.document(|inspector| {
        let mut last = vec![0; levels.len()];
        for line in inspector.lines() {
            let Some(item) = line.counted else {
                continue;
            };
            for deeper in last.iter_mut().skip(item.level + 1) {
                *deeper = 0;
            }
            let Some(before) = last.get_mut(item.level) else {
                continue;
            };
            let expected = *before + 1;
            *before = item.number;
            if levels.get(item.level).is_some_and(|level| level.arabic) {
                let follows = item.number == expected || item.number == 1;
                inspector.expect(follows, line.cell, || {
                    format!("“{}”应是第 {expected} 条", item.mark)
                });
            }
        }
    });
}
