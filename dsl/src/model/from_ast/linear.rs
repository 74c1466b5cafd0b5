//! Formulas in normal form: a constant and cells with whole factors, each cell once.

mod call;
mod constant;
mod measure;

use super::address::{Resolver, Scope};
use super::units;
use crate::ast::{Address, At, Expression, Name, Operator};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, Columns, Rows, Sum, Take, Term, Unit};
use crate::source::Span;

pub(super) use constant::common;

/// The function that adds cells up.
const SUM: &str = "和";
/// The function that counts printed lines.
pub(super) const COUNT: &str = "计数";
/// The function that reads a number out of a text.
const READING: &str = "数";

/// What a part of a formula is multiplied by.
#[derive(Debug, Clone, Copy)]
struct Factor {
    whole: i32,
    direction: Option<Cells>,
}

/// A sum being put together.
pub(super) struct Adder<'s, 'r, 'c> {
    resolver: &'s mut Resolver<'r, 'c>,
    scope: &'s Scope<'s>,
    terms: Vec<Term>,
    /// Numbers as written, with their factors and places.
    constants: Vec<(String, i32, Span)>,
    /// The unit of the figures so far and where it came from.
    unit: Option<(Unit, Span)>,
    failed: bool,
}

impl<'s, 'r, 'c> Adder<'s, 'r, 'c> {
    /// Nothing yet.
    pub(super) fn new(resolver: &'s mut Resolver<'r, 'c>, scope: &'s Scope<'s>) -> Self {
        Self {
            resolver,
            scope,
            terms: Vec::new(),
            constants: Vec::new(),
            unit: None,
            failed: false,
        }
    }

    /// The sum and its unit, if every part had a meaning. A sum of numbers alone has none.
    pub(super) fn finish(mut self) -> Option<(Sum, Option<(Unit, Span)>)> {
        let mut constant: i64 = 0;
        let unit = self.unit.take();
        for (text, factor, span) in std::mem::take(&mut self.constants) {
            let value = common(&text, unit.as_ref().map(|(unit, _)| unit))
                .and_then(|value| value.checked_mul(factor.into()))
                .and_then(|value| constant.checked_add(value));
            match value {
                Some(value) => constant = value,
                None => {
                    let why = format!("常数 {text} 太大，或小数太多");
                    self.fail(meaning::not_linear(span, &why));
                }
            }
        }
        let terms = self.terms.into_iter();
        let terms = terms.filter(|term| term.coefficient != 0).collect();
        (!self.failed).then_some((Sum { constant, terms }, unit))
    }

    /// Adds a formula so many times.
    pub(super) fn add(&mut self, formula: &At<Expression>, whole: i32) {
        let direction = None;
        self.add_times(formula, Factor { whole, direction });
    }

    fn add_times(&mut self, formula: &At<Expression>, factor: Factor) {
        let span = formula.span;
        match &formula.value {
            Expression::Number(text) => self.constant(text, span, factor),
            Expression::Text(text) => self.label(text, span, factor),
            Expression::Tiers { .. } => {
                self.fail(meaning::alone_on_its_side(span, "分档"));
            }
            Expression::Address(address) => self.add_one(address, span, factor),
            Expression::Call {
                function,
                arguments,
            } => self.call(function, arguments, span, factor),
            Expression::Negate(inner) => self.add_times(inner, negated(factor)),
            Expression::Binary {
                operator,
                left,
                right,
            } => match operator {
                Operator::Add => {
                    self.add_times(left, factor);
                    self.add_times(right, factor);
                }
                Operator::Subtract => {
                    self.add_times(left, factor);
                    self.add_times(right, negated(factor));
                }
                Operator::Multiply => self.multiply(left, right, span, factor),
                Operator::Divide => self.fail(meaning::alone_on_its_side(span, "商")),
            },
        }
    }

    fn constant(&mut self, text: &str, span: Span, factor: Factor) {
        match factor.direction {
            None => self.constants.push((text.to_owned(), factor.whole, span)),
            Some(_) => self.fail(meaning::not_linear(span, "增减的方向只能乘单元格")),
        }
    }

    fn multiply(&mut self, left: &At<Expression>, right: &At<Expression>, span: Span, by: Factor) {
        let found = match (self.factor(left), self.factor(right)) {
            (Some(factor), _) => Some((factor, right)),
            (None, Some(factor)) => Some((factor, left)),
            (None, None) => None,
        };
        let Some((factor, rest)) = found else {
            let why = "单元格只能乘以整数，或乘以增减的方向";
            self.fail(meaning::not_linear(span, why));
            return;
        };
        let direction = match (by.direction, factor.direction) {
            (Some(_), Some(_)) => {
                self.fail(meaning::not_linear(span, "只能乘以一个方向"));
                return;
            }
            (one, other) => one.or(other),
        };
        match by.whole.checked_mul(factor.whole) {
            Some(whole) => self.add_times(rest, Factor { whole, direction }),
            None => self.fail(meaning::not_linear(span, "倍数太大")),
        }
    }

    /// A whole number or a direction.
    fn factor(&mut self, formula: &At<Expression>) -> Option<Factor> {
        match &formula.value {
            Expression::Number(_) | Expression::Negate(_) if whole(formula).is_some() => {
                whole(formula).map(|whole| Factor {
                    whole,
                    direction: None,
                })
            }
            Expression::Negate(inner) => self.factor(inner).map(negated),
            Expression::Address(address) => {
                let scope = self.scope;
                let quiet =
                    |resolver: &mut Resolver<'r, 'c>| resolver.cells(scope, address, formula.span);
                let cells = self.resolver.quietly(quiet)?;
                match cells.as_slice() {
                    [cell] if self.resolver.unit_of(cell) == Some(&Unit::Direction) => {
                        Some(Factor {
                            whole: 1,
                            direction: Some(*cell),
                        })
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn add_one(&mut self, address: &Address, span: Span, factor: Factor) {
        let Some(cells) = self.resolve(self.scope, address, span) else {
            return;
        };
        match cells.as_slice() {
            [cell] if is_single(cell) => {
                self.failed |= self
                    .resolver
                    .check_instance(self.scope, cell, span)
                    .is_none();
                self.add_cells(cells, span, factor);
            }
            _ => {
                let written = self.resolver.written(span).to_owned();
                self.fail(meaning::several_cells(span, &written));
            }
        }
    }

    /// A text in quotes is a label where figures are meant.
    fn label(&mut self, text: &str, span: Span, factor: Factor) {
        let value = text.to_owned();
        let address = Address {
            path: vec![Name { value, span }],
            indices: Vec::new(),
        };
        let scope = self.scope;
        let meant = |resolver: &mut Resolver<'r, 'c>| resolver.cells(scope, &address, span);
        if scope.table.is_some() && self.resolver.quietly(meant).is_some() {
            self.add_one(&address, span, factor);
        } else {
            self.fail(meaning::text_with_figure(span, text));
        }
    }

    fn resolve(&mut self, scope: &Scope<'_>, address: &Address, span: Span) -> Option<Vec<Cells>> {
        let cells = self.resolver.cells(scope, address, span);
        self.failed |= cells.is_none();
        cells
    }

    /// Adds cells once.
    pub(super) fn add_cell(&mut self, cell: Cells, span: Span) {
        let factor = Factor {
            whole: 1,
            direction: None,
        };
        self.add_cells(vec![cell], span, factor);
    }

    fn add_cells(&mut self, cells: Vec<Cells>, span: Span, factor: Factor) {
        for cells in &cells {
            self.check(cells, span);
        }
        self.push(cells, Take::Value, factor);
    }

    fn push(&mut self, cells: Vec<Cells>, take: Take, factor: Factor) {
        for cells in cells {
            let term = Term {
                coefficient: factor.whole,
                cells,
                take,
                direction: factor.direction,
            };
            let same = |known: &&mut Term| {
                (known.cells, known.take, known.direction) == (cells, take, factor.direction)
            };
            match self.terms.iter_mut().find(same) {
                Some(known) => {
                    known.coefficient = known.coefficient.saturating_add(factor.whole);
                }
                None => self.terms.push(term),
            }
        }
    }

    /// Grey cells and figures of another measure have no place in a formula.
    fn check(&mut self, cells: &Cells, span: Span) {
        match self.resolver.measure(cells, span) {
            Err(remark) => self.fail(remark),
            Ok(None) => {}
            Ok(Some(unit)) => self.measure(unit, span),
        }
    }

    fn measure(&mut self, unit: Unit, span: Span) {
        match &self.unit {
            Some((known, first)) if !units::compatible(known, &unit) => {
                let words = (units::word(&unit), units::word(known));
                let remark = meaning::units_clash(span, words.0, *first, words.1);
                self.fail(remark);
            }
            Some(_) => {}
            None => self.unit = Some((unit, span)),
        }
    }

    fn fail(&mut self, remark: Diagnostic) {
        self.failed = true;
        self.resolver.context.report(remark);
    }
}

/// Whether cells are one cell per instance.
pub(super) fn is_single(cells: &Cells) -> bool {
    matches!(cells.rows, Rows::At(_) | Rows::Code(_) | Rows::Each)
        && matches!(cells.columns, Columns::At(_) | Columns::Each)
}

fn negated(factor: Factor) -> Factor {
    Factor {
        whole: factor.whole.saturating_neg(),
        ..factor
    }
}

/// A whole number.
pub(super) fn whole(formula: &At<Expression>) -> Option<i32> {
    match &formula.value {
        Expression::Number(text) => text.parse().ok(),
        _ => None,
    }
}
