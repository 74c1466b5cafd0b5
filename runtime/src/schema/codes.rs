//! Code lists, such as functional and economic classifications.

use crate::fold;

/// A code list cut to one year.
#[derive(Debug)]
pub struct CodeList {
    /// Its name in the spec.
    pub name: &'static str,
    /// Its levels from the shortest codes to the longest.
    pub levels: &'static [CodeLevel],
    /// Its entries in ascending order of the code's text, each code once.
    pub entries: &'static [CodeEntry],
}

/// A level of a code list: codes of so many digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeLevel {
    /// Its name in the spec.
    pub name: &'static str,
    /// How many digits its codes have.
    pub digits: u8,
}

/// One code and its name. No code begins with 0, so a number holds it whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code.
    pub code: u32,
    /// The name in this year.
    pub name: &'static str,
    /// Other names that documents of the year still print.
    pub aliases: &'static [&'static str],
}

impl CodeEntry {
    /// Whether a document may call it by this name.
    fn is_called(&self, name: &str) -> bool {
        let mut aliases = self.aliases.iter();
        fold::equal(self.name, name) || aliases.any(|alias| fold::equal(alias, name))
    }
}

impl CodeList {
    /// The position of a code in the entries, if the list has it.
    pub fn position(&self, code: u32) -> Option<u32> {
        let own = order(code);
        let at = self
            .entries
            .binary_search_by_key(&own, |entry| order(entry.code));
        at.ok().and_then(|at| u32::try_from(at).ok())
    }

    /// The entry of a code, if the list has it.
    pub fn entry(&self, code: u32) -> Option<&'static CodeEntry> {
        self.entries.get(self.position(code)? as usize)
    }

    /// The codes of so many digits that documents call by this name.
    pub fn named<'l>(&'l self, name: &'l str, digits: u8) -> impl Iterator<Item = u32> + 'l {
        let of_level = move |entry: &&CodeEntry| self::digits(entry.code) == digits;
        let named = self.entries.iter().filter(of_level);
        named
            .filter(|entry| entry.is_called(name))
            .map(|entry| entry.code)
    }

    /// Whether a document may call the code by this name.
    pub fn calls(&self, code: u32, name: &str) -> bool {
        self.entry(code).is_some_and(|entry| entry.is_called(name))
    }

    /// The code that a text of digits is, be it in the list or not; none of no level.
    pub fn code(&self, text: &str) -> Option<u32> {
        let text: String = fold::folded(text).take(10).collect();
        let code: u32 = text.parse().ok()?;
        let mut levels = self.levels.iter();
        let is_level = levels.any(|level| usize::from(level.digits) == text.len());
        (is_level && self::digits(code) as usize == text.len()).then_some(code)
    }

    /// Whether the list has codes below the one at this position.
    pub fn divides(&self, position: u32) -> bool {
        let entry = |at: u32| self.entries.get(at as usize).map(|entry| entry.code);
        let next = entry(position + 1).and_then(|next| self.parent(next));
        next.is_some() && next == entry(position)
    }

    /// The code one level up; none for the top level and for codes of no level.
    pub fn parent(&self, code: u32) -> Option<u32> {
        let digits = digits(code);
        let own = self
            .levels
            .iter()
            .position(|level| level.digits == digits)?;
        let above = self.levels.get(own.checked_sub(1)?)?;
        let dropped = digits.checked_sub(above.digits)?;
        Some(code / 10_u32.checked_pow(dropped.into())?)
    }
}

/// How many digits a code has.
pub fn digits(code: u32) -> u8 {
    code.checked_ilog10().map_or(0, |log| log as u8 + 1)
}

/// The first so many digits of a code; the whole code when it has no more.
pub fn first_digits(code: u32, digits: u8) -> u32 {
    let more = self::digits(code).saturating_sub(digits);
    code / 10_u32.saturating_pow(more.into())
}

/// The order of codes as texts: a parent directly before its children.
pub fn order(code: u32) -> (u64, u8) {
    let digits = digits(code);
    let power = POWERS.get(POWERS.len() - usize::from(digits));
    (u64::from(code) * power.copied().unwrap_or(1), digits)
}

/// The powers of ten that a code may reach.
const POWERS: [u64; 10] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
];

#[cfg(test)]
mod tests {
    use super::{digits, order};

    #[test]
    fn parents_come_first_and_digits_decide() {
        assert!(order(201) < order(20103));
        assert!(order(2010399) < order(208));
        assert!(order(20103) < order(2010301));
        assert!(order(20103) < order(208));
    }

    #[test]
    fn digits_are_counted_to_the_largest_code() {
        let counts = [(0, 0), (9, 1), (10, 2), (2_010_301, 7), (u32::MAX, 10)];
        for (code, count) in counts {
            assert_eq!(digits(code), count, "{code}");
        }
    }
}
