//! Compiles every spec below this folder to Rust in `OUT_DIR`. A mistake in a spec fails the
//! build with its diagnostic.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use gouji_codegen::Generated;
use gouji_dsl::diagnostic::{render, render_short};
use gouji_dsl::{Diagnostic, Sources};

fn main() -> ExitCode {
    match build() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the specs have a meaning.
fn build() -> io::Result<bool> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    // Cargo looks at everything below a folder, so a new file is seen as well.
    println!("cargo::rerun-if-changed={}", root.display());
    let mut sources = Sources::default();
    for file in spec_files(&root)? {
        sources.add(path_in_project(&root, &file), fs::read_to_string(&file)?);
    }
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    report(&diagnostics, &sources);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(false);
    }
    let out = PathBuf::from(variable("OUT_DIR")?);
    write(&gouji_codegen::generate(&model), &out)?;
    embed(&sources, &out)?;
    Ok(true)
}

/// Copies the sources beside the generated code, with a list of them, so that a program can
/// compile them again wherever it runs.
fn embed(sources: &Sources, out: &Path) -> io::Result<()> {
    let mut list = String::from("&[\n");
    for (_, source) in sources.iter() {
        let path = format!("sources/{}", source.path);
        let file = out.join(&path);
        fs::create_dir_all(file.parent().unwrap_or(out))?;
        fs::write(file, &source.text)?;
        list.push_str(&format!(
            "    ({:?}, include_str!({path:?})),\n",
            source.path
        ));
    }
    list.push_str("]\n");
    fs::write(out.join("sources.rs"), list)
}

/// Texts, code lists and locks below a folder, sorted by path.
fn spec_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            files.extend(spec_files(&entry)?);
        } else if entry
            .extension()
            .is_some_and(|ending| ending == "gj" || ending == "tsv" || ending == "lock")
        {
            files.push(entry);
        }
    }
    Ok(files)
}

/// `specs/hebei/2021/gk01.gj`, with `/` on every system.
fn path_in_project(root: &Path, file: &Path) -> String {
    let below = file.strip_prefix(root).unwrap_or(file);
    let names = below.iter().map(|name| name.to_string_lossy());
    std::iter::once("specs".into())
        .chain(names)
        .collect::<Vec<_>>()
        .join("/")
}

/// Errors are drawn in full, where cargo shows them; a warning takes one line.
fn report(diagnostics: &[Diagnostic], sources: &Sources) {
    for diagnostic in diagnostics {
        if diagnostic.is_error() {
            eprintln!("{}\n", render(diagnostic, sources));
        } else {
            println!("cargo::warning={}", render_short(diagnostic, sources));
        }
    }
}

fn write(generated: &Generated, folder: &Path) -> io::Result<()> {
    for (path, text) in &generated.files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(|_| io::Error::other(format!("{name} is not set; run this with cargo")))
}
