//! Statements about cells and tables: conditions of rules, and rules that state something.

use super::ledger::Ledger;
use super::names::Difference;
use super::ratio::Division;
use super::reason::Reason;
use super::repeat::{At, bound_panel};
use super::verdict::Weight;
use super::{divide, select, sum, texts, wording};
use crate::finding::Verdict;
use crate::fold;
use crate::report::{FactId, Report, State};
use crate::schema::{Cells, Compare, Predicate, Sum};

/// Whether a statement holds, or why that cannot be said.
pub(super) fn holds(report: &Report<'_>, predicate: &Predicate, at: At) -> Result<bool, Reason> {
    match predicate {
        Predicate::Blank(cells) => blank(report, *cells, at),
        Predicate::Printed(cells) => printed(report, *cells, at),
        Predicate::Linear(compare, sum) => linear(report, *compare, sum, at),
        Predicate::Ratio {
            compare,
            quotient,
            dividend,
            divisor,
        } => ratio(report, *compare, *quotient, (dividend, divisor), at),
        Predicate::SameText(compare, left, right) => {
            texts::same(report, *compare, (left, right), at)
        }
        Predicate::TextContains(text, part) => texts::contains(report, text, part, at),
        Predicate::Names(compare, left, right) => {
            let difference = Difference::between(report, (left, right), at)?;
            Ok(difference.allows(*compare))
        }
        Predicate::Distinct(cells) => Ok(texts::repeated(report, *cells, at)?.is_none()),
        Predicate::Uniform(cells) => Ok(texts::odd(report, *cells, at)?.is_none()),
        Predicate::Graded {
            text,
            figure,
            tiers,
            otherwise,
        } => {
            let should = texts::misgraded(report, (*text, *figure), (tiers, otherwise), at)?;
            Ok(should.is_none())
        }
        Predicate::NoteContains { table, text } => note_contains(report, *table, text),
        Predicate::Present(table) => Ok(is_printed(report, *table)),
        Predicate::DepartmentContains(text) => department_contains(report, text),
        Predicate::LineCount {
            table,
            panel,
            compare,
            number,
        } => {
            let lines = lines(report, *table, *panel)?;
            Ok(compares(*compare, lines, *number))
        }
        Predicate::Not(inner) => holds(report, inner, at).map(|holds| !holds),
        Predicate::All(parts) => decided(report, parts, at, false),
        Predicate::Any(parts) => decided(report, parts, at, true),
    }
}

/// The first cell that a statement wants blank and that is not, if that is why it fails.
pub(super) fn ground(report: &Report<'_>, predicate: &Predicate, at: At) -> Option<FactId> {
    match predicate {
        Predicate::Blank(cells) => first_figure(report, *cells, at),
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.iter().find_map(|part| ground(report, part, at))
        }
        _ => None,
    }
}

fn first_figure(report: &Report<'_>, cells: Cells, at: At) -> Option<FactId> {
    let mut first = None;
    // What cannot be visited has already been given as another reason.
    let _ = select::facts(report, cells, at, |fact| {
        let state = report.facts.get(fact.0 as usize).map(|fact| fact.state);
        if first.is_none() && state == Some(State::Number) {
            first = Some(fact);
        }
        Ok(())
    });
    first
}

/// Looks for a part that decides a whole: one that fails in a conjunction, one that holds in a
/// disjunction. A part that cannot be judged matters only when no other part decides.
fn decided(
    report: &Report<'_>,
    parts: &[Predicate],
    at: At,
    decisive: bool,
) -> Result<bool, Reason> {
    let mut unknown = None;
    for part in parts {
        match holds(report, part, at) {
            Ok(holds) if holds == decisive => return Ok(decisive),
            Ok(_) => {}
            Err(reason) => unknown = unknown.or(Some(reason)),
        }
    }
    unknown.map_or(Ok(!decisive), Err)
}

fn blank(report: &Report<'_>, cells: Cells, at: At) -> Result<bool, Reason> {
    if !is_printed(report, cells.table) {
        return Err(Reason::Table(cells.table));
    }
    let mut blank = true;
    select::facts(report, cells, at, |fact| {
        let state = report.facts.get(fact.0 as usize).map(|fact| fact.state);
        blank &= matches!(
            state,
            None | Some(State::Blank | State::Zero | State::Absent)
        );
        Ok(())
    })?;
    Ok(blank)
}

fn printed(report: &Report<'_>, cells: Cells, at: At) -> Result<bool, Reason> {
    if !is_printed(report, cells.table) {
        return Err(Reason::Table(cells.table));
    }
    let mut printed = false;
    select::facts(report, cells, at, |fact| {
        let fact = report.fact(fact);
        let blank = matches!(fact.state, State::Blank | State::Absent);
        printed |= fact.cell.is_some() && !blank;
        Ok(())
    })?;
    Ok(printed)
}

fn linear(report: &Report<'_>, compare: Compare, sum: &Sum, at: At) -> Result<bool, Reason> {
    let mut weight = Weight::of(i128::from(sum.constant));
    sum::parts(report, sum, at, |part| match part {
        sum::Part::Figure {
            fact, coefficient, ..
        } => {
            let fact = report.fact(fact);
            weight.add(coefficient, fact.value, fact.half);
        }
        sum::Part::Known(value) => weight.residual = weight.residual.saturating_add(value),
        sum::Part::Shown(_) | sum::Part::Unlisted => {}
    })?;
    Ok(weight.verdict(compare) != Verdict::Violated)
}

fn ratio(
    report: &Report<'_>,
    compare: Compare,
    quotient: Cells,
    sums: (&Sum, &Sum),
    at: At,
) -> Result<bool, Reason> {
    let mut scratch = Ledger::default();
    let quotient = divide::collect(report, quotient, sums, at, &mut scratch)?;
    let look = |fact: FactId| Some(*report.fact(fact));
    let division = Division::new(&quotient, scratch.since(0), look);
    let verdict = division.map(|division| division.verdict(compare));
    Ok(verdict.is_some_and(|verdict| verdict != Verdict::Violated))
}

/// What a statement that does not hold says of itself: the names, texts and words at fault.
pub(super) fn remark(report: &Report<'_>, predicate: &Predicate, at: At) -> Option<String> {
    match predicate {
        Predicate::Names(compare, left, right) => {
            let mut difference = Difference::between(report, (left, right), at).ok()?;
            match compare {
                Compare::AtMost | Compare::Less => difference.missing.clear(),
                Compare::AtLeast | Compare::Greater => difference.superfluous.clear(),
                Compare::Equal | Compare::Unequal => {}
            }
            wording::difference(&difference)
        }
        Predicate::Distinct(cells) => {
            let twice = texts::repeated(report, *cells, at).ok()??;
            Some(format!("“{twice}”不止一处"))
        }
        Predicate::Uniform(cells) => {
            let (odd, usual) = texts::odd(report, *cells, at).ok()??;
            Some(format!("“{odd}”在别处是“{usual}”"))
        }
        Predicate::Graded {
            text,
            figure,
            tiers,
            otherwise,
        } => {
            let graded = texts::misgraded(report, (*text, *figure), (tiers, otherwise), at);
            graded.ok()?.map(|word| format!("应为“{word}”"))
        }
        Predicate::All(parts) => {
            let failing = parts
                .iter()
                .filter(|part| holds(report, part, at) == Ok(false));
            let mut remarks = failing.filter_map(|part| remark(report, part, at));
            remarks.next()
        }
        _ => None,
    }
}

fn note_contains(report: &Report<'_>, table: u16, text: &str) -> Result<bool, Reason> {
    let bound = report
        .tables
        .get(usize::from(table))
        .ok_or(Reason::Nowhere)?;
    let printing = bound.printing.as_ref().ok_or(Reason::Table(table))?;
    let note = printing.note.map_or("", |cell| report.text_at(cell));
    Ok(fold::contains(note, text))
}

fn department_contains(report: &Report<'_>, text: &str) -> Result<bool, Reason> {
    let printings = report
        .tables
        .iter()
        .filter_map(|table| table.printing.as_ref());
    let stated = printings.filter_map(|printing| printing.department.as_ref());
    let mut names = stated.map(|stated| &stated.value).peekable();
    names.peek().ok_or(Reason::Department)?;
    Ok(names.any(|name| fold::contains(name, text)))
}

fn lines(report: &Report<'_>, table: u16, panel: u16) -> Result<u32, Reason> {
    if !is_printed(report, table) {
        return Err(Reason::Table(table));
    }
    let panel = bound_panel(report, table, panel).ok_or(Reason::Nowhere)?;
    let printed = panel.rows.iter().filter(|row| row.found).count();
    Ok(u32::try_from(printed).unwrap_or(u32::MAX))
}

fn compares(compare: Compare, left: u32, right: u32) -> bool {
    match compare {
        Compare::Equal => left == right,
        Compare::AtMost => left <= right,
        Compare::AtLeast => left >= right,
        Compare::Less => left < right,
        Compare::Greater => left > right,
        Compare::Unequal => left != right,
    }
}

fn is_printed(report: &Report<'_>, table: u16) -> bool {
    let table = report.tables.get(usize::from(table));
    table.is_some_and(|table| table.printing.is_some())
}
