//! Figures and years in the stream.

use crate::amount::Amount;
use crate::schema::Unit;

use super::program::Figure;
use super::stream::{Mark, Stream};

/// No figure of a public account has more digits.
const MOST_DIGITS: usize = 18;
/// More decimals than this are a misreading.
const MOST_DECIMALS: usize = 7;
/// Longer runs are no placeholders.
const LONGEST_PLACEHOLDER: usize = 24;

/// What stands in a figure's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// A figure in this unit.
    Number(Amount, Unit),
    /// A figure without its unit word.
    Unitless(Amount),
    /// Something else in front of the unit word, such as XX.
    Unreadable,
    /// Nothing in front of the unit word, or a dash.
    Blank,
}

/// A figure as taken: where it ends, and where its unit word ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) value: Value,
    pub(super) end: usize,
    pub(super) behind: usize,
}

/// Takes a figure with its unit word. A lenient reading also takes a figure that lacks its unit
/// word, and a unit word that lacks its figure.
pub(super) fn take(
    stream: &Stream<'_>,
    at: usize,
    figure: &Figure,
    lenient: bool,
) -> Option<Taken> {
    let wide = !matches!(figure.unit, Unit::Count(_) | Unit::None);
    let reader = Reader { stream, wide };
    if figure.words.is_empty() {
        let (amount, end) = reader.number(at, false)?;
        let value = Value::Number(amount, figure.unit);
        return Some(Taken {
            value,
            end,
            behind: end,
        });
    }
    for joined in [false, true] {
        if let Some((amount, end)) = reader.number(at, joined)
            && let Some((unit, behind)) = unit_at(stream, end, figure)
        {
            let value = Value::Number(amount, unit);
            return Some(Taken { value, end, behind });
        }
    }
    if lenient {
        placeholder(stream, at, figure).or_else(|| {
            let (amount, end) = reader.number(at, false)?;
            let value = Value::Unitless(amount);
            Some(Taken {
                value,
                end,
                behind: end,
            })
        })
    } else {
        None
    }
}

fn unit_at(stream: &Stream<'_>, at: usize, figure: &Figure) -> Option<(Unit, usize)> {
    let found = figure
        .words
        .iter()
        .find(|(word, _)| stream.letters(at..at + word.len()) == word.as_slice());
    found.map(|(word, unit)| (*unit, at + word.len()))
}

/// What stands in front of a unit word and is no figure.
fn placeholder(stream: &Stream<'_>, at: usize, figure: &Figure) -> Option<Taken> {
    let mut end = at;
    while end < at + LONGEST_PLACEHOLDER && stream.get(end).is_some_and(is_figure_like) {
        end += 1;
    }
    let (_, behind) = unit_at(stream, end, figure)?;
    let run = stream.letters(at..end);
    let blank = run.iter().all(|letter| matches!(letter, '-' | '_' | '/'));
    let value = if blank {
        Value::Blank
    } else {
        Value::Unreadable
    };
    Some(Taken { value, end, behind })
}

fn is_figure_like(letter: char) -> bool {
    letter.is_ascii_digit()
        || matches!(letter, ',' | '.' | '-' | '_' | '/' | '*' | '×' | '○' | '□')
        || matches!(letter, 'O' | 'o' | 'I' | 'l' | 'X' | 'x')
}

struct Reader<'s, 'd> {
    stream: &'s Stream<'d>,
    /// Whether a full-width comma may part groups.
    wide: bool,
}

impl Reader<'_, '_> {
    /// A figure and where it ends; `joined` reads it on into the next paragraph.
    fn number(&self, at: usize, joined: bool) -> Option<(Amount, usize)> {
        let negative = self
            .stream
            .get(at)
            .is_some_and(|sign| matches!(sign, '-' | '△' | '▲'));
        let first = if negative { at + 1 } else { at };
        let mut digits = Digits::default();
        let mut end = self.digits(first, joined, &mut digits);
        let leading = end - first;
        if leading == 0 {
            return None;
        }
        if leading <= 3 && digits.value != 0 {
            while let Some(behind) = self.group(end, joined) {
                end = self.digits(end + 1, joined, &mut digits).max(behind);
            }
        }
        let whole = digits.count;
        if self.stream.get(end) == Some('.') && self.digit(end + 1, joined).is_some() {
            end = self.digits(end + 1, joined, &mut digits);
        }
        let decimals = digits.count - whole;
        let fits = digits.count <= MOST_DIGITS && decimals <= MOST_DECIMALS;
        let value = if negative {
            -digits.value
        } else {
            digits.value
        };
        fits.then(|| (Amount::new(value, decimals as u8), end))
    }

    fn digit(&self, at: usize, joined: bool) -> Option<i64> {
        let digit = self.stream.get(at)?.to_digit(10)?;
        (joined || self.stream.mark(at) == Mark::Nothing).then_some(i64::from(digit))
    }

    /// Reads digits; the first one may begin a paragraph.
    fn digits(&self, first: usize, joined: bool, digits: &mut Digits) -> usize {
        let mut at = first;
        while let Some(digit) = self.digit(at, joined || (at == first && digits.count == 0)) {
            digits.count += 1;
            digits.value = digits.value.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        at
    }

    /// The end of a comma with a group of three digits.
    fn group(&self, at: usize, joined: bool) -> Option<usize> {
        let comma = self.stream.get(at) == Some(',') && (self.wide || self.stream.is_narrow(at));
        let digits = (at + 1..at + 5).take_while(|at| self.digit(*at, joined).is_some());
        (comma && digits.count() == 3).then_some(at + 4)
    }
}

#[derive(Default)]
struct Digits {
    value: i64,
    count: usize,
}

/// A year of four digits, and where it ends.
pub(super) fn year(stream: &Stream<'_>, at: usize) -> Option<(u16, usize)> {
    let mut year = 0;
    for at in at..at + 4 {
        year = year * 10 + year_digit(stream.get(at)?)?;
    }
    let longer = stream.get(at + 4).is_some_and(|next| next.is_ascii_digit());
    (!longer).then_some((year, at + 4))
}

fn year_digit(letter: char) -> Option<u16> {
    let chinese = || {
        "〇一二三四五六七八九"
            .chars()
            .position(|known| known == letter)
    };
    let digit = letter.to_digit(10).map(|digit| digit as u16);
    digit.or_else(|| chinese().map(|digit| digit as u16))
}
