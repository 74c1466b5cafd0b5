//! OpenDocument workbooks: cells hold their shown text and their spans.
//!
//! The library for workbooks gives neither, so the part is read here.

use std::collections::HashSet;

use gouji_runtime::document::{DocumentBuilder, Note};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::ReadError;
use crate::package::Package;
use crate::sheet::{Allowance, Area, Sheet};
use crate::source::Source;
use crate::xml;

const CONTENT: &str = "content.xml";
/// A cell or row that is repeated more often fills the sheet and says nothing.
const MOST_REPEATS: u32 = 1000;

/// Adds what a workbook says to a document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, source)?;
    let Some(text) = package.text(CONTENT)? else {
        return Err(source.malformed("", None, format_args!("缺少 {CONTENT}")));
    };
    let mut reader = Reader::from_str(&text);
    let mut walk = Walk {
        builder,
        allowance: Allowance::new(source),
        hidden_styles: HashSet::new(),
        style: String::new(),
        hidden: 0,
        depth: 0,
        sheet: None,
        row: Row::default(),
        cell: None,
    };
    loop {
        let event = reader.read_event();
        match event.map_err(|error| xml::malformed(source, CONTENT, &reader, error))? {
            Event::Start(element) if is_skipped(&element) => {
                let skipped = reader.read_to_end(element.name()).map(|_| ());
                skipped.map_err(|error| xml::malformed(source, CONTENT, &reader, error))?;
            }
            Event::Empty(element) if is_skipped(&element) => {}
            Event::Start(element) => walk.open(&element),
            Event::Empty(element) => {
                walk.open(&element);
                walk.close(element.name().as_ref())?;
            }
            Event::End(element) => walk.close(element.name().as_ref())?,
            Event::Text(text) => walk.text(&text),
            Event::CData(text) => walk.text(&text),
            Event::GeneralRef(reference) => {
                if let Some(letter) = xml::character(&reference) {
                    walk.text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if walk.depth > 0 {
        let end = Some(reader.buffer_position());
        return Err(source.malformed(CONTENT, end, "内容不完整"));
    }
    let hidden = walk.hidden;
    if hidden > 0 {
        builder.note(Note::HiddenSheets(hidden));
    }
    Ok(())
}

/// Comments and what was deleted with tracking.
fn is_skipped(element: &BytesStart<'_>) -> bool {
    matches!(
        element.name().as_ref(),
        "office:annotation" | "table:tracked-changes" | "draw:frame"
    )
}

struct Walk<'b, 'r> {
    builder: &'b mut DocumentBuilder,
    allowance: Allowance<'r>,
    hidden_styles: HashSet<String>,
    /// The style that is being declared.
    style: String,
    hidden: u32,
    depth: usize,
    sheet: Option<Sheet>,
    row: Row,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct Row {
    number: u32,
    repeats: u32,
    column: u32,
    cells: Vec<(u32, (u32, u32))>,
}

struct OpenCell {
    text: String,
    paragraphs: usize,
    repeats: u32,
    columns: u32,
    rows: u32,
}

impl Walk<'_, '_> {
    fn open(&mut self, element: &BytesStart<'_>) {
        self.depth += 1;
        match element.name().as_ref() {
            "style:style" => {
                self.style = xml::attribute(element, "name")
                    .unwrap_or_default()
                    .to_owned();
            }
            "style:table-properties" if xml::attribute(element, "display") == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table:table" => self.open_sheet(element),
            "table:table-row" => {
                self.row.repeats = xml::count(element, "number-rows-repeated");
                self.row.column = 0;
                self.row.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(OpenCell {
                    text: String::new(),
                    paragraphs: 0,
                    repeats: xml::count(element, "number-columns-repeated"),
                    columns: xml::count(element, "number-columns-spanned"),
                    rows: xml::count(element, "number-rows-spanned"),
                });
            }
            "text:p" => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push(' ');
                    }
                }
            }
            "text:s" => {
                let count = xml::attribute(element, "c").and_then(|count| count.parse().ok());
                let count = count.unwrap_or(1_usize).min(256);
                self.text(&" ".repeat(count));
            }
            "text:tab" | "text:line-break" => self.text(" "),
            _ => {}
        }
    }

    fn open_sheet(&mut self, element: &BytesStart<'_>) {
        let style = xml::attribute(element, "style-name").unwrap_or_default();
        if self.hidden_styles.contains(style) {
            self.hidden += 1;
            return;
        }
        let name = xml::attribute(element, "name").unwrap_or_default();
        let name = xml::unescaped(name).unwrap_or_else(|| name.to_owned());
        self.sheet = Some(Sheet {
            index: self.builder.sheet(name),
            ..Sheet::default()
        });
        self.row = Row::default();
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        self.depth = self.depth.saturating_sub(1);
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.close_cell(),
            "table:table-row" => self.close_row(),
            "table:table" => match self.sheet.take() {
                Some(sheet) => sheet.write(self.builder, &mut self.allowance),
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn close_cell(&mut self) -> Result<(), ReadError> {
        let (Some(cell), Some(sheet)) = (self.cell.take(), &mut self.sheet) else {
            return Ok(());
        };
        let (top, left) = (self.row.number, self.row.column);
        self.row.column = left.saturating_add(cell.repeats);
        if cell.columns > 1 || cell.rows > 1 {
            self.allowance.take_cells(1)?;
            sheet.merges.push(Area {
                top,
                left,
                bottom: top.saturating_add(cell.rows - 1),
                right: left.saturating_add(cell.columns - 1),
            });
        }
        if !cell.text.trim().is_empty() {
            let text = self.allowance.intern(self.builder, &cell.text)?;
            for column in 0..cell.repeats.min(MOST_REPEATS) {
                self.allowance.take_cells(1)?;
                self.row.cells.push((left.saturating_add(column), text));
            }
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), ReadError> {
        let row = std::mem::take(&mut self.row);
        if let Some(sheet) = self.sheet.as_mut().filter(|_| !row.cells.is_empty()) {
            for repeat in 0..row.repeats.min(MOST_REPEATS) {
                self.allowance.take_cells(row.cells.len() as u64)?;
                let number = row.number.saturating_add(repeat);
                let cells = row.cells.iter();
                cells.for_each(|(column, text)| sheet.push(number, *column, *text));
            }
        }
        self.row.number = row.number.saturating_add(row.repeats);
        Ok(())
    }
}
