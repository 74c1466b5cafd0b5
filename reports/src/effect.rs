//! What a change of specs comes to on documents: the findings that two runs of a check have and
//! have not in common. Both runs come in as the JSON that [`crate::json`] writes, one object or
//! one a line.
//!
//! Findings are one when the same rule speaks of the same facts of the same document. No figure
//! is looked at.

mod print;
mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use read::{Document, Finding};

/// The difference between two runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// Documents that both runs checked.
    pub documents: usize,
    /// Documents that only the earlier run checked.
    pub only_before: Vec<String>,
    /// Documents that only the later run checked.
    pub only_after: Vec<String>,
    /// How many relations were looked at, before and after.
    pub relations: (u64, u64),
    /// How many relations were not checked, before and after.
    pub not_checked: (u64, u64),
    /// How many findings both runs have alike.
    pub kept: usize,
    /// The findings that differ, in the order of documents and rules.
    pub changes: Vec<FindingChange>,
}

/// A finding that a change of specs adds, removes or makes another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingChange {
    /// Added, removed or changed.
    pub kind: ChangeKind,
    /// The path of the document.
    pub document: String,
    /// The name of the rule.
    pub rule: String,
    /// Level and verdict, as the run says them; for a changed one both, with an arrow.
    pub weight: String,
    /// The message of the later run, or of the earlier one where it is removed.
    pub message: String,
}

/// What became of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Only the later run has it.
    Added,
    /// Only the earlier run has it.
    Removed,
    /// Both have it, with another level or verdict.
    Changed,
}

/// Why two runs cannot be compared.
#[derive(Debug)]
#[non_exhaustive]
pub enum EffectError {
    /// A text is not the JSON of a check.
    Unreadable(serde_json::Error),
    /// An object is of another schema, which is named.
    Schema(String),
    /// A text holds no document.
    Empty,
    /// One run has this document twice.
    Twice(String),
}

impl fmt::Display for EffectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "不是核对结果的 JSON（{error}）"),
            Self::Schema(schema) => write!(f, "不是核对结果，而是“{schema}”"),
            Self::Empty => write!(f, "里面没有核对结果"),
            Self::Twice(path) => write!(f, "{path} 出现了两次"),
        }
    }
}

impl std::error::Error for EffectError {}

/// A run of a check: what it found, by the path of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    documents: BTreeMap<String, Document>,
}

impl Run {
    /// Reads what a check wrote. Documents that it could not read or bind are left out.
    ///
    /// # Errors
    /// When the text is something else, holds nothing, or holds a document twice.
    pub fn read(text: &str) -> Result<Self, EffectError> {
        read::run(text).map(|documents| Self { documents })
    }
}

/// Compares two runs.
pub fn effect(before: &Run, after: &Run) -> Effect {
    let (before, after) = (&before.documents, &after.documents);
    let only = |one: &BTreeMap<String, Document>, other: &BTreeMap<String, Document>| {
        let paths = one.keys().filter(|path| !other.contains_key(*path));
        paths.cloned().collect()
    };
    let mut effect = Effect {
        only_before: only(before, after),
        only_after: only(after, before),
        ..Effect::default()
    };
    for (path, earlier) in before {
        let Some(later) = after.get(path) else {
            continue;
        };
        effect.documents += 1;
        effect.relations.0 += earlier.relations;
        effect.relations.1 += later.relations;
        effect.not_checked.0 += earlier.not_checked;
        effect.not_checked.1 += later.not_checked;
        effect.add(path, earlier, later);
    }
    effect
}

impl Effect {
    fn add(&mut self, path: &str, earlier: &Document, later: &Document) {
        let keys: BTreeSet<_> = earlier
            .findings
            .keys()
            .chain(later.findings.keys())
            .collect();
        for key in keys {
            let (old, new) = (earlier.findings.get(key), later.findings.get(key));
            let change = |kind, weight: String, finding: &Finding| FindingChange {
                kind,
                document: path.to_owned(),
                rule: key.0.clone(),
                weight,
                message: finding.message.clone(),
            };
            self.changes.extend(match (old, new) {
                (Some(old), Some(new)) if old.weight() == new.weight() => {
                    self.kept += 1;
                    None
                }
                (Some(old), Some(new)) => {
                    let weight = format!("{} → {}", old.weight(), new.weight());
                    Some(change(ChangeKind::Changed, weight, new))
                }
                (Some(old), None) => Some(change(ChangeKind::Removed, old.weight(), old)),
                (None, Some(new)) => Some(change(ChangeKind::Added, new.weight(), new)),
                (None, None) => None,
            });
        }
    }
}
