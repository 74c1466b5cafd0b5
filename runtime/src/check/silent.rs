//! Directions that no word prints: where a sentence says by its turn that nothing changed, and
//! that is wrong, every sum with the change fails. The smallest of them tells; the others follow.

use std::collections::BTreeMap;

use super::ledger::Ledger;
use super::naming;
use super::told::Told;
use crate::report::{FactId, Report};
use crate::schema::Unit;

/// Folds instances that rest on one silent direction under the one about fewest cells.
pub(super) fn fold(report: &Report<'_>, ledger: &Ledger, told: &mut [Told]) {
    let mut resting: BTreeMap<FactId, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, one) in told.iter().enumerate() {
        let Some(instance) = ledger.instances.get(one.index) else {
            continue;
        };
        let items = ledger.items(instance);
        for item in items.iter().filter(|item| is_silent(report, item.fact)) {
            resting
                .entry(item.fact)
                .or_default()
                .push((items.len(), at));
        }
    }
    for mut group in resting.into_values() {
        group.sort_unstable();
        let mut group = group.into_iter().map(|(_, at)| at);
        let Some(primary) = group.next() else {
            continue;
        };
        let folded = |at: usize, told: &[Told]| {
            let one = told.get(at);
            one.is_none_or(|one| one.caused_by.is_some())
        };
        if folded(primary, told) {
            continue;
        }
        for derived in group.filter(|derived| *derived != primary) {
            if !folded(derived, told)
                && let Some(derived) = told.get_mut(derived)
            {
                derived.caused_by = Some(primary);
            }
        }
    }
}

/// Whether a fact is a direction that the document does not print.
fn is_silent(report: &Report<'_>, fact: FactId) -> bool {
    report.fact(fact).cell.is_none() && naming::unit(report, fact) == Unit::Direction
}
