//! Addresses: `表.面板[行, 列]`, any part of which may be missing where it is unique.

mod indices;
mod instances;
mod missing;
mod panels;
mod settle;
mod slots;

use super::Context;
use super::forms::{Forms, PanelAt};
use crate::ast::{Address, At, Axis, Index, Name};
use crate::model::{Cells, Columns, Kind, RowKind, Rows};
use crate::source::Span;
use settle::Asked;

/// Where an address stands, as far as that decides what it means.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    /// The table it stands in.
    pub(super) table: Option<usize>,
    /// The panel it stands in.
    pub(super) panel: Option<usize>,
    /// In the formula of a row or column, what a bare name or number counts along.
    pub(super) along: Option<Axis>,
    /// The rows that are meant when none is named.
    pub(super) rows: Rows,
    /// The columns that are meant when none is named.
    pub(super) columns: Columns,
    /// The spanners above the column whose formula it is.
    pub(super) group: &'a [String],
    /// What the rule is repeated over.
    pub(super) over: Over,
    /// Whether `*` is the row the rule is at, in the panel whose rows it is repeated over.
    pub(super) each_star: bool,
    /// The variable of 每.
    pub(super) variable: Option<&'a str>,
    /// Whether 下级 has a meaning.
    pub(super) children: bool,
}

/// What a rule is repeated over, as far as addresses can speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// Nothing.
    Nothing,
    /// Codes.
    Codes,
    /// The rows of a panel.
    Rows(PanelAt),
    /// The instances of a table.
    Instances(usize),
}

impl Scope<'_> {
    /// Outside every table.
    pub(super) const OUTSIDE: Scope<'static> = Scope {
        table: None,
        panel: None,
        along: None,
        rows: Rows::All,
        columns: Columns::All,
        group: &[],
        over: Over::Nothing,
        each_star: false,
        variable: None,
        children: false,
    };
}

/// Finds out what names mean, and says so where they mean nothing.
pub(super) struct Resolver<'r, 'c> {
    /// All tables.
    pub(super) forms: &'r Forms,
    /// The spec being resolved.
    pub(super) context: &'r mut Context<'c>,
}

impl Resolver<'_, '_> {
    /// The cells of an address, in one or several parts.
    pub(super) fn cells(
        &mut self,
        scope: &Scope<'_>,
        address: &Address,
        span: Span,
    ) -> Option<Vec<Cells>> {
        if address.indices.is_empty()
            && let Some(found) = self.slot(scope, &address.path, span)
        {
            return found;
        }
        let bare = At {
            value: Index::Label(address.path.clone()),
            span,
        };
        match (scope.along, &*address.path, &*address.indices) {
            (Some(axis), [_, ..], []) => self.along(scope, axis, &bare),
            (Some(axis), [], [index]) => self.along(
                scope,
                axis,
                &At {
                    span,
                    ..index.clone()
                },
            ),
            (None, [name], []) if self.is_label(scope, name) => {
                let panels = self.panels(scope, &[], span)?;
                self.one_index(scope, &panels, &bare)
            }
            (_, path, indices) => {
                let panels = self.panels(scope, path, span)?;
                match indices {
                    [] => Some(panels.iter().map(|at| self.whole(*at)).collect()),
                    [index] => self.one_index(scope, &panels, index),
                    [row, column, ..] => self.two_indices(scope, &panels, row, column),
                }
            }
        }
    }

    /// Whether a bare name in the body of a table can only be a row or column.
    fn is_label(&self, scope: &Scope<'_>, name: &Name) -> bool {
        scope.table.is_some_and(|table| {
            self.forms.table(&name.value).is_none() && self.own_panel(table, name).is_none()
        })
    }

    /// A bare name or number in the formula of a row or column: in its own panel, or for rows
    /// in another panel that has one column.
    fn along(&mut self, scope: &Scope<'_>, axis: Axis, index: &At<Index>) -> Option<Vec<Cells>> {
        let own = (scope.table?, scope.panel?);
        let hits = match axis {
            Axis::Column => vec![(own, self.columns_at(scope, own, &index.value))],
            Axis::Row => {
                let others = self.forms.panels_of(own.0).into_iter();
                let others =
                    others.filter(|at| *at != own && self.all_columns(*at) != Columns::All);
                let mut panels = std::iter::once(own).chain(others);
                let hit = panels.find_map(|at| {
                    let found = self.rows_at(scope, at, &index.value);
                    (!found.is_nothing()).then_some((at, found))
                });
                hit.into_iter().collect()
            }
        };
        let asked = Asked {
            panels: &[own],
            axis: Some(axis),
            index,
        };
        self.settle(&asked, hits)
    }

    /// Every cell of a panel.
    fn whole(&self, at: PanelAt) -> Cells {
        cells(at, self.all_rows(at), Columns::All)
    }

    /// The only row, or all.
    fn all_rows(&self, at: PanelAt) -> Rows {
        match self.forms.panel(at) {
            Some(panel) if panel.kind == RowKind::Single => Rows::At(0),
            _ => Rows::All,
        }
    }

    /// The only column with figures, or all.
    fn all_columns(&self, at: PanelAt) -> Columns {
        match *self.figure_columns(at) {
            [only] => Columns::At(only),
            _ => Columns::All,
        }
    }

    /// The columns that hold figures.
    pub(super) fn figure_columns(&self, at: PanelAt) -> Vec<usize> {
        let columns = self
            .forms
            .panel(at)
            .map(|panel| &*panel.columns)
            .unwrap_or_default();
        let figures = columns.iter().enumerate();
        let figures = figures.filter(|(_, column)| !column.grey && column.kind != Kind::Text);
        figures.map(|(position, _)| position).collect()
    }

    /// The source text of a span.
    pub(super) fn written(&self, span: Span) -> &str {
        let source = self.context.sources.get(span.source);
        let range = span.start as usize..span.end as usize;
        source.and_then(|file| file.text.get(range)).unwrap_or("")
    }
}

fn cells((table, panel): PanelAt, rows: Rows, columns: Columns) -> Cells {
    Cells {
        table,
        panel,
        rows,
        columns,
    }
}

/// An index as it is written.
fn index_text(index: &Index) -> String {
    match index {
        Index::Ordinal(n) => format!("#{n}"),
        Index::Ordinals(first, last) => format!("#{first}..#{last}"),
        Index::Code(code) => code.to_string(),
        Index::Label(labels) => {
            let labels = labels.iter().map(|name| &*name.value);
            labels.collect::<Vec<_>>().join(".")
        }
        Index::All => "*".to_owned(),
    }
}
