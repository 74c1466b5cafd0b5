//! Where something stands in a file, in the terms a person uses to go there.

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Text files: `line` counts from 1, `field` (between tabs) and `offset` (characters) from 0.
    Line {
        /// Line number, from 1.
        line: u32,
        /// Field between tabs, from 0.
        field: u32,
        /// Characters into the field, from 0.
        offset: u32,
    },
    /// Paged files: page from 1 and a box in tenths of a point from the page's top left corner.
    Page {
        /// Page number, from 1.
        page: u32,
        /// Left, top, right, bottom.
        area: [u16; 4],
    },
    /// Workbooks: sheet index, row and column from 0.
    Sheet {
        /// Index into the document's sheets.
        sheet: u32,
        /// Row, from 0.
        row: u32,
        /// Column, from 0.
        column: u32,
    },
    /// Flowing files: paragraph from 1 and characters into it.
    Paragraph {
        /// Paragraph number, from 1.
        paragraph: u32,
        /// Characters into the paragraph, from 0.
        offset: u32,
    },
    /// Tables of flowing files: the cell's first paragraph, and which cell of which table it is.
    Table {
        /// Paragraph number of the cell's first paragraph, from 1.
        paragraph: u32,
        /// Table number, from 1.
        table: u16,
        /// Row of the table, from 1.
        row: u32,
        /// Field of the row, from 0; a merged cell counts as the fields it covers.
        field: u16,
    },
}

impl Place {
    /// The place `by` characters further in; a place without characters stays.
    pub(crate) fn moved(self, by: u32) -> Place {
        match self {
            Place::Line {
                line,
                field,
                offset,
            } => Place::Line {
                line,
                field,
                offset: offset + by,
            },
            Place::Paragraph { paragraph, offset } => Place::Paragraph {
                paragraph,
                offset: offset + by,
            },
            Place::Page { .. } | Place::Sheet { .. } | Place::Table { .. } => self,
        }
    }
}
