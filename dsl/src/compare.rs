//! Two specs side by side: what changed in forms, labels, sentences, rules, levels and codes, in the terms
//! of someone who reviews it.
//!
//! Compared is what the specs mean, not how they are written. A table, row or column keeps its
//! identity through 改名, because its old name is still an alias. Examples of rules are left out.

mod axis;
mod codes;
mod general;
mod names;
pub(crate) mod pairs;
mod print;
mod rules;
mod tables;
mod words;

use crate::model::Spec;
use pairs::Pairs;

/// The title of the group of what concerns a spec as a whole.
pub const HEADER: &str = "规范";

/// What is different between two specs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The name of the earlier spec.
    pub before: String,
    /// The name of the later spec.
    pub after: String,
    /// What changed, by what it belongs to; a group has at least one change.
    pub groups: Vec<Group>,
}

/// The changes of one table or narrative, of a vocabulary or fragment, of the named rules, of a
/// code list, or of the spec as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the changes belong to.
    pub title: String,
    /// The changes, in the order of the later spec.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Of which kind.
    pub kind: Kind,
    /// What changed.
    pub what: String,
    /// From what to what, or what it is; may be empty.
    pub details: Vec<String>,
    /// Where it is written now, or was written if it is gone; may be empty.
    pub place: String,
}

/// The kinds of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// New.
    Added,
    /// Gone.
    Removed,
    /// The same under another name.
    Renamed,
    /// Different in what it says.
    Changed,
    /// At another position among its neighbours.
    Moved,
    /// Under another printed number.
    Renumbered,
    /// More is asked for.
    Tightened,
    /// Less is asked for.
    Loosened,
}

impl Kind {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "增",
            Self::Removed => "删",
            Self::Renamed => "改名",
            Self::Changed => "改",
            Self::Moved => "移位",
            Self::Renumbered => "编号",
            Self::Tightened => "加严",
            Self::Loosened => "放宽",
        }
    }
}

impl Change {
    fn new(kind: Kind, what: impl Into<String>, place: &str) -> Self {
        Self {
            kind,
            what: what.into(),
            details: Vec::new(),
            place: place.to_owned(),
        }
    }

    fn with(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }
}

/// Compares two specs of one or of two models.
pub fn compare(before: &Spec, after: &Spec) -> Comparison {
    let pairs = Pairs::of(before, after);
    let mut groups = vec![general::group(before, after)];
    groups.extend(tables::groups(&pairs));
    groups.extend(words::groups(before, after));
    groups.push(rules::named(&pairs));
    groups.extend(codes::groups(before, after));
    groups.retain(|group| !group.changes.is_empty());
    Comparison {
        before: before.name.clone(),
        after: after.name.clone(),
        groups,
    }
}

/// A change of a setting, if it is one.
fn setting(what: &str, before: &str, after: &str, place: &str) -> Option<Change> {
    let told = |text: &str| match text {
        "" => "无".to_owned(),
        text => text.to_owned(),
    };
    let change = || Change::new(Kind::Changed, what, place);
    (before != after).then(|| change().with(format!("{} → {}", told(before), told(after))))
}
