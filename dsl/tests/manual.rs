//! Every example of the manual and of the readmes can be read.

#![expect(clippy::expect_used, reason = "a helper fails like its test")]

use std::fs;
use std::path::Path;

use gouji_dsl::Sources;
use gouji_dsl::diagnostic::render;

/// The blocks between ```` ```gj ```` and ```` ``` ````, each named after the line it begins at.
fn blocks(page: &str, text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            inside = line == "```gj";
            if inside {
                blocks.push((format!("{page}/line-{}/block.gj", index + 2), String::new()));
            }
        } else if let (true, Some((_, block))) = (inside, blocks.last_mut()) {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks
}

#[test]
fn examples_of_the_manual_parse() {
    assert_parse("docs/language.md", 10);
}

#[test]
fn examples_of_the_readme_parse_in_both_languages() {
    assert_parse("README.md", 1);
    assert_parse("README.zh.md", 1);
}

#[test]
fn examples_of_the_walks_parse() {
    assert_parse("docs/adding-a-year.md", 4);
    assert_parse("docs/adding-a-province.md", 3);
}

/// Every block of the page can be read, and there are at least so many.
#[track_caller]
fn assert_parse(page: &str, at_least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
    let blocks = blocks(page, &fs::read_to_string(path).expect("the page is there"));
    let count = blocks.len();
    assert!(count >= at_least, "{page} has only {count} examples");
    let mut sources = Sources::default();
    for (name, block) in blocks {
        sources.add(name, block);
    }
    let (_, diagnostics) = gouji_dsl::parse(&sources);
    let texts: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| render(diagnostic, &sources))
        .collect();
    assert!(texts.is_empty(), "{}", texts.join("\n"));
}
