//! A lattice and the characters of a page become rows of cells.

use gouji_runtime::document::Cover;

use super::area::{Area, Length};
use super::lattice::Lattice;
use super::line::{Line, cell_text, is_full, lines};
use super::page::Glyph;

/// A table: rows of as many cells as it has columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// Grid lines that run down; one more than there are columns.
    pub(super) xs: Vec<Length>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) area: Area,
}

/// One cell of a dense grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) page: u32,
    pub(super) text: String,
    pub(super) area: Area,
    pub(super) cover: Cover,
    /// Whether its last line of text left no room for another character.
    pub(super) full: bool,
}

/// The gap, in font sizes, that parts text within a cell: none does.
const NEVER: Length = 10_000;

impl Table {
    /// The table of a grid, with the lines that stand in its frame but above its cells.
    pub(super) fn of(page: u32, mut lattice: Lattice, glyphs: Vec<Glyph>) -> (Vec<Line>, Self) {
        let lead = lift_title(&mut lattice, glyphs);
        let mut cells = sorted(&lattice, lead.rest);
        let rows = (0..lattice.rows())
            .map(|row| {
                let columns = 0..lattice.columns();
                columns
                    .map(|column| cell(page, &lattice, (row, column), &mut cells))
                    .collect()
            })
            .collect();
        let area = lattice.area();
        (
            lead.lines,
            Self {
                xs: lattice.xs,
                rows,
                area,
            },
        )
    }
}

fn cell(
    page: u32,
    lattice: &Lattice,
    (row, column): (usize, usize),
    cells: &mut [Vec<Glyph>],
) -> Cell {
    let owner = lattice.owner(row, column);
    let area = lattice.cell_area(owner.0, owner.1);
    let cover = match owner {
        at if at == (row, column) => Cover::Own,
        (_, first) if first < column => Cover::Left,
        _ => Cover::Above,
    };
    let glyphs = cells
        .get_mut(row * lattice.columns() + column)
        .map(std::mem::take);
    let lines = lines(glyphs.unwrap_or_default(), NEVER);
    Cell {
        page,
        text: cell_text(&lines, area),
        area,
        cover,
        full: lines.last().is_some_and(|line| is_full(line, area)),
    }
}

/// The characters of each cell, at the square where it begins.
fn sorted(lattice: &Lattice, glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut cells = vec![Vec::new(); lattice.rows() * lattice.columns()];
    let mut rest = glyphs.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let run = 1 + tail
            .iter()
            .zip(rest)
            .take_while(|(next, before)| is_figure_run(before, next))
            .count();
        let (run, after) = rest.split_at(run);
        let whole = straddles(lattice, run)
            .then(|| Area::around(run.iter().map(|glyph| glyph.area)))
            .flatten();
        for glyph in run {
            let (row, column) = lattice.square(whole.unwrap_or(glyph.area).center());
            let (row, column) = lattice.owner(row, column);
            if let Some(cell) = cells.get_mut(row * lattice.columns() + column) {
                cell.push(*glyph);
            }
        }
        debug_assert!(run.first() == Some(first));
        rest = after;
    }
    cells
}

/// Whether two characters that are drawn one after the other belong to one figure.
fn is_figure_run(before: &Glyph, next: &Glyph) -> bool {
    let part =
        |glyph: &Glyph| glyph.char.is_ascii_digit() || matches!(glyph.char, '.' | ',' | '-' | '%');
    let slack = next.size() / 8;
    part(before)
        && part(next)
        && (next.area.left - before.area.right).abs() <= slack
        && (next.area.top - before.area.top).abs() <= slack
}

/// Whether a single figure is wider than its column, so that a rule runs through a character.
fn straddles(lattice: &Lattice, run: &[Glyph]) -> bool {
    let points = run.iter().filter(|glyph| glyph.char == '.').count();
    let cut = |glyph: &Glyph| {
        let inset = glyph.area.width() / 5;
        let (row, left) = lattice.square((glyph.area.left + inset, glyph.area.center().1));
        let (_, right) = lattice.square((glyph.area.right - inset, glyph.area.center().1));
        lattice.owner(row, left) != lattice.owner(row, right)
    };
    run.len() > 1 && points <= 1 && run.iter().any(cut)
}

/// What stands in a frame above the table proper, and the characters that remain.
struct Lead {
    lines: Vec<Line>,
    rest: Vec<Glyph>,
}

/// Takes a title out of a first row that is one cell as wide as the table: a title is printed
/// larger than the table, or stands there with other lines.
fn lift_title(lattice: &mut Lattice, glyphs: Vec<Glyph>) -> Lead {
    let mut lead = Lead {
        lines: Vec::new(),
        rest: glyphs,
    };
    while lattice.rows() > 2 && lattice.columns() > 1 && lattice.is_banner() {
        let bottom = lattice.cell_area(0, 0).bottom;
        let (top, below): (Vec<Glyph>, Vec<Glyph>) = lead
            .rest
            .iter()
            .partition(|glyph| glyph.area.center().1 < bottom);
        let usual = median(below.iter().map(Glyph::size).collect());
        let found = lines(top, 3);
        let larger = found.iter().any(|line| line.size * 4 > usual * 5);
        if !(larger || found.len() > 1) {
            break;
        }
        lead.lines.extend(found);
        lead.rest = below;
        lattice.drop_first_row();
    }
    lead
}

fn median(mut sizes: Vec<Length>) -> Length {
    sizes.sort_unstable();
    sizes.get(sizes.len() / 2).copied().unwrap_or(0)
}
