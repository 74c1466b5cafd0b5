//! Enumerators as a spec declares them: 第一部分, 一、, （一）, 1.

use crate::fold;
use crate::schema::Heading;

/// A line that is counted off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted<'t> {
    /// Its level; 0 is the highest.
    pub(super) level: usize,
    /// Its number.
    pub(super) number: u32,
    /// The enumerator as printed.
    pub(super) mark: &'t str,
    /// What stands behind the enumerator.
    pub(super) rest: &'t str,
}

/// Longer numbers are years or amounts.
const LONGEST: usize = 3;

/// The enumerator of a line, by the first level that fits.
pub(super) fn counted<'t>(levels: &[Heading], line: &'t str) -> Option<Counted<'t>> {
    let mut levels = levels.iter().enumerate();
    levels.find_map(|(level, heading)| {
        let (number, end) = take(heading, line)?;
        let (mark, rest) = line.split_at_checked(end)?;
        Some(Counted {
            level,
            number,
            mark,
            rest: rest.trim(),
        })
    })
}

/// The number of an enumerator and the byte behind it.
fn take(heading: &Heading, line: &str) -> Option<(u32, usize)> {
    let start = fold::strip_prefix(line, heading.before)?;
    let rest = line.get(start..)?;
    let sign = |letter: char| match heading.arabic {
        true => letter.is_ascii_digit() || letter.is_whitespace(),
        false => letter == '十' || fold::digit(letter).is_some() && !letter.is_ascii_digit(),
    };
    let length = rest.find(|letter| !sign(letter))?;
    let written = rest.get(..length)?.trim();
    let number = match heading.arabic {
        true if written.len() <= LONGEST => written.parse().ok()?,
        true => return None,
        false => fold::chinese_number(written)?,
    };
    let behind = rest.get(length..)?;
    let after = fold::strip_prefix(behind, heading.after)?;
    let next = behind.get(after..)?.chars().next();
    // 1.5 is no heading.
    let figure = heading.arabic && next.is_some_and(|letter| letter.is_ascii_digit());
    (after > 0 && !figure).then_some((number, start + length + after))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVELS: [Heading; 4] = [
        level("第", false, "部分"),
        level("", false, "、"),
        level("（", false, "）"),
        level("", true, "."),
    ];

    const fn level(before: &'static str, arabic: bool, after: &'static str) -> Heading {
        Heading {
            before,
            arabic,
            after,
        }
    }

    #[test]
    fn enumerators_of_each_level_are_read() {
        let cases = [
            ("第二部分 果园", (0, 2, "果园")),
            ("十二、梨", (1, 12, "梨")),
            ("(三)桃", (2, 3, "桃")),
            ("（三） 桃", (2, 3, "桃")),
            ("4. 李", (3, 4, "李")),
        ];
        for (line, (level, number, rest)) in cases {
            let read = counted(&LEVELS, line).unwrap();
            assert_eq!((read.level, read.number, read.rest), (level, number, rest));
        }
    }

    #[test]
    fn figures_and_years_are_no_enumerators() {
        for line in ["1.5 万元", "2021. 果", "一般", "第二 部", "（桃）", ""] {
            assert_eq!(counted(&LEVELS, line), None, "{line}");
        }
    }
}
