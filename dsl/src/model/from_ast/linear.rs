//! Formulas in normal form: a sum of cells with whole factors, each cell once.

use super::address::{Resolver, Scope};
use super::units;
use crate::ast::{Address, At, Expression, Name, Operator};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{Cells, Columns, Rows, Term, Unit};
use crate::source::Span;

/// The function that adds cells up.
const SUM: &str = "和";
/// The function that counts printed lines.
pub(super) const COUNT: &str = "计数";

/// A sum being put together.
pub(super) struct Sum<'s, 'r, 'c> {
    resolver: &'s mut Resolver<'r, 'c>,
    scope: &'s Scope<'s>,
    terms: Vec<Term>,
    /// The unit of the figures so far and where it came from.
    unit: Option<(Unit, Span)>,
    failed: bool,
}

impl<'s, 'r, 'c> Sum<'s, 'r, 'c> {
    /// Nothing yet.
    pub(super) fn new(resolver: &'s mut Resolver<'r, 'c>, scope: &'s Scope<'s>) -> Self {
        Self {
            resolver,
            scope,
            terms: Vec::new(),
            unit: None,
            failed: false,
        }
    }

    /// The terms, if every part had a meaning.
    pub(super) fn finish(self) -> Option<Vec<Term>> {
        (!self.failed).then(|| {
            self.terms
                .into_iter()
                .filter(|term| term.coefficient != 0)
                .collect()
        })
    }

    /// Adds a formula so many times.
    pub(super) fn add(&mut self, formula: &At<Expression>, factor: i32) {
        let span = formula.span;
        match &formula.value {
            Expression::Number(text) if is_zero(text) => {}
            Expression::Number(text) => {
                self.fail(meaning::not_linear(
                    span,
                    &format!("常数 {text} 不能相加或比较"),
                ));
            }
            Expression::Text(_) | Expression::Tiers { .. } => {
                self.fail(meaning::not_linear(span, "文字不能相加或比较"));
            }
            Expression::Address(address) => self.add_one(address, span, factor),
            Expression::Call {
                function,
                arguments,
            } => self.call(function, arguments, span, factor),
            Expression::Negate(inner) => match factor.checked_neg() {
                Some(factor) => self.add(inner, factor),
                None => self.fail(meaning::not_linear(span, "倍数太大")),
            },
            Expression::Binary {
                operator,
                left,
                right,
            } => match operator {
                Operator::Add => {
                    self.add(left, factor);
                    self.add(right, factor);
                }
                Operator::Subtract => {
                    self.add(left, factor);
                    self.add(right, factor.saturating_neg());
                }
                Operator::Multiply => self.multiply(left, right, span, factor),
                Operator::Divide => {
                    self.fail(meaning::not_linear(span, "还不支持除法与比率"));
                }
            },
        }
    }

    fn multiply(&mut self, left: &At<Expression>, right: &At<Expression>, span: Span, factor: i32) {
        let (count, rest) = match (whole(left), whole(right)) {
            (Some(count), _) => (count, right),
            (None, Some(count)) => (count, left),
            (None, None) => {
                self.fail(meaning::not_linear(span, "单元格只能乘以整数"));
                return;
            }
        };
        match factor.checked_mul(count) {
            Some(factor) => self.add(rest, factor),
            None => self.fail(meaning::not_linear(span, "倍数太大")),
        }
    }

    fn call(&mut self, function: &Name, arguments: &[At<Expression>], span: Span, factor: i32) {
        match function.value.as_str() {
            SUM => {
                for argument in arguments {
                    match &argument.value {
                        Expression::Address(address) => {
                            if let Some(cells) = self.resolve(address, argument.span) {
                                self.add_cells(cells, argument.span, factor);
                            }
                        }
                        _ => self.add(argument, factor),
                    }
                }
            }
            COUNT => self.fail(meaning::not_linear(span, "计数只能与一个整数比较")),
            name => {
                self.fail(names::unknown_word(
                    function.span,
                    "函数",
                    name,
                    &[SUM, COUNT],
                ));
            }
        }
    }

    fn add_one(&mut self, address: &Address, span: Span, factor: i32) {
        let Some(cells) = self.resolve(address, span) else {
            return;
        };
        match cells.as_slice() {
            [cell] if is_single(cell) => self.add_cells(cells, span, factor),
            _ => {
                let written = self.resolver.written(span).to_owned();
                self.fail(meaning::several_cells(span, &written));
            }
        }
    }

    fn resolve(&mut self, address: &Address, span: Span) -> Option<Vec<Cells>> {
        let cells = self.resolver.cells(self.scope, address, span);
        self.failed |= cells.is_none();
        cells
    }

    /// Adds cells so many times.
    pub(super) fn add_cells(&mut self, cells: Vec<Cells>, span: Span, factor: i32) {
        for cells in cells {
            self.check(&cells, span);
            let known = self.terms.iter_mut().find(|term| term.cells == cells);
            match known {
                Some(term) => term.coefficient = term.coefficient.saturating_add(factor),
                None => self.terms.push(Term {
                    coefficient: factor,
                    cells,
                }),
            }
        }
    }

    /// Grey cells and figures of another measure have no place in a formula.
    fn check(&mut self, cells: &Cells, span: Span) {
        match self.resolver.measure(cells, span) {
            Err(remark) => self.fail(remark),
            Ok(None) => {}
            Ok(Some(unit)) => match &self.unit {
                Some((known, first)) if !units::compatible(known, &unit) => {
                    let words = (units::word(&unit), units::word(known));
                    let remark = meaning::units_clash(span, words.0, *first, words.1);
                    self.fail(remark);
                }
                Some(_) => {}
                None => self.unit = Some((unit, span)),
            },
        }
    }

    fn fail(&mut self, remark: Diagnostic) {
        self.failed = true;
        self.resolver.context.report(remark);
    }
}

impl Resolver<'_, '_> {
    /// The measure of some cells, where they have one in common.
    fn measure(&self, cells: &Cells, span: Span) -> Result<Option<Unit>, Diagnostic> {
        let at = (cells.table, cells.panel);
        if let Rows::At(row) = cells.rows
            && let Some((row, declared)) = self.forms.row(at, row)
            && row.grey
        {
            let cell = format!("{}[#{}]", self.forms.place(at), row.ordinal);
            return Err(meaning::grey_cell(span, &cell, declared.span));
        }
        match cells.columns {
            Columns::Each => Ok(None),
            Columns::At(column) => self.column_measure(at, column, span),
            Columns::All => match self.figure_columns(at).first() {
                Some(column) => self.column_measure(at, *column, span),
                None => Err(meaning::no_figures(span, &self.forms.place(at))),
            },
        }
    }

    fn column_measure(
        &self,
        at: (usize, usize),
        column: usize,
        span: Span,
    ) -> Result<Option<Unit>, Diagnostic> {
        let Some((column, declared)) = self.forms.column(at, column) else {
            return Ok(None);
        };
        let cell = format!("{}[*, {}]", self.forms.place(at), declared.key);
        match &column.unit {
            _ if column.grey => Err(meaning::grey_cell(span, &cell, declared.span)),
            Unit::None => Err(meaning::words_in_formula(span, &cell)),
            unit => Ok(Some(unit.clone())),
        }
    }
}

/// Whether cells are one cell per instance.
pub(super) fn is_single(cells: &Cells) -> bool {
    matches!(cells.rows, Rows::At(_) | Rows::Code(_) | Rows::Each)
        && matches!(cells.columns, Columns::At(_) | Columns::Each)
}

fn is_zero(text: &str) -> bool {
    text.chars().all(|character| matches!(character, '0' | '.'))
}

fn whole(formula: &At<Expression>) -> Option<i32> {
    match &formula.value {
        Expression::Number(text) => text.parse().ok(),
        _ => None,
    }
}
