//! The blocks of one page in reading order: tables, and the lines of text between them.

use super::area::{Area, Length};
use super::chart::charts;
use super::lattice::Lattice;
use super::line::lines;
use super::page::{Glyph, Page};
use super::paragraph::{self, Paragraph};
use super::rules::{frames, joined};
use super::table::Table;
use super::unruled;

/// A piece of the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    Text(Paragraph),
    Table(Table),
}

/// The gap, in font sizes, that parts a line into two: a name on the left, a unit on the right.
const SPLIT: Length = 3;

impl Block {
    fn top(&self) -> Length {
        match self {
            Self::Text(paragraph) => paragraph.area.top,
            Self::Table(table) => table.area.top,
        }
    }

    fn table_area(&self) -> Option<Area> {
        match self {
            Self::Text(_) => None,
            Self::Table(table) => Some(table.area),
        }
    }
}

/// The blocks of a page, from the top.
pub(super) fn blocks(page: Page) -> Vec<Block> {
    let mut across = joined(page.across);
    let mut down = joined(page.down);
    if across.len() * down.len() > MOST_CROSSINGS {
        across.clear();
        down.clear();
    }
    let frames = frames(&across, &down);
    let mut lattices: Vec<Lattice> = frames.iter().filter_map(Lattice::of).collect();
    lattices.retain(|lattice| lattice.cells() > 1);
    lattices.truncate(MOST_TABLES);
    lattices.sort_by_key(|lattice| {
        i64::from(lattice.area().width()) * i64::from(lattice.area().height())
    });
    let charts = charts(&page.shapes, &lattices, page.corner);
    lattices.retain(|lattice| {
        !charts
            .iter()
            .any(|chart| chart.grown(MARGIN).contains(lattice.area().center()))
    });

    let mut sorted = Sorted::of(page.glyphs, &lattices, &charts);
    let grids = lattices.into_iter().zip(std::mem::take(&mut sorted.cells));
    let grids = grids.chain(unruled::grids(&frames, &mut sorted.free));
    let mut placed = Vec::new();
    for (lattice, glyphs) in grids {
        let (lead, table) = Table::of(page.number, lattice, glyphs);
        placed.extend(
            lead.into_iter()
                .map(|line| Paragraph::label(page.number, line))
                .map(Block::Text),
        );
        placed.push(Block::Table(table));
    }
    let tables: Vec<Area> = placed.iter().filter_map(Block::table_area).collect();
    let labels = sorted
        .labels
        .into_iter()
        .flat_map(|glyphs| lines(glyphs, 1));
    placed.extend(labels.map(|line| Block::Text(Paragraph::label(page.number, line))));
    placed.sort_by_key(Block::top);
    let text = paragraph::of(
        page.number,
        page.corner.0,
        lines(sorted.free, SPLIT),
        &tables,
    );
    merged(text, placed)
}

/// Where the characters of a page belong.
struct Sorted {
    /// To tables.
    cells: Vec<Vec<Glyph>>,
    /// To charts.
    labels: Vec<Vec<Glyph>>,
    /// To neither.
    free: Vec<Glyph>,
}

impl Sorted {
    fn of(glyphs: Vec<Glyph>, lattices: &[Lattice], charts: &[Area]) -> Self {
        let mut sorted = Self {
            cells: vec![Vec::new(); lattices.len()],
            labels: vec![Vec::new(); charts.len()],
            free: Vec::new(),
        };
        let tables: Vec<Area> = lattices
            .iter()
            .map(|lattice| lattice.area().grown(EDGE))
            .collect();
        let home = |areas: &[Area], glyph: &Glyph| {
            areas
                .iter()
                .position(|area| area.contains(glyph.area.center()))
        };
        for glyph in glyphs {
            let table = home(&tables, &glyph).and_then(|at| sorted.cells.get_mut(at));
            let chart = home(charts, &glyph).and_then(|at| sorted.labels.get_mut(at));
            table.or(chart).unwrap_or(&mut sorted.free).push(glyph);
        }
        sorted
    }
}

/// Text in its own order, with each table and label before the text that stands below its top.
fn merged(text: Vec<Paragraph>, placed: Vec<Block>) -> Vec<Block> {
    let mut placed = placed.into_iter().peekable();
    let mut blocks = Vec::new();
    for paragraph in text {
        while let Some(block) = placed.next_if(|block| block.top() < paragraph.area.center().1) {
            blocks.push(block);
        }
        blocks.push(Block::Text(paragraph));
    }
    blocks.extend(placed);
    blocks
}

/// More rules than these cross on no printed page but on a drawing.
const MOST_CROSSINGS: usize = 10_000_000;
/// No printed page has more tables.
const MOST_TABLES: usize = 1000;
/// Characters may stand this far over a table's outer rule.
const EDGE: Length = 50;
/// Axis labels stand this far outside a chart's figures.
const MARGIN: Length = 1500;
