//! The panels that the names before the brackets stand for.

use super::{Resolver, Scope};
use crate::ast::Name;
use crate::diagnostic::catalogue::names;
use crate::model::from_ast::forms::PanelAt;
use crate::source::Span;

impl Resolver<'_, '_> {
    /// The panel of a table that bears a name.
    pub(in crate::model::from_ast) fn own_panel(
        &self,
        table: usize,
        name: &Name,
    ) -> Option<PanelAt> {
        let panels = self.forms.panels_of(table).into_iter();
        let mut named =
            panels.filter(|at| self.forms.panel(*at).is_some_and(|p| p.name == name.value));
        named.next()
    }

    /// The panels that a path names.
    pub(super) fn panels(
        &mut self,
        scope: &Scope<'_>,
        path: &[Name],
        span: Span,
    ) -> Option<Vec<PanelAt>> {
        let forms = self.forms;
        let [first, rest @ ..] = path else {
            return match (scope.table, scope.panel) {
                (Some(table), Some(panel)) => Some(vec![(table, panel)]),
                (Some(table), None) => Some(forms.panels_of(table)),
                (None, _) => {
                    self.context
                        .report(names::unknown_table(span, "", &forms.table_names()));
                    None
                }
            };
        };
        if let (Some(table), []) = (scope.table, rest)
            && let Some(panel) = self.own_panel(table, first)
        {
            return Some(vec![panel]);
        }
        let Some(table) = forms.table(&first.value) else {
            self.unknown_table(scope, first);
            return None;
        };
        match rest {
            [] => Some(forms.panels_of(table)),
            [name, ..] => {
                let panel = self.own_panel(table, name).filter(|_| rest.len() == 1);
                if panel.is_none() {
                    self.unknown_panel(table, rest.last().unwrap_or(name));
                }
                panel.map(|panel| vec![panel])
            }
        }
    }

    fn unknown_table(&mut self, scope: &Scope<'_>, name: &Name) {
        let own = scope
            .table
            .map(|table| self.forms.panels_of(table))
            .unwrap_or_default();
        let panels = own
            .iter()
            .filter_map(|at| self.forms.panel(*at))
            .map(|panel| &*panel.name);
        let among: Vec<&str> = self.forms.table_names().into_iter().chain(panels).collect();
        self.report_table(name, &among);
    }

    /// Reports an unknown table, unless it is known that it could not be read.
    pub(in crate::model::from_ast) fn report_table(&mut self, name: &Name, among: &[&str]) {
        if !self.context.layered.is_broken(&name.value) {
            self.context
                .report(names::unknown_table(name.span, &name.value, among));
        }
    }

    fn unknown_panel(&mut self, table: usize, name: &Name) {
        let panels = self.forms.panels_of(table);
        let among: Vec<&str> = panels
            .iter()
            .filter_map(|at| self.forms.panel(*at))
            .map(|panel| &*panel.name)
            .filter(|name| !name.is_empty())
            .collect();
        let place = self.forms.table_name(table);
        let remark = names::unknown_panel(name.span, place, &name.value, &among);
        self.missing(table, remark);
    }
}
