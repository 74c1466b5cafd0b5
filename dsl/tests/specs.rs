//! The specs of this repository are read without a single diagnostic.

#![expect(
    clippy::expect_used,
    reason = "a test stops where its fixture is wrong"
)]

use std::fs;
use std::path::{Path, PathBuf};

use gouji_dsl::diagnostic::render;
use gouji_dsl::{Diagnostic, Sources};

/// Every file below a folder, in the order of names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("its entries can be read").path())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// All specs and code lists, named as they are in the repository.
fn specs() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = Sources::default();
    for path in files(&root.join("specs")) {
        let extension = path.extension().and_then(|extension| extension.to_str());
        if matches!(extension, Some("gj" | "tsv")) {
            let name = path.strip_prefix(&root).expect("below the root");
            sources.add(
                name.to_string_lossy(),
                fs::read_to_string(&path).expect("UTF-8"),
            );
        }
    }
    sources
}

#[track_caller]
fn assert_silent(diagnostics: &[Diagnostic], sources: &Sources) {
    let texts: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| render(diagnostic, sources))
        .collect();
    assert!(texts.is_empty(), "{}", texts.join("\n"));
}

#[test]
fn specs_parse_without_a_diagnostic() {
    let sources = specs();
    let (parsed, diagnostics) = gouji_dsl::parse(&sources);
    assert_silent(&diagnostics, &sources);
    assert!(parsed.len() > 10, "only {} files were found", parsed.len());
}

#[test]
fn specs_compile_without_a_diagnostic() {
    let sources = specs();
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    assert_silent(&diagnostics, &sources);
    let names: Vec<&str> = model.specs.iter().map(|spec| spec.name.as_str()).collect();
    let expected = [
        "通用预算 2018",
        "河北 2021",
        "江苏 2018",
        "全国 2021",
        "全国 2022",
        "全国 2023",
        "全国 2024",
        "上海预算 2025",
        "上海预算 2026",
        "上海 2024",
        "上海 2025",
        "教育部高校 2023",
        "教育部高校 2024",
    ];
    assert_eq!(names, expected);
}
