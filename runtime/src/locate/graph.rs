//! Which relations a cell stands in, and what a change of it could look like.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::amount::{Amount, SCALE, step};
use crate::check::{self, Instance, Item, Ledger};
use crate::finding::Verdict;
use crate::report::{BoundPanel, BoundTable, Fact, FactId, Report, State};
use crate::schema::{Column, Kind, Relation, Unit};

/// The relations of a report and the cells between them.
#[derive(Debug)]
pub(super) struct Graph<'a> {
    /// The report.
    pub(super) report: &'a Report<'a>,
    ledger: &'a Ledger,
    profiles: Vec<Profile>,
    /// The instances of each cell, as a range of `users`.
    uses: Vec<Range<u32>>,
    users: Vec<u32>,
    directions: BTreeSet<FactId>,
}

/// How a cell would print another value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Profile {
    /// Whether its value may be doubted at all.
    pub(super) open: bool,
    /// Its unit.
    pub(super) unit: Unit,
    /// Decimals it would print.
    pub(super) decimals: u8,
    /// Half a unit of its last place, 0 for an exact number.
    pub(super) half: i64,
    /// One unit of its last place.
    pub(super) step: i64,
    /// Table, panel, row and column.
    pub(super) home: (u16, u16, u32, u16),
}

/// A cell with another value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Change {
    /// The cell.
    pub(super) fact: FactId,
    /// Its value on the common scale.
    pub(super) value: i64,
}

impl<'a> Graph<'a> {
    pub(super) fn new(report: &'a Report<'a>, ledger: &'a Ledger) -> Self {
        let mut graph = Self {
            report,
            ledger,
            profiles: Vec::with_capacity(report.facts.len()),
            uses: Vec::new(),
            users: Vec::new(),
            directions: ledger.directions(),
        };
        graph.profile_cells();
        graph.index_uses();
        graph
    }

    /// An instance.
    pub(super) fn instance(&self, index: usize) -> Option<&'a Instance> {
        self.ledger.instances.get(index)
    }

    /// All instances.
    pub(super) fn instances(&self) -> &'a [Instance] {
        &self.ledger.instances
    }

    /// The items of an instance.
    pub(super) fn items(&self, index: usize) -> &'a [Item] {
        self.instance(index)
            .map_or(&[], |instance| self.ledger.items(instance))
    }

    /// The instances a cell stands in, statements left out.
    pub(super) fn uses(&self, fact: FactId) -> &[u32] {
        let uses = self.uses.get(fact.0 as usize);
        let users = uses.and_then(|uses| self.users.get(uses.start as usize..uses.end as usize));
        users.unwrap_or_default()
    }

    /// How a cell would print another value; none for a cell that is not there.
    pub(super) fn profile(&self, fact: FactId) -> Option<&Profile> {
        self.profiles.get(fact.0 as usize)
    }

    /// The items of an instance after some changes: directions turn coefficients.
    pub(super) fn items_after(&self, index: usize, changes: &[Change]) -> Cow<'a, [Item]> {
        let turns = |change: &Change| self.is_direction(change.fact);
        match self.instance(index) {
            Some(instance) if changes.iter().any(turns) => {
                let sign = |fact: FactId| {
                    let change = changes.iter().find(|change| change.fact == fact);
                    change.and_then(|change| i32::try_from(change.value.signum()).ok())
                };
                Cow::Owned(self.ledger.items_when(instance, sign))
            }
            _ => Cow::Borrowed(self.items(index)),
        }
    }

    /// Whether a cell is a direction, so that changing it turns coefficients.
    pub(super) fn is_direction(&self, fact: FactId) -> bool {
        self.directions.contains(&fact)
    }

    /// The other ways a direction may point.
    pub(super) fn turned(&self, fact: FactId) -> impl Iterator<Item = Change> + use<> {
        let one = 10_i64.pow(SCALE);
        let printed = self.report.fact(fact).value;
        let ways = [one, -one]
            .into_iter()
            .filter(move |&value| value != printed);
        ways.map(move |value| Change { fact, value })
    }

    /// The cells of an instance that may be wrong.
    pub(super) fn suspects(&self, index: usize) -> impl Iterator<Item = FactId> + '_ {
        let items = self.items(index).iter();
        let items = items.filter(|item| item.coefficient != 0 || self.is_direction(item.fact));
        let facts = items.map(|item| item.fact);
        facts.filter(|&fact| self.profile(fact).is_some_and(|profile| profile.open))
    }

    /// The verdict on an instance after some changes.
    pub(super) fn after(&self, index: usize, changes: &[Change]) -> Verdict {
        let Some(instance) = self.instance(index) else {
            return Verdict::NotChecked;
        };
        let items = self.items_after(index, changes);
        let facts = items.iter().map(|item| self.changed(item.fact, changes));
        let changed: Vec<Fact> = facts.collect();
        // A cell may stand several times in a quotient, where it must be known as one.
        let first = |at: usize, item: &Item| match instance.quotient {
            Some(_) => items.iter().position(|other| other.fact == item.fact),
            None => Some(at),
        };
        let local = |(at, item): (usize, &Item)| Item {
            fact: FactId(
                first(at, item)
                    .and_then(|at| u32::try_from(at).ok())
                    .unwrap_or(0),
            ),
            ..*item
        };
        let local: Vec<Item> = items.iter().enumerate().map(local).collect();
        let mut instance = *instance;
        if changes
            .iter()
            .any(|change| items.first().is_some_and(|item| item.fact == change.fact))
        {
            let half = changed.first().map_or(0, |fact| fact.half);
            instance.quotient = instance.quotient.map(|quotient| quotient.rounded_to(half));
        }
        check::judge(&changed, &local, &instance).0
    }

    /// A cell after some changes.
    pub(super) fn changed(&self, fact: FactId, changes: &[Change]) -> Fact {
        let old = *self.report.fact(fact);
        let change = changes.iter().find(|change| change.fact == fact);
        match (change, self.profile(fact)) {
            (Some(change), Some(profile)) => Fact {
                value: change.value,
                half: profile.half,
                state: if change.value == 0 {
                    State::Zero
                } else {
                    State::Number
                },
                decimals: profile.decimals,
                cell: old.cell,
            },
            _ => old,
        }
    }

    fn profile_cells(&mut self) {
        for (at, table) in (0..).zip(&self.report.tables) {
            for (panel_at, panel) in (0..).zip(&table.panels) {
                let usual = usual_decimals(self.report, table, panel);
                for (row_at, row) in (0..).zip(&panel.rows) {
                    let row = row
                        .declared
                        .and_then(|index| panel.schema.rows.get(usize::from(index)));
                    let grey = row.is_some_and(|row| row.grey);
                    for (column_at, column) in (0..).zip(panel.schema.columns) {
                        let fact = FactId(u32::try_from(self.profiles.len()).unwrap_or(u32::MAX));
                        let mut profile = profile(self.report.fact(fact), table, column, usual);
                        profile.open &= !grey;
                        profile.home = (at, panel_at, row_at, column_at);
                        self.profiles.push(profile);
                    }
                }
            }
        }
    }

    /// Files every instance under each of its cells, once: counts first, so that all of them fit
    /// one list.
    fn index_uses(&mut self) {
        let ledger = self.ledger;
        let instances = (0..).zip(&ledger.instances);
        let relations =
            instances.filter(|(_, instance)| !matches!(instance.rule.relation, Relation::Holds(_)));
        let pairs = relations.flat_map(|(index, instance): (u32, _)| {
            let items = ledger.items(instance).iter();
            items.map(move |item| (item.fact.0 as usize, index))
        });
        let count = self.report.facts.len();
        let mut counts = vec![0_u32; count];
        for (fact, _) in pairs.clone() {
            if let Some(count) = counts.get_mut(fact) {
                *count += 1;
            }
        }
        self.uses = Vec::with_capacity(count);
        let mut room = 0;
        for count in &counts {
            self.uses.push(room..room);
            room += count;
        }
        self.users = vec![0; room as usize];
        for (fact, index) in pairs {
            let Some(uses) = self.uses.get_mut(fact) else {
                continue;
            };
            // A cell may stand in an instance twice.
            let last = uses.end.checked_sub(1).filter(|&last| last >= uses.start);
            let last = last.and_then(|last| self.users.get(last as usize));
            if last == Some(&index) {
                continue;
            }
            if let Some(user) = self.users.get_mut(uses.end as usize) {
                *user = index;
                uses.end += 1;
            }
        }
    }
}

fn profile(fact: &Fact, table: &BoundTable, column: &Column, usual: u8) -> Profile {
    let decimals = match column.kind {
        Kind::Exact => fact.decimals,
        Kind::Amount | Kind::Text => fact.decimals.max(usual),
    };
    let half = match column.kind {
        Kind::Amount => {
            let meant = table.schema.meant_decimals(column, decimals);
            Amount::half(column.unit, meant)
        }
        Kind::Exact | Kind::Text => 0,
    };
    let doubtful = matches!(fact.state, State::Number | State::Zero | State::Blank);
    Profile {
        open: doubtful && !column.grey && column.kind != Kind::Text,
        unit: column.unit,
        decimals,
        half,
        step: step(column.unit, decimals).unwrap_or(1),
        home: (0, 0, 0, 0),
    }
}

/// The decimals that most figures of a panel print, or else the declared ones.
fn usual_decimals(report: &Report<'_>, table: &BoundTable, panel: &BoundPanel) -> u8 {
    let count = panel.rows.len() * panel.schema.columns.len();
    let first = panel.first_fact as usize;
    let facts = report.facts.get(first..first + count).unwrap_or_default();
    let mut counts = [0_u32; 9];
    for fact in facts.iter().filter(|fact| fact.state == State::Number) {
        if let Some(count) = counts.get_mut(usize::from(fact.decimals)) {
            *count += 1;
        }
    }
    let most = (0_u8..).zip(counts).max_by_key(|&(_, count)| count);
    most.filter(|&(_, count)| count > 0)
        .map_or(table.schema.precision, |(decimals, _)| decimals)
}
