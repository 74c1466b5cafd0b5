//! Running the examples of rules: a report with nothing in it but the example's figures.

use std::fmt::{self, Display, Formatter};

use crate::amount::{Amount, Reading};
use crate::check::Checker;
use crate::document::{CellId, Document, DocumentBuilder, Place};
use crate::finding::Verdict;
use crate::report::{
    BoundPanel, BoundRow, BoundTable, Cover, Fact, FactId, Printing, Report, State, Stated,
};
use crate::schema::{
    Cells, Column, Columns, Example, Figure, Kind, Panel, RowKind, Rows, Rule, Spec, Table,
};

/// Why an example does not behave as stated.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExampleError {
    /// A figure of the example is none.
    Unreadable(String),
    /// A figure stands at no cell of the spec's tables.
    Nowhere(String),
    /// The example must hold, but an instance is violated.
    Violated,
    /// The example must be violated, but nothing is.
    Holds,
    /// The figures give the rule nothing to check.
    Silent,
}

impl Display for ExampleError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(text) => write!(formatter, "“{text}”不是数字"),
            Self::Nowhere(text) => write!(formatter, "数字 {text} 不在任何格内"),
            Self::Violated => formatter.write_str("例称通过，实际违反"),
            Self::Holds => formatter.write_str("例称违反，实际没有违反"),
            Self::Silent => formatter.write_str("所给数字不足以核对"),
        }
    }
}

impl std::error::Error for ExampleError {}

/// Whether an example behaves as it states: the rule, with its siblings `名.1`, `名.2` …, is applied to
/// a report in which every table is found and blank but for the figures of the example.
///
/// # Errors
/// [`ExampleError`] tells how it behaves otherwise.
pub fn run(
    spec: &'static Spec,
    rule: &'static Rule,
    example: &'static Example,
) -> Result<(), ExampleError> {
    let document = words(example);
    let mut report = blank_report(spec, &document, example.figures);
    put_words(&mut report, example);
    for figure in example.figures {
        put(&mut report, figure)?;
    }
    let mut checker = Checker::new(&report);
    let siblings = spec
        .rules
        .iter()
        .filter(|other| family(other.id) == family(rule.id));
    siblings.for_each(|rule| checker.rule(rule));
    let ledger = checker.judged();
    let violated = ledger
        .instances
        .iter()
        .any(|instance| instance.verdict == Verdict::Violated);
    let says_something = ledger.instances.iter().any(|instance| !instance.blank);
    match (example.passes, violated) {
        (true, true) => Err(ExampleError::Violated),
        (false, false) => Err(ExampleError::Holds),
        (true, false) if !says_something => Err(ExampleError::Silent),
        _ => Ok(()),
    }
}

/// The name that the relations of one rule share: `名` of `名.2`.
fn family(id: &str) -> &str {
    match id.rsplit_once('.') {
        Some((name, number)) if number.parse::<u32>().is_ok() => name,
        _ => id,
    }
}

/// A document with the words of the example: the department, then the notes, each a paragraph.
fn words(example: &Example) -> Document {
    let mut builder = DocumentBuilder::new("");
    let notes = example.notes.iter().map(|(_, text)| *text);
    for (index, text) in (1..).zip(std::iter::once(example.department).chain(notes)) {
        let range = builder.intern(text);
        let place = Place::Paragraph {
            paragraph: index,
            offset: 0,
        };
        builder.paragraph(range, place);
    }
    builder.finish()
}

/// Lets the tables print the words of the example.
fn put_words(report: &mut Report<'_>, example: &Example) {
    let mut printings = report.tables.iter_mut().map(|table| &mut table.printing);
    if let (Some(Some(first)), false) = (printings.next(), example.department.is_empty()) {
        first.department = Some(Stated {
            value: example.department.to_owned(),
            cell: CellId(0),
        });
    }
    for (cell, (table, _)) in (1..).map(CellId).zip(example.notes) {
        let table = report.tables.get_mut(usize::from(*table));
        if let Some(printing) = table.and_then(|table| table.printing.as_mut()) {
            printing.note = Some(cell);
        }
    }
}

/// Every table found, every cell blank, with rows for the codes that the figures name.
fn blank_report<'d>(spec: &'static Spec, document: &'d Document, figures: &[Figure]) -> Report<'d> {
    let mut facts = Vec::new();
    let tables = (0..).zip(spec.tables).map(|(at, table)| {
        let panels = (0..).zip(table.panels).map(|(panel_at, panel)| {
            let here = figures.iter().map(|figure| figure.cells);
            let here = here.filter(|cells| (cells.table, cells.panel) == (at, panel_at));
            blank_panel(panel, here, &mut facts)
        });
        BoundTable {
            schema: table,
            printing: Some(Printing::default()),
            panels: panels.collect(),
            instances: Vec::new(),
        }
    });
    let tables = tables.collect();
    Report {
        document,
        spec,
        cover: Cover::default(),
        tables,
        facts,
        problems: Vec::new(),
        pieces: Vec::new(),
    }
}

fn blank_panel(
    panel: &'static Panel,
    figures: impl Iterator<Item = Cells>,
    facts: &mut Vec<Fact>,
) -> BoundPanel {
    let declared = (0..).zip(panel.rows).map(|(index, row)| BoundRow {
        declared: Some(index),
        code: row.code,
        found: true,
        ..BoundRow::default()
    });
    let mut rows: Vec<BoundRow> = declared.collect();
    let lines = match panel.kind {
        RowKind::Single => 1,
        RowKind::Listed | RowKind::Coded(_) | RowKind::Numbered | RowKind::Keyed(_) => 0,
    };
    for cells in figures {
        let missing = match cells.rows {
            Rows::Code(code) if rows.iter().all(|row| row.code != code) => vec![code],
            Rows::At(index) => (rows.len() + 1..=usize::from(index) + 1)
                .filter_map(|number| u32::try_from(number).ok())
                .collect(),
            _ => Vec::new(),
        };
        rows.extend(missing.into_iter().map(|code| BoundRow {
            code,
            found: true,
            ..BoundRow::default()
        }));
    }
    while rows.len() < lines {
        rows.push(BoundRow {
            found: true,
            ..BoundRow::default()
        });
    }
    let first_fact = u32::try_from(facts.len()).unwrap_or(u32::MAX);
    let blank = Fact {
        value: 0,
        half: 0,
        state: State::Blank,
        decimals: 0,
        cell: None,
    };
    facts.resize(facts.len() + rows.len() * panel.columns.len(), blank);
    let coded = (0..).zip(&rows).filter(|(_, row)| row.code != 0);
    let mut by_code: Vec<(u32, u32)> = coded.map(|(position, row)| (row.code, position)).collect();
    by_code.sort_unstable();
    BoundPanel {
        schema: panel,
        first_fact,
        rows,
        columns_found: vec![true; panel.columns.len()],
        column_ordinals: vec![None; panel.columns.len()],
        by_code,
    }
}

/// Puts a figure of the example into its cell.
fn put(report: &mut Report<'_>, figure: &Figure) -> Result<(), ExampleError> {
    let nowhere = || ExampleError::Nowhere(figure.text.to_owned());
    let (id, table, column) = place(report, figure.cells).ok_or_else(nowhere)?;
    let fact = read(figure.text, table, column)?;
    let slot = report.facts.get_mut(id.0 as usize).ok_or_else(nowhere)?;
    *slot = fact;
    Ok(())
}

fn place(report: &Report<'_>, cells: Cells) -> Option<(FactId, &'static Table, &'static Column)> {
    let table = report.tables.get(usize::from(cells.table))?;
    let panel = table.panels.get(usize::from(cells.panel))?;
    let row = match cells.rows {
        Rows::At(index) => usize::from(index),
        Rows::Code(code) => panel.row_of_code(code)?,
        Rows::Digits(_) | Rows::Each | Rows::Below | Rows::All => return None,
    };
    let Columns::At(column) = cells.columns else {
        return None;
    };
    let id = panel.fact_id(row, usize::from(column))?;
    Some((
        id,
        table.schema,
        panel.schema.columns.get(usize::from(column))?,
    ))
}

fn read(text: &str, table: &Table, column: &Column) -> Result<Fact, ExampleError> {
    let unreadable = || ExampleError::Unreadable(text.to_owned());
    let (value, half, state, decimals) = match Amount::read(text) {
        Reading::Blank => (0, 0, State::Blank, 0),
        Reading::Unreadable if column.kind == Kind::Text => (0, 0, State::Text, 0),
        Reading::Unreadable => return Err(unreadable()),
        Reading::Number(amount) => {
            let value = amount.scaled(column.unit).ok_or_else(unreadable)?;
            let decimals = amount.decimals();
            let meant = if table.drops_zeros {
                decimals.max(table.precision)
            } else {
                decimals
            };
            let half = if column.kind == Kind::Exact {
                0
            } else {
                Amount::half(column.unit, meant)
            };
            let state = if amount.is_zero() {
                State::Zero
            } else {
                State::Number
            };
            (value, half, state, decimals)
        }
    };
    Ok(Fact {
        value,
        half,
        state,
        decimals,
        cell: None,
    })
}
