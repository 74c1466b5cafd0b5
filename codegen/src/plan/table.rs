//! The types of a table.

use gouji_dsl::model::{Layout, Panel, RowKind, Table};

use super::names::Scope;
use super::panel::PanelPlan;

/// The types of a table.
#[derive(Debug)]
pub(crate) struct TablePlan<'m> {
    /// The table.
    pub(crate) table: &'m Table,
    /// The type that gives access to the whole table; that of its panel when the only panel has
    /// no name.
    pub(crate) view: String,
    /// Its panels, in order.
    pub(crate) panels: Vec<PanelPlan<'m>>,
}

impl<'m> TablePlan<'m> {
    /// Plans a table. `codes` are the names of the spec's code lists. The names of types depend on
    /// the table alone, so that specs that share it agree about them.
    pub(crate) fn new(table: &'m Table, codes: &[String]) -> Self {
        let mut types = Scope::with(&["rules", "TABLE"]);
        let view = types.take(&table.name);
        let panels = match table.panels.as_slice() {
            [panel] if panel.name.is_empty() && is_drawn(table, panel) => {
                vec![PanelPlan::only(panel, &view, codes, &mut types)]
            }
            panels => {
                let mut fields = Scope::with(&["table"]);
                let numbered = panels.iter().zip(1..);
                let has_slots = table.layout != Layout::Grid;
                let named = numbered.map(|(panel, number)| {
                    if has_slots && number == 1 {
                        return PanelPlan::slots(panel);
                    }
                    let field = fields.take(&panel_name(&panel.name, number));
                    PanelPlan::one_of_many(panel, &view, field, codes, &mut types)
                });
                named.collect()
            }
        };
        Self {
            table,
            view,
            panels,
        }
    }

    /// Whether a document has several of it. Sentences by code are one table with a row for each.
    pub(crate) fn has_instances(&self) -> bool {
        let coded = |panel: &Panel| matches!(panel.kind, RowKind::Coded(_));
        self.table.each.is_some() && !self.table.panels.first().is_some_and(coded)
    }

    /// Whether the table's type is that of its only panel.
    pub(crate) fn is_one_panel(&self) -> bool {
        self.panels.iter().any(|panel| panel.view == self.view)
    }

    /// The names of all types, in the order they are emitted.
    pub(crate) fn types(&self) -> Vec<&str> {
        let table = (!self.is_one_panel()).then_some(self.view.as_str());
        let typed = self.panels.iter().filter(|panel| panel.slots.is_none());
        let panels = typed.flat_map(|panel| {
            let axes = [panel.rows.as_ref(), panel.columns.as_ref()];
            let axes = axes.into_iter().flatten().map(|axis| axis.name.as_str());
            std::iter::once(panel.view.as_str()).chain(axes)
        });
        table.into_iter().chain(panels).collect()
    }
}

/// Whether a panel has rows to ask for, as drawn tables and sentences by code have.
fn is_drawn(table: &Table, panel: &Panel) -> bool {
    table.layout == Layout::Grid || matches!(panel.kind, RowKind::Coded(_))
}

fn panel_name(name: &str, number: usize) -> String {
    if name.is_empty() {
        format!("面板{number}")
    } else {
        name.to_owned()
    }
}
