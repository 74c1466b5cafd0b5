//! From the cells of a quotient to what can be divided.

use super::ledger::Ledger;
use super::ratio::{Division, Quotient};
use super::reason::Reason;
use super::repeat::At;
use super::sum::{self, ONE};
use super::{cells, naming};
use crate::amount::Amount;
use crate::report::{FactId, Report, State};
use crate::schema::{Cells, Sum, Unit};

/// Puts a quotient, its dividend and its divisor behind the items so far; says how they divide.
pub(super) fn collect(
    report: &Report<'_>,
    quotient: Cells,
    (dividend, divisor): (&Sum, &Sum),
    at: At,
    ledger: &mut Ledger,
) -> Result<Quotient, Reason> {
    let start = ledger.mark();
    let fact = only(report, quotient, at)?;
    ledger.push(fact, 1);
    let dividend = side(report, dividend, at, ledger)?;
    let divisor_at = ledger.mark() - start;
    let divisor = side(report, divisor, at, ledger)?;
    let quotient = Quotient {
        divisor_at,
        dividend,
        divisor,
        factor: factor(naming::unit(report, fact)),
        half: half(report, fact),
    };
    let look = |fact: FactId| Some(*report.fact(fact));
    let division = Division::new(&quotient, ledger.since(start), look);
    division.ok_or_else(|| Division::refusal(&quotient, ledger.since(start), look, fact))?;
    Ok(quotient)
}

/// The one cell that is compared; a blank one says nothing, whatever blanks mean in its table.
fn only(report: &Report<'_>, cells: Cells, at: At) -> Result<FactId, Reason> {
    let mut found = None;
    let listed = cells::figures(report, cells, at, |fact| found = Some(fact))?;
    let fact = found.filter(|_| listed).ok_or(Reason::Nowhere)?;
    match report.fact(fact).state {
        State::Blank => Err(Reason::NoQuotient(fact)),
        _ => Ok(fact),
    }
}

/// Puts a sum into the open instance; gives what is known of it beforehand.
pub(super) fn side(
    report: &Report<'_>,
    sum: &Sum,
    at: At,
    ledger: &mut Ledger,
) -> Result<i128, Reason> {
    let mut constant = i128::from(sum.constant);
    sum::parts(report, sum, at, |part| constant += ledger.part(part))?;
    Ok(constant)
}

/// What the dividend is multiplied by.
fn factor(unit: Unit) -> i128 {
    let hundred = if unit == Unit::Percent { 100 } else { 1 };
    i128::from(ONE) * hundred
}

/// A quotient is rounded where it is printed, counts and scores too; one that is not printed is
/// exact.
fn half(report: &Report<'_>, fact: FactId) -> i64 {
    let printed = report.fact(fact);
    match (printed.half, printed.cell) {
        (0, Some(_)) => Amount::half(naming::unit(report, fact), printed.decimals),
        (half, _) => half,
    }
}
