//! Addresses: `表.面板[行, 列]`, any part of which may be missing where it is unique.

use super::Context;
use super::forms::{Forms, PanelAt};
use super::lookup::{self, CHILDREN, Found};
use crate::ast::{Address, At, Axis, Index, Name};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{Cells, Columns, Kind, RowKind, Rows};
use crate::source::Span;

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
    /// The variable of 每.
    pub(super) variable: Option<&'a str>,
    /// Whether 下级 has a meaning.
    pub(super) children: bool,
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
        let bare = Index::Label(address.path.clone());
        match (
            scope.along,
            address.path.as_slice(),
            address.indices.as_slice(),
        ) {
            (Some(axis), [_, ..], []) => self.along(scope, axis, &bare, span),
            (Some(axis), [], [index]) => self.along(scope, axis, &index.value, span),
            (None, [name], []) if self.is_label(scope, name) => {
                let panels = self.panels(scope, &[], span)?;
                self.one_index(scope, &panels, &At { value: bare, span })
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
        let Some(table) = scope.table else {
            return false;
        };
        self.forms.table(&name.value).is_none() && self.own_panel(table, name).is_none()
    }

    fn own_panel(&self, table: usize, name: &Name) -> Option<PanelAt> {
        let panels = self.forms.panels_of(table).into_iter();
        let mut named =
            panels.filter(|at| self.forms.panel(*at).is_some_and(|p| p.name == name.value));
        named.next()
    }

    /// The panels that a path names.
    fn panels(&mut self, scope: &Scope<'_>, path: &[Name], span: Span) -> Option<Vec<PanelAt>> {
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
        if let (Some(table), []) = (scope.table, rest) {
            if let Some(panel) = self.own_panel(table, first) {
                return Some(vec![panel]);
            }
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
    pub(super) fn report_table(&mut self, name: &Name, among: &[&str]) {
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
        let place = self
            .forms
            .shapes
            .get(table)
            .map_or("", |shape| &shape.table.name);
        let remark = names::unknown_panel(name.span, place, &name.value, &among);
        self.missing(table, remark);
    }

    /// Every cell of a panel.
    fn whole(&self, at: PanelAt) -> Cells {
        self.cell(at, self.all_rows(at), Columns::All)
    }

    fn cell(&self, (table, panel): PanelAt, rows: Rows, columns: Columns) -> Cells {
        Cells {
            table,
            panel,
            rows,
            columns,
        }
    }

    fn all_rows(&self, at: PanelAt) -> Rows {
        match self.forms.panel(at) {
            Some(panel) if panel.kind == RowKind::Single => Rows::At(0),
            _ => Rows::All,
        }
    }

    /// The only column with figures, or all.
    fn all_columns(&self, at: PanelAt) -> Columns {
        match self.figure_columns(at).as_slice() {
            [only] => Columns::At(*only),
            _ => Columns::All,
        }
    }

    /// The columns that hold figures.
    pub(super) fn figure_columns(&self, at: PanelAt) -> Vec<usize> {
        let columns = self
            .forms
            .panel(at)
            .map(|panel| panel.columns.as_slice())
            .unwrap_or_default();
        let figures = columns.iter().enumerate();
        let figures = figures.filter(|(_, column)| !column.grey && column.kind != Kind::Text);
        figures.map(|(position, _)| position).collect()
    }

    /// A bare name or number in the formula of a row or column.
    fn along(
        &mut self,
        scope: &Scope<'_>,
        axis: Axis,
        index: &Index,
        span: Span,
    ) -> Option<Vec<Cells>> {
        let own = (scope.table?, scope.panel?);
        let others = self
            .forms
            .panels_of(own.0)
            .into_iter()
            .filter(|at| *at != own);
        let found = match axis {
            Axis::Column => self
                .columns_at(scope, own, index)
                .map(|columns| (own, columns)),
            Axis::Row => std::iter::once(own)
                .chain(others)
                .find_map(|at| Some((at, self.rows_at(scope, at, index)?))),
        };
        match found {
            Some((_, Err(meanings))) => {
                self.context
                    .report(names::ambiguous(span, &index_text(index), &meanings));
                None
            }
            Some((at, Ok(cells))) if at == own || self.all_columns(at) != Columns::All => {
                Some(cells)
            }
            Some((at, Ok(_))) => {
                let remark = meaning::several_cells(span, &self.forms.place(at));
                self.context.report(remark);
                None
            }
            None => {
                self.report_missing(&[own], Some(axis), index, span);
                None
            }
        }
    }

    /// Cells along the rows of a panel, in the column that the scope is at.
    fn rows_at(
        &self,
        scope: &Scope<'_>,
        at: PanelAt,
        index: &Index,
    ) -> Option<Result<Vec<Cells>, Vec<String>>> {
        let own = Some(at.1) == scope.panel;
        let columns = if own {
            scope.columns
        } else {
            self.all_columns(at)
        };
        match lookup::rows(self.forms, at, index, scope) {
            Found::Nothing => None,
            Found::Several(meanings) => Some(Err(meanings)),
            Found::These(rows) => Some(Ok(rows
                .into_iter()
                .map(|rows| self.cell(at, rows, columns))
                .collect())),
        }
    }

    /// Cells along the columns of a panel, in the row that the scope is at.
    fn columns_at(
        &self,
        scope: &Scope<'_>,
        at: PanelAt,
        index: &Index,
    ) -> Option<Result<Vec<Cells>, Vec<String>>> {
        match lookup::columns(self.forms, at, index, scope) {
            Found::Nothing => None,
            Found::Several(meanings) => Some(Err(meanings)),
            Found::These(columns) => {
                let cells = columns
                    .into_iter()
                    .map(|columns| self.cell(at, scope.rows, columns));
                Some(Ok(cells.collect()))
            }
        }
    }

    /// `[x]`: a row where there is one column, a column where there is one row, otherwise
    /// whichever it is.
    fn one_index(
        &mut self,
        scope: &Scope<'_>,
        panels: &[PanelAt],
        index: &At<Index>,
    ) -> Option<Vec<Cells>> {
        let outside = Scope {
            group: &[],
            ..*scope
        };
        let mut meanings: Vec<(PanelAt, Vec<Cells>)> = Vec::new();
        for &at in panels {
            let single = self
                .forms
                .panel(at)
                .is_some_and(|panel| panel.kind == RowKind::Single);
            let one_column = self
                .forms
                .panel(at)
                .is_some_and(|panel| panel.columns.len() == 1);
            let in_row = Scope {
                panel: Some(at.1),
                columns: self.all_columns(at),
                ..outside
            };
            let in_column = Scope {
                rows: self.all_rows(at),
                ..outside
            };
            let rows = (!single)
                .then(|| self.rows_at(&in_row, at, &index.value))
                .flatten();
            let columns = (single || !one_column)
                .then(|| self.columns_at(&in_column, at, &index.value))
                .flatten();
            for found in rows.into_iter().chain(columns) {
                match found {
                    Ok(cells) => meanings.push((at, cells)),
                    Err(several) => {
                        let name = index_text(&index.value);
                        self.context
                            .report(names::ambiguous(index.span, &name, &several));
                        return None;
                    }
                }
            }
        }
        self.only(panels, meanings, None, index)
    }

    fn two_indices(
        &mut self,
        scope: &Scope<'_>,
        panels: &[PanelAt],
        row: &At<Index>,
        column: &At<Index>,
    ) -> Option<Vec<Cells>> {
        let outside = Scope {
            group: &[],
            ..*scope
        };
        let rows = self.axis_of(panels, row, |at| {
            lookup::rows(self.forms, at, &row.value, &outside)
        });
        let rows = self.checked(panels, rows, Axis::Row, row)?;
        let within: Vec<PanelAt> = rows.iter().map(|(at, _)| *at).collect();
        let columns = self.axis_of(&within, column, |at| {
            lookup::columns(self.forms, at, &column.value, &outside)
        });
        let columns = self.checked(&within, columns, Axis::Column, column)?;
        let mut meanings = Vec::new();
        for (at, columns) in columns {
            let rows = rows
                .iter()
                .filter(|(own, _)| *own == at)
                .flat_map(|(_, rows)| rows);
            let pairs = rows.flat_map(|rows| columns.iter().map(|columns| (*rows, *columns)));
            meanings.push((
                at,
                pairs
                    .map(|(rows, columns)| self.cell(at, rows, columns))
                    .collect(),
            ));
        }
        self.only(panels, meanings, Some(Axis::Row), row)
    }

    /// What an index means in each panel; an error where one panel has several meanings.
    fn axis_of<T>(
        &self,
        panels: &[PanelAt],
        index: &At<Index>,
        find: impl Fn(PanelAt) -> Found<T>,
    ) -> Result<Vec<(PanelAt, Vec<T>)>, Diagnostic> {
        let mut hits = Vec::new();
        for &at in panels {
            match find(at) {
                Found::Nothing => {}
                Found::These(found) => hits.push((at, found)),
                Found::Several(meanings) => {
                    let name = index_text(&index.value);
                    return Err(names::ambiguous(index.span, &name, &meanings));
                }
            }
        }
        Ok(hits)
    }

    fn checked<T>(
        &mut self,
        panels: &[PanelAt],
        hits: Result<Vec<(PanelAt, Vec<T>)>, Diagnostic>,
        axis: Axis,
        index: &At<Index>,
    ) -> Option<Vec<(PanelAt, Vec<T>)>> {
        match hits {
            Err(remark) => {
                self.context.report(remark);
                None
            }
            Ok(hits) if hits.is_empty() => {
                self.report_missing(panels, Some(axis), &index.value, index.span);
                None
            }
            Ok(hits) => Some(hits),
        }
    }

    /// The one meaning of an index.
    fn only(
        &mut self,
        panels: &[PanelAt],
        mut meanings: Vec<(PanelAt, Vec<Cells>)>,
        axis: Option<Axis>,
        index: &At<Index>,
    ) -> Option<Vec<Cells>> {
        // `*` names every panel without ambiguity.
        if index.value == Index::All {
            return Some(meanings.into_iter().flat_map(|(_, cells)| cells).collect());
        }
        match meanings.len() {
            0 => {
                self.report_missing(panels, axis, &index.value, index.span);
                None
            }
            1 => meanings.pop().map(|(_, cells)| cells),
            _ => {
                let meanings: Vec<String> = meanings
                    .iter()
                    .filter_map(|(at, cells)| Some(self.meaning(*at, cells.first()?)))
                    .collect();
                let name = index_text(&index.value);
                self.context
                    .report(names::ambiguous(index.span, &name, &meanings));
                None
            }
        }
    }

    fn meaning(&self, at: PanelAt, cells: &Cells) -> String {
        let axis = match cells.columns {
            Columns::At(_) if !matches!(cells.rows, Rows::At(_) | Rows::Code(_)) => "的列",
            _ => "的行",
        };
        format!("{}{axis}", self.forms.place(at))
    }

    /// Reports an index that names nothing, in words that fit what it is.
    fn report_missing(
        &mut self,
        panels: &[PanelAt],
        axis: Option<Axis>,
        index: &Index,
        span: Span,
    ) {
        let Some(&at) = panels.first() else { return };
        let place = match panels {
            [only] => self.forms.place(*only),
            _ => self
                .forms
                .shapes
                .get(at.0)
                .map(|shape| shape.table.name.clone())
                .unwrap_or_default(),
        };
        let remark = match index {
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
            Index::Label(_) => self.unknown_label(panels, axis, index, (span, &place)),
        };
        self.missing(at.0, remark);
    }

    fn lacks(&self, panels: &[PanelAt], axis: Option<Axis>, ordinal: u16) -> bool {
        let index = Index::Ordinal(ordinal);
        !panels.iter().any(|at| match axis {
            Some(Axis::Column) => {
                lookup::columns(self.forms, *at, &index, &Scope::OUTSIDE) != Found::Nothing
            }
            _ => lookup::rows(self.forms, *at, &index, &Scope::OUTSIDE) != Found::Nothing,
        })
    }

    fn unknown_label(
        &self,
        panels: &[PanelAt],
        axis: Option<Axis>,
        index: &Index,
        (span, place): (Span, &str),
    ) -> Diagnostic {
        let name = index_text(index);
        if name == CHILDREN {
            return meaning::children_elsewhere(span);
        }
        let is_level = self
            .forms
            .lists
            .iter()
            .any(|list| list.digits(&name).is_some());
        if is_level && axis != Some(Axis::Column) {
            return meaning::no_codes(span, &name, place);
        }
        let rows = panels
            .iter()
            .flat_map(|at| lookup::row_names(self.forms, *at));
        let columns = panels
            .iter()
            .flat_map(|at| lookup::column_names(self.forms, *at));
        match axis {
            Some(Axis::Row) => {
                names::unknown_label(Axis::Row, span, place, &name, &rows.collect::<Vec<_>>())
            }
            Some(Axis::Column) => names::unknown_label(
                Axis::Column,
                span,
                place,
                &name,
                &columns.collect::<Vec<_>>(),
            ),
            None => {
                names::unknown_either(span, place, &name, &rows.chain(columns).collect::<Vec<_>>())
            }
        }
    }

    /// Reports that a table lacks something, unless it is known that a part could not be read.
    fn missing(&mut self, table: usize, remark: Diagnostic) {
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

/// An index as it is written.
pub(super) fn index_text(index: &Index) -> String {
    match index {
        Index::Ordinal(n) => format!("#{n}"),
        Index::Ordinals(first, last) => format!("#{first}..#{last}"),
        Index::Code(code) => code.to_string(),
        Index::Label(labels) => labels
            .iter()
            .map(|name| &*name.value)
            .collect::<Vec<_>>()
            .join("."),
        Index::All => "*".to_owned(),
    }
}
