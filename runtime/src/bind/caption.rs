//! Lines that state a year, a department, a unit or a table's number, by the spec's templates.

use crate::fold;
use crate::schema::{Part, Pattern, Slot};

/// Longer lines state nothing by themselves.
const LONGEST: usize = 400;

/// What a line states.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Captured<'t> {
    /// 年度.
    pub(super) year: Option<u16>,
    /// 部门.
    pub(super) department: Option<&'t str>,
    /// 单位.
    pub(super) unit: Option<&'t str>,
    /// 表号.
    pub(super) number: Option<&'t str>,
}

/// What the pieces of a line state: each piece by the first template that fits it whole.
///
/// A line is in pieces where a tab, an ideographic space or two spaces stand; when no piece of it
/// fits a template it is tried whole.
pub(super) fn captions<'t>(
    patterns: &'static [Pattern],
    line: &'t str,
) -> impl Iterator<Item = Captured<'t>> {
    let usable = if line.len() > LONGEST {
        ""
    } else {
        line.trim()
    };
    let mut pieces = pieces(usable)
        .filter_map(move |piece| capture(patterns, piece))
        .peekable();
    let whole = if pieces.peek().is_none() {
        capture(patterns, usable)
    } else {
        None
    };
    pieces.chain(whole)
}

/// What a line states by the first template that fits it whole.
fn capture<'t>(patterns: &'static [Pattern], text: &'t str) -> Option<Captured<'t>> {
    let end = fold::last(text)?;
    let fitting = |pattern: &&Pattern| match pattern.parts.last() {
        Some(Part::Text(literal)) => fold::last(literal) == Some(end),
        _ => true,
    };
    patterns.iter().filter(fitting).find_map(|pattern| {
        let mut captured = Captured::default();
        let all = Chain {
            parts: pattern.parts,
            then: None,
        };
        fits(&all, text, &mut captured).then_some(captured)
    })
}

/// The pieces of a line that has gaps.
pub(super) fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let gap = |letter: char| letter == '\t' || letter == '\u{3000}';
    line.split(gap)
        .flat_map(|piece| piece.split("  "))
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// Parts that must follow each other.
struct Chain<'c> {
    parts: &'static [Part],
    then: Option<&'c Chain<'c>>,
}

/// Whether the parts take the whole text; what the slots take is kept in `captured`.
fn fits<'t>(chain: &Chain<'_>, text: &'t str, captured: &mut Captured<'t>) -> bool {
    let Some((part, parts)) = chain.parts.split_first() else {
        return match chain.then {
            Some(then) => fits(then, text, captured),
            None => fold::is_blank(text),
        };
    };
    let rest = Chain {
        parts,
        then: chain.then,
    };
    match part {
        Part::Text(literal) => after(text, fold::strip_prefix(text, literal))
            .is_some_and(|text| fits(&rest, text, captured)),
        Part::Optional(parts) => {
            let with = Chain {
                parts,
                then: Some(&rest),
            };
            fits(&with, text, captured) || fits(&rest, text, captured)
        }
        Part::Slot(Slot::Year) => take_year(text).is_some_and(|(year, text)| {
            let fits = fits(&rest, text, captured);
            captured.year = fits.then_some(year).or(captured.year);
            fits
        }),
        Part::Slot(slot) => take(*slot, &rest, text, captured),
    }
}

fn after(text: &str, at: Option<usize>) -> Option<&str> {
    text.get(at?..)
}

/// The shortest text that lets the rest fit.
fn take<'t>(slot: Slot, rest: &Chain<'_>, text: &'t str, captured: &mut Captured<'t>) -> bool {
    let text = text.trim_start();
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    for end in ends {
        let Some((taken, behind)) = text.split_at_checked(end) else {
            return false;
        };
        if fits(rest, behind, captured) {
            let taken = Some(taken.trim());
            match slot {
                Slot::Department => captured.department = taken,
                Slot::Unit => captured.unit = taken,
                Slot::TableNumber => captured.number = taken,
                Slot::Year | Slot::NextYear | Slot::Any => {}
            }
            return true;
        }
    }
    false
}

/// Four digits of any shape and what stands behind them.
fn take_year(text: &str) -> Option<(u16, &str)> {
    let mut year = 0;
    let mut count = 0;
    for (at, letter) in text.char_indices() {
        let Some(folded) = fold::fold_char(letter) else {
            continue;
        };
        year = year * 10 + digit(folded)?;
        count += 1;
        if count == 4 {
            return Some((year, text.get(at + letter.len_utf8()..)?));
        }
    }
    None
}

fn digit(letter: char) -> Option<u16> {
    fold::digit(letter).and_then(|digit| u16::try_from(digit).ok())
}

/// The text behind a year in front of it, such as `2021年度`; the text itself without one.
pub(super) fn strip_year(text: &str) -> &str {
    let behind = take_year(text).and_then(|(_, rest)| after(rest, fold::strip_prefix(rest, "年")));
    let behind = behind.map(|rest| after(rest, fold::strip_prefix(rest, "度")).unwrap_or(rest));
    behind.map_or(text, str::trim_start)
}

/// The two parts of a title with its table's number in front, as in `甲01表：乙表`.
pub(super) fn split_number<'t>(
    patterns: &'static [Pattern],
    line: &'t str,
) -> Option<(&'t str, &'t str)> {
    let (before, behind) = line.split_once(['：', ':'])?;
    let numbered = captions(patterns, before).any(|caption| caption.number.is_some());
    numbered.then_some((before, behind.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    static PATTERNS: &[Pattern] = &[
        Pattern {
            parts: &[Part::Slot(Slot::TableNumber), Part::Text("表")],
            source: "",
        },
        Pattern {
            parts: &[Part::Text("部门："), Part::Slot(Slot::Department)],
            source: "",
        },
        Pattern {
            parts: &[
                Part::Slot(Slot::Year),
                Part::Text("年"),
                Part::Optional(&[Part::Text("度")]),
            ],
            source: "",
        },
        Pattern {
            parts: &[
                Part::Optional(&[Part::Text("金额")]),
                Part::Text("单位："),
                Part::Slot(Slot::Unit),
            ],
            source: "",
        },
    ];

    fn all(line: &str) -> Vec<Captured<'_>> {
        captions(PATTERNS, line).collect()
    }

    #[test]
    fn each_slot_takes_its_part() {
        let year = Captured {
            year: Some(2021),
            ..Captured::default()
        };
        let unit = Captured {
            unit: Some("万元"),
            ..Captured::default()
        };
        let number = Captured {
            number: Some("甲01"),
            ..Captured::default()
        };
        assert_eq!(all("2021 年度"), [year]);
        assert_eq!(all("２０２１年"), [year]);
        assert_eq!(all("二〇二一年度"), [year]);
        assert_eq!(all("单位:万元"), [unit]);
        assert_eq!(all("金额 单位：万元 "), [unit]);
        assert_eq!(all("甲01 表"), [number]);
        assert_eq!(all("2021年度报告"), []);
        assert_eq!(all("部门："), []);
    }

    #[test]
    fn one_line_may_state_several() {
        let found = all("部门：某局（汇总）　　2021年度  单位：万元");
        let departments: Vec<_> = found
            .iter()
            .filter_map(|caption| caption.department)
            .collect();
        assert_eq!(departments, ["某局（汇总）"]);
        assert_eq!(found.len(), 3);
        let parted = all("部门：　某局");
        assert_eq!(
            parted.first().and_then(|caption| caption.department),
            Some("某局")
        );
    }

    #[test]
    fn a_number_in_front_of_a_title_is_told_from_it() {
        let parts = split_number(PATTERNS, "甲 01 表： 乙表");
        assert_eq!(parts, Some(("甲 01 表", "乙表")));
        assert_eq!(split_number(PATTERNS, "部门：乙表"), None);
        assert_eq!(split_number(PATTERNS, "甲01表"), None);
    }

    #[test]
    fn a_year_in_front_goes() {
        assert_eq!(strip_year("2021年度甲表"), "甲表");
        assert_eq!(strip_year("2021 年 甲表"), "甲表");
        assert_eq!(strip_year("甲表"), "甲表");
    }
}
