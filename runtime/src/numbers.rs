//! Conservation of numbers: every numeric token of a document is in a bound figure, or part of a
//! recognised label, or listed with its place. Nothing is dropped silently.
//!
//! What a token means, this module does not know; it only knows where it stands.

mod pieces;
mod plain;
mod token;

pub use token::tokens;

use std::ops::Range;

use pieces::Pieces;
use plain::is_plain;

use crate::document::{Block, Cell, CellId, Document, Grid};
use crate::report::{Fact, Problem, Report, State};

/// The numeric tokens of a document. The three parts together are the whole.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Tokens in bound figure cells and in figures of sentences.
    pub facts: usize,
    /// Tokens in titles, captions, headers, labels, codes and row numbers of bound tables, and in
    /// the texts, years and fixed words of sentences; dates and enumerators anywhere.
    pub labels: usize,
    /// All others, in reading order.
    pub unbound: Vec<Token>,
}

/// One numeric token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The cell or paragraph it stands in.
    pub cell: CellId,
    /// Bytes of the cell's text as it stands in the file, see [`Document::raw`].
    pub range: Range<usize>,
}

impl Numbers {
    /// How many tokens the document has.
    pub fn total(&self) -> usize {
        self.facts + self.labels + self.unbound.len()
    }
}

impl Token {
    /// The token as it is printed.
    pub fn text<'d>(&self, document: &'d Document) -> &'d str {
        let raw = document.cell(self.cell).map(|cell| document.raw(cell));
        raw.and_then(|raw| raw.get(self.range.clone()))
            .unwrap_or_default()
    }

    /// How many characters of its cell stand before it.
    pub fn offset(&self, document: &Document) -> u32 {
        let raw = document.cell(self.cell).map(|cell| document.raw(cell));
        let before = raw.and_then(|raw| raw.get(..self.range.start));
        before.unwrap_or_default().chars().count() as u32
    }
}

/// Counts the numeric tokens of a bound document, in one pass over it.
pub fn count(report: &Report) -> Numbers {
    let mut count = Count {
        document: report.document,
        marks: marks(report),
        pieces: Pieces::of(report),
        forms: forms(report),
        numbers: Numbers::default(),
    };
    for block in report.document.blocks() {
        match block {
            Block::Paragraph(id) => count.cell(*id, count.in_form(*id)),
            Block::Grid(grid) => count.grid(grid),
        }
    }
    count.numbers
}

/// What is known of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Unknown,
    Figure,
    Label,
    /// A figure that no declared cell takes, or a row that could not be bound.
    Stray,
}

struct Count<'d> {
    document: &'d Document,
    marks: Vec<Mark>,
    /// What is known of parts of cells.
    pieces: Pieces,
    /// The cells that printed forms take up, ascending.
    forms: Vec<Range<u32>>,
    numbers: Numbers,
}

impl Count<'_> {
    /// In a bound table everything above the first bound row is header, and what shares a row
    /// with a figure or label names it.
    fn grid(&mut self, grid: &Grid) {
        let document = self.document;
        let bound_rows = document.rows(grid).map(|row| self.is_bound(row));
        if let Some((first, _)) = document.rows(grid).next()
            && self.in_form(first) == Mark::Label
        {
            return self.rows(grid, std::iter::repeat(Mark::Label));
        }
        let Some(first) = bound_rows.clone().position(|bound| bound) else {
            return self.rows(grid, std::iter::repeat(Mark::Unknown));
        };
        let others: Vec<_> = bound_rows
            .enumerate()
            .map(|(row, bound)| {
                if bound || row < first {
                    Mark::Label
                } else {
                    Mark::Unknown
                }
            })
            .collect();
        self.rows(grid, others.into_iter());
    }

    /// In a printed form, what is no figure and stands in the place of none is text of the form.
    fn in_form(&self, CellId(id): CellId) -> Mark {
        let before = self.forms.partition_point(|form| form.end <= id);
        match self.forms.get(before) {
            Some(form) if form.contains(&id) => Mark::Label,
            _ => Mark::Unknown,
        }
    }

    fn rows(&mut self, grid: &Grid, others: impl Iterator<Item = Mark>) {
        let document = self.document;
        for ((first, cells), other) in document.rows(grid).zip(others) {
            for id in ids(first, cells) {
                self.cell(id, other);
            }
        }
    }

    fn is_bound(&self, (first, cells): (CellId, &[Cell])) -> bool {
        ids(first, cells).any(|id| matches!(self.mark(id), Mark::Figure | Mark::Label))
    }

    fn mark(&self, id: CellId) -> Mark {
        self.marks
            .get(id.0 as usize)
            .copied()
            .unwrap_or(Mark::Unknown)
    }

    /// Counts the tokens of a cell; `other` is what it is when nothing is known of it.
    fn cell(&mut self, id: CellId, other: Mark) {
        let Some(cell) = self.document.cell(id) else {
            return;
        };
        let mark = match self.mark(id) {
            Mark::Unknown => other,
            known => known,
        };
        let text = self.document.raw(cell);
        for range in tokens(text) {
            let piece = self.pieces.at(cell.start + range.start as u32);
            match piece.unwrap_or(mark) {
                Mark::Unknown if is_plain(text, &range) => self.numbers.labels += 1,
                Mark::Figure => self.numbers.facts += 1,
                Mark::Label => self.numbers.labels += 1,
                Mark::Unknown | Mark::Stray => {
                    self.numbers.unbound.push(Token { cell: id, range });
                }
            }
        }
    }
}

fn ids(first: CellId, cells: &[Cell]) -> impl Iterator<Item = CellId> + use<> {
    (first.0..first.0 + cells.len() as u32).map(CellId)
}

fn forms(report: &Report) -> Vec<Range<u32>> {
    let instances = report.tables.iter().flat_map(|table| &table.instances);
    let mut forms: Vec<_> = instances.map(|instance| instance.cells.clone()).collect();
    forms.retain(|cells| !cells.is_empty());
    forms.sort_unstable_by_key(|cells| cells.start);
    forms
}

/// What the report says of each cell, by cell id. Labels first, so that figures win.
fn marks(report: &Report) -> Vec<Mark> {
    let mut marks = Vec::new();
    for cell in label_cells(report) {
        set(&mut marks, cell, Mark::Label);
    }
    for cell in stray_cells(report) {
        set(&mut marks, cell, Mark::Stray);
    }
    for fact in &report.facts {
        if let Some(cell) = fact.cell {
            set(&mut marks, cell, fact_mark(fact));
        }
    }
    marks
}

fn set(marks: &mut Vec<Mark>, CellId(id): CellId, mark: Mark) {
    let index = id as usize;
    if marks.len() <= index {
        marks.resize(index + 1, Mark::Unknown);
    }
    if let Some(slot) = marks.get_mut(index) {
        *slot = mark;
    }
}

fn fact_mark(fact: &Fact) -> Mark {
    match fact.state {
        State::Text => Mark::Label,
        _ => Mark::Figure,
    }
}

fn label_cells(report: &Report) -> impl Iterator<Item = CellId> {
    report.tables.iter().flat_map(|table| {
        let captions = table.printing.iter().flat_map(|printing| {
            let stated = [
                printing.number.as_ref().map(|stated| stated.cell),
                printing.year.as_ref().map(|stated| stated.cell),
                printing.department.as_ref().map(|stated| stated.cell),
                printing.unit.as_ref().map(|stated| stated.cell),
            ];
            [printing.title, printing.note]
                .into_iter()
                .chain(stated)
                .flatten()
        });
        let rows = table
            .panels
            .iter()
            .flat_map(|panel| &panel.rows)
            .flat_map(|row| {
                let ordinal = row.ordinal.as_ref().map(|stated| stated.cell);
                [row.label, row.name, ordinal].into_iter().flatten()
            });
        let columns = table.panels.iter().flat_map(|panel| &panel.column_ordinals);
        let columns = columns.flatten().map(|stated| stated.cell);
        captions.chain(rows).chain(columns)
    })
}

fn stray_cells(report: &Report) -> impl Iterator<Item = CellId> {
    report.problems.iter().filter_map(|problem| match problem {
        Problem::Stray { cell, .. } => Some(*cell),
        _ => None,
    })
}
