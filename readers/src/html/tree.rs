//! The tree of a web page, built under watch.
//!
//! What is left open in one paragraph is opened again in the next, and what a tag closes is looked
//! for in all that is open: a page of a few thousand tags can grow a thousandfold, or take hours.
//! So the library is given the page in pieces, and asked in between how large the tree is.

use std::time::{Duration, Instant};

use html5ever::driver::{self, ParseOpts, Parser};
use html5ever::tendril::{StrTendril, TendrilSink};
use scraper::{Html, HtmlTreeSink};

use crate::source::Source;
use crate::{Excess, ReadError};

/// The longest piece, in bytes; the shortest holds one character.
const LONGEST: u64 = 4096;
const SHORTEST: u64 = 4;

/// Builds the tree of a page.
pub(super) fn tree(text: &str, source: Source<'_>) -> Result<Html, ReadError> {
    let began = Instant::now();
    let sink = HtmlTreeSink::new(Html::new_document());
    let mut parser = driver::parse_document(sink, ParseOpts::default());
    let mut rest = StrTendril::from(text);
    while !rest.is_empty() {
        // A tag can at worst double the tree, so that the larger it is the fewer tags are given.
        let piece = source.limits.nodes / size(&parser).max(1);
        parser.process(take(&mut rest, piece.clamp(SHORTEST, LONGEST)));
        if size(&parser) > source.limits.nodes {
            return Err(source.excessive(Excess::Nodes));
        }
        if began.elapsed() > Duration::from_secs(source.limits.seconds) {
            return Err(source.excessive(Excess::Seconds));
        }
    }
    Ok(parser.finish())
}

/// Elements, texts and comments so far.
fn size(parser: &Parser<HtmlTreeSink>) -> u64 {
    let page = parser.tokenizer.sink.sink.0.borrow();
    page.tree.values().len() as u64
}

/// Takes whole characters from the beginning of a text, without copying them.
fn take(text: &mut StrTendril, bytes: u64) -> StrTendril {
    let end = text.floor_char_boundary(bytes as usize) as u32;
    let taken = text.subtendril(0, end);
    text.pop_front(end);
    taken
}
