//! Statements that hold or do not: conditions of rules, and rules that are no sums.

use super::address::{Resolver, Scope};
use super::linear::COUNT;
use super::relation::pairs;
use crate::ast::{Address, At, Compare, Expression, Formula, Name, Relation};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Predicate, Rows, Text};
use crate::source::Span;

/// The word for the department's name.
pub(super) const DEPARTMENT: &str = "部门";

/// The word for the note below a table.
const NOTE: &str = "注";

impl Resolver<'_, '_> {
    /// The statement, if every part has a meaning.
    pub(super) fn predicate(
        &mut self,
        scope: &Scope<'_>,
        formula: &Formula,
        span: Span,
    ) -> Option<Predicate> {
        match formula {
            Formula::Relation(relation) => self.comparison(scope, relation, span),
            Formula::Blank(address) => self.blank(scope, address),
            Formula::Printed(address) => {
                let cells = self.cells(scope, &address.value, address.span)?;
                Some(any(cells.into_iter().map(Predicate::Printed).collect()))
            }
            Formula::Contains(address, text) => self.contains(scope, address, text),
            Formula::Includes(whole, part) => self.includes(scope, whole, part),
            Formula::Distinct(address) => {
                let cells = self.compared_texts(scope, address, "互异(…)")?;
                Some(Predicate::Distinct(cells))
            }
            Formula::Uniform(address) => {
                let cells = self.compared_texts(scope, address, "一致(…)")?;
                Some(Predicate::Uniform(cells))
            }
            Formula::Present(name) => Some(Predicate::Present(self.named_table(name)?)),
            Formula::Not(inner) => {
                let inner = self.predicate(scope, &inner.value, inner.span)?;
                Some(Predicate::Not(Box::new(inner)))
            }
            Formula::All(parts) => Some(Predicate::All(self.predicates(scope, parts)?)),
            Formula::Any(parts) => Some(Predicate::Any(self.predicates(scope, parts)?)),
        }
    }

    fn contains(
        &mut self,
        scope: &Scope<'_>,
        address: &At<Address>,
        text: &At<String>,
    ) -> Option<Predicate> {
        let span = address.span;
        let text = text.value.clone();
        if self.is_department(scope, &address.value) {
            return Some(Predicate::DepartmentContains(text));
        }
        let formula = At {
            value: Expression::Address(address.value.clone()),
            span,
        };
        if let Some(cell) = self.text_cell(scope, &formula) {
            self.check_instance(scope, &cell, span)?;
            let text = Text::Literal(text);
            return Some(Predicate::TextContains(Text::Cells(cell), text));
        }
        match (&*address.value.path, &*address.value.indices) {
            ([table, note], []) if note.value == NOTE => {
                Some(Predicate::NoteContains(self.named_table(table)?, text))
            }
            _ => {
                // What names nothing is said as such; what names figures is said to be no text.
                self.cells(scope, &address.value, span)?;
                self.context
                    .report(meaning::text_needed(span, "“含”看的是一格文字、表注或部门"));
                None
            }
        }
    }

    fn predicates(&mut self, scope: &Scope<'_>, parts: &[At<Formula>]) -> Option<Vec<Predicate>> {
        let parts: Vec<Option<Predicate>> = parts
            .iter()
            .map(|part| self.predicate(scope, &part.value, part.span))
            .collect();
        parts.into_iter().collect()
    }

    pub(super) fn named_table(&mut self, name: &Name) -> Option<usize> {
        let found = self.forms.table(&name.value);
        if found.is_none() {
            let among = self.forms.table_names();
            self.report_table(name, &among);
        }
        found
    }

    fn blank(&mut self, scope: &Scope<'_>, address: &At<Address>) -> Option<Predicate> {
        let cells = self.cells(scope, &address.value, address.span)?;
        Some(all(cells.into_iter().map(Predicate::Blank).collect()))
    }

    fn comparison(
        &mut self,
        scope: &Scope<'_>,
        relation: &Relation,
        span: Span,
    ) -> Option<Predicate> {
        if let Some(counted) = self.line_count(scope, relation) {
            return Some(counted);
        }
        let pairs = pairs(relation);
        let said: Vec<Option<Predicate>> = pairs
            .iter()
            .map(|pair| self.statement(scope, pair, span))
            .collect();
        Some(all(said.into_iter().collect::<Option<Vec<_>>>()?))
    }

    /// `计数(…)` of the lines of a panel compared with a whole number. Tables with instances
    /// count otherwise.
    pub(super) fn line_count(
        &mut self,
        scope: &Scope<'_>,
        relation: &Relation,
    ) -> Option<Predicate> {
        let (address, compare, number) = counted(relation)?;
        let Expression::Address(counted) = &address.value else {
            return None;
        };
        let number = number.parse().ok()?;
        let cells = self.quietly(|resolver| resolver.cells(scope, counted, address.span))?;
        match cells.as_slice() {
            [cells] if cells.rows == Rows::All && !self.forms.has_instances(cells.table) => Some(
                Predicate::LineCount(cells.table, cells.panel, compare, number),
            ),
            _ => None,
        }
    }
}

/// One statement as itself, several as all of them.
fn all(mut statements: Vec<Predicate>) -> Predicate {
    match statements.len() {
        1 => statements.pop().unwrap_or(Predicate::All(Vec::new())),
        _ => Predicate::All(statements),
    }
}

/// One statement as itself, several as one of them.
fn any(mut statements: Vec<Predicate>) -> Predicate {
    match statements.len() {
        1 => statements.pop().unwrap_or(Predicate::Any(Vec::new())),
        _ => Predicate::Any(statements),
    }
}

/// `计数(…)` compared with a number.
fn counted(relation: &Relation) -> Option<(&At<Expression>, Compare, &str)> {
    let Expression::Call {
        function,
        arguments,
    } = &relation.first.value
    else {
        return None;
    };
    match (arguments.as_slice(), relation.rest.as_slice()) {
        ([argument], [(compare, side)]) if function.value == COUNT => match &side.value {
            Expression::Number(number) => Some((argument, *compare, number)),
            _ => None,
        },
        _ => None,
    }
}
