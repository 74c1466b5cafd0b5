//! The pieces of a flow as blocks of a document.

use gouji_runtime::document::DocumentBuilder;

use super::grid;
use super::piece::{Piece, Table};
use crate::ReadError;

/// Says whether so many cells or paragraphs more are allowed.
pub(super) type Allow<'a> = dyn FnMut(u64) -> Result<(), ReadError> + 'a;

/// Writes pieces in order.
pub(super) fn pieces(
    builder: &mut DocumentBuilder,
    pieces: &[Piece],
    allow: &mut Allow<'_>,
) -> Result<(), ReadError> {
    for piece in pieces {
        match piece {
            Piece::Line(line) => {
                allow(1)?;
                builder.paragraph(line.text, line.place);
            }
            Piece::Table(one) => table(builder, one, allow)?,
        }
    }
    Ok(())
}

/// Writes a table as a grid, with the tables in its cells below it; a table that only arranges
/// is not written, but what stands in it is.
fn table(
    builder: &mut DocumentBuilder,
    table: &Table,
    allow: &mut Allow<'_>,
) -> Result<(), ReadError> {
    if table.is_arrangement() {
        for cell in table.cells() {
            builder.end_grid();
            pieces(builder, &cell.pieces, allow)?;
        }
        return Ok(());
    }
    let mut dense = grid::dense(builder, table, allow)?;
    dense.compress();
    dense.number();
    dense.write(builder);
    for inner in table.cells().flat_map(|cell| cell.tables()) {
        self::table(builder, inner, allow)?;
    }
    Ok(())
}
