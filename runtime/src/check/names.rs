//! Sets of names: the items of lists, the texts of cells, the labels of rows that hold figures.

use rustc_hash::FxHashMap;

use super::reason::Reason;
use super::repeat::At;
use super::{cells, naming, select, texts};
use crate::fold::{self, Folded};
use crate::report::{FactId, Report, State};
use crate::schema::{Cells, Columns, Compare, Layout, Names, RowKind, SlotKind};

/// How two sets of names differ.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Difference<'r> {
    /// Names on the right that the left does not have.
    pub(super) missing: Vec<&'r str>,
    /// Names on the left that the right does not have.
    pub(super) superfluous: Vec<&'r str>,
}

impl<'r> Difference<'r> {
    /// Between two sets of names.
    pub(super) fn between(
        report: &'r Report<'_>,
        (left, right): (&[Names], &[Names]),
        at: At,
    ) -> Result<Self, Reason> {
        let listed = |names: &Names| matches!(names, Names::Labels(_) | Names::List(_));
        let canonical = left.iter().chain(right).any(listed);
        let (mut left, mut right) = (all(report, left, at)?, all(report, right, at)?);
        if canonical {
            make_proper(report, &mut left);
            make_proper(report, &mut right);
        }
        Ok(Self {
            missing: without(&right, &left),
            superfluous: without(&left, &right),
        })
    }

    /// Whether the sets stand to each other as asked.
    pub(super) fn allows(&self, compare: Compare) -> bool {
        let within = self.superfluous.is_empty();
        let around = self.missing.is_empty();
        match compare {
            Compare::Equal => within && around,
            Compare::Unequal => !(within && around),
            Compare::AtMost => within,
            Compare::AtLeast => around,
            Compare::Less => within && !around,
            Compare::Greater => around && !within,
        }
    }
}

/// Names by their folded letters, as printed.
type Set<'r> = FxHashMap<Folded<'r>, &'r str>;

fn without<'r>(set: &Set<'r>, other: &Set<'r>) -> Vec<&'r str> {
    let left = set.iter().filter(|(key, _)| !other.contains_key(*key));
    let mut left: Vec<_> = left.collect();
    left.sort_unstable_by_key(|(key, _)| **key);
    left.into_iter().map(|(_, name)| *name).collect()
}

/// Puts those names that a code list knows by another name under their proper one. Of several with
/// one proper name, the last in the order of letters stands.
fn make_proper<'r>(report: &'r Report<'_>, set: &mut Set<'r>) {
    let entries = report.spec.codes.iter().flat_map(|list| list.entries);
    let aliases = entries.flat_map(|entry| entry.aliases.iter().map(|alias| (alias, entry.name)));
    // Of lists that know one alias by several names, the last counts.
    let aliases = aliases.rev();
    let moved = aliases.filter_map(|(alias, name)| Some((name, set.remove(&Folded(alias))?)));
    let moved: Vec<_> = moved.collect();
    for (proper, name) in moved {
        let known = set.entry(Folded(proper)).or_insert(name);
        if Folded(known) < Folded(name) {
            *known = name;
        }
    }
}

fn all<'r>(report: &'r Report<'_>, parts: &[Names], at: At) -> Result<Set<'r>, Reason> {
    let mut set = Set::default();
    for part in parts {
        names(report, part, at, &mut set)?;
    }
    Ok(set)
}

fn names<'r>(
    report: &'r Report<'_>,
    names: &Names,
    at: At,
    set: &mut Set<'r>,
) -> Result<(), Reason> {
    match names {
        Names::List(list) => {
            let list = report.spec.codes.get(usize::from(*list));
            for entry in list.map_or(&[][..], |list| list.entries) {
                add(set, entry.name);
                entry.aliases.iter().for_each(|alias| add(set, alias));
            }
        }
        Names::Texts(cells) => {
            let is_list = is_list(report, *cells);
            select::facts(report, *cells, at, |fact| {
                if report.fact(fact).state == State::Absent {
                    return Err(cells::absent(report, *cells, fact));
                }
                let text = texts::of_fact(report, fact);
                if is_list {
                    text.split(['、', '，', ','])
                        .for_each(|item| add(set, item));
                } else {
                    add(set, text);
                }
                Ok(())
            })?;
        }
        Names::Labels(cells) => {
            select::facts(report, *cells, at, |fact| {
                match report.fact(fact).state {
                    State::Number => add(set, label(report, fact)),
                    State::Absent => return Err(cells::absent(report, *cells, fact)),
                    _ => {}
                }
                Ok(())
            })?;
        }
    }
    Ok(())
}

fn add<'r>(set: &mut Set<'r>, name: &'r str) {
    let is_quote = |letter: char| matches!(letter, '“' | '”' | '"' | '「' | '」');
    let name = name.trim().trim_matches(is_quote).trim();
    if !fold::is_blank(name) {
        set.entry(Folded(name)).or_insert(name);
    }
}

/// The label of the row of a fact; the last of its keys where it is told apart by several.
pub(crate) fn label<'r>(report: &'r Report<'_>, fact: FactId) -> &'r str {
    let at = report.address(fact);
    let label = report.row_label(at.table, at.panel, at.row);
    let panel = report.panel(at.table, at.panel);
    let key = match panel.map(|panel| (panel, &panel.schema.kind)) {
        Some((panel, RowKind::Keyed(keys))) if label.is_empty() => {
            naming::key(report, panel, at.row, *keys)
        }
        _ => label,
    };
    fold::strip_enumerator(key)
}

/// Whether the cells are a slot that takes names joined by 、.
pub(crate) fn is_list(report: &Report<'_>, cells: Cells) -> bool {
    let table = report.spec.tables.get(usize::from(cells.table));
    let (Some(Layout::Words(words)), Columns::At(column)) =
        (table.map(|table| table.layout), cells.columns)
    else {
        return false;
    };
    words.slot(column) == Some(SlotKind::List)
}
