//! New rows and columns beside the parts of a sum.

use super::{Layer, terms};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::intent;
use crate::model::{self, Cells, Columns, Compare, Kind, Relation, Rows, Rule, Take};
use crate::source::Span;

/// Rows or columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Along {
    Row,
    Column,
}

/// A row or a column.
struct Entry<'s> {
    /// Its label; empty for a grey row without one.
    label: &'s str,
    ordinal: u16,
    /// Whether no figure stands in it.
    grey: bool,
    /// Whether the parent has it.
    known: bool,
    span: Span,
}

/// A sum of rows or of columns, by position.
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

impl Layer<'_> {
    /// New entries that an inherited sum beside them leaves out; `paired` are the known ones.
    pub(super) fn left_out(
        &self,
        at: (usize, usize),
        along: Along,
        paired: &[Option<usize>],
    ) -> Vec<Diagnostic> {
        let entries = self.entries_of(at, along, paired);
        let mut found = Vec::new();
        for (position, entry) in entries.iter().enumerate() {
            if entry.known || entry.grey || self.accounted(at, along, position, entry.span) {
                continue;
            }
            let neighbours = neighbours(&entries, position);
            let sum = self.rules(at.0).find(|rule| {
                let sum = sum(rule, at, along).filter(|_| self.inherited(rule));
                sum.is_some_and(|sum| sum.surrounds(neighbours))
            });
            found.extend(sum.map(|rule| remark(entry, along, rule)));
        }
        found
    }

    fn entries_of(
        &self,
        (table, panel): (usize, usize),
        along: Along,
        paired: &[Option<usize>],
    ) -> Vec<Entry<'_>> {
        let Some(panel) = self.child.panel(table, panel) else {
            return Vec::new();
        };
        let known = |position: usize| paired.contains(&Some(position));
        match along {
            Along::Row => {
                let rows = panel.rows.iter().enumerate();
                rows.map(|(position, row)| Entry {
                    label: &row.label,
                    ordinal: row.ordinal,
                    grey: row.grey,
                    known: known(position),
                    span: row.origin.span,
                })
                .collect()
            }
            Along::Column => {
                let columns = panel.columns.iter().enumerate();
                columns
                    .map(|(position, column)| Entry {
                        label: column.path.last().map_or("", String::as_str),
                        ordinal: column.ordinal,
                        grey: column.grey || column.kind == Kind::Text,
                        known: known(position),
                        span: column.origin.span,
                    })
                    .collect()
            }
        }
    }

    /// Whether a rule on the table, other than the entry's own formula, speaks of it.
    fn accounted(&self, at: (usize, usize), along: Along, position: usize, own: Span) -> bool {
        let mut rules = self.rules(at.0).filter(|rule| rule.origin.span != own);
        rules.any(|rule| {
            let terms = terms(rule).into_iter();
            let mut positions = terms.filter_map(|term| along.position(&term.cells, at));
            positions.any(|other| other == position)
        })
    }
}

impl Along {
    /// Which entry of a panel some cells are of.
    fn position(self, cells: &Cells, at: (usize, usize)) -> Option<usize> {
        match (self, cells.rows, cells.columns) {
            _ if (cells.table, cells.panel) != at => None,
            (Self::Row, Rows::At(row), _) => Some(row),
            (Self::Column, _, Columns::At(column)) => Some(column),
            _ => None,
        }
    }
}

/// The rule as a sum of entries of one panel: one total and at least two parts.
fn sum(rule: &Rule, at: (usize, usize), along: Along) -> Option<Sum> {
    let Relation::Linear(Compare::Equal, model::Sum { constant: 0, terms }) = &rule.relation else {
        return None;
    };
    let mut signs: (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for term in terms {
        let plain = term.take == Take::Value && term.direction.is_none();
        let position = along.position(&term.cells, at).filter(|_| plain)?;
        match term.coefficient > 0 {
            true => signs.0.push(position),
            false => signs.1.push(position),
        }
    }
    match (signs.0.as_slice(), signs.1.as_slice()) {
        ([total], parts @ [_, _, ..]) | (parts @ [_, _, ..], [total]) => Some(Sum {
            total: *total,
            parts: parts.to_vec(),
        }),
        _ => None,
    }
}

impl Sum {
    /// Whether what stands between these neighbours stands among the parts.
    fn surrounds(&self, (before, after): (Option<usize>, Option<usize>)) -> bool {
        let part = |entry: Option<usize>| entry.is_some_and(|entry| self.parts.contains(&entry));
        let edge = |entry: Option<usize>| entry.is_none_or(|entry| entry == self.total);
        match (part(before), part(after)) {
            (true, true) => true,
            (true, false) => edge(after),
            (false, true) => edge(before),
            (false, false) => false,
        }
    }
}

/// The nearest entries on both sides that the parent has and that hold figures.
fn neighbours(entries: &[Entry<'_>], position: usize) -> (Option<usize>, Option<usize>) {
    let old = |(_, entry): &(usize, &Entry<'_>)| entry.known && !entry.grey;
    let mut before = entries.iter().enumerate().take(position).rev().filter(old);
    let mut after = entries.iter().enumerate().skip(position + 1).filter(old);
    (
        before.next().map(|(position, _)| position),
        after.next().map(|(position, _)| position),
    )
}

fn remark(entry: &Entry<'_>, along: Along, rule: &Rule) -> Diagnostic {
    let axis = match along {
        Along::Row => "行",
        Along::Column => "列",
    };
    let new = match entry.ordinal {
        0 => entry.label.to_owned(),
        ordinal => format!("#{ordinal}"),
    };
    let (_, sum) = rule.formula.split_once(" = ").unwrap_or_default();
    let instead = format!("改 {axis} {} = {sum} + {new}", rule.id);
    intent::left_out(entry.span, entry.label, &rule.id, rule.origin.span, instead)
}
