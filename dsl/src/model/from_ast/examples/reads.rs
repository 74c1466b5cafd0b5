//! What rules read: cells, notes and the department's name.

use crate::codes::digits_of;
use crate::model::from_ast::forms::Forms;
use crate::model::{Cells, Columns, Names, Predicate, Quotient, Relation, Rows, Rule, Sum, Text};

/// Everything that some rules read.
#[derive(Debug, Default)]
pub(super) struct Reads {
    /// Cells.
    pub(super) cells: Vec<Cells>,
    /// Tables whose notes are read.
    pub(super) notes: Vec<usize>,
    /// Whether the department's name is read.
    pub(super) department: bool,
}

impl Reads {
    /// What the relations and conditions of rules read.
    pub(super) fn of(rules: &[Rule], forms: &Forms) -> Self {
        let mut reads = Self::default();
        for rule in rules {
            match &rule.relation {
                Relation::Linear(_, sum) => reads.sum(sum),
                Relation::Ratio(quotient) => reads.quotient(quotient),
                Relation::Same(cells) => reads.cells.extend(cells),
                Relation::Holds(statement) => reads.statement(statement),
            }
            rule.when.iter().for_each(|when| reads.statement(when));
            reads.cells.extend(rule.explained_by);
        }
        reads.names(forms);
        reads
    }

    /// Whether nothing is read.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.notes.is_empty() && !self.department
    }

    /// The names of the instances that the cells are of.
    fn names(&mut self, forms: &Forms) {
        let named = self.cells.iter().filter_map(|cells| {
            let each = forms.shapes.get(cells.table)?.table.each?;
            Some(Cells {
                table: cells.table,
                panel: 0,
                rows: Rows::At(0),
                columns: Columns::At(each),
            })
        });
        let named: Vec<Cells> = named.collect();
        self.cells.extend(named);
    }

    fn sum(&mut self, sum: &Sum) {
        for term in &sum.terms {
            self.cells.push(term.cells);
            self.cells.extend(term.direction);
        }
    }

    fn quotient(&mut self, quotient: &Quotient) {
        self.cells.push(quotient.cell);
        self.sum(&quotient.dividend);
        self.sum(&quotient.divisor);
    }

    fn text(&mut self, text: &Text) {
        match text {
            Text::Cells(cells) => self.cells.push(*cells),
            Text::Department => self.department = true,
            Text::Literal(_) => {}
        }
    }

    fn statement(&mut self, statement: &Predicate) {
        match statement {
            Predicate::Blank(cells)
            | Predicate::Printed(cells)
            | Predicate::Distinct(cells)
            | Predicate::Uniform(cells) => self.cells.push(*cells),
            Predicate::Linear(_, sum) => self.sum(sum),
            Predicate::Ratio(quotient) => self.quotient(quotient),
            Predicate::SameText(_, one, other) | Predicate::TextContains(one, other) => {
                self.text(one);
                self.text(other);
            }
            Predicate::Names(_, one, other) => {
                for names in one.iter().chain(other) {
                    if let Names::Texts(cells) | Names::Labels(cells) = names {
                        self.cells.push(*cells);
                    }
                }
            }
            Predicate::Graded { text, figure, .. } => self.cells.extend([*text, *figure]),
            Predicate::NoteContains(table, _) => self.notes.push(*table),
            Predicate::DepartmentContains(_) => self.department = true,
            Predicate::LineCount(table, panel, ..) => {
                let (table, panel) = (*table, *panel);
                self.cells.push(Cells {
                    table,
                    panel,
                    rows: Rows::All,
                    columns: Columns::All,
                });
            }
            Predicate::Present(table) => self.notes.push(*table),
            Predicate::Not(inner) => self.statement(inner),
            Predicate::All(parts) | Predicate::Any(parts) => {
                parts.iter().for_each(|part| self.statement(part));
            }
        }
    }
}

/// Whether cells that a rule reads include one cell, whose row stands for a code or for none (0).
pub(super) fn covers(read: &Cells, cell: &Cells, code: u32) -> bool {
    let row = match read.rows {
        Rows::All | Rows::Each | Rows::Below | Rows::Key(_) => true,
        Rows::At(_) => read.rows == cell.rows,
        Rows::Code(wanted) => wanted == code,
        Rows::Digits(digits) => code != 0 && digits_of(code) == digits,
    };
    // Which rows have a key, their key columns tell.
    if matches!(read.rows, Rows::Key(_)) {
        return (read.table, read.panel) == (cell.table, cell.panel);
    }
    let column = match read.columns {
        Columns::All | Columns::Each => true,
        Columns::At(_) => read.columns == cell.columns,
    };
    (read.table, read.panel) == (cell.table, cell.panel) && row && column
}
