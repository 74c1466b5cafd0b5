//! Tables without their title: the grid that prints most of their columns.

use rustc_hash::FxHashMap;

use crate::document::CellId;
use crate::fold;
use crate::schema::Layout;

use super::Binder;
use super::grid::rows;
use super::index::LabelIndex;
use super::outline::{Outline, ROWS_ABOVE_HEADER};

/// Lines above a grid among which a heading is looked for.
const HEADING_WITHIN: usize = 6;
/// More grids than this are not searched for tables without a title.
const MOST_GRIDS: usize = 4096;
/// Words looked at in a grid's head.
const MOST_WORDS: usize = 256;

/// The column labels of all tables: table and a number for the label.
#[derive(Debug)]
pub(super) struct Headings(LabelIndex<(u16, u16)>);

impl Headings {
    pub(super) fn new(tables: &[&'static crate::schema::Table]) -> Self {
        let tables = (0..).zip(tables);
        let tables = tables.filter(|(_, table)| table.layout == Layout::Grid);
        Self(LabelIndex::new(tables.flat_map(|(table, schema)| {
            let columns = schema.panels.iter().flat_map(|panel| panel.columns);
            (0..).zip(columns).flat_map(move |(at, column)| {
                let labels = std::iter::once(column.label()).chain(column.aliases.iter().copied());
                labels.map(move |label| (label, (table, at)))
            })
        })))
    }
}

/// For each grid, the tables some of whose columns it prints, with how many.
pub(super) fn likely(
    binder: &Binder,
    outline: &Outline<'_>,
    free: &[usize],
) -> FxHashMap<u16, Vec<(usize, usize)>> {
    let mut likely: FxHashMap<u16, Vec<(usize, usize)>> = FxHashMap::default();
    for section in free.iter().take(MOST_GRIDS) {
        for (table, count) in columns_met(binder, outline, *section) {
            likely.entry(table).or_default().push((*section, count));
        }
    }
    for sections in likely.values_mut() {
        sections.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    likely
}

/// How many columns of each table a grid's head prints.
fn columns_met(binder: &Binder, outline: &Outline<'_>, section: usize) -> FxHashMap<u16, usize> {
    let mut met: Vec<(u16, u16)> = Vec::new();
    let grid = outline
        .sections
        .get(section)
        .and_then(|section| section.grid);
    for row in grid
        .into_iter()
        .flat_map(|grid| rows(outline.document, grid))
        .take(ROWS_ABOVE_HEADER)
    {
        for (_, _, text) in row.words(outline.document).take(MOST_WORDS) {
            met.extend(binder.headings.0.find(text));
        }
    }
    met.sort_unstable();
    met.dedup();
    let mut counts = FxHashMap::default();
    for (table, _) in met {
        *counts.entry(table).or_default() += 1;
    }
    counts
}

/// What stands above a grid and comes nearest to a title of the table, else the grid's first cell.
pub(super) fn heading(outline: &Outline<'_>, section: usize, titles: &[&str]) -> Option<CellId> {
    let section = outline.sections.get(section)?;
    let lines = outline
        .lines(section.lines.clone())
        .rev()
        .take(HEADING_WITHIN);
    let near = lines.map(|(_, cell)| cell).filter_map(|cell| {
        let text = outline.document.text_at(cell);
        let near = titles.iter().filter(|title| fold::is_near(title, text));
        let distance = near.map(|title| fold::distance(title, text)).min()?;
        Some((distance, cell))
    });
    let nearest = near
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, cell)| cell);
    let first = || {
        rows(outline.document, section.grid?)
            .next()
            .map(|row| row.first())
    };
    nearest.or_else(first)
}
