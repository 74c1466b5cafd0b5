//! The contents page lists the headings of the document, in their order and with their words.

use super::super::{Inspector, Property};
use super::lines::Line;
use super::number::Counted;
use crate::fold;
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// An entry of the contents page whose heading has another number or other words, or is not there.
///
/// # Why it matters
/// It is the usual trace of last year's contents page left standing.
pub(in super::super) const PROPERTY: Property = Property {
    name: "目录",
    level: Level::Verify,
    asks: "目录与正文标题逐条相同",
    inspect,
};

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let Some(entries) = inspector.contents() else {
        return;
    };
    inspector.document(|inspector| {
        let Some(last) = entries.last() else {
            return;
        };
        let entries: Vec<_> = entries.iter().filter_map(with_number).collect();
        let deepest = entries.iter().map(|(_, entry)| entry.level).max();
        let body = inspector.lines().iter();
        let body = body.filter(|line| line.cell > last.cell && !line.is_prose);
        let headings: Vec<_> = body
            .filter_map(with_number)
            .filter(|(_, heading)| Some(heading.level) <= deepest)
            .collect();
        compare(inspector, &entries, &headings);
    });
}

/// A line that is counted off.
type Numbered<'l, 'd> = (&'l Line<'d>, Counted<'d>);

fn with_number<'l, 'd>(line: &'l Line<'d>) -> Option<Numbered<'l, 'd>> {
    Some((line, line.counted?))
}

/// Walks both lists: an entry belongs to the next heading of its level and number.
fn compare(
    inspector: &mut Inspector<'_, '_>,
    entries: &[Numbered<'_, '_>],
    headings: &[Numbered<'_, '_>],
) {
    let mut rest = headings;
    for (line, entry) in entries {
        let same = |(_, heading): &Numbered<'_, '_>| {
            (heading.level, heading.number) == (entry.level, entry.number)
        };
        let Some(at) = rest.iter().position(same) else {
            inspector.fails(line.cell, format!("目录的“{}”在正文中没有标题", line.text));
            continue;
        };
        let Some((heading, found)) = rest.get(at) else {
            continue;
        };
        inspector.expect(fold::equal(found.rest, entry.rest), heading.cell, || {
            format!("目录印作“{}”，正文标题是“{}”", line.text, heading.text)
        });
        rest = rest.get(at + 1..).unwrap_or_default();
    }
}
