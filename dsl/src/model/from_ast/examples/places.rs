//! Where the figures of an example stand, in tables that print lines and instances as they come:
//! a text names a line, and what is given again belongs to the next instance.

use std::collections::BTreeMap;

use super::super::address::{Resolver, Scope};
use super::super::forms::Forms;
use crate::ast::{Address, At, Index};
use crate::model::{Cells, RowKind, Rows};

/// What an example has given so far.
#[derive(Default)]
pub(super) struct Places {
    /// The names of lines, in the order met.
    lines: Vec<String>,
    /// The cells of each table's instance at hand, and its number.
    given: BTreeMap<usize, (usize, Vec<Cells>)>,
}

impl Places {
    /// The address with the number of a line in the place of its name, where rows have no names
    /// of their own.
    pub(super) fn numbered(
        &mut self,
        resolver: &mut Resolver<'_, '_>,
        address: &At<Address>,
    ) -> At<Address> {
        let mut changed = address.clone();
        let Some(first) = changed.value.indices.first_mut() else {
            return changed;
        };
        let Index::Label(labels) = &first.value else {
            return changed;
        };
        let labels: Vec<&str> = labels.iter().map(|label| &*label.value).collect();
        let name = labels.join(".");
        let known = self.lines.iter().position(|line| *line == name);
        let position = known.unwrap_or(self.lines.len());
        first.value = Index::Code(u32::try_from(position + 1).unwrap_or(u32::MAX));
        if !is_keyed(resolver, address, &changed) {
            return address.clone();
        }
        if known.is_none() {
            self.lines.push(name);
        }
        changed
    }

    /// The cell in the instance that it belongs to.
    pub(super) fn instance(&mut self, forms: &Forms, cell: Cells) -> Cells {
        if !forms.has_instances(cell.table) {
            return cell;
        }
        let (number, given) = self.given.entry(cell.table).or_default();
        if given.contains(&cell) {
            *number += 1;
            given.clear();
        }
        given.push(cell);
        let length = match forms.panel((cell.table, cell.panel)) {
            Some(panel) if panel.kind == RowKind::Single => 1,
            Some(panel) => panel.rows.len(),
            None => 0,
        };
        let rows = match cell.rows {
            Rows::At(row) => Rows::At(*number * length + row),
            rows => rows,
        };
        Cells { rows, ..cell }
    }
}

/// Whether an address names a line of a keyed panel by its number, and nothing as it is written.
fn is_keyed(
    resolver: &mut Resolver<'_, '_>,
    written: &At<Address>,
    numbered: &At<Address>,
) -> bool {
    let mut cells = |address: &At<Address>| {
        resolver.quietly(|resolver| resolver.cells(&Scope::OUTSIDE, &address.value, address.span))
    };
    if cells(written).is_some() {
        return false;
    }
    let Some(numbered) = cells(numbered) else {
        return false;
    };
    numbered.iter().all(|cell| {
        let panel = resolver.forms.panel((cell.table, cell.panel));
        panel.is_some_and(|panel| matches!(panel.kind, RowKind::Keyed(_)))
    })
}
