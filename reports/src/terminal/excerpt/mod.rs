//! A few rows around a cell, as the table prints them, the cell in brackets.

mod grid;
mod panel;
mod sentence;

use gouji_runtime::document::{CellId, Document};
use gouji_runtime::finding::Finding;
use gouji_runtime::report::{FactId, Report};

use super::columns::{Side, cut, pad, widths};
use super::style::{FAINT, WRONG, paint};
use crate::flow::is_paragraph;
use crate::words;

/// Cells of a row's label.
const STUB: usize = 36;
/// Cells of a column.
const COLUMN: usize = 14;

/// What to draw: a title, rows of texts (the header first, if there is one), and the bad cell.
struct Sheet {
    title: String,
    header: Option<Vec<String>>,
    rows: Vec<Row>,
}

/// A row, or the sign that rows are left out.
enum Row {
    Cells {
        texts: Vec<String>,
        bad: Option<usize>,
    },
    Gap,
}

/// Around the fact most likely wrong, or else around the first cell; empty where there is neither.
pub(super) fn excerpt(report: &Report, finding: &Finding, width: usize) -> String {
    let columns = width.saturating_sub(STUB + 4) / (COLUMN + 2);
    let columns = columns.max(1);
    let cell = || finding.cells.first().copied();
    let focus = focus(finding);
    let own = focus.and_then(|fact| report.fact(fact).cell);
    let piece = own.or_else(|| cell().filter(|_| focus.is_none()));
    if let Some(sentence) = piece.and_then(|piece| sentence::draw(report, piece, width)) {
        return sentence;
    }
    let sheet = focus.and_then(|fact| panel::sheet(report, finding, fact, columns));
    match sheet.or_else(|| grid::sheet(report.document, cell()?, columns)) {
        Some(sheet) => draw(&sheet),
        None => cell().map_or_else(String::new, |cell| paragraph(report.document, cell, width)),
    }
}

fn focus(finding: &Finding) -> Option<FactId> {
    let suspect = finding.suspects.first().filter(|_| finding.decided);
    suspect
        .map(|suspect| suspect.fact)
        .or_else(|| finding.facts.first().copied())
}

fn paragraph(document: &Document, id: CellId, width: usize) -> String {
    let Some(cell) = document.cell(id) else {
        return String::new();
    };
    let place = paint(FAINT, words::place(document, cell));
    let text = cut(document.text(cell), width.saturating_sub(4));
    match is_paragraph(document, id) {
        true => format!("  {place}\n    {text}\n"),
        false => String::new(),
    }
}

fn draw(sheet: &Sheet) -> String {
    let mut out = format!("  {}\n", paint(FAINT, &sheet.title));
    let bad = sheet.rows.iter().find_map(bad_column);
    let rows: Vec<_> = sheet.rows.iter().map(|row| bracketed(row, bad)).collect();
    let header = sheet.header.iter().map(|texts| room(texts, bad));
    let all: Vec<_> = header.chain(rows.iter().cloned()).collect();
    let widths = widths(&all);
    if sheet.header.is_some()
        && let Some(texts) = all.first()
    {
        out.push_str(&line(texts, &widths, None, |text| paint(FAINT, text)));
    }
    for (row, texts) in sheet.rows.iter().zip(&rows) {
        match row {
            Row::Gap => out.push_str("    ⋮\n"),
            Row::Cells { bad, .. } => {
                out.push_str(&line(texts, &widths, *bad, |text| paint(WRONG, text)));
            }
        }
    }
    out
}

fn bad_column(row: &Row) -> Option<usize> {
    match row {
        Row::Cells { bad, .. } => *bad,
        Row::Gap => None,
    }
}

/// The texts of a row: the bad cell in brackets, the others of its column with room for one.
fn bracketed(row: &Row, column: Option<usize>) -> Vec<String> {
    let Row::Cells { texts, bad } = row else {
        return Vec::new();
    };
    let mut out = room(texts, column);
    if let Some(text) = bad.and_then(|bad| out.get_mut(bad)) {
        let inner = text.trim_end();
        *text = format!("[{}]", if inner.is_empty() { "空白" } else { inner });
    }
    out
}

fn room(texts: &[String], column: Option<usize>) -> Vec<String> {
    let texts = texts.iter().enumerate();
    texts
        .map(|(at, text)| match column == Some(at) && at > 0 {
            true => format!("{text} "),
            false => text.clone(),
        })
        .collect()
}

/// One line: the first column on the left, the others on the right, the bad one in a style.
fn line(
    texts: &[String],
    widths: &[usize],
    bad: Option<usize>,
    style: impl Fn(&str) -> String,
) -> String {
    let header = bad.is_none() && texts.first().is_some_and(String::is_empty);
    let cells = texts.iter().zip(widths).enumerate();
    let cells = cells.map(|(at, (text, &cells))| {
        let side = if at == 0 { Side::Left } else { Side::Right };
        let padded = pad(text, cells, side);
        match bad == Some(at) || header {
            true => style(&padded),
            false => padded,
        }
    });
    let line = cells.collect::<Vec<_>>().join("  ");
    format!("    {}\n", line.trim_end())
}
