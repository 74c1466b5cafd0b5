//! Rows that are told apart by texts: the texts are columns in front of the others.

use super::Context;
use super::axis::check_identifiers;
use super::forms::{Declared, PanelShape};
use crate::ast::{self, Name};
use crate::model::{CodeList, Column, Kind, Panel, RowKind, Unit};
use crate::text::{identifier, nearest};

/// Whether `行 按 名` names a text rather than a code list: no list is called so, or nearly so,
/// and nothing is said that only codes can do.
pub(super) fn is_key(source: &ast::Rows, lists: &[CodeList]) -> bool {
    let ast::RowKind::Coded(name, None) = &source.kind else {
        return false;
    };
    let lists = lists.iter().map(|list| &*list.name);
    source.entries.is_empty() && nearest(&name.value, lists).is_none()
}

/// How many texts tell rows apart.
pub(super) fn count(names: &[Name]) -> u8 {
    u8::try_from(names.len()).unwrap_or(u8::MAX)
}

/// Puts the columns of the keys in front, where rows have keys.
pub(super) fn read(
    context: &mut Context<'_>,
    source: &ast::Rows,
    (panel, declared): (&mut Panel, &mut PanelShape),
) {
    let names = match (&source.kind, panel.kind) {
        (ast::RowKind::Keyed(names), RowKind::Keyed(_)) => names.as_slice(),
        (ast::RowKind::Coded(name, _), RowKind::Keyed(_)) => std::slice::from_ref(name),
        _ => return,
    };
    let keys = names.iter().map(|name| column(context, name));
    let (columns, beyond): (Vec<Column>, Vec<Declared>) = keys.unzip();
    panel.columns.splice(..0, columns);
    declared.columns.splice(..0, beyond);
    let columns = panel.columns.iter().zip(&declared.columns);
    let named = columns.filter(|(column, _)| !column.grey);
    check_identifiers(
        context,
        named.map(|(column, beyond)| (&*column.identifier, beyond)),
    );
}

fn column(context: &Context<'_>, name: &Name) -> (Column, Declared) {
    let column = Column {
        id: name.value.clone(),
        path: vec![name.value.clone()],
        identifier: identifier(&name.value),
        aliases: Vec::new(),
        ordinal: 0,
        kind: Kind::Text,
        unit: Unit::None,
        default: None,
        choices: Vec::new(),
        grey: false,
        optional: false,
        origin: context.origin(name.span),
    };
    let declared = Declared {
        key: name.value.clone(),
        formula: None,
        span: name.span,
    };
    (column, declared)
}
