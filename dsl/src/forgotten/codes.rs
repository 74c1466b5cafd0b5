//! Codes that begin in the layer's year, in a table that adds single codes up.

use super::{Layer, terms};
use crate::codes::digits_of;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::intent;
use crate::model::{CellNames, CodeList, RowKind, Rows, Rule, Spec};

impl Layer<'_> {
    /// New codes of a coded panel that none of its sums over single codes takes in.
    pub(super) fn codes(&self, earlier: (usize, usize), at: (usize, usize)) -> Option<Diagnostic> {
        let before = list(self.parent, earlier)?;
        let after = list(self.child, at)?;
        let sums: Vec<&Rule> = self
            .rules(at.0)
            .filter(|rule| !single_codes(rule, at).is_empty())
            .collect();
        let summed: Vec<u32> = sums
            .iter()
            .flat_map(|rule| single_codes(rule, at))
            .collect();
        let level = |code: u32| summed.iter().any(|one| digits_of(*one) == digits_of(code));
        let fresh = after.entries.iter().filter(|entry| {
            before.entry(entry.code).is_none()
                && level(entry.code)
                && !summed.contains(&entry.code)
                && !self.whole_level(at, digits_of(entry.code))
        });
        let fresh: Vec<String> = fresh
            .map(|entry| format!("{} {}", entry.code, entry.name))
            .collect();
        let first = sums.iter().find(|rule| self.inherited(rule))?;
        let rules: Vec<String> = sums.iter().map(|rule| rule.id.clone()).collect();
        let place = self.child.place(at.0, at.1);
        let spec = &self.child.name;
        let remark = || intent::codes_left_out(first.origin.span, spec, &place, &fresh, &rules);
        (!fresh.is_empty()).then(remark)
    }

    /// Whether a rule adds up every code of so many digits.
    fn whole_level(&self, at: (usize, usize), digits: u8) -> bool {
        self.rules(at.0).flat_map(terms).any(|term| {
            (term.cells.table, term.cells.panel) == at && term.cells.rows == Rows::Digits(digits)
        })
    }
}

fn list(spec: &Spec, (table, panel): (usize, usize)) -> Option<&CodeList> {
    match spec.panel(table, panel)?.kind {
        RowKind::Coded(list) => spec.codes.get(list),
        _ => None,
    }
}

/// The codes of a panel that a rule names one by one.
fn single_codes(rule: &Rule, at: (usize, usize)) -> Vec<u32> {
    let terms = terms(rule).into_iter();
    let codes = terms.filter_map(|term| match term.cells.rows {
        Rows::Code(code) if (term.cells.table, term.cells.panel) == at => Some(code),
        _ => None,
    });
    codes.collect()
}
