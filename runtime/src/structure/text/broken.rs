//! A paragraph is not cut in two.

use super::super::{Inspector, Property};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// Running text that ends without a mark while the next line goes on with it: the trace of a page
/// end in a document that was copied together.
pub(in super::super) const PROPERTY: Property = Property {
    name: "断段",
    level: Level::Hint,
    asks: "段落没有被分页切断",
    inspect,
};

/// How many letters of the end of a line a message shows.
const SHOWN: usize = 10;

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    if report.spec.outline.headings.is_empty() {
        return;
    }
    inspector.document(|inspector| {
        let mut lines = inspector.lines().iter().peekable();
        while let Some(line) = lines.next() {
            if !line.is_prose {
                continue;
            }
            let goes_on = lines
                .peek()
                .is_some_and(|next| next.counted.is_none() && (next.is_prose || next.is_ended()));
            let cut = !line.is_ended() && goes_on;
            inspector.expect(!cut, line.cell, || {
                let count = line.text.chars().count();
                let end: String = line
                    .text
                    .chars()
                    .skip(count.saturating_sub(SHOWN))
                    .collect();
                format!("段落在“{end}”之后被切断")
            });
        }
    });
}
