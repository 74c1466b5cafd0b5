//! Drawn cells to a dense grid.

use gouji_runtime::document::{Cover, DocumentBuilder, Place};

use super::piece::{Drawn, Table};
use super::write::Allow;
use crate::ReadError;
use crate::dense::{Dense, Field};

/// More columns than any table has; a wider cell is cut.
const MOST_COLUMNS: u32 = 1000;

/// Every field of a table.
pub(super) fn dense(
    builder: &mut DocumentBuilder,
    table: &Table,
    allow: &mut Allow<'_>,
) -> Result<Dense, ReadError> {
    let mut dense = Dense::default();
    let mut hanging: Vec<Hanging> = Vec::new();
    for drawn in &table.rows {
        let mut row = Row {
            fields: Vec::with_capacity(hanging.len().max(drawn.len())),
            hanging: &mut hanging,
        };
        for cell in drawn.iter().filter(|cell| !cell.is_dropped) {
            let before = row.fields.len();
            row.push(builder, cell, table.number);
            allow((row.fields.len() - before) as u64)?;
        }
        let before = row.fields.len();
        row.finish();
        let fields = row.fields;
        allow((fields.len() - before) as u64)?;
        dense.rows.push(fields);
    }
    Ok(dense)
}

/// What hangs down into a column from a cell above.
#[derive(Clone, Copy, Default)]
struct Hanging {
    rows: u32,
    field: Option<Field>,
}

struct Row<'h> {
    fields: Vec<Field>,
    hanging: &'h mut Vec<Hanging>,
}

impl Row<'_> {
    fn push(&mut self, builder: &mut DocumentBuilder, cell: &Drawn, table: u16) {
        let place = Place::Table {
            paragraph: cell.paragraph,
            table,
            row: 0,
            field: 0,
        };
        let blank = Field {
            text: (0, 0),
            place,
            cover: Cover::Own,
        };
        self.take_hanging();
        for _ in 0..cell.gap.min(MOST_COLUMNS) {
            self.fields.push(blank);
        }
        let mut own = Field {
            cover: Cover::Above,
            ..blank
        };
        if !cell.goes_on || self.is_first_row_of_column() {
            own.text = text(builder, cell);
            own.cover = Cover::Own;
        }
        let start = self.fields.len();
        self.fields.push(own);
        let left = Field {
            cover: Cover::Left,
            ..blank
        };
        for _ in 1..cell.columns.min(MOST_COLUMNS) {
            self.fields.push(left);
        }
        self.hang(start, cell.rows, left);
    }

    /// Whether there is no cell above that this one could go on with.
    fn is_first_row_of_column(&self) -> bool {
        self.fields.len() >= self.hanging.len()
    }

    /// Notes what the fields from `start` on hang down by, and that their columns exist.
    fn hang(&mut self, start: usize, rows: u32, left: Field) {
        if self.hanging.len() < self.fields.len() {
            self.hanging.resize(self.fields.len(), Hanging::default());
        }
        if rows < 2 {
            return;
        }
        let above = Field {
            cover: Cover::Above,
            ..left
        };
        let own = self.hanging.iter_mut().take(self.fields.len());
        for (index, hanging) in own.enumerate().skip(start) {
            let field = Some(if index == start { above } else { left });
            *hanging = Hanging { rows, field };
        }
    }

    /// Adds the fields that hang down into the next columns.
    fn take_hanging(&mut self) {
        while let Some(field) = self.next_hanging() {
            self.fields.push(field);
        }
    }

    fn next_hanging(&self) -> Option<Field> {
        let hanging = self.hanging.get(self.fields.len())?;
        hanging.field.filter(|_| hanging.rows > 0)
    }

    /// Adds what hangs behind the last cell, and lets everything hang one row less.
    fn finish(&mut self) {
        self.take_hanging();
        for hanging in self.hanging.iter_mut() {
            hanging.rows = hanging.rows.saturating_sub(1);
        }
    }
}

/// The lines of a cell as one text.
fn text(builder: &mut DocumentBuilder, cell: &Drawn) -> (u32, u32) {
    let mut lines = cell.lines();
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return cell.lines().next().map_or((0, 0), |line| line.text);
    };
    let mut joined = String::new();
    for line in [first, second].into_iter().chain(lines) {
        let (start, end) = (line.text.0 as usize, line.text.1 as usize);
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(builder.text().get(start..end).unwrap_or_default().trim());
    }
    builder.intern(&joined)
}
