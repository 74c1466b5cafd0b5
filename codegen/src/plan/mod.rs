//! What to emit, decided, as plain data: modules, identifiers, what two specs share, order.
//!
//! Nothing here is Rust text; printing the plan takes no decision.

mod names;
mod panel;
mod rule;
mod share;
mod spec;
mod table;

pub(crate) use names::identifier;
pub(crate) use panel::{AxisPlan, PanelPlan, RowKey, SlotPlan};
pub(crate) use rule::RulePlan;
pub(crate) use share::{Home, Path};
pub(crate) use spec::{CodesPlan, SpecPlan, TableModule, VocabularyPlan};
pub(crate) use table::TablePlan;

use gouji_dsl::model::{Model, Spec};
use names::Scope;
use share::Shared;

/// Everything to emit for one model.
#[derive(Debug)]
pub(crate) struct Plan<'m> {
    /// One for each spec, in the order of the model.
    pub(crate) specs: Vec<SpecPlan<'m>>,
}

impl<'m> Plan<'m> {
    /// Plans a model. What resolves alike in several specs belongs to the one nearest the root.
    pub(crate) fn new(model: &'m Model) -> Self {
        let mut scope = Scope::default();
        let modules: Vec<String> = model
            .specs
            .iter()
            .map(|spec| scope.take(&spec.folder))
            .collect();
        let mut order: Vec<(usize, &Spec, String)> = model
            .specs
            .iter()
            .zip(modules)
            .enumerate()
            .map(|(index, (spec, module))| (index, spec, module))
            .collect();
        order.sort_by_key(|(index, spec, _)| (depth(model, spec), *index));

        let mut shared = Shared::default();
        let mut specs: Vec<(usize, SpecPlan<'m>)> = order
            .into_iter()
            .map(|(index, spec, module)| (index, SpecPlan::new(spec, module, &mut shared)))
            .collect();
        specs.sort_by_key(|(index, _)| *index);
        Self {
            specs: specs.into_iter().map(|(_, spec)| spec).collect(),
        }
    }
}

/// How many specs a spec inherits from. A chain cannot be longer than the number of specs.
fn depth(model: &Model, spec: &Spec) -> usize {
    let parent = |spec: &Spec| {
        let name = spec.parent.as_deref()?;
        model.specs.iter().find(|other| other.name == name)
    };
    std::iter::successors(parent(spec), |spec| parent(spec))
        .take(model.specs.len())
        .count()
}
