//! What rules read: cells, notes and the department's name.

use crate::codes::digits_of;
use crate::model::{Cells, Columns, Predicate, Relation, Rows, Rule, Term};

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
    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut reads = Self::default();
        for rule in rules {
            match &rule.relation {
                Relation::Linear(_, terms) => reads.terms(terms),
                Relation::Same(cells) => reads.cells.extend(cells),
                Relation::Holds(statement) => reads.statement(statement),
            }
            rule.when.iter().for_each(|when| reads.statement(when));
        }
        reads
    }

    /// Whether nothing is read.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.notes.is_empty() && !self.department
    }

    fn terms(&mut self, terms: &[Term]) {
        self.cells.extend(terms.iter().map(|term| term.cells));
    }

    fn statement(&mut self, statement: &Predicate) {
        match statement {
            Predicate::Blank(cells) => self.cells.push(*cells),
            Predicate::Linear(_, terms) => self.terms(terms),
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
        Rows::All | Rows::Each | Rows::Below => true,
        Rows::At(_) => read.rows == cell.rows,
        Rows::Code(wanted) => wanted == code,
        Rows::Digits(digits) => code != 0 && digits_of(code) == digits,
    };
    let column = match read.columns {
        Columns::All | Columns::Each => true,
        Columns::At(_) => read.columns == cell.columns,
    };
    (read.table, read.panel) == (cell.table, cell.panel) && row && column
}
