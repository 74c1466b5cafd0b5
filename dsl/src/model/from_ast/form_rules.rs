//! Rules that stand on the forms: formulas of rows and columns, 上级, and relations in the body.

use std::collections::BTreeMap;

use super::Context;
use super::address::{Over, Resolver, Scope};
use super::forms::{Declared, Forms, PanelAt, Shape, Stated};
use super::relation::Normal;
use crate::ast::{Address, At, Axis, Expression, Level, Name, print_expression};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Columns, EachRow, Kind, Origin, RowKind, Rows, Rule, Unit};
use crate::source::Span;

/// Reads the rules of all tables in order.
pub(super) fn read(context: &mut Context<'_>, forms: &Forms) -> Vec<Rule> {
    let mut reader = Reader {
        resolver: Resolver { forms, context },
        rules: Vec::new(),
    };
    for (table, shape) in forms.shapes.iter().enumerate() {
        for at in forms.panels_of(table) {
            reader.rows(at);
            reader.parents(at);
            reader.columns(at);
        }
        reader.relations(table, shape);
    }
    reader.rules
}

struct Reader<'r, 'c> {
    resolver: Resolver<'r, 'c>,
    rules: Vec<Rule>,
}

/// Where a formula stands and what it is repeated over.
struct Stand<'s> {
    at: PanelAt,
    id: String,
    span: Span,
    each_row: EachRow,
    each_column: Vec<usize>,
    scope: Scope<'s>,
}

impl Reader<'_, '_> {
    fn rows(&mut self, at: PanelAt) {
        let Some(shape) = self.resolver.forms.shape(at) else {
            return;
        };
        for (position, declared) in shape.rows.iter().enumerate() {
            let Some(formula) = &declared.formula else {
                continue;
            };
            let id = format!("{}[{}]", self.resolver.forms.place(at), declared.key);
            let (columns, each_column) = self.amount_columns(at, formula.span);
            let scope = Scope {
                columns,
                over: self.over_instances(at.0),
                ..inside(at, Axis::Row)
            };
            let span = declared.span;
            let stand = Stand {
                at,
                id,
                span,
                each_row: self.each_instance(at.0),
                each_column,
                scope,
            };
            self.formula(&stand, declared, (Rows::At(position), columns), formula);
        }
    }

    fn columns(&mut self, at: PanelAt) {
        let forms = self.resolver.forms;
        let (Some(panel), Some(shape)) = (forms.panel(at), forms.shape(at)) else {
            return;
        };
        let single = panel.kind == RowKind::Single;
        let (rows, each_row, over) = match single {
            true => {
                let over = self.over_instances(at.0);
                (Rows::At(0), self.each_instance(at.0), over)
            }
            false => (Rows::Each, EachRow::Rows(at.0, at.1), Over::Rows(at)),
        };
        let is_slots = forms.slots(at.0) == Some(at);
        for (position, (column, declared)) in panel.columns.iter().zip(&shape.columns).enumerate() {
            let Some(formula) = &declared.formula else {
                continue;
            };
            let (group, _) = column.path.split_at(column.path.len().saturating_sub(1));
            let path = group.iter().map(String::as_str).chain([&*declared.key]);
            let path = path.collect::<Vec<_>>().join(".");
            let id = match single {
                true if is_slots => format!("{}.{path}", forms.place(at)),
                true => format!("{}[{path}]", forms.place(at)),
                false => format!("{}[*, {path}]", forms.place(at)),
            };
            let scope = Scope {
                rows,
                group,
                over,
                ..inside(at, Axis::Column)
            };
            let (each_row, span) = (each_row.clone(), declared.span);
            let stand = Stand {
                at,
                id,
                span,
                each_row,
                each_column: Vec::new(),
                scope,
            };
            self.formula(&stand, declared, (rows, Columns::At(position)), formula);
        }
    }

    fn parents(&mut self, at: PanelAt) {
        let Some(shape) = self.resolver.forms.shape(at) else {
            return;
        };
        let Some(formula) = &shape.parents else {
            return;
        };
        let (columns, each_column) = self.amount_columns(at, formula.span);
        let mut scope = Scope {
            columns,
            rows: Rows::Each,
            over: Over::Rows(at),
            ..inside(at, Axis::Row)
        };
        scope.children = true;
        let id = format!("{}.上级", self.resolver.forms.place(at));
        let each_row = EachRow::Parents(at.0, at.1);
        let span = formula.span;
        let stand = Stand {
            at,
            id,
            span,
            each_row,
            each_column,
            scope,
        };
        let text = format!("上级 = {}", print_expression(&formula.value));
        self.linear(&stand, (Rows::Each, columns), formula, text);
    }

    /// The columns a formula on a row is repeated over: those whose figures add up.
    fn amount_columns(&mut self, at: PanelAt, span: Span) -> (Columns, Vec<usize>) {
        let forms = self.resolver.forms;
        let columns = forms
            .panel(at)
            .map(|panel| panel.columns.as_slice())
            .unwrap_or_default();
        let adds_up = columns.iter().enumerate().filter(|(_, column)| {
            !column.grey
                && column.kind != Kind::Text
                && !matches!(column.unit, Unit::Percent | Unit::Direction)
        });
        let found: Vec<usize> = adds_up.map(|(position, _)| position).collect();
        match found.as_slice() {
            [only] => (Columns::At(*only), Vec::new()),
            [] => {
                if !columns.is_empty() {
                    let remark = meaning::no_figures(span, &forms.place(at));
                    self.resolver.context.report(remark);
                }
                (Columns::Each, found)
            }
            _ => (Columns::Each, found),
        }
    }

    /// `标签 = 式`.
    fn formula(
        &mut self,
        stand: &Stand<'_>,
        declared: &Declared,
        cell: (Rows, Columns),
        formula: &At<Expression>,
    ) {
        let label = Name {
            value: declared.key.clone(),
            span: declared.span,
        };
        let label = Expression::Address(Address {
            path: vec![label],
            indices: Vec::new(),
        });
        let text = format!(
            "{} = {}",
            print_expression(&label),
            print_expression(&formula.value)
        );
        self.linear(stand, cell, formula, text);
    }

    /// One cell compared with a formula.
    fn linear(
        &mut self,
        stand: &Stand<'_>,
        (rows, columns): (Rows, Columns),
        formula: &At<Expression>,
        text: String,
    ) {
        let (table, panel) = stand.at;
        let cell = crate::model::Cells {
            table,
            panel,
            rows,
            columns,
        };
        let normal = self.resolver.equation(&stand.scope, cell, formula, text);
        if let Some(normal) = normal {
            let origin = self.resolver.context.origin(stand.span);
            self.push(stand.id.clone(), normal, table, origin);
            if let Some(rule) = self.rules.last_mut() {
                rule.each_row = stand.each_row.clone();
                rule.each_column.clone_from(&stand.each_column);
            }
        }
    }

    /// Relations in the body, numbered through the table; those of a fragment through the slot
    /// that calls it.
    fn relations(&mut self, table: usize, shape: &Shape) {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        for stated in &shape.relations {
            let (each_row, normals) = self.stated(table, stated);
            let name = &shape.table.name;
            let group = match stated.group.as_str() {
                "" => name.clone(),
                group => format!("{name}.{group}"),
            };
            let number = numbers.entry(&stated.group).or_default();
            for normal in normals {
                *number += 1;
                let id = format!("{group}.等{number}");
                let origin = self.resolver.context.origin(stated.formula.span);
                self.push(id, normal, table, origin);
                if let Some(rule) = self.rules.last_mut() {
                    rule.each_row = each_row.clone();
                }
            }
        }
    }

    /// What a relation in a body is repeated over, and its normal forms.
    fn stated(&mut self, table: usize, stated: &Stated) -> (EachRow, Vec<Normal>) {
        let scope = Scope {
            table: Some(table),
            panel: stated.panel,
            over: self.over_sentences(table),
            ..Scope::OUTSIDE
        };
        match self.resolver.row_by_row(&scope, &stated.formula.value) {
            Some(at) => {
                let scope = Scope {
                    over: Over::Rows(at),
                    each_star: true,
                    ..scope
                };
                let normals = self.resolver.formulas(&scope, &stated.formula);
                (EachRow::Rows(at.0, at.1), normals)
            }
            None => {
                let normals = self.resolver.formulas(&scope, &stated.formula);
                let each = match scope.over {
                    Over::Instances(table) => EachRow::Instances(table),
                    Over::Rows((table, panel)) => EachRow::Rows(table, panel),
                    Over::Nothing | Over::Codes => EachRow::Once,
                };
                (each, normals)
            }
        }
    }

    /// Sentences that a code tells apart are rows, and what is said of them holds for each.
    fn over_sentences(&self, table: usize) -> Over {
        let forms = self.resolver.forms;
        let slots = forms.slots(table);
        let coded = slots.filter(|at| {
            let panel = forms.panel(*at);
            panel.is_some_and(|panel| matches!(panel.kind, RowKind::Coded(_)))
        });
        coded.map_or_else(|| self.over_instances(table), Over::Rows)
    }

    /// Every instance of a table that has instances, once otherwise.
    fn each_instance(&self, table: usize) -> EachRow {
        match self.over_instances(table) {
            Over::Instances(table) => EachRow::Instances(table),
            _ => EachRow::Once,
        }
    }

    fn over_instances(&self, table: usize) -> Over {
        match self.resolver.forms.has_instances(table) {
            true => Over::Instances(table),
            false => Over::Nothing,
        }
    }

    fn push(&mut self, id: String, normal: Normal, table: usize, origin: Origin) {
        self.rules.push(Rule {
            id,
            title: String::new(),
            table: Some(table),
            level: Level::Must,
            formula: normal.formula,
            basis: String::new(),
            message: String::new(),
            origin,
            each_row: EachRow::Once,
            each_column: Vec::new(),
            condition: String::new(),
            when: None,
            relation: normal.relation,
            explained_by: None,
            examples: Vec::new(),
        });
    }
}

fn inside((table, panel): PanelAt, along: Axis) -> Scope<'static> {
    Scope {
        table: Some(table),
        panel: Some(panel),
        along: Some(along),
        ..Scope::OUTSIDE
    }
}
