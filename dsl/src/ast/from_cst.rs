//! From the lossless tree to the tree of a file. Knows what is written and not what it means.
//!
//! The functions give `Option`s because a tree could lack a part; the grammar sees to it that
//! none does.

mod address;
mod comments;
mod edit;
mod expression;
mod formula;
mod header;
mod narrative;
mod pattern;
mod rule;
mod table;
mod words;

use comments::Comments;

use super::{At, File, Item, ItemKind, Name};
use crate::cst::{Cst, Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Builds the tree of a file. Only numbers, escapes and sizes can still be wrong.
pub(crate) fn from_cst(cst: &Cst<'_>, diagnostics: &mut Vec<Diagnostic>) -> File {
    let comments = Comments::new(cst);
    let mut build = Build {
        cst,
        comments,
        diagnostics,
    };
    let mut items = Vec::new();
    let mut broken = cst.broken.clone();
    for node in &cst.items {
        let before = build.diagnostics.len();
        let item = build.item(node);
        if build.diagnostics.len() > before {
            broken.extend(
                item.iter()
                    .filter_map(|item| name(&item.kind.value))
                    .cloned(),
            );
        }
        items.extend(item);
    }
    let trailing = build.comments.take(0..usize::MAX);
    File {
        items,
        trailing,
        broken,
    }
}

/// The table, rule or other part an item is about.
fn name(item: &ItemKind) -> Option<&Name> {
    match item {
        ItemKind::Table(table) => Some(&table.name),
        ItemKind::Rule(rule) => Some(&rule.name),
        ItemKind::Vocabulary(vocabulary) => Some(&vocabulary.name),
        ItemKind::Fragment(fragment) => Some(&fragment.name),
        ItemKind::Narrative(narrative) => Some(&narrative.name),
        ItemKind::EditTable(edit) => Some(&edit.name),
        ItemKind::EditNarrative(edit) => Some(&edit.name),
        ItemKind::Replace(item, _) => name(item),
        _ => None,
    }
}

struct Build<'a> {
    cst: &'a Cst<'a>,
    comments: Comments<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Build<'_> {
    fn item(&mut self, node: &Node) -> Option<Item> {
        let before = self.comments.take(0..node.range.start);
        let kind = self.item_kind(node)?;
        let inside = self.comments.take(node.range.clone());
        let behind = self.comments.behind(node.range.end);
        let comments = before.into_iter().chain(inside).chain(behind).collect();
        Some(Item {
            comments,
            kind: self.at(node, kind),
        })
    }

    fn item_kind(&mut self, node: &Node) -> Option<ItemKind> {
        Some(match node.kind {
            Kind::header => ItemKind::Header(self.header(node)?),
            Kind::codes => ItemKind::Codes(self.codes(node)?),
            Kind::table => ItemKind::Table(self.table(node)?),
            Kind::rule => ItemKind::Rule(self.rule(node)?),
            Kind::edit_table => ItemKind::EditTable(self.edit_table(node)?),
            Kind::edit_rule => ItemKind::EditRule(self.edit_rule(node)?),
            Kind::replace => self.replace(node)?,
            Kind::vocabulary => ItemKind::Vocabulary(self.vocabulary(node)?),
            Kind::fragment => ItemKind::Fragment(self.fragment(node)?),
            Kind::narrative => ItemKind::Narrative(self.narrative(node)?),
            Kind::edit_narrative => ItemKind::EditNarrative(self.edit_narrative(node)?),
            Kind::drop_item => self.drop_item(node)?,
            Kind::disable => ItemKind::Disable(self.reference(node)?, self.reason(node)),
            Kind::rename => ItemKind::Rename(self.rename(node)?),
            Kind::rename_table => ItemKind::RenameTable(self.rename_table(node)?),
            _ => return None,
        })
    }

    fn text(&self, node: &Node) -> &str {
        self.cst.text(node)
    }

    fn span(&self, node: &Node) -> Span {
        self.cst.span(node)
    }

    fn at<T>(&self, node: &Node, value: T) -> At<T> {
        At {
            value,
            span: self.span(node),
        }
    }
}
