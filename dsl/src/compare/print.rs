//! A comparison as a text: for a terminal, and in Markdown for a pull request.

use super::{Change, Comparison, Group, Kind};

impl Comparison {
    /// For a terminal: a heading for each group and a line for each change.
    pub fn text(&self) -> String {
        let mut out = format!("{}\n", self.headline());
        for group in &self.groups {
            out.push_str(&format!("\n{}\n", group.title));
            for change in &group.changes {
                let line = told(change);
                let place = match change.place.as_str() {
                    "" => String::new(),
                    place => format!("  // {place}"),
                };
                out.push_str(&format!("  {} {line}{place}\n", change.kind.word()));
            }
        }
        out
    }

    /// In Markdown: a heading for each group and a list of its changes.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n", escaped(&self.headline()));
        for Group { title, changes } in &self.groups {
            out.push_str(&format!("\n## {}\n\n", escaped(title)));
            for change in changes {
                let place = match change.place.as_str() {
                    "" => String::new(),
                    place => format!("（`{place}`）"),
                };
                let line = escaped(&told(change));
                out.push_str(&format!("- **{}** {line}{place}\n", change.kind.word()));
            }
        }
        out
    }

    /// Both names and how many changes there are of each kind.
    pub fn headline(&self) -> String {
        let changes = || self.groups.iter().flat_map(|group| &group.changes);
        let count = |kind: Kind| changes().filter(|change| change.kind == kind).count();
        let kinds = [
            Kind::Added,
            Kind::Removed,
            Kind::Renamed,
            Kind::Changed,
            Kind::Moved,
            Kind::Renumbered,
            Kind::Tightened,
            Kind::Loosened,
        ];
        let counts = kinds.map(|kind| (kind.word(), count(kind)));
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(word, count)| format!("{word} {count}"))
            .collect();
        let sum = match counts.is_empty() {
            true => "没有差别".to_owned(),
            false => counts.join("、"),
        };
        format!("{} → {}：{sum}", self.before, self.after)
    }
}

fn told(change: &Change) -> String {
    match change.details.is_empty() {
        true => change.what.clone(),
        false => format!("{}：{}", change.what, change.details.join("；")),
    }
}

/// A text in which Markdown sees no marks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(
            char,
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '\\'
        ) {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
