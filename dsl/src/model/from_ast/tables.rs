//! One table: its settings, and its panels or the one panel it is.

use super::fields::{self, naming_column};
use super::forms::{PanelShape, Shape, Stated};
use super::settings::{self, Settings};
use super::{Context, columns, keys, numbering, rows};
use crate::ast::{At, BlankPolicy, Entry, Leaf, Name, Rows, Statement, TableEntry};
use crate::diagnostic::catalogue::{meaning, names};
use crate::layers::LayeredTable;
use crate::model::{CodeList, Kind, Layout, Panel, RowKind, Table, Unit};
use crate::source::Span;

/// The parts of a panel as they are written.
#[derive(Default)]
struct Parts<'a> {
    name: Option<&'a Name>,
    rows: Option<(&'a Rows, Span)>,
    columns: Option<(&'a [Statement<Entry>], Span)>,
    bands: &'a [Name],
}

/// Reads a table.
pub(super) fn read(context: &mut Context<'_>, layered: &LayeredTable, lists: &[CodeList]) -> Shape {
    let source = &layered.table.value;
    let entries = source.body.iter();
    let entries = entries.map(|line| (&line.value.value, line.value.span));
    let settings = settings::read(context, entries);
    let mut shape = Shape {
        table: blank_table(context, layered, &settings),
        panels: Vec::new(),
        relations: Vec::new(),
        broken: context.layered.is_broken(&source.name.value),
        unnumbered: settings.unnumbered,
    };
    let fields: Vec<At<&Leaf>> = fields::of(&source.body);
    let is_form = source.each.is_some() || !fields.is_empty();
    if is_form {
        let (panel, declared) = fields::read(context, &fields, &shape.table.unit, lists);
        let each = source.each.as_ref();
        let columns = (&*panel.columns, &*declared.columns);
        let each = each.and_then(|name| naming_column(context, name, "字段", columns));
        shape.table.each = each;
        shape.table.layout = Layout::Form;
        shape.table.panels.push(panel);
        shape.panels.push(declared);
    }
    for parts in panels(context, &source.name, &source.body, &mut shape) {
        if is_form && parts.name.is_none() && parts.rows.is_none() && parts.columns.is_none() {
            continue;
        }
        let (panel, declared) = panel(context, &parts, &shape, &source.name, lists);
        shape.table.panels.push(panel);
        shape.panels.push(declared);
    }
    numbering::check(context, &mut shape);
    check_settings(context, &shape, &settings, &source.name);
    shape
}

fn blank_table(context: &Context<'_>, layered: &LayeredTable, settings: &Settings) -> Table {
    let source = &layered.table.value;
    let (precision, drops_zeros) = settings.precision.unwrap_or_default();
    Table {
        id: layered.id.clone(),
        name: source.name.value.clone(),
        titles: source
            .titles
            .iter()
            .map(|title| title.value.clone())
            .collect(),
        unit: settings.unit.clone().unwrap_or(Unit::None),
        precision,
        drops_zeros,
        blank: settings.blank.unwrap_or(BlankPolicy::Missing),
        optional: source.optional,
        each: None,
        layout: Layout::Grid,
        panels: Vec::new(),
        origin: context.origin(source.name.span),
    }
}

/// The declared panels, or the body as the only one. Relations are set aside.
fn panels<'a>(
    context: &mut Context<'_>,
    table: &Name,
    body: &'a [Statement<TableEntry>],
    shape: &mut Shape,
) -> Vec<Parts<'a>> {
    let mut panels: Vec<Parts<'a>> = Vec::new();
    for statement in body {
        let TableEntry::Panel(panel) = &statement.value.value else {
            continue;
        };
        let twin = panels
            .iter()
            .filter_map(|known| known.name)
            .find(|name| **name == panel.name);
        if let Some(first) = twin {
            let name = &panel.name;
            context.report(names::defined_twice(
                name.span,
                "面板",
                &name.value,
                first.span,
            ));
            continue;
        }
        let position = shape.table.panels.len() + panels.len();
        let mut parts = Parts {
            name: Some(&panel.name),
            ..Parts::default()
        };
        for inner in &panel.body {
            add_part(context, &mut parts, inner);
            if let TableEntry::Field(_) = inner.value.value {
                let help = "字段写在表里、面板之外";
                context.report(meaning::misplaced(inner.value.span, "字段", help));
            }
            add_relation(shape, inner, Some(position));
        }
        panels.push(parts);
    }
    let mut whole = Parts::default();
    for statement in body {
        add_part(context, &mut whole, statement);
        add_relation(shape, statement, None);
    }
    if panels.is_empty() {
        return vec![whole];
    }
    let spans = [
        whole.rows.map(|(_, span)| span),
        whole.columns.map(|(_, span)| span),
    ];
    for span in spans.into_iter().flatten() {
        let help = format!("{} 有面板，行和列写在各面板里", table.value);
        context.report(meaning::misplaced(span, "面板之外的行和列", &help));
    }
    panels
}

fn add_part<'a>(
    context: &mut Context<'_>,
    parts: &mut Parts<'a>,
    statement: &'a Statement<TableEntry>,
) {
    let span = statement.value.span;
    let first = match &statement.value.value {
        TableEntry::Rows(rows) => parts
            .rows
            .replace((rows, span))
            .map(|(_, first)| ("行", first)),
        TableEntry::Columns(columns) => parts
            .columns
            .replace((columns, span))
            .map(|(_, first)| ("列", first)),
        TableEntry::Bands(bands) => {
            parts.bands = bands;
            None
        }
        _ => None,
    };
    if let Some((what, first)) = first {
        context.report(names::defined_twice(span, "声明", what, first));
    }
}

fn add_relation(shape: &mut Shape, statement: &Statement<TableEntry>, panel: Option<usize>) {
    if let TableEntry::Relation(formula) = &statement.value.value {
        shape.relations.push(Stated {
            panel,
            group: String::new(),
            formula: At {
                value: formula.clone(),
                span: statement.value.span,
            },
        });
    }
}

fn panel(
    context: &mut Context<'_>,
    parts: &Parts<'_>,
    shape: &Shape,
    table: &Name,
    lists: &[CodeList],
) -> (Panel, PanelShape) {
    let mut declared = PanelShape::default();
    let mut panel = Panel {
        name: parts
            .name
            .map(|name| name.value.clone())
            .unwrap_or_default(),
        kind: RowKind::Listed,
        rows: Vec::new(),
        columns: Vec::new(),
        bands: parts.bands.iter().map(|band| band.value.clone()).collect(),
    };
    if let Some((source, _)) = parts.columns {
        columns::read(
            context,
            source,
            &shape.table.unit,
            lists,
            (&mut panel, &mut declared),
        );
    }
    if let Some((source, _)) = parts.rows {
        rows::read(context, source, lists, (&mut panel, &mut declared));
        keys::read(context, source, (&mut panel, &mut declared));
    }
    let owner = parts.name.unwrap_or(table);
    let lacks = [
        ("行", parts.rows.is_none()),
        ("列", parts.columns.is_none()),
    ];
    report_lacks(context, shape, owner, &lacks);
    (panel, declared)
}

/// A table with figures says what they are counted in, how finely, and what a blank means.
fn check_settings(context: &mut Context<'_>, shape: &Shape, settings: &Settings, name: &Name) {
    let takes_unit = shape.panels.iter().any(|panel| panel.takes_unit);
    let mut columns = shape.table.panels.iter().flat_map(|panel| &panel.columns);
    let figures = columns.any(|column| column.kind == Kind::Amount);
    let unitless = takes_unit && settings.unit.is_none();
    let lacks = [
        ("单位", unitless),
        (
            "精度",
            (figures || unitless) && settings.precision.is_none(),
        ),
        (
            "空的含义",
            (figures || unitless) && settings.blank.is_none(),
        ),
    ];
    report_lacks(context, shape, name, &lacks);
}

/// Reports whatever is missing in one remark.
pub(super) fn report_lacks(
    context: &mut Context<'_>,
    shape: &Shape,
    owner: &Name,
    lacks: &[(&str, bool)],
) {
    let missing = lacks.iter().filter(|(_, missing)| *missing);
    let missing: Vec<&str> = missing.map(|(what, _)| *what).collect();
    if !missing.is_empty() && !shape.broken {
        let remark = meaning::table_lacks(owner.span, &owner.value, &missing.join("、"));
        context.report(remark);
    }
}
