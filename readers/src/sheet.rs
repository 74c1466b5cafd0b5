//! A sheet of a workbook as blocks: rows that are blank from end to end part its tables.
//!
//! This module knows no file format; titles that stand above a table by themselves become
//! paragraphs, the rest of a stretch of rows is one grid.

use std::ops::Range;

use gouji_runtime::document::{Cover, DocumentBuilder, Place};

use crate::dense::{Dense, Field};
use crate::source::Source;
use crate::{Excess, ReadError};

/// A sheet, sparse.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Its index in the document.
    pub(crate) index: u32,
    /// Its cells; those without text only say that something is drawn there.
    pub(crate) cells: Vec<SheetCell>,
    /// Its merged cells.
    pub(crate) merges: Vec<Area>,
}

/// A cell of a sheet; row and column from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SheetCell {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) text: (u32, u32),
}

/// A rectangle of cells, its ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Area {
    pub(crate) top: u32,
    pub(crate) left: u32,
    pub(crate) bottom: u32,
    pub(crate) right: u32,
}

/// How many cells and how much text may still be taken from a workbook.
pub(crate) struct Allowance<'r> {
    source: Source<'r>,
    cells: u64,
    text: u64,
}

impl<'r> Allowance<'r> {
    pub(crate) fn new(source: Source<'r>) -> Self {
        Self {
            source,
            cells: source.limits.cells,
            text: source.limits.most_text(),
        }
    }

    /// Takes cells away.
    pub(crate) fn take_cells(&mut self, count: u64) -> Result<(), ReadError> {
        self.cells = self
            .cells
            .checked_sub(count)
            .ok_or_else(|| self.source.excessive(Excess::Cells))?;
        Ok(())
    }

    /// Takes bytes of text away.
    pub(crate) fn take_text(&mut self, length: u64) -> Result<(), ReadError> {
        self.text = self
            .text
            .checked_sub(length)
            .ok_or_else(|| self.source.excessive(Excess::Bytes))?;
        Ok(())
    }

    /// Copies the text of a cell into the arena, on one line.
    pub(crate) fn intern(
        &mut self,
        builder: &mut DocumentBuilder,
        text: &str,
    ) -> Result<(u32, u32), ReadError> {
        self.take_text(text.len() as u64)?;
        Ok(
            match memchr::memchr3(b'\n', b'\r', b'\t', text.as_bytes()).is_some() {
                true => builder.intern(&text.replace(['\n', '\r', '\t'], " ")),
                false => builder.intern(text),
            },
        )
    }
}

impl Sheet {
    /// Adds a cell; one without text and without anything drawn is none.
    pub(crate) fn push(&mut self, row: u32, column: u32, text: (u32, u32)) {
        self.cells.push(SheetCell { row, column, text });
    }

    /// Writes the sheet as blocks.
    pub(crate) fn write(
        mut self,
        builder: &mut DocumentBuilder,
        allowance: &mut Allowance<'_>,
    ) -> Result<(), ReadError> {
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.merges.sort_unstable();
        for rows in self.stretches() {
            let Some(mut dense) = self.dense(rows, allowance)? else {
                continue;
            };
            dense.compress();
            write(builder, dense);
        }
        builder.end_grid();
        Ok(())
    }

    /// Stretches of rows without a blank row between them.
    fn stretches(&self) -> Vec<Range<u32>> {
        let mut drawn = self
            .cells
            .iter()
            .map(|cell| cell.row..cell.row.saturating_add(1));
        let mut merged = self
            .merges
            .iter()
            .map(|area| area.top..area.bottom.saturating_add(1));
        let last = self
            .cells
            .last()
            .map_or(0, |cell| cell.row.saturating_add(1));
        let mut stretches: Vec<Range<u32>> = Vec::new();
        let (mut one, mut other) = (drawn.next(), merged.next());
        loop {
            let is_drawn = match (&one, &other) {
                (Some(one), Some(other)) => one.start <= other.start,
                (one, None) if one.is_none() => return stretches,
                (one, _) => one.is_some(),
            };
            let next = match is_drawn {
                true => std::mem::replace(&mut one, drawn.next()),
                false => std::mem::replace(&mut other, merged.next()),
            };
            let next = next.map_or(0..0, |rows| rows.start..rows.end.min(last));
            match stretches.last_mut() {
                Some(stretch) if next.start <= stretch.end => {
                    stretch.end = stretch.end.max(next.end);
                }
                _ if next.is_empty() => {}
                _ => stretches.push(next),
            }
        }
    }

    /// The fields of some rows, from the first column with a word to the last; none without words.
    fn dense(
        &self,
        rows: Range<u32>,
        allowance: &mut Allowance<'_>,
    ) -> Result<Option<Dense>, ReadError> {
        let from = self.cells.partition_point(|cell| cell.row < rows.start);
        let to = self.cells.partition_point(|cell| cell.row < rows.end);
        let cells = self.cells.get(from..to).unwrap_or_default();
        let from = self.merges.partition_point(|area| area.top < rows.start);
        let to = self.merges.partition_point(|area| area.top < rows.end);
        let merges = self.merges.get(from..to).unwrap_or_default();
        let Some(bounds) = bounds(cells, merges) else {
            return Ok(None);
        };
        allowance.take_cells(bounds.size())?;
        let mut dense = blank(self.index, bounds);
        for cell in cells {
            if let Some(field) = at(&mut dense, bounds, cell.row, cell.column)
                && cell.text.0 < cell.text.1
            {
                field.text = cell.text;
            }
        }
        for area in merges {
            // Merged cells do not overlap; in a damaged file they may, many times over.
            allowance.take_cells(area.size_within(bounds))?;
            cover(&mut dense, bounds, *area);
        }
        Ok(Some(dense))
    }
}

/// The rectangle that holds all words, and the merged cells that these stand in.
fn bounds(cells: &[SheetCell], merges: &[Area]) -> Option<Area> {
    let words = cells.iter().filter(|cell| cell.text.0 < cell.text.1);
    let mut bounds: Option<Area> = None;
    for word in words {
        let one = Area {
            top: word.row,
            left: word.column,
            bottom: word.row,
            right: word.column,
        };
        bounds = Some(bounds.map_or(one, |all| all.and(one)));
    }
    let words = bounds?;
    let within = |area: &&Area| {
        (words.top..=words.bottom).contains(&area.top)
            && (words.left..=words.right).contains(&area.left)
    };
    let right = merges.iter().filter(within).map(|area| area.right).max();
    let right = right
        .unwrap_or_default()
        .min(words.left.saturating_add(MOST_COLUMNS));
    Some(Area {
        right: right.max(words.right),
        ..words
    })
}

/// A merged cell reaches no further right than this.
const MOST_COLUMNS: u32 = 1000;

impl Area {
    /// How many cells it has inside another.
    fn size_within(self, bounds: Self) -> u64 {
        let height = self.bottom.min(bounds.bottom).saturating_sub(self.top);
        let width = self.right.min(bounds.right).saturating_sub(self.left);
        (u64::from(height) + 1).saturating_mul(u64::from(width) + 1)
    }

    /// How many cells it has.
    pub(crate) fn size(self) -> u64 {
        let height = u64::from(self.bottom.saturating_sub(self.top)) + 1;
        let width = u64::from(self.right.saturating_sub(self.left)) + 1;
        height.saturating_mul(width)
    }

    /// The least area that holds both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            top: self.top.min(other.top),
            left: self.left.min(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.max(other.right),
        }
    }
}

fn blank(sheet: u32, bounds: Area) -> Dense {
    let field = |row, column| Field {
        text: (0, 0),
        place: Place::Sheet { sheet, row, column },
        cover: Cover::Own,
    };
    let row = |row| {
        (bounds.left..=bounds.right)
            .map(|column| field(row, column))
            .collect()
    };
    Dense {
        rows: (bounds.top..=bounds.bottom).map(row).collect(),
    }
}

fn at(dense: &mut Dense, bounds: Area, row: u32, column: u32) -> Option<&mut Field> {
    let row = row.checked_sub(bounds.top)? as usize;
    let column = column.checked_sub(bounds.left)? as usize;
    dense.rows.get_mut(row)?.get_mut(column)
}

/// Covers the fields of a merged cell but the first. What stands in them is not shown.
fn cover(dense: &mut Dense, bounds: Area, area: Area) {
    for row in area.top..=area.bottom.min(bounds.bottom) {
        for column in area.left..=area.right.min(bounds.right) {
            if (row, column) == (area.top, area.left) {
                continue;
            }
            if let Some(field) = at(dense, bounds, row, column) {
                field.text = (0, 0);
                field.cover = match column == area.left {
                    true => Cover::Above,
                    false => Cover::Left,
                };
            }
        }
    }
}

/// Writes a stretch of rows: lines above a table as paragraphs, the table, lines below it.
fn write(builder: &mut DocumentBuilder, mut dense: Dense) {
    let above = dense
        .rows
        .iter()
        .take_while(|row| is_line_above(row))
        .count();
    let table = dense.rows.split_off(above);
    let lines = std::mem::take(&mut dense.rows);
    let below = table
        .iter()
        .rev()
        .take_while(|row| is_line_below(row))
        .count();
    let mut table = Dense { rows: table };
    let notes = table.rows.split_off(table.rows.len() - below);
    write_lines(builder, &lines);
    table.write(builder);
    write_lines(builder, &notes);
}

fn write_lines(builder: &mut DocumentBuilder, rows: &[Vec<Field>]) {
    for field in rows.iter().flatten().filter(|field| is_word(field)) {
        builder.paragraph(field.text, field.place);
    }
}

fn is_word(field: &Field) -> bool {
    field.text.0 < field.text.1
}

/// Whether a row above a table has one word at most, which does not head some of the columns.
fn is_line_above(row: &[Field]) -> bool {
    words(row) <= 1 && {
        let covered = row
            .iter()
            .filter(|field| field.cover == Cover::Left)
            .count();
        covered == 0 || covered + 1 == row.len()
    }
}

/// Whether a row below a table is one word across all its columns.
fn is_line_below(row: &[Field]) -> bool {
    let covered = row
        .iter()
        .filter(|field| field.cover == Cover::Left)
        .count();
    words(row) == 1 && covered + 1 == row.len() && row.first().is_some_and(is_word)
}

fn words(row: &[Field]) -> usize {
    row.iter().filter(|field| is_word(field)).count()
}
