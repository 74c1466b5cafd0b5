//! Texts are among those that the form lists.

use super::{Inspector, Property};
use crate::fold;
use crate::report::{FactId, Report, State};
use crate::schema::Level;

/// # What it finds
/// A text that is none of those that a column or a field may hold (取自).
///
/// # Why it matters
/// Lists of kinds are closed: what is called by another name cannot be counted or compared.
pub(super) const PROPERTY: Property = Property {
    name: "取值",
    level: Level::Must,
    asks: "文字取自规定的写法",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let columns = panel.schema.columns;
            for index in 0..panel.rows.len() * columns.len() {
                let Some(column) = columns.get(index % columns.len()) else {
                    continue;
                };
                let fact = report.fact(FactId(panel.first_fact + index as u32));
                let (State::Text, Some(cell), false) =
                    (fact.state, fact.cell, column.choices.is_empty())
                else {
                    continue;
                };
                let text = report.text_at(cell);
                let mut choices = column.choices.iter();
                let is_listed = choices.any(|choice| fold::equal(choice, text));
                inspector.expect(is_listed, cell, || {
                    format!("“{text}”不是{}之一", column.choices.join("、"))
                });
            }
        }
    });
}
