//! Characters become lines of text: by height first, for digits may stand on another base line
//! than the words beside them, then from left to right.

use super::area::{Area, Length};
use super::page::Glyph;

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) area: Area,
    /// The height of its largest font.
    pub(super) size: Length,
}

/// The gap, in font sizes, that may stand between a colon and what it announces.
const AFTER_COLON: Length = 12;

/// The lines of some characters, from the top. Gaps wider than `split` font sizes part a line.
pub(super) fn lines(mut glyphs: Vec<Glyph>, split: Length) -> Vec<Line> {
    glyphs.sort_by_key(|glyph| (glyph.area.center().1, glyph.area.left));
    let mut rows: Vec<Row> = Vec::new();
    for glyph in glyphs {
        let home = rows.iter_mut().rev().take(8).find(|row| row.holds(&glyph));
        match home {
            Some(row) => row.push(glyph),
            None => rows.push(Row {
                area: glyph.area,
                glyphs: vec![glyph],
            }),
        }
    }
    rows.sort_by_key(|row| row.area.top.midpoint(row.area.bottom));
    rows.into_iter().flat_map(|row| row.lines(split)).collect()
}

/// Characters that stand side by side.
struct Row {
    area: Area,
    glyphs: Vec<Glyph>,
}

impl Row {
    /// Whether a character stands beside these: their middle halves overlap.
    fn holds(&self, glyph: &Glyph) -> bool {
        let from = self.area.top.max(glyph.area.top);
        let to = self.area.bottom.min(glyph.area.bottom);
        (to - from) * 2 >= self.area.height().min(glyph.size())
    }

    fn push(&mut self, glyph: Glyph) {
        // The row keeps the height of its first font, or a slope of many characters would be one line.
        self.area.left = self.area.left.min(glyph.area.left);
        self.area.right = self.area.right.max(glyph.area.right);
        self.glyphs.push(glyph);
    }

    fn lines(mut self, split: Length) -> Vec<Line> {
        self.glyphs.sort_by_key(|glyph| glyph.area.left);
        let mut lines: Vec<Line> = Vec::new();
        let mut before: Option<Glyph> = None;
        for glyph in self.glyphs {
            let gap = before.map_or(0, |before| glyph.area.left - before.area.right);
            match (lines.last_mut(), before) {
                (Some(line), Some(before)) if line.reaches(gap, split) => {
                    line.push(glyph, before, gap);
                }
                _ => lines.push(Line {
                    text: glyph.char.into(),
                    area: glyph.area,
                    size: glyph.size(),
                }),
            }
            before = Some(glyph);
        }
        lines
    }
}

impl Line {
    /// Whether what stands behind a gap is of this line; behind a colon it always is.
    fn reaches(&self, gap: Length, split: Length) -> bool {
        let asks = self.text.ends_with(['：', ':']);
        gap <= self.size * if asks { split.max(AFTER_COLON) } else { split }
    }

    fn push(&mut self, glyph: Glyph, before: Glyph, gap: Length) {
        // A space between words of an alphabet is a quarter of the size; ideographs are set with
        // gaps of their own where a line is filled.
        let narrow = before.char.is_ascii() && glyph.char.is_ascii();
        let space = if narrow { 6 } else { 3 };
        if gap * space > glyph.size().min(before.size()) {
            self.text.push(' ');
        }
        self.text.push(glyph.char);
        self.area = self.area.with(glyph.area);
        self.size = self.size.max(glyph.size());
    }
}

/// The text of a cell: lines that were broken to fit are joined without a gap. A figure that
/// stands below another one is not its continuation unless the line above was full.
pub(super) fn cell_text(lines: &[Line], area: Area) -> String {
    let mut text = String::new();
    let mut above: Option<&Line> = None;
    for line in lines {
        let ends = |text: &str| text.ends_with(|last: char| last.is_ascii_alphanumeric());
        let begins = line
            .text
            .starts_with(|first: char| first.is_ascii_alphanumeric());
        let broken = above.is_none_or(|above| is_full(above, area));
        if ends(&text) && begins && !broken {
            text.push(' ');
        }
        text.push_str(&line.text);
        above = Some(line);
    }
    text
}

/// Whether a line leaves no room for another character within this area.
pub(super) fn is_full(line: &Line, area: Area) -> bool {
    area.width() - line.area.width() <= line.size * 3 / 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::page::Heading;

    /// Ten-point characters of a text from a place on.
    fn set(text: &str, left: Length, top: Length) -> Vec<Glyph> {
        let mut at = left;
        text.chars()
            .map(|char| {
                let width = if char.is_ascii() { 500 } else { 1000 };
                let area = Area {
                    left: at,
                    top,
                    right: at + width,
                    bottom: top + 1000,
                };
                at += width;
                Glyph {
                    char,
                    area,
                    heading: Heading::Right,
                }
            })
            .filter(|glyph| glyph.char != ' ')
            .collect()
    }

    fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
        lines(glyphs, 3).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn digits_on_another_base_line_stay_in_their_line() {
        let glyphs = [
            set("合计", 0, 0),
            set("12.50", 2000, 350),
            set("万元", 4500, 0),
            set("次行", 0, 1600),
        ];
        assert_eq!(texts(glyphs.concat()), ["合计12.50万元", "次行"]);
    }

    #[test]
    fn gaps_are_spaces_and_wide_gaps_part_lines() {
        assert_eq!(texts(set("in 2021 年度", 0, 0)), ["in 2021 年度"]);
        let glyphs = [set("部门：某局", 0, 0), set("单位：万元", 20_000, 0)];
        assert_eq!(texts(glyphs.concat()), ["部门：某局", "单位：万元"]);
    }

    #[test]
    fn broken_figures_are_joined_and_stacked_ones_are_not() {
        let lines = lines([set("1,234,567", 0, 0), set(".89", 0, 1200)].concat(), 3);
        let area = |right| Area {
            left: 0,
            top: 0,
            right,
            bottom: 2400,
        };
        assert_eq!(cell_text(&lines, area(5000)), "1,234,567.89");
        let stacked = super::lines([set("12.50", 0, 0), set("8.00", 0, 1200)].concat(), 3);
        assert_eq!(cell_text(&stacked, area(9000)), "12.50 8.00");
    }
}
