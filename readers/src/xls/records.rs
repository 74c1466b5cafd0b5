//! The records of a workbook before 2007, looked through before the library for workbooks makes
//! tables of them.
//!
//! It spreads each sheet out from its first cell to its last, gives each cell a text of its own,
//! sets memory aside for whatever size a sheet claims, and writes out every formula. Here cells and
//! texts are counted as it would make them, and the claims and formulas are struck out, since
//! nobody asks for them. What cells say is not known here.

use std::ops::Range;

use super::container::{u16_at, u32_at};
use super::strings;
use crate::ReadError;
use crate::sheet::{Allowance, Area};
use crate::source::Source;

const END: u16 = 0x000a;
const BEGIN: u16 = 0x0809;
const SHEET: u16 = 0x0085;
const CLAIMED_SIZE: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
const FORMULA_TEXT: u16 = 0x0207;
const MANY_NUMBERS: u16 = 0x00bd;
const SHARED_TEXT: u16 = 0x00fd;
const OTHER_CELLS: [u16; 5] = [0x0203, 0x0204, 0x0205, 0x027e, 0x00d6];
const SHARED_TEXTS: u16 = 0x00fc;
const CONTINUED: u16 = 0x003c;

/// Counts the cells of all sheets, and strikes out what is not asked for.
///
/// # Errors
/// More cells than the limit, or sheets that share their records.
pub(crate) fn prepare(stream: &mut [u8], source: Source<'_>) -> Result<(), ReadError> {
    let mut allowance = Allowance::new(source);
    let texts = shared_texts(stream);
    let mut free = 0;
    for start in sheets(stream) {
        if start < free {
            return Err(source.malformed("", None, "工作表的记录相互重叠"));
        }
        let found = survey(stream, start, &texts);
        free = found.end.max(start + 1);
        if let Some(cells) = found.cells {
            allowance.take_cells(cells.size())?;
        }
        allowance.take_text(found.text)?;
        for bytes in found.struck_out {
            stream.get_mut(bytes).unwrap_or_default().fill(0);
        }
    }
    Ok(())
}

/// A record: its kind, and where its data stand.
struct Record {
    kind: u16,
    data: Range<usize>,
}

/// The records from some byte on, as far as they are whole.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Record> + '_ {
    let mut next = start;
    std::iter::from_fn(move || {
        let kind = u16_at(stream, next)?;
        let length = usize::from(u16_at(stream, next + 2)?);
        let data = next + 4..next + 4 + length;
        stream.get(data.clone())?;
        next = data.end;
        Some(Record { kind, data })
    })
}

/// Where the sheets begin, in this order.
fn sheets(stream: &[u8]) -> Vec<usize> {
    let mut starts: Vec<usize> = records(stream, 0)
        .take_while(|record| record.kind != END)
        .filter(|record| record.kind == SHEET)
        .filter_map(|record| u32_at(stream, record.data.start))
        .map(|start| start as usize)
        .collect();
    starts.sort_unstable();
    starts
}

/// The lengths of the texts that cells share.
fn shared_texts(stream: &[u8]) -> Vec<u64> {
    let mut lengths = Vec::new();
    let mut globals = records(stream, 0)
        .take_while(|record| record.kind != END)
        .peekable();
    while let Some(record) = globals.next() {
        if record.kind == SHARED_TEXTS {
            let mut pieces = vec![record.data];
            while let Some(more) = globals.next_if(|record| record.kind == CONTINUED) {
                pieces.push(more.data);
            }
            lengths = strings::lengths(pieces.into_iter().filter_map(|data| stream.get(data)));
        }
    }
    lengths
}

/// What was seen in a sheet.
#[derive(Default)]
struct Found {
    /// Where its last record ends.
    end: usize,
    /// From its first cell to its last.
    cells: Option<Area>,
    /// Characters of the texts that its cells share with others.
    text: u64,
    struck_out: Vec<Range<usize>>,
}

fn survey(stream: &[u8], start: usize, texts: &[u64]) -> Found {
    let mut found = Found::default();
    let mut depth = 0_usize;
    let mut formula = cell(0, 0);
    for Record { kind, data } in records(stream, start) {
        found.end = data.end;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // Charts that stand in the sheet.
            _ if depth > 1 => {}
            CLAIMED_SIZE => found.struck_out.push(data),
            FORMULA_TEXT => found.add(formula),
            FORMULA => {
                formula = place(stream, data.start).unwrap_or(formula);
                found.add(formula);
                found.struck_out.extend(formula_of(data));
            }
            MANY_NUMBERS => {
                let first = place(stream, data.start);
                let further = (data.len() / 6).saturating_sub(2) as u32;
                found.add_some(first.map(|first| Area {
                    right: first.right + further,
                    ..first
                }));
            }
            SHARED_TEXT => {
                let text = u32_at(stream, data.start + 6);
                let length = text.and_then(|text| texts.get(text as usize));
                found.text = found
                    .text
                    .saturating_add(length.copied().unwrap_or_default());
                found.add_some(place(stream, data.start));
            }
            kind if OTHER_CELLS.contains(&kind) => found.add_some(place(stream, data.start)),
            _ => {}
        }
    }
    found
}

impl Found {
    fn add(&mut self, area: Area) {
        self.cells = Some(self.cells.map_or(area, |all| all.and(area)));
    }

    fn add_some(&mut self, area: Option<Area>) {
        if let Some(area) = area {
            self.add(area);
        }
    }
}

/// Row and column stand first in the record of a cell.
fn place(stream: &[u8], at: usize) -> Option<Area> {
    let (row, column) = (u16_at(stream, at)?, u16_at(stream, at + 2)?);
    Some(cell(row.into(), column.into()))
}

fn cell(row: u32, column: u32) -> Area {
    Area {
        top: row,
        left: column,
        bottom: row,
        right: column,
    }
}

/// Where a formula stands in its record, its length first; its value stands before it.
fn formula_of(record: Range<usize>) -> Option<Range<usize>> {
    let start = record.start + 20;
    (start < record.end).then_some(start..record.end)
}
