//! Tables, panels, rows and columns.

use super::formulas::*;
use super::words::*;
use gouji_dsl::Span;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn leaf() -> Made<Leaf> {
    let measure = of(prop_oneof![name(), Just(at("%".to_owned()))]);
    (
        name(),
        vec(name(), 0..2),
        of(name()),
        any::<bool>(),
        measure,
        vec(name(), 0..3),
        of(expression()),
    )
        .prop_map(
            |(label, aliases, handle, optional, kind, choices, formula)| {
                let formula = formula.filter(|_| choices.is_empty());
                Leaf {
                    label,
                    aliases,
                    handle,
                    optional,
                    kind,
                    choices,
                    formula,
                }
            },
        )
        .boxed()
}

pub(super) fn entry() -> Made<Entry> {
    let ordinals = of((0..99u16, 0..99u16).prop_map(at)).boxed();
    let with = |kind: Made<EntryKind>, ordinals: Made<Option<At<(u16, u16)>>>| {
        (ordinals, kind)
            .prop_map(|(ordinals, kind)| Entry { ordinals, kind })
            .boxed()
    };
    let plain = prop_oneof![
        Just(EntryKind::Grey),
        (name(), name(), any::<bool>()).prop_map(|(list, level, optional)| EntryKind::Expand {
            list,
            level,
            optional
        }),
        leaf().prop_map(EntryKind::Leaf),
        (name(), name(), 0..99u16).prop_map(|(label, of, from)| EntryKind::Same {
            label,
            of,
            from: at(from)
        }),
    ];
    let inner = ordinals.clone();
    with(plain.boxed(), ordinals.clone())
        .prop_recursive(2, 6, 3, move |entry| {
            let group = (name(), entries(entry.boxed()))
                .prop_map(|(label, entries)| EntryKind::Group { label, entries });
            with(group.boxed(), inner.clone())
        })
        .boxed()
}

/// Entries in which no label could be taken for one more choice of the entry before.
pub(super) fn entries(entry: Made<Entry>) -> Made<Vec<Statement<Entry>>> {
    block(entry)
        .prop_map(|mut entries| {
            let mut follows = false;
            for entry in &mut entries {
                let entry = &mut entry.value.value;
                if follows && entry.ordinals.is_none() {
                    entry.ordinals = Some(at((8, 8)));
                }
                follows = has_choices(entry);
            }
            entries
        })
        .boxed()
}

pub(super) fn has_choices(entry: &Entry) -> bool {
    matches!(&entry.kind, EntryKind::Leaf(leaf) if !leaf.choices.is_empty())
}

pub(super) fn rows() -> Made<Rows> {
    let kinds = prop_oneof![
        Just(RowKind::Listed),
        Just(RowKind::Single),
        name().prop_map(RowKind::Numbered),
        (name(), of(expression())).prop_map(|(list, parents)| RowKind::Coded(list, parents)),
        vec(name(), 2..4).prop_map(RowKind::Keyed),
    ];
    (kinds, entries(entry()))
        .prop_map(|(kind, entries)| match kind {
            RowKind::Single => Rows {
                kind,
                entries: Vec::new(),
            },
            kind => Rows { kind, entries },
        })
        .boxed()
}

pub(super) fn panel_entry() -> Made<TableEntry> {
    let columns = prop_oneof![
        entries(entry()),
        leaf().prop_map(|leaf| vec![Statement::bare(
            Entry {
                ordinals: None,
                kind: EntryKind::Leaf(leaf)
            },
            Span::default()
        )]),
    ];
    prop_oneof![
        rows().prop_map(TableEntry::Rows),
        columns.prop_map(TableEntry::Columns),
        vec(name(), 0..3).prop_map(TableEntry::Bands),
        formula().prop_map(TableEntry::Relation),
    ]
    .boxed()
}

pub(super) fn setting() -> Made<TableEntry> {
    prop_oneof![
        prop_oneof![name(), Just(at("%".to_owned()))].prop_map(TableEntry::Unit),
        (0..9u8, any::<bool>())
            .prop_map(|(digits, trimmed)| TableEntry::Precision(at(digits), trimmed)),
        prop::sample::select(vec![BlankPolicy::Zero, BlankPolicy::Missing])
            .prop_map(TableEntry::Blank),
        name().prop_map(TableEntry::Rounding),
        Just(TableEntry::Unnumbered),
    ]
    .boxed()
}

pub(super) fn table() -> Made<Table> {
    let panel = (name(), block(panel_entry()))
        .prop_map(|(name, body)| TableEntry::Panel(Panel { name, body }));
    let entry = prop_oneof![
        setting(),
        panel_entry(),
        panel,
        leaf().prop_map(TableEntry::Field),
        name().prop_map(TableEntry::Id)
    ];
    (
        name(),
        vec(name(), 1..3),
        any::<bool>(),
        of(name()),
        block(entry.boxed()),
    )
        .prop_map(|(name, titles, optional, each, body)| Table {
            name,
            titles,
            optional,
            each,
            body,
        })
        .boxed()
}
