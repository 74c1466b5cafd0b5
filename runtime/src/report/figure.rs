//! A fact as a decimal number, for programs that calculate with it.

use rust_decimal::Decimal;

use super::{Fact, State};
use crate::amount::SCALE;

impl Fact {
    /// The figure without trailing zeros: in 万元 for money, in its own unit otherwise. None where
    /// no figure is printed: a blank is not 0 here, as the meaning of a blank is the table's.
    pub fn to_decimal(&self) -> Option<Decimal> {
        match self.state {
            State::Number | State::Zero => {
                Decimal::try_from_i128_with_scale(self.value.into(), SCALE)
                    .ok()
                    .map(|figure| figure.normalize())
            }
            State::Blank | State::Text | State::Unreadable | State::Absent => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::ABSENT;
    use super::*;

    #[test]
    fn a_figure_is_a_decimal_and_nothing_else_is() {
        let fact = |value, state| Fact {
            value,
            state,
            ..ABSENT
        };
        let figure = fact(442_557_000_000, State::Number).to_decimal();
        assert_eq!(figure.unwrap().to_string(), "4425.57");
        assert_eq!(
            fact(i64::MIN, State::Number)
                .to_decimal()
                .unwrap()
                .to_string(),
            "-92233720368.54775808"
        );
        assert_eq!(fact(0, State::Zero).to_decimal(), Some(Decimal::ZERO));
        assert_eq!(fact(0, State::Blank).to_decimal(), None);
        assert_eq!(ABSENT.to_decimal(), None);
    }
}
