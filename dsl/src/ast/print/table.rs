//! Tables: settings, panels, rows and columns.

use super::page::Page;
use super::{expression, formula, words};
use crate::ast::{
    At, BlankPolicy, Entry, EntryKind, Leaf, Name, RowKind, Rows, Statement, Table, TableEntry,
};

impl Page {
    pub(super) fn table(&mut self, table: &Table, before: &str, tail: &str) {
        let titles: Vec<String> = table
            .titles
            .iter()
            .map(|title| words::string(&title.value))
            .collect();
        let presence = presence(table.optional, table.each.as_ref());
        let name = words::name(&table.name.value);
        let head = format!("{before}表 {name} {}{presence}", titles.join(" 又名 "));
        self.block(&head, tail, |page| {
            page.statements(&table.body, Self::table_entry)
        });
    }

    pub(super) fn table_entry(&mut self, entry: &TableEntry) {
        match entry {
            TableEntry::Id(id) => self.line(format!("标识 {}", words::name(&id.value))),
            TableEntry::Unit(unit) => self.line(format!("单位 {}", words::measure(&unit.value))),
            TableEntry::Precision(digits, trimmed) => {
                let trimmed = if *trimmed { " 省零" } else { "" };
                self.line(format!("精度 {}{trimmed}", digits.value));
            }
            TableEntry::Blank(BlankPolicy::Zero) => self.line("空 为零"),
            TableEntry::Blank(BlankPolicy::Missing) => self.line("空 为缺"),
            TableEntry::Rounding(rounding) => {
                self.line(format!("舍入 {}", words::name(&rounding.value)))
            }
            TableEntry::Unnumbered => self.line("行次 不印"),
            TableEntry::Panel(panel) => {
                let head = format!("面板 {}", words::name(&panel.name.value));
                self.block(&head, "", |page| {
                    page.statements(&panel.body, Self::table_entry)
                });
            }
            TableEntry::Rows(rows) => self.rows(rows),
            TableEntry::Columns(entries) => match plain(entries) {
                Some(entry) => self.line(format!("列 {}", single(entry))),
                None => self.entries("列", "", entries),
            },
            TableEntry::Bands(bands) => {
                let bands: String = bands
                    .iter()
                    .map(|band| format!("{} ", words::name(&band.value)))
                    .collect();
                self.line(format!("并列 {{ {bands}}}"));
            }
            TableEntry::Field(field) => self.line(format!("字段 {}", leaf(field))),
            TableEntry::Relation(relation) => self.line(formula::formula(relation)),
        }
    }

    fn rows(&mut self, rows: &Rows) {
        match &rows.kind {
            RowKind::Listed => self.entries("行", "", &rows.entries),
            RowKind::Single => self.line("行 单"),
            RowKind::Numbered(column) => {
                let head = format!("行 各 {}", words::name(&column.value));
                self.declared(&head, &rows.entries);
            }
            RowKind::Keyed(keys) => {
                let head = format!("行 按 {}", words::path(keys));
                self.declared(&head, &rows.entries);
            }
            RowKind::Coded(list, parents) => {
                let parents = parents
                    .as_ref()
                    .map(|parents| format!(" 上级{}", value(parents)));
                let head = format!(
                    "行 按 {}{}",
                    words::name(&list.value),
                    parents.unwrap_or_default()
                );
                self.declared(&head, &rows.entries);
            }
        }
    }

    /// What tells rows apart, with the declared ones if there are any.
    fn declared(&mut self, head: &str, entries: &[Statement<Entry>]) {
        match entries.is_empty() {
            true => self.line(head),
            false => self.entries(head, "", entries),
        }
    }

    /// A block of entries; their numbers end in one column.
    pub(super) fn entries(&mut self, head: &str, tail: &str, entries: &[Statement<Entry>]) {
        let widths = entries
            .iter()
            .map(|entry| ordinals(&entry.value.value).len());
        let width = widths.max().unwrap_or(0);
        self.block(head, tail, |page| {
            page.statements(entries, |page, entry| page.entry(entry, width));
        });
    }

    fn entry(&mut self, entry: &Entry, width: usize) {
        let front = match ordinals(entry) {
            none if none.is_empty() => none,
            ordinals => format!("{ordinals:>width$} "),
        };
        match &entry.kind {
            EntryKind::Group { label, entries } => {
                self.entries(
                    &format!("{front}{}", words::name(&label.value)),
                    "",
                    entries,
                );
            }
            kind => self.line(format!("{front}{}", one_line(kind))),
        }
    }
}

/// ` 可缺` and ` 每 字段`, or nothing.
pub(super) fn presence(optional: bool, each: Option<&Name>) -> String {
    let optional = if optional { " 可缺" } else { "" };
    let each = each.map(|each| format!(" 每 {}", words::name(&each.value)));
    format!("{optional}{}", each.unwrap_or_default())
}

/// The only entry, if it can stand behind 列 without braces and be told from what follows.
pub(super) fn plain(entries: &[Statement<Entry>]) -> Option<&Entry> {
    let [statement] = entries else {
        return None;
    };
    let entry = &statement.value.value;
    let bare = statement.comments.is_empty()
        && statement.remark.is_none()
        && statement.trailing.is_empty();
    match &entry.kind {
        EntryKind::Leaf(leaf) if bare && leaf.choices.is_empty() && leaf.formula.is_none() => {
            Some(entry)
        }
        _ => None,
    }
}

/// An entry on one line by itself.
pub(super) fn single(entry: &Entry) -> String {
    format!("{} {}", ordinals(entry), one_line(&entry.kind))
        .trim_start()
        .to_owned()
}

fn ordinals(entry: &Entry) -> String {
    match entry.ordinals {
        Some(At {
            value: (first, last),
            ..
        }) if first == last => first.to_string(),
        Some(At {
            value: (first, last),
            ..
        }) => format!("{first}..{last}"),
        None => String::new(),
    }
}

fn one_line(kind: &EntryKind) -> String {
    match kind {
        EntryKind::Grey => "×".to_owned(),
        EntryKind::Expand {
            list,
            level,
            optional,
        } => {
            let path = words::path(&[list.clone(), level.clone()]);
            format!("各 {path}{}", if *optional { " 可缺" } else { "" })
        }
        EntryKind::Leaf(inner) => leaf(inner),
        EntryKind::Group { label, .. } => words::name(&label.value),
        EntryKind::Same { label, of, from } => {
            format!(
                "{} 同 {} 自 {}",
                words::name(&label.value),
                words::name(&of.value),
                from.value
            )
        }
    }
}

fn leaf(leaf: &Leaf) -> String {
    let mut text = words::name(&leaf.label.value);
    text.extend(
        leaf.aliases
            .iter()
            .map(|alias| format!(" 又名 {}", words::string(&alias.value))),
    );
    text.extend(
        leaf.handle
            .iter()
            .map(|handle| format!(" 名 {}", words::name(&handle.value))),
    );
    text.push_str(if leaf.optional { " 可缺" } else { "" });
    text.extend(
        leaf.kind
            .iter()
            .map(|kind| format!(" : {}", words::measure(&kind.value))),
    );
    if !leaf.choices.is_empty() {
        text.push_str(&format!(" 取自{}", words::strings(&leaf.choices)));
    }
    text.extend(leaf.formula.iter().map(value));
    text
}

fn value(formula: &At<crate::ast::Expression>) -> String {
    format!(" = {}", expression::expression(&formula.value))
}
