//! Takes comments off items and lists the spans of whatever begins a line of its own.

use crate::ast::{
    Entry, EntryKind, Header, Item, ItemKind, NarrativeEntry, Rule, RuleEntry, Statement,
    TableEntry,
};
use crate::source::Span;

/// The spans of some items, outer before inner, in the order of the text.
pub(super) fn spans(items: &mut [Item]) -> Vec<Span> {
    let mut spans = Vec::new();
    for item in items {
        item.comments.clear();
        spans.push(item.kind.span);
        match &mut item.kind.value {
            ItemKind::Header(header) => self::header(header, &mut spans),
            ItemKind::Table(table) => body(&mut table.body, &mut spans),
            ItemKind::Vocabulary(vocabulary) => {
                spans.extend(vocabulary.words.iter().map(|(value, _)| value.span));
            }
            ItemKind::Fragment(fragment) => sentences(&mut fragment.body, &mut spans),
            ItemKind::Narrative(narrative) => sentences(&mut narrative.body, &mut spans),
            ItemKind::Rule(rule) => self::rule(rule, &mut spans),
            _ => {}
        }
    }
    spans
}

fn header(header: &Header, spans: &mut Vec<Span>) {
    spans.extend(header.kind.iter().map(|kind| kind.span));
    spans.extend(header.words.iter().map(|word| word.span));
    let patterns = header.cover.iter().chain(&header.caption);
    spans.extend(patterns.map(|pattern| pattern.span.span));
    spans.extend(header.note.iter().map(|note| note.span));
    spans.extend(header.contents.iter().map(|contents| contents.span));
    let headings = header.headings.iter();
    spans.extend(headings.map(|heading| heading.span.span));
    spans.extend(header.confusables.iter().map(|(one, _)| one.span));
    spans.extend(header.residue.iter().map(|text| text.span));
}

fn begin<T>(statement: &mut Statement<T>, spans: &mut Vec<Span>) {
    statement.comments.clear();
    statement.trailing.clear();
    statement.remark = None;
    spans.push(statement.value.span);
}

fn body(statements: &mut [Statement<TableEntry>], spans: &mut Vec<Span>) {
    for statement in statements {
        begin(statement, spans);
        match &mut statement.value.value {
            TableEntry::Panel(panel) => body(&mut panel.body, spans),
            TableEntry::Rows(rows) => entries(&mut rows.entries, spans),
            TableEntry::Columns(columns) => entries(columns, spans),
            _ => {}
        }
    }
}

fn sentences(statements: &mut [Statement<NarrativeEntry>], spans: &mut Vec<Span>) {
    for statement in statements {
        begin(statement, spans);
    }
}

fn entries(statements: &mut [Statement<Entry>], spans: &mut Vec<Span>) {
    for statement in statements {
        begin(statement, spans);
        if let EntryKind::Group { entries, .. } = &mut statement.value.value.kind {
            self::entries(entries, spans);
        }
    }
}

fn rule(rule: &mut Rule, spans: &mut Vec<Span>) {
    spans.push(rule.level.span);
    spans.extend(rule.each.iter().map(|each| each.variable.span));
    spans.extend(rule.when.iter().map(|when| when.span));
    for statement in &mut rule.body {
        begin(statement, spans);
        if let RuleEntry::Example(example) = &statement.value.value {
            spans.extend(example.figures.iter().map(|(address, _)| address.span));
        }
    }
}
