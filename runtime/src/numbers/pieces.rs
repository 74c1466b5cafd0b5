//! The parts of paragraphs that are known: figures of sentences, their texts and their years.

use crate::document::CellId;
use crate::report::{Problem, Report};

use super::{Mark, fact_mark};

/// What is known of parts of paragraphs, in the order of the document's text.
#[derive(Debug)]
pub(super) struct Pieces {
    /// First byte, one past the last, and what stands there.
    spans: Vec<(u32, u32, Mark)>,
    longest: u32,
}

impl Pieces {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let first = report.document.cell_count();
        // A piece that no fact and no problem speaks of was recognised, such as the right year.
        let mut marks = vec![Mark::Label; report.pieces.len()];
        let mut set = |cell: CellId, mark| {
            let piece = cell.0.checked_sub(first);
            if let Some(known) = piece.and_then(|piece| marks.get_mut(piece as usize)) {
                *known = mark;
            }
        };
        for problem in &report.problems {
            match problem {
                Problem::SentenceMissing {
                    nearest, differs, ..
                } => [nearest, differs]
                    .into_iter()
                    .flatten()
                    .for_each(|cell| set(*cell, Mark::Unknown)),
                Problem::YearOdd { cell, .. } => set(*cell, Mark::Unknown),
                _ => {}
            }
        }
        for fact in &report.facts {
            if let Some(cell) = fact.cell {
                set(cell, fact_mark(fact));
            }
        }
        let known = report.pieces.iter().zip(marks);
        let known = known.filter(|(_, mark)| *mark != Mark::Unknown);
        let mut spans: Vec<_> = known
            .map(|(piece, mark)| (piece.start, piece.end, mark))
            .collect();
        spans.sort_unstable_by_key(|(start, end, mark)| (*start, *end, *mark == Mark::Figure));
        let longest = spans.iter().map(|(start, end, _)| end - start).max();
        Self {
            spans,
            longest: longest.unwrap_or_default(),
        }
    }

    /// What stands at a byte: the shortest piece that covers it tells.
    pub(super) fn at(&self, byte: u32) -> Option<Mark> {
        let behind = self.spans.partition_point(|(start, ..)| *start <= byte);
        let before = self.spans.get(..behind)?.iter().rev();
        let near = before.take_while(|(start, ..)| byte - start <= self.longest);
        let covering = near.filter(|(_, end, _)| byte < *end);
        covering
            .min_by_key(|(start, end, mark)| (end - start, *mark != Mark::Figure))
            .map(|(_, _, mark)| *mark)
    }
}
