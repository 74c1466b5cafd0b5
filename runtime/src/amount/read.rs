//! From a cell's text to a figure.

use super::{Amount, Reading};

/// No figure of a public account has more digits; so many fit an `i64` whatever they are.
const MOST_DIGITS: u32 = 18;

/// More decimals than this are a misreading.
const MOST_DECIMALS: u8 = 7;

impl Amount {
    /// Reads a cell's text.
    ///
    /// Shape: digits, grouped by three with commas or not at all, optional point and decimals; a
    /// minus is written `-`, `−`, `△`, `▲` or as brackets around the figure. Full-width forms count as
    /// half-width ones. White space around the figure is dropped, inside it is refused, and so is
    /// an exponent, a unit, a separator in the wrong place, a point without digits on both sides.
    ///
    /// ```
    /// use gouji_runtime::amount::{Amount, Reading};
    /// assert_eq!(Amount::read("1,498.87"), Reading::Number(Amount::new(149_887, 2)));
    /// assert_eq!(Amount::read("—"), Reading::Blank);
    /// assert_eq!(Amount::read("14,98.87"), Reading::Unreadable);
    /// ```
    pub fn read(text: &str) -> Reading {
        let text = text.trim();
        if text.is_empty() || is_dash(text) {
            return Reading::Blank;
        }
        let Some((negative, figure)) = sign(text) else {
            return Reading::Unreadable;
        };
        let mut lexer = Lexer::default();
        for char in figure.chars() {
            if lexer.take(plain(char)).is_none() {
                return Reading::Unreadable;
            }
        }
        lexer
            .finish(negative)
            .map_or(Reading::Unreadable, Reading::Number)
    }
}

/// Whether the text is nothing but dashes, or one slash.
fn is_dash(text: &str) -> bool {
    matches!(text, "/" | "／") || text.chars().all(|char| is_minus(char) || is_rule(char))
}

fn is_minus(char: char) -> bool {
    matches!(char, '-' | '−' | '－' | '﹣')
}

fn is_rule(char: char) -> bool {
    matches!(char, '‐'..='―' | '─' | '━')
}

/// Splits off how a minus is written; none when brackets do not match.
fn sign(text: &str) -> Option<(bool, &str)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    match first {
        '(' | '（' => chars
            .as_str()
            .strip_suffix([')', '）'])
            .map(|figure| (true, figure)),
        '△' | '▲' => Some((true, chars.as_str())),
        _ if is_minus(first) => Some((true, chars.as_str())),
        _ => Some((false, text)),
    }
}

/// The half-width form of a character that figures are written with.
fn plain(char: char) -> char {
    match char {
        '０'..='９' => char::from_u32(char as u32 - '０' as u32 + '0' as u32).unwrap_or(char),
        '，' => ',',
        '．' => '.',
        _ => char,
    }
}

/// Collects digits and watches where separators and the point stand.
#[derive(Default)]
struct Lexer {
    value: i64,
    digits: u32,
    /// Digits since the last separator or the point.
    run: u32,
    grouped: bool,
    pointed: bool,
}

impl Lexer {
    fn take(&mut self, char: char) -> Option<()> {
        match char {
            '0'..='9' => self.digit(i64::from(char as u32 - '0' as u32)),
            ',' => self.separator(),
            '.' => self.point(),
            _ => None,
        }
    }

    fn digit(&mut self, digit: i64) -> Option<()> {
        self.digits += 1;
        self.run += 1;
        self.value = self.value.wrapping_mul(10).wrapping_add(digit);
        (self.digits <= MOST_DIGITS).then_some(())
    }

    fn separator(&mut self) -> Option<()> {
        let fits = if self.grouped {
            self.run == 3
        } else {
            (1..=3).contains(&self.run) && self.value != 0
        };
        self.grouped = true;
        self.run = 0;
        (fits && !self.pointed).then_some(())
    }

    fn point(&mut self) -> Option<()> {
        let fits = !self.pointed && self.whole_part_ends_well();
        self.pointed = true;
        self.run = 0;
        fits.then_some(())
    }

    fn whole_part_ends_well(&self) -> bool {
        if self.grouped {
            self.run == 3
        } else {
            self.run > 0
        }
    }

    fn finish(self, negative: bool) -> Option<Amount> {
        let decimals = if self.pointed {
            u8::try_from(self.run).ok()?
        } else {
            0
        };
        let whole = if self.pointed {
            decimals > 0
        } else {
            self.whole_part_ends_well()
        };
        let digits = if negative { -self.value } else { self.value };
        (whole && decimals <= MOST_DECIMALS).then_some(Amount { digits, decimals })
    }
}
