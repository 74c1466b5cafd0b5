//! What is said of an index that names nothing.

use super::{Resolver, Scope, index_text};
use crate::ast::{At, Axis, Index};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::from_ast::forms::PanelAt;
use crate::model::from_ast::lookup::{self, CHILDREN};
use crate::source::Span;

impl Resolver<'_, '_> {
    /// Reports an index that names nothing, in words that fit what it is.
    pub(super) fn report_missing(
        &mut self,
        panels: &[PanelAt],
        axis: Option<Axis>,
        index: &At<Index>,
    ) {
        let Some(&at) = panels.first() else { return };
        if let ([only], Index::Label(_)) = (panels, &index.value)
            && self.forms.slots(at.0) == Some(*only)
        {
            let remark = self.slot_remark(at, &index_text(&index.value), index.span);
            self.missing(at.0, remark);
            return;
        }
        let place = match panels {
            [only] => self.forms.place(*only),
            _ => self.forms.table_name(at.0).to_owned(),
        };
        let span = index.span;
        let remark = match &index.value {
            Index::Ordinals(first, last) if last < first => {
                meaning::range_back(span, *first, *last)
            }
            Index::Ordinal(ordinal) => unknown_ordinal(axis, span, &place, *ordinal),
            Index::Ordinals(first, last) => {
                let missing = (*first..=*last).find(|n| self.lacks(panels, axis, *n));
                unknown_ordinal(axis, span, &place, missing.unwrap_or(*first))
            }
            Index::Code(code) => match self.forms.list_of(at) {
                Some(list) => names::unknown_code(span, &list.name, &code.to_string()),
                None => meaning::no_codes(span, &code.to_string(), &place),
            },
            Index::All => names::unknown_either(span, &place, "*", &[]),
            Index::Label(_) => self.unknown_label(panels, axis, index, &place),
        };
        self.missing(at.0, remark);
    }

    fn lacks(&self, panels: &[PanelAt], axis: Option<Axis>, ordinal: u16) -> bool {
        let index = Index::Ordinal(ordinal);
        panels.iter().all(|at| match axis {
            Some(Axis::Column) => {
                lookup::columns(self.forms, *at, &index, &Scope::OUTSIDE).is_nothing()
            }
            _ => lookup::rows(self.forms, *at, &index, &Scope::OUTSIDE).is_nothing(),
        })
    }

    fn unknown_label(
        &self,
        panels: &[PanelAt],
        axis: Option<Axis>,
        index: &At<Index>,
        place: &str,
    ) -> Diagnostic {
        let (name, span) = (index_text(&index.value), index.span);
        let forms = self.forms;
        let is_level = forms.lists.iter().any(|list| list.digits(&name).is_some());
        if name == CHILDREN {
            return meaning::children_elsewhere(span);
        }
        if is_level && axis != Some(Axis::Column) {
            return meaning::no_codes(span, &name, place);
        }
        let rows = panels.iter().flat_map(|at| lookup::row_names(forms, *at));
        let columns = panels
            .iter()
            .flat_map(|at| lookup::column_names(forms, *at));
        let among: Vec<&str> = match axis {
            Some(Axis::Row) => rows.collect(),
            Some(Axis::Column) => columns.collect(),
            None => rows.chain(columns).collect(),
        };
        let remark = match axis {
            Some(axis) => names::unknown_label(axis, span, place, &name, &among),
            None => names::unknown_either(span, place, &name, &among),
        };
        let expansion = panels.iter().find_map(|at| forms.expansion(*at));
        names::expanded_here(remark, expansion.filter(|_| axis != Some(Axis::Column)))
    }

    /// Reports that a table lacks something, unless it is known that a part could not be read.
    pub(super) fn missing(&mut self, table: usize, remark: Diagnostic) {
        if !self.forms.is_broken(table) {
            self.context.report(remark);
        }
    }
}

fn unknown_ordinal(axis: Option<Axis>, span: Span, place: &str, ordinal: u16) -> Diagnostic {
    match axis {
        Some(axis) => names::unknown_ordinal(axis, span, place, ordinal),
        None => names::unknown_coordinate(span, place, ordinal),
    }
}
