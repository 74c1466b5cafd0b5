//! Lines of text become paragraphs: a line that fills the column is continued by one that begins
//! at the column's left edge.

use gouji_runtime::fold::strip_enumerator;

use super::area::{Area, Length};
use super::line::Line;

/// A paragraph of running text, a heading, or a page number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) page: u32,
    pub(super) text: String,
    /// On the page where it begins.
    pub(super) area: Area,
    /// The room that its last line leaves in the column; none if nothing can go on from it.
    room: Option<Length>,
    /// Whether its first line begins at the column's left edge.
    flush: bool,
    /// The height of its font.
    size: Length,
    /// Its last line.
    bottom: Area,
}

/// Lines shorter than so many characters are no running text.
const NARROWEST: Length = 20;

/// The right margin is wider than the left one by no more than this.
const MARGINS_DIFFER: Length = 2000;

/// The paragraphs that some lines make. Text does not run on across a table.
pub(super) fn of(page: u32, width: Length, lines: Vec<Line>, tables: &[Area]) -> Vec<Paragraph> {
    let mut column = Area::around(lines.iter().map(|line| line.area)).unwrap_or_default();
    // A page with few lines does not show how wide its column is; margins are much alike.
    column.right = column.right.max(width - column.left - MARGINS_DIFFER);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for line in lines {
        let next = Paragraph::of(page, line, column);
        match paragraphs.last_mut() {
            Some(last) if last.runs_on(&next) && last.is_next_line(&next, tables) => {
                last.append(next)
            }
            _ => paragraphs.push(next),
        }
    }
    paragraphs
}

impl Paragraph {
    fn of(page: u32, line: Line, column: Area) -> Self {
        let Line { text, area, size } = line;
        let is_text = column.width() >= size * NARROWEST && area.left - column.left <= size * 3;
        Self {
            page,
            room: is_text.then_some(column.right - area.right),
            flush: area.left - column.left <= size / 2,
            text,
            area,
            size,
            bottom: area,
        }
    }

    /// A text that stands for itself, such as a label in a chart.
    pub(super) fn label(page: u32, line: Line) -> Self {
        let Line { text, area, size } = line;
        Self {
            page,
            text,
            area,
            room: None,
            flush: false,
            size,
            bottom: area,
        }
    }

    /// Whether `next` is the rest of this paragraph, as far as form tells.
    pub(super) fn runs_on(&self, next: &Self) -> bool {
        self.room
            .is_some_and(|room| room <= next.head_width() + self.size / 2)
            && next.flush
            && (self.size - next.size).abs() * 4 <= self.size
            && !begins_item(&next.text)
    }

    /// The width of what cannot be parted at the beginning of its text: a figure, a word, or one
    /// ideograph, with the marks that may not end or begin a line.
    fn head_width(&self) -> Length {
        let narrow = |char: &char| char.is_ascii_alphanumeric() || ".,%-".contains(*char);
        let opening = |char: &char| "（(“‘《〈【".contains(*char);
        let closing = |char: &char| "，。、；：！？）)”’》〉】".contains(*char);
        let mut rest = self.text.chars().peekable();
        let mut width = 0;
        while rest.next_if(opening).is_some() {
            width += self.size;
        }
        if rest.peek().is_some_and(narrow) {
            while rest.next_if(narrow).is_some() {
                width += self.size * 3 / 5;
            }
        } else if rest.next().is_some() {
            width += self.size;
        }
        while rest.next_if(closing).is_some() {
            width += self.size;
        }
        width
    }

    fn is_next_line(&self, next: &Self, tables: &[Area]) -> bool {
        let between = Area {
            top: self.bottom.bottom,
            bottom: next.area.top.max(self.bottom.bottom),
            ..self.bottom
        };
        between.height() <= self.size * 2 && !tables.iter().any(|table| table.overlaps(between))
    }

    /// Adds the rest of this paragraph.
    pub(super) fn append(&mut self, next: Self) {
        let word = |char: char| char.is_ascii_alphabetic();
        if self.text.ends_with(word) && next.text.starts_with(word) {
            self.text.push(' ');
        }
        self.text.push_str(&next.text);
        if self.page == next.page {
            self.area = self.area.with(next.area);
        }
        self.bottom = next.bottom;
        self.room = next.room;
    }

    /// Whether it is a page number: nothing but digits and what is set around them.
    pub(super) fn is_page_number(&self) -> bool {
        let around = |char: char| {
            char.is_ascii_digit() || char.is_whitespace() || "-—–－·~/第页共".contains(char)
        };
        self.text.chars().count() <= 12 && self.text.chars().all(around)
    }
}

/// Whether a text begins with an enumerator, as an item of a list does. A bracket around words
/// is none.
fn begins_item(text: &str) -> bool {
    strip_enumerator(text) != text
}
