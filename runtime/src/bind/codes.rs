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
        if called.digits == 0 {
            return list.code(&called.name);
        }
        let printed = self.of_level(list, called.digits);
        let bears = |code: &u32| self.bears(list, *code, &called.name);
        let mut printed: Vec<u32> = printed.filter(bears).collect();
        printed.dedup();
        let fits = |code: &u32| self.unfit(list, *code, called).next().is_none();
        let mut below = printed.iter().copied().filter(fits);
        let first = below.clone().next();
        let next = below.find(|code| order(*code) > order(last));
        let listed = || list.named(&called.name, called.digits).find(fits);
        next.or(first)
            .or_else(listed)
            .or_else(|| self.only(list, called, &printed))
            .or_else(|| self.nearest(list, called))
    }

    /// The only code that tables print under a name that differs in a few letters, and under the
    /// parents that the sentence names.
    fn nearest(&self, list: &CodeList, called: &Called) -> Option<u32> {
        let of_list = self.codes.iter().filter(|(of, ..)| *of == list.name);
        let of_level = of_list.filter(|(_, code, _)| digits(*code) == called.digits);
        let length = |text: &str| fold::folded(text).count();
        let near = of_level.filter(|(_, _, printed)| {
            let longest = length(printed).max(length(&called.name));
            fold::distance(printed, &called.name) * 5 <= longest
        });
        let codes = near.map(|(_, code, _)| *code);
        let mut below = codes.filter(|code| self.unfit(list, *code, called).next().is_none());
        let first = below.next()?;
        below.all(|code| code == first).then_some(first)
    }

    /// The only code of a name whose parents are called by names that no code bears.
    fn only(&self, list: &CodeList, called: &Called, printed: &[u32]) -> Option<u32> {
        let [code] = printed else { return None };
        let is_known = |(digits, name): &(u8, String)| {
            let mut codes = self.of_level(list, *digits);
            codes.any(|code| self.bears(list, code, name))
                || list.named(name, *digits).next().is_some()
        };
        let misplaced = self.unfit(list, *code, called).any(is_known);
        (!misplaced).then_some(*code)
    }

    /// The names of parents that those of a code do not bear.
    fn unfit<'c>(
        &'c self,
        list: &'c CodeList,
        code: u32,
        called: &'c Called,
    ) -> impl Iterator<Item = &'c (u8, String)> {
        let above = called.above.iter();
        above.filter(move |(digits, name)| !self.bears(list, first_digits(code, *digits), name))
    }

    fn of_level(&self, list: &CodeList, wanted: u8) -> impl Iterator<Item = u32> {
        let of_list = self.codes.iter().filter(|(of, ..)| *of == list.name);
        let codes = of_list.map(|(_, code, _)| *code);
        codes.filter(move |code| digits(*code) == wanted)
    }

    /// Whether the document or the list calls a code by this name.
    fn bears(&self, list: &CodeList, code: u32, name: &str) -> bool {
        let printed = self.codes.iter().filter(|(of, ..)| *of == list.name);
        let mut printed = printed.filter(|(_, other, _)| *other == code);
        printed.any(|(.., printed)| fold::equal(printed, name)) || list.calls(code, name)
    }
}

#[cfg(test)]
mod tests {
    use super::Printed;
    use crate::schema::{CodeEntry, CodeLevel, CodeList};
    use crate::words::Called;

    const fn entry(code: u32, name: &'static str) -> CodeEntry {
        CodeEntry {
            code,
            name,
            aliases: &[],
        }
    }

    static TREES: CodeList = CodeList {
        name: "树",
        levels: &[CodeLevel {
            name: "种",
            digits: 3,
        }],
        entries: &[entry(101, "红果"), entry(201, "红果"), entry(301, "红果")],
    };

    fn printed(codes: &[(u32, &str)]) -> Printed {
        let codes = codes.iter();
        Printed {
            codes: codes
                .map(|(code, name)| ("树", *code, (*name).to_owned()))
                .collect(),
        }
    }

    fn called(printed: &Printed, name: &str, digits: u8, last: u32) -> Option<u32> {
        let called = Called {
            name: name.to_owned(),
            digits,
            above: Vec::new(),
        };
        printed.called(&TREES, &called, last)
    }

    #[test]
    fn of_like_names_those_that_tables_print_come_in_the_order_of_codes() {
        let both = printed(&[(201, "红果"), (301, ""), (302, "红果的叶子")]);
        let named = |name, last| called(&both, name, 3, last);
        assert_eq!(named("红果", 0), Some(201));
        assert_eq!(named("红果", 201), Some(301));
        assert_eq!(named("红果", 301), Some(201));
        assert_eq!(called(&printed(&[]), "红果", 3, 0), Some(101));
        assert_eq!(named("红果叶子", 0), Some(302));
        assert_eq!(named("红叶", 0), None);
        assert_eq!(called(&both, "红果", 5, 0), None);
    }

    #[test]
    fn a_name_near_two_codes_is_neither() {
        let both = printed(&[(201, "山里红果树"), (301, "山里红果子")]);
        assert_eq!(called(&both, "山里红果", 3, 0), None);
        let one = printed(&[(201, "山里红果树"), (201, "山里红果树")]);
        assert_eq!(called(&one, "山里红果", 3, 0), Some(201));
    }
}
