//! From what the sentences of a document say to the drafts of their tables.

use crate::report::{Instance, Printing, Problem};
use crate::schema::{CodeList, RowKind};
use crate::words::{Called, ToldRow, ToldTable};

use super::codes::Printed;
use super::draft::Draft;
use super::names::Names;

impl Draft {
    /// Takes what the document says of a narrative.
    pub(super) fn add_narrative(&mut self, told: ToldTable, names: &mut Names, printed: &Printed) {
        let table = told.table;
        self.problems.extend(told.problems);
        if !told.found {
            return;
        }
        self.printing = Some(Printing {
            title: told.heading,
            ..Printing::default()
        });
        let kind = self.schema.panels.first().map(|panel| &panel.kind);
        let mut last = 0;
        for (row, told) in told.rows.into_iter().enumerate() {
            match (&told.called, kind) {
                (Some(called), Some(RowKind::Coded(list))) => {
                    let code = printed.called(list, called, last);
                    last = code.unwrap_or(last);
                    self.add_coded_row(table, (list, code), told);
                }
                _ => self.add_told_row(row, told, names),
            }
        }
    }

    /// A sentence told apart by a name of a code list is the row of its code.
    fn add_coded_row(
        &mut self,
        table: usize,
        (list, code): (&CodeList, Option<u32>),
        told: ToldRow,
    ) {
        let Some(title) = told.title else {
            return;
        };
        let Some(panel) = self.panels.first_mut() else {
            return;
        };
        let (index, cell) = (0, title);
        if code.is_some_and(|code| panel.codes.contains_key(&code)) {
            let panel = index;
            self.problems.push(Problem::RowTwice { table, panel, cell });
            return;
        }
        // What stands beside a name that no one knows is read all the same. Below names of higher
        // levels the code list need not know every one.
        if code.is_none() && !told.called.as_ref().is_some_and(Called::is_below_others) {
            let panel = index;
            self.problems
                .push(Problem::RowUnknown { table, panel, cell });
        }
        let row = panel.add(None, code.unwrap_or_default());
        if let Some(bound) = panel.meet(row, Some(title)) {
            bound.name = Some(title);
            bound.entry = code.and_then(|code| list.position(code));
        }
        for (column, fact) in told.facts.into_iter().enumerate() {
            if let Some(fact) = fact {
                panel.put(row, column, fact);
                panel.find_column(column, None);
            }
        }
    }

    fn add_told_row(&mut self, row: usize, told: ToldRow, names: &mut Names) {
        let each = self.schema.each.is_some();
        let Some(panel) = self.panels.first_mut() else {
            return;
        };
        if row >= panel.rows.len() {
            panel.add(None, 0);
        }
        panel.meet(row, told.title);
        for (column, fact) in told.facts.into_iter().enumerate() {
            if let Some(fact) = fact {
                panel.put(row, column, fact);
                panel.find_column(column, None);
            }
        }
        if each {
            let row = row as u32;
            let mut instance = Instance {
                key: names.key(&told.name),
                name: told.name,
                ..Instance::default()
            };
            instance.title = told.title;
            instance.rows.push(row..row + 1);
            self.instances.push(instance);
        }
    }
}
