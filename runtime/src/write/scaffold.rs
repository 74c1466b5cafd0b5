//! The report that is written into: the tables as bound, the narratives without their figures.

use super::{codes, mentions};
use crate::report::{ABSENT, BoundPanel, BoundTable, Fact, FactId, Instance, Printing, Report};
use crate::schema::{EachRow, Layout, RowKind, Spec};

/// The facts of the scaffold: of a cell nothing but the fact; of a slot also what the document says.
pub(super) struct Scaffold<'d> {
    pub(super) report: Report<'d>,
    /// For each fact of the scaffold: for a slot, what the document says there.
    pub(super) stated: Vec<Option<Fact>>,
}

impl<'d> Scaffold<'d> {
    pub(super) fn new(source: &Report<'d>) -> Self {
        let mut scaffold = Self {
            report: source.clone(),
            stated: Vec::with_capacity(source.facts.len()),
        };
        scaffold.report.facts.clear();
        scaffold.report.tables.clear();
        for (at, table) in source.tables.iter().enumerate() {
            let built = match table.schema.layout {
                Layout::Words(_) => scaffold.narrative(source, at, table),
                Layout::Grid | Layout::Form => scaffold.copy(source, table),
            };
            scaffold.report.tables.push(built);
        }
        scaffold
    }

    fn copy(&mut self, source: &Report<'_>, table: &BoundTable) -> BoundTable {
        let mut table = table.clone();
        for panel in &mut table.panels {
            let count = panel.rows.len() * panel.schema.columns.len();
            let facts = source.facts.iter().skip(panel.first_fact as usize);
            panel.first_fact = self.next();
            self.report.facts.extend(facts.take(count));
            self.stated.resize(self.report.facts.len(), None);
        }
        table
    }

    /// A narrative with one row for each instance it should have, all slots absent.
    fn narrative(&mut self, source: &Report<'_>, at: usize, table: &BoundTable) -> BoundTable {
        let instances = match table.schema.each {
            Some(_) => instances(source, at, table),
            None => Vec::new(),
        };
        let panels = table.panels.iter().map(|panel| {
            let first_fact = self.next();
            let codes = match panel.schema.kind {
                RowKind::Coded(_) => codes::of(source, at, panel),
                _ if table.schema.each.is_some() => vec![0; instances.len()],
                _ => vec![0],
            };
            for (row, code) in codes.iter().enumerate() {
                let stated = match (instances.get(row), code) {
                    (Some(instance), _) => own_row(table, instance),
                    (None, 0) => Some(0),
                    (None, code) => panel.row_of_code(*code),
                };
                self.slots(source, panel, stated);
            }
            BoundPanel {
                first_fact,
                rows: codes.iter().map(|code| codes::row(panel, *code)).collect(),
                by_code: codes::index(&codes),
                columns_found: vec![true; panel.schema.columns.len()],
                ..panel.clone()
            }
        });
        BoundTable {
            panels: panels.collect(),
            schema: table.schema,
            printing: Some(Printing::default()),
            instances,
        }
    }

    fn slots(&mut self, source: &Report<'_>, panel: &BoundPanel, row: Option<usize>) {
        for column in 0..panel.schema.columns.len() {
            let stated = row.and_then(|row| panel.fact_id(row, column));
            let stated = stated.map_or(ABSENT, |id| *source.fact(id));
            self.report.facts.push(ABSENT);
            self.stated.push(Some(stated));
        }
    }

    fn next(&self) -> u32 {
        u32::try_from(self.report.facts.len()).unwrap_or(u32::MAX)
    }
}

/// The row that the document itself has for an instance.
fn own_row(table: &BoundTable, instance: &Instance) -> Option<usize> {
    let mut own = table.instances.iter();
    let own = own.find(|own| own.key == instance.key)?;
    own.rows.first().map(|rows| rows.start as usize)
}

/// The instances a narrative should have: those of the forms it is joined to, else its own.
fn instances(source: &Report<'_>, at: usize, table: &BoundTable) -> Vec<Instance> {
    let joined = joined(source.spec, at).and_then(|joined| source.tables.get(joined));
    let joined = joined.map(|joined| joined.instances.as_slice());
    let given = joined.filter(|instances| !instances.is_empty());
    let given = given.unwrap_or(&table.instances).iter();
    let renumbered = (0..).zip(given).map(|(row, instance)| Instance {
        rows: std::iter::once(row..row + 1).collect(),
        ..instance.clone()
    });
    renumbered.collect()
}

/// The table whose instances those of a narrative stand beside: a rule speaks of both.
fn joined(spec: &Spec, narrative: usize) -> Option<usize> {
    let rules = spec.rules.iter();
    let mut rules = rules.filter(|rule| matches!(rule.each_row, EachRow::Instances(_)));
    rules.find_map(|rule| {
        let (mut speaks, mut joined) = (false, None);
        mentions::of_relation(rule, &mut |cells| {
            let table = usize::from(cells.table);
            speaks |= table == narrative;
            let other = spec.tables.get(table);
            if other.is_some_and(|other| other.layout == Layout::Form && other.each.is_some()) {
                joined = Some(table);
            }
        });
        joined.filter(|_| speaks)
    })
}

/// The first slot of a row of a narrative.
pub(super) fn first_slot(report: &Report<'_>, table: usize, row: usize) -> Option<FactId> {
    report.panel(table, 0)?.fact_id(row, 0)
}
