//! What the terms of a sum come to at an instance: figures with their coefficients, counts,
//! numbers read from texts, and the directions that turn a coefficient round.

use super::reason::Reason;
use super::repeat::{At, bound_panel};
use super::{cells, select, texts};
use crate::amount::{Amount, Reading, SCALE};
use crate::numbers::tokens;
use crate::report::{FactId, Report, State};
use crate::schema::{Cells, Columns, Sum, Take, Term, Unit};

/// One on the common scale.
pub(super) const ONE: i64 = 10_i64.pow(SCALE);

/// A part of a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A figure.
    Figure {
        /// The cell.
        fact: FactId,
        /// Its coefficient, turned by the direction.
        coefficient: i32,
        /// The direction and the coefficient before it is turned.
        turned: Option<(FactId, i32)>,
    },
    /// What is exact and known: a count, or a number read from a text.
    Known(i128),
    /// A cell that the sum rests on and that is no summand.
    Shown(FactId),
    /// A code that is not listed, and so exactly 0.
    Unlisted,
}

/// Visits the parts of a sum, the constant left out.
pub(crate) fn parts(
    report: &Report<'_>,
    sum: &Sum,
    at: At,
    mut visit: impl FnMut(Part),
) -> Result<(), Reason> {
    for term in sum.terms {
        let direction = term.direction.map(|cells| direction(report, cells, at));
        let direction = direction.transpose()?;
        match term.take {
            Take::Value => figures(report, term, direction, at, &mut visit)?,
            Take::Count => {
                let (count, first) = count(report, term.cells, at)?;
                visit(Part::Known(known(term, direction, count)));
                first.into_iter().for_each(|fact| visit(Part::Shown(fact)));
            }
            Take::Reading => readings(report, term.cells, at, |fact, value| {
                visit(Part::Known(known(term, direction, value)));
                visit(Part::Shown(fact));
            })?,
        }
        if let Some((fact, _)) = direction {
            visit(Part::Shown(fact));
        }
    }
    Ok(())
}

/// A cell of value 1, −1 or 0.
type Direction = (FactId, i32);

fn direction(report: &Report<'_>, cells: Cells, at: At) -> Result<Direction, Reason> {
    let mut found = None;
    cells::figures(report, cells, at, |fact| found = Some(fact))?;
    let fact = found.ok_or(Reason::Nowhere)?;
    let value = report.fact(fact).value.signum();
    Ok((fact, i32::try_from(value).unwrap_or(0)))
}

fn known(term: &Term, direction: Option<Direction>, value: i128) -> i128 {
    let sign = direction.map_or(1, |(_, sign)| sign);
    i128::from(term.coefficient) * i128::from(sign) * value
}

fn figures(
    report: &Report<'_>,
    term: &Term,
    direction: Option<Direction>,
    at: At,
    visit: &mut impl FnMut(Part),
) -> Result<(), Reason> {
    let base = term.coefficient;
    let coefficient = direction.map_or(base, |(_, sign)| base.saturating_mul(sign));
    let turned = direction.map(|(fact, _)| (fact, base));
    let listed = cells::figures(report, term.cells, at, |fact| {
        visit(Part::Figure {
            fact,
            coefficient,
            turned,
        });
    })?;
    if !listed {
        visit(Part::Unlisted);
    }
    Ok(())
}

/// How many of the cells are printed and not blank, on the common scale, and the first of them;
/// of whole rows, how many are printed.
fn count(report: &Report<'_>, cells: Cells, at: At) -> Result<(i128, Option<FactId>), Reason> {
    let table = report.tables.get(usize::from(cells.table));
    let table = table.ok_or(Reason::Nowhere)?;
    if table.printing.is_none() {
        return Err(Reason::Table(cells.table));
    }
    let panel = bound_panel(report, cells.table, cells.panel).ok_or(Reason::Nowhere)?;
    let width = u32::try_from(panel.schema.columns.len())
        .unwrap_or(1)
        .max(1);
    let (mut total, mut first, mut row) = (0_i128, None, None);
    let one_per_row = Cells {
        columns: match cells.columns {
            Columns::All => Columns::At(0),
            columns => columns,
        },
        ..cells
    };
    select::facts(report, one_per_row, at, |fact| {
        let at_row = fact.0.saturating_sub(panel.first_fact) / width;
        let bound = panel.rows.get(at_row as usize);
        let is_printed = match cells.columns {
            Columns::All => bound.is_some_and(|bound| bound.found) && row != Some(at_row),
            _ => !matches!(report.fact(fact).state, State::Blank | State::Absent),
        };
        row = Some(at_row);
        if is_printed {
            total += 1;
            first = first.or(Some(fact));
        }
        Ok(())
    })?;
    Ok((total * i128::from(ONE), first))
}

/// The first number in each text, exact as printed.
fn readings(
    report: &Report<'_>,
    cells: Cells,
    at: At,
    mut visit: impl FnMut(FactId, i128),
) -> Result<(), Reason> {
    select::facts(report, cells, at, |fact| {
        let text = match report.fact(fact).state {
            State::Absent => return Err(cells::absent(report, cells, fact)),
            State::Blank => return Err(Reason::Blank(fact)),
            _ => texts::of_fact(report, fact),
        };
        let value = first_number(text).ok_or(Reason::Unreadable(fact))?;
        visit(fact, i128::from(value));
        Ok(())
    })?;
    Ok(())
}

fn first_number(text: &str) -> Option<i64> {
    let token = tokens(text).next()?;
    match Amount::read(text.get(token)?) {
        Reading::Number(amount) => amount.scaled(Unit::None),
        Reading::Blank | Reading::Unreadable => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_text_is_exact() {
        assert_eq!(
            first_number("不少于 1,250.5 人次，3 批"),
            Some(1_250 * ONE + ONE / 2)
        );
        assert_eq!(first_number("按期完成"), None);
    }
}
