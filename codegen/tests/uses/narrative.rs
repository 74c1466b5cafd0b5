#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/narrative.rs"]
mod specs;
mod support;

use gouji_runtime::schema::{Layout, Piece, SlotKind};
use specs::land_2021::{Report, SPEC, vocabularies};

fn main() {
    let document = support::document();
    let bound = support::counted(&SPEC, document, &[]);
    let 收入说明 = Report::new(&bound).expect("bound to this spec").收入说明();

    // Three rows of the table stand before the slots.
    assert_eq!(收入说明.收入().value, 3);
    assert_eq!(收入说明.较上年_额().value, 8);
    assert_eq!(收入说明.较上年_原因(), "");
    let Layout::Words(words) = SPEC.tables[1].layout else {
        panic!("a narrative is made of words");
    };
    assert_eq!(words.headings, ["收入情况", "收入情况说明"]);
    assert_eq!(words.sentences.len(), 2);
    assert!(words.sentences[1].optional);
    assert_eq!(words.sentences[0].pieces[0], Piece::Year(0));
    assert_eq!(vocabularies::增减.words[2], ("减少", -1));
    let word = SlotKind::Word(&vocabularies::增减);
    assert!(format!("{:?}", words.sentences[0]).contains(&format!("{word:?}")));
    assert!(std::ptr::eq(specs::land_2022::SPEC.tables[1], SPEC.tables[1]));
}
