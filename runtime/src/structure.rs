//! Properties that every form has, whatever its labels: numbered rows run without gaps, codes
//! stand below their parents, captions agree with each other. Each property is one file; its id
//! in findings is `表名.属性`, and a spec may silence or re-weigh it there.
//!
//! What is absent here: figures that must add up (those are rules) and any name of a form.

mod caption;
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

pub use inspector::Inspector;

use crate::finding::Outcome;
use crate::report::Report;
use crate::schema::{CodeList, Level};

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

/// Every property, in the order of the report.
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
];

/// Inspects every property and adds findings and counts to the outcome.
pub fn check(report: &Report<'_>, outcome: &mut Outcome) {
    for property in PROPERTIES {
        let mut inspector = Inspector::new(report, property, outcome);
        (property.inspect)(report, &mut inspector);
        inspector.finish();
    }
}

/// How many digits a code has.
fn digits(code: u32) -> u8 {
    code.checked_ilog10().map_or(0, |log| log as u8 + 1)
}

/// The code of the next shorter level; none for the top level and for codes of no level.
fn parent(list: &CodeList, code: u32) -> Option<u32> {
    let own = list.levels.iter().position(|level| level.digits == digits(code))?;
    let above = list.levels.get(own.checked_sub(1)?)?;
    let drop = digits(code).checked_sub(above.digits)?;
    Some(code / 10_u32.checked_pow(drop.into())?)
}

/// Whether codes stand in order: a parent before its children, otherwise by their digits.
fn ascends(before: u32, code: u32) -> bool {
    let align = |code: u32| 10_u64.pow(9_u32.saturating_sub(digits(code).into())) * u64::from(code);
    (align(before), before) < (align(code), code)
}

#[cfg(test)]
mod tests {
    use super::ascends;

    #[test]
    fn parents_come_first_and_digits_decide() {
        assert!(ascends(201, 20103));
        assert!(ascends(2010399, 208));
        assert!(ascends(20103, 2010301));
        assert!(!ascends(208, 20103));
        assert!(!ascends(20103, 201));
    }
}
