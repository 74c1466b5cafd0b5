//! Fragments: their sentences put in the place of the slots that call them, and their relations
//! with what their parameters mean there.

use super::super::Context;
use super::super::forms::Stated;
use super::template::{Piece, Template};
use crate::ast::visit;
use crate::ast::{
    Address, At, Fragment, Index, Name, Narrative, NarrativeEntry, Part, SlotKind, Statement,
};
use crate::diagnostic::catalogue::{meaning, names};

/// Expands the sentences of a narrative.
pub(super) struct Fragments<'f, 'c> {
    context: &'f mut Context<'c>,
    relations: Vec<Stated>,
    /// The fragments that are being expanded, the outermost first.
    open: Vec<&'c str>,
}

/// What the names in a fragment mean where it is called.
struct Meaning<'a> {
    group: &'a [String],
    parameters: &'a [Name],
    arguments: &'a [At<Address>],
    /// The fragment's own slots.
    slots: Vec<String>,
}

impl<'c> Fragments<'_, 'c> {
    /// The sentences and relations of a narrative, in the order written.
    pub(super) fn expand(
        context: &mut Context<'c>,
        source: &'c Narrative,
    ) -> (Vec<Template<'c>>, Vec<Stated>) {
        let mut fragments = Fragments {
            context,
            relations: Vec::new(),
            open: Vec::new(),
        };
        let mut templates = Vec::new();
        for line in &source.body {
            match &line.value.value {
                NarrativeEntry::Setting(_) => {}
                NarrativeEntry::Relation(formula) => fragments.relations.push(Stated {
                    panel: None,
                    group: String::new(),
                    formula: At {
                        value: formula.clone(),
                        span: line.value.span,
                    },
                }),
                NarrativeEntry::Sentence { pattern, optional } => templates.push(Template {
                    parts: fragments.parts(&pattern.parts, &[], None),
                    optional: *optional,
                    written: pattern,
                    span: pattern.span.span,
                }),
            }
        }
        (templates, fragments.relations)
    }

    fn parts(
        &mut self,
        parts: &'c [Part],
        group: &[String],
        meaning: Option<&Meaning<'_>>,
    ) -> Vec<Piece<'c>> {
        let mut pieces = Vec::new();
        for part in parts {
            match part {
                Part::Text(text) => pieces.push(Piece::Text(text)),
                Part::Choice(choices) => {
                    let choices = choices.iter();
                    let choices = choices.map(|choice| self.parts(choice, group, meaning));
                    pieces.push(Piece::Choice(choices.collect()));
                }
                Part::Slot(slot) => {
                    let mut path = group.to_vec();
                    path.push(slot.name.value.clone());
                    match &slot.kind {
                        Some(SlotKind::Fragment { name, arguments }) => {
                            let mut arguments = arguments.clone();
                            for argument in &mut arguments {
                                meaning.iter().for_each(|m| m.settle(&mut argument.value));
                            }
                            pieces.extend(self.call(name, &arguments, &path));
                        }
                        _ => pieces.push(Piece::Slot(path, slot)),
                    }
                }
            }
        }
        pieces
    }

    fn call(
        &mut self,
        name: &'c Name,
        arguments: &[At<Address>],
        group: &[String],
    ) -> Vec<Piece<'c>> {
        let Some(fragment) = self.fragment(name, arguments) else {
            return Vec::new();
        };
        let Some(sentence) = self.sentence(fragment) else {
            return Vec::new();
        };
        let mut slots = Vec::new();
        slot_names(sentence, &mut slots);
        let meaning = Meaning {
            group,
            parameters: &fragment.parameters,
            arguments,
            slots,
        };
        self.open.push(&fragment.name.value);
        let pieces = self.parts(sentence, group, Some(&meaning));
        self.open.pop();
        self.relations.extend(meaning.relations(&fragment.body));
        pieces
    }

    /// The fragment that a slot names, if it can be called so.
    fn fragment(&mut self, name: &Name, arguments: &[At<Address>]) -> Option<&'c Fragment> {
        let layered = self.context.layered;
        let mut known = layered.fragments.iter().map(|fragment| &fragment.value);
        let Some(fragment) = known.find(|fragment| fragment.name.value == name.value) else {
            if !layered.is_broken(&name.value) {
                let fragments = layered.fragments.iter();
                let among: Vec<&str> = fragments.map(|one| &*one.value.name.value).collect();
                let remark = names::unknown_word(name.span, "片段", &name.value, &among);
                self.context.report(remark);
            }
            return None;
        };
        if self.open.contains(&&*fragment.name.value) {
            self.context
                .report(meaning::fragment_in_itself(name.span, &name.value));
            return None;
        }
        let (wanted, given) = (fragment.parameters.len(), arguments.len());
        if wanted != given {
            let place = fragment.name.span;
            let remark = meaning::fragment_arity(name.span, &name.value, wanted, given, place);
            self.context.report(remark);
            return None;
        }
        Some(fragment)
    }

    /// The one sentence of a fragment.
    fn sentence(&mut self, fragment: &'c Fragment) -> Option<&'c [Part]> {
        let sentences = fragment
            .body
            .iter()
            .filter_map(|line| match &line.value.value {
                NarrativeEntry::Sentence { pattern, .. } => Some(&*pattern.parts),
                _ => None,
            });
        let sentences: Vec<&[Part]> = sentences.collect();
        match sentences.as_slice() {
            [sentence] => Some(sentence),
            several => {
                let name = &fragment.name;
                let remark = meaning::fragment_sentences(name.span, &name.value, several.len());
                self.context.report(remark);
                None
            }
        }
    }
}

impl Meaning<'_> {
    /// The relations of a fragment as they stand where it is called.
    fn relations(&self, body: &[Statement<NarrativeEntry>]) -> Vec<Stated> {
        let mut body = body.to_vec();
        visit::narrative(&mut body, &mut |_, address, _| self.settle(address));
        let formulas = body.into_iter().filter_map(|line| match line.value.value {
            NarrativeEntry::Relation(formula) => Some(At {
                value: formula,
                span: line.value.span,
            }),
            _ => None,
        });
        let stated = formulas.map(|formula| Stated {
            panel: None,
            group: self.group.join("."),
            formula,
        });
        stated.collect()
    }

    /// Puts what a parameter means in its place, and the group before the fragment's own slots.
    fn settle(&self, address: &mut Address) {
        for index in &mut address.indices {
            if let Index::Label(labels) = &mut index.value {
                *labels = self.labels(labels, address.path.is_empty());
            }
        }
        let Some((first, rest)) = address.path.split_first() else {
            return;
        };
        if let Some(argument) = self.argument(first) {
            let path = argument.path.iter().chain(rest).cloned().collect();
            if address.indices.is_empty() {
                address.indices.clone_from(&argument.indices);
            }
            address.path = path;
        } else if self.slots.contains(&first.value) {
            address.path = self.grouped(&address.path);
        }
    }

    fn labels(&self, labels: &[Name], own: bool) -> Vec<Name> {
        let is_slot = labels
            .first()
            .is_some_and(|first| self.slots.contains(&first.value));
        if own && is_slot {
            return self.grouped(labels);
        }
        let meant = labels.iter().flat_map(|label| match self.argument(label) {
            Some(argument) if argument.indices.is_empty() => argument.path.clone(),
            _ => vec![label.clone()],
        });
        meant.collect()
    }

    fn grouped(&self, path: &[Name]) -> Vec<Name> {
        let span = path.first().map(|name| name.span).unwrap_or_default();
        let group = self.group.iter().map(|name| Name {
            value: name.clone(),
            span,
        });
        group.chain(path.iter().cloned()).collect()
    }

    fn argument(&self, name: &Name) -> Option<&Address> {
        let position = self.parameters.iter().position(|known| known == name)?;
        self.arguments.get(position).map(|argument| &argument.value)
    }
}

/// The names of the slots of a sentence, those of all alternatives.
fn slot_names(parts: &[Part], names: &mut Vec<String>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Slot(slot) => names.push(slot.name.value.clone()),
            Part::Choice(choices) => choices.iter().for_each(|choice| slot_names(choice, names)),
        }
    }
}
