//! 词, 片段 and 说明.

use super::item::reason;
use super::page::Page;
use super::table::presence;
use super::{formula, pattern, words};
use crate::ast::{EditNarrative, Fragment, Name, Narrative, NarrativeEntry, Vocabulary};

impl Page {
    pub(super) fn vocabulary(&mut self, vocabulary: &Vocabulary, before: &str, tail: &str) {
        let head = format!("{before}词 {}", words::name(&vocabulary.name.value));
        self.block(&head, tail, |page| {
            for (value, texts) in &vocabulary.words {
                page.line(format!("{:>2}{}", value.value, words::strings(texts)));
            }
        });
    }

    pub(super) fn fragment(&mut self, fragment: &Fragment, before: &str, tail: &str) {
        let names = std::iter::once(&fragment.name).chain(&fragment.parameters);
        let names: String = names.map(name).collect();
        self.block(&format!("{before}片段{names}"), tail, |page| {
            page.statements(&fragment.body, Self::narrative_entry)
        });
    }

    pub(super) fn narrative(&mut self, narrative: &Narrative, before: &str, tail: &str) {
        let headings: Vec<String> = narrative
            .headings
            .iter()
            .map(|heading| words::string(&heading.value))
            .collect();
        let head = format!(
            "{before}说明{} 于 {}{}",
            name(&narrative.name),
            headings.join(" 又名 "),
            presence(narrative.optional, narrative.each.as_ref())
        );
        self.block(&head, tail, |page| {
            page.statements(&narrative.body, Self::narrative_entry)
        });
    }

    pub(super) fn edit_narrative(&mut self, edit: &EditNarrative) {
        let head = format!("改 说明{}", name(&edit.name));
        self.block(&head, &reason(edit.reason.as_ref()), |page| {
            page.statements(&edit.edits, Self::narrative_entry)
        });
    }

    fn narrative_entry(&mut self, entry: &NarrativeEntry) {
        match entry {
            NarrativeEntry::Setting(setting) => self.table_entry(setting),
            NarrativeEntry::Sentence {
                pattern: sentence,
                optional,
            } => {
                let optional = if *optional { "可有 " } else { "" };
                self.line(format!("{optional}{}", pattern::pattern(sentence)));
            }
            NarrativeEntry::Relation(relation) => self.line(formula::formula(relation)),
        }
    }
}

fn name(name: &Name) -> String {
    format!(" {}", words::name(&name.value))
}
