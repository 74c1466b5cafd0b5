//! Whole runs: what the suites under `tests/` share.

use std::path::{Path, PathBuf};

use gouji_dsl::Sources;
use gouji_readers::Limits;
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::Document;
use gouji_runtime::finding::Outcome;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Spec;

/// The project's own folder.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A published document to test against, or nothing (with a line that says so) where the folder
/// of published documents does not stand beside the project.
pub fn sample(name: &str) -> Option<PathBuf> {
    let path = workspace().join("../shared/samples").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is not here", path.display());
    None
}

/// The text of a document of the project's own.
///
/// # Errors
/// When the file cannot be read.
pub fn example(name: &str) -> std::io::Result<String> {
    std::fs::read_to_string(workspace().join("examples").join(name))
}

/// The project's own specs and code lists, as the build reads them, in the order of their paths.
///
/// # Errors
/// When a file cannot be read.
pub fn spec_sources() -> std::io::Result<Sources> {
    let mut sources = Sources::default();
    add_files(&mut sources, &workspace().join("specs"), "specs")?;
    Ok(sources)
}

fn add_files(sources: &mut Sources, folder: &Path, name: &str) -> std::io::Result<()> {
    let entries = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{file}");
        if path.is_dir() {
            add_files(sources, &path, &name)?;
        } else if name.ends_with(".gj") || name.ends_with(".tsv") {
            sources.add(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// A text as a document.
///
/// # Errors
/// When the text is none that the reader takes.
pub fn document(text: &str) -> Result<Document, gouji_readers::ReadError> {
    gouji_readers::read_bytes("document.txt", text.as_bytes().to_vec(), &Limits::default())
}

/// The spec of this folder name, such as `hebei/2021`.
pub fn spec(folder: &str) -> Option<&'static Spec> {
    gouji_specs::all()
        .iter()
        .copied()
        .find(|spec| spec.folder == folder)
}

/// Binds a document to the spec it implies and checks it in full.
pub fn check(document: &Document) -> Option<(Report<'_>, Outcome)> {
    let spec = choose(gouji_specs::all(), document).spec?;
    let report = Binder::new(spec).bind(document);
    let outcome = gouji_runtime::check::check_in_full(&report);
    Some((report, outcome))
}

/// A crate in a folder that depends on the runtime and the readers alone, as a user's would; its
/// sources are still to be written.
///
/// # Errors
/// When a file cannot be written.
pub fn user_crate(folder: &Path, name: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(folder.join("src"))?;
    let root = workspace();
    // Text is all it reads, so that no other reader's library is built for it.
    let dependency = |name: &str| {
        let path = root.join(name);
        format!("gouji-{name} = {{ path = {path:?}, default-features = false }}\n")
    };
    let manifest = [
        &format!("[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n"),
        "[workspace]\n[profile.dev]\ndebug = false\n[dependencies]\n",
        &dependency("runtime"),
        &dependency("readers"),
    ];
    std::fs::write(folder.join("Cargo.toml"), manifest.concat())?;
    // The versions that the workspace has: nothing is looked for on the network.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}

/// Runs such a crate, built into a folder that such crates share.
///
/// # Errors
/// When cargo cannot be started.
pub fn run_user_crate(
    folder: &Path,
    target: &Path,
    args: &[PathBuf],
) -> std::io::Result<std::process::Output> {
    std::process::Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--"])
        .args(args)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .output()
}
