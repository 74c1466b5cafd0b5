//! 字段: labels with their values, the columns of a form's first panel; and what tells instances
//! apart.

use super::forms::{Declared, PanelShape};
use super::{Context, columns};
use crate::ast::{At, Entry, EntryKind, Leaf, Name, Statement, TableEntry};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{CodeList, Column, Kind, Panel, RowKind, Unit};
use crate::text::same;

/// The fields of a table's body.
pub(super) fn of(body: &[Statement<TableEntry>]) -> Vec<At<&Leaf>> {
    let fields = body.iter().filter_map(|line| match &line.value.value {
        TableEntry::Field(leaf) => Some(At {
            value: leaf,
            span: line.value.span,
        }),
        _ => None,
    });
    fields.collect()
}

/// The panel of some fields.
pub(super) fn read(
    context: &mut Context<'_>,
    fields: &[At<&Leaf>],
    unit: &Unit,
    lists: &[CodeList],
) -> (Panel, PanelShape) {
    let mut panel = Panel {
        name: String::new(),
        kind: RowKind::Single,
        rows: Vec::new(),
        columns: Vec::new(),
        bands: Vec::new(),
    };
    let mut declared = PanelShape::default();
    let entry = |field: &At<&Leaf>| {
        let kind = EntryKind::Leaf(field.value.clone());
        let entry = Entry {
            ordinals: None,
            kind,
        };
        Statement::bare(entry, field.span)
    };
    let entries: Vec<Statement<Entry>> = fields.iter().map(entry).collect();
    columns::read(context, &entries, unit, lists, (&mut panel, &mut declared));
    (panel, declared)
}

/// The column that tells instances apart: a text among the fields or slots.
pub(super) fn naming_column(
    context: &mut Context<'_>,
    name: &Name,
    word: &str,
    (columns, declared): (&[Column], &[Declared]),
) -> Option<usize> {
    let mut keys = columns.iter().map(|column| column.path.join("."));
    let found = keys.position(|key| same(&key, &name.value)).or_else(|| {
        let mut handles = declared.iter();
        handles.position(|declared| same(&declared.key, &name.value))
    });
    let Some(position) = found else {
        let among: Vec<&str> = declared.iter().map(|declared| &*declared.key).collect();
        context.report(names::unknown_slot(
            name.span,
            word,
            "",
            &name.value,
            &among,
        ));
        return None;
    };
    let is_text = columns
        .get(position)
        .is_some_and(|column| column.kind == Kind::Text);
    if !is_text {
        let help = format!("各份以一个文字的{word}为名，如：{} : 文", name.value);
        let what = format!("不是文字的{word}“{}”", name.value);
        context.report(meaning::misplaced(name.span, &what, &help));
        return None;
    }
    Some(position)
}
