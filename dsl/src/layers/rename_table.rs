//! 改名 表: another name for an inherited table, where a year numbers the forms anew. Rules follow
//! the table; only the name they call it by changes. All of a layer's renamings happen at once, so
//! that names can change places, and before its other edits, which speak of the new names.

use std::collections::BTreeMap;

use super::dropped::is_of;
use super::items::Merge;
use crate::ast::{At, ItemKind, Name, RenameTable, TableEntry, visit};
use crate::diagnostic::catalogue::{layers, names};

/// Renames tables and everything that speaks of them.
pub(super) fn apply(merge: &mut Merge<'_>, items: &[At<ItemKind>]) {
    let mut renamed: BTreeMap<String, &RenameTable> = BTreeMap::new();
    for item in items {
        if let ItemKind::RenameTable(edit) = &item.value
            && merge.may_rename(edit, &renamed)
        {
            renamed.insert(edit.old.value.clone(), edit);
        }
    }
    if renamed.is_empty() {
        return;
    }
    merge.rename_all(&renamed);
    merge.report_twins(&renamed);
}

impl Merge<'_> {
    fn may_rename(&mut self, edit: &RenameTable, known: &BTreeMap<String, &RenameTable>) -> bool {
        if edit.old == edit.new && edit.id.is_none() {
            let what = "表名本来如此";
            self.diagnostics
                .push(layers::no_effect(edit.new.span, what));
            return false;
        }
        if let Some(first) = known.get(&edit.old.value) {
            let (here, there) = (edit.old.span, first.old.span);
            let twice = names::defined_twice(here, "改名", &edit.old.value, there);
            self.diagnostics.push(twice);
            return false;
        }
        self.table(&edit.old).is_some()
    }

    fn rename_all(&mut self, renamed: &BTreeMap<String, &RenameTable>) {
        let mut rename = |name: &mut Name| {
            if let Some(edit) = renamed.get(&name.value) {
                name.value.clone_from(&edit.new.value);
            }
        };
        for table in &mut self.layered.tables {
            if let Some(edit) = renamed.get(&table.table.value.name.value) {
                let id = edit.id.as_ref().map(|id| id.value.clone());
                table.id = id.unwrap_or_else(|| table.id.clone());
                let states_id = |entry: &TableEntry| matches!(entry, TableEntry::Id(_));
                let body = &mut table.table.value.body;
                body.retain(|statement| !states_id(&statement.value.value));
            }
            visit::table(&mut table.table.value, &mut |_, address, _| {
                address.path.first_mut().into_iter().for_each(&mut rename);
            });
            rename(&mut table.table.value.name);
        }
        for rule in &mut self.layered.rules {
            visit::tables_of_rule(&mut rule.value, &mut rename);
        }
        for narrative in &mut self.layered.narratives {
            visit::tables_of_narrative(&mut narrative.value.body, &mut rename);
        }
        for fragment in &mut self.layered.fragments {
            visit::tables_of_narrative(&mut fragment.value.body, &mut rename);
        }
        let levels = self.layered.levels.iter_mut();
        levels.for_each(|edit| rename_rule(&mut edit.value.rule.value, renamed));
        let disabled = self.layered.disabled.iter_mut();
        disabled.for_each(|edit| rename_rule(&mut edit.value.rule.value, renamed));
    }

    /// Two tables may not end under one name.
    fn report_twins(&mut self, renamed: &BTreeMap<String, &RenameTable>) {
        let mut told: Vec<&Name> = Vec::new();
        for edit in renamed.values() {
            let tables = self.layered.tables.iter();
            let named = tables.map(|table| &table.table.value.name);
            let mut named = named.filter(|name| **name == edit.new);
            if let (Some(first), Some(_), false) =
                (named.next(), named.next(), told.contains(&&edit.new))
            {
                told.push(&edit.new);
                let (name, first) = (&edit.new, first.span);
                let remark = layers::exists_already(name.span, "表", &name.value, first);
                self.diagnostics.push(remark);
            }
        }
    }
}

/// `公开07.上级` follows the table.
fn rename_rule(rule: &mut String, renamed: &BTreeMap<String, &RenameTable>) {
    let found = renamed.iter().find(|(old, _)| is_of(rule, old));
    if let Some((old, edit)) = found {
        rule.replace_range(..old.len(), &edit.new.value);
    }
}
