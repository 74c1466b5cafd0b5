//! Which instances are told: each by itself, under the one that causes it, or joined to the first
//! of its kind. What is not an identity is told once, with all its places.

use rustc_hash::FxHashMap;

use super::ledger::Ledger;
use crate::finding::Verdict;
use crate::locate::{Cause, Diagnosis};
use crate::schema::Level;

/// An instance that does not agree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    /// Its position in the ledger.
    pub(super) index: usize,
    /// The one that causes it, by its position among those told.
    pub(super) caused_by: Option<usize>,
    /// The first of its kind, by its position among those told; itself where it is told alone.
    pub(super) home: usize,
}

/// All instances that do not agree, those of misread tables left out.
pub(super) fn all(ledger: &Ledger, diagnosis: &Diagnosis) -> Vec<Told> {
    let instances = ledger.instances.iter().enumerate();
    let disagree = instances.filter(|(index, instance)| {
        matches!(instance.verdict, Verdict::Violated | Verdict::Suspicious)
            && !diagnosis.misread.contains_key(index)
    });
    let told = disagree.enumerate().map(|(home, (index, _))| Told {
        index,
        caused_by: None,
        home,
    });
    told.collect()
}

/// Where an instance stands among those told.
pub(super) fn position(told: &[Told], index: usize) -> Option<usize> {
    told.binary_search_by_key(&index, |told| told.index).ok()
}

/// Folds what fails for the same cause under the instance that shows it best.
pub(super) fn fold(told: &mut [Told], causes: &[Cause]) {
    for cause in causes {
        let Some(primary) = position(told, cause.primary) else {
            continue;
        };
        for &index in &cause.derived {
            let derived = position(told, index).and_then(|at| told.get_mut(at));
            if let Some(derived) = derived {
                derived.caused_by = Some(primary);
            }
        }
    }
}

/// Joins the instances of one rule that is no identity, save those with a cause of their own; what
/// the document explains is another kind.
pub(super) fn join(ledger: &Ledger, told: &mut [Told]) {
    let mut homes: FxHashMap<(&str, bool), usize> = FxHashMap::default();
    for (at, one) in told.iter_mut().enumerate() {
        let Some(instance) = ledger.instances.get(one.index) else {
            continue;
        };
        if instance.rule.level < Level::Must && one.caused_by.is_none() {
            let kind = (instance.rule.id, instance.explained.is_some());
            one.home = *homes.entry(kind).or_insert(at);
        }
    }
}
