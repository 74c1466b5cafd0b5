//! Edits of an inherited spec.

use super::Build;
use crate::ast::{At, Axis, DropKind, Edit, EditRule, EditTable, ItemKind, Rename, RenameTable};
use crate::cst::{Kind, Node};

impl Build<'_> {
    pub(super) fn edit_table(&mut self, node: &Node) -> Option<EditTable> {
        let edits = self.block(node.child(Kind::edit_block)?, |build, edit| {
            build.edit(edit.children.first()?)
        });
        Some(EditTable {
            name: self.named(node)?,
            edits,
            reason: self.reason(node),
        })
    }

    fn edit(&mut self, node: &Node) -> Option<Edit> {
        Some(match node.kind {
            Kind::alias => Edit::Title(self.quoted(node)?),
            Kind::formula => Edit::Relation(self.whole(node)?),
            Kind::drop => Edit::Drop {
                axis: axis(node)?,
                target: self.addressed(node)?,
                shift: node.has(Kind::word_shift),
                reason: self.reason(node),
            },
            Kind::add => Edit::Add {
                axis: axis(node)?,
                entries: self.entries(node.child(Kind::entry_block).or(node.child(Kind::entry))?),
                target: self.addressed(node)?,
                after: node.has(Kind::word_after),
                shift: node.has(Kind::word_shift),
            },
            Kind::change => Edit::Formula {
                axis: axis(node)?,
                target: self.addressed(node)?,
                formula: self.summed(node)?,
            },
            _ => Edit::Set(self.table_entry(node)?),
        })
    }

    pub(super) fn edit_rule(&mut self, node: &Node) -> Option<EditRule> {
        Some(EditRule {
            rule: self.reference(node)?,
            level: self.weight(node)?,
            reason: self.reason(node),
        })
    }

    pub(super) fn replace(&mut self, node: &Node) -> Option<ItemKind> {
        let inner = node.children.get(1)?;
        let item = self.item_kind(inner)?;
        Some(ItemKind::Replace(Box::new(item), self.reason(node)))
    }

    pub(super) fn drop_item(&mut self, node: &Node) -> Option<ItemKind> {
        let what = match node.children.get(1)?.kind {
            Kind::word_narrative => DropKind::Narrative,
            Kind::word_fragment => DropKind::Fragment,
            Kind::word_vocabulary => DropKind::Vocabulary,
            _ => DropKind::Table,
        };
        Some(ItemKind::Drop {
            what,
            name: self.named(node)?,
            reason: self.reason(node),
        })
    }

    pub(super) fn rename(&mut self, node: &Node) -> Option<Rename> {
        Some(Rename {
            target: self.addressed(node)?,
            label: self.quoted(node)?,
            reason: self.reason(node),
        })
    }

    pub(super) fn rename_table(&mut self, node: &Node) -> Option<RenameTable> {
        let mut names = node.all(Kind::name);
        let (old, new) = (names.next()?, names.next()?);
        Some(RenameTable {
            old: self.name(old),
            new: self.name(new),
            id: node.child(Kind::identity).and_then(|id| self.named(id)),
            reason: self.reason(node),
        })
    }

    pub(super) fn reason(&mut self, node: &Node) -> Option<At<String>> {
        node.child(Kind::reason)
            .and_then(|reason| self.quoted(reason))
    }
}

fn axis(node: &Node) -> Option<Axis> {
    let row = node.child(Kind::axis)?.has(Kind::word_row);
    Some(if row { Axis::Row } else { Axis::Column })
}
