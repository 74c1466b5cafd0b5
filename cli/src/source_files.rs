//! The files of specs: those of a folder, or those that are built in; read in a stable order.

use std::fs;
use std::path::Path;

use gouji_dsl::Sources;

use crate::exit::Stop;

/// Endings of the files that specs are made of.
const ENDINGS: [&str; 3] = ["gj", "tsv", "lock"];
/// How deep the folder is searched.
const DEPTH: usize = 8;

/// The spec files of a folder, or those this program was built from.
pub(crate) fn chosen(folder: Option<&Path>) -> Result<Sources, Stop> {
    match folder {
        Some(folder) => read(folder),
        None => Ok(built_in()),
    }
}

/// The spec files this program was built from.
pub(crate) fn built_in() -> Sources {
    let mut sources = Sources::default();
    for (path, text) in gouji_specs::SOURCES {
        sources.add(*path, *text);
    }
    sources
}

/// Every spec file below a folder, named as below `specs/`.
pub(crate) fn read(folder: &Path) -> Result<Sources, Stop> {
    let mut sources = Sources::default();
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(Stop::Failed(format!(
            "{folder}：没有这个文件夹；用 --specs 指明存放 .gj 文件的文件夹"
        )));
    }
    add(&mut sources, folder, "specs", DEPTH)?;
    if sources.iter().next().is_none() {
        let folder = folder.display();
        return Err(Stop::Failed(format!("{folder}：文件夹里没有 .gj 文件")));
    }
    Ok(sources)
}

/// Writes a file below a folder of specs; there must be none.
pub(crate) fn write_new(folder: &Path, path: &str, text: &str) -> Result<(), Stop> {
    let file = folder.join(path);
    match file.exists() {
        true => Err(Stop::Failed(format!("{}：已经有这个文件", file.display()))),
        false => write(folder, path, text),
    }
}

/// Writes a file below a folder of specs.
pub(crate) fn write(folder: &Path, path: &str, text: &str) -> Result<(), Stop> {
    let file = folder.join(path);
    let made = file.parent().map_or(Ok(()), fs::create_dir_all);
    let written = made.and_then(|()| fs::write(&file, text));
    written.map_err(|error| Stop::Failed(format!("{}：无法写入（{error}）", file.display())))
}

fn add(sources: &mut Sources, folder: &Path, name: &str, depth: usize) -> Result<(), Stop> {
    let entries = fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{file}");
        if path.is_dir() {
            if depth > 0 && !path.is_symlink() {
                add(sources, &path, &name, depth - 1)?;
            }
        } else if path
            .extension()
            .is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
        {
            let text = fs::read_to_string(&path).map_err(|error| failed(&path, &error))?;
            sources.add(name, text);
        }
    }
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> Stop {
    Stop::Failed(format!("{}：无法读取（{error}）", path.display()))
}
