//! Workbooks as of 2007: the sheets that are shown, one after the other, cells as they are shown.

mod merges;

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use gouji_runtime::document::{DocumentBuilder, Note};

use crate::ReadError;
use crate::package::Package;
use crate::sheet::{Allowance, Area, Sheet};
use crate::shown::{self, Format};
use crate::source::Source;
use merges::Parts;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Adds what a workbook says to a document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    // Opened first, as it adds up what the parts unpack to.
    let mut package = Package::open(bytes, source)?;
    let book = Book::new(Cursor::new(bytes));
    let mut book = book.map_err(|error| source.malformed("", None, error))?;
    let sheets = book.sheets_metadata().to_owned();
    refuse_confusion(&sheets, source)?;
    let parts = Parts::of(&mut package)?;
    let mut looks = Vec::new();
    let mut allowance = Allowance::new(source);
    let mut hidden = 0;
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
    {
        if sheet.visible != SheetVisible::Visible {
            hidden += 1;
            continue;
        }
        let name = sheet.name.as_str();
        let merges = parts.merges(&mut package, name)?;
        read_sheet(builder, &mut book, name, merges, &mut looks, &mut allowance)
            .map_err(|error| error.or_malformed(source, name))?;
    }
    if hidden > 0 {
        builder.note(Note::HiddenSheets(hidden));
    }
    Ok(())
}

/// The library looks for each sheet among all, by its name.
const MOST_SHEETS: usize = 4096;

/// Refuses more sheets than anyone makes, and those that cannot be told apart.
fn refuse_confusion(sheets: &[calamine::Sheet], source: Source<'_>) -> Result<(), ReadError> {
    if sheets.len() > MOST_SHEETS {
        let reason = format_args!("工作表超过 {MOST_SHEETS} 张");
        return Err(source.malformed("", None, reason));
    }
    let names: HashSet<_> = sheets.iter().map(|sheet| &sheet.name).collect();
    match names.len() == sheets.len() {
        true => Ok(()),
        false => Err(source.malformed("", None, "工作表重名")),
    }
}

/// A refusal of ours, or an error of the library's.
enum Failure {
    Ours(ReadError),
    Theirs(XlsxError),
}

impl Failure {
    fn or_malformed(self, source: Source<'_>, sheet: &str) -> ReadError {
        match self {
            Self::Ours(error) => error,
            Self::Theirs(error) => source.malformed(sheet, None, error),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Ours(error)
    }
}

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Self {
        Self::Theirs(error)
    }
}

fn read_sheet(
    builder: &mut DocumentBuilder,
    book: &mut Book<'_>,
    name: &str,
    merges: Option<Vec<Area>>,
    looks: &mut Vec<Look>,
    allowance: &mut Allowance<'_>,
) -> Result<(), Failure> {
    let merges = match merges {
        Some(merges) => merges,
        None => book
            .merge_cells_by_sheet_name(name)?
            .iter()
            .map(area)
            .collect(),
    };
    let mut cells = match book.worksheet_cells_reader(name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        cells => cells?,
    };
    if looks.is_empty() {
        looks.extend(cells.styles().iter().map(Look::new));
    }
    let mut sheet = Sheet {
        index: builder.sheet(name),
        merges,
        ..Sheet::default()
    };
    let plain = Look::default();
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let look = looks.get(style).unwrap_or(&plain);
        let (row, column) = cell.get_position();
        let value = cell.get_value();
        if *value == DataRef::Empty && !look.is_drawn {
            continue;
        }
        allowance.take_cells(1)?;
        let text = text(value, &look.format);
        let text = allowance.intern(builder, &text)?;
        sheet.push(row, column, text);
    }
    Ok(sheet.write(builder, allowance)?)
}

fn area(area: &calamine::Dimensions) -> Area {
    Area {
        top: area.start.0,
        left: area.start.1,
        bottom: area.end.0,
        right: area.end.1,
    }
}

/// How a cell of some style looks.
#[derive(Default)]
struct Look {
    format: Format,
    /// Whether it has a border.
    is_drawn: bool,
}

impl Look {
    fn new(style: &Style) -> Self {
        let format = style.number_format.as_ref();
        let borders = style.borders.as_ref();
        Self {
            format: Format::new(format.map_or("General", |format| &format.format_code)),
            is_drawn: borders.is_some_and(|borders| borders.has_visible_borders()),
        }
    }
}

fn text<'v>(value: &'v DataRef<'_>, format: &Format) -> Cow<'v, str> {
    match value {
        DataRef::Empty => "".into(),
        DataRef::SharedString(text) => (*text).into(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.into()
        }
        DataRef::Int(number) => format.show(&number.to_string()).into(),
        DataRef::Float(number) => format.show(&number.to_string()).into(),
        DataRef::Bool(value) => shown::truth(*value).into(),
        DataRef::DateTime(date) => shown::date(date).into(),
        DataRef::Error(error) => error.to_string().into(),
    }
}
