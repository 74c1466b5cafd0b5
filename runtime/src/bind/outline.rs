//! A document as the binder walks it: grids, the lines between them, and the titles among these.

use std::ops::Range;

use crate::document::{Block, Cell, CellId, Document, Grid};
use crate::fold::{self, strip_enumerator};
use crate::schema::{Layout, Spec};

use super::caption::{captions, pieces, split_number, strip_year};
use super::index::LabelIndex;

/// How many rows of a grid may stand above its header.
pub(super) const ROWS_ABOVE_HEADER: usize = 6;

/// The titles of a spec, ready to be looked for.
#[derive(Debug)]
pub(super) struct Titles {
    spec: &'static Spec,
    index: LabelIndex<u16>,
    /// Longer lines are no titles, even with spaces between their letters.
    longest: usize,
    /// What titles end with: most other lines end with something else.
    ends: Vec<char>,
}

/// A grid, and the lines between it and the one before.
#[derive(Debug)]
pub(super) struct Section<'d> {
    /// The grid; none behind the last one.
    pub(super) grid: Option<&'d Grid>,
    /// The blocks between the grids.
    pub(super) lines: Range<usize>,
    /// The titles met in the lines and at the head of the grid.
    pub(super) titles: Range<usize>,
}

/// A line that is the title of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Title {
    /// Index of the table.
    pub(super) table: usize,
    /// The line.
    pub(super) cell: CellId,
    /// The block it stands in.
    pub(super) block: usize,
}

/// A document, walked.
#[derive(Debug)]
pub(super) struct Outline<'d> {
    pub(super) document: &'d Document,
    pub(super) sections: Vec<Section<'d>>,
    pub(super) titles: Vec<Title>,
}

impl Titles {
    pub(super) fn new(spec: &'static Spec) -> Self {
        let tables = (0..).zip(spec.tables);
        let tables = tables.filter(|(_, table)| table.layout == Layout::Grid);
        let labels = tables.flat_map(|(index, table)| {
            let titles = table.titles.iter();
            titles.map(move |title| (strip_enumerator(title), index))
        });
        let index = LabelIndex::new(labels);
        let titles = spec.tables.iter().flat_map(|table| table.titles);
        let mut ends: Vec<char> = titles.filter_map(|title| fold::last(title)).collect();
        ends.sort_unstable();
        ends.dedup();
        let longest = index.longest() * 3 + 32;
        Self {
            spec,
            index,
            longest,
            ends,
        }
    }

    /// The tables whose title the line is, whole or in one of its pieces.
    pub(super) fn of<'t>(&'t self, line: &'t str) -> impl Iterator<Item = usize> + 't {
        let line = if line.len() > self.longest { "" } else { line };
        let parted = line.contains("  ") || line.contains('\u{3000}') || line.contains('\t');
        let pieces = parted.then(|| pieces(line)).into_iter().flatten();
        let mut found = std::iter::once(line)
            .chain(pieces)
            .filter(|text| fold::last(text).is_some_and(|end| self.ends.contains(&end)))
            .map(|text| self.find(text))
            .filter(|tables| tables.clone().next().is_some());
        found.next().into_iter().flatten()
    }

    fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + Clone + 't {
        let numbered = split_number(self.spec.caption, text);
        let bare = strip_enumerator(numbered.map_or(text, |(_, title)| title));
        let undated = strip_year(bare);
        let whole = self.index.find(bare);
        let rest = (undated.len() < bare.len()).then(|| self.index.find(undated));
        whole.chain(rest.into_iter().flatten()).map(usize::from)
    }

    /// Whether a small grid is nothing but a line that was set with tabs.
    fn is_line(&self, document: &Document, grid: &Grid) -> bool {
        let rows = document.rows(grid);
        rows.len() <= 2
            && rows
                .flat_map(|(_, cells)| cells.iter().take(16))
                .any(|cell| {
                    let text = document.text(cell);
                    !text.is_empty()
                        && (self.of(text).next().is_some()
                            || captions(self.spec.caption, text).next().is_some())
                })
    }
}

impl<'d> Outline<'d> {
    pub(super) fn of(document: &'d Document, titles: &Titles) -> Self {
        let mut outline = Self {
            document,
            sections: Vec::new(),
            titles: Vec::new(),
        };
        let mut lines = 0..0;
        let mut first_title = 0;
        for (at, block) in document.blocks().iter().enumerate() {
            lines.end = at;
            match block {
                Block::Paragraph(id) => outline.look_for_title(titles, *id, at),
                Block::Grid(grid) if titles.is_line(document, grid) => {
                    cells(document, grid).for_each(|id| outline.look_for_title(titles, id, at));
                }
                Block::Grid(grid) => {
                    outline.look_into_head(titles, grid, at);
                    let found = first_title..outline.titles.len();
                    first_title = found.end;
                    outline.sections.push(Section {
                        grid: Some(grid),
                        lines: lines.clone(),
                        titles: found,
                    });
                    lines = at + 1..at + 1;
                }
            }
        }
        lines.end = document.blocks().len();
        let found = first_title..outline.titles.len();
        outline.sections.push(Section {
            grid: None,
            lines,
            titles: found,
        });
        outline
    }

    /// The lines of some blocks, from the first to the last.
    pub(super) fn lines(
        &self,
        blocks: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (usize, CellId)> + '_ {
        let found = self
            .document
            .blocks()
            .get(blocks.clone())
            .unwrap_or_default();
        let numbered = found.iter().enumerate();
        numbered.flat_map(move |(at, block)| {
            let line = match block {
                Block::Paragraph(id) => Some(*id),
                Block::Grid(_) => None,
            };
            let cells = match block {
                Block::Paragraph(_) => None,
                Block::Grid(grid) => Some(cells(self.document, grid).collect::<Vec<_>>()),
            };
            let start = blocks.start;
            let ids = line.into_iter().chain(cells.into_iter().flatten());
            ids.map(move |id| (start + at, id))
        })
    }

    /// The titles of a section.
    pub(super) fn titles_of(&self, section: &Section<'_>) -> &[Title] {
        self.titles.get(section.titles.clone()).unwrap_or_default()
    }

    fn look_for_title(&mut self, titles: &Titles, cell: CellId, block: usize) {
        let found = titles.of(self.document.text_at(cell));
        self.titles
            .extend(found.map(|table| Title { table, cell, block }));
    }

    /// A title may be the only word of one of the grid's first rows.
    fn look_into_head(&mut self, titles: &Titles, grid: &Grid, block: usize) {
        let document = self.document;
        for (first, row) in document.rows(grid).take(ROWS_ABOVE_HEADER) {
            let Some(cell) = only_word(document, first, row) else {
                break;
            };
            self.look_for_title(titles, cell, block);
        }
    }
}

/// The one cell of a row that is not blank, if there is just one.
pub(super) fn only_word(document: &Document, first: CellId, row: &[Cell]) -> Option<CellId> {
    let mut words = (first.0..)
        .zip(row)
        .filter(|(_, cell)| !document.text(cell).is_empty());
    let (id, _) = words.next()?;
    words.next().is_none().then_some(CellId(id))
}

/// The cells of a grid, row after row.
fn cells<'d>(document: &'d Document, grid: &'d Grid) -> impl Iterator<Item = CellId> + 'd {
    let rows = document.rows(grid);
    rows.flat_map(|(first, row)| (first.0..).zip(row).map(|(id, _)| CellId(id)))
}
