//! Each code has a folder with a `bad.gj` that gives it and a `good.gj` that does not. A file
//! with lines `--- path` holds several files; without them it is a spec by itself. The snapshot
//! beside them shows the bad text and everything that is said about it.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

use std::path::{Path, PathBuf};

use gouji_dsl::diagnostic::{catalogue, render};
use gouji_dsl::{Diagnostic, Sources};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn code(fixture: &Path) -> String {
    fixture.file_name().unwrap().to_string_lossy().into_owned()
}

fn sources(text: &str) -> Sources {
    let mut sources = Sources::default();
    if !text.starts_with("--- ") {
        sources.add("specs/a/2021/spec.gj", text);
        return sources;
    }
    for part in format!("\n{text}").split("\n--- ").skip(1) {
        let (path, text) = part.split_once('\n').unwrap_or((part, ""));
        sources.add(path.trim(), format!("{}\n", text.trim_end()));
    }
    sources
}

fn compile(fixture: &Path, name: &str) -> (String, Sources, Vec<Diagnostic>) {
    let text = std::fs::read_to_string(fixture.join(name)).unwrap();
    let sources = sources(&text);
    let (_, diagnostics) = gouji_dsl::compile(&sources);
    (text, sources, diagnostics)
}

#[test]
fn every_bad_fixture_is_reported() {
    for fixture in fixtures() {
        let (text, sources, diagnostics) = compile(&fixture, "bad.gj");
        let rendered: Vec<String> = diagnostics
            .iter()
            .map(|found| render(found, &sources))
            .collect();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&fixture);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            let shown = format!("{}\n\n{}", text.trim_end(), rendered.join("\n\n"));
            insta::assert_snapshot!("bad", shown);
        });
        let code = code(&fixture);
        assert!(
            diagnostics.iter().any(|found| found.code == code),
            "{code} is not reported"
        );
    }
}

#[test]
fn no_good_fixture_is_reported() {
    for fixture in fixtures() {
        let (_, sources, diagnostics) = compile(&fixture, "good.gj");
        let code = code(&fixture);
        let found: Vec<String> = diagnostics
            .iter()
            .filter(|found| found.code == code)
            .map(|found| render(found, &sources))
            .collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn every_code_has_a_fixture() {
    let folders: Vec<String> = fixtures().iter().map(|fixture| code(fixture)).collect();
    let codes: Vec<&str> = catalogue::codes().map(|code| code.code).collect();
    assert_eq!(folders, codes);
}
