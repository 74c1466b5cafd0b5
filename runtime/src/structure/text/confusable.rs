//! One word is not printed in two ways that only look alike.

use std::collections::BTreeMap;

use super::super::{Inspector, Property};
use crate::document::{Block, Cell, CellId};
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A word of Latin letters and digits that stands elsewhere with a letter in place of a digit that
/// looks like it: IS09001 beside ISO9001. Which look alike, the spec says.
pub(in super::super) const PROPERTY: Property = Property {
    name: "形近",
    level: Level::Verify,
    asks: "同一名称不因形近字母数字而印成两样",
    inspect,
};

/// The printings of one word: how often, and where first.
type Printings<'d> = BTreeMap<&'d str, (usize, CellId)>;

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    if report.spec.outline.confusables.is_empty() {
        return;
    }
    inspector.document(|inspector| {
        for printings in words(report).values() {
            let usual = printings.iter().max_by_key(|(_, (count, _))| *count);
            let Some((usual, _)) = usual else { continue };
            let odd = printings.iter().filter(|(word, _)| *word != usual);
            let mut agrees = true;
            for (word, (count, cell)) in odd {
                agrees = false;
                let what = format!("“{word}”（{count} 处）在别处印作“{usual}”");
                inspector.fails(*cell, what);
            }
            if agrees && printings.values().any(|(count, _)| *count > 1) {
                inspector.holds();
            }
        }
    });
}

/// Every word with a letter, by what it looks like.
fn words<'d>(report: &Report<'d>) -> BTreeMap<String, Printings<'d>> {
    let mut words: BTreeMap<String, Printings<'d>> = BTreeMap::new();
    let document = report.document;
    let mut add = |id: CellId, cell: &Cell| {
        let text = document.raw(cell);
        if !has_letter(text) {
            return;
        }
        for word in text.split(|letter: char| !letter.is_ascii_alphanumeric()) {
            if word.len() > 1 && word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
                let printings = words.entry(looks(report, word)).or_default();
                printings.entry(word).or_insert((0, id)).0 += 1;
            }
        }
    };
    for block in document.blocks() {
        match block {
            Block::Paragraph(id) => document
                .cell(*id)
                .into_iter()
                .for_each(|cell| add(*id, cell)),
            Block::Grid(grid) => {
                for (first, cells) in document.rows(grid) {
                    let cells = (first.0..).zip(cells);
                    let cells = cells.filter(|(_, cell)| cell.start < cell.end);
                    cells.for_each(|(id, cell)| add(CellId(id), cell));
                }
            }
        }
    }
    words
}

/// Whether a text has a Latin letter. Most have none; whole runs of bytes are looked at together.
fn has_letter(text: &str) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic();
    let mut runs = text.as_bytes().chunks(32);
    runs.any(|run| run.iter().fold(false, |any, byte| any | is_letter(byte)))
}

/// A word with every confusable letter replaced by its twin.
fn looks(report: &Report<'_>, word: &str) -> String {
    let mut looks = word.to_owned();
    for (one, other) in report.spec.outline.confusables {
        looks = looks.replace(one, other);
    }
    looks
}
