//! `每 变量 于 域`: the codes a rule is repeated over.

use super::address::Resolver;
use super::forms::PanelAt;
use crate::ast::{Each, Name};
use crate::codes::{expansion, not_expanded};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::EachRow;
use crate::source::Span;

impl Resolver<'_, '_> {
    /// What a rule is repeated over; none when that has no meaning.
    pub(super) fn domain(&mut self, each: &Each) -> Option<EachRow> {
        if let [path] = each.domains.as_slice() {
            if let Some(codes) = self.codes(path) {
                return codes;
            }
            if let Some(printed) = self.printed(path) {
                return Some(printed);
            }
        }
        let found: Vec<Option<(PanelAt, u8)>> =
            each.domains.iter().map(|path| self.found(path)).collect();
        let found: Vec<(PanelAt, u8)> = found.into_iter().collect::<Option<_>>()?;
        let &(first, digits) = found.first()?;
        let alike = |&(panel, other): &(PanelAt, u8)| {
            let lists = (self.forms.list_of(panel), self.forms.list_of(first));
            other == digits && lists.0.map(|list| &list.name) == lists.1.map(|list| &list.name)
        };
        if !found.iter().all(alike) {
            let span = each
                .domains
                .last()
                .map(|path| span_of(path))
                .unwrap_or_default();
            self.context.report(meaning::misplaced(
                span,
                "另一种科目或级",
                "一个“每”里的表用同一种科目的同一级",
            ));
            return None;
        }
        Some(EachRow::Found(
            found.into_iter().map(|(panel, _)| panel).collect(),
            digits,
        ))
    }

    /// `科目.级`, if the first name is a code list.
    fn codes(&mut self, path: &[Name]) -> Option<Option<EachRow>> {
        let [list, level] = path else { return None };
        let lists = &self.forms.lists;
        if !lists.iter().any(|known| known.name == list.value) {
            return None;
        }
        Some(match expansion(lists, &list.value, &level.value) {
            Ok(codes) => Some(EachRow::Codes(
                codes.iter().map(|entry| entry.code).collect(),
            )),
            Err(why) => {
                self.context.report(not_expanded(&why, lists, list, level));
                None
            }
        })
    }

    /// `表` with instances, or `表.面板` whose rows have no codes.
    fn printed(&self, path: &[Name]) -> Option<EachRow> {
        let (name, rest) = path.split_first()?;
        let table = self.forms.table(&name.value)?;
        match rest {
            [] => self
                .forms
                .has_instances(table)
                .then_some(EachRow::Instances(table)),
            [panel] => {
                let (table, panel) = self
                    .own_panel(table, panel)
                    .filter(|at| self.forms.list_of(*at).is_none())?;
                Some(EachRow::Rows(table, panel))
            }
            _ => None,
        }
    }

    /// `表` or `表.级`: a coded panel and how many digits its codes shall have.
    fn found(&mut self, path: &[Name]) -> Option<(PanelAt, u8)> {
        let (name, rest) = path.split_first()?;
        let table = self.domain_table(name)?;
        let panels = self.forms.panels_of(table).into_iter();
        let mut coded = panels.filter(|at| self.forms.list_of(*at).is_some());
        let Some(panel) = coded.next() else {
            self.context
                .report(meaning::no_codes(name.span, &name.value, &name.value));
            return None;
        };
        let Some(level) = rest.first() else {
            return Some((panel, 0));
        };
        let list = self.forms.list_of(panel)?;
        match list.digits(&level.value) {
            Some(digits) => Some((panel, digits)),
            None => {
                let among: Vec<&str> = list.levels.iter().map(|(name, _)| &**name).collect();
                let remark = names::unknown_level(level.span, &list.name, &level.value, &among);
                self.context.report(remark);
                None
            }
        }
    }

    fn domain_table(&mut self, name: &Name) -> Option<usize> {
        let found = self.forms.table(&name.value);
        if found.is_none() {
            let lists = self.forms.lists.iter().map(|list| &*list.name);
            let among: Vec<&str> = self.forms.table_names().into_iter().chain(lists).collect();
            self.report_table(name, &among);
        }
        found
    }
}

fn span_of(path: &[Name]) -> Span {
    match (path.first(), path.last()) {
        (Some(first), Some(last)) => first.span.to(last.span),
        _ => Span::default(),
    }
}
