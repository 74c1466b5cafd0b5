//! Statements that hold or do not: conditions of rules, and rules that are no sums.

use super::address::{Resolver, Scope};
use super::linear::COUNT;
use super::relation::pairs;
use crate::ast::{Address, At, Compare, Expression, Formula, Name, Relation};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{Predicate, Rows};
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
            Formula::Contains(address, text) => self.contains(address, text),
            Formula::Includes(address, _)
            | Formula::Uniform(address)
            | Formula::Distinct(address) => {
                self.context
                    .report(meaning::not_linear(address.span, "还不支持互异"));
                None
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

    fn contains(&mut self, address: &At<Address>, text: &At<String>) -> Option<Predicate> {
        let text = text.value.clone();
        match address.value.path.as_slice() {
            [only] if only.value == DEPARTMENT => Some(Predicate::DepartmentContains(text)),
            [table, note] if note.value == NOTE => {
                Some(Predicate::NoteContains(self.named_table(table)?, text))
            }
            _ => {
                let remark = meaning::not_linear(address.span, "只能看部门和表注含不含文字");
                self.context.report(remark);
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
        if let Some(counted) = counted(relation) {
            return self.line_count(scope, counted, span);
        }
        let pairs = pairs(relation);
        let linear: Vec<Option<Predicate>> = pairs
            .iter()
            .map(|pair| self.linear(scope, pair))
            .map(|linear| linear.map(|(compare, terms)| Predicate::Linear(compare, terms)))
            .collect();
        Some(all(linear.into_iter().collect::<Option<Vec<_>>>()?))
    }

    fn line_count(
        &mut self,
        scope: &Scope<'_>,
        (address, compare, number): (&At<Expression>, Compare, &str),
        span: Span,
    ) -> Option<Predicate> {
        let Expression::Address(counted) = &address.value else {
            self.context
                .report(meaning::not_linear(address.span, "只能计数一张表的行"));
            return None;
        };
        let cells = self.cells(scope, counted, address.span)?;
        match (cells.as_slice(), number.parse()) {
            ([cells], Ok(number)) if matches!(cells.rows, Rows::All) => Some(Predicate::LineCount(
                cells.table,
                cells.panel,
                compare,
                number,
            )),
            ([_], Ok(_)) => {
                self.context.report(meaning::not_linear(
                    address.span,
                    "计数数的是一张表印出的各行",
                ));
                None
            }
            (_, Err(_)) => {
                self.context
                    .report(meaning::not_linear(span, "计数只能与一个整数比较"));
                None
            }
            _ => {
                let written = self.written(address.span).to_owned();
                self.context
                    .report(names::ambiguous(address.span, &written, &[]));
                None
            }
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

/// `计数(…)` compared with a number.
pub(super) fn counted(relation: &Relation) -> Option<(&At<Expression>, Compare, &str)> {
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
