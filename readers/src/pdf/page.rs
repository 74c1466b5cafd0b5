//! What is drawn on a page, as far as reading needs it: characters, straight strokes and shapes.

use gouji_runtime::document::Note;

use super::area::{Area, Length};

/// The marks of one page, upright, in the order in which they are drawn.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Page number, from 1.
    pub(super) number: u32,
    /// Lower right corner.
    pub(super) corner: (Length, Length),
    pub(super) glyphs: Vec<Glyph>,
    /// Rules that run across, by height.
    pub(super) across: Vec<Rule>,
    /// Rules that run down, by distance from the left edge.
    pub(super) down: Vec<Rule>,
    /// Filled or curved figures that are no rules, such as the bars of a chart.
    pub(super) shapes: Vec<Area>,
    /// Where pictures are drawn.
    pub(super) pictures: Vec<Area>,
    /// Whether a font of the page could not be loaded.
    pub(super) font_missing: bool,
}

/// One character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) char: char,
    /// From the pen's place to its next place, and from ascent to descent.
    pub(super) area: Area,
    /// Which way the text runs.
    pub(super) heading: Heading,
}

/// The direction in which text runs on the page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Right,
    Down,
    Left,
    Up,
}

/// A straight rule parallel to an edge of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rule {
    /// Height of a rule that runs across; distance from the left of one that runs down.
    pub(super) at: Length,
    /// Where it begins along its run.
    pub(super) from: Length,
    /// Where it ends along its run.
    pub(super) to: Length,
}

impl Glyph {
    /// The height of its font.
    pub(super) fn size(&self) -> Length {
        self.area.height()
    }
}

/// Beside a picture of a page, fewer characters than this are a page number or a stamp.
const FEWEST_GLYPHS: usize = 20;

fn size(area: Area) -> i64 {
    i64::from(area.width()) * i64::from(area.height())
}

impl Page {
    /// Adds a straight stroke, if it runs along an edge of the page.
    pub(super) fn stroke(&mut self, along: Area) {
        if along.width() >= along.height() {
            self.across.push(Rule {
                at: along.top.midpoint(along.bottom),
                from: along.left,
                to: along.right,
            });
        } else {
            self.down.push(Rule {
                at: along.left.midpoint(along.right),
                from: along.top,
                to: along.bottom,
            });
        }
    }

    /// What a person should know about how it was read.
    pub(super) fn notes(&self) -> Vec<Note> {
        let page = self.number;
        let mut notes = Vec::new();
        if self.is_scan() {
            notes.push(Note::PageWithoutText { page });
        }
        if self.font_missing {
            notes.push(Note::FontNotLoaded { page });
        }
        let unknown = |glyph: &&Glyph| glyph.char == char::REPLACEMENT_CHARACTER;
        let count = self.glyphs.iter().filter(unknown).count() as u32;
        if count > 0 {
            notes.push(Note::CharactersWithoutMeaning { page, count });
        }
        notes
    }

    /// Whether something is shown, but no text: on scans a page number may have been added.
    fn is_scan(&self) -> bool {
        let page = size(Area::of((0, 0), self.corner));
        let fills = |picture: &Area| size(*picture) * 2 > page;
        match self.glyphs.len() {
            0 => !self.pictures.is_empty() || !self.shapes.is_empty(),
            count => count < FEWEST_GLYPHS && self.pictures.iter().any(fills),
        }
    }

    /// Turns a page most of whose text runs up or down, so that it can be read.
    pub(super) fn upright(self) -> Self {
        let votes = |heading| {
            let same = |glyph: &&Glyph| glyph.heading == heading;
            self.glyphs.iter().filter(same).count() * 2 > self.glyphs.len()
        };
        let (width, height) = self.corner;
        if votes(Heading::Up) {
            self.turned((height, width), |(x, y)| (height - y, x))
        } else if votes(Heading::Down) {
            self.turned((height, width), |(x, y)| (y, width - x))
        } else {
            self
        }
    }

    fn turned(
        self,
        corner: (Length, Length),
        turn: impl Fn((Length, Length)) -> (Length, Length),
    ) -> Self {
        let area =
            |area: Area| Area::of(turn((area.left, area.top)), turn((area.right, area.bottom)));
        let glyph = |glyph: Glyph| Glyph {
            area: area(glyph.area),
            heading: Heading::Right,
            ..glyph
        };
        let mut page = Self {
            number: self.number,
            corner,
            glyphs: self.glyphs.into_iter().map(glyph).collect(),
            shapes: self.shapes.into_iter().map(area).collect(),
            pictures: self.pictures.into_iter().map(area).collect(),
            font_missing: self.font_missing,
            ..Self::default()
        };
        for rule in self.across {
            page.stroke(area(Area::of((rule.from, rule.at), (rule.to, rule.at))));
        }
        for rule in self.down {
            page.stroke(area(Area::of((rule.at, rule.from), (rule.at, rule.to))));
        }
        page
    }
}
