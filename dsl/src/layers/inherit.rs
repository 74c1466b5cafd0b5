//! What a layer begins with: everything of its parent, under its own header.

use super::Layered;
use super::folder::Folder;
use crate::ast::{At, Header};

/// What is inherited, under the new header.
pub(super) fn begin(folder: &Folder, parent: Option<Layered>) -> Layered {
    let parent_name = parent.as_ref().map(Layered::name);
    let mut layered = parent.unwrap_or_default();
    layered.header = header(&folder.header, &layered.header.value);
    layered.folder.clone_from(&folder.path);
    layered.parent = parent_name;
    layered.own.clone_from(&folder.files);
    layered.broken.extend(folder.broken.iter().cloned());
    layered
}

/// A header with what it leaves out taken from its parent. Words speak for one region only.
fn header(own: &At<Header>, parent: &Header) -> At<Header> {
    let mut header = own.clone();
    let value = &mut header.value;
    value.kind = value.kind.take().or_else(|| parent.kind.clone());
    value.note = value.note.take().or_else(|| parent.note.clone());
    if value.cover.is_empty() {
        value.cover.clone_from(&parent.cover);
    }
    if value.caption.is_empty() {
        value.caption.clone_from(&parent.caption);
    }
    value.contents = value.contents.take().or_else(|| parent.contents.clone());
    if value.headings.is_empty() {
        value.headings.clone_from(&parent.headings);
    }
    if value.confusables.is_empty() {
        value.confusables.clone_from(&parent.confusables);
    }
    if value.residue.is_empty() {
        value.residue.clone_from(&parent.residue);
    }
    if value.words.is_empty() && value.region == parent.region {
        value.words.clone_from(&parent.words);
    }
    header
}
