//! Flowing files: paragraphs, and tables whose cells hold paragraphs and tables.
//!
//! A reader tells what it meets in order; what it forgets to close is closed, what it closes
//! without having opened it is passed over. This module knows neither Word nor web pages.

mod grid;
mod piece;
mod write;

use gouji_runtime::document::{DocumentBuilder, Place};

use crate::source::Source;
use crate::{Excess, ReadError};

pub(crate) use piece::Drawn;
use piece::{Line, Piece, Table};

/// Collects what a flowing file says.
pub(crate) struct Flow<'r> {
    builder: &'r mut DocumentBuilder,
    source: Source<'r>,
    levels: Vec<Level>,
    paragraphs: u32,
    tables: u16,
    cells: u64,
}

/// Where text goes: the body, a cell or a text box.
#[derive(Default)]
struct Level {
    line: String,
    /// Characters of the paragraph in front of the open line.
    offset: u32,
    pieces: Vec<Piece>,
    /// What is anchored in the open paragraph and stands below it.
    anchored: Vec<Piece>,
    table: Option<OpenTable>,
    cell: Option<Drawn>,
}

#[derive(Default)]
struct OpenTable {
    number: u16,
    rows: Vec<Vec<Drawn>>,
    /// Whether the open row is left out.
    is_row_dropped: bool,
}

impl<'r> Flow<'r> {
    /// An empty flow, whose text goes into the builder's arena.
    pub(crate) fn new(builder: &'r mut DocumentBuilder, source: Source<'r>) -> Self {
        Self {
            builder,
            source,
            levels: vec![Level::default()],
            paragraphs: 0,
            tables: 0,
            cells: 0,
        }
    }

    /// Adds running text.
    pub(crate) fn text(&mut self, text: &str) {
        if let Some(level) = self.levels.last_mut() {
            level.line.push_str(text);
        }
    }

    /// Adds a tab; in a cell it is a space.
    pub(crate) fn tab(&mut self) {
        let is_cell = self.levels.last().is_some_and(|level| level.cell.is_some());
        self.text(if is_cell { " " } else { "\t" });
    }

    /// Whether the open line holds nothing yet, or ends with a space.
    pub(crate) fn is_at_gap(&self) -> bool {
        let line = self.levels.last().map(|level| level.line.as_str());
        line.is_none_or(|line| line.is_empty() || line.ends_with([' ', '\t']))
    }

    /// Ends the line but not the paragraph.
    pub(crate) fn break_line(&mut self) {
        self.push_line();
    }

    /// Ends the paragraph.
    pub(crate) fn end_paragraph(&mut self) {
        self.push_line();
        self.paragraphs = self.paragraphs.saturating_add(1);
        if let Some(level) = self.levels.last_mut() {
            level.offset = 0;
            level.pieces.append(&mut level.anchored);
        }
    }

    /// Ends the paragraph if it has begun.
    pub(crate) fn end_begun_paragraph(&mut self) {
        let begun = self
            .levels
            .last()
            .is_some_and(|level| !level.line.trim().is_empty() || level.offset > 0);
        if begun {
            self.end_paragraph();
        } else if let Some(level) = self.levels.last_mut() {
            level.line.clear();
        }
    }

    fn push_line(&mut self) {
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        if !level.line.trim().is_empty() {
            let place = Place::Paragraph {
                paragraph: self.paragraphs + 1,
                offset: level.offset,
            };
            let text = self.builder.intern(&level.line);
            level.pieces.push(Piece::Line(Line { text, place }));
        }
        level.offset += level.line.chars().count() as u32;
        level.line.clear();
    }

    /// Begins a table in the body, in a cell or in a text box.
    pub(crate) fn open_table(&mut self) -> Result<(), ReadError> {
        self.end_begun_paragraph();
        self.tables = self.tables.saturating_add(1);
        self.deepen()?;
        let table = OpenTable {
            number: self.tables,
            ..OpenTable::default()
        };
        if let Some(level) = self.levels.last_mut() {
            level.table = Some(table);
        }
        Ok(())
    }

    /// Ends the open table.
    pub(crate) fn close_table(&mut self) {
        self.close_cell();
        if self.table().is_none() {
            return;
        }
        let Some(mut level) = self.levels.pop() else {
            return;
        };
        let Some(table) = level.table.take() else {
            return;
        };
        let mut pieces = level.pieces;
        pieces.push(Piece::Table(Table {
            number: table.number,
            rows: table.rows,
        }));
        if let Some(outer) = self.levels.last_mut() {
            outer.pieces.append(&mut pieces);
        }
    }

    /// Begins a row of the open table.
    pub(crate) fn open_row(&mut self) {
        self.close_cell();
        if let Some(table) = self.table() {
            table.rows.push(Vec::new());
            table.is_row_dropped = false;
        }
    }

    /// Ends the open row.
    pub(crate) fn close_row(&mut self) {
        self.close_cell();
        if let Some(table) = self.table()
            && table.is_row_dropped
        {
            table.rows.pop();
            table.is_row_dropped = false;
        }
    }

    /// Leaves out the open row.
    pub(crate) fn drop_row(&mut self) {
        if let Some(table) = self.table() {
            table.is_row_dropped = true;
        }
    }

    /// Begins a cell of the open row.
    pub(crate) fn open_cell(&mut self, cell: Drawn) -> Result<(), ReadError> {
        self.close_cell();
        if self.table().is_none() {
            return Ok(());
        }
        self.cells += 1;
        if self.cells > self.source.limits.cells {
            return Err(self.source.excessive(Excess::Cells));
        }
        let paragraph = self.paragraphs + 1;
        self.deepen()?;
        if let Some(level) = self.levels.last_mut() {
            level.cell = Some(Drawn { paragraph, ..cell });
        }
        Ok(())
    }

    /// The open cell, whose spans a reader may come to know late.
    pub(crate) fn cell(&mut self) -> Option<&mut Drawn> {
        self.levels.last_mut()?.cell.as_mut()
    }

    /// Ends the open cell.
    pub(crate) fn close_cell(&mut self) {
        if self.levels.last().is_none_or(|level| level.cell.is_none()) {
            return;
        }
        self.end_begun_paragraph();
        let Some(level) = self.levels.pop() else {
            return;
        };
        let Some(mut cell) = level.cell else {
            return;
        };
        cell.pieces = level.pieces;
        cell.pieces.extend(level.anchored);
        if let Some(table) = self.table() {
            match table.rows.last_mut() {
                Some(row) => row.push(cell),
                None => table.rows.push(vec![cell]),
            }
        }
    }

    /// Begins a text box, which stands below the paragraph that it is anchored in.
    pub(crate) fn open_box(&mut self) -> Result<(), ReadError> {
        self.deepen()
    }

    /// Ends the open text box.
    pub(crate) fn close_box(&mut self) {
        self.end_begun_paragraph();
        if self.levels.len() < 2 {
            return;
        }
        if let Some(level) = self.levels.pop()
            && let Some(outer) = self.levels.last_mut()
        {
            outer.anchored.extend(level.pieces);
            outer.anchored.extend(level.anchored);
        }
    }

    /// Ends whatever is open and writes all.
    pub(crate) fn finish(mut self) -> Result<(), ReadError> {
        while self.levels.len() > 1 {
            match self.levels.last() {
                Some(level) if level.cell.is_some() || level.table.is_some() => self.close_table(),
                _ => self.close_box(),
            }
        }
        self.end_paragraph();
        let pieces = self.levels.pop().unwrap_or_default().pieces;
        let mut cells = 0;
        write::pieces(self.builder, &pieces, &mut |count| {
            cells += count;
            match cells > self.source.limits.cells {
                true => Err(self.source.excessive(Excess::Cells)),
                false => Ok(()),
            }
        })
    }

    fn table(&mut self) -> Option<&mut OpenTable> {
        self.levels.last_mut()?.table.as_mut()
    }

    /// A table is two levels deep: itself and its cell.
    fn deepen(&mut self) -> Result<(), ReadError> {
        if self.levels.len() > self.source.limits.nesting * 2 {
            return Err(self.source.excessive(Excess::Nesting));
        }
        self.levels.push(Level::default());
        Ok(())
    }
}
