//! Years of account in the running text are this one or the one before.

use super::super::{Inspector, Property};
use crate::fold;
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A year before 年度 that is neither the year of account nor the year before.
///
/// # Why it matters
/// It is the trace of an older report that this one was written over.
pub(in super::super) const PROPERTY: Property = Property {
    name: "年份",
    level: Level::Verify,
    asks: "叙述中的年度是本年或上年",
    inspect,
};

/// What stands behind a year of account.
const MARK: &str = "年度";

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let own = report.spec.year;
    inspector.document(|inspector| {
        for line in inspector.lines() {
            for (at, _) in line.text.match_indices(MARK) {
                let before = line.text.get(..at).unwrap_or_default().trim_end();
                let digits = before.char_indices().rev().take(4).last();
                let year = digits.and_then(|(start, _)| fold::year_number(before.get(start..)?));
                let Some(year) = year else { continue };
                let known = year == own || year + 1 == own;
                inspector.expect(known, line.cell, || {
                    format!("“{year}年度”既不是本年（{own}）也不是上年")
                });
            }
        }
    });
}
