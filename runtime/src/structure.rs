//! Properties that every form has, whatever its labels: numbered rows run without gaps, codes
//! stand below their parents, captions agree with each other. Each property is one file; its id
//! in findings is `表名.属性`, and a spec may silence or re-weigh it there.
//!
//! What the text as a whole must have (`文书.属性`) stands in `text/`.
//!
//! What is absent here: figures that must add up (those are rules) and any name of a form.

mod caption;
mod choices;
mod code_children;
mod code_length;
mod code_name;
mod code_order;
mod code_parent;
mod column_numbers;
mod decimals;
mod enumeration;
mod grey;
mod inspector;
mod negative;
mod ragged;
mod row_numbers;
mod same_names;
mod table_order;
mod text;

pub use inspector::{Coded, Inspector};

use crate::finding::Outcome;
use crate::report::Report;
use crate::schema::Level;

/// A structural property.
#[derive(Debug)]
pub struct Property {
    /// Its name, the last part of the id of its findings.
    pub name: &'static str,
    /// The weight of a violation unless a spec says otherwise.
    pub level: Level,
    /// What it asks, as a sentence for people.
    pub asks: &'static str,
    /// Looks at every table of a report.
    inspect: fn(&Report<'_>, &mut Inspector<'_, '_>),
}

/// Every property of tables (`表名.属性`), in the order of the report.
pub static PROPERTIES: &[Property] = &[
    table_order::PROPERTY,
    caption::NUMBER,
    caption::YEAR,
    caption::DEPARTMENT,
    caption::UNIT,
    caption::NOTE,
    caption::ORDER,
    ragged::PROPERTY,
    row_numbers::PROPERTY,
    column_numbers::PROPERTY,
    enumeration::PROPERTY,
    code_length::PROPERTY,
    code_parent::PROPERTY,
    code_order::PROPERTY,
    code_children::PROPERTY,
    code_name::PROPERTY,
    same_names::PROPERTY,
    grey::PROPERTY,
    decimals::PROPERTY,
    negative::PROPERTY,
    choices::PROPERTY,
];

/// Every property of the document as a text (`文书.属性`), in the order of the report.
pub static TEXT_PROPERTIES: &[Property] = &[
    text::contents::PROPERTY,
    text::headings::NUMBERS,
    text::headings::STYLE,
    text::items::PROPERTY,
    text::years::PROPERTY,
    text::date::PROPERTY,
    text::punctuation::PROPERTY,
    text::broken::PROPERTY,
    text::residue::PROPERTY,
    text::confusable::PROPERTY,
];

/// Inspects every property and adds findings and counts to the outcome.
pub fn check(report: &Report<'_>, outcome: &mut Outcome) {
    let lines = text::Lines::of(report);
    for property in PROPERTIES.iter().chain(TEXT_PROPERTIES) {
        let mut inspector = Inspector::new(report, &lines, property, outcome);
        (property.inspect)(report, &mut inspector);
    }
}
