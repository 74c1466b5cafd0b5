//! Strokes become rules: pieces of one line are one rule, and rules that cross belong together.

use super::area::{Area, Length};
use super::page::Rule;

/// Pieces this near to one line are pieces of it.
const ALIGNED: Length = 100;
/// A gap this long does not break a rule; corners of borders leave such gaps.
const GAP: Length = 200;
/// Rules cross, or meet, if they miss each other by no more than this.
const REACH: Length = 300;
/// Shorter pieces are corners and dots.
const SHORTEST: Length = 200;

/// Rules that hang together by crossing: the skeleton of one table.
#[derive(Debug, Default, Clone)]
pub(super) struct Frame {
    pub(super) across: Vec<Rule>,
    pub(super) down: Vec<Rule>,
}

impl Frame {
    /// The box around all rules; `None` without rules.
    pub(super) fn area(&self) -> Option<Area> {
        let across = self.across.iter();
        let across = across.map(|rule| Area::of((rule.from, rule.at), (rule.to, rule.at)));
        let down = self.down.iter();
        let down = down.map(|rule| Area::of((rule.at, rule.from), (rule.at, rule.to)));
        Area::around(across.chain(down))
    }
}

/// Joins the pieces of each line. The result is sorted.
pub(super) fn joined(mut pieces: Vec<Rule>) -> Vec<Rule> {
    pieces.sort_unstable();
    let mut rules = Vec::new();
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first().copied() {
        let end = rest.partition_point(|piece| piece.at <= first.at + ALIGNED);
        let (line, tail) = rest.split_at_mut(end);
        rest = tail;
        line.sort_unstable_by_key(|piece| piece.from);
        rules.extend(join_line(line));
    }
    rules.retain(|rule| rule.to - rule.from >= SHORTEST);
    rules
}

fn join_line(line: &[Rule]) -> Vec<Rule> {
    let mut joined: Vec<Rule> = Vec::new();
    for piece in line {
        match joined.last_mut() {
            Some(last) if piece.from <= last.to + GAP => last.to = last.to.max(piece.to),
            _ => joined.push(*piece),
        }
    }
    joined
}

/// Groups rules that cross. Both lists must be sorted by place.
pub(super) fn frames(across: &[Rule], down: &[Rule]) -> Vec<Frame> {
    let mut groups = Groups::new(across.len() + down.len());
    for (at, stroke) in down.iter().enumerate() {
        let first = across.partition_point(|rule| rule.at < stroke.from - REACH);
        let reached = across.iter().enumerate().skip(first);
        let reached = reached.take_while(|(_, rule)| rule.at <= stroke.to + REACH);
        for (row, rule) in reached {
            if (rule.from - REACH..=rule.to + REACH).contains(&stroke.at) {
                groups.unite(row, across.len() + at);
            }
        }
    }
    let mut frames = vec![Frame::default(); across.len() + down.len()];
    for (at, rule) in across.iter().enumerate() {
        if let Some(frame) = frames.get_mut(groups.find(at)) {
            frame.across.push(*rule);
        }
    }
    for (at, rule) in down.iter().enumerate() {
        if let Some(frame) = frames.get_mut(groups.find(across.len() + at)) {
            frame.down.push(*rule);
        }
    }
    frames.retain(|frame| !frame.across.is_empty() || !frame.down.is_empty());
    frames
}

/// A union of sets of small numbers.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn parent(&self, of: usize) -> usize {
        self.0.get(of).copied().unwrap_or(of)
    }

    fn find(&mut self, of: usize) -> usize {
        let mut at = of;
        while self.parent(at) != at {
            let above = self.parent(self.parent(at));
            if let Some(parent) = self.0.get_mut(at) {
                *parent = above;
            }
            at = above;
        }
        at
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(parent) = self.0.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(at: Length, from: Length, to: Length) -> Rule {
        Rule { at, from, to }
    }

    #[test]
    fn pieces_of_a_line_are_one_rule() {
        let pieces = vec![
            rule(1000, 5000, 9000),
            rule(1040, 0, 4900),
            rule(1000, 9500, 9900),
            rule(3000, 0, 50),
        ];
        assert_eq!(
            joined(pieces),
            [rule(1040, 0, 9000), rule(1000, 9500, 9900)]
        );
    }

    #[test]
    fn two_tables_are_two_frames() {
        let across = [rule(0, 0, 5000), rule(2000, 0, 5000), rule(9000, 0, 5000)];
        let down = [
            rule(0, 0, 2000),
            rule(5000, 100, 1800),
            rule(5000, 8900, 9900),
        ];
        let frames = frames(&across, &down);
        let sizes: Vec<_> = frames
            .iter()
            .map(|frame| (frame.across.len(), frame.down.len()))
            .collect();
        assert_eq!(sizes, [(2, 2), (1, 1)]);
    }
}
