//! Sums that a layer forgot: a row, a column or a code that is new beside the parts of an
//! inherited sum, and is not in it. Left like that, its figure can only be nought.
//!
//! Looks at meanings alone. A layer that says itself how the new entry stands to its neighbours
//! has not forgotten it.

mod axis;
mod codes;

use crate::compare::pairs::{Pairs, PanelPair};
use crate::diagnostic::Diagnostic;
use crate::layers::Layered;
use crate::model::{Cells, Model, Predicate, Relation, Rule, Spec, Take, Term};
use axis::Along;

/// Warns about each layer's forgotten sums.
pub(crate) fn check(layers: &[Layered], model: &Model) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (layered, child) in layers.iter().zip(&model.specs) {
        let parent = model
            .specs
            .iter()
            .find(|spec| Some(&spec.name) == child.parent.as_ref());
        if let Some(parent) = parent {
            let layer = Layer {
                layered,
                parent,
                child,
            };
            found.extend(layer.check());
        }
    }
    found
}

/// A spec with its parent.
struct Layer<'l> {
    layered: &'l Layered,
    parent: &'l Spec,
    child: &'l Spec,
}

impl Layer<'_> {
    fn check(&self) -> Vec<Diagnostic> {
        let pairs = Pairs::of(self.parent, self.child);
        let mut found = Vec::new();
        for (earlier, pair) in pairs.tables.iter().enumerate() {
            let Some(pair) = pair else { continue };
            for (panel, later) in pair.panels.iter().enumerate() {
                let Some(later) = later else { continue };
                let at = (pair.table, later.panel);
                found.extend(self.entries(at, later));
                found.extend(self.codes((earlier, panel), at));
            }
        }
        found
    }

    fn entries(&self, at: (usize, usize), pair: &PanelPair) -> Vec<Diagnostic> {
        let rows = self.left_out(at, Along::Row, &pair.rows);
        rows.into_iter()
            .chain(self.left_out(at, Along::Column, &pair.columns))
            .collect()
    }

    /// The rules that stand on a table.
    fn rules(&self, table: usize) -> impl Iterator<Item = &Rule> {
        let rules = self.child.rules.iter();
        rules.filter(move |rule| rule.table == Some(table))
    }

    fn inherited(&self, rule: &Rule) -> bool {
        !self.layered.wrote(rule.origin.span)
    }
}

/// The cells of a relation with their factors; those of statements and quotients count once.
fn terms(rule: &Rule) -> Vec<Term> {
    let once = |cells: &Cells| Term {
        coefficient: 1,
        cells: *cells,
        take: Take::Value,
        direction: None,
    };
    match &rule.relation {
        Relation::Linear(_, sum) | Relation::Holds(Predicate::Linear(_, sum)) => sum.terms.clone(),
        Relation::Ratio(quotient) | Relation::Holds(Predicate::Ratio(quotient)) => {
            let parts = [&quotient.dividend, &quotient.divisor].into_iter();
            let parts = parts.flat_map(|sum| sum.terms.iter().map(|term| once(&term.cells)));
            std::iter::once(once(&quotient.cell)).chain(parts).collect()
        }
        Relation::Same(cells) => cells.iter().map(once).collect(),
        Relation::Holds(_) => Vec::new(),
    }
}
