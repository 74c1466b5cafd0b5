//! The order in which findings are told: the worst first, what follows from one right behind it.

use crate::finding::{Finding, Verdict};

/// Sorts findings and keeps the links between them.
pub(super) fn worst_first(findings: &mut Vec<Finding>) {
    let roots: Vec<usize> = (0..findings.len())
        .map(|index| root(findings, index))
        .collect();
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|&index| {
        let root = roots.get(index).copied().unwrap_or(index);
        (
            findings.get(root).map(weight),
            root,
            index != root,
            findings.get(index).map(weight),
            index,
        )
    });
    let mut places = vec![0; findings.len()];
    for (place, &index) in order.iter().enumerate() {
        if let Some(slot) = places.get_mut(index) {
            *slot = place;
        }
    }
    let mut sorted: Vec<(usize, Finding)> =
        places.iter().copied().zip(findings.drain(..)).collect();
    sorted.sort_by_key(|&(place, _)| place);
    findings.extend(sorted.into_iter().map(|(_, finding)| finding));
    for finding in findings {
        finding.caused_by = finding
            .caused_by
            .and_then(|index| places.get(index).copied());
    }
}

/// The finding at the end of the chain of causes.
fn root(findings: &[Finding], index: usize) -> usize {
    let mut at = index;
    for _ in 0..findings.len() {
        match findings.get(at).and_then(|finding| finding.caused_by) {
            Some(cause) => at = cause,
            None => return at,
        }
    }
    index
}

/// Smaller is worse.
fn weight(finding: &Finding) -> (std::cmp::Reverse<crate::schema::Level>, u8, bool) {
    let verdict = match finding.verdict {
        Verdict::Violated => 0,
        Verdict::NotChecked => 1,
        Verdict::Suspicious => 2,
        Verdict::WithinRounding | Verdict::Agrees => 3,
    };
    (
        std::cmp::Reverse(finding.level),
        verdict,
        finding.suspects.is_empty(),
    )
}
