//! Dense grids: every row has a field for every column, and merged cells cover fields.

use gouji_runtime::document::{Cover, DocumentBuilder, Place};

/// A field of a dense grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its text in the arena; empty under a merged cell.
    pub(crate) text: (u32, u32),
    /// Where a person finds it.
    pub(crate) place: Place,
    /// Whether it is drawn itself.
    pub(crate) cover: Cover,
}

/// A grid before it is written.
#[derive(Debug, Default)]
pub(crate) struct Dense {
    pub(crate) rows: Vec<Vec<Field>>,
}

impl Dense {
    /// Leaves out the columns and rows that hold nothing but parts of merged cells: they are only
    /// there because other tables of the sheet, or a sloppy hand, cut the columns finer.
    pub(crate) fn compress(&mut self) {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut keep = vec![false; width];
        for row in &self.rows {
            for (keep, field) in keep.iter_mut().zip(row) {
                *keep |= field.cover != Cover::Left;
            }
        }
        if keep.contains(&false) {
            for row in &mut self.rows {
                let mut kept = keep.iter();
                row.retain(|_| kept.next().copied().unwrap_or(true));
            }
        }
        self.rows
            .retain(|row| row.is_empty() || row.iter().any(|field| field.cover == Cover::Own));
    }

    /// Numbers the rows and fields as a person counts them.
    pub(crate) fn number(&mut self) {
        for (number, fields) in (1..).zip(&mut self.rows) {
            for (index, field) in fields.iter_mut().enumerate() {
                if let Place::Table { row, field, .. } = &mut field.place {
                    *row = number;
                    *field = u16::try_from(index).unwrap_or(u16::MAX);
                }
            }
        }
    }

    /// Writes the grid as a block of its own.
    pub(crate) fn write(&self, builder: &mut DocumentBuilder) {
        builder.end_grid();
        for row in &self.rows {
            builder.row();
            for field in row {
                builder.cell(field.text, field.place, field.cover);
            }
        }
        builder.end_grid();
    }
}
