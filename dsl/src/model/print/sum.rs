//! Sums and quotients for people.

use super::amount::signed;
use super::{Printer, sign};
use crate::model::{Cells, Compare, Quotient, Sum, Take, Term};

impl Printer<'_> {
    pub(super) fn linear(&self, compare: Compare, sum: &Sum) -> String {
        format!("{} {} 0", self.sum(sum), sign(compare))
    }

    pub(super) fn quotient(&self, quotient: &Quotient) -> String {
        format!(
            "{} {} ({}) / ({})",
            self.cells(&quotient.cell),
            sign(quotient.compare),
            self.sum(&quotient.dividend),
            self.sum(&quotient.divisor)
        )
    }

    fn sum(&self, sum: &Sum) -> String {
        let terms = sum.terms.iter().map(|term| self.term(term));
        let constant = (sum.constant != 0).then(|| signed(sum.constant));
        let parts: Vec<String> = terms.chain(constant).collect();
        parts.join(" ")
    }

    fn term(&self, term: &Term) -> String {
        let sign = if term.coefficient < 0 { "−" } else { "+" };
        let times = match term.coefficient.unsigned_abs() {
            1 => String::new(),
            times => format!("{times}·"),
        };
        format!("{sign} {times}{}", self.factor(term))
    }

    /// What a term adds, without sign and coefficient.
    pub(crate) fn factor(&self, term: &Term) -> String {
        let direction = term
            .direction
            .map(|cells| format!("{}·", self.cells(&cells)));
        let direction = direction.unwrap_or_default();
        format!("{direction}{}", self.taken(term.take, &term.cells))
    }

    fn taken(&self, take: Take, cells: &Cells) -> String {
        let cells = self.cells(cells);
        match take {
            Take::Value => cells,
            Take::Count => format!("计数({cells})"),
            Take::Reading => format!("数({cells})"),
        }
    }
}
