//! Figures are not negative.

use super::{Inspector, Property};
use crate::report::{FactId, Report, State};
use crate::schema::{Level, Unit};

/// # What it finds
/// A negative figure.
///
/// # Why it matters
/// Income, expenditure and balances are published as amounts; a minus sign is a correction that
/// was left standing, or a slip. It is to be looked into, not an error by itself.
pub(super) const PROPERTY: Property = Property {
    name: "非负",
    level: Level::Verify,
    asks: "金额不为负数",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let cells = panel.rows.len() * panel.schema.columns.len();
            for index in 0..cells {
                let column = index.checked_rem(panel.schema.columns.len());
                let column = column.and_then(|column| panel.schema.columns.get(column));
                if column.is_some_and(|column| column.unit == Unit::Direction) {
                    continue;
                }
                let fact = report.fact(FactId(panel.first_fact + index as u32));
                if let (State::Number, Some(cell)) = (fact.state, fact.cell) {
                    inspector.expect(fact.value >= 0, cell, || {
                        format!("“{}”为负数", report.text_at(cell))
                    });
                }
            }
        }
    });
}
