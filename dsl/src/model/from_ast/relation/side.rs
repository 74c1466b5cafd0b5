//! The sides of a comparison.

use super::super::linear::Adder;
use crate::ast::{At, Expression};
use crate::model::Cells;
use crate::source::Span;

/// A side of a comparison.
#[derive(Clone, Copy)]
pub(in crate::model::from_ast) enum Side<'e> {
    /// As written.
    Written(&'e At<Expression>),
    /// The cell that a form gives a formula, and the formula's place.
    Cell(Cells, Span),
}

impl Side<'_> {
    /// Where it is written.
    pub(in crate::model::from_ast) fn span(self) -> Span {
        match self {
            Self::Written(written) => written.span,
            Self::Cell(_, span) => span,
        }
    }

    /// Adds it so many times; a cell of a form once.
    pub(in crate::model::from_ast) fn add_to(
        self,
        adder: &mut Adder<'_, '_, '_>,
        times: i32,
    ) -> Span {
        match self {
            Self::Written(written) => adder.add(written, times),
            Self::Cell(cell, span) => adder.add_cell(cell, span),
        }
        self.span()
    }

    /// What is written, if it is.
    pub(super) fn written(&self) -> Option<&At<Expression>> {
        match self {
            Self::Written(written) => Some(written),
            Self::Cell(..) => None,
        }
    }
}
