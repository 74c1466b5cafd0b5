//! Every example of the manual can be read.

use std::fs;
use std::path::Path;

use gouji_dsl::Sources;
use gouji_dsl::diagnostic::render;

/// The blocks between ```` ```gj ```` and ```` ``` ````, each named after the line it begins at.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            inside = line == "```gj";
            if inside {
                blocks.push((format!("docs/line-{}/block.gj", index + 2), String::new()));
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
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/language.md");
    let blocks = blocks(&fs::read_to_string(path).expect("the manual is there"));
    assert!(
        blocks.len() >= 10,
        "only {} examples were found",
        blocks.len()
    );
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
