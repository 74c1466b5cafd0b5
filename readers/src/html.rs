//! Web pages: paragraphs and tables as a browser shows them without styles.

mod tree;

use ego_tree::iter::Edge;
use gouji_runtime::document::DocumentBuilder;
use scraper::Node;
use scraper::node::Element;

use crate::ReadError;
use crate::flow::{Drawn, Flow};
use crate::source::Source;

/// More rows than any cell covers, as browsers have it.
const MOST_ROWS: u32 = 65_534;

/// Adds what a page says to a document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    text: &str,
    source: Source<'_>,
) -> Result<(), ReadError> {
    let page = tree::tree(text, source)?;
    let mut flow = Flow::new(builder, source);
    let mut hidden = 0_usize;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if is_hidden(element) => hidden += 1,
                _ if hidden > 0 => {}
                Node::Element(element) => open(&mut flow, element)?,
                Node::Text(text) => add_text(&mut flow, text),
                _ => {}
            },
            Edge::Close(node) => match node.value() {
                Node::Element(element) if is_hidden(element) => hidden -= 1,
                Node::Element(element) if hidden == 0 => close(&mut flow, element.name()),
                _ => {}
            },
        }
    }
    flow.finish()
}

fn open(flow: &mut Flow<'_>, element: &Element) -> Result<(), ReadError> {
    match element.name() {
        "br" => flow.break_line(),
        "table" => flow.open_table()?,
        "tr" => flow.open_row(),
        "td" | "th" => flow.open_cell(Drawn {
            columns: span(element, "colspan"),
            rows: match element.attr("rowspan").map(str::trim) {
                Some("0") => MOST_ROWS,
                _ => span(element, "rowspan"),
            },
            ..Drawn::default()
        })?,
        name if is_block(name) => flow.end_begun_paragraph(),
        _ => {}
    }
    Ok(())
}

fn close(flow: &mut Flow<'_>, name: &str) {
    match name {
        "table" => flow.close_table(),
        "tr" => flow.close_row(),
        "td" | "th" => flow.close_cell(),
        name if is_block(name) => flow.end_begun_paragraph(),
        _ => {}
    }
}

fn span(element: &Element, name: &str) -> u32 {
    let value = element
        .attr(name)
        .and_then(|value| value.trim().parse().ok());
    value.unwrap_or(1).clamp(1, MOST_ROWS)
}

/// White space of the source is one space; the blanks that people type on purpose are others.
fn add_text(flow: &mut Flow<'_>, text: &str) {
    let mut words = text.split([' ', '\t', '\n', '\r', '\u{c}']);
    let Some(first) = words.next() else {
        return;
    };
    flow.text(first);
    for word in words {
        if !flow.is_at_gap() {
            flow.text(" ");
        }
        flow.text(word);
    }
}

/// Whether nothing in an element is shown.
fn is_hidden(element: &Element) -> bool {
    let unseen = matches!(
        element.name(),
        "head"
            | "script"
            | "style"
            | "template"
            | "noscript"
            | "select"
            | "textarea"
            | "svg"
            | "object"
            | "iframe"
            | "del"
            | "title"
    );
    unseen || element.attr("hidden").is_some() || {
        let style = element.attr("style").unwrap_or_default();
        style
            .split(';')
            .filter_map(|rule| rule.split_once(':'))
            .any(|(name, value)| {
                name.trim().eq_ignore_ascii_case("display")
                    && value.trim().eq_ignore_ascii_case("none")
            })
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "ul"
    )
}
