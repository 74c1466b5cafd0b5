//! Draws a diagnostic as text. Knows no code in particular.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Severity};
use crate::source::{Sources, Span};

/// The diagnostic with the lines it is about, as plain text without colours.
pub fn render(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let name = format!("{} {}", word(diagnostic.severity), diagnostic.code);
    let title = level(diagnostic.severity)
        .with_name(name)
        .primary_title(&diagnostic.message);
    let mut group = Group::with_title(title).elements(snippets(diagnostic, sources));
    for note in help(diagnostic) {
        group = group.element(Level::NOTE.no_name().message(note));
    }
    let renderer = Renderer::plain()
        .decor_style(DecorStyle::Ascii)
        .term_width(TERM_WIDTH);
    renderer.render(&[group])
}

/// The diagnostic in one line: `path:line:column: 错误 G0203: …`.
pub fn render_short(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let Diagnostic { code, message, .. } = diagnostic;
    let word = word(diagnostic.severity);
    match sources.get(diagnostic.span().source) {
        Some(source) => {
            let (line, column) = source.position(diagnostic.span().start);
            format!("{}:{line}:{column}: {word} {code}: {message}", source.path)
        }
        None => format!("{word} {code}: {message}"),
    }
}

/// Lines of a spec are never cut.
const TERM_WIDTH: usize = 1000;

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

fn help(diagnostic: &Diagnostic) -> impl Iterator<Item = String> {
    let suggestion = diagnostic
        .suggestion
        .iter()
        .map(|text| format!("你是否想写：{text}"));
    diagnostic.notes.iter().cloned().chain(suggestion)
}

/// One snippet per file, the one of the primary label first.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut ids = vec![diagnostic.span().source];
    for other in &diagnostic.others {
        if !ids.contains(&other.span.source) {
            ids.push(other.span.source);
        }
    }
    let files = ids
        .into_iter()
        .filter_map(|id| Some((id, sources.get(id)?)));
    files
        .map(|(id, source)| {
            let primary = std::iter::once((AnnotationKind::Primary, &diagnostic.primary));
            let others = diagnostic
                .others
                .iter()
                .map(|label| (AnnotationKind::Context, label));
            let here = primary
                .chain(others)
                .filter(|(_, label)| label.span.source == id);
            Snippet::source(source.text.as_str())
                .path(source.path.as_str())
                .annotations(here.map(|(kind, label)| annotation(kind, label, &source.text)))
        })
        .collect()
}

fn annotation<'a>(
    kind: AnnotationKind,
    label: &'a Label,
    text: &str,
) -> annotate_snippets::Annotation<'a> {
    let drawn = kind.span(within(label.span, text));
    match label.text.as_str() {
        "" => drawn,
        words => drawn.label(words),
    }
}

/// The first line of a span, moved onto character boundaries, so that any span can be drawn.
fn within(span: Span, text: &str) -> std::ops::Range<usize> {
    let floor = |byte: u32| text.floor_char_boundary((byte as usize).min(text.len()));
    let start = floor(span.start);
    let end = floor(span.end).max(start);
    let line = text.get(start..end).and_then(|part| part.lines().next());
    start..start + line.map_or(0, str::len)
}
