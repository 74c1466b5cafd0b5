//! The effect of a change of specs as a text: for a terminal, and in Markdown for a pull request.

use std::collections::{BTreeMap, BTreeSet};

use super::{ChangeKind, Effect, FindingChange};

impl ChangeKind {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "增",
            Self::Removed => "消",
            Self::Changed => "改",
        }
    }
}

/// What a rule adds, removes and changes, and in how many documents.
#[derive(Default)]
struct Tally<'e> {
    counts: BTreeMap<ChangeKind, usize>,
    documents: BTreeSet<&'e str>,
}

impl Effect {
    /// For a terminal: the sums, a line for each rule, a line for each finding.
    pub fn text(&self) -> String {
        let mut out = self.sums().join("\n") + "\n";
        if self.changes.is_empty() {
            return out;
        }
        out.push('\n');
        for (rule, tally) in self.rules() {
            out.push_str(&format!("规则 {}：{}\n", line(rule), tally.told()));
        }
        for (document, changes) in self.by_document() {
            out.push_str(&format!("\n{}\n", line(document)));
            for change in changes {
                let word = change.kind.word();
                let message = line(&change.message);
                out.push_str(&format!(
                    "  {word} {}  {}  {message}\n",
                    change.weight,
                    line(&change.rule)
                ));
            }
        }
        out
    }

    /// In Markdown: the sums, a table of rules, a list of findings for each document.
    pub fn markdown(&self) -> String {
        let mut out = format!("# 规范改动对文档的影响\n\n{}\n", self.sums().join("  \n"));
        if self.changes.is_empty() {
            return out;
        }
        out.push_str("\n| 规则 | 影响 |\n|---|---|\n");
        for (rule, tally) in self.rules() {
            out.push_str(&format!("| {} | {} |\n", escaped(rule), tally.told()));
        }
        for (document, changes) in self.by_document() {
            out.push_str(&format!("\n## {}\n\n", escaped(document)));
            for change in changes {
                let (word, message) = (change.kind.word(), escaped(&change.message));
                let rule = escaped(&change.rule);
                out.push_str(&format!(
                    "- **{word}** {} {rule}：{message}\n",
                    change.weight
                ));
            }
        }
        out
    }

    fn sums(&self) -> Vec<String> {
        let count = |kind| {
            let changes = self.changes.iter();
            changes.filter(|change| change.kind == kind).count()
        };
        let mut sums = vec![
            format!(
                "{} 份文档：发现增 {}、消 {}、改 {}，另有 {} 条不变",
                self.documents,
                count(ChangeKind::Added),
                count(ChangeKind::Removed),
                count(ChangeKind::Changed),
                self.kept
            ),
            format!(
                "关系 {} → {}，未核 {} → {}",
                self.relations.0, self.relations.1, self.not_checked.0, self.not_checked.1
            ),
        ];
        let only = [
            ("只有改动前核对了的文档", &self.only_before),
            ("只有改动后核对了的文档", &self.only_after),
        ];
        for (what, paths) in only {
            if !paths.is_empty() {
                sums.push(format!("{what}：{}", line(&paths.join("、"))));
            }
        }
        sums
    }

    fn rules(&self) -> BTreeMap<&str, Tally<'_>> {
        let mut rules: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
        for change in &self.changes {
            let tally = rules.entry(&change.rule).or_default();
            *tally.counts.entry(change.kind).or_default() += 1;
            tally.documents.insert(&change.document);
        }
        rules
    }

    fn by_document(&self) -> BTreeMap<&str, Vec<&FindingChange>> {
        let mut documents: BTreeMap<&str, Vec<&FindingChange>> = BTreeMap::new();
        for change in &self.changes {
            documents.entry(&change.document).or_default().push(change);
        }
        documents
    }
}

impl Tally<'_> {
    fn told(&self) -> String {
        let counts = self.counts.iter();
        let counts: Vec<String> = counts
            .map(|(kind, count)| format!("{} {count} 处", kind.word()))
            .collect();
        format!(
            "{}，涉及 {} 份文档",
            counts.join("、"),
            self.documents.len()
        )
    }
}

/// A text from a file as one line that steers no terminal.
fn line(text: &str) -> String {
    text.replace(char::is_control, "\u{fffd}")
}

/// A text in which Markdown sees no marks and no line ends.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '\\' => {
                out.push('\\');
                out.push(char);
            }
            char if char.is_control() => out.push(' '),
            char => out.push(char),
        }
    }
    out
}
