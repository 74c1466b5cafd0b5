//! A frame of rules becomes a grid of cells with spans. No text is looked at here.

use super::area::{Area, Length};
use super::page::Rule;
use super::rules::Frame;

/// Rules nearer to each other than this are one grid line: a double rule, or a bent one.
const ONE_LINE: Length = 400;
/// An open side lies farther out than this from the last rule.
const OPEN_SIDE: Length = 600;
/// A rule may end this much short of the middle of a cell's side and still close it.
const SHORT: Length = 100;

/// A grid of cells, each a rectangle of grid squares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lattice {
    /// Grid lines that run down, from the left; one more than there are columns.
    pub(super) xs: Vec<Length>,
    /// Grid lines that run across, from the top; one more than there are rows.
    pub(super) ys: Vec<Length>,
    /// For each square, row by row, the square at which its cell begins.
    owners: Vec<(usize, usize)>,
}

impl Lattice {
    /// The grid a frame draws; `None` if it has fewer than two squares.
    pub(super) fn of(frame: &Frame) -> Option<Self> {
        let xs = lines(&frame.down, &frame.across);
        let ys = lines(&frame.across, &frame.down);
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns * rows < 2 || columns * rows > MOST_SQUARES {
            return None;
        }
        let right = Sides::of(&frame.down, &xs, &ys);
        let below = Sides::of(&frame.across, &ys, &xs);
        let owners = owners(columns, rows, &right, &below);
        Some(Self { xs, ys, owners })
    }

    /// A grid without spans.
    pub(super) fn plain(xs: Vec<Length>, ys: Vec<Length>) -> Self {
        let columns = xs.len().saturating_sub(1);
        let rows = ys.len().saturating_sub(1);
        let square = |at: usize| (at / columns, at % columns);
        let owners = (0..rows * columns).map(square).collect();
        Self { xs, ys, owners }
    }

    pub(super) fn columns(&self) -> usize {
        self.xs.len().saturating_sub(1)
    }

    pub(super) fn rows(&self) -> usize {
        self.ys.len().saturating_sub(1)
    }

    /// The square at which the cell of this square begins.
    pub(super) fn owner(&self, row: usize, column: usize) -> (usize, usize) {
        let at = row * self.columns() + column;
        self.owners.get(at).copied().unwrap_or((row, column))
    }

    /// How many cells it has.
    pub(super) fn cells(&self) -> usize {
        let own = |row, column| self.owner(row, column) == (row, column);
        (0..self.rows())
            .map(|row| {
                (0..self.columns())
                    .filter(|column| own(row, *column))
                    .count()
            })
            .sum()
    }

    /// The square under a point; points outside belong to the nearest.
    pub(super) fn square(&self, (x, y): (Length, Length)) -> (usize, usize) {
        (band(&self.ys, y), band(&self.xs, x))
    }

    /// The box of the whole grid.
    pub(super) fn area(&self) -> Area {
        let ends = |lines: &[Length]| {
            (
                lines.first().copied().unwrap_or(0),
                lines.last().copied().unwrap_or(0),
            )
        };
        let ((left, right), (top, bottom)) = (ends(&self.xs), ends(&self.ys));
        Area {
            left,
            top,
            right,
            bottom,
        }
    }

    /// The box of the cell that begins at a square.
    pub(super) fn cell_area(&self, row: usize, column: usize) -> Area {
        let mut area = self.square_area(row, column);
        let owned = |row: usize, column: usize, by| {
            row < self.rows() && column < self.columns() && self.owner(row, column) == by
        };
        let right = (column..)
            .take_while(|at| owned(row, *at, (row, column)))
            .last();
        let bottom = (row..)
            .take_while(|at| owned(*at, column, (row, column)))
            .last();
        if let (Some(right), Some(bottom)) = (right, bottom) {
            area = area.with(self.square_area(bottom, right));
        }
        area
    }

    /// Whether the first row is one cell as wide as the grid and one row high.
    pub(super) fn is_banner(&self) -> bool {
        let one = |column| self.owner(0, column) == (0, 0);
        (0..self.columns()).all(one) && self.owner(1, 0) != (0, 0)
    }

    /// Takes the first row away; no cell may reach from it into the next.
    pub(super) fn drop_first_row(&mut self) {
        let columns = self.columns();
        self.ys.drain(..1);
        self.owners.drain(..columns);
        self.owners
            .iter_mut()
            .for_each(|owner| owner.0 = owner.0.saturating_sub(1));
    }

    fn square_area(&self, row: usize, column: usize) -> Area {
        let line = |lines: &[Length], at: usize| lines.get(at).copied().unwrap_or(0);
        Area {
            left: line(&self.xs, column),
            top: line(&self.ys, row),
            right: line(&self.xs, column + 1),
            bottom: line(&self.ys, row + 1),
        }
    }
}

/// No printed table has more squares; a drawing may.
const MOST_SQUARES: usize = 100_000;

/// The band between grid lines in which a coordinate lies.
fn band(lines: &[Length], at: Length) -> usize {
    let last = lines.len().saturating_sub(2);
    lines
        .partition_point(|line| *line <= at)
        .saturating_sub(1)
        .min(last)
}

/// The places of grid lines: those of the rules, double ones once, and the far ends of the rules
/// that cross them where a side of the table is open.
fn lines(rules: &[Rule], crossing: &[Rule]) -> Vec<Length> {
    let mut lines: Vec<Length> = Vec::new();
    for rule in rules {
        if lines.last().is_none_or(|last| rule.at - last > ONE_LINE) {
            lines.push(rule.at);
        }
    }
    let first = crossing.iter().map(|rule| rule.from).min();
    let last = crossing.iter().map(|rule| rule.to).max();
    if let (Some(first), Some(line)) = (first, lines.first())
        && first < line - OPEN_SIDE
    {
        lines.insert(0, first);
    }
    if let (Some(last), Some(line)) = (last, lines.last())
        && last > line + OPEN_SIDE
    {
        lines.push(last);
    }
    lines
}

/// Which sides of squares are drawn: for each grid line, for each band that it crosses.
struct Sides {
    bands: usize,
    drawn: Vec<bool>,
}

impl Sides {
    /// `lines` are where the rules lie, `across` the grid lines that bound the bands they run through.
    fn of(rules: &[Rule], lines: &[Length], across: &[Length]) -> Self {
        let bands = across.len().saturating_sub(1);
        let mut drawn = vec![false; lines.len() * bands];
        for rule in rules {
            let line = lines
                .partition_point(|line| *line <= rule.at)
                .saturating_sub(1);
            let ends = across.iter().zip(across.iter().skip(1));
            for (band, (from, to)) in ends.enumerate() {
                let middle = from.midpoint(*to);
                if rule.from <= middle + SHORT
                    && middle - SHORT <= rule.to
                    && let Some(side) = drawn.get_mut(line * bands + band)
                {
                    *side = true;
                }
            }
        }
        Self { bands, drawn }
    }

    fn is_drawn(&self, line: usize, band: usize) -> bool {
        self.drawn
            .get(line * self.bands + band)
            .copied()
            .unwrap_or(true)
    }
}

/// Cells as the largest rectangles of squares without a side between them, from the top left.
fn owners(columns: usize, rows: usize, right: &Sides, below: &Sides) -> Vec<(usize, usize)> {
    let mut owners: Vec<Option<(usize, usize)>> = vec![None; columns * rows];
    for row in 0..rows {
        for column in 0..columns {
            let free = |owners: &[Option<(usize, usize)>], row: usize, column: usize| {
                owners
                    .get(row * columns + column)
                    .is_some_and(Option::is_none)
            };
            if !free(&owners, row, column) {
                continue;
            }
            let last = (column..columns - 1)
                .take_while(|at| !right.is_drawn(at + 1, row) && free(&owners, row, at + 1))
                .last();
            let last = last.map_or(column, |at| at + 1);
            let open = |row: usize| {
                (column..=last).all(|at| !below.is_drawn(row, at))
                    && (column..last).all(|at| !right.is_drawn(at + 1, row))
            };
            let bottom = (row + 1..rows)
                .take_while(|row| open(*row))
                .last()
                .unwrap_or(row);
            for row_of in row..=bottom {
                let squares = owners.iter_mut().skip(row_of * columns + column);
                squares
                    .take(last - column + 1)
                    .for_each(|owner| *owner = Some((row, column)));
            }
        }
    }
    owners.into_iter().map(Option::unwrap_or_default).collect()
}
