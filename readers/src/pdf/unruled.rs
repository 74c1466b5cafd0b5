//! Tables without vertical rules: columns are where no text stands.

use super::area::{Area, Length};
use super::lattice::Lattice;
use super::line::{Line, lines};
use super::page::Glyph;
use super::rules::Frame;

/// The ends of rules that belong together differ by no more than this.
const SAME_END: Length = 300;
/// A table has at least so many rules across: above and below its head, and at its end.
const FEWEST_RULES: usize = 3;
/// No row is higher than this.
const HIGHEST_ROW: Length = 40_000;

/// The tables that rules across alone draw, with the characters that are taken from `free`.
pub(super) fn grids(frames: &[Frame], free: &mut Vec<Glyph>) -> Vec<(Lattice, Vec<Glyph>)> {
    let mut grids = Vec::new();
    for stack in stacks(frames) {
        let inside = |glyph: &Glyph| stack.contains(glyph.area.center());
        let glyphs: Vec<Glyph> = free.iter().copied().filter(inside).collect();
        let words = lines(glyphs.clone(), 1);
        let xs = columns(&words, stack);
        if xs.len() < 3 {
            continue;
        }
        let ys = rows(&words, &stack_rules(frames, stack), &xs);
        free.retain(|glyph| !inside(glyph));
        grids.push((Lattice::plain(xs, ys), glyphs));
    }
    grids
}

/// The boxes of rules that stand alone, one above the other, with common ends.
fn stacks(frames: &[Frame]) -> Vec<Area> {
    let mut stacks: Vec<(Area, usize)> = Vec::new();
    for rule in frames.iter().filter_map(single) {
        let near = |area: &Area| {
            (area.left - rule.left).abs() <= SAME_END
                && (area.right - rule.right).abs() <= SAME_END
                && rule.top - area.bottom <= HIGHEST_ROW
        };
        match stacks.iter_mut().find(|(area, _)| near(area)) {
            Some((area, count)) => (*area, *count) = (area.with(rule), *count + 1),
            None => stacks.push((rule, 1)),
        }
    }
    let tables = stacks
        .into_iter()
        .filter(|(_, count)| *count >= FEWEST_RULES);
    tables.map(|(area, _)| area).collect()
}

/// The one rule across of a frame that has no other.
fn single(frame: &Frame) -> Option<Area> {
    match (frame.across.as_slice(), frame.down.as_slice()) {
        ([_], []) => frame.area(),
        _ => None,
    }
}

fn stack_rules(frames: &[Frame], stack: Area) -> Vec<Length> {
    let rules = frames.iter().filter_map(single);
    rules
        .filter(|rule| stack.contains(rule.center()))
        .map(|rule| rule.top)
        .collect()
}

/// The left and right end of a table and the middles of the gaps that no word reaches into,
/// words that bridge more than one column of figures apart.
fn columns(words: &[Line], stack: Area) -> Vec<Length> {
    let mut spans: Vec<(Length, Length)> = words
        .iter()
        .map(|word| (word.area.left, word.area.right))
        .collect();
    spans.sort_unstable();
    let mut xs = vec![stack.left];
    let mut reach = spans.first().map_or(stack.left, |first| first.1);
    for (left, right) in spans {
        if left > reach + 300 {
            xs.push(reach.midpoint(left));
        }
        reach = reach.max(right);
    }
    xs.push(stack.right);
    xs
}

/// The heights at which rows part: the rules, and between lines that each begin in the first
/// column. A line that does not is the rest of a wrapped name.
fn rows(words: &[Line], rules: &[Length], xs: &[Length]) -> Vec<Length> {
    let mut ys = rules.to_vec();
    ys.sort_unstable();
    ys.dedup_by(|a, b| *a - *b <= 400);
    let first = xs.get(1).copied().unwrap_or(0);
    let mut stubs: Vec<Area> = words
        .iter()
        .map(|word| word.area)
        .filter(|area| area.center().0 < first)
        .collect();
    stubs.sort_by_key(|area| area.top);
    let gaps: Vec<Length> = stubs
        .iter()
        .zip(stubs.iter().skip(1))
        .map(|(above, below)| above.bottom.midpoint(below.top))
        .collect();
    for gap in gaps {
        if !ys.iter().any(|y| (y - gap).abs() <= 400) {
            ys.push(gap);
        }
    }
    ys.sort_unstable();
    ys
}
