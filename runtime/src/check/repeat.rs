//! What a rule is repeated over.

use super::scope;
use crate::report::{BoundPanel, Report};
use crate::schema::{CodeLevel, EachColumn, EachRow, Row, RowKind, Rule};

/// Where a rule stands: the row and column it is at, if it is repeated at all.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct At {
    /// The code of the row; 0 when it has none.
    pub(crate) code: u32,
    /// The position of the row in its panel.
    pub(crate) row: Option<u32>,
    /// Table and panel of that position.
    pub(crate) panel: (u16, u16),
    /// The column.
    pub(crate) column: Option<u16>,
    /// The instance of a table that has several: its table and its position there.
    pub(crate) instance: Option<(u16, u32)>,
}

/// Calls `visit` for every row and column the rule is repeated over.
pub(crate) fn each(report: &Report<'_>, rule: &Rule, mut visit: impl FnMut(At)) {
    let each = rule.each_row;
    each_row(report, each, |at| match rule.each_column {
        EachColumn::Once => visit(at),
        EachColumn::Over(columns) => {
            for &column in columns {
                visit(At {
                    column: Some(column),
                    ..at
                });
            }
        }
    });
}

fn each_row(report: &Report<'_>, each: EachRow, mut visit: impl FnMut(At)) {
    match each {
        EachRow::Once => visit(At::default()),
        EachRow::Instances(table) => instances(report, table, visit),
        EachRow::Codes(codes) => codes.iter().for_each(|&code| visit(at_code(code))),
        EachRow::Found { panels, digits } => {
            let found = found_codes(report, panels, digits);
            found.into_iter().for_each(|code| visit(at_code(code)));
        }
        EachRow::Rows { table, panel } => rows(report, (table, panel), visit),
        EachRow::Parents { table, panel } => {
            let Some(bound) = bound_panel(report, table, panel) else {
                return;
            };
            for &(code, position) in &bound.by_code {
                if below(bound, code).next().is_some() {
                    visit(At {
                        code,
                        row: Some(position),
                        panel: (table, panel),
                        column: None,
                        instance: scope::instance_at(report, (table, panel), position),
                    });
                }
            }
        }
    }
}

/// Every row of a panel that is not grey.
fn rows(report: &Report<'_>, panel: (u16, u16), mut visit: impl FnMut(At)) {
    let Some(bound) = bound_panel(report, panel.0, panel.1) else {
        return;
    };
    for (position, row) in (0..).zip(&bound.rows) {
        let declared = row.declared.map(usize::from);
        let declared = declared.and_then(|index| bound.schema.rows.get(index));
        if declared.is_none_or(|row: &Row| !row.grey) {
            visit(At {
                code: row.code,
                row: Some(position),
                panel,
                column: None,
                instance: scope::instance_at(report, panel, position),
            });
        }
    }
}

/// The first panel of a table with instances has one row for each.
fn instances(report: &Report<'_>, table: u16, mut visit: impl FnMut(At)) {
    let bound = report.tables.get(usize::from(table));
    let instances = bound.map(|bound| bound.instances.as_slice());
    for (position, instance) in (0..).zip(instances.unwrap_or_default()) {
        visit(At {
            row: instance.rows.first().map(|rows| rows.start),
            panel: (table, 0),
            instance: Some((table, position)),
            ..At::default()
        });
    }
}

fn at_code(code: u32) -> At {
    At {
        code,
        ..At::default()
    }
}

/// A panel by table and panel index.
pub(super) fn bound_panel<'r>(
    report: &'r Report<'_>,
    table: u16,
    panel: u16,
) -> Option<&'r BoundPanel> {
    let table = report.tables.get(usize::from(table))?;
    table.panels.get(usize::from(panel))
}

fn found_codes(report: &Report<'_>, panels: &[(u16, u16)], digits: u8) -> Vec<u32> {
    let mut codes = Vec::new();
    for &(table, panel) in panels {
        if let Some(bound) = bound_panel(report, table, panel) {
            let listed = if digits == 0 {
                &bound.by_code
            } else {
                of_digits(bound, digits)
            };
            codes.extend(listed.iter().map(|&(code, _)| code));
        }
    }
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The rows whose codes have so many digits. INVARIANT: codes never begin with 0, so they are a run.
pub(super) fn of_digits(panel: &BoundPanel, digits: u8) -> &[(u32, u32)] {
    let least = 10_u32.saturating_pow(u32::from(digits.saturating_sub(1)));
    between(panel, least, least.saturating_mul(10))
}

/// The rows directly below a code: those that no other listed row stands between.
pub(super) fn below(panel: &BoundPanel, code: u32) -> impl Iterator<Item = (u32, u32)> + '_ {
    let levels: &[CodeLevel] = match panel.schema.kind {
        RowKind::Coded(list) => list.levels,
        RowKind::Listed | RowKind::Single | RowKind::Numbered | RowKind::Keyed(_) => &[],
    };
    let digits = code.checked_ilog10().map_or(0, |power| power + 1);
    let deeper = levels
        .iter()
        .filter_map(move |level| u32::from(level.digits).checked_sub(digits));
    let deeper = deeper.filter(|&places| places > 0).enumerate();
    deeper.flat_map(move |(skipped, places)| {
        let power = 10_u32.saturating_pow(places);
        let first = code.saturating_mul(power);
        let rows = between(panel, first, first.saturating_add(power))
            .iter()
            .copied();
        rows.filter(move |&(inner, _)| skipped == 0 || nearest_above(panel, inner) == Some(code))
    })
}

fn between(panel: &BoundPanel, first: u32, last: u32) -> &[(u32, u32)] {
    let start = panel.by_code.partition_point(|&(code, _)| code < first);
    let end = panel.by_code.partition_point(|&(code, _)| code < last);
    panel.by_code.get(start..end).unwrap_or_default()
}

fn nearest_above(panel: &BoundPanel, code: u32) -> Option<u32> {
    let mut above = code / 10;
    while above > 0 {
        if panel.row_of_code(above).is_some() {
            return Some(above);
        }
        above /= 10;
    }
    None
}
