//! 改 说明: changed settings, and sentences and relations that are added.

use super::items::Merge;
use super::shelf;
use crate::ast::{At, EditNarrative, Narrative, NarrativeEntry, Statement};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::layers;

/// Makes the edits.
pub(super) fn apply(merge: &mut Merge<'_>, edit: &EditNarrative) {
    let Some(narrative) = shelf::find::<Narrative>(merge, &edit.name) else {
        return;
    };
    let body = &mut narrative.value.body;
    let edits = edit.edits.iter();
    let found: Vec<Diagnostic> = edits.filter_map(|edit| change(body, &edit.value)).collect();
    merge.diagnostics.extend(found);
}

/// Makes one edit; one that changes nothing is reported.
fn change(
    body: &mut Vec<Statement<NarrativeEntry>>,
    edit: &At<NarrativeEntry>,
) -> Option<Diagnostic> {
    if body.iter().any(|known| known.value == *edit) {
        return Some(layers::no_effect(edit.span, "说明本来如此"));
    }
    let old = body
        .iter_mut()
        .find(|known| is_other(&known.value.value, &edit.value));
    match (old, &edit.value) {
        (Some(old), _) => old.value = edit.clone(),
        (None, NarrativeEntry::Setting(_)) => {
            body.insert(0, Statement::bare(edit.value.clone(), edit.span));
        }
        (None, _) => body.push(Statement::bare(edit.value.clone(), edit.span)),
    }
    None
}

/// Whether one is another value of the setting that the other is.
fn is_other(known: &NarrativeEntry, edit: &NarrativeEntry) -> bool {
    match (known, edit) {
        (NarrativeEntry::Setting(known), NarrativeEntry::Setting(edit)) => {
            std::mem::discriminant(known) == std::mem::discriminant(edit)
        }
        _ => false,
    }
}
