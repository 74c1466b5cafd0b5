//! The lines of a document that stand outside its tables.

use crate::document::{Block, CellId};
use crate::report::Report;

use super::number::{Counted, counted};

/// A line with its text, never empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'d> {
    /// Its cell.
    pub(super) cell: CellId,
    /// Its text, trimmed.
    pub(super) text: &'d str,
}

/// Marks that end a sentence or a clause before a list.
const ENDS: [char; 14] = [
    '。', '！', '？', '；', '：', '.', '!', '?', ';', ':', '”', '）', ')', '、',
];
/// Lines shorter than this, in characters, are headings and captions rather than running text.
const SHORT: usize = 24;

impl Line<'_> {
    /// Whether it is running text and no heading.
    pub(super) fn is_prose(self) -> bool {
        let marks = ['。', '；', '，', ';', ','];
        self.text.contains(marks) && self.text.chars().nth(SHORT).is_some()
    }

    /// Whether it ends as a sentence does.
    pub(super) fn is_ended(self) -> bool {
        self.text.ends_with(ENDS)
    }
}

/// Every line outside the tables that is not blank, in reading order.
pub(super) fn lines<'d>(report: &Report<'d>) -> impl Iterator<Item = Line<'d>> + Clone {
    let document = report.document;
    let paragraphs = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph(cell) => Some(*cell),
        Block::Grid(_) => None,
    });
    let lines = paragraphs.map(|cell| Line {
        cell,
        text: document.text_at(cell),
    });
    lines.filter(|line| !line.text.is_empty())
}

/// The position of the contents page among the lines, and the lines it counts off: they stop where
/// the first of them comes again.
pub(super) fn contents<'d>(report: &Report<'d>) -> Option<Vec<(Line<'d>, Counted<'d>)>> {
    let outline = report.spec.outline;
    if outline.contents.is_empty() {
        return None;
    }
    let mut rest = lines(report).skip_while(|line| !is_title(line.text, outline.contents));
    rest.next()?;
    let mut entries: Vec<(Line<'d>, Counted<'d>)> = Vec::new();
    for line in rest {
        let Some(entry) = counted(outline.headings, line.text) else {
            if entries.is_empty() {
                continue;
            }
            break;
        };
        let entry = Counted {
            rest: without_leader(entry.rest),
            ..entry
        };
        let again = entries
            .first()
            .is_some_and(|(_, first)| (first.level, first.number) == (entry.level, entry.number));
        if again {
            break;
        }
        entries.push((line, entry));
    }
    Some(entries)
}

fn is_title(text: &str, title: &str) -> bool {
    crate::fold::equal(text, title)
}

/// An entry without the dots and the page number behind it.
fn without_leader(entry: &str) -> &str {
    let dots = |letter: char| {
        matches!(letter, '.' | '…' | '·' | '．' | '-' | '—') || letter.is_whitespace()
    };
    let page = |letter: char| letter.is_ascii_digit();
    let bare = entry.trim_end_matches(page).trim_end_matches(dots);
    if bare.is_empty() { entry } else { bare }
}
