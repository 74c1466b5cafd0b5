//! 词, 片段 and 说明.

use super::Build;
use super::pattern::Style;
use crate::ast::{At, EditNarrative, Fragment, Name, Narrative, NarrativeEntry, Vocabulary};
use crate::cst::{Kind, Node};
use crate::diagnostic::catalogue::sentences;

impl Build<'_> {
    pub(super) fn vocabulary(&mut self, node: &Node) -> Option<Vocabulary> {
        let mut words = Vec::new();
        for entry in node
            .child(Kind::vocabulary_block)?
            .all(Kind::vocabulary_entry)
        {
            let value = self.direction(entry.child(Kind::direction)?);
            words.push((value, self.strings(entry)));
        }
        Some(Vocabulary {
            name: self.named(node)?,
            words,
        })
    }

    /// 1, -1 or 0; anything else is reported and becomes 0.
    fn direction(&mut self, node: &Node) -> At<i8> {
        let text = self.text(node).to_owned();
        let value = match text.parse() {
            Ok(value @ -1..=1) => value,
            _ => {
                let found = sentences::word_value(self.span(node), &text);
                self.diagnostics.push(found);
                0
            }
        };
        self.at(node, value)
    }

    pub(super) fn fragment(&mut self, node: &Node) -> Option<Fragment> {
        let body = self.block(node.child(Kind::fragment_block)?, Self::narrative_entry);
        let mut names = node.all(Kind::name).map(|name| self.name(name));
        let name = names.next()?;
        Some(Fragment {
            name,
            parameters: names.collect(),
            body,
        })
    }

    pub(super) fn narrative(&mut self, node: &Node) -> Option<Narrative> {
        let mut headings = vec![self.quoted(node)?];
        for alias in node.all(Kind::alias) {
            headings.push(self.quoted(alias)?);
        }
        let body = self.block(node.child(Kind::narrative_block)?, Self::narrative_entry);
        Some(Narrative {
            name: self.named(node)?,
            headings,
            optional: node.has(Kind::word_optional),
            each: self.instance(node),
            body,
        })
    }

    /// The name behind 每 in the head of a table or narrative.
    pub(super) fn instance(&mut self, node: &Node) -> Option<Name> {
        node.child(Kind::instance)
            .and_then(|instance| self.named(instance))
    }

    pub(super) fn edit_narrative(&mut self, node: &Node) -> Option<EditNarrative> {
        let edits = self.block(node.child(Kind::narrative_block)?, Self::narrative_entry);
        Some(EditNarrative {
            name: self.named(node)?,
            edits,
            reason: self.reason(node),
        })
    }

    fn narrative_entry(&mut self, node: &Node) -> Option<NarrativeEntry> {
        let inner = node.children.first()?;
        Some(match inner.kind {
            Kind::sentence | Kind::optional_sentence => NarrativeEntry::Sentence {
                pattern: self.pattern(inner.child(Kind::pattern)?, Style::Sentence),
                optional: inner.has(Kind::word_may),
            },
            Kind::formula => NarrativeEntry::Relation(self.condition(node)?.value),
            _ => NarrativeEntry::Setting(self.table_entry(inner)?),
        })
    }
}
