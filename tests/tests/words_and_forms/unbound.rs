//! The numbers of the sample that no part of the spec explains: few, and each listed.

use std::fmt::Write;

use gouji_runtime::bind::Binder;
use gouji_runtime::document::Place;
use gouji_runtime::numbers;

#[test]
fn fewer_than_one_in_a_hundred_are_unbound() {
    let Some(text) = super::sample() else {
        return;
    };
    let document = gouji_tests::document(&text).unwrap();
    let report = Binder::new(gouji_tests::spec("hebei/2021").unwrap()).bind(&document);
    let numbers = numbers::count(&report);
    let mut list = format!("{} of {}\n", numbers.unbound.len(), numbers.total());
    for token in &numbers.unbound {
        let place = document.cell(token.cell).unwrap().place;
        let Place::Line { line, field, .. } = place else {
            panic!("{place:?}");
        };
        let (offset, printed) = (token.offset(&document), token.text(&document));
        writeln!(list, "{line}:{field}+{offset} {printed}").unwrap();
    }
    assert!(numbers.unbound.len() * 100 < numbers.total(), "{list}");
    insta::assert_snapshot!("unbound", list);
}
