//! Specs stay free of Rust, and Rust stays free of forms.

#![expect(clippy::unwrap_used, reason = "a helper fails like its test")]

use std::fs;
use std::path::{Path, PathBuf};

/// The crates that must not know a form.
const CRATES: [&str; 6] = ["dsl", "codegen", "runtime", "readers", "reports", "cli"];

#[test]
fn no_spec_word_stands_in_the_rust_of_other_crates() {
    let words = spec_words();
    assert!(
        words.len() > 80,
        "the specs name more than {} things",
        words.len()
    );
    let mut found = Vec::new();
    for file in CRATES
        .iter()
        .flat_map(|krate| sources(&gouji_tests::workspace().join(krate).join("src")))
    {
        let text = fs::read_to_string(&file).unwrap();
        let code = code_alone(&text);
        let known = words.iter().filter(|word| code.contains(word.as_str()));
        found.extend(known.map(|word| format!("{}: {word}", file.display())));
    }
    assert!(found.is_empty(), "forms in Rust:\n{}", found.join("\n"));
}

/// Names of tables and regions, titles, labels of rows and columns. Short words that are terms
/// of accounting rather than of a form are left out.
fn spec_words() -> Vec<String> {
    let mut words = Vec::new();
    for spec in gouji_specs::all() {
        words.push(spec.region.to_owned());
        words.extend(spec.words.iter().map(|&word| word.to_owned()));
        for table in spec.tables {
            words.push(table.name.to_owned());
            words.extend(table.titles.iter().map(|&title| title.to_owned()));
            for panel in table.panels {
                words.extend(panel.rows.iter().map(|row| row.label.to_owned()));
                words.extend(panel.columns.iter().map(|column| column.label().to_owned()));
            }
        }
    }
    words.retain(|word| word.chars().count() > 2 || words_of_forms(word));
    words.sort();
    words.dedup();
    words
}

fn words_of_forms(word: &str) -> bool {
    word.starts_with("公开")
}

/// A source without comments, documentation and test modules.
fn code_alone(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path
            .extension()
            .is_some_and(|ending| ending == "rs" || ending == "pest")
        {
            files.push(path);
        }
    }
    files
}
