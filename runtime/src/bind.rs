//! Binding: a document and a spec make a report.
//!
//! Tables are known by their titles, columns by header path and label, rows by code and label;
//! nothing is known by its position alone. What cannot be bound becomes a problem with its
//! place. This module knows neither file formats nor rules, and judges no figure.

mod binding;
mod caption;
mod choose;
mod codes;
mod coordinates;
mod draft;
mod extent;
mod few;
mod form;
mod forms;
mod grid;
mod header;
mod index;
mod layout;
mod names;
mod narratives;
mod outline;
mod place;
mod printing;
mod ragged;
mod rows;
mod search;
mod several;
mod stub;
mod table;
mod value;

pub use choose::{Candidate, Choice, YearMatch, choose};
pub use several::are_parts_of_one;

use crate::document::Document;
use crate::report::Report;
use crate::schema::Spec;
use crate::words::Narratives;

use binding::Binding;
use form::Form;
use forms::Plan;
use outline::{Outline, Titles};

/// A spec made ready for binding. Build it once, bind many documents.
#[derive(Debug)]
pub struct Binder {
    spec: &'static Spec,
    titles: Titles,
    forms: Vec<Form>,
    /// The tables that are forms with several printings.
    plans: Vec<Plan>,
    headings: search::Headings,
    narratives: Narratives,
}

impl Binder {
    /// Makes a spec ready.
    pub fn new(spec: &'static Spec) -> Self {
        Self {
            spec,
            titles: Titles::new(spec),
            forms: spec.tables.iter().map(|table| Form::new(table)).collect(),
            plans: (0..)
                .zip(spec.tables)
                .filter_map(|(at, table)| Plan::new(at, table))
                .collect(),
            headings: search::Headings::new(spec.tables),
            narratives: Narratives::new(spec),
        }
    }

    /// The spec.
    pub fn spec(&self) -> &'static Spec {
        self.spec
    }

    /// Binds a document. Never fails: what is missing is a problem in the report.
    pub fn bind<'d>(&self, document: &'d Document) -> Report<'d> {
        let outline = Outline::of(document, &self.titles);
        let mut binding = Binding::new(self, &outline);
        binding.bind_forms();
        binding.bind_titled();
        binding.bind_untitled();
        binding.bind_narratives();
        binding.finish()
    }
}
