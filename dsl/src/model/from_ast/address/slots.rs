//! Slots of narratives and fields of forms: `说明.槽`, `表.字段`, and inside their own body the
//! name alone. Slots of a fragment bear the name of the slot that calls it: `说明.较上年.额`.

use super::{Over, Resolver, Scope, cells};
use crate::ast::{Index, Name};
use crate::diagnostic::catalogue::names;
use crate::model::from_ast::forms::PanelAt;
use crate::model::from_ast::lookup::{self, Found};
use crate::model::{Cells, Rows};
use crate::source::Span;

impl Resolver<'_, '_> {
    /// The slot that a path names; none when it names none and may be something else.
    pub(in crate::model::from_ast) fn slot(
        &mut self,
        scope: &Scope<'_>,
        path: &[Name],
        span: Span,
    ) -> Option<Option<Vec<Cells>>> {
        self.own_slot(scope, path, span)
            .or_else(|| self.far_slot(path, span))
    }

    fn own_slot(
        &mut self,
        scope: &Scope<'_>,
        path: &[Name],
        span: Span,
    ) -> Option<Option<Vec<Cells>>> {
        let (table, first) = (scope.table?, path.first()?);
        let at = self.forms.slots(table)?;
        let in_formula = scope.along.is_some() && scope.panel != Some(at.1);
        if in_formula || path.len() == 1 && self.own_panel(table, first).is_some() {
            return None;
        }
        let row = match scope.over {
            Over::Rows(over) if over == at => Rows::Each,
            _ => Rows::At(0),
        };
        match self.slots_named(at, row, path) {
            Found::Nothing => {
                let is_group = self.forms.panel(at).is_some_and(|panel| {
                    let mut columns = panel.columns.iter();
                    columns.any(|column| {
                        column.path.len() > 1 && column.path.first() == Some(&first.value)
                    })
                });
                let unknown = is_group && self.forms.table(&first.value).is_none();
                unknown.then(|| self.unknown_slot(at, path, span))
            }
            found => Some(self.one_slot(found, path, span)),
        }
    }

    fn far_slot(&mut self, path: &[Name], span: Span) -> Option<Option<Vec<Cells>>> {
        let (table, rest) = path.split_first()?;
        let table = self.forms.table(&table.value)?;
        let first = rest.first()?;
        let at = self.forms.slots(table)?;
        if rest.len() == 1 && self.own_panel(table, first).is_some() {
            return None;
        }
        Some(match self.slots_named(at, Rows::At(0), rest) {
            Found::Nothing => self.unknown_slot(at, rest, span),
            found => self.one_slot(found, rest, span),
        })
    }

    fn slots_named(&self, at: PanelAt, row: Rows, path: &[Name]) -> Found<Cells> {
        let index = Index::Label(path.to_vec());
        let found = lookup::columns(self.forms, at, &index, &Scope::OUTSIDE);
        found.map(|columns| cells(at, row, columns))
    }

    fn one_slot(&mut self, found: Found<Cells>, path: &[Name], span: Span) -> Option<Vec<Cells>> {
        match found {
            Found::These(cells) => Some(cells),
            Found::Nothing => None,
            Found::Several(several) => {
                let remark = names::ambiguous(span, &joined(path), &several);
                self.context.report(remark);
                None
            }
        }
    }

    fn unknown_slot(&mut self, at: PanelAt, path: &[Name], span: Span) -> Option<Vec<Cells>> {
        let remark = self.slot_remark(at, &joined(path), span);
        self.missing(at.0, remark);
        None
    }

    /// What is said of a slot that is none.
    pub(super) fn slot_remark(&self, at: PanelAt, name: &str, span: Span) -> crate::Diagnostic {
        let forms = self.forms;
        let among = lookup::slot_names(forms, at);
        let among: Vec<&str> = among.iter().map(String::as_str).collect();
        names::unknown_slot(span, forms.slot_word(at.0), &forms.place(at), name, &among)
    }
}

fn joined(path: &[Name]) -> String {
    let names: Vec<&str> = path.iter().map(|name| &*name.value).collect();
    names.join(".")
}
