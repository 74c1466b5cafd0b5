//! Stored numbers as a workbook shows them, by their number format.
//!
//! All of it is done on decimal digits; no figure is computed with. Formats that are not for
//! plain numbers, such as fractions and exponents, show the number as it is stored.

use calamine::ExcelDateTime;

/// How many digits a workbook keeps of a number.
const KEPT_DIGITS: usize = 15;
/// How many digits a number of no format has room for.
const GENERAL_DIGITS: usize = 10;

/// A number format: what it says of positive numbers, of negative ones and of 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Format {
    sections: Vec<Section>,
}

/// What a format says of numbers of one sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Section {
    before: String,
    after: String,
    /// Decimals that are always shown, and those that are shown where they are not 0.
    decimals: usize,
    optional: usize,
    least_whole: usize,
    is_grouped: bool,
    /// By how many places the point moves to the right: 2 for per cents, less for thousands.
    shift: i32,
    has_digits: bool,
    is_general: bool,
}

impl Format {
    /// Reads a format code.
    pub(crate) fn new(code: &str) -> Self {
        let sections: Vec<_> = split(code).into_iter().map(Section::new).collect();
        match sections.iter().all(Option::is_some) {
            true => Self {
                sections: sections.into_iter().flatten().collect(),
            },
            false => Self::default(),
        }
    }

    /// A number, given in plain decimal digits, as it is shown.
    pub(crate) fn show(&self, number: &str) -> String {
        let is_negative = number.starts_with('-');
        let unsigned = number.trim_start_matches('-');
        let is_zero = unsigned.bytes().all(|digit| matches!(digit, b'0' | b'.'));
        let (section, sign) = match (self.sections.as_slice(), is_negative) {
            ([_, _, zero, ..], _) if is_zero => (Some(zero), ""),
            ([_, negative, ..], true) => (Some(negative), ""),
            ([positive, ..], true) => (Some(positive), "-"),
            ([positive, ..], false) => (Some(positive), ""),
            ([], true) => (None, "-"),
            ([], false) => (None, ""),
        };
        match section.filter(|section| !section.is_general) {
            Some(section) => section.show(unsigned, sign),
            None if unsigned.len() <= GENERAL_DIGITS => number.to_owned(),
            None => format!("{sign}{}", Digits::of(unsigned).general()),
        }
    }
}

/// The sections of a code: semicolons that are not quoted part them.
fn split(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.extend(code.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.extend(code.get(start..));
    sections.truncate(3);
    sections
}

impl Section {
    /// Reads one section; none when it is not for plain numbers.
    fn new(code: &str) -> Option<Self> {
        let mut section = Self::default();
        if code.eq_ignore_ascii_case("general") {
            section.is_general = true;
            return Some(section);
        }
        let mut letters = code.chars().peekable();
        let mut in_decimals = false;
        let mut commas = 0;
        while let Some(letter) = letters.next() {
            match letter {
                '0' | '#' | '?' => {
                    section.is_grouped |= std::mem::take(&mut commas) > 0;
                    section.add_digit(letter, in_decimals);
                }
                '.' => in_decimals = true,
                ',' if section.has_digits => commas += 1,
                '%' => {
                    section.shift += 2;
                    section.literal('%');
                }
                '"' => {
                    let text: String = letters.by_ref().take_while(|next| *next != '"').collect();
                    text.chars().for_each(|letter| section.literal(letter));
                }
                '\\' => {
                    if let Some(next) = letters.next() {
                        section.literal(next);
                    }
                }
                '_' | '*' => {
                    letters.next();
                }
                '[' => {
                    letters.by_ref().find(|next| *next == ']');
                }
                'E' | 'e' | '/' | '@' | 'y' | 'm' | 'd' | 'h' | 's' => return None,
                other => section.literal(other),
            }
        }
        section.shift -= 3 * commas;
        Some(section)
    }

    fn add_digit(&mut self, letter: char, in_decimals: bool) {
        self.has_digits = true;
        match (in_decimals, letter) {
            (true, '#') => self.optional += 1,
            (true, _) => {
                self.decimals += self.optional + 1;
                self.optional = 0;
            }
            (false, '0') => self.least_whole += 1,
            (false, _) => {}
        }
    }

    fn literal(&mut self, letter: char) {
        match self.has_digits {
            true => self.after.push(letter),
            false => self.before.push(letter),
        }
    }

    fn show(&self, number: &str, sign: &str) -> String {
        if !self.has_digits {
            let Self { before, after, .. } = self;
            return format!("{sign}{before}{after}").trim().to_owned();
        }
        if let Some((whole, decimals)) = self.as_stored(number) {
            return self.join(sign, whole, decimals);
        }
        let most = self.decimals + self.optional;
        let kept = Digits::of(number).kept();
        let shown = kept.shifted(self.shift).rounded(most);
        let mut decimals = shown.decimals.as_str();
        while let Some(shorter) = decimals.strip_suffix('0')
            && decimals.len() > self.decimals
        {
            decimals = shorter;
        }
        let sign = if shown.is_zero() { "" } else { sign };
        self.join(sign, &shown.whole, decimals)
    }

    /// The whole part and the decimals of a number that is shown as it is stored, but for zeros
    /// at its end: most are.
    fn as_stored<'n>(&self, number: &'n str) -> Option<(&'n str, &'n str)> {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let fits = self.shift == 0
            && self.optional == 0
            && decimals.len() <= self.decimals
            && number.len() <= KEPT_DIGITS
            && !whole.starts_with('0');
        fits.then_some((whole, decimals))
    }

    fn join(&self, sign: &str, whole: &str, decimals: &str) -> String {
        let Self { before, after, .. } = self;
        let mut out = String::with_capacity(whole.len() * 2 + decimals.len() + 16);
        out.push_str(sign);
        out.push_str(before);
        (whole.len()..self.least_whole).for_each(|_| out.push('0'));
        push_whole(&mut out, whole, self.is_grouped);
        if self.decimals > 0 || !decimals.is_empty() {
            out.push('.');
            out.push_str(decimals);
            (decimals.len()..self.decimals).for_each(|_| out.push('0'));
        }
        out.push_str(after);
        match out.trim().len() == out.len() {
            true => out,
            false => out.trim().to_owned(),
        }
    }
}

fn push_whole(out: &mut String, whole: &str, is_grouped: bool) {
    if !is_grouped {
        return out.push_str(whole);
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
}

/// A number without sign: its whole part without leading zeros, and its decimals.
#[derive(Debug, Clone, Default)]
struct Digits {
    whole: String,
    decimals: String,
}

impl Digits {
    fn of(number: &str) -> Self {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        Self::new(whole, decimals)
    }

    fn new(whole: &str, decimals: &str) -> Self {
        Self {
            whole: whole.trim_start_matches('0').to_owned(),
            decimals: decimals.to_owned(),
        }
    }

    fn is_zero(&self) -> bool {
        let digits = self.whole.bytes().chain(self.decimals.bytes());
        digits.eq(std::iter::repeat_n(
            b'0',
            self.decimals.len() + self.whole.len(),
        ))
    }

    /// The digits that a workbook keeps: the rest is noise of binary fractions.
    fn kept(&self) -> Self {
        let leading = self.decimals.len() - self.decimals.trim_start_matches('0').len();
        let room = match self.whole.is_empty() {
            true => KEPT_DIGITS + leading,
            false => KEPT_DIGITS.saturating_sub(self.whole.len()),
        };
        self.rounded(room)
    }

    /// As a number of no format is shown.
    fn general(&self) -> String {
        let room = GENERAL_DIGITS.saturating_sub(self.whole.len().max(1));
        let shown = self.kept().rounded(room);
        let whole = if shown.whole.is_empty() {
            "0"
        } else {
            &shown.whole
        };
        match shown.decimals.trim_end_matches('0') {
            "" => whole.to_owned(),
            decimals => format!("{whole}.{decimals}"),
        }
    }

    /// With the point moved to the right, or to the left by a negative count.
    fn shifted(&self, places: i32) -> Self {
        let count = places.unsigned_abs() as usize;
        let all = format!(
            "{}{}{}{}",
            "0".repeat(if places < 0 { count } else { 0 }),
            self.whole,
            self.decimals,
            "0".repeat(if places > 0 { count } else { 0 }),
        );
        let point = match places < 0 {
            true => self.whole.len(),
            false => self.whole.len() + count,
        };
        let (whole, decimals) = all.split_at_checked(point).unwrap_or((&all, ""));
        Self::new(whole, decimals)
    }

    /// Rounded half up to so many decimals, all of which are there.
    fn rounded(&self, places: usize) -> Self {
        let kept = self.decimals.get(..places).unwrap_or(&self.decimals);
        let up = self
            .decimals
            .as_bytes()
            .get(places)
            .is_some_and(|digit| *digit >= b'5');
        let mut all = format!("0{}{kept}", self.whole).into_bytes();
        if up {
            for digit in all.iter_mut().rev() {
                match digit {
                    b'9' => *digit = b'0',
                    _ => {
                        *digit += 1;
                        break;
                    }
                }
            }
        }
        let all: String = all.into_iter().map(char::from).collect();
        let (whole, decimals) = all
            .split_at_checked(self.whole.len() + 1)
            .unwrap_or((&all, ""));
        Self::new(whole, &format!("{decimals:0<places$}"))
    }
}

/// A truth value as workbooks show it.
pub(crate) fn truth(value: bool) -> &'static str {
    match value {
        true => "TRUE",
        false => "FALSE",
    }
}

/// A date as `2021-12-31`; the time of day is left out.
pub(crate) fn date(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(code: &str, number: &str, shown: &str) {
        assert_eq!(Format::new(code).show(number), shown, "{code} {number}");
    }

    #[test]
    fn numbers_without_format() {
        shows("General", "2010301", "2010301");
        shows("General", "1498.87", "1498.87");
        shows("General", "4232.6200000000008", "4232.62");
        shows("General", "-0.5", "-0.5");
        shows("General", "0", "0");
        shows("General", "0.1", "0.1");
    }

    #[test]
    fn decimals_are_always_shown_or_where_they_are_there() {
        shows("0.00", "800", "800.00");
        shows("0.00", "1498.875", "1498.88");
        shows("0.00", "999.995", "1000.00");
        shows("0.00", "0", "0.00");
        shows("0.##", "1.5", "1.5");
        shows("0.0#", "2", "2.0");
        shows("0", "1.5", "2");
        shows("#.00", "0.5", ".50");
        shows("000", "7", "007");
    }

    #[test]
    fn thousands_are_parted() {
        shows("#,##0.00", "1498.87", "1,498.87");
        shows("#,##0.00", "-1234567.891", "-1,234,567.89");
        shows("#,##0.00_);(#,##0.00)", "-5.5", "(5.50)");
        shows("#,##0,", "1234567", "1,235");
    }

    #[test]
    fn accountants_formats() {
        let code = "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
        shows(code, "0", "-");
        shows(code, "12.3", "12.30");
        shows(code, "-12.3", "-12.30");
        shows("0.00;[Red]-0.00", "-1", "-1.00");
        shows("0.00\"万元\"", "2", "2.00万元");
    }

    #[test]
    fn per_cents() {
        shows("0.00%", "0.8532", "85.32%");
        shows("0%", "1", "100%");
        shows("0.0%", "0.005", "0.5%");
    }

    #[test]
    fn minus_nothing_has_no_sign() {
        shows("0.00", "-0.001", "0.00");
    }

    #[test]
    fn other_formats_show_what_is_stored() {
        shows("# ?/?", "0.5", "0.5");
        shows("0.00E+00", "1500", "1500");
        shows("@", "2010301", "2010301");
    }
}
