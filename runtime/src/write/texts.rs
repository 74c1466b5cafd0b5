//! Texts and lists of names that rules give to slots.

use super::draft::{Draft, Meaning};
use crate::check::{self, At};
use crate::document::CellId;
use crate::fold;
use crate::report::{FactId, State};
use crate::schema::{Cells, Names, Text};

/// What a text is, or the slot that should say it.
enum Found {
    Known(String, Option<CellId>),
    Missing(FactId),
}

/// A text that is not known is the other one.
pub(super) fn same(
    draft: &Draft<'_>,
    (left, right): (&Text, &Text),
    at: At,
) -> Option<Vec<(FactId, Meaning)>> {
    match (find(draft, left, at)?, find(draft, right, at)?) {
        (Found::Missing(fact), Found::Known(text, cell))
        | (Found::Known(text, cell), Found::Missing(fact)) => {
            Some(vec![(fact, Meaning::Text(text, cell))])
        }
        _ => None,
    }
}

fn find(draft: &Draft<'_>, text: &Text, at: At) -> Option<Found> {
    match text {
        Text::Literal(text) => Some(Found::Known((*text).to_owned(), None)),
        Text::Department => {
            let department = check::department(&draft.report)?;
            Some(Found::Known(department.to_owned(), None))
        }
        Text::Cells(cells) => {
            let fact = draft.only(*cells, at)?;
            if draft.is_missing(fact) {
                return Some(Found::Missing(fact));
            }
            let text = draft.text(fact);
            let cell = draft.report.fact(fact).cell;
            (!fold::is_blank(text)).then(|| Found::Known(text.trim().to_owned(), cell))
        }
    }
}

/// A list that is not known has the names of the other side, in their order.
pub(super) fn names(
    draft: &Draft<'_>,
    (left, right): (&[Names], &[Names]),
    at: At,
) -> Option<Vec<(FactId, Meaning)>> {
    let (list, names) = match (list(draft, left, at), list(draft, right, at)) {
        (Some(list), None) => (list, all(draft, right, at)?),
        (None, Some(list)) => (list, all(draft, left, at)?),
        _ => return None,
    };
    (!names.is_empty()).then(|| vec![(list, Meaning::Text(names.join("、"), None))])
}

/// The one slot for names that is not known.
fn list(draft: &Draft<'_>, names: &[Names], at: At) -> Option<FactId> {
    let [Names::Texts(cells)] = names else {
        return None;
    };
    let fact = draft.only(*cells, at)?;
    (draft.is_missing(fact) && check::is_list(&draft.report, *cells)).then_some(fact)
}

fn all(draft: &Draft<'_>, parts: &[Names], at: At) -> Option<Vec<String>> {
    let parts = parts.iter().map(|part| gather(draft, part, at));
    let parts: Option<Vec<Vec<String>>> = parts.collect();
    Some(parts?.concat())
}

fn gather(draft: &Draft<'_>, names: &Names, at: At) -> Option<Vec<String>> {
    match names {
        Names::List(_) => None,
        Names::Texts(cells) => texts(draft, *cells, at),
        Names::Labels(cells) => {
            let facts = draft.facts(*cells, at)?.into_iter();
            let figures = facts.filter(|fact| draft.report.fact(*fact).state == State::Number);
            let mut labels = Vec::new();
            for label in figures.map(|fact| check::label(&draft.report, fact)) {
                push(&mut labels, label.to_owned());
            }
            Some(labels)
        }
    }
}

fn texts(draft: &Draft<'_>, cells: Cells, at: At) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let is_list = check::is_list(&draft.report, cells);
    for fact in draft.facts(cells, at)? {
        if draft.is_missing(fact) {
            return None;
        }
        let text = draft.text(fact);
        match is_list {
            true => text
                .split(['、', '，', ','])
                .for_each(|name| push(&mut names, name.to_owned())),
            false => push(&mut names, text.to_owned()),
        }
    }
    Some(names)
}

fn push(names: &mut Vec<String>, name: String) {
    let name = name.trim();
    if !name.is_empty() && !names.iter().any(|other| other == name) {
        names.push(name.to_owned());
    }
}
