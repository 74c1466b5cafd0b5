//! Rules that have a meaning, but hardly the intended one.

use super::Context;
use super::relation::turned;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::intent;
use crate::model::{Compare, EachRow, Predicate, Relation, Rule, Sum};

/// Warns about duplicates and about rules that can never apply.
pub(super) fn check(context: &mut Context<'_>, rules: &[Rule]) {
    let mut seen: Vec<(Statement, &Rule)> = Vec::new();
    for rule in rules {
        let statement = Statement::of(rule);
        match seen.iter().find(|(known, _)| *known == statement) {
            Some((_, first)) => context.report(duplicate(rule, first)),
            None => seen.push((statement, rule)),
        }
        if let Some(why) = never(rule) {
            context.report(intent::never_applies(rule.origin.span, &rule.id, why));
        }
    }
}

fn duplicate(rule: &Rule, first: &Rule) -> Diagnostic {
    intent::duplicate_rule(rule.origin.span, &rule.id, &first.id, first.origin.span)
}

/// What a rule says, regardless of the order of its terms and sides.
#[derive(PartialEq)]
struct Statement {
    relation: Relation,
    each_row: EachRow,
    each_column: Vec<usize>,
    when: Option<Predicate>,
}

impl Statement {
    fn of(rule: &Rule) -> Self {
        let relation = match &rule.relation {
            Relation::Linear(compare, sum) => linear(*compare, sum),
            Relation::Ratio(quotient) => Relation::Ratio(quotient.clone()),
            Relation::Same(cells) => {
                let mut cells = cells.clone();
                cells.sort_by_cached_key(|cells| format!("{cells:?}"));
                Relation::Same(cells)
            }
            Relation::Holds(statement) => Relation::Holds(statement.clone()),
        };
        Self {
            relation,
            each_row: rule.each_row.clone(),
            each_column: rule.each_column.clone(),
            when: rule.when.clone(),
        }
    }
}

/// A comparison whose first term is positive.
fn linear(compare: Compare, sum: &Sum) -> Relation {
    let Sum {
        mut constant,
        mut terms,
    } = sum.clone();
    terms.sort_by_cached_key(|term| format!("{:?}", (term.cells, term.take, term.direction)));
    let negative = terms.first().is_some_and(|term| term.coefficient < 0);
    if !negative {
        return Relation::Linear(compare, Sum { constant, terms });
    }
    constant = constant.saturating_neg();
    for term in &mut terms {
        term.coefficient = term.coefficient.saturating_neg();
    }
    Relation::Linear(turned(compare), Sum { constant, terms })
}

/// Why a rule can never apply.
fn never(rule: &Rule) -> Option<&'static str> {
    if matches!(&rule.each_row, EachRow::Codes(codes) if codes.is_empty()) {
        return Some("“每”的范围里没有编码");
    }
    let contradictory = rule.when.as_ref().is_some_and(is_contradictory);
    contradictory.then_some("条件自相矛盾")
}

/// Whether a statement asks for something and for its opposite.
fn is_contradictory(statement: &Predicate) -> bool {
    match statement {
        Predicate::All(parts) => {
            let parts = flattened(parts);
            parts.iter().any(|part| {
                let opposite = |other: &&Predicate| matches!(other, Predicate::Not(inner) if **inner == **part);
                is_contradictory(part) || parts.iter().any(opposite)
            })
        }
        Predicate::Any(parts) => !parts.is_empty() && parts.iter().all(is_contradictory),
        _ => false,
    }
}

/// The parts of a conjunction and of the conjunctions in it.
fn flattened(parts: &[Predicate]) -> Vec<&Predicate> {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Predicate::All(inner) => flat.extend(flattened(inner)),
            part => flat.push(part),
        }
    }
    flat
}
