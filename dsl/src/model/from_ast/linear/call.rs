//! Functions in formulas: 和, 计数 and 数.

use super::super::address::Scope;
use super::{Adder, COUNT, Factor, READING, SUM};
use crate::ast::{At, Expression, Name};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{Take, Unit};
use crate::source::Span;

impl Adder<'_, '_, '_> {
    pub(super) fn call(
        &mut self,
        function: &Name,
        arguments: &[At<Expression>],
        span: Span,
        factor: Factor,
    ) {
        let several = Scope {
            each_star: false,
            ..*self.scope
        };
        match function.value.as_str() {
            SUM => {
                for argument in arguments {
                    match &argument.value {
                        Expression::Address(address) => {
                            if let Some(cells) = self.resolve(&several, address, argument.span) {
                                self.add_cells(cells, argument.span, factor);
                            }
                        }
                        _ => self.add_times(argument, factor),
                    }
                }
            }
            COUNT => self.count(&several, arguments, span, factor),
            READING => self.reading(arguments, span, factor),
            "名称" => self.fail(meaning::names_with_others(span)),
            name => {
                let among = [SUM, COUNT, READING, "名称"];
                let remark = names::unknown_word(function.span, "函数", name, &among);
                self.fail(remark);
            }
        }
    }

    /// `计数(地址)`: lines, cells or instances.
    fn count(&mut self, scope: &Scope<'_>, arguments: &[At<Expression>], span: Span, by: Factor) {
        let [
            At {
                value: Expression::Address(address),
                span: place,
            },
        ] = arguments
        else {
            self.fail(meaning::not_linear(
                span,
                "计数数的是一处地址里印出的行或格",
            ));
            return;
        };
        let Some(cells) = self.resolve(scope, address, *place) else {
            return;
        };
        let cells = self.resolver.counted_cells(cells, address);
        self.measure(Unit::Count(String::new()), span);
        self.push(cells, Take::Count, by);
    }

    /// `数(地址)`: the first number in one text.
    fn reading(&mut self, arguments: &[At<Expression>], span: Span, factor: Factor) {
        let text = match arguments {
            [argument] => self.resolver.text_cell(self.scope, argument),
            _ => None,
        };
        match text {
            Some(cell) => {
                self.failed |= self
                    .resolver
                    .check_instance(self.scope, &cell, span)
                    .is_none();
                self.push(vec![cell], Take::Reading, factor);
            }
            None => self.fail(meaning::text_needed(span, "数(…) 读的是一格文字里的数")),
        }
    }
}
