//! A new row, a renamed column, a new rule, another level: each is an edit to `.gj` files and to
//! nothing else. A layer on top of the real specs is compiled, generated, built and run.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::fs;
use std::path::Path;

use gouji_dsl::diagnostic::render;

/// What a maintainer writes for the next year.
const LAYER: &str = include_str!("edits_are_specs/layer.gj");

/// A program over the generated crate, with an assertion for each edit.
const PROGRAM: &str = include_str!("edits_are_specs/program.rs");

#[test]
fn a_layer_of_edits_is_all_that_a_new_year_takes() {
    let built = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = built.join("edits");
    gouji_tests::user_crate(&folder, "edits").unwrap();
    fs::write(folder.join("src/specs.rs"), generated()).unwrap();
    fs::write(folder.join("src/main.rs"), PROGRAM).unwrap();
    let example = gouji_tests::workspace().join("examples/report.txt");
    let output = gouji_tests::run_user_crate(&folder, &built.join("user"), &[example]).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "all edits are in force\n"
    );
}

/// The Rust of the real specs with the layer on top.
fn generated() -> String {
    let mut sources = gouji_tests::spec_sources().unwrap();
    sources.add("specs/hebei/2099/spec.gj", LAYER);
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let rendered: Vec<String> = diagnostics
        .iter()
        .map(|one| render(one, &sources))
        .collect();
    assert!(rendered.is_empty(), "{}", rendered.join("\n"));
    let layer = model.specs.iter().find(|spec| spec.folder == "hebei/2099");
    let expanded = &layer.unwrap().expanded;
    // What speaks of the moved lines moves along, in other files as well.
    assert!(expanded.contains("本年收入合计 = 和(#1..#9)"));
    assert!(expanded.contains("公开01.收入[#4..#9] 为空"));
    assert!(!expanded.contains("[#4..#8]"));
    gouji_codegen::generate_whole(&model)
}
