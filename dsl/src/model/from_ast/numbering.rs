//! Printed numbers and machine names of a table: each stands for one row or one column.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::forms::{Declared, Shape};
use crate::ast::Axis;
use crate::diagnostic::catalogue::meaning;
use crate::source::Span;

/// Checks the numbers of a table and makes the names of rows without numbers unique.
pub(super) fn check(context: &mut Context<'_>, shape: &mut Shape) {
    for axis in [Axis::Row, Axis::Column] {
        check_axis(context, shape, axis);
    }
    distinguish_rows(shape);
}

/// Numbers rise within a panel and are unique within the table.
fn check_axis(context: &mut Context<'_>, shape: &Shape, axis: Axis) {
    let word = match axis {
        Axis::Row => "行次",
        Axis::Column => "栏次",
    };
    let mut seen: BTreeMap<u16, Span> = BTreeMap::new();
    // A range that is wrong is wrong once.
    let mut said: Option<Span> = None;
    for numbers in numbers(shape, axis) {
        let mut before = 0;
        for (ordinal, span) in numbers.into_iter().filter(|(ordinal, _)| *ordinal != 0) {
            match seen.get(&ordinal) {
                Some(first) if said != Some(span) => {
                    said = Some(span);
                    context.report(meaning::ordinal_twice(span, word, ordinal, *first));
                }
                None if ordinal < before => {
                    context.report(meaning::ordinal_back(span, word, ordinal, before));
                }
                _ => {}
            }
            seen.insert(ordinal, span);
            before = ordinal;
        }
    }
}

/// The numbers of each panel with their places.
fn numbers(shape: &Shape, axis: Axis) -> Vec<Vec<(u16, Span)>> {
    let place = |(ordinal, declared): (u16, &Declared)| (ordinal, declared.span);
    let panels = shape.table.panels.iter().zip(&shape.panels);
    let numbers = panels.map(|(panel, declared)| match axis {
        Axis::Row => {
            let rows = panel.rows.iter().map(|row| row.ordinal);
            rows.zip(&declared.rows).map(place).collect()
        }
        Axis::Column => {
            let columns = panel.columns.iter().map(|column| column.ordinal);
            columns.zip(&declared.columns).map(place).collect()
        }
    });
    numbers.collect()
}

/// A row without a number that bears the name of a row in an earlier panel is named with its
/// panel.
fn distinguish_rows(shape: &mut Shape) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for panel in &mut shape.table.panels {
        for row in &mut panel.rows {
            if taken.contains(&row.id) {
                row.id = format!("{}.{}", panel.name, row.id);
            }
        }
        taken.extend(panel.rows.iter().map(|row| row.id.clone()));
    }
}
