//! The items of one layer, applied to what it inherits: first what is new, then the edits.

use super::folder::Folder;
use super::{Layered, LayeredTable, rename, rules, table_edit};
use crate::ast::{At, DropKind, Header, ItemKind, Name, Table, TableEntry};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{layers, names};
use crate::source::{Sources, Span};

/// A layer being merged.
pub(super) struct Merge<'a> {
    /// All files.
    pub(super) sources: &'a Sources,
    /// What there is so far.
    pub(super) layered: Layered,
    /// What was found.
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

/// Merges a folder with its parent.
pub(super) fn apply(
    sources: &Sources,
    folder: &Folder,
    parent: Option<Layered>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Layered {
    let layered = begin(folder, parent);
    let mut merge = Merge {
        sources,
        layered,
        diagnostics,
    };
    for item in &folder.items {
        merge.add(item);
    }
    for item in &folder.items {
        merge.edit(item);
    }
    merge.layered
}

/// What is inherited, under the new header.
fn begin(folder: &Folder, parent: Option<Layered>) -> Layered {
    let parent_name = parent.as_ref().map(Layered::name);
    let mut layered = parent.unwrap_or_default();
    layered.header = inherit(&folder.header, &layered.header.value);
    layered.folder.clone_from(&folder.path);
    layered.parent = parent_name;
    layered.own.clone_from(&folder.files);
    layered.broken.extend(folder.broken.iter().cloned());
    layered
}

/// A header with what it leaves out taken from its parent. Words speak for one region only.
fn inherit(header: &At<Header>, parent: &Header) -> At<Header> {
    let mut header = header.clone();
    let value = &mut header.value;
    value.kind = value.kind.take().or_else(|| parent.kind.clone());
    value.note = value.note.take().or_else(|| parent.note.clone());
    if value.cover.is_empty() {
        value.cover.clone_from(&parent.cover);
    }
    if value.caption.is_empty() {
        value.caption.clone_from(&parent.caption);
    }
    if value.words.is_empty() && value.region == parent.region {
        value.words.clone_from(&parent.words);
    }
    header
}

impl Merge<'_> {
    fn add(&mut self, item: &At<ItemKind>) {
        match &item.value {
            ItemKind::Codes(codes) => {
                let first = self
                    .layered
                    .codes
                    .iter()
                    .find(|known| known.value.name == codes.name);
                if !self.taken("科目", &codes.name, first.map(|known| known.span)) {
                    self.layered.codes.push(At {
                        value: codes.clone(),
                        span: item.span,
                    });
                }
            }
            ItemKind::Table(table) => self.add_table(table, item.span),
            ItemKind::Rule(rule) => {
                let first = self
                    .layered
                    .rules
                    .iter()
                    .find(|known| known.value.name == rule.name);
                if !self.taken("规则", &rule.name, first.map(|known| known.value.name.span)) {
                    self.layered.rules.push(At {
                        value: rule.clone(),
                        span: item.span,
                    });
                }
            }
            _ => {}
        }
    }

    fn add_table(&mut self, table: &Table, span: Span) {
        let tables = &self.layered.tables;
        let first = tables
            .iter()
            .find(|known| known.table.value.name == table.name);
        let first = first.map(|known| known.table.value.name.span);
        if self.taken("表", &table.name, first) {
            return;
        }
        let id = declared_id(table).unwrap_or_else(|| self.stem(span));
        if let Some(twin) = self.layered.tables.iter().find(|known| known.id == id) {
            let first = twin.table.value.name.span;
            self.diagnostics
                .push(names::one_machine_name(table.name.span, &id, first));
        }
        let table = At {
            value: table.clone(),
            span,
        };
        self.layered.tables.push(LayeredTable { id, table });
    }

    /// Whether a name stands for something already, which is then said.
    fn taken(&mut self, what: &str, name: &Name, first: Option<Span>) -> bool {
        let Some(first) = first else { return false };
        self.diagnostics.push(if self.layered.wrote(first) {
            names::defined_twice(name.span, what, &name.value, first)
        } else {
            layers::exists_already(name.span, what, &name.value, first)
        });
        true
    }

    fn stem(&self, span: Span) -> String {
        self.sources
            .get(span.source)
            .map_or_else(String::new, |source| source.stem().to_owned())
    }

    fn edit(&mut self, item: &At<ItemKind>) {
        match &item.value {
            ItemKind::EditTable(edit) => table_edit::apply(self, edit),
            ItemKind::EditRule(edit) => rules::change_level(self, edit, item.span),
            ItemKind::Replace(new, reason) => self.replace(new, item.span, reason.is_some()),
            ItemKind::Drop { what, name, reason } => {
                self.need_reason(item.span, "删表", reason.is_some());
                if let (DropKind::Table, Some(position)) = (what, self.table(name)) {
                    self.layered.tables.remove(position);
                }
            }
            ItemKind::Disable(rule, reason) => {
                rules::disable(self, rule, reason.as_ref(), item.span);
            }
            ItemKind::Rename(edit) => rename::apply(self, edit),
            _ => {}
        }
    }

    fn replace(&mut self, new: &ItemKind, span: Span, reason: bool) {
        self.need_reason(span, "整个替换", reason);
        match new {
            ItemKind::Table(table) => {
                let Some(position) = self.table(&table.name) else {
                    return;
                };
                let Some(old) = self.layered.tables.get_mut(position) else {
                    return;
                };
                if old.table.value == *table {
                    self.diagnostics
                        .push(layers::no_effect(table.name.span, "新表与旧表相同"));
                }
                old.id = declared_id(table).unwrap_or_else(|| old.id.clone());
                old.table = At {
                    value: table.clone(),
                    span,
                };
            }
            ItemKind::Rule(rule) => rules::replace(self, rule, span),
            _ => {}
        }
    }

    /// The position of a table; an unknown one is reported.
    pub(super) fn table(&mut self, name: &Name) -> Option<usize> {
        let tables = &self.layered.tables;
        let found = tables
            .iter()
            .position(|known| known.table.value.name == *name);
        if found.is_none() && !self.layered.is_broken(&name.value) {
            let among: Vec<&str> = tables
                .iter()
                .map(|known| &*known.table.value.name.value)
                .collect();
            self.diagnostics
                .push(names::unknown_table(name.span, &name.value, &among));
        }
        found
    }

    /// Says so when an edit owes a reason and has none.
    pub(super) fn need_reason(&mut self, span: Span, what: &str, given: bool) {
        if !given {
            self.diagnostics.push(layers::reason_missing(span, what));
        }
    }
}

/// 标识.
fn declared_id(table: &Table) -> Option<String> {
    table
        .body
        .iter()
        .find_map(|statement| match &statement.value.value {
            TableEntry::Id(id) => Some(id.value.clone()),
            _ => None,
        })
}
