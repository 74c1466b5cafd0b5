//! The codes that sentences call by their names.

use crate::document::Document;
use crate::fold;
use crate::schema::{CodeList, Layout, RowKind, digits, first_digits, order};
use crate::words::Called;

use super::draft::Draft;

/// The codes that the tables of a document print, and the names that stand beside them.
#[derive(Debug, Default)]
pub(super) struct Printed {
    /// The list, the code and its name, in the order of codes.
    codes: Vec<(&'static str, u32, String)>,
}

impl Printed {
    pub(super) fn of(drafts: &[Draft], document: &Document) -> Self {
        let drawn = drafts
            .iter()
            .filter(|draft| draft.schema.layout == Layout::Grid);
        let mut codes = Vec::new();
        for panel in drawn.flat_map(|draft| &draft.panels) {
            let RowKind::Coded(list) = panel.schema.kind else {
                continue;
            };
            let rows = panel.rows.iter().filter(|row| row.found && row.code != 0);
            codes.extend(rows.map(|row| {
                let name = row.name.map_or("", |name| document.text_at(name));
                (list.name, row.code, name.to_owned())
            }));
        }
        codes.sort_by_key(|(list, code, _)| (*list, order(*code)));
        codes.dedup();
        Self { codes }
    }

    /// The code that a sentence calls by its name. Codes under different parents bear the same
    /// name: the names of parents that the sentence prints decide; then a code that a table prints
    /// goes before others, and of these the next one behind the last that was called.
    pub(super) fn called(&self, list: &CodeList, called: &Called, last: u32) -> Option<u32> {
        let of_list = || self.codes.iter().filter(|(of, ..)| *of == list.name);
        let bears = |code: u32, name: &str| {
            let mut printed = of_list().filter(|(_, other, _)| *other == code);
            printed.any(|(.., printed)| fold::equal(printed, name)) || list.calls(code, name)
        };
        let fits = |code: &u32| {
            let mut above = called.above.iter();
            above.all(|(digits, name)| bears(first_digits(*code, *digits), name))
        };
        let printed = of_list().map(|(_, code, _)| *code);
        let printed = printed.filter(|code| digits(*code) == called.digits);
        let mut printed: Vec<u32> = printed.filter(|code| bears(*code, &called.name)).collect();
        printed.dedup();
        let mut below = printed.iter().copied().filter(fits);
        let first = below.clone().next();
        let next = below.find(|code| order(*code) > order(last));
        let listed = || list.named(&called.name, called.digits).find(fits);
        // Where a parent is called by a name of its own, there may still be but one of the name.
        let only = || printed.first().copied().filter(|_| printed.len() == 1);
        next.or(first).or_else(listed).or_else(only)
    }
}
