//! One code has one name in all tables of a document.

use super::{Inspector, Property};
use crate::document::CellId;
use crate::fold;
use crate::report::Report;
use crate::schema::{Level, RowKind};

/// # What it finds
/// A code that an earlier table prints under another name.
pub(super) const PROPERTY: Property = Property {
    name: "同码同名",
    level: Level::Must,
    asks: "同一编码在各表中的名称相同",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let mut names: Vec<(&str, u32, CellId)> = Vec::new();
    inspector.tables(|inspector, _, table| {
        for panel in &table.panels {
            let RowKind::Coded(list) = panel.schema.kind else {
                continue;
            };
            for row in panel.rows.iter().filter(|row| row.code != 0) {
                let Some(cell) = row.name else { continue };
                let at = names
                    .binary_search_by_key(&(list.name, row.code), |(list, code, _)| (*list, *code));
                match at {
                    Err(at) => names.insert(at, (list.name, row.code, cell)),
                    Ok(at) => {
                        let first = names
                            .get(at)
                            .map_or("", |(_, _, cell)| report.document.text_at(*cell));
                        let printed = report.document.text_at(cell);
                        inspector.expect(
                            first == printed || fold::equal(first, printed),
                            cell,
                            || format!("{} 的名称印作“{printed}”，前表印作“{first}”", row.code),
                        );
                    }
                }
            }
        }
    });
}
