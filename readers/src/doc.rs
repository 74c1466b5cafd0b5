//! Word before 2007, and the WPS files that are the same inside.
//!
//! A library reads the container and says what stands in it; this module tells that to a flow.
//! Headers, footers, footnotes and comments are not read, and blank paragraphs are not told of, so
//! that paragraphs are counted without them. The library is young: it is left out unless asked for, and what it panics on is a damaged file.

use std::io::Cursor;

use gouji_runtime::document::DocumentBuilder;
use office_oxide::ir::{Element, InlineContent, ListItem, Section, Table};
use office_oxide::options::ParseOptions;
use office_oxide::{Document, DocumentFormat};

use crate::ReadError;
use crate::flow::{Drawn, Flow};
use crate::source::Source;

/// Adds what a Word file says to the document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    read_as(DocumentFormat::Doc, builder, bytes, source)
}

fn read_as(
    format: DocumentFormat,
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    let mut options = ParseOptions::default();
    options.limits.text_chars = usize::try_from(source.limits.most_text()).unwrap_or(usize::MAX);
    let document = Document::from_reader_with(Cursor::new(bytes.to_vec()), format, &options)
        .map_err(|error| source.malformed("", None, error))?;
    // The library gives what there is; a document without its end is worse than none.
    if document.as_doc().is_some_and(|doc| !doc.text_complete()) {
        return Err(source.malformed("", None, "文字不完整"));
    }
    let mut flow = Flow::new(builder, source);
    for section in document.to_ir().sections {
        self::section(&mut flow, &section)?;
    }
    flow.finish()
}

fn section(flow: &mut Flow<'_>, section: &Section) -> Result<(), ReadError> {
    elements(flow, &section.elements)
}

fn elements(flow: &mut Flow<'_>, elements: &[Element]) -> Result<(), ReadError> {
    for element in elements {
        match element {
            Element::Heading(heading) => paragraph(flow, &heading.content),
            Element::Paragraph(one) => paragraph(flow, &one.content),
            Element::Table(one) => table(flow, one)?,
            Element::List(list) => items(flow, &list.items)?,
            Element::TextBox(text) => self::elements(flow, &text.content)?,
            Element::CodeBlock(block) => {
                flow.text(&block.content);
                flow.end_paragraph();
            }
            _ => {}
        }
    }
    Ok(())
}

fn paragraph(flow: &mut Flow<'_>, content: &[InlineContent]) {
    for part in content {
        match part {
            InlineContent::Text(span) => text(flow, &span.text),
            InlineContent::LineBreak => flow.break_line(),
            _ => {}
        }
    }
    flow.end_paragraph();
}

fn text(flow: &mut Flow<'_>, text: &str) {
    let mut parts = text.split('\t');
    flow.text(parts.next().unwrap_or_default());
    for part in parts {
        flow.tab();
        flow.text(part);
    }
}

fn items(flow: &mut Flow<'_>, items: &[ListItem]) -> Result<(), ReadError> {
    for item in items {
        elements(flow, &item.content)?;
        if let Some(nested) = &item.nested {
            self::items(flow, &nested.items)?;
        }
    }
    Ok(())
}

fn table(flow: &mut Flow<'_>, table: &Table) -> Result<(), ReadError> {
    flow.open_table()?;
    for row in &table.rows {
        flow.open_row();
        for cell in &row.cells {
            flow.open_cell(Drawn {
                columns: cell.col_span.max(1),
                rows: cell.row_span.max(1),
                ..Drawn::default()
            })?;
            elements(flow, &cell.content)?;
            flow.close_cell();
        }
        flow.close_row();
    }
    flow.close_table();
    Ok(())
}

#[cfg(all(test, feature = "docx"))]
mod tests {
    use gouji_runtime::document::{Block, Cover, Document as Read};

    use super::*;
    use crate::limits::Limits;

    const REPORT: &[u8] = include_bytes!("../../tests/fixtures/report.docx");

    /// The cells of every table.
    fn cells(document: &Read) -> Vec<Vec<(String, Cover)>> {
        let mut tables = Vec::new();
        for block in document.blocks() {
            if let Block::Grid(grid) = block {
                let cells = document.rows(grid).flat_map(|(_, row)| row);
                let cells = cells.map(|cell| (document.text(cell).to_owned(), cell.cover));
                tables.push(cells.collect());
            }
        }
        tables
    }

    /// The library says the same of every kind of Word file in the same words.
    #[test]
    fn tables_are_those_of_our_own_reader() {
        let source = Source {
            name: "report",
            limits: &Limits::default(),
        };
        let mut builder = DocumentBuilder::new("report");
        read_as(DocumentFormat::Docx, &mut builder, REPORT, source).unwrap();
        let found = cells(&builder.finish());
        let mut builder = DocumentBuilder::new("report");
        crate::docx::read(&mut builder, REPORT, source).unwrap();
        assert_eq!(found, cells(&builder.finish()));
    }

    #[test]
    fn what_is_no_word_file_is_refused_in_one_line() {
        let container = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 2000]].concat();
        let source = Source {
            name: "x.doc",
            limits: &Limits::default(),
        };
        let mut builder = DocumentBuilder::new("x.doc");
        let read = read(&mut builder, &container, source);
        let error = read.unwrap_err().to_string();
        assert!(error.starts_with("x.doc：文件已损坏"), "{error}");
        assert_eq!(error.lines().count(), 1);
    }
}
