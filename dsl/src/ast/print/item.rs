//! Items of a file.

use super::page::Page;
use super::words;
use crate::ast::{At, DropKind, Item, ItemKind, Level};

impl Page {
    pub(super) fn item(&mut self, item: &Item) {
        self.comments(&item.comments);
        self.item_kind(&item.kind.value, "", "");
    }

    /// An item between `换 ` and a reason, or without both.
    fn item_kind(&mut self, item: &ItemKind, before: &str, tail: &str) {
        match item {
            ItemKind::Header(header) => self.header(header),
            ItemKind::Codes(codes) => self.codes(codes),
            ItemKind::Table(table) => self.table(table, before, tail),
            ItemKind::Rule(rule) => self.rule(rule, before, tail),
            ItemKind::Vocabulary(vocabulary) => self.vocabulary(vocabulary, before, tail),
            ItemKind::Fragment(fragment) => self.fragment(fragment, before, tail),
            ItemKind::Narrative(narrative) => self.narrative(narrative, before, tail),
            ItemKind::EditNarrative(edit) => self.edit_narrative(edit),
            ItemKind::EditTable(edit) => self.edit_table(edit),
            ItemKind::EditRule(edit) => self.line(format!(
                "改 规则 {} {}{}",
                words::reference(&edit.rule.value),
                level(edit.level.value),
                reason(edit.reason.as_ref())
            )),
            ItemKind::Replace(item, given) => self.item_kind(item, "换 ", &reason(given.as_ref())),
            ItemKind::Drop {
                what,
                name,
                reason: given,
            } => {
                let (what, name) = (drop_word(*what), words::name(&name.value));
                self.line(format!("删 {what} {name}{}", reason(given.as_ref())));
            }
            ItemKind::Disable(rule, given) => {
                self.line(format!(
                    "停用 规则 {}{}",
                    words::reference(&rule.value),
                    reason(given.as_ref())
                ));
            }
            ItemKind::RenameTable(rename) => {
                let id = rename.id.as_ref();
                let id = id.map(|id| format!(" 标识 {}", words::name(&id.value)));
                self.line(format!(
                    "改名 表 {} 为 {}{}{}",
                    words::name(&rename.old.value),
                    words::name(&rename.new.value),
                    id.unwrap_or_default(),
                    reason(rename.reason.as_ref())
                ));
            }
            ItemKind::Rename(rename) => self.line(format!(
                "改名 {} 为 {}{}",
                words::address(&rename.target.value),
                words::string(&rename.label.value),
                reason(rename.reason.as_ref())
            )),
        }
    }
}

fn drop_word(what: DropKind) -> &'static str {
    match what {
        DropKind::Table => "表",
        DropKind::Narrative => "说明",
        DropKind::Fragment => "片段",
        DropKind::Vocabulary => "词",
    }
}

/// ` 理由 "…"`, or nothing.
pub(super) fn reason(reason: Option<&At<String>>) -> String {
    let text = |reason: &At<String>| format!(" 理由 {}", words::string(&reason.value));
    reason.map(text).unwrap_or_default()
}

/// The word for a level.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Hint => "提示",
        Level::Verify => "核实",
        Level::Must => "必须",
    }
}
