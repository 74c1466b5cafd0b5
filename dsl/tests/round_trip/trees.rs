//! Trees as the parser could give them.

mod edits;
mod formulas;
mod header;
mod narratives;
mod rules;
mod tables;
mod words;

use edits::{edit, reference};
use formulas::address;
use gouji_dsl::ast::*;
use header::header;
use narratives::{edit_narrative, fragment, narrative, vocabulary};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rules::{level, rule};
use tables::table;
use words::{Made, at, block, comments, name};

fn item() -> Made<Item> {
    let levels = vec((name(), (0..9u8).prop_map(at)), 1..4);
    let codes =
        (name(), levels, name()).prop_map(|(name, levels, path)| Codes { name, levels, path });
    let edits = (name(), block(edit()), of(name())).prop_map(|(name, edits, reason)| EditTable {
        name,
        edits,
        reason,
    });
    let weight = (reference(), level(), of(name())).prop_map(|(rule, level, reason)| EditRule {
        rule,
        level,
        reason,
    });
    let whole = prop_oneof![
        table().prop_map(ItemKind::Table),
        rule().prop_map(ItemKind::Rule),
        vocabulary().prop_map(ItemKind::Vocabulary),
        fragment().prop_map(ItemKind::Fragment),
        narrative().prop_map(ItemKind::Narrative),
    ];
    let replace = (whole.clone(), of(name()))
        .prop_map(|(item, reason)| ItemKind::Replace(Box::new(item), reason));
    let rename =
        (address().prop_map(at), name(), of(name())).prop_map(|(target, label, reason)| {
            ItemKind::Rename(Rename {
                target,
                label,
                reason,
            })
        });
    let what = prop::sample::select(vec![
        DropKind::Table,
        DropKind::Narrative,
        DropKind::Fragment,
        DropKind::Vocabulary,
    ]);
    let drop = (what, name(), of(name())).prop_map(|(what, name, reason)| ItemKind::Drop {
        what,
        name,
        reason,
    });
    let rename_table =
        (name(), name(), of(name()), of(name())).prop_map(|(old, new, id, reason)| {
            ItemKind::RenameTable(RenameTable {
                old,
                new,
                id,
                reason,
            })
        });
    let kind = prop_oneof![
        header().prop_map(ItemKind::Header),
        codes.prop_map(ItemKind::Codes),
        whole,
        edits.prop_map(ItemKind::EditTable),
        weight.prop_map(ItemKind::EditRule),
        replace,
        edit_narrative().prop_map(ItemKind::EditNarrative),
        drop,
        (reference(), of(name())).prop_map(|(rule, reason)| ItemKind::Disable(rule, reason)),
        rename,
        rename_table,
    ];
    (comments(), kind)
        .prop_map(|(comments, kind)| Item {
            comments,
            kind: at(kind),
        })
        .boxed()
}

/// A whole file.
pub(crate) fn file() -> Made<File> {
    (vec(item(), 0..4), comments())
        .prop_map(|(items, trailing)| File {
            items,
            trailing,
            broken: Vec::new(),
        })
        .boxed()
}
