//! Edits of an inherited table.

use super::item::reason;
use super::page::Page;
use super::table::{plain, single};
use super::{expression, formula, words};
use crate::ast::{Axis, Edit, EditTable};

impl Page {
    pub(super) fn edit_table(&mut self, edit: &EditTable) {
        let head = format!("改 表 {}", words::name(&edit.name.value));
        let tail = reason(edit.reason.as_ref());
        self.block(&head, &tail, |page| {
            page.statements(&edit.edits, Self::edit)
        });
    }

    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Set(setting) => self.table_entry(setting),
            Edit::Title(title) => self.line(format!("又名 {}", words::string(&title.value))),
            Edit::Relation(relation) => self.line(formula::formula(relation)),
            Edit::Drop {
                axis,
                target,
                shift,
                reason: given,
            } => {
                let (axis, target) = (word(*axis), words::address(&target.value));
                self.line(format!(
                    "删 {axis} {target}{}{}",
                    moved(*shift),
                    reason(given.as_ref())
                ));
            }
            Edit::Formula {
                axis,
                target,
                formula,
            } => {
                let (axis, target) = (word(*axis), words::address(&target.value));
                self.line(format!(
                    "改 {axis} {target} = {}",
                    expression::expression(&formula.value)
                ));
            }
            Edit::Add {
                axis,
                entries,
                target,
                after,
                shift,
            } => {
                let side = if *after { "后" } else { "前" };
                let tail = format!(
                    " 于 {} {side}{}",
                    words::address(&target.value),
                    moved(*shift)
                );
                match plain(entries) {
                    Some(entry) => self.line(format!("增 {} {}{tail}", word(*axis), single(entry))),
                    None => self.entries(&format!("增 {}", word(*axis)), &tail, entries),
                }
            }
        }
    }
}

fn word(axis: Axis) -> &'static str {
    match axis {
        Axis::Row => "行",
        Axis::Column => "列",
    }
}

fn moved(shift: bool) -> &'static str {
    if shift { " 顺延" } else { "" }
}
