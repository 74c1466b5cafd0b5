//! The cost of a search that fails.

use super::*;
use crate::document::{DocumentBuilder, Place};
use crate::schema::{Piece, Sentence, SlotKind};

const HOP: Piece = Piece::Choice(&[&[Piece::Text("甲")], &[]]);
const TEXT: Piece = Piece::Slot {
    column: 0,
    kind: SlotKind::Text,
};

static HOPS: Sentence = Sentence {
    pieces: &[
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        HOP,
        Piece::Text("乙"),
    ],
    optional: false,
    text: "",
    source: "",
};

static TAKES: Sentence = Sentence {
    pieces: &[
        Piece::Text("甲"),
        TEXT,
        Piece::Text("甲"),
        TEXT,
        Piece::Text("甲"),
        Piece::Any,
        Piece::Text("甲"),
        Piece::Any,
        Piece::Text("甲乙"),
    ],
    optional: false,
    text: "",
    source: "",
};

/// Steps taken to look for a sentence at every letter of a text that does not have it.
fn steps(sentence: &'static Sentence, text: &str) -> usize {
    let mut builder = DocumentBuilder::new("test");
    let range = builder.intern(text);
    let place = Place::Paragraph {
        paragraph: 1,
        offset: 0,
    };
    builder.paragraph(range, place);
    let document = builder.finish();
    let mut stream = Stream::new(&document);
    stream.add(crate::document::CellId(0));
    let program = Program::new(sentence);
    let mut matcher = Matcher::new(&stream, &program, stream.len());
    for at in 0..stream.len() {
        assert_eq!(matcher.sentence(at), None);
    }
    matcher.steps
}

#[test]
fn steps_grow_with_the_text_and_no_faster() {
    for sentence in [&HOPS, &TAKES] {
        let few = steps(sentence, &"甲".repeat(200));
        let many = steps(sentence, &"甲".repeat(2000));
        assert!(few < 200 * 200, "{few}");
        assert!(many < few * 11, "{few} {many}");
    }
}
