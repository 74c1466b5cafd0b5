//! Which lines of a document are a printed form: from its title to the last line that is its own.

use std::ops::Range;

use crate::document::{CellId, Document};

use super::super::outline::only_word;
use super::field::is_value;
use super::lines::Line;
use super::plan::Plan;

/// Lines that may stand between a title and its grid.
const CAPTIONS: usize = 8;
/// Lines of something else that may part the grids of one form.
const GAP: usize = 3;
/// Rows of a grid among which the form's name is looked for when the title is missing.
const HEAD: usize = 3;
/// Rows of a grid among which labels are counted.
const LOOKED_AT: usize = 40;
/// So many labels must stand in a grid below a title.
const FEWEST_LABELS: usize = 2;

/// A printed form.
pub(super) struct Printed<'l, 'd> {
    /// Its lines, the title's among them.
    pub(super) lines: &'l [Line<'d>],
    /// The cell of its title; none when it was known by its labels.
    pub(super) title: Option<CellId>,
}

impl<'l, 'd> Printed<'l, 'd> {
    /// The first row of its grid.
    pub(super) fn grid(&self) -> Option<&'l Line<'d>> {
        self.lines.iter().find(|line| line.gridded)
    }

    /// The lines between the title and the grid.
    pub(super) fn captions(&self) -> impl Iterator<Item = &'l Line<'d>> {
        let behind = self.lines.get(1..).unwrap_or_default();
        behind.iter().take_while(|line| !line.gridded)
    }

    /// The cells it takes up.
    pub(super) fn cells(&self) -> Range<u32> {
        let first = self.lines.first().map_or(0, |line| line.row.first().0);
        let end = self
            .lines
            .last()
            .map_or(first, |line| line.row.first().0 + line.row.len() as u32);
        first..end
    }
}

/// The printed forms of a document, in order.
pub(super) fn find<'l, 'd>(
    document: &'d Document,
    plan: &Plan,
    lines: &'l [Line<'d>],
) -> Vec<Printed<'l, 'd>> {
    let starts = starts(document, plan, lines);
    let ends = starts.iter().skip(1).map(|start| start.line);
    let regions = starts.iter().zip(ends.chain([lines.len()]));
    regions
        .filter_map(|(start, end)| {
            let region = lines.get(start.line..end)?;
            let length = length(document, plan, region)?;
            let printed = Printed {
                lines: region.get(..length)?,
                title: start.title,
            };
            printed.is_likely(document, plan).then_some(printed)
        })
        .collect()
}

/// Where a form may begin.
struct Start {
    line: usize,
    title: Option<CellId>,
}

/// The titles, and the grids that begin with a form's name where none is expected any more.
fn starts(document: &Document, plan: &Plan, lines: &[Line<'_>]) -> Vec<Start> {
    let mut starts = Vec::new();
    let mut grid = (usize::MAX, 0);
    // The block in which the form that is open prints its name; none as long as it is expected.
    let mut named = Some(usize::MAX);
    for (at, line) in lines.iter().enumerate() {
        if line.gridded && line.block != grid.0 {
            grid = (line.block, at);
        }
        if let Some(title) = title(document, plan, line) {
            starts.push(Start {
                line: at,
                title: Some(title),
            });
            named = None;
        } else if line.gridded && at < grid.1 + HEAD && names_form(document, plan, line) {
            if named.is_some_and(|block| block != line.block) {
                starts.push(Start {
                    line: grid.1,
                    title: None,
                });
            }
            named = Some(line.block);
        }
    }
    starts
}

/// The cell of the title that a line is. In a grid it must be the only word of its row.
fn title(document: &Document, plan: &Plan, line: &Line<'_>) -> Option<CellId> {
    let first = line.row.cells().first()?;
    let length = (first.end - first.start) as usize;
    let likely = plan.may_be_title(length);
    let only = likely.then(|| only_word(document, line.row.first(), line.row.cells()))?;
    only.filter(|_| plan.is_title(document.text(first)))
}

fn names_form(document: &Document, plan: &Plan, line: &Line<'_>) -> bool {
    let Some(name) = plan.schema.each.map(usize::from) else {
        return false;
    };
    let mut words = line.words(document);
    words.any(|word| {
        let found = plan.find(word.text);
        found.is_some_and(|found| found.fields().any(|field| field == name))
    })
}

/// How many lines of a region are the form's; none when no grid follows the title.
fn length(document: &Document, plan: &Plan, region: &[Line<'_>]) -> Option<usize> {
    let mut length = None;
    let mut block = None;
    let mut gap = 0;
    for (at, line) in region
        .iter()
        .enumerate()
        .skip(usize::from(!region.first()?.gridded))
    {
        if line.gridded {
            let another = block.is_some_and(|block| block != line.block);
            if another && labels(document, plan, region.get(at..)?, 1) == 0 {
                break;
            }
            block = Some(line.block);
            gap = 0;
        } else {
            let below = block.is_some() && gap == 0 && is_short(document, line);
            let own = block.is_some() && labels(document, plan, std::slice::from_ref(line), 1) > 0;
            gap += usize::from(!own);
            if gap > if block.is_some() { GAP } else { CAPTIONS } {
                break;
            }
            if !own && !below {
                continue;
            }
        }
        length = Some(at + 1);
    }
    length
}

/// Whether a paragraph may be a value of the line above it.
fn is_short(document: &Document, line: &Line<'_>) -> bool {
    let mut words = line.words(document);
    words.next().is_some_and(|word| is_value(word.text))
}

/// How many labels the lines of the first block hold, counted up to `most`.
fn labels(document: &Document, plan: &Plan, lines: &[Line<'_>], most: usize) -> usize {
    let Some(block) = lines.first().map(|line| line.block) else {
        return 0;
    };
    let lines = lines.iter().take_while(|line| line.block == block);
    lines
        .take(LOOKED_AT)
        .flat_map(|line| line.words(document))
        .filter(|word| plan.find(word.text).is_some())
        .take(most)
        .count()
}

impl Printed<'_, '_> {
    /// Whether its grid prints labels of the form: a few below a title, half of them without one.
    fn is_likely(&self, document: &Document, plan: &Plan) -> bool {
        let first = self.lines.iter().position(|line| line.gridded);
        let lines = first.and_then(|first| self.lines.get(first..));
        let fewest = match self.title {
            Some(_) => FEWEST_LABELS.min(plan.count()),
            None => plan.count().div_ceil(2),
        };
        labels(document, plan, lines.unwrap_or_default(), fewest) >= fewest
    }
}
