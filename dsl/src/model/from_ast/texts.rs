//! Statements about words: texts that are the same, sets of names, texts that all differ.

use super::address::{Resolver, Scope};
use super::linear::is_single;
use super::predicate::DEPARTMENT;
use super::relation::Side;
use crate::ast::{Address, At, Compare, Expression};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, Columns, Kind, Names, Predicate, Rows, Text};
use crate::source::Span;

/// The function that gives a set of names.
const NAMES: &str = "名称";

/// Whether a side is a set of names.
pub(super) fn is_names(side: &At<Expression>) -> bool {
    matches!(&side.value, Expression::Call { function, .. } if function.value == NAMES)
}

impl Resolver<'_, '_> {
    /// The text that a side is, if it is one. Says nothing.
    pub(super) fn text(&mut self, scope: &Scope<'_>, side: Side<'_>) -> Option<Text> {
        if let Side::Written(written) = side {
            match &written.value {
                Expression::Text(text) => return Some(Text::Literal(text.clone())),
                Expression::Address(address) if self.is_department(scope, address) => {
                    return Some(Text::Department);
                }
                _ => {}
            }
        }
        self.side_cell(scope, side).map(Text::Cells)
    }

    /// Whether an address is the department on the cover, and no slot of that name.
    pub(super) fn is_department(&mut self, scope: &Scope<'_>, address: &Address) -> bool {
        let named = match (address.path.as_slice(), address.indices.as_slice()) {
            ([name], []) => name.value == DEPARTMENT,
            _ => false,
        };
        let path = &address.path;
        let own = |resolver: &mut Self| resolver.slot(scope, path, Span::default());
        named && self.quietly(own).flatten().is_none()
    }

    /// The one text cell that a side is.
    pub(super) fn side_cell(&mut self, scope: &Scope<'_>, side: Side<'_>) -> Option<Cells> {
        match side {
            Side::Cell(cells, _) => Some(cells).filter(|cells| self.is_text(cells)),
            Side::Written(written) => self.text_cell(scope, written),
        }
    }

    /// The one text cell that a formula is. Says nothing.
    pub(super) fn text_cell(
        &mut self,
        scope: &Scope<'_>,
        formula: &At<Expression>,
    ) -> Option<Cells> {
        let Expression::Address(address) = &formula.value else {
            return None;
        };
        self.quietly(
            |resolver| match resolver.cells(scope, address, formula.span)?.as_slice() {
                [cell] if is_single(cell) && resolver.is_text(cell) => Some(*cell),
                _ => None,
            },
        )
    }

    /// Whether cells hold words.
    fn is_text(&self, cells: &Cells) -> bool {
        let Columns::At(column) = cells.columns else {
            return false;
        };
        let column = self.forms.column((cells.table, cells.panel), column);
        column.is_some_and(|(column, _)| column.kind == Kind::Text && !column.grey)
    }

    /// Two texts compared.
    pub(super) fn same_text(
        &mut self,
        scope: &Scope<'_>,
        (left, compare, right): (Text, Compare, Text),
        span: Span,
    ) -> Option<Predicate> {
        if !matches!(compare, Compare::Equal | Compare::Unequal) {
            let remark = meaning::compare_of_words(span, "文字只能用 = 和 != 比较");
            self.context.report(remark);
            return None;
        }
        for text in [&left, &right] {
            if let Text::Cells(cells) = text {
                self.check_instance(scope, cells, span)?;
            }
        }
        Some(Predicate::SameText(compare, left, right))
    }

    /// `名称(…) = 名称(…)`.
    pub(super) fn names(
        &mut self,
        scope: &Scope<'_>,
        (left, compare, right): (Side<'_>, Compare, &At<Expression>),
        span: Span,
    ) -> Option<Predicate> {
        if !matches!(compare, Compare::Equal | Compare::AtMost | Compare::AtLeast) {
            let help = "名称只能用 =、<=（都在其中）和 >=（都包含）比较";
            self.context.report(meaning::compare_of_words(span, help));
            return None;
        }
        let left = match left {
            Side::Written(left) => self.set_of_names(scope, left),
            Side::Cell(_, span) => {
                self.context.report(meaning::names_with_others(span));
                None
            }
        };
        let right = self.set_of_names(scope, right);
        Some(Predicate::Names(compare, left?, right?))
    }

    /// `名称(…)`, of one or several parts.
    fn set_of_names(&mut self, scope: &Scope<'_>, side: &At<Expression>) -> Option<Vec<Names>> {
        let arguments = match &side.value {
            Expression::Call {
                function,
                arguments,
            } if function.value == NAMES => arguments.as_slice(),
            _ => &[],
        };
        if arguments.is_empty() {
            self.context.report(meaning::names_with_others(side.span));
        }
        let sets: Vec<Option<Names>> = arguments
            .iter()
            .map(|argument| self.part_of_names(scope, argument))
            .collect();
        let sets: Option<Vec<Names>> = sets.into_iter().collect();
        sets.filter(|sets| !sets.is_empty())
    }

    fn part_of_names(&mut self, scope: &Scope<'_>, argument: &At<Expression>) -> Option<Names> {
        let At {
            value: Expression::Address(address),
            span,
        } = argument
        else {
            self.context
                .report(meaning::names_with_others(argument.span));
            return None;
        };
        if let ([list], []) = (address.path.as_slice(), address.indices.as_slice())
            && self.forms.table(&list.value).is_none()
            && let Some(list) = self
                .forms
                .lists
                .iter()
                .position(|known| known.name == list.value)
        {
            return Some(Names::List(list));
        }
        let cells = self.one_panel(scope, address, *span)?;
        if self.is_text(&cells) {
            return Some(Names::Texts(cells));
        }
        if matches!(cells.rows, Rows::At(_) | Rows::Code(_)) {
            let remark = meaning::text_needed(*span, "名称(…) 取文字，或取几行的标签");
            self.context.report(remark);
            return None;
        }
        Some(Names::Labels(cells))
    }

    /// The texts that `互异(地址)` and `一致(地址)` compare.
    pub(super) fn compared_texts(
        &mut self,
        scope: &Scope<'_>,
        address: &At<Address>,
        what: &str,
    ) -> Option<Cells> {
        let cells = self.one_panel(scope, &address.value, address.span)?;
        if !self.is_text(&cells) {
            let remark = meaning::text_needed(address.span, &format!("{what} 比较的是文字"));
            self.context.report(remark);
            return None;
        }
        Some(cells)
    }

    /// `地址 含 地址`.
    pub(super) fn includes(
        &mut self,
        scope: &Scope<'_>,
        whole: &At<Address>,
        part: &At<Address>,
    ) -> Option<Predicate> {
        let whole = self.one_text(scope, whole)?;
        let part = self.one_text(scope, part)?;
        Some(Predicate::TextContains(whole, part))
    }

    /// A text cell, or the department on the cover.
    fn one_text(&mut self, scope: &Scope<'_>, address: &At<Address>) -> Option<Text> {
        let span = address.span;
        let written = At {
            value: Expression::Address(address.value.clone()),
            span,
        };
        let Some(text) = self.text(scope, Side::Written(&written)) else {
            // What names nothing is said as such; what names figures is said to be no text.
            self.cells(scope, &address.value, span)?;
            let help = "“含”看的是一格文字或部门";
            self.context.report(meaning::text_needed(span, help));
            return None;
        };
        if let Text::Cells(cells) = &text {
            self.check_instance(scope, cells, span)?;
        }
        Some(text)
    }

    /// Cells of one panel, however many.
    fn one_panel(&mut self, scope: &Scope<'_>, address: &Address, span: Span) -> Option<Cells> {
        match self.cells(scope, address, span)?.as_slice() {
            [cells] => Some(*cells),
            _ => {
                let written = self.written(span).to_owned();
                let remark = crate::diagnostic::catalogue::names::ambiguous(span, &written, &[]);
                self.context.report(remark);
                None
            }
        }
    }
}
