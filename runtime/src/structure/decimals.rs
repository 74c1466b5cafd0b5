//! Figures are printed with the decimals that the form declares.

use super::{Inspector, Property};
use crate::report::{FactId, Report, State};
use crate::schema::{Kind, Level};

/// # What it finds
/// A figure with more or fewer decimals than declared, where zeros may not be dropped.
///
/// # Why it matters
/// A lost decimal is a lost digit, and it widens what rounding may hide.
pub(super) const PROPERTY: Property = Property {
    name: "小数位",
    level: Level::Must,
    asks: "金额按规定的小数位数填列",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        if table.schema.drops_zeros {
            return;
        }
        let declared = table.schema.precision;
        for panel in &table.panels {
            let cells = panel.rows.len() * panel.schema.columns.len();
            for index in 0..cells {
                let column = panel.schema.columns.get(index % panel.schema.columns.len());
                let fact = report.fact(FactId(panel.first_fact + index as u32));
                let measured = column.is_some_and(|column| column.kind == Kind::Amount);
                let (State::Number, Some(cell), true) = (fact.state, fact.cell, measured) else {
                    continue;
                };
                inspector.expect(fact.decimals == declared, cell, || {
                    let text = report.document.text_at(cell);
                    format!("“{text}”不是 {declared} 位小数")
                });
            }
        }
    });
}
