//! One code has one name in all tables of a document.

use super::{Coded, Inspector, Property};
use crate::document::CellId;
use crate::fold;
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A code that an earlier table prints under another name.
pub(super) const PROPERTY: Property = Property {
    name: "同码同名",
    level: Level::Must,
    asks: "同一编码在各表中的名称相同",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let text = |cell: CellId| report.document.text_at(cell);
    let mut names: Vec<(&str, u32, CellId)> = Vec::new();
    inspector.coded_rows(|inspector, Coded { list, row, .. }| {
        let Some(cell) = row.name else { return };
        let own = (list.name, row.code);
        let known = names.binary_search_by_key(&own, |(list, code, _)| (*list, *code));
        let first = match known {
            Err(at) => return names.insert(at, (list.name, row.code, cell)),
            Ok(at) => names.get(at).map_or("", |(_, _, cell)| text(*cell)),
        };
        let printed = text(cell);
        let same = first == printed || fold::equal(first, printed);
        inspector.expect(same, cell, || {
            format!("{} 的名称印作“{printed}”，前表印作“{first}”", row.code)
        });
    });
}
