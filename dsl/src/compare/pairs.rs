//! Which table, panel, row and column of one spec is which of another.

use super::axis::{Item, columns, rows};
use crate::model::{Panel, Spec, Table};
use crate::text;

/// Two specs with what corresponds in them.
pub(crate) struct Pairs<'s> {
    /// The earlier spec.
    pub(crate) before: &'s Spec,
    /// The later spec.
    pub(crate) after: &'s Spec,
    /// For each earlier table its later one.
    pub(crate) tables: Vec<Option<TablePair>>,
}

/// The later table of an earlier one.
pub(crate) struct TablePair {
    /// Its position.
    pub(crate) table: usize,
    /// For each earlier panel its later one.
    pub(crate) panels: Vec<Option<PanelPair>>,
}

/// The later panel of an earlier one.
pub(crate) struct PanelPair {
    /// Its position.
    pub(crate) panel: usize,
    /// For each earlier row its later one.
    pub(crate) rows: Vec<Option<usize>>,
    /// For each earlier column its later one.
    pub(crate) columns: Vec<Option<usize>>,
}

impl<'s> Pairs<'s> {
    /// Looks for what corresponds.
    pub(crate) fn of(before: &'s Spec, after: &'s Spec) -> Self {
        let tables = tables(&before.tables, &after.tables);
        let tables = tables.into_iter().zip(&before.tables);
        let tables = tables.map(|(position, earlier)| {
            let position = position?;
            let panels = panels(earlier, after.tables.get(position)?);
            Some(TablePair {
                table: position,
                panels,
            })
        });
        Self {
            before,
            after,
            tables: tables.collect(),
        }
    }

    /// The earlier position of a later table.
    pub(crate) fn earlier(&self, table: usize) -> Option<usize> {
        let mut tables = self.tables.iter();
        tables.position(|pair| pair.as_ref().is_some_and(|pair| pair.table == table))
    }

    /// The later panel of an earlier one.
    pub(crate) fn panel(&self, table: usize, panel: usize) -> Option<(usize, &PanelPair)> {
        let pair = self.tables.get(table)?.as_ref()?;
        Some((pair.table, pair.panels.get(panel)?.as_ref()?))
    }
}

/// Tables go together by their proper title, then by any title, then by name: numbers in names
/// move from year to year, titles hardly do.
fn tables(before: &[Table], after: &[Table]) -> Vec<Option<usize>> {
    let proper = |one: &Table, other: &Table| match (one.titles.first(), other.titles.first()) {
        (Some(one), Some(other)) => text::same(one, other),
        _ => false,
    };
    let any = |one: &Table, other: &Table| {
        let mut titles = one.titles.iter();
        titles.any(|title| other.titles.iter().any(|known| text::same(known, title)))
    };
    let name = |one: &Table, other: &Table| one.name == other.name;
    pair(before, after, &[&proper, &any, &name])
}

fn panels(before: &Table, after: &Table) -> Vec<Option<PanelPair>> {
    let name = |one: &Panel, other: &Panel| one.name == other.name;
    let only = |_: &Panel, _: &Panel| before.panels.len() == 1 && after.panels.len() == 1;
    let found = pair(&before.panels, &after.panels, &[&name, &only]);
    let found = found.into_iter().zip(&before.panels);
    let found = found.map(|(position, earlier)| {
        let position = position?;
        let later = after.panels.get(position)?;
        Some(PanelPair {
            panel: position,
            rows: items(&rows(earlier), &rows(later)),
            columns: items(
                &columns(earlier, &before.unit),
                &columns(later, &after.unit),
            ),
        })
    });
    found.collect()
}

/// Rows or columns go together by how rules call them, then by code, then by a name in common,
/// then by what stands under another spanner. Nameless grey rows are nobody's.
fn items(before: &[Item<'_>], after: &[Item<'_>]) -> Vec<Option<usize>> {
    let called = |one: &Item<'_>, other: &Item<'_>| {
        one.has_name() && other.has_name() && one.identifier == other.identifier
    };
    let code = |one: &Item<'_>, other: &Item<'_>| one.code != 0 && one.code == other.code;
    let name = |one: &Item<'_>, other: &Item<'_>| {
        let mut names = one.names();
        one.above() == other.above()
            && names.any(|name| other.names().any(|known| text::same(known, name)))
    };
    let leaf = |one: &Item<'_>, other: &Item<'_>| {
        let alone = |items: &[Item<'_>], item: &Item<'_>| {
            let same = |known: &&Item<'_>| known.label() == item.label();
            items.iter().filter(same).count() == 1
        };
        one.has_name()
            && text::same(one.label(), other.label())
            && alone(before, one)
            && alone(after, other)
    };
    pair(before, after, &[&called, &code, &name, &leaf])
}

/// When two things are one.
type Same<'f, T> = &'f dyn Fn(&T, &T) -> bool;

/// For each earlier thing the later one it is, by the first of the criteria that finds a free one.
fn pair<T>(before: &[T], after: &[T], criteria: &[Same<'_, T>]) -> Vec<Option<usize>> {
    let mut found = vec![None; before.len()];
    for same in criteria {
        for (at, earlier) in before.iter().enumerate() {
            if found.get(at) != Some(&None) {
                continue;
            }
            let free = |position: &usize| !found.contains(&Some(*position));
            let mut later = after.iter().enumerate();
            let hit = later.find(|(position, later)| free(position) && same(earlier, later));
            if let (Some((position, _)), Some(slot)) = (hit, found.get_mut(at)) {
                *slot = Some(position);
            }
        }
    }
    found
}
