//! The canonical text of a tree: one statement a line, two spaces a level, comments kept.
//!
//! What is printed parses to the same tree, and printing that gives the same text.

mod edit;
mod expression;
mod formula;
mod header;
mod item;
mod narrative;
mod page;
mod pattern;
mod rule;
mod table;
mod words;

use super::{Expression, File, Formula, Item, ItemKind, Pattern, Relation};
use page::Page;

/// A formula of figures, such as `#27 + #28`.
pub fn print_expression(expression: &Expression) -> String {
    expression::expression(expression)
}

/// A relation, such as `a = b`.
pub fn print_relation(relation: &Relation) -> String {
    formula::relation(relation)
}

/// A condition, such as `公开08 为空 且 部门 含 "…"`.
pub fn print_formula(formula: &Formula) -> String {
    formula::formula(formula)
}

/// A sentence or template on one line, with its brackets.
pub fn print_pattern(template: &Pattern) -> String {
    pattern::pattern(template)
}

/// An item with its comments; ends with a line end.
pub fn print_item(item: &Item) -> String {
    let mut page = Page::default();
    page.item(item);
    page.finish()
}

/// A whole file; ends with a line end unless it is empty.
pub fn print_file(file: &File) -> String {
    let mut page = Page::default();
    let mut last: Option<&Item> = None;
    for item in &file.items {
        if last.is_some_and(|last| !(is_short(last) && is_short(item) && item.comments.is_empty()))
        {
            page.gap();
        }
        page.item(item);
        last = Some(item);
    }
    if last.is_some() && !file.trailing.is_empty() {
        page.gap();
    }
    page.comments(&file.trailing);
    page.finish()
}

/// Whether an item takes one line, so that like ones may stand together.
fn is_short(item: &Item) -> bool {
    match &item.kind.value {
        ItemKind::Codes(_)
        | ItemKind::EditRule(_)
        | ItemKind::Drop { .. }
        | ItemKind::Disable(..)
        | ItemKind::Rename(_)
        | ItemKind::RenameTable(_) => true,
        ItemKind::Header(_)
        | ItemKind::Table(_)
        | ItemKind::Rule(_)
        | ItemKind::Vocabulary(_)
        | ItemKind::Fragment(_)
        | ItemKind::Narrative(_)
        | ItemKind::EditTable(_)
        | ItemKind::EditNarrative(_)
        | ItemKind::Replace(..) => false,
    }
}
