//! The expanded spec: one canonical text with everything inherited and every edit made, in which
//! each line ends with the place that wrote it.
//!
//! The text is 勾稽语 again and compiles to the same model. Knows nothing of what names mean.
//! Places are found by reading the printed text back: both trees have the same shape, so their
//! spans go together one by one.

mod walk;

use unicode_width::UnicodeWidthStr;

use crate::ast::{
    self, At, File, Header, Item, ItemKind, Statement, Table, TableEntry, print_file,
};
use crate::cst;
use crate::layers::{Disabled, Layered, LayeredTable};
use crate::source::{Source, SourceId, Sources, Span};

/// Where the places begin, if the line is not longer.
const MARGIN: usize = 56;

/// The expanded text of a spec.
pub fn text(sources: &Sources, layered: &Layered) -> String {
    let mut written = File {
        items: items(layered),
        ..File::default()
    };
    let origins = walk::spans(&mut written.items);
    let source = Source {
        path: String::new(),
        text: print_file(&written),
    };
    let printed = printed_spans(&source);
    let places = Places::new(sources, &source, &printed, &origins);
    let lines = source.text.lines().enumerate();
    lines
        .map(|(line, text)| places.with_place(line, text))
        .collect()
}

/// The spec as the items of one file.
fn items(layered: &Layered) -> Vec<Item> {
    let header = At {
        value: ItemKind::Header(Header {
            parent: None,
            ..layered.header.value.clone()
        }),
        span: layered.header.span,
    };
    let kind = |value, span| At { value, span };
    let codes = layered.codes.iter();
    let codes = codes.map(|codes| kind(ItemKind::Codes(codes.value.clone()), codes.span));
    let vocabularies = layered.vocabularies.iter();
    let vocabularies = vocabularies.map(|at| kind(ItemKind::Vocabulary(at.value.clone()), at.span));
    let fragments = layered.fragments.iter();
    let fragments = fragments.map(|at| kind(ItemKind::Fragment(at.value.clone()), at.span));
    let narratives = layered.narratives.iter();
    let narratives = narratives.map(|at| kind(ItemKind::Narrative(at.value.clone()), at.span));
    let tables = layered.tables.iter();
    let tables = tables.map(|table| kind(ItemKind::Table(with_id(table)), table.table.span));
    let rules = layered.rules.iter();
    let rules = rules.map(|rule| kind(ItemKind::Rule(rule.value.clone()), rule.span));
    let levels = layered.levels.iter();
    let levels = levels.map(|edit| kind(ItemKind::EditRule(edit.value.clone()), edit.span));
    let disabled = layered.disabled.iter().map(|edit| {
        let Disabled { rule, reason } = edit.value.clone();
        kind(ItemKind::Disable(rule, reason), edit.span)
    });
    let kinds = std::iter::once(header)
        .chain(codes)
        .chain(vocabularies)
        .chain(fragments)
        .chain(tables)
        .chain(narratives)
        .chain(rules);
    let kinds = kinds.chain(levels).chain(disabled);
    let item = |kind| Item {
        comments: Vec::new(),
        kind,
    };
    kinds.map(item).collect()
}

/// A table that states its machine name, which its file no longer gives.
fn with_id(layered: &LayeredTable) -> Table {
    let mut table = layered.table.value.clone();
    let states_id =
        |statement: &Statement<TableEntry>| matches!(statement.value.value, TableEntry::Id(_));
    if !table.body.iter().any(states_id) {
        let span = table.name.span;
        let id = TableEntry::Id(At {
            value: layered.id.clone(),
            span,
        });
        table.body.insert(0, Statement::bare(id, span));
    }
    table
}

/// The spans of a text that was printed.
fn printed_spans(source: &Source) -> Vec<Span> {
    // What is printed reads back without a mistake; were it not so, places would be missing.
    let mut ignored = Vec::new();
    let cst = cst::read(SourceId::default(), source, &mut ignored);
    let mut file = ast::from_cst(&cst, &mut ignored);
    walk::spans(&mut file.items)
}

/// For each printed line, the place that wrote it.
struct Places {
    lines: Vec<Option<String>>,
}

impl Places {
    fn new(sources: &Sources, source: &Source, printed: &[Span], origins: &[Span]) -> Self {
        let breaks: Vec<usize> = source
            .text
            .match_indices('\n')
            .map(|(byte, _)| byte)
            .collect();
        let mut lines = vec![None; breaks.len()];
        let mut put = |byte: u32, place: Span| {
            let line = breaks.partition_point(|end| *end < byte as usize);
            if let Some(slot @ None) = lines.get_mut(line) {
                *slot = Some(sources.locate(place));
            }
        };
        for (printed, origin) in printed.iter().zip(origins) {
            put(printed.start, *origin);
        }
        for (printed, origin) in printed.iter().zip(origins) {
            let end = |span: &Span| span.end.saturating_sub(1);
            let last = Span {
                start: end(origin),
                ..*origin
            };
            put(end(printed), last);
        }
        Self { lines }
    }

    /// The place of a line; one without a place of its own belongs to the block it opens or ends.
    fn of(&self, line: usize, ends: bool) -> &str {
        let (before, after) = self.lines.split_at(line.min(self.lines.len()));
        let next = after.iter().flatten().next();
        let last = || before.iter().rev().flatten().next();
        let own = after.first().and_then(Option::as_ref);
        let near = match ends {
            true => own.or_else(last).or(next),
            false => next.or_else(last),
        };
        near.map_or("", String::as_str)
    }

    fn with_place(&self, line: usize, text: &str) -> String {
        if text.is_empty() {
            return "\n".to_owned();
        }
        let space = MARGIN.saturating_sub(text.width()).max(2);
        let place = self.of(line, text.trim() == "}");
        format!("{text}{}// {place}\n", " ".repeat(space))
    }
}
