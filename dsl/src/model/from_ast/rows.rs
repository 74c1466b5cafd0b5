//! The rows of a panel.

use super::axis::{Item, ItemKind, check_identifiers, items, texts};
use super::forms::{Declared, PanelShape};
use super::{Context, keys};
use crate::ast::Axis;
use crate::ast::{self, Entry, EntryKind, Leaf, Name, Statement};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{CodeList, Panel, Row, RowKind};
use crate::text::{identifier, same};

/// Reads the rows of a panel whose columns are known.
pub(super) fn read(
    context: &mut Context<'_>,
    source: &ast::Rows,
    lists: &[CodeList],
    (panel, declared): (&mut Panel, &mut PanelShape),
) {
    panel.kind = kind(context, source, lists, panel);
    if let ast::RowKind::Coded(_, parents) = &source.kind {
        declared.parents.clone_from(parents);
    }
    for statement in &source.entries {
        check_row_only(context, statement);
        for item in items(context, statement, lists) {
            let (row, beyond) = row(context, item, panel.rows.len());
            panel.rows.push(row);
            declared.rows.push(beyond);
        }
    }
    let rows = panel.rows.iter().zip(&declared.rows);
    let named = rows.filter(|(row, _)| !row.grey);
    check_identifiers(
        context,
        named.map(|(row, beyond)| (&*row.identifier, beyond)),
    );
}

fn kind(
    context: &mut Context<'_>,
    source: &ast::Rows,
    lists: &[CodeList],
    panel: &Panel,
) -> RowKind {
    match &source.kind {
        ast::RowKind::Listed => RowKind::Listed,
        ast::RowKind::Single => RowKind::Single,
        ast::RowKind::Numbered(column) => {
            check_number_column(context, column, panel);
            RowKind::Numbered
        }
        ast::RowKind::Keyed(names) => RowKind::Keyed(keys::count(names)),
        ast::RowKind::Coded(list, _) => {
            match lists.iter().position(|known| known.name == list.value) {
                Some(position) => RowKind::Coded(position),
                None if keys::is_key(source, lists) => RowKind::Keyed(1),
                None => {
                    let among: Vec<&str> = lists.iter().map(|list| &*list.name).collect();
                    context.report(names::unknown_list(list.span, &list.value, &among));
                    RowKind::Listed
                }
            }
        }
    }
}

/// Numbered rows are numbered by one of the columns.
fn check_number_column(context: &mut Context<'_>, name: &Name, panel: &Panel) {
    let labels: Vec<&str> = panel
        .columns
        .iter()
        .filter_map(|column| column.path.last())
        .map(String::as_str)
        .collect();
    if !labels.iter().any(|label| same(label, &name.value)) {
        let remark =
            names::unknown_label(Axis::Column, name.span, &panel.name, &name.value, &labels);
        context.report(remark);
    }
}

/// Rows have no groups, types or choices.
fn check_row_only(context: &mut Context<'_>, statement: &Statement<Entry>) {
    let span = statement.value.span;
    let misplaced = match &statement.value.value.kind {
        EntryKind::Group { .. } => Some(("分组", span)),
        EntryKind::Same { .. } => Some(("同", span)),
        EntryKind::Leaf(Leaf {
            kind: Some(kind), ..
        }) => Some(("型", kind.span)),
        EntryKind::Leaf(leaf) => leaf.choices.first().map(|choice| ("取自", choice.span)),
        EntryKind::Grey | EntryKind::Expand { .. } => None,
    };
    if let Some((what, span)) = misplaced {
        context.report(meaning::misplaced(span, what, "它只用在列里"));
    }
}

fn row(context: &Context<'_>, item: Item<'_>, position: usize) -> (Row, Declared) {
    let Item {
        ordinal,
        kind,
        span,
    } = item;
    let mut row = Row {
        id: String::new(),
        label: String::new(),
        identifier: String::new(),
        aliases: Vec::new(),
        ordinal,
        code: 0,
        grey: false,
        optional: false,
        origin: context.origin(span),
    };
    let mut beyond = Declared {
        key: String::new(),
        formula: None,
        span,
    };
    match kind {
        ItemKind::Grey => {
            let number = if ordinal == 0 {
                position + 1
            } else {
                usize::from(ordinal)
            };
            row.grey = true;
            row.identifier = format!("_{number}");
            beyond.key = format!("#{number}");
        }
        ItemKind::Code(entry, optional) => {
            row.optional = optional;
            row.label.clone_from(&entry.name);
            row.aliases.clone_from(&entry.aliases);
            row.code = entry.code;
            beyond.key.clone_from(&entry.name);
        }
        ItemKind::Leaf(leaf) => {
            row.optional = leaf.optional;
            row.label.clone_from(&leaf.label.value);
            row.aliases = texts(&leaf.aliases);
            beyond
                .key
                .clone_from(&leaf.handle.as_ref().unwrap_or(&leaf.label).value);
            beyond.formula.clone_from(&leaf.formula);
        }
    }
    if !row.grey {
        row.identifier = identifier(&beyond.key);
    }
    row.id = if ordinal == 0 {
        beyond.key.clone()
    } else {
        format!("r{ordinal}")
    };
    (row, beyond)
}
