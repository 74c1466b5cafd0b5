//! The lines of a document that stand outside its tables, looked at once for all properties.

use super::number::{Counted, counted};
use crate::document::{Block, CellId, Document};
use crate::fold;
use crate::report::Report;
use crate::schema::Heading;

/// The lines outside the tables.
#[derive(Debug)]
pub(in crate::structure) struct Lines<'d> {
    all: Vec<Line<'d>>,
    contents: Option<Vec<Line<'d>>>,
}

/// A line with its text, never empty.
#[derive(Debug, Clone, Copy)]
pub(in crate::structure) struct Line<'d> {
    /// Its cell.
    pub(super) cell: CellId,
    /// Its text, trimmed.
    pub(super) text: &'d str,
    /// Its enumerator, if it is counted off.
    pub(super) counted: Option<Counted<'d>>,
    /// Whether it is running text and no heading.
    pub(super) is_prose: bool,
}

/// Marks that end a sentence or a clause before a list.
const ENDS: [char; 14] = [
    '。', '！', '？', '；', '：', '.', '!', '?', ';', ':', '”', '）', ')', '、',
];
/// Lines shorter than this, in characters, are headings and captions rather than running text.
const SHORT: usize = 24;

impl<'d> Lines<'d> {
    /// Looks at every line outside the tables that is not blank, in reading order.
    pub(in crate::structure) fn of(report: &Report<'d>) -> Self {
        let outline = report.spec.outline;
        let paragraphs = report.document.blocks().iter();
        let paragraphs = paragraphs.filter_map(|block| match block {
            Block::Paragraph(cell) => Some(*cell),
            Block::Grid(_) => None,
        });
        let lines = paragraphs.map(|cell| Line::new(report.document, cell, outline.headings));
        let all: Vec<Line<'d>> = lines.filter(|line| !line.text.is_empty()).collect();
        let contents = contents(&all, outline.contents);
        Self { all, contents }
    }

    /// All of them.
    pub(in crate::structure) fn all(&self) -> &[Line<'d>] {
        &self.all
    }

    /// Those that the contents page counts off, without dots and page numbers; none where there is
    /// no such page.
    pub(in crate::structure) fn contents(&self) -> Option<&[Line<'d>]> {
        self.contents.as_deref()
    }
}

impl<'d> Line<'d> {
    fn new(document: &'d Document, cell: CellId, levels: &[Heading]) -> Self {
        let text = document.text_at(cell);
        Self {
            cell,
            text,
            counted: counted(levels, text),
            is_prose: is_prose(text),
        }
    }

    /// Whether it ends as a sentence does.
    pub(super) fn is_ended(&self) -> bool {
        self.text.ends_with(ENDS)
    }
}

fn is_prose(text: &str) -> bool {
    let marks = ['。', '；', '，', ';', ','];
    text.chars().nth(SHORT).is_some() && text.contains(marks)
}

/// The lines that the contents page of this title counts off: they stop where the first of them
/// comes again.
fn contents<'d>(lines: &[Line<'d>], title: &str) -> Option<Vec<Line<'d>>> {
    if title.is_empty() {
        return None;
    }
    let at = lines
        .iter()
        .position(|line| fold::equal(line.text, title))?;
    let mut entries: Vec<Line<'d>> = Vec::new();
    for line in lines.get(at + 1..).unwrap_or_default() {
        let Some(entry) = line.counted else {
            if entries.is_empty() {
                continue;
            }
            break;
        };
        let first = entries.first().and_then(|first| first.counted);
        if first.is_some_and(|first| (first.level, first.number) == (entry.level, entry.number)) {
            break;
        }
        let rest = without_leader(entry.rest);
        entries.push(Line {
            counted: Some(Counted { rest, ..entry }),
            ..*line
        });
    }
    Some(entries)
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
