//! Files by folder: each folder is one layer with one header.

use std::collections::BTreeMap;

use crate::ast::{At, File, Header, Item, ItemKind};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::meaning;
use crate::source::{SourceId, Sources, Span};

/// A layer as it is written.
pub(super) struct Folder {
    /// The path below the specs folder.
    pub(super) path: String,
    /// Its files.
    pub(super) files: Vec<SourceId>,
    /// Its header.
    pub(super) header: At<Header>,
    /// Everything else, in the order of the files.
    pub(super) items: Vec<At<ItemKind>>,
    /// Names of items of which a part could not be read.
    pub(super) broken: Vec<String>,
}

/// The folders in the order of their paths; a folder without a header is reported and left out.
pub(super) fn gather(
    sources: &Sources,
    files: Vec<(SourceId, File)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Folder> {
    let mut folders: BTreeMap<&str, Vec<(&str, SourceId, File)>> = BTreeMap::new();
    for (id, file) in files {
        if let Some(source) = sources.get(id) {
            folders
                .entry(source.folder())
                .or_default()
                .push((&source.path, id, file));
        }
    }
    let mut gathered = Vec::new();
    for (path, mut files) in folders {
        files.sort_by_key(|(path, ..)| *path);
        gathered.extend(folder(path, files, diagnostics));
    }
    gathered
}

fn folder(
    path: &str,
    files: Vec<(&str, SourceId, File)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Folder> {
    let ids: Vec<SourceId> = files.iter().map(|(_, id, _)| *id).collect();
    let mut header: Option<At<Header>> = None;
    let mut items = Vec::new();
    let mut broken = Vec::new();
    for (_, _, file) in files {
        broken.extend(file.broken.into_iter().map(|name| name.value));
        for Item { kind, .. } in file.items {
            match (kind.value, &header) {
                (ItemKind::Header(_), Some(first)) => {
                    diagnostics.push(meaning::second_header(kind.span, first.span));
                }
                (ItemKind::Header(value), None) => {
                    header = Some(At {
                        value,
                        span: kind.span,
                    })
                }
                (value, _) => items.push(At {
                    value,
                    span: kind.span,
                }),
            }
        }
    }
    if header.is_none() {
        report_headless(path, &ids, diagnostics);
    }
    Some(Folder {
        path: below_specs(path).to_owned(),
        files: ids,
        header: header?,
        items,
        broken,
    })
}

/// A folder whose text could not be read may well have a header that was not understood.
fn report_headless(path: &str, files: &[SourceId], diagnostics: &mut Vec<Diagnostic>) {
    let unreadable = diagnostics
        .iter()
        .any(|known| files.contains(&known.span().source));
    if let (false, Some(first)) = (unreadable, files.first()) {
        diagnostics.push(meaning::no_header(
            Span::new(*first, 0..0),
            below_specs(path),
        ));
    }
}

/// The part of a path behind the specs folder.
fn below_specs(path: &str) -> &str {
    match path.rsplit_once("specs/") {
        Some((before, below)) if before.is_empty() || before.ends_with('/') => below,
        _ => path,
    }
}
