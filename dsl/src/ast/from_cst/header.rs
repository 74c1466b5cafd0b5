//! The header of a spec and its code lists.

use super::Build;
use crate::ast::{Codes, Header, Part, Pattern, Slot};
use crate::cst::{Kind, Node};
use crate::diagnostic::catalogue::syntax;
use crate::source::Span;

impl Build<'_> {
    pub(super) fn header(&mut self, node: &Node) -> Option<Header> {
        let mut header = Header {
            region: self.named(node)?,
            year: self.numbered(node)?,
            ..Header::default()
        };
        if let Some(parent) = node.child(Kind::parent) {
            header.parent = Some((self.named(parent)?, self.numbered(parent)?));
        }
        let entries = node
            .child(Kind::header_block)
            .into_iter()
            .flat_map(|block| block.all(Kind::header_entry));
        let mut seen: Vec<(Kind, Span)> = Vec::new();
        for entry in entries.filter_map(|entry| entry.children.first()) {
            self.header_entry(entry, &mut header)?;
            match seen.iter().find(|(kind, _)| *kind == entry.kind) {
                Some((_, first)) => self.repeated(entry, *first),
                None => seen.push((entry.kind, self.span(entry))),
            }
        }
        Some(header)
    }

    fn header_entry(&mut self, node: &Node, header: &mut Header) -> Option<()> {
        match node.kind {
            Kind::document_kind => header.kind = Some(self.named(node)?),
            Kind::region_words => {
                header.words = node.all(Kind::name).map(|name| self.name(name)).collect()
            }
            Kind::cover => header.cover = self.patterns(node),
            Kind::caption => header.caption = self.patterns(node),
            Kind::note => header.note = Some(self.quoted(node)?),
            _ => {}
        }
        Some(())
    }

    fn repeated(&mut self, node: &Node, first: Span) {
        let word = node.children.first().map(|word| self.text(word).to_owned());
        let place = self.span(node);
        let found = syntax::repeated_setting(place, &word.unwrap_or_default(), first);
        self.diagnostics.push(found);
    }

    fn patterns(&mut self, node: &Node) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        for pattern in node.all(Kind::pattern) {
            patterns.push(Pattern {
                parts: self.parts(pattern),
                span: self.at(pattern, ()),
            });
        }
        patterns
    }

    fn parts(&mut self, node: &Node) -> Vec<Part> {
        let mut parts = Vec::new();
        for part in &node.children {
            parts.extend(match part.kind {
                Kind::text => Some(Part::Text(self.text(part).to_owned())),
                Kind::optional => Some(Part::Choice(vec![self.parts(part), Vec::new()])),
                Kind::slot => part.child(Kind::slot_name).map(|name| {
                    Part::Slot(Slot {
                        name: self.at(name, self.text(name).to_owned()),
                        kind: None,
                        default: None,
                    })
                }),
                _ => None,
            });
        }
        parts
    }

    pub(super) fn codes(&mut self, node: &Node) -> Option<Codes> {
        let mut levels = Vec::new();
        for level in node.all(Kind::level) {
            levels.push((self.named(level)?, self.numbered(level)?));
        }
        Some(Codes {
            name: self.named(node)?,
            levels,
            path: self.quoted(node)?,
        })
    }
}
