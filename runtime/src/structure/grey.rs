//! Grey cells stay blank.

use super::{Inspector, Property};
use crate::report::{FactId, Report, State};
use crate::schema::Level;

/// # What it finds
/// A figure in a cell that the form leaves grey.
///
/// # Why it matters
/// No total takes it up: it is a figure of another row.
pub(super) const PROPERTY: Property = Property {
    name: "灰格",
    level: Level::Must,
    asks: "灰格不填数",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let columns = panel.schema.columns;
            for (row_index, row) in panel.rows.iter().enumerate().filter(|(_, row)| row.found) {
                let declared = row
                    .declared
                    .and_then(|index| panel.schema.rows.get(index as usize));
                let row_grey = declared.is_some_and(|declared| declared.grey);
                for (column_index, column) in columns.iter().enumerate() {
                    if !row_grey && !column.grey {
                        continue;
                    }
                    let index = row_index * columns.len() + column_index;
                    let fact = report.fact(FactId(panel.first_fact + index as u32));
                    match (fact.state, fact.cell) {
                        (State::Absent, _) => {}
                        (State::Blank, _) | (_, None) => inspector.holds(),
                        (_, Some(cell)) => {
                            let text = report.document.text_at(cell);
                            inspector.fails(cell, format!("灰格里填了“{text}”"));
                        }
                    }
                }
            }
        }
    });
}
