//! The date on the cover lies in the year behind the year of account.

use super::super::{Inspector, Property};
use crate::fold;
use crate::report::Report;
use crate::schema::{Level, Part, Pattern, Slot};

/// # What it finds
/// A line of the cover with a date of another year than the one behind the year of account, where
/// the spec says that the cover states such a date.
pub(in super::super) const PROPERTY: Property = Property {
    name: "封面日期",
    level: Level::Must,
    asks: "封面日期在决算年度的次年",
    inspect,
};

/// How many lines a cover has at most.
const COVER: usize = 40;

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let dated = |pattern: &&Pattern| {
        let mut parts = pattern.parts.iter();
        parts.any(|part| matches!(part, Part::Slot(Slot::NextYear)))
    };
    let mut patterns = report.spec.cover.iter().filter(dated).peekable();
    if patterns.peek().is_none() {
        return;
    }
    let expected = report.spec.year + 1;
    inspector.document(|inspector| {
        let mut lines = inspector.lines().iter().take(COVER);
        let stated = lines.find_map(|line| {
            let year = patterns
                .clone()
                .find_map(|pattern| year(pattern, line.text))?;
            Some((line, year))
        });
        if let Some((line, year)) = stated {
            inspector.expect(year == expected, line.cell, || {
                format!("封面日期“{}”应在 {expected} 年", line.text)
            });
        }
    });
}

/// The year that a line states by a pattern whose first slot it is: 「{次年}年{略}月」.
fn year(pattern: &Pattern, line: &str) -> Option<u16> {
    let mut literals = pattern.parts.iter().filter_map(|part| match part {
        Part::Text(text) => Some(*text),
        Part::Slot(_) | Part::Optional(_) => None,
    });
    let first = literals.next()?;
    let (year, rest) = line.split_once(first)?;
    let last = literals.next_back().unwrap_or(first);
    let ended = rest.trim_end().ends_with(last) || last == first && rest.trim().is_empty();
    fold::year_number(year).filter(|_| ended)
}
