//! Edits of an inherited spec.

use super::formulas::*;
use super::tables::*;
use super::words::*;
use gouji_dsl::ast::*;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn edit() -> Made<Edit> {
    let axis = prop::sample::select(vec![Axis::Row, Axis::Column]);
    let target = address().prop_map(at);
    let drop = (axis.clone(), target.clone(), any::<bool>(), of(name())).prop_map(
        |(axis, target, shift, reason)| Edit::Drop {
            axis,
            target,
            shift,
            reason,
        },
    );
    let add = (
        axis.clone(),
        entries(entry()),
        target.clone(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(axis, entries, target, after, shift)| Edit::Add {
            axis,
            entries,
            target,
            after,
            shift,
        });
    let change = (axis, target, expression()).prop_map(|(axis, target, formula)| Edit::Formula {
        axis,
        target,
        formula,
    });
    prop_oneof![
        setting().prop_map(Edit::Set),
        name().prop_map(Edit::Title),
        formula().prop_map(Edit::Relation),
        drop,
        add,
        change,
    ]
    .boxed()
}

pub(super) fn reference() -> Made<RuleRef> {
    let ids = [
        "勾01",
        "勾05.1",
        "公开02.上级",
        "公开01.收入[总计]",
        "公开07[*, 因公（境）]",
        "x[08]",
        "x[#1, 类.款]",
        "行",
        "",
    ];
    prop::sample::select(ids.to_vec())
        .prop_map(|id| at(id.to_owned()))
        .boxed()
}
