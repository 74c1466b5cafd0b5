//! The items of one layer, applied to what it inherits: first what is new, then the edits.

use super::folder::Folder;
use super::{
    Layered, LayeredTable, dropped, inherit, narrative_edit, rename, rename_table, rules, shelf,
    table_edit,
};
use crate::ast::{
    At, DropKind, Fragment, ItemKind, Name, Narrative, Table, TableEntry, Vocabulary,
};
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
    let layered = inherit::begin(folder, parent);
    let mut merge = Merge {
        sources,
        layered,
        diagnostics,
    };
    rename_table::apply(&mut merge, &folder.items);
    for item in &folder.items {
        merge.add(item);
    }
    for item in &folder.items {
        merge.edit(item);
    }
    dropped::take_rules(&mut merge.layered, &folder.items);
    merge.layered
}

impl Merge<'_> {
    fn add(&mut self, item: &At<ItemKind>) {
        match &item.value {
            ItemKind::Codes(codes) => shelf::add(self, codes, item.span),
            ItemKind::Vocabulary(vocabulary) => shelf::add(self, vocabulary, item.span),
            ItemKind::Fragment(fragment) => shelf::add(self, fragment, item.span),
            ItemKind::Narrative(narrative) => self.add_narrative(narrative, item.span),
            ItemKind::Table(table) => self.add_table(table, item.span),
            ItemKind::Rule(rule) => shelf::add(self, rule, item.span),
            _ => {}
        }
    }

    fn add_table(&mut self, table: &Table, span: Span) {
        let tables = &self.layered.tables;
        let first = tables
            .iter()
            .find(|known| known.table.value.name == table.name);
        let first = first.map(|known| known.table.value.name.span);
        let mut narratives = self.layered.narratives.iter();
        let narrative = narratives.find(|known| known.value.name == table.name);
        let narrative = narrative.map(|known| known.value.name.span);
        if self.taken("表", &table.name, first) || self.taken("说明", &table.name, narrative) {
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

    /// A 说明 is spoken of as a table is, so that it takes no name of one.
    fn add_narrative(&mut self, narrative: &Narrative, span: Span) {
        let name = &narrative.name;
        let mut tables = self
            .layered
            .tables
            .iter()
            .map(|known| &known.table.value.name);
        let table = tables.find(|known| *known == name).map(|known| known.span);
        if !self.taken("表", name, table) {
            shelf::add(self, narrative, span);
        }
    }

    /// Whether a name stands for something already, which is then said.
    pub(super) fn taken(&mut self, what: &str, name: &Name, first: Option<Span>) -> bool {
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
            ItemKind::EditNarrative(edit) => narrative_edit::apply(self, edit),
            ItemKind::Drop { what, name, reason } => {
                self.remove(*what, name, item.span, reason.is_some());
            }
            ItemKind::Disable(rule, reason) => {
                rules::disable(self, rule, reason.as_ref(), item.span);
            }
            ItemKind::Rename(edit) => rename::apply(self, edit),
            ItemKind::Header(_)
            | ItemKind::Codes(_)
            | ItemKind::Vocabulary(_)
            | ItemKind::Fragment(_)
            | ItemKind::Narrative(_)
            | ItemKind::Table(_)
            | ItemKind::Rule(_)
            | ItemKind::RenameTable(_) => {}
        }
    }

    fn remove(&mut self, what: DropKind, name: &Name, span: Span, reason: bool) {
        let word = match what {
            DropKind::Table => "删表",
            DropKind::Narrative => "删说明",
            DropKind::Fragment => "删片段",
            DropKind::Vocabulary => "删词",
        };
        self.need_reason(span, word, reason);
        match what {
            DropKind::Table => {
                if let Some(position) = self.table(name) {
                    self.layered.tables.remove(position);
                }
            }
            DropKind::Narrative => shelf::remove::<Narrative>(self, name),
            DropKind::Fragment => shelf::remove::<Fragment>(self, name),
            DropKind::Vocabulary => shelf::remove::<Vocabulary>(self, name),
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
            ItemKind::Vocabulary(vocabulary) => shelf::replace(self, vocabulary, span),
            ItemKind::Fragment(fragment) => shelf::replace(self, fragment, span),
            ItemKind::Narrative(narrative) => shelf::replace(self, narrative, span),
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
