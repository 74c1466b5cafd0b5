//! Statements about words: two texts compared, a text within a text, texts that all differ, and
//! the word that a scale has for a figure. Texts are compared folded.

use rustc_hash::FxHashMap;

use super::cells;
use super::reason::Reason;
use super::repeat::At;
use super::select;
use crate::fold;
use crate::report::{FactId, Report, State};
use crate::schema::{Cells, Compare, Text, Tier};

/// The text of a cell; of a slot that was not printed and has a default, the default.
pub(crate) fn of_fact<'r>(report: &'r Report<'_>, fact: FactId) -> &'r str {
    if let Some(cell) = report.fact(fact).cell {
        return report.text_at(cell);
    }
    let at = report.address(fact);
    let panel = report.panel(at.table, at.panel);
    let column = panel.and_then(|panel| panel.schema.columns.get(at.column));
    let default = column.and_then(|column| column.default);
    match report.fact(fact).state {
        State::Blank | State::Absent => "",
        _ => default.unwrap_or_default(),
    }
}

/// The cell of a text with what it prints; a blank one prints nothing.
pub(super) fn only<'r>(
    report: &'r Report<'_>,
    cells: Cells,
    at: At,
) -> Result<(FactId, &'r str), Reason> {
    let mut found = None;
    select::facts(report, cells, at, |fact| {
        found = found.or(Some(fact));
        match report.fact(fact).state {
            State::Absent => Err(cells::absent(report, cells, fact)),
            _ => Ok(()),
        }
    })?;
    let fact = found.ok_or(Reason::Nowhere)?;
    Ok((fact, of_fact(report, fact)))
}

/// A text that must be there.
fn printed<'r>(report: &'r Report<'_>, text: &Text, at: At) -> Result<&'r str, Reason> {
    match text {
        Text::Literal(text) => Ok(text),
        Text::Department => department(report).ok_or(Reason::Department),
        Text::Cells(cells) => match only(report, *cells, at)? {
            (fact, text) if fold::is_blank(text) => Err(Reason::NoText(fact)),
            (_, text) => Ok(text),
        },
    }
}

/// The department on the cover, or else the first that a table states.
pub(crate) fn department<'r>(report: &'r Report<'_>) -> Option<&'r str> {
    let printings = report
        .tables
        .iter()
        .filter_map(|table| table.printing.as_ref());
    let mut stated = printings.filter_map(|printing| printing.department.as_ref());
    let cover = report.cover.department.as_deref();
    cover.or_else(|| stated.next().map(|stated| stated.value.as_str()))
}

/// Whether two texts are the same, or differ.
pub(super) fn same(
    report: &Report<'_>,
    compare: Compare,
    (left, right): (&Text, &Text),
    at: At,
) -> Result<bool, Reason> {
    let left = printed(report, left, at)?;
    let right = printed(report, right, at)?;
    Ok(fold::equal(left, right) == (compare != Compare::Unequal))
}

/// Whether a text contains another; a blank one contains nothing.
pub(super) fn contains(
    report: &Report<'_>,
    text: &Text,
    part: &Text,
    at: At,
) -> Result<bool, Reason> {
    let part = printed(report, part, at)?;
    let text = match text {
        Text::Cells(cells) => only(report, *cells, at)?.1,
        other => printed(report, other, at)?,
    };
    Ok(fold::contains(text, part))
}

/// The first text that stands twice; blanks do not count.
pub(super) fn repeated<'r>(
    report: &'r Report<'_>,
    cells: Cells,
    at: At,
) -> Result<Option<&'r str>, Reason> {
    let mut seen: FxHashMap<u64, &str> = FxHashMap::default();
    let mut twice = None;
    select::facts(report, cells, at, |fact| {
        let text = of_fact(report, fact);
        if !fold::is_blank(text) {
            let before = seen.insert(fold::hash(text), text);
            let again = before.filter(|before| fold::equal(before, text));
            twice = twice.or(again.map(|_| text));
        }
        Ok(())
    })?;
    Ok(twice)
}

/// The text that fewest cells print, and the one that most do, where they are not one; blanks do
/// not count.
pub(super) fn odd<'r>(
    report: &'r Report<'_>,
    cells: Cells,
    at: At,
) -> Result<Option<(&'r str, &'r str)>, Reason> {
    let mut printings: Vec<(&'r str, usize)> = Vec::new();
    select::facts(report, cells, at, |fact| {
        let text = of_fact(report, fact);
        let known = printings
            .iter_mut()
            .find(|(known, _)| fold::equal(known, text));
        match known {
            _ if fold::is_blank(text) => {}
            Some((_, count)) => *count += 1,
            None => printings.push((text, 1)),
        }
        Ok(())
    })?;
    let fewest = printings.iter().rev().min_by_key(|(_, count)| *count);
    let most = printings.iter().rev().max_by_key(|(_, count)| *count);
    let pair = fewest
        .zip(most)
        .map(|((odd, _), (usual, _))| (*odd, *usual));
    Ok(pair.filter(|_| printings.len() > 1))
}

/// What a scale says of a figure, as far as its rounding leaves open; nothing where the text is
/// one of these.
pub(super) fn misgraded(
    report: &Report<'_>,
    (text, figure): (Cells, Cells),
    (tiers, otherwise): (&'static [Tier], &'static str),
    at: At,
) -> Result<Option<&'static str>, Reason> {
    let printed = printed(report, &Text::Cells(text), at)?;
    let mut graded = None;
    cells::figures(report, figure, at, |fact| graded = Some(fact))?;
    let fact = report.fact(graded.ok_or(Reason::Nowhere)?);
    let reach = [0, fact.half.saturating_neg(), fact.half];
    let words = reach.map(|off| grade(tiers, otherwise, fact.value.saturating_add(off)));
    let fits = words.iter().any(|word| fold::equal(word, printed));
    Ok(words.first().copied().filter(|_| !fits))
}

fn grade(tiers: &'static [Tier], otherwise: &'static str, value: i64) -> &'static str {
    let reached = |tier: &&Tier| match tier.compare {
        Compare::AtLeast => value >= tier.bound,
        Compare::Greater => value > tier.bound,
        Compare::AtMost => value <= tier.bound,
        Compare::Less => value < tier.bound,
        Compare::Equal => value == tier.bound,
        Compare::Unequal => value != tier.bound,
    };
    let tier = tiers.iter().find(reached);
    tier.map_or(otherwise, |tier| tier.text)
}
