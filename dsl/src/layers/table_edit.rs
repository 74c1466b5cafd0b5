//! 改 表: the edits of one table, in the order they are written.

use super::entries::{Spot, locate, reach};
use super::explode::numbers;
use super::items::Merge;
use super::shift::Shift;
use crate::ast::{
    Address, At, Axis, BlankPolicy, Edit, EditTable, Entry, EntryKind, Expression, Statement,
    Table, TableEntry,
};
use crate::codes;
use crate::diagnostic::catalogue::layers;
use crate::model::CodeList;
use crate::source::Span;

/// Makes the edits.
pub(super) fn apply(merge: &mut Merge<'_>, edit: &EditTable) {
    let Some(position) = merge.table(&edit.name) else {
        return;
    };
    let lists = merge.lists();
    let mut editor = Editor {
        merge,
        position,
        lists,
        reason: edit.reason.is_some(),
    };
    for statement in &edit.edits {
        editor.edit(&statement.value);
    }
    if edit.edits.is_empty() {
        let remark = layers::no_effect(edit.name.span, "里面没有写任何修改");
        merge.diagnostics.push(remark);
    }
}

impl Merge<'_> {
    /// The code lists in the layer's year; what is wrong with them is said later.
    pub(super) fn lists(&self) -> Vec<CodeList> {
        let year = self.layered.header.value.year.value;
        codes::lists(self.sources, &self.layered.codes, year, &mut Vec::new())
    }
}

struct Editor<'e, 'm> {
    merge: &'e mut Merge<'m>,
    position: usize,
    lists: Vec<CodeList>,
    /// Whether the whole block gives a reason.
    reason: bool,
}

impl Editor<'_, '_> {
    fn edit(&mut self, edit: &At<Edit>) {
        let span = edit.span;
        // An edit that fails has said why; the others are made all the same.
        let _: Option<()> = match &edit.value {
            Edit::Set(setting) => self.set(setting, span),
            Edit::Title(title) => self.title(title),
            Edit::Drop {
                axis,
                target,
                shift,
                reason,
            } => {
                let given = self.reason || reason.is_some();
                let what = match axis {
                    Axis::Row => "删行",
                    Axis::Column => "删列",
                };
                self.merge.need_reason(span, what, given);
                self.drop_entry(*axis, target, *shift, span)
            }
            Edit::Add {
                axis,
                entries,
                target,
                after,
                shift,
            } => self.add(*axis, entries, target, *after, *shift, span),
            Edit::Formula {
                axis,
                target,
                formula,
            } => self.formula(*axis, target, formula, span),
            Edit::Relation(relation) => self.push(TableEntry::Relation(relation.clone()), span),
        };
    }

    fn table(&mut self) -> Option<&mut Table> {
        let table = self.merge.layered.tables.get_mut(self.position)?;
        Some(&mut table.table.value)
    }

    fn set(&mut self, setting: &TableEntry, span: Span) -> Option<()> {
        let table = self.table()?;
        let kind = std::mem::discriminant(setting);
        let mut body = table.body.iter_mut().map(|statement| &mut statement.value);
        match body.find(|known| std::mem::discriminant(&known.value) == kind) {
            Some(known) if known.value == *setting => {
                self.merge
                    .diagnostics
                    .push(layers::no_effect(span, "设置本来如此"));
            }
            Some(known) => {
                let loosened = loosened(&known.value, setting);
                *known = At {
                    value: setting.clone(),
                    span,
                };
                if let Some(what) = loosened {
                    self.merge.need_reason(span, what, self.reason);
                }
            }
            None => table.body.insert(0, Statement::bare(setting.clone(), span)),
        }
        Some(())
    }

    fn title(&mut self, title: &At<String>) -> Option<()> {
        let table = self.table()?;
        if table.titles.contains(title) {
            self.merge
                .diagnostics
                .push(layers::no_effect(title.span, "已有这个表题"));
        } else {
            table.titles.push(title.clone());
        }
        Some(())
    }

    fn push(&mut self, entry: TableEntry, span: Span) -> Option<()> {
        let table = self.table()?;
        if table.body.iter().any(|known| known.value.value == entry) {
            self.merge
                .diagnostics
                .push(layers::no_effect(span, "已有这个等式"));
        } else {
            table.body.push(Statement::bare(entry, span));
        }
        Some(())
    }

    fn locate(&mut self, axis: Axis, target: &At<Address>) -> Option<Spot> {
        let table = self.merge.layered.tables.get_mut(self.position)?;
        let table = &mut table.table.value;
        match locate(table, axis, target, &self.lists) {
            Ok(spot) => Some(spot),
            Err(remark) => {
                let name = table.name.value.clone();
                if !self.merge.layered.is_broken(&name) {
                    self.merge.diagnostics.push(remark);
                }
                None
            }
        }
    }

    fn drop_entry(
        &mut self,
        axis: Axis,
        target: &At<Address>,
        shift: bool,
        span: Span,
    ) -> Option<()> {
        let spot = self.locate(axis, target)?;
        let (list, position) = reach(self.table()?, axis, &spot)?;
        let removed = list.remove(position);
        self.shift(axis, &[removed], shift, true, span)
    }

    fn add(
        &mut self,
        axis: Axis,
        entries: &[Statement<Entry>],
        target: &At<Address>,
        after: bool,
        shift: bool,
        span: Span,
    ) -> Option<()> {
        let spot = self.locate(axis, target)?;
        let (list, position) = reach(self.table()?, axis, &spot)?;
        let twins = twins(list, entries);
        let at = position + usize::from(after);
        list.splice(at..at, entries.iter().cloned());
        self.merge.diagnostics.extend(
            twins
                .into_iter()
                .map(|(name, first)| layers::exists_already(name.span, "行列", &name.value, first)),
        );
        self.shift(axis, entries, shift, false, span)
    }

    fn shift(
        &mut self,
        axis: Axis,
        entries: &[Statement<Entry>],
        wanted: bool,
        dropped: bool,
        edit: Span,
    ) -> Option<()> {
        let numbers = numbers(entries).filter(|_| wanted);
        let Some((first, last)) = numbers else {
            if wanted {
                self.merge
                    .diagnostics
                    .push(layers::no_effect(edit, "没有编号可以顺延"));
            }
            return Some(());
        };
        let table = self.table()?.name.clone();
        let count = last.saturating_sub(first).saturating_add(1);
        let shift = Shift {
            table,
            axis,
            first,
            count,
            dropped,
            edit,
        };
        let found = shift.apply(&mut self.merge.layered);
        self.merge.diagnostics.extend(found);
        Some(())
    }

    fn formula(
        &mut self,
        axis: Axis,
        target: &At<Address>,
        formula: &At<Expression>,
        span: Span,
    ) -> Option<()> {
        let spot = self.locate(axis, target)?;
        let (list, position) = reach(self.table()?, axis, &spot)?;
        let statement = list.get_mut(position)?;
        let declared = statement.value.span;
        let remark = match &mut statement.value.value.kind {
            EntryKind::Leaf(leaf) if leaf.formula.as_ref() == Some(formula) => {
                Some(layers::no_effect(span, "公式本来如此"))
            }
            EntryKind::Leaf(leaf) => {
                leaf.formula = Some(formula.clone());
                statement.value.span = span;
                None
            }
            _ => {
                let what = "由科目展开的行和分组的公式";
                let help = "公式只能写在单独声明的行列上";
                Some(layers::not_editable(target.span, what, declared, help))
            }
        };
        self.merge.diagnostics.extend(remark);
        Some(())
    }
}

/// What a new setting asks less for than the old one, if it does.
fn loosened(old: &TableEntry, new: &TableEntry) -> Option<&'static str> {
    match (old, new) {
        (TableEntry::Precision(old, _), TableEntry::Precision(new, _)) if new.value < old.value => {
            Some("降低精度")
        }
        (TableEntry::Precision(_, false), TableEntry::Precision(_, true)) => Some("允许省零"),
        // What is missing is not checked.
        (TableEntry::Blank(BlankPolicy::Zero), TableEntry::Blank(BlankPolicy::Missing)) => {
            Some("把空白改为缺数")
        }
        _ => None,
    }
}

/// New entries whose label stands in the list already, each with the place of the old one.
fn twins(list: &[Statement<Entry>], entries: &[Statement<Entry>]) -> Vec<(crate::ast::Name, Span)> {
    let leaf = |statement: &Statement<Entry>| match &statement.value.value.kind {
        EntryKind::Leaf(leaf) => Some(leaf.handle.clone().unwrap_or_else(|| leaf.label.clone())),
        _ => None,
    };
    let known: Vec<_> = list.iter().filter_map(leaf).collect();
    let twin = |name: crate::ast::Name| {
        let first = known.iter().find(|known| **known == name)?.span;
        Some((name, first))
    };
    entries.iter().filter_map(leaf).filter_map(twin).collect()
}
