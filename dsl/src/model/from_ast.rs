//! From merged trees to the model: first the shape of every table, then the rules over them.

#![expect(
    clippy::result_large_err,
    reason = "a diagnostic is made once per mistake"
)]

mod address;
mod axis;
mod columns;
mod domain;
mod examples;
mod fields;
mod form_rules;
mod forms;
mod header;
mod intent;
mod keys;
mod linear;
mod lookup;
mod named_rules;
mod narratives;
mod numbering;
mod overrides;
mod predicate;
mod ratio;
mod relation;
mod rows;
mod settings;
mod tables;
mod texts;
mod tiers;
mod units;
mod vocabularies;

use super::{Model, Origin, Rule, Spec};
use crate::diagnostic::Diagnostic;
use crate::layers::Layered;
use crate::source::{Sources, Span};
use crate::{codes, expand};
use forms::Forms;

pub use overrides::{PROPERTIES, TEXT_PROPERTIES};

/// Resolves all specs. What cannot be understood is left out and reported.
pub fn from_ast(sources: &Sources, specs: &[Layered], diagnostics: &mut Vec<Diagnostic>) -> Model {
    let mut model = Model::default();
    let mut reported: Vec<Vec<Diagnostic>> = Vec::new();
    for layered in specs {
        let mut context = Context {
            sources,
            layered,
            diagnostics: Vec::new(),
        };
        model.specs.push(context.spec());
        reported.push(context.diagnostics);
    }
    for (layered, own) in specs.iter().zip(&reported) {
        let inherited = specs
            .iter()
            .zip(&reported)
            .find(|(other, _)| Some(other.name()) == layered.parent);
        let inherited = inherited
            .map(|(_, reported)| reported.as_slice())
            .unwrap_or_default();
        let news = own
            .iter()
            .filter(|remark| !inherited.contains(remark))
            .cloned();
        diagnostics.extend(news.map(|remark| with_layer(remark, layered)));
    }
    model
}

/// What an inherited line newly does wrong is due to the layer that inherits it.
fn with_layer(remark: Diagnostic, layered: &Layered) -> Diagnostic {
    if layered.wrote(remark.span()) || layered.parent.is_none() {
        return remark;
    }
    remark.with_note(format!("这一行在 {} 的改动之后不再成立", layered.name()))
}

/// One spec being resolved.
struct Context<'a> {
    sources: &'a Sources,
    layered: &'a Layered,
    diagnostics: Vec<Diagnostic>,
}

impl Context<'_> {
    fn spec(&mut self) -> Spec {
        let header = header::read(self);
        let year = header.year;
        let lists = codes::lists(
            self.sources,
            &self.layered.codes,
            year,
            &mut self.diagnostics,
        );
        let vocabularies = vocabularies::read(self);
        let forms = Forms::read(self, lists, &vocabularies);
        let (rules, weights) = self.rules(&forms);
        Spec {
            tables: forms
                .shapes
                .into_iter()
                .map(forms::Shape::into_table)
                .collect(),
            codes: forms.lists,
            vocabularies,
            fragments: narratives::fragments(self),
            rules,
            weights,
            expanded: expand::text(self.sources, self.layered),
            ..header
        }
    }

    fn rules(&mut self, forms: &Forms) -> (Vec<Rule>, Vec<overrides::Weight>) {
        let mut rules = form_rules::read(self, forms);
        rules.extend(named_rules::read(self, forms));
        let weights = overrides::apply(self, &mut rules);
        intent::check(self, &rules);
        (rules, weights)
    }

    fn origin(&self, span: Span) -> Origin {
        Origin {
            place: self.sources.locate(span),
            span,
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}
