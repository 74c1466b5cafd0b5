//! 词: words with a direction.

use std::collections::BTreeMap;

use super::Context;
use crate::ast::{self, At};
use crate::diagnostic::catalogue::names;
use crate::model::Vocabulary;
use crate::source::Span;
use crate::text::fold;

/// Reads every vocabulary of a spec.
pub(super) fn read(context: &mut Context<'_>) -> Vec<Vocabulary> {
    let layered = context.layered;
    let vocabularies = layered.vocabularies.iter();
    vocabularies
        .map(|vocabulary| vocabulary_of(context, vocabulary))
        .collect()
}

fn vocabulary_of(context: &mut Context<'_>, source: &At<ast::Vocabulary>) -> Vocabulary {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut words = Vec::new();
    for (value, written) in &source.value.words {
        for word in written {
            match seen.insert(fold(&word.value), word.span) {
                Some(first) => {
                    let twice = names::defined_twice(word.span, "词语", &word.value, first);
                    context.report(twice);
                }
                None => words.push((word.value.clone(), value.value)),
            }
        }
    }
    let name = &source.value.name;
    Vocabulary {
        name: name.value.clone(),
        words,
        origin: context.origin(name.span),
    }
}
