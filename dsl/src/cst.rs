//! The lossless tree of a file: every word and sign of it in order, with places.
//!
//! This is the only file that knows pest. It gives rules as [`Kind`], trees as [`Node`] and
//! errors as [`Failure`]; what may go wrong and how to go on after it is in the files below.

mod brackets;
mod canvas;
mod expected;
mod explain;
mod items;
mod lines;
mod recover;
mod scan;
mod template;

use std::num::NonZeroUsize;
use std::ops::Range;

use pest::Parser;
use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pair;

use crate::ast::Name;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Span};

pub(crate) use recover::LIMIT;

mod grammar {
    //! The parser that is made from `grammar.pest`.
    #[derive(pest_derive::Parser)]
    #[grammar = "grammar.pest"]
    pub(crate) struct Grammar;
}

/// A rule of the grammar.
pub(crate) type Kind = grammar::Rule;

/// A file as a tree.
#[derive(Debug)]
pub(crate) struct Cst<'a> {
    /// Which file.
    pub(crate) source: SourceId,
    /// Its text.
    pub(crate) text: &'a str,
    /// Its items that could be read, in order.
    pub(crate) items: Vec<Node>,
    /// Its comments in order.
    pub(crate) comments: Vec<Range<usize>>,
    /// Parts that could not be read, in order.
    #[cfg_attr(not(test), expect(dead_code, reason = "it makes the tree whole"))]
    pub(crate) skipped: Vec<Range<usize>>,
    /// Names of the items they belong to.
    pub(crate) broken: Vec<Name>,
}

/// A part of the text and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its bytes, without white space around it.
    pub(crate) range: Range<usize>,
    /// Its parts in order; none for a word or sign.
    pub(crate) children: Vec<Node>,
}

/// Where parsing stopped.
#[derive(Debug)]
struct Failure {
    /// The furthest byte.
    at: usize,
    /// What could have stood there; none if the parser gave up.
    expected: Vec<Kind>,
    /// Whether nothing else is wrong than that it took too long.
    exhausted: bool,
}

/// Reads a file. Items that cannot be read are left out with a diagnostic.
pub(crate) fn read<'a>(
    id: SourceId,
    source: &'a Source,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cst<'a> {
    recover::read(id, &source.text, diagnostics)
}

impl Cst<'_> {
    /// The text of a node.
    pub(crate) fn text(&self, node: &Node) -> &str {
        self.text.get(node.range.clone()).unwrap_or_default()
    }

    /// The place of a node.
    pub(crate) fn span(&self, node: &Node) -> Span {
        Span::new(self.source, node.range.clone())
    }
}

impl Node {
    /// The first part of a kind.
    pub(crate) fn child(&self, kind: Kind) -> Option<&Node> {
        self.children.iter().find(|node| node.kind == kind)
    }

    /// The parts of a kind.
    pub(crate) fn all(&self, kind: Kind) -> impl Iterator<Item = &Node> {
        self.children.iter().filter(move |node| node.kind == kind)
    }

    /// Whether there is a part of a kind.
    pub(crate) fn has(&self, kind: Kind) -> bool {
        self.child(kind).is_some()
    }
}

/// Parses the text of an item or of the body of one, which begins at byte `offset` of its file.
fn parse(start: Kind, text: &str, offset: usize) -> Result<Node, Failure> {
    pest::set_call_limit(NonZeroUsize::new(CALLS));
    let mut pairs = grammar::Grammar::parse(start, text).map_err(|error| failure(error, offset))?;
    let root = pairs.next().map(|pair| node(pair, offset));
    let inner = match start {
        Kind::item => root.and_then(|root| root.children.into_iter().next()),
        _ => root,
    };
    inner.ok_or(Failure {
        at: offset,
        expected: Vec::new(),
        exhausted: false,
    })
}

/// Rule calls after which the parser gives up; some hundred thousand lines need fewer.
const CALLS: usize = 20_000_000;

fn node(pair: Pair<'_, Kind>, offset: usize) -> Node {
    let (kind, span) = (pair.as_rule(), pair.as_span());
    let children: Vec<Node> = pair.into_inner().map(|pair| node(pair, offset)).collect();
    let end = children.iter().rev().find(|child| !child.range.is_empty());
    let range = match end {
        Some(last) => span.start() + offset..last.range.end,
        None => span.start() + offset..span.end() + offset,
    };
    Node {
        kind,
        range,
        children,
    }
}

fn failure(error: Error<Kind>, offset: usize) -> Failure {
    let at = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let (expected, exhausted) = match error.variant {
        ErrorVariant::ParsingError { positives, .. } => (positives, false),
        ErrorVariant::CustomError { .. } => (Vec::new(), true),
    };
    Failure {
        at: at + offset,
        expected,
        exhausted,
    }
}

#[cfg(test)]
mod tests;
