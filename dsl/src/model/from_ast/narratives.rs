//! 说明: sentences whose slots are the columns of one panel with one row.

mod fragments;
mod pieces;
mod slots;
mod template;

use self::fragments::Fragments;
use super::Context;
use super::axis::check_identifiers;
use super::fields::naming_column;
use super::forms::{PanelShape, Shape};
use super::settings::{self, Settings};
use super::tables::report_lacks;
use crate::ast::{At, BlankPolicy, Narrative, NarrativeEntry, print_formula, print_pattern};
use crate::diagnostic::catalogue::meaning;
use crate::model::{
    CodeList, Column, Fragment, Kind, Layout, Panel, RowKind, Sentence, Table, Unit, Vocabulary,
    Words,
};
use slots::{Coded, Slots};
use template::Template;

/// Reads a narrative.
pub(super) fn read<'c>(
    context: &mut Context<'c>,
    source: &'c At<Narrative>,
    vocabularies: &[Vocabulary],
    lists: &[CodeList],
) -> Shape {
    let source = &source.value;
    let settings = source
        .body
        .iter()
        .filter_map(|line| match &line.value.value {
            NarrativeEntry::Setting(setting) => Some((setting, line.value.span)),
            _ => None,
        });
    let settings = settings::read(context, settings);
    let (templates, relations) = Fragments::expand(context, source);
    let mut slots = Slots::new(vocabularies, lists);
    let sentences = templates
        .iter()
        .map(|template| sentence(context, template, &mut slots))
        .collect();
    let coded = slots.coded();
    let (columns, declared) = slots.finish();
    let each = source.each.as_ref();
    let each = each.and_then(|name| naming_column(context, name, "槽", (&columns, &declared)));
    let kind = kind(context, &coded, each);
    let shape = Shape {
        table: table(
            context,
            source,
            &settings,
            (sentences, columns),
            (each, kind),
        ),
        panels: vec![PanelShape {
            columns: declared,
            ..PanelShape::default()
        }],
        relations,
        broken: context.layered.is_broken(&source.name.value),
        unnumbered: false,
    };
    check(context, source, &settings, &shape);
    shape
}

/// The fragments of a spec as they are written.
pub(super) fn fragments(context: &Context<'_>) -> Vec<Fragment> {
    let fragments = context.layered.fragments.iter();
    let fragments = fragments.map(|fragment| {
        let source = &fragment.value;
        let entries = source.body.iter().map(|line| &line.value.value);
        let sentence = entries.clone().find_map(|entry| match entry {
            NarrativeEntry::Sentence { pattern, .. } => Some(print_pattern(pattern)),
            _ => None,
        });
        let relations = entries.filter_map(|entry| match entry {
            NarrativeEntry::Relation(relation) => Some(print_formula(relation)),
            _ => None,
        });
        let parameters = source.parameters.iter();
        Fragment {
            name: source.name.value.clone(),
            parameters: parameters.map(|name| name.value.clone()).collect(),
            sentence: sentence.unwrap_or_default(),
            relations: relations.collect(),
            origin: context.origin(source.name.span),
        }
    });
    fragments.collect()
}

fn sentence(context: &mut Context<'_>, template: &Template<'_>, slots: &mut Slots<'_>) -> Sentence {
    Sentence {
        pieces: pieces::read(context, &template.parts, slots),
        optional: template.optional,
        text: template::print(&template.parts),
        written: print_pattern(template.written),
        origin: context.origin(template.span),
    }
}

fn table(
    context: &Context<'_>,
    source: &Narrative,
    settings: &Settings,
    (sentences, columns): (Vec<Sentence>, Vec<Column>),
    (each, kind): (Option<usize>, RowKind),
) -> Table {
    let name = source.name.value.clone();
    let (precision, drops_zeros) = settings.precision.unwrap_or_default();
    let headings = source.headings.iter();
    let headings: Vec<String> = headings.map(|heading| heading.value.clone()).collect();
    Table {
        id: settings.id.clone().unwrap_or_else(|| name.clone()),
        titles: match headings.as_slice() {
            [] => vec![name.clone()],
            headings => headings.to_vec(),
        },
        name,
        unit: settings.unit.clone().unwrap_or(Unit::None),
        precision,
        drops_zeros,
        blank: settings.blank.unwrap_or(BlankPolicy::Missing),
        optional: source.optional,
        each,
        layout: Layout::Words(Words {
            headings,
            sentences,
        }),
        panels: vec![Panel {
            name: String::new(),
            kind,
            rows: Vec::new(),
            columns,
            bands: Vec::new(),
        }],
        origin: context.origin(source.name.span),
    }
}

/// Sentences told apart by a name of a code list are rows by code, others are instances. Beside
/// that name there may be those of the codes above it.
fn kind(context: &mut Context<'_>, coded: &[Coded], each: Option<usize>) -> RowKind {
    let own = coded.iter().find(|coded| Some(coded.column) == each);
    let is_above =
        |other: &Coded| own.is_some_and(|own| other.list == own.list && other.digits < own.digits);
    let strays = coded
        .iter()
        .filter(|other| Some(other.column) != each && !is_above(other));
    for stray in strays {
        let help = "科目的名称用来分开各句，写作：说明 … 每 名；同一句里可以另写它的上级";
        context.report(meaning::misplaced(stray.span, "不分开各句的科目名称", help));
    }
    own.map_or(RowKind::Single, |own| RowKind::Coded(own.list))
}

fn check(context: &mut Context<'_>, source: &Narrative, settings: &Settings, shape: &Shape) {
    let (Some(panel), Some(declared)) = (shape.table.panels.first(), shape.panels.first()) else {
        return;
    };
    let columns = panel.columns.iter().zip(&declared.columns);
    check_identifiers(
        context,
        columns.map(|(column, beyond)| (&*column.identifier, beyond)),
    );
    let mut columns = panel.columns.iter();
    let rounded = columns.any(|column| column.kind == Kind::Amount);
    let says = source.body.iter();
    let says = says.filter(|line| matches!(line.value.value, NarrativeEntry::Sentence { .. }));
    let lacks = [
        ("句子", says.count() == 0),
        ("精度", rounded && settings.precision.is_none()),
    ];
    report_lacks(context, shape, &source.name, &lacks);
}
