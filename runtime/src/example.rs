//! Running the examples of rules: a report with nothing in it but the example's figures.

mod blank;
mod figure;
mod instances;

use std::fmt::{self, Display, Formatter};

use crate::check::Checker;
use crate::document::{CellId, Document, DocumentBuilder, Place};
use crate::finding::Verdict;
use crate::report::{Report, Stated};
use crate::schema::{Example, Rule, Spec};

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
    let mut report = blank::report(spec, &document, example.figures);
    put_words(&mut report, example);
    for (nth, figure) in example.figures.iter().enumerate() {
        figure::put(&mut report, figure, figure_cell(example, nth))?;
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
        .any(|instance| instance.verdict == Verdict::Violated && instance.explained.is_none());
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

/// A document with the words of the example: the department, the notes, then the figures, each a
/// paragraph.
fn words(example: &Example) -> Document {
    let mut builder = DocumentBuilder::new("");
    let notes = example.notes.iter().map(|(_, text)| *text);
    let figures = example.figures.iter().map(|figure| figure.text);
    let texts = std::iter::once(example.department)
        .chain(notes)
        .chain(figures);
    for (index, text) in (1..).zip(texts) {
        let range = builder.intern(text);
        let place = Place::Paragraph {
            paragraph: index,
            offset: 0,
        };
        builder.paragraph(range, place);
    }
    builder.finish()
}

/// Lets the cover and the tables print the words of the example.
fn put_words(report: &mut Report<'_>, example: &Example) {
    let department = Some(example.department).filter(|name| !name.is_empty());
    report.cover.department = department.map(str::to_owned);
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

/// Where a figure of the example stands among its words.
fn figure_cell(example: &Example, nth: usize) -> CellId {
    CellId(u32::try_from(1 + example.notes.len() + nth).unwrap_or(u32::MAX))
}
