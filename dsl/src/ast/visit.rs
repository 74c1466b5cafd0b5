//! Visits every address of a table, 说明 or rule, so that it can be changed in place.

use super::{
    Address, At, Entry, EntryKind, Expression, Formula, Name, NarrativeEntry, Part, Relation,
    RowKind, Rule, RuleEntry, Slot, SlotKind, Statement, Table, TableEntry,
};
use crate::source::Span;

/// Where in a table an address stands, which decides what a bare `#27` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// The formula of a row, or of 上级.
    Row,
    /// The formula of a column.
    Column,
    /// A relation.
    Relation,
}

/// What is done with each address.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(Within, &mut Address, Span);

/// Visits the addresses of a table.
pub(crate) fn table(table: &mut Table, visit: Visit<'_>) {
    body(&mut table.body, visit);
}

fn body(statements: &mut [Statement<TableEntry>], visit: Visit<'_>) {
    for statement in statements {
        match &mut statement.value.value {
            TableEntry::Panel(panel) => body(&mut panel.body, visit),
            TableEntry::Rows(rows) => {
                if let RowKind::Coded(_, Some(formula)) = &mut rows.kind {
                    expression(Within::Row, formula, visit);
                }
                entries(Within::Row, &mut rows.entries, visit);
            }
            TableEntry::Columns(columns) => entries(Within::Column, columns, visit),
            TableEntry::Field(field) => {
                if let Some(formula) = &mut field.formula {
                    expression(Within::Relation, formula, visit);
                }
            }
            TableEntry::Relation(found) => formula(found, visit),
            _ => {}
        }
    }
}

fn entries(within: Within, statements: &mut [Statement<Entry>], visit: Visit<'_>) {
    for statement in statements {
        match &mut statement.value.value.kind {
            EntryKind::Leaf(leaf) => {
                if let Some(formula) = &mut leaf.formula {
                    expression(within, formula, visit);
                }
            }
            EntryKind::Group { entries: inner, .. } => entries(within, inner, visit),
            EntryKind::Grey | EntryKind::Expand { .. } | EntryKind::Same { .. } => {}
        }
    }
}

/// Visits the addresses of a rule, those of its examples included.
pub(crate) fn rule(rule: &mut Rule, visit: Visit<'_>) {
    if let Some(when) = &mut rule.when {
        formula(&mut when.value, visit);
    }
    for statement in &mut rule.body {
        match &mut statement.value.value {
            RuleEntry::Formula(found) => formula(found, visit),
            RuleEntry::Example(example) => {
                for (address, _) in &mut example.figures {
                    visit(Within::Relation, &mut address.value, address.span);
                }
            }
            RuleEntry::ExplainedBy(address) => {
                visit(Within::Relation, &mut address.value, address.span);
            }
            RuleEntry::Basis(_) | RuleEntry::Message(_) => {}
        }
    }
}

/// Visits the addresses of a 说明 or 片段.
pub(crate) fn narrative(body: &mut [Statement<NarrativeEntry>], visit: Visit<'_>) {
    for statement in body {
        match &mut statement.value.value {
            NarrativeEntry::Setting(_) => {}
            NarrativeEntry::Sentence { pattern, .. } => parts(&mut pattern.parts, visit),
            NarrativeEntry::Relation(found) => formula(found, visit),
        }
    }
}

fn parts(found: &mut [Part], visit: Visit<'_>) {
    for part in found {
        match part {
            Part::Slot(Slot {
                kind: Some(SlotKind::Fragment { arguments, .. }),
                ..
            }) => {
                for address in arguments {
                    visit(Within::Relation, &mut address.value, address.span);
                }
            }
            Part::Choice(choices) => {
                for choice in choices {
                    parts(choice, visit);
                }
            }
            Part::Text(_) | Part::Slot(_) => {}
        }
    }
}

fn formula(found: &mut Formula, visit: Visit<'_>) {
    match found {
        Formula::Relation(found) => relation(found, visit),
        Formula::Blank(address)
        | Formula::Printed(address)
        | Formula::Contains(address, _)
        | Formula::Distinct(address)
        | Formula::Uniform(address) => {
            visit(Within::Relation, &mut address.value, address.span);
        }
        Formula::Includes(whole, part) => {
            for address in [whole, part] {
                visit(Within::Relation, &mut address.value, address.span);
            }
        }
        Formula::Not(inner) => formula(&mut inner.value, visit),
        Formula::All(parts) | Formula::Any(parts) => {
            for part in parts {
                formula(&mut part.value, visit);
            }
        }
        Formula::Present(_) => {}
    }
}

/// Visits every name in a rule that may stand for a table.
pub(crate) fn tables_of_rule(rule: &mut Rule, visit: &mut dyn FnMut(&mut Name)) {
    self::rule(rule, &mut |_, address, _| {
        address.path.first_mut().into_iter().for_each(&mut *visit);
    });
    let domains = rule.each.iter_mut().flat_map(|each| &mut each.domains);
    domains
        .filter_map(|path| path.first_mut())
        .for_each(&mut *visit);
    if let Some(when) = &mut rule.when {
        spoken_of(&mut when.value, visit);
    }
    for statement in &mut rule.body {
        if let RuleEntry::Formula(found) = &mut statement.value.value {
            spoken_of(found, visit);
        }
    }
}

/// Visits every name in a 说明 or 片段 that may stand for a table.
pub(crate) fn tables_of_narrative(
    body: &mut [Statement<NarrativeEntry>],
    visit: &mut dyn FnMut(&mut Name),
) {
    narrative(body, &mut |_, address, _| {
        address.path.first_mut().into_iter().for_each(&mut *visit);
    });
    for statement in body {
        if let NarrativeEntry::Relation(found) = &mut statement.value.value {
            spoken_of(found, visit);
        }
    }
}

/// Visits the tables whose presence a statement speaks of.
fn spoken_of(found: &mut Formula, visit: &mut dyn FnMut(&mut Name)) {
    match found {
        Formula::Present(table) => visit(table),
        Formula::Not(inner) => spoken_of(&mut inner.value, visit),
        Formula::All(parts) | Formula::Any(parts) => {
            for part in parts {
                spoken_of(&mut part.value, visit);
            }
        }
        Formula::Relation(_)
        | Formula::Blank(_)
        | Formula::Contains(..)
        | Formula::Printed(_)
        | Formula::Includes(..)
        | Formula::Uniform(_)
        | Formula::Distinct(_) => {}
    }
}

fn relation(found: &mut Relation, visit: Visit<'_>) {
    expression(Within::Relation, &mut found.first, visit);
    for (_, side) in &mut found.rest {
        expression(Within::Relation, side, visit);
    }
}

/// Visits the addresses of a formula.
pub(crate) fn expression(within: Within, found: &mut At<Expression>, visit: Visit<'_>) {
    match &mut found.value {
        Expression::Number(_) | Expression::Text(_) => {}
        Expression::Tiers { of, .. } => expression(within, of, visit),
        Expression::Address(address) => visit(within, address, found.span),
        Expression::Call { arguments, .. } => {
            for argument in arguments {
                expression(within, argument, visit);
            }
        }
        Expression::Negate(inner) => expression(within, inner, visit),
        Expression::Binary { left, right, .. } => {
            expression(within, left, visit);
            expression(within, right, visit);
        }
    }
}
