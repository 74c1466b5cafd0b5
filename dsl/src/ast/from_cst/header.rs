//! The header of a spec and its code lists.

use super::Build;
use crate::ast::{Codes, Header, Name};
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
            Kind::contents => header.contents = Some(self.quoted(node)?),
            Kind::headings => header.headings = self.patterns(node),
            Kind::confusables => header.confusables = self.confusables(node),
            Kind::residue => header.residue = self.strings(node),
            _ => {}
        }
        Some(())
    }

    fn confusables(&mut self, node: &Node) -> Vec<(Name, Name)> {
        let pairs = node.all(Kind::confusable);
        let pairs = pairs.map(|pair| self.strings(pair).into_iter());
        pairs
            .filter_map(|mut pair| Some((pair.next()?, pair.next()?)))
            .collect()
    }

    fn repeated(&mut self, node: &Node, first: Span) {
        let word = node.children.first().map(|word| self.text(word).to_owned());
        let place = self.span(node);
        let found = syntax::repeated_setting(place, &word.unwrap_or_default(), first);
        self.diagnostics.push(found);
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
