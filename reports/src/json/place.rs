//! Places: `line` counts from 1, `field` and `offset` from 0; other formats use `page` and `box`,
//! `sheet` and `cell`, or `paragraph` and `offset`.

use gouji_runtime::document::{Document, Place};
use serde::Serialize;

use crate::words::a1;

/// A place in the terms of its file format.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Spot<'d> {
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
}

impl<'d> Spot<'d> {
    /// The place of a table's cell.
    pub(super) fn cell(document: &'d Document, place: Place) -> Self {
        Self::new(document, place, None)
    }

    /// A place so many characters into the text that stands at `place`.
    pub(super) fn within(document: &'d Document, place: Place, characters: u32) -> Self {
        Self::new(document, place, Some(characters))
    }

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
        }
    }
}
