//! Marks stand once, and brackets and quotes in pairs.

use super::super::{Inspector, Property};
use super::lines::{Line, lines};
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
const MARKS: [char; 6] = ['。', '；', '，', '、', '：', '！'];
/// Opening and closing halves.
const PAIRS: [(char, char); 5] = [
    ('（', '）'),
    ('(', ')'),
    ('“', '”'),
    ('《', '》'),
    ('【', '】'),
];
/// How many letters of the place a message shows.
const SHOWN: usize = 12;

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.document(|inspector| {
        // A sentence cut by a page end goes on in the next line.
        let mut open = Open::default();
        for line in lines(report) {
            if !line.is_prose() && open.is_closed() {
                continue;
            }
            let doubled = doubled(line.text);
            inspector.expect(doubled.is_none(), line.cell, || {
                format!("标点重叠：“{}”", doubled.unwrap_or_default())
            });
            open.read(line);
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
        let twice = MARKS.contains(&letter) && next.is_some_and(|next| MARKS.contains(&next));
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
    /// How many of each pair are open, where wide and narrow brackets are one pair.
    depth: [i32; PAIRS.len()],
    /// The line in which a half stands without the other.
    odd: Option<(crate::document::CellId, char)>,
}

impl Open {
    fn is_closed(&self) -> bool {
        self.depth.iter().all(|depth| *depth == 0)
    }

    fn read(&mut self, line: Line<'_>) {
        for letter in line.text.chars() {
            let pairs = (0..).zip(PAIRS);
            for (at, (opening, closing)) in pairs {
                // Wide and narrow brackets may be mixed.
                let at: usize = if at == 1 { 0 } else { at };
                let Some(depth) = self.depth.get_mut(at) else {
                    continue;
                };
                if letter == opening {
                    *depth += 1;
                    self.odd = self.odd.or(Some((line.cell, letter)));
                } else if letter == closing {
                    *depth -= 1;
                    if *depth < 0 {
                        self.odd = Some((line.cell, letter));
                    }
                }
            }
        }
    }

    /// What is left without its other half.
    fn left(&self) -> Option<(crate::document::CellId, String)> {
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
    use crate::document::CellId;

    fn left(lines: &[&str]) -> Option<String> {
        let mut open = Open::default();
        for (at, text) in (0..).zip(lines) {
            let cell = CellId(at);
            open.read(Line { cell, text });
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
