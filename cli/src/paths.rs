//! Files and folders of the command line to files, in a stable order.

use std::fs;
use std::path::{Path, PathBuf};

use gouji_readers::ENDINGS;

/// How deep folders are searched.
const DEPTH: usize = 32;

/// What the command line names.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// The files to read: those named, and those of an ending we read in the folders named.
    pub(crate) paths: Vec<PathBuf>,
    /// Files in folders that have another ending.
    pub(crate) others: usize,
    /// One sentence for each folder that gave nothing.
    pub(crate) failures: Vec<(PathBuf, String)>,
}

/// Looks into folders; files are taken as they are named.
pub(crate) fn files(named: &[PathBuf]) -> Files {
    let mut files = Files::default();
    for path in named {
        if path.is_dir() {
            files.add_folder(path);
        } else {
            files.paths.push(path.clone());
        }
    }
    files
}

impl Files {
    fn add_folder(&mut self, folder: &Path) {
        let before = self.paths.len();
        let failures = self.failures.len();
        self.search(folder, DEPTH);
        if self.paths.len() == before && self.failures.len() == failures {
            let endings = ENDINGS.join("、");
            let message = format!(
                "{}：文件夹里没有可读取的文件（{endings}）",
                folder.display()
            );
            self.failures.push((folder.to_owned(), message));
        }
    }

    fn search(&mut self, folder: &Path, depth: usize) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let message = format!("{}：文件夹无法读取（{error}）", folder.display());
                return self.failures.push((folder.to_owned(), message));
            }
        };
        let mut paths: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort();
        for path in paths.iter().filter(|path| !is_hidden(path)) {
            self.add(path, depth);
        }
    }

    fn add(&mut self, path: &Path, depth: usize) {
        if path.is_dir() {
            // A link back to a folder above would never end; no real archive is this deep.
            if depth > 0 && !path.is_symlink() {
                self.search(path, depth - 1);
            }
        } else if is_document(path) {
            self.paths.push(path.to_owned());
        } else {
            self.others += 1;
        }
    }
}

fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

/// Hidden files, and those that Office keeps beside a file that is open.
fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.starts_with('.') || name.starts_with("~$"))
}
