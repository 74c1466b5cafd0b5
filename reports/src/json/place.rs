//! Places: `line` counts from 1, `field` and `offset` from 0; other formats use `page` and `box`,
//! `sheet` and `cell`, or `paragraph` and `offset`, with `table`, `row` and `field` for a cell of a
//! table. `file` is there when the document was read from several files.

use gouji_runtime::document::{Cell, Document, Place};
use serde::Serialize;

use crate::words::a1;

/// A place in one of the document's files.
#[derive(Debug, Serialize)]
pub(super) struct Spot<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'d str>,
    #[serde(flatten)]
    within: Within<'d>,
}

/// A place in the terms of its file format.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Within<'d> {
    Line {
        line: u32,
        field: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        offset: Option<u32>,
    },
    Page {
        page: u32,
        #[serde(rename = "box")]
        area: [u16; 4],
    },
    Sheet {
        sheet: &'d str,
        cell: String,
    },
    Paragraph {
        paragraph: u32,
        offset: u32,
    },
    Table {
        paragraph: u32,
        offset: u32,
        table: u16,
        row: u32,
        field: u16,
    },
}

impl<'d> Spot<'d> {
    /// The place of a table's cell.
    pub(super) fn cell(document: &'d Document, cell: &'d Cell) -> Self {
        Self::new(document, cell, None)
    }

    /// A place so many characters into the text of a cell.
    pub(super) fn within(document: &'d Document, cell: &'d Cell, characters: u32) -> Self {
        Self::new(document, cell, Some(characters))
    }

    fn new(document: &'d Document, cell: &'d Cell, within: Option<u32>) -> Self {
        Self {
            file: document.file(cell),
            within: Within::new(document, cell.place, within),
        }
    }
}

impl<'d> Within<'d> {
    fn new(document: &'d Document, place: Place, within: Option<u32>) -> Self {
        match place {
            Place::Line {
                line,
                field,
                offset,
            } => Self::Line {
                line,
                field,
                offset: within.map(|characters| offset + characters),
            },
            Place::Page { page, area } => Self::Page { page, area },
            Place::Sheet { sheet, row, column } => Self::Sheet {
                sheet: document.sheet(sheet).unwrap_or_default(),
                cell: a1(row, column),
            },
            Place::Paragraph { paragraph, offset } => Self::Paragraph {
                paragraph,
                offset: offset + within.unwrap_or_default(),
            },
            Place::Table {
                paragraph,
                table,
                row,
                field,
            } => Self::Table {
                paragraph,
                offset: within.unwrap_or_default(),
                table,
                row,
                field,
            },
        }
    }
}
