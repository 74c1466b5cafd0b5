//! What the author of a new spec has to look at.

use crate::compare::compare;
use crate::diagnostic::{Diagnostic, render_short};
use crate::model::Spec;
use crate::source::Sources;

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// One sentence.
    pub what: String,
    /// What it is about, a line each; may be empty.
    pub details: Vec<String>,
}

/// What is left to do on a spec that is its parent in another year or region.
pub(super) fn list(
    parent: &Spec,
    child: &Spec,
    warnings: &[Diagnostic],
    sources: &Sources,
) -> Vec<Todo> {
    let items = [
        remarks(child, warnings, sources),
        followed(parent, child),
        old_year(parent, child),
        words(parent, child),
        forms(child),
    ];
    items.into_iter().flatten().collect()
}

/// What the compiler remarks on the new spec.
fn remarks(child: &Spec, warnings: &[Diagnostic], sources: &Sources) -> Option<Todo> {
    let about = |found: &&Diagnostic| {
        let text = render_short(found, sources);
        text.contains(&child.folder) || found.notes.iter().any(|note| note.contains(&child.name))
    };
    let details: Vec<String> = warnings
        .iter()
        .filter(about)
        .map(|found| render_short(found, sources))
        .collect();
    todo("看一看编译时的提醒", details)
}

/// What became different without an edit: codes that begin or end, and rows that follow them.
fn followed(parent: &Spec, child: &Spec) -> Option<Todo> {
    let comparison = compare(parent, child);
    let groups = comparison.groups.iter();
    let mut details = Vec::new();
    // The header is the new spec's own.
    for group in groups.filter(|group| !own(group.title.as_str())) {
        for change in &group.changes {
            let mut line = format!("{}：{} {}", group.title, change.kind.word(), change.what);
            if !change.details.is_empty() {
                line.push_str(&format!("（{}）", change.details.join("；")));
            }
            details.push(line);
        }
    }
    todo("核对随科目表的起止年度而变的内容", details)
}

fn own(title: &str) -> bool {
    title == crate::compare::HEADER
}

/// Lines that name the parent's year.
fn old_year(parent: &Spec, child: &Spec) -> Option<Todo> {
    if parent.year == child.year {
        return None;
    }
    let year = parent.year.to_string();
    let lines = child.expanded.lines();
    let lines = lines.filter_map(|line| {
        let (said, place) = line.rsplit_once("// ")?;
        let said = said.trim();
        names_year(said, &year).then(|| format!("{place}  {said}"))
    });
    todo(
        &format!("改掉还写着 {year} 的地方，或确认不必改"),
        lines.collect(),
    )
}

/// Whether a text has a number, and not only as a part of a longer one.
fn names_year(text: &str, year: &str) -> bool {
    text.match_indices(year).any(|(at, _)| {
        let (before, after) = text.split_at(at);
        let after = after.get(year.len()..).unwrap_or_default();
        !before.ends_with(|char: char| char.is_ascii_digit())
            && !after.starts_with(|char: char| char.is_ascii_digit())
    })
}

/// A new region is known by words.
fn words(parent: &Spec, child: &Spec) -> Option<Todo> {
    if parent.region == child.region {
        return None;
    }
    Some(Todo {
        what: "在“地区词”里补上能认出本地区的词：全称、所辖各市".to_owned(),
        details: Vec::new(),
    })
}

/// Every form against the new one.
fn forms(child: &Spec) -> Option<Todo> {
    let title = |table: &crate::model::Table| {
        let title = table.titles.first().map_or("", String::as_str);
        format!("{}  {title}  {}", table.name, table.origin.place)
    };
    todo(
        "逐表对照新的空白表样：次序、表题、行、栏、编号、单位",
        child.tables.iter().map(title).collect(),
    )
}

fn todo(what: &str, details: Vec<String>) -> Option<Todo> {
    let what = what.to_owned();
    (!details.is_empty()).then_some(Todo { what, details })
}
