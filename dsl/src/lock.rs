//! The lock of parents: a child keeps the fingerprint of the resolved spec it was written
//! against, so that a change of the parent is noticed where it may matter.
//!
//! A lock is a small text beside the child's header, named as [`FILE`] says. A spec without one
//! is not watched. Knows no files: texts come in with the other sources and go out as values.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::intent;
use crate::model::{Model, Spec};
use crate::source::{Source, SourceId, Sources, Span};

/// The name of a lock in the folder of its spec.
pub const FILE: &str = "spec.lock";

/// What stands above the fingerprint.
const LEGEND: &str =
    "// 上层规范的指纹，由 gouji lock 写成。上层变动后请先核对本规范，再运行 gouji lock。";

/// How a spec stands to its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The parent is as it was.
    Current,
    /// The parent has changed, or the lock is of another parent.
    Stale,
    /// There is no lock.
    Missing,
}

/// A spec with a parent, and its lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// The name of the spec.
    pub spec: String,
    /// The name of its parent.
    pub parent: String,
    /// Where the lock stands or will stand below the specs folder: `hebei/2021/spec.lock`.
    pub path: String,
    /// What it should say.
    pub text: String,
    /// How it is.
    pub state: State,
}

/// The locks of all specs that have a parent, in the order of the model.
pub fn locks(sources: &Sources, model: &Model) -> Vec<Lock> {
    let lock = |spec: &Spec| {
        let parent = parent(model, spec)?;
        let state = match find(sources, spec) {
            None => State::Missing,
            Some((_, source)) if stated(source).0 == line(parent) => State::Current,
            Some(_) => State::Stale,
        };
        Some(Lock {
            spec: spec.name.clone(),
            parent: parent.name.clone(),
            path: format!("{}/{FILE}", spec.folder),
            text: format!("{LEGEND}\n{}\n", line(parent)),
            state,
        })
    };
    model.specs.iter().filter_map(lock).collect()
}

/// What a spec means, as sixteen digits: the same for the same meaning, wherever and in whatever
/// layout it is written.
pub fn fingerprint(spec: &Spec) -> String {
    let mut sum = Fnv::new();
    for line in spec.expanded.lines() {
        // Behind the mark is the place, which may change without a change of meaning.
        let line = line.rsplit_once("// ").map_or(line, |(said, _)| said);
        sum.add(line.trim_end());
    }
    for entry in spec.codes.iter().flat_map(|list| &list.entries) {
        sum.add(&entry.code.to_string());
        sum.add(&entry.name);
        entry.aliases.iter().for_each(|alias| sum.add(alias));
    }
    format!("{:016x}", sum.0)
}

/// Warns about each lock that does not fit the parent.
pub(crate) fn check(sources: &Sources, model: &Model) -> Vec<Diagnostic> {
    let stale = |spec: &Spec| {
        let (id, source) = find(sources, spec)?;
        let parent = parent(model, spec)?;
        let (said, start) = stated(source);
        let span = Span::new(id, start..start + said.len());
        (said != line(parent)).then(|| intent::parent_changed(span, &spec.name, &parent.name))
    };
    model.specs.iter().filter_map(stale).collect()
}

fn parent<'m>(model: &'m Model, spec: &Spec) -> Option<&'m Spec> {
    let name = spec.parent.as_ref()?;
    model.specs.iter().find(|other| other.name == *name)
}

fn line(parent: &Spec) -> String {
    format!("{} {}", parent.name, fingerprint(parent))
}

fn find<'s>(sources: &'s Sources, spec: &Spec) -> Option<(SourceId, &'s Source)> {
    let path = format!("{}/{FILE}", spec.folder);
    let is = |source: &Source| match source.path.strip_suffix(&path) {
        Some(before) => before.is_empty() || before.ends_with('/'),
        None => false,
    };
    sources.iter().find(|(_, source)| is(source))
}

/// The line that is no legend, and where it begins.
fn stated(source: &Source) -> (&str, usize) {
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let said = line.trim();
        if !said.is_empty() && !said.starts_with("//") {
            return (said, start + line.len() - line.trim_start().len());
        }
        start += line.len();
    }
    ("", 0)
}

/// FNV-1a with 64 bits: nobody forges a lock, it only has to notice a change.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a text and an end that no text has.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
