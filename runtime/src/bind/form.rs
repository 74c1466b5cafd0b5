//! A declared table made ready to be looked for: its header words and its row labels.

use crate::fold::strip_enumerator;
use crate::schema::{Column, Panel, RowKind, Table};

use super::index::LabelIndex;

/// A declared table, ready.
#[derive(Debug)]
pub(super) struct Form {
    /// What was declared.
    pub(super) schema: &'static Table,
    /// One for each column of each band of each panel, left to right.
    pub(super) slots: Vec<Slot>,
    /// One for each band of each panel, left to right.
    pub(super) groups: Vec<Group>,
    /// What may stand in the header.
    pub(super) words: LabelIndex<Word>,
    /// The declared row labels of each panel, without enumerators.
    pub(super) rows: Vec<LabelIndex<u16>>,
    /// The declared column numbers, left to right.
    pub(super) ordinals: Vec<u16>,
}

/// A place for one declared column.
#[derive(Debug)]
pub(super) struct Slot {
    /// Index of the panel.
    pub(super) panel: usize,
    /// Index of the column.
    pub(super) column: usize,
    /// The printed column number; 0 for none.
    pub(super) ordinal: u16,
    /// The spanners above it, as bits.
    pub(super) spanners: u64,
    /// The bit of its own label where that is a spanner elsewhere.
    pub(super) own: u64,
}

/// Columns that share their stub: a panel, or one band of it.
#[derive(Debug)]
pub(super) struct Group {
    /// Index of the panel.
    pub(super) panel: usize,
    /// Which of the panel's bands, from 0.
    pub(super) band: u16,
    /// Its slots.
    pub(super) slots: std::ops::Range<usize>,
    /// Whether rows are told apart by what stands to the left of the figures.
    pub(super) has_stub: bool,
}

/// What a header word stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Word {
    /// The own label of a slot.
    Own(u16),
    /// A spanner, as a bit.
    Spanner(u64),
}

impl Word {
    /// The slot whose own label it is.
    pub(super) fn own(&self) -> Option<u16> {
        match self {
            Self::Own(slot) => Some(*slot),
            Self::Spanner(_) => None,
        }
    }

    /// The spanner's bit; 0 for an own label.
    pub(super) fn spanner(&self) -> u64 {
        match self {
            Self::Own(_) => 0,
            Self::Spanner(bit) => *bit,
        }
    }
}

impl Form {
    pub(super) fn new(schema: &'static Table) -> Self {
        let spanners = Spanners::of(schema);
        let mut slots = Vec::new();
        let mut groups = Vec::new();
        for (panel, declared) in schema.panels.iter().enumerate() {
            for (number, band) in (0..).zip(bands(declared)) {
                let first = slots.len();
                let above = spanners.bit(declared.name) | spanners.bit(band);
                slots.extend(band_slots(panel, declared, above, &spanners));
                groups.push(Group {
                    panel,
                    band: number,
                    slots: first..slots.len(),
                    has_stub: matches!(declared.kind, RowKind::Listed | RowKind::Coded(_)),
                });
            }
        }
        let ordinals = slots
            .iter()
            .map(|slot| slot.ordinal)
            .filter(|ordinal| *ordinal != 0);
        Self {
            schema,
            words: LabelIndex::new(words(schema, &slots, &spanners)),
            rows: schema.panels.iter().map(row_labels).collect(),
            ordinals: ordinals.collect(),
            slots,
            groups,
        }
    }

    /// The declared label of a slot's column.
    pub(super) fn label(&self, slot: &Slot) -> &'static str {
        self.column(slot).map_or("", Column::label)
    }

    /// Whether a slot's column may be missing.
    pub(super) fn is_optional(&self, slot: &Slot) -> bool {
        self.column(slot).is_some_and(|column| column.optional)
    }

    fn column(&self, slot: &Slot) -> Option<&'static Column> {
        let panel = self.schema.panels.get(slot.panel)?;
        panel.columns.get(slot.column)
    }

    /// Whether its columns alone tell it from any other table: there are at least three labels.
    pub(super) fn is_told_by_columns(&self) -> bool {
        let columns = self.schema.panels.iter().flat_map(|panel| panel.columns);
        let mut labels: Vec<&str> = columns.map(|column| column.label()).collect();
        labels.sort_unstable();
        labels.dedup();
        labels.len() >= 3
    }

    /// Whether any panel has a row of this label.
    pub(super) fn is_row_label(&self, text: &str) -> bool {
        let label = strip_enumerator(text);
        self.rows.iter().any(|rows| rows.has(label))
    }
}

/// The names of a panel's bands; one without a name when there are none.
fn bands(panel: &'static Panel) -> impl Iterator<Item = &'static str> {
    let alone = panel.bands.is_empty().then_some("");
    panel.bands.iter().copied().chain(alone)
}

fn band_slots<'a>(
    panel: usize,
    declared: &'static Panel,
    above: u64,
    spanners: &'a Spanners,
) -> impl Iterator<Item = Slot> + 'a {
    let columns = declared.columns.iter().enumerate();
    columns.map(move |(index, column)| {
        let path = column.path.split_last().map_or(&[][..], |(_, path)| path);
        Slot {
            panel,
            column: index,
            ordinal: column.ordinal,
            spanners: path
                .iter()
                .fold(above, |bits, name| bits | spanners.bit(name)),
            own: spanners.bit(column.label()),
        }
    })
}

fn words<'a>(
    schema: &'static Table,
    slots: &'a [Slot],
    spanners: &'a Spanners,
) -> impl Iterator<Item = (&'static str, Word)> + 'a {
    let own = slots.iter().enumerate().flat_map(|(index, slot)| {
        let panel = schema.panels.get(slot.panel);
        let column = panel.and_then(|panel| panel.columns.get(slot.column));
        let labels = column.into_iter().flat_map(|column| {
            let aliases = column.aliases.iter().copied();
            std::iter::once(column.label()).chain(aliases)
        });
        labels.map(move |label| (label, Word::Own(index as u16)))
    });
    own.chain(spanners.all().map(|(name, bit)| (name, Word::Spanner(bit))))
}

fn row_labels(panel: &'static Panel) -> LabelIndex<u16> {
    let rows = (0..).zip(panel.rows);
    LabelIndex::new(rows.flat_map(|(index, row)| {
        let labels = std::iter::once(row.label).chain(row.aliases.iter().copied());
        labels.map(move |label| (strip_enumerator(label), index))
    }))
}

/// The spanners of a table, each a bit; beyond 64 they do not help to tell columns apart.
#[derive(Debug, Default)]
struct Spanners(Vec<&'static str>);

impl Spanners {
    fn of(schema: &'static Table) -> Self {
        let mut spanners = Self::default();
        for panel in schema.panels {
            spanners.add(panel.name);
            panel.bands.iter().for_each(|band| spanners.add(band));
            for column in panel.columns {
                let (_, path) = column.path.split_last().unwrap_or((&"", &[]));
                path.iter().for_each(|name| spanners.add(name));
            }
        }
        spanners
    }

    fn add(&mut self, name: &'static str) {
        if !name.is_empty() && self.bit(name) == 0 && self.0.len() < 64 {
            self.0.push(name);
        }
    }

    fn bit(&self, name: &str) -> u64 {
        let at = self
            .0
            .iter()
            .position(|known| crate::fold::equal(known, name));
        at.map_or(0, |at| 1 << at)
    }

    fn all(&self) -> impl Iterator<Item = (&'static str, u64)> + '_ {
        self.0.iter().enumerate().map(|(at, name)| (*name, 1 << at))
    }
}
