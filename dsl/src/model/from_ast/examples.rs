//! Examples of named rules: figures at cells that the rule reads, and the words of notes.

mod places;
mod reads;

use super::address::{Resolver, Scope};
use super::predicate::DEPARTMENT;
use crate::ast::{self, Address, At};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, Columns, Example, Rows, Rule};
use places::Places;
use reads::Reads;

/// The note below a table, as an address names it.
const NOTE: &str = "注";

impl Resolver<'_, '_> {
    /// The examples of a rule, and what is missing or wrong about them.
    pub(super) fn examples(
        &mut self,
        source: &ast::Rule,
        examples: &[&ast::Example],
        rules: &[Rule],
    ) -> Vec<Example> {
        let name = &source.name;
        if !self.context.layered.is_broken(&name.value) {
            for (passes, which) in [(true, "通过"), (false, "违反")] {
                if !examples.iter().any(|example| example.passes == passes) {
                    self.context
                        .report(meaning::example_missing(name.span, &name.value, which));
                }
            }
        }
        let reads = Reads::of(rules, self.forms);
        examples
            .iter()
            .map(|example| self.example(&name.value, example, &reads))
            .collect()
    }

    fn example(&mut self, rule: &str, source: &ast::Example, reads: &Reads) -> Example {
        let mut example = Example {
            passes: source.passes,
            title: source
                .title
                .as_ref()
                .map(|title| title.value.clone())
                .unwrap_or_default(),
            figures: Vec::new(),
            notes: Vec::new(),
            department: String::new(),
        };
        let mut places = Places::default();
        for (address, text) in &source.figures {
            let address = &places.numbered(self, address);
            let read = match (
                address.value.path.as_slice(),
                address.value.indices.as_slice(),
            ) {
                ([name], []) if name.value == DEPARTMENT => {
                    example.department.clone_from(&text.value);
                    reads.department
                }
                ([table, note], []) if note.value == NOTE => {
                    let Some(table) = self.named_table(table) else {
                        continue;
                    };
                    example.notes.push((table, text.value.clone()));
                    reads.notes.contains(&table)
                }
                _ => {
                    let Some(cell) = self.example_cell(address) else {
                        continue;
                    };
                    let place = places.instance(self.forms, cell);
                    example.figures.push((place, text.value.clone()));
                    self.is_read(&cell, reads)
                }
            };
            // A rule whose relation has no meaning has said so.
            if !read && !reads.is_empty() {
                let written = self.written(address.span).to_owned();
                self.context
                    .report(meaning::example_unread(address.span, rule, &written));
            }
        }
        example
    }

    /// The one cell that an example names.
    fn example_cell(&mut self, address: &At<Address>) -> Option<Cells> {
        let cells = self.cells(&Scope::OUTSIDE, &address.value, address.span)?;
        match cells.as_slice() {
            [cell]
                if matches!(cell.rows, Rows::At(_) | Rows::Code(_))
                    && matches!(cell.columns, Columns::At(_)) =>
            {
                Some(*cell)
            }
            _ => {
                let written = self.written(address.span).to_owned();
                self.context
                    .report(meaning::example_shape(address.span, &written));
                None
            }
        }
    }

    fn is_read(&self, cell: &Cells, reads: &Reads) -> bool {
        let code = match cell.rows {
            Rows::Code(code) => code,
            Rows::At(row) => {
                let row = self.forms.row((cell.table, cell.panel), row);
                row.map_or(0, |(row, _)| row.code)
            }
            _ => 0,
        };
        reads
            .cells
            .iter()
            .any(|read| reads::covers(read, cell, code))
    }
}
