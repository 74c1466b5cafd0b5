//! Marks stand once, and brackets and quotes in pairs.

use super::super::{Inspector, Property};
use crate::document::CellId;
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// Doubled marks such as 。。 and 。；, and brackets or quotes without their other half.
pub(in super::super) const PROPERTY: Property = Property {
    name: "标点",
    level: Level::Hint,
    asks: "标点不重叠，括号引号成对",
    inspect,
};

/// Marks of which no two follow each other.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '。' | '；' | '，' | '、' | '：' | '！')
}

/// How many pairs of halves there are.
const PAIRS: usize = 4;

/// The pair that a half belongs to, and 1 for an opening or −1 for a closing one. Wide and narrow
/// brackets may be mixed.
const fn half(letter: char) -> Option<(usize, i32)> {
    match letter {
        '（' | '(' => Some((0, 1)),
        '）' | ')' => Some((0, -1)),
        '“' => Some((1, 1)),
        '”' => Some((1, -1)),
        '《' => Some((2, 1)),
        '》' => Some((2, -1)),
        '【' => Some((3, 1)),
        '】' => Some((3, -1)),
        _ => None,
    }
}

/// How many letters of the place a message shows.
const SHOWN: usize = 12;

fn inspect(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.document(|inspector| {
        // A sentence cut by a page end goes on in the next line.
        let mut open = Open::default();
        for line in inspector.lines() {
            if !line.is_prose && open.is_closed() {
                continue;
            }
            let doubled = doubled(line.text);
            inspector.expect(doubled.is_none(), line.cell, || {
                format!("标点重叠：“{}”", doubled.unwrap_or_default())
            });
            open.read(line.cell, line.text);
            if line.is_ended() {
                if let Some((cell, what)) = open.left() {
                    inspector.fails(cell, what);
                }
                open = Open::default();
            }
        }
    });
}

/// The words around the first two marks that follow each other.
fn doubled(text: &str) -> Option<String> {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let twice = is_mark(letter) && next.is_some_and(is_mark);
        if twice {
            let before = text.get(..at)?.chars().rev().take(SHOWN).count();
            let skipped = text.get(..at)?.chars().count() - before;
            return Some(text.chars().skip(skipped).take(before + 2).collect());
        }
    }
    None
}

/// The halves that wait for the other half.
#[derive(Default)]
struct Open {
    /// How many of each pair are open.
    depth: [i32; PAIRS],
    /// The line in which a half stands without the other.
    odd: Option<(CellId, char)>,
}

impl Open {
    fn is_closed(&self) -> bool {
        self.depth.iter().all(|depth| *depth == 0)
    }

    fn read(&mut self, cell: CellId, text: &str) {
        let halves = text
            .chars()
            .filter_map(|letter| Some((letter, half(letter)?)));
        for (letter, (pair, step)) in halves {
            let Some(depth) = self.depth.get_mut(pair) else {
                continue;
            };
            *depth += step;
            if step > 0 {
                self.odd = self.odd.or(Some((cell, letter)));
            } else if *depth < 0 {
                self.odd = Some((cell, letter));
            }
        }
    }

    /// What is left without its other half.
    fn left(&self) -> Option<(CellId, String)> {
        if self.is_closed() {
            return None;
        }
        let (cell, letter) = self.odd?;
        Some((cell, format!("“{letter}”没有另一半")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(lines: &[&str]) -> Option<String> {
        let mut open = Open::default();
        for (at, text) in (0..).zip(lines) {
            open.read(CellId(at), text);
        }
        open.left().map(|(_, what)| what)
    }

    #[test]
    fn doubled_marks_are_found_with_the_words_before_them() {
        assert_eq!(doubled("果子熟了。。"), Some("果子熟了。。".to_owned()));
        assert_eq!(doubled("熟了。；还没熟"), Some("熟了。；".to_owned()));
        assert_eq!(doubled("熟了。"), None);
    }

    #[test]
    fn halves_are_paired_over_lines_and_widths() {
        assert_eq!(left(&["苹果（红", "的）"]), None);
        assert_eq!(left(&["苹果(红的）"]), None);
        assert_eq!(left(&["苹果（红的"]), Some("“（”没有另一半".to_owned()));
        assert_eq!(left(&["苹果红的”"]), Some("“””没有另一半".to_owned()));
    }
}
