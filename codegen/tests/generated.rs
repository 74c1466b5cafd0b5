//! The generated Rust of small specs, as people read it. A case is a `.gj` file in `golden/`, its
//! Rust beside it, and a program in `uses/` that works with that Rust.
//!
//! `UPDATE_GOLDEN=1 cargo test -p gouji-codegen` writes the Rust anew.

#![expect(clippy::disallowed_methods, reason = "reviewed code is kept in files")]
#![expect(
    clippy::unwrap_used,
    reason = "a case that cannot be read fails its test"
)]

mod hostile;

use std::path::{Path, PathBuf};
use std::{env, fs};

use gouji_codegen::{generate, generate_whole, pretty};
use gouji_dsl::diagnostic::render;
use gouji_dsl::{Model, Sources};

#[test]
fn the_generated_rust_is_as_reviewed() {
    for case in cases() {
        compare(&case, &model_of(&case));
    }
    compare(&golden().join("hostile.gj"), &hostile::model());
}

#[test]
fn programs_work_with_the_generated_rust() {
    for case in cases() {
        let program = case
            .with_file_name(case.file_name().unwrap())
            .with_extension("rs");
        let program = golden().join("../uses").join(program.file_name().unwrap());
        assert!(program.is_file(), "no program uses {}", case.display());
    }
    trybuild::TestCases::new().pass("tests/uses/*.rs");
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    for model in cases()
        .iter()
        .map(|case| model_of(case))
        .chain([hostile::model()])
    {
        assert_eq!(generate(&model), generate(&model.clone()));
    }
}

#[test]
fn every_file_says_where_it_comes_from_and_is_included_once() {
    for model in cases()
        .iter()
        .map(|case| model_of(case))
        .chain([hostile::model()])
    {
        let files = generate(&model).files;
        for (path, text) in &files {
            assert!(
                text.starts_with("// Generated from specs/"),
                "{path}: {text}"
            );
            let include = format!("\"/{path}\"");
            let includes: usize = files
                .values()
                .map(|text| text.matches(&include).count())
                .sum();
            assert_eq!(includes, usize::from(path != gouji_codegen::ROOT), "{path}");
        }
    }
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(golden())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "gj"))
        .collect();
    cases.sort();
    cases
}

/// Compiles a case. A line `//// specs/a/2021/x.gj` begins a file of that path.
#[track_caller]
fn model_of(case: &Path) -> Model {
    let text = fs::read_to_string(case).unwrap();
    let mut sources = Sources::default();
    for file in text.split("//// ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap();
        sources.add(path.trim(), text);
    }
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let rendered: String = diagnostics
        .iter()
        .map(|one| render(one, &sources) + "\n")
        .collect();
    assert!(rendered.is_empty(), "{}:\n{rendered}", case.display());
    model
}

#[track_caller]
fn compare(case: &Path, model: &Model) {
    let path = case.with_extension("rs");
    let actual = pretty(&generate_whole(model));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let line = actual
        .lines()
        .zip(expected.lines())
        .position(|(left, right)| left != right);
    assert!(
        actual == expected,
        "{} is not what is generated now, from line {} on; see the head of this test",
        path.display(),
        line.map_or(0, |line| line + 1),
    );
}
