//! From what the sentences of a document say to the drafts of their tables.

use crate::report::{Instance, Printing};
use crate::words::{ToldRow, ToldTable};

use super::draft::Draft;
use super::names::Names;

impl Draft {
    /// Takes what the document says of a narrative.
    pub(super) fn add_narrative(&mut self, told: ToldTable, names: &mut Names) {
        self.problems.extend(told.problems);
        if !told.found {
            return;
        }
        self.printing = Some(Printing {
            title: told.heading,
            ..Printing::default()
        });
        for (row, told) in told.rows.into_iter().enumerate() {
            self.add_told_row(row, told, names);
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
