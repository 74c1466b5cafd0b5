//! Directions that no word prints: where a sentence says by its turn that nothing changed, and
//! that is wrong, every sum with the change fails. The smallest of them tells; the others follow.

use std::collections::BTreeMap;

use super::ledger::Ledger;
use super::naming;
use crate::finding::Finding;
use crate::report::{FactId, Report};
use crate::schema::Unit;

/// Folds findings that rest on one silent direction under the one about fewest cells.
pub(super) fn fold(
    report: &Report<'_>,
    ledger: &Ledger,
    positions: &BTreeMap<usize, usize>,
    findings: &mut [Finding],
) {
    let mut resting: BTreeMap<FactId, Vec<(usize, usize)>> = BTreeMap::new();
    for (&index, &position) in positions {
        let Some(instance) = ledger.instances.get(index) else {
            continue;
        };
        let items = ledger.items(instance);
        for item in items.iter().filter(|item| is_silent(report, item.fact)) {
            let finding = (items.len(), position);
            resting.entry(item.fact).or_default().push(finding);
        }
    }
    for mut group in resting.into_values() {
        group.sort_unstable();
        let mut group = group.into_iter().map(|(_, position)| position);
        let Some(primary) = group.next() else {
            continue;
        };
        let folded = |at: usize, findings: &[Finding]| {
            let finding = findings.get(at);
            finding.is_none_or(|finding| finding.caused_by.is_some())
        };
        if folded(primary, findings) {
            continue;
        }
        for derived in group.filter(|derived| *derived != primary) {
            if !folded(derived, findings)
                && let Some(finding) = findings.get_mut(derived)
            {
                finding.caused_by = Some(primary);
            }
        }
    }
}

/// Whether a fact is a direction that the document does not print.
fn is_silent(report: &Report<'_>, fact: FactId) -> bool {
    report.fact(fact).cell.is_none() && naming::unit(report, fact) == Unit::Direction
}
