//! Whether several documents are the parts of one: each has what the others lack.

use crate::document::Document;
use crate::schema::Spec;

use super::choose::{LEAST_SHARE, YearMatch, is_titled, present, stated_year};
use super::outline::{Outline, Titles};

/// Whether documents are the parts of one, by some spec: no table that is printed once stands in two of them, together
/// they have enough tables to be one, and none of them states another year.
pub fn are_parts_of_one(specs: &[&'static Spec], documents: &[Document]) -> bool {
    documents.len() > 1 && specs.iter().any(|spec| complete(spec, documents))
}

fn complete(spec: &'static Spec, documents: &[Document]) -> bool {
    let of_its_year = |document| !matches!(stated_year(document, spec), YearMatch::Other(_));
    if !documents.iter().all(of_its_year) {
        return false;
    }
    let titles = Titles::new(spec);
    let mut times = vec![0_usize; spec.tables.len()];
    for document in documents {
        let present = present(&Outline::of(document, &titles), spec);
        for (times, present) in times.iter_mut().zip(present) {
            *times += usize::from(present);
        }
    }
    let required = spec.tables.iter().filter(|table| is_titled(table)).count();
    let found = times.iter().filter(|times| **times > 0).count();
    let mut tables = spec.tables.iter().zip(&times);
    // A table of which a document prints several may well go on in its next file.
    let apart = tables.all(|(table, times)| *times < 2 || table.each.is_some());
    apart && found * 100 >= required.max(1) * LEAST_SHARE
}
