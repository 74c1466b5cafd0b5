//! Instances: which rows of a table that has several a rule may see from where it stands.
//!
//! At an instance, the cells of its own table are its own, and those of another such table are
//! those of the instance with the same name there. At none, a row is that row in every instance.

use std::ops::Range;

use super::reason::Reason;
use super::repeat::At;
use crate::report::{BoundTable, Instance, Report};
use crate::schema::RowKind;

/// The rows of a panel that a rule may see.
#[derive(Debug, Clone)]
pub(super) enum Scope<'r> {
    /// All: the table has no instances.
    Whole,
    /// Those of one instance.
    One(Range<u32>),
    /// Those of every instance.
    Every(&'r [Instance], usize),
}

impl<'r> Scope<'r> {
    /// What a rule sees of a panel.
    pub(super) fn of(
        table: &'r BoundTable,
        (index, panel): (u16, u16),
        report: &Report<'_>,
        at: At,
    ) -> Result<Self, Reason> {
        let panel = usize::from(panel);
        // Sentences told apart by codes are the rows of one table.
        let first = table.schema.panels.first();
        let coded = first.is_some_and(|panel| matches!(panel.kind, RowKind::Coded(_)));
        if table.schema.each.is_none() || coded {
            return Ok(Self::Whole);
        }
        let Some(here) = at.instance else {
            return Ok(Self::Every(&table.instances, panel));
        };
        let instance = if here.0 == index {
            table.instances.get(here.1 as usize)
        } else {
            namesake(report, here, table)
        };
        let missing = match table.printing {
            Some(_) => Reason::Namesake(index, here),
            None => Reason::Table(index),
        };
        let rows = instance.and_then(|instance| instance.rows.get(panel));
        rows.cloned().map(Self::One).ok_or(missing)
    }

    /// The rows that are seen, of a panel that has so many.
    pub(super) fn rows(&self, count: usize) -> Range<u32> {
        match self {
            Self::Whole | Self::Every(..) => 0..u32::try_from(count).unwrap_or(u32::MAX),
            Self::One(rows) => rows.clone(),
        }
    }

    /// Whether a row is seen.
    pub(super) fn holds(&self, row: u32) -> bool {
        match self {
            Self::Whole | Self::Every(..) => true,
            Self::One(rows) => rows.contains(&row),
        }
    }

    /// The rows that a declared row is here.
    pub(super) fn declared(&self, row: u32) -> Vec<u32> {
        let within = |rows: &Range<u32>| {
            let at = rows.start.saturating_add(row);
            rows.contains(&at).then_some(at)
        };
        match self {
            Self::Whole => vec![row],
            Self::One(rows) => within(rows).into_iter().collect(),
            Self::Every(instances, panel) => {
                let rows = instances.iter().filter_map(|one| one.rows.get(*panel));
                rows.filter_map(within).collect()
            }
        }
    }
}

/// The instance with the name of another table's.
fn namesake<'r>(
    report: &Report<'_>,
    (table, position): (u16, u32),
    other: &'r BoundTable,
) -> Option<&'r Instance> {
    let own = report.tables.get(usize::from(table))?;
    let key = own.instances.get(position as usize)?.key;
    let mut named = other.instances.iter();
    named.find(|instance| instance.key == key && key != 0)
}

/// The instance that a row belongs to.
pub(super) fn instance_at(
    report: &Report<'_>,
    (table, panel): (u16, u16),
    row: u32,
) -> Option<(u16, u32)> {
    let bound = report.tables.get(usize::from(table))?;
    let position = bound.instance_at(usize::from(panel), row)?;
    Some((table, u32::try_from(position).ok()?))
}
