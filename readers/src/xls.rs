//! Workbooks before 2007. Their number formats are not known here, so figures are shown as they
//! are stored.
//!
//! The library for them trusts a file's claims, so it is never shown the file itself: the workbook
//! is taken out, looked through, and handed on in a container of its own.

mod container;
mod records;
mod strings;

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, Xls};
use gouji_runtime::document::{DocumentBuilder, Note};

use crate::sheet::{Allowance, Area, Sheet};
use crate::shown::{self, Format};
use crate::source::Source;
use crate::{Excess, ReadError};

/// Adds what a workbook says to a document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    let damaged = |reason| source.malformed("", None, reason);
    let mut stream = container::workbook(bytes).map_err(damaged)?;
    records::prepare(&mut stream, source)?;
    let Some(file) = container::wrap(&stream) else {
        return Err(source.excessive(Excess::Bytes));
    };
    let book = Xls::new(Cursor::new(file.as_slice()));
    let mut book = book.map_err(|error| source.malformed("", None, error))?;
    let sheets = book.sheets_metadata().to_owned();
    let mut allowance = Allowance::new(source);
    let mut hidden = 0;
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
    {
        if sheet.visible == SheetVisible::Visible {
            read_sheet(builder, &mut book, &sheet.name, &mut allowance, source)?;
        } else {
            hidden += 1;
        }
    }
    if hidden > 0 {
        builder.note(Note::HiddenSheets(hidden));
    }
    Ok(())
}

fn read_sheet(
    builder: &mut DocumentBuilder,
    book: &mut Xls<Cursor<&[u8]>>,
    name: &str,
    allowance: &mut Allowance<'_>,
    source: Source<'_>,
) -> Result<(), ReadError> {
    let failed = |error| source.malformed(name, None, error);
    let range = book.worksheet_range(name).map_err(failed)?;
    let merges = book.merge_cells_by_sheet_name(name).map_err(failed)?;
    let (top, left) = range.start().unwrap_or_default();
    let mut sheet = Sheet {
        index: builder.sheet(name),
        merges: merges.iter().map(area).collect(),
        ..Sheet::default()
    };
    for (row, column, value) in range.used_cells() {
        allowance.take_cells(1)?;
        let text = allowance.intern(builder, &text(value))?;
        sheet.push(top + row as u32, left + column as u32, text);
    }
    sheet.write(builder, allowance)
}

fn area(area: &calamine::Dimensions) -> Area {
    Area {
        top: area.start.0,
        left: area.start.1,
        bottom: area.end.0,
        right: area.end.1,
    }
}

fn text(value: &Data) -> String {
    let plain = Format::default();
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => plain.show(&number.to_string()),
        Data::Bool(value) => shown::truth(*value).to_owned(),
        Data::DateTime(date) => shown::date(date),
        Data::Error(error) => error.to_string(),
    }
}
