//! Paragraphs and the sections that their headings make of them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Block, CellId, Document};
use crate::fold::{self, strip_enumerator};

use super::stream::is_separator;

/// Longer lines are no headings, in bytes.
const LONGEST: usize = 160;

/// The headings of all narratives, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The narratives under each heading.
    known: FxHashMap<String, Vec<usize>>,
    /// What headings end with that begin with a name, and the narratives under each.
    tails: Vec<(String, Vec<usize>)>,
    /// What headings end with: most lines end with something else.
    ends: Vec<char>,
    /// Longer lines are no headings, even with spaces between their letters.
    longest: usize,
}

/// A document's paragraphs and what is known of them as headings.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) lines: Vec<CellId>,
    /// Lines that are headings or look like some, in order.
    headings: Vec<Heading>,
}

#[derive(Debug)]
struct Heading {
    line: usize,
    level: Option<u8>,
    /// The narratives that stand under it; none for a line that only looks like a heading.
    narratives: Vec<usize>,
}

/// A heading with the lines below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// None for the whole text.
    pub(super) heading: Option<CellId>,
    pub(super) lines: Range<usize>,
}

impl Headings {
    pub(super) fn new<'h>(headings: impl Iterator<Item = (usize, &'h str)>) -> Self {
        let mut found = Self::default();
        for (narrative, heading) in headings {
            let mut key = String::new();
            let (heading, named) = match heading.strip_prefix("{略}") {
                Some(tail) => (tail, true),
                None => (heading, false),
            };
            fold_heading(
                &heading.replace("{年度}", "").replace("{上年}", ""),
                &mut key,
            );
            found.ends.extend(key.chars().next_back());
            let longest = if named { LONGEST } else { key.len() * 2 + 32 };
            found.longest = found.longest.max(longest);
            if !named {
                found.known.entry(key).or_default().push(narrative);
            } else if let Some((_, known)) = found.tails.iter_mut().find(|(tail, _)| *tail == key) {
                known.push(narrative);
            } else {
                found.tails.push((key, vec![narrative]));
            }
        }
        found.ends.sort_unstable();
        found.ends.dedup();
        found
    }

    /// The narratives that stand under a line; `key` is scratch space.
    fn find(&self, line: &str, key: &mut String) -> &[usize] {
        let ends = |last| is_separator(last) || self.ends.contains(&last);
        if line.len() > self.longest || !fold::last(line).is_some_and(ends) {
            return &[];
        }
        fold_heading(line, key);
        self.known
            .get(key)
            .or_else(|| self.named(key))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The narratives under a heading that begins with a name: nothing in it parts clauses.
    fn named(&self, key: &str) -> Option<&Vec<usize>> {
        let mut tails = self.tails.iter();
        let (_, narratives) = tails.find(|(tail, _)| {
            let name = key.strip_suffix(tail.as_str());
            name.is_some_and(|name| !name.is_empty() && !name.contains(is_separator))
        })?;
        Some(narratives)
    }
}

/// A heading without its enumerator, without years and without the mark at its end.
fn fold_heading(text: &str, key: &mut String) {
    key.clear();
    let mut digits = 0;
    for letter in fold::folded(strip_enumerator(text)) {
        key.push(letter);
        if letter == '年' && digits == 4 {
            let year = key.len() - '年'.len_utf8() - 4;
            key.truncate(year);
            key.push('年');
        }
        digits = if letter.is_ascii_digit() {
            digits + 1
        } else {
            0
        };
    }
    while key.ends_with(is_separator) {
        key.pop();
    }
}

impl Outline {
    pub(super) fn of(document: &Document, known: &Headings) -> Self {
        let mut outline = Self::default();
        let mut key = String::new();
        for id in document
            .blocks()
            .iter()
            .filter_map(|block| line(document, block))
        {
            let text = document.text_at(id);
            if text.len() <= LONGEST {
                let narratives = known.find(text, &mut key).to_vec();
                let level = level(text);
                if !narratives.is_empty() || (level.is_some() && is_title(text)) {
                    outline.headings.push(Heading {
                        line: outline.lines.len(),
                        level,
                        narratives,
                    });
                }
            }
            outline.lines.push(id);
        }
        outline
    }

    /// The sections of a narrative, the last one first: a table of contents comes before them.
    pub(super) fn sections(&self, narrative: usize) -> impl Iterator<Item = Section> + '_ {
        let headings = self.headings.iter().enumerate().rev();
        headings
            .filter(move |(_, heading)| heading.narratives.contains(&narrative))
            .map(|(at, heading)| {
                let below = self.headings.get(at + 1..).unwrap_or_default();
                let end = below.iter().find(|below| below.ends(heading));
                let end = end.map_or(self.lines.len(), |end| end.line);
                Section {
                    heading: self.lines.get(heading.line).copied(),
                    lines: heading.line + 1..end,
                }
            })
    }
}

impl Heading {
    /// Whether it ends the section of a heading above it.
    fn ends(&self, above: &Heading) -> bool {
        match (self.level, above.level) {
            (Some(level), Some(above)) => level <= above,
            _ => !self.narratives.is_empty(),
        }
    }
}

/// The line that a block is: a paragraph, or a row with nothing but one cell.
fn line(document: &Document, block: &Block) -> Option<CellId> {
    let grid = match block {
        Block::Paragraph(id) => return Some(*id),
        Block::Grid(grid) => grid,
    };
    let mut rows = document.rows(grid);
    let (first, cells) = rows.next().filter(|_| rows.len() == 0)?;
    let mut words = (first.0..)
        .zip(cells)
        .filter(|(_, cell)| !document.text(cell).is_empty());
    let (id, _) = words.next()?;
    words.next().is_none().then_some(CellId(id))
}

/// Whether a line reads like a title: nothing in it parts clauses.
fn is_title(text: &str) -> bool {
    let rest = strip_enumerator(text);
    !rest.is_empty() && !fold::folded(rest).any(|letter| is_separator(letter) && letter != '、')
}

/// How deep a line stands by its enumerator: 第一部分, 一、, （一）, 1., (1), ①. None without one.
pub(super) fn level(text: &str) -> Option<u8> {
    let mut letters = fold::folded(text);
    let first = letters.next()?;
    match first {
        '第' => letters
            .take(5)
            .any(|letter| matches!(letter, '部' | '篇' | '章'))
            .then_some(0),
        '(' => {
            let inner = letters.next()?;
            let closed = letters.take(4).find(|letter| !same_kind(inner, *letter));
            let level = if inner.is_ascii_digit() { 4 } else { 2 };
            (is_numeral(inner) && closed == Some(')')).then_some(level)
        }
        '①'..='⑳' => Some(5),
        _ if is_numeral(first) => {
            let mut rest = letters.skip_while(|letter| same_kind(first, *letter));
            let (stop, behind) = (rest.next()?, rest.next());
            match (first.is_ascii_digit(), stop) {
                (false, '、' | '.') => Some(1),
                (true, '、') => Some(3),
                (true, '.') => behind
                    .is_none_or(|next| !next.is_ascii_digit())
                    .then_some(3),
                (true, ')') => Some(4),
                _ => None,
            }
        }
        _ => None,
    }
}

fn is_numeral(letter: char) -> bool {
    letter.is_ascii_digit() || "一二三四五六七八九十百零〇".contains(letter)
}

fn same_kind(first: char, other: char) -> bool {
    is_numeral(other) && first.is_ascii_digit() == other.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enumerators_tell_the_level() {
        for (text, expected) in [
            ("第三部分 甲", Some(0)),
            ("一、甲", Some(1)),
            ("（ 十二 ）甲", Some(2)),
            ("3. 甲", Some(3)),
            ("（27）甲", Some(4)),
            ("3.5万元", None),
            ("（境）甲", None),
            ("2021年", None),
            ("", None),
        ] {
            assert_eq!(level(text), expected, "{text}");
        }
    }

    #[test]
    fn years_and_marks_are_no_part_of_a_heading() {
        let headings = Headings::new([(7, "甲与{上年}年度乙对比")].into_iter());
        let mut key = String::new();
        assert_eq!(headings.find("（一）甲与 2020 年度乙对比：", &mut key), [7]);
        assert_eq!(headings.find("（一）甲与乙对比", &mut key), [0_usize; 0]);
    }

    #[test]
    fn a_heading_may_begin_with_a_name() {
        let headings = Headings::new([(7, "{略}机构设置")].into_iter());
        let mut key = String::new();
        for line in ["某区甲局机构设置", "二、甲局机构设置："] {
            assert_eq!(headings.find(line, &mut key), [7], "{line}");
        }
        for line in ["机构设置", "本局负责，协调机构设置", "某区甲局机构设置表"]
        {
            assert_eq!(headings.find(line, &mut key), [0_usize; 0], "{line}");
        }
    }
}
