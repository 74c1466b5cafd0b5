//! Rows of a bound panel around a fact: its neighbours and the other facts of the finding.

use std::collections::BTreeSet;

use gouji_runtime::finding::Finding;
use gouji_runtime::report::{Address, BoundPanel, FactId, Report, State};
use gouji_runtime::schema::Column;

use super::super::columns::{cut, width};
use super::{COLUMN, Row, STUB, Sheet};
use crate::fact::{Located, column_label, locate, reading_order, row_key, row_label};
use crate::words;

/// Rows of other facts of the finding that are shown.
const OTHERS: usize = 8;

/// The panel a fact stands in, as far as it is drawn.
struct View<'r> {
    report: &'r Report<'r>,
    panel: &'r BoundPanel,
    focus: Address,
    /// The other facts of the finding in this panel.
    others: Vec<Address>,
}

/// None where the fact has no cell to show.
pub(super) fn sheet(
    report: &Report,
    finding: &Finding,
    fact: FactId,
    columns: usize,
) -> Option<Sheet> {
    let located = locate(report, fact)?;
    let view = View::new(report, finding, &located);
    let columns = view.columns(columns);
    Some(Sheet {
        title: title(&located),
        header: Some(view.header(&columns)),
        rows: view.rows(&columns),
    })
}

fn title(located: &Located) -> String {
    let schema = located.table.schema;
    let title = schema.titles.first().copied().unwrap_or_default();
    let name = format!("{} {title}", schema.name);
    match located.cell() {
        Some(cell) => {
            let place = words::place(located.report.document, cell);
            format!("{}  {place}", name.trim_end())
        }
        None => format!("{}  表中未印此格", name.trim_end()),
    }
}

/// The labels of a column, or its own label alone where there is no room for the spanners.
fn heading(column: &Column) -> String {
    let label = column_label(column);
    match width(&label) <= COLUMN {
        true => label.into_owned(),
        false => cut(column.label(), COLUMN),
    }
}

impl<'r> View<'r> {
    fn new(report: &'r Report<'r>, finding: &Finding, located: &Located<'r>) -> Self {
        let focus = report.address(located.id);
        let others = finding.facts.iter().map(|&fact| report.address(fact));
        let others =
            others.filter(|other| (other.table, other.panel) == (focus.table, focus.panel));
        Self {
            report,
            panel: located.panel,
            focus,
            others: others.collect(),
        }
    }

    /// The columns to draw, in order: that of the fact, those of the others, the neighbours.
    fn columns(&self, count: usize) -> Vec<usize> {
        let all = self.panel.schema.columns.len();
        let own = self.focus.column;
        let others = self.others.iter().map(|other| other.column);
        let neighbours = [own + 1, own.wrapping_sub(1)];
        let mut columns = BTreeSet::new();
        for column in [own].into_iter().chain(others).chain(neighbours) {
            if column < all && columns.len() < count {
                columns.insert(column);
            }
        }
        columns.into_iter().collect()
    }

    fn header(&self, columns: &[usize]) -> Vec<String> {
        let labels = columns.iter().filter_map(|&column| {
            let column = self.panel.schema.columns.get(column)?;
            Some(heading(column))
        });
        [String::new()].into_iter().chain(labels).collect()
    }

    fn rows(&self, columns: &[usize]) -> Vec<Row> {
        let order = reading_order(self.panel);
        let wanted = self.wanted(&order);
        let mut rows = Vec::new();
        let mut last = None;
        for (position, &row) in order.iter().enumerate() {
            if !wanted.contains(&position) {
                continue;
            }
            if last.is_some_and(|last| last + 1 != position) {
                rows.push(Row::Gap);
            }
            rows.push(self.row(row, columns));
            last = Some(position);
        }
        rows
    }

    /// Positions in `order`: the fact's own, one on each side, and those of other printed facts.
    fn wanted(&self, order: &[usize]) -> BTreeSet<usize> {
        let position = |row| order.iter().position(|&other| other == row);
        let own = position(self.focus.row);
        let others = self
            .others
            .iter()
            .filter(|other| self.says_something(other));
        let others: BTreeSet<_> = others.filter_map(|other| position(other.row)).collect();
        let around = own
            .into_iter()
            .flat_map(|own| own.saturating_sub(1)..=own + 1);
        around.chain(others.into_iter().take(OTHERS)).collect()
    }

    fn says_something(&self, address: &Address) -> bool {
        let fact = self.fact(address.row, address.column);
        let state = fact.map(|fact| fact.fact.state);
        matches!(state, Some(State::Number | State::Zero | State::Unreadable))
    }

    fn row(&self, row: usize, columns: &[usize]) -> Row {
        let figures = columns.iter().map(|&column| {
            let text = self.fact(row, column).map_or("", |fact| fact.text());
            cut(text, COLUMN)
        });
        let column = columns
            .iter()
            .position(|&column| column == self.focus.column);
        Row::Cells {
            texts: [self.stub(row)].into_iter().chain(figures).collect(),
            bad: column
                .map(|column| column + 1)
                .filter(|_| row == self.focus.row),
        }
    }

    fn stub(&self, row: usize) -> String {
        let Some(bound) = self.panel.rows.get(row) else {
            return String::new();
        };
        let key = row_key(self.panel.schema, bound).unwrap_or_default();
        let label = row_label(self.report, self.panel.schema, bound).unwrap_or_default();
        match key == label {
            true => cut(label, STUB),
            false => cut(format!("{key} {label}").trim(), STUB),
        }
    }

    fn fact(&self, row: usize, column: usize) -> Option<Located<'r>> {
        let offset = row * self.panel.schema.columns.len() + column;
        locate(self.report, FactId(self.panel.first_fact + offset as u32))
    }
}
