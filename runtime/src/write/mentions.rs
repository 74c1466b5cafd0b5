//! Which cells a rule speaks of.

use crate::schema::{Cells, Names, Predicate, Relation, Rule, Sum, Text};

/// Visits every cell of the relation of a rule.
pub(super) fn of_relation(rule: &'static Rule, visit: &mut impl FnMut(&'static Cells)) {
    match &rule.relation {
        Relation::Linear { sum, .. } => of_sum(sum, visit),
        Relation::Ratio {
            quotient,
            dividend,
            divisor,
            ..
        } => {
            visit(quotient);
            of_sum(dividend, visit);
            of_sum(divisor, visit);
        }
        Relation::Same(printings) => printings.iter().for_each(visit),
        Relation::Holds(predicate) => of_predicate(predicate, visit),
    }
}

/// Visits every cell of a statement.
pub(super) fn of_predicate(predicate: &'static Predicate, visit: &mut impl FnMut(&'static Cells)) {
    match predicate {
        Predicate::Blank(cells)
        | Predicate::Printed(cells)
        | Predicate::Distinct(cells)
        | Predicate::Uniform(cells) => {
            visit(cells);
        }
        Predicate::Linear(_, sum) => of_sum(sum, visit),
        Predicate::Ratio {
            quotient,
            dividend,
            divisor,
            ..
        } => {
            visit(quotient);
            of_sum(dividend, visit);
            of_sum(divisor, visit);
        }
        Predicate::SameText(_, left, right) => {
            of_text(left, visit);
            of_text(right, visit);
        }
        Predicate::TextContains(text, part) => {
            of_text(text, visit);
            of_text(part, visit);
        }
        Predicate::Names(_, left, right) => {
            for names in left.iter().chain(*right) {
                if let Names::Texts(cells) | Names::Labels(cells) = names {
                    visit(cells);
                }
            }
        }
        Predicate::Graded { text, figure, .. } => {
            visit(text);
            visit(figure);
        }
        Predicate::Not(inner) => of_predicate(inner, visit),
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.iter().for_each(|part| of_predicate(part, visit));
        }
        Predicate::NoteContains { .. }
        | Predicate::Present(_)
        | Predicate::DepartmentContains(_)
        | Predicate::LineCount { .. } => {}
    }
}

fn of_sum(sum: &'static Sum, visit: &mut impl FnMut(&'static Cells)) {
    for term in sum.terms {
        visit(&term.cells);
        term.direction.iter().for_each(&mut *visit);
    }
}

fn of_text(text: &'static Text, visit: &mut impl FnMut(&'static Cells)) {
    if let Text::Cells(cells) = text {
        visit(cells);
    }
}
