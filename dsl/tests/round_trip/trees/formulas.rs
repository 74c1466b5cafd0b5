//! Addresses, expressions, relations and conditions.

use super::words::*;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(super) fn index() -> Made<At<Index>> {
    prop_oneof![
        (0..99u16).prop_map(Index::Ordinal),
        (0..99u16, 0..99u16).prop_map(|(first, last)| Index::Ordinals(first, last)),
        (0..3_000_000u32).prop_map(Index::Code),
        vec(name(), 1..3).prop_map(Index::Label),
        Just(Index::All),
    ]
    .prop_map(at)
    .boxed()
}

pub(super) fn address() -> Made<Address> {
    let whole = (vec(name(), 1..3), vec(index(), 0..3));
    let bare = vec(index(), 1..3).prop_map(|indices| (Vec::new(), indices));
    prop_oneof![whole, bare]
        .prop_map(|(path, indices)| Address { path, indices })
        .boxed()
}

pub(super) fn expression() -> Made<At<Expression>> {
    let numbers = prop::sample::select(vec!["0", "12", "3.50"]);
    let leaf = prop_oneof![
        numbers.prop_map(|number| Expression::Number(number.to_owned())),
        address().prop_map(Expression::Address),
    ];
    let operators = prop::sample::select(vec![
        Operator::Add,
        Operator::Subtract,
        Operator::Multiply,
        Operator::Divide,
    ]);
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let inner = inner.prop_map(at);
        prop_oneof![
            (name(), vec(inner.clone(), 1..3)).prop_map(|(function, arguments)| Expression::Call {
                function,
                arguments
            }),
            (inner.clone(), tiers(), of(name())).prop_map(|(of, tiers, otherwise)| {
                Expression::Tiers {
                    of: Box::new(of),
                    tiers,
                    otherwise,
                }
            }),
            inner
                .clone()
                .prop_map(|inner| Expression::Negate(Box::new(inner))),
            (operators.clone(), inner.clone(), inner).prop_map(|(operator, left, right)| {
                Expression::Binary {
                    operator,
                    left: Box::new(left),
                    right: Box::new(right),
                }
            }),
        ]
    })
    .prop_map(at)
    .boxed()
}

fn compare() -> Made<Compare> {
    prop::sample::select(vec![
        Compare::Equal,
        Compare::AtMost,
        Compare::AtLeast,
        Compare::Less,
        Compare::Greater,
        Compare::Unequal,
    ])
    .boxed()
}

type Tier = (At<Compare>, At<String>, At<String>);

fn tiers() -> Made<Vec<Tier>> {
    let bounds = prop::sample::select(vec!["90", "59.5"]).prop_map(|bound| at(bound.to_owned()));
    vec((compare().prop_map(at), bounds, name()), 1..3).boxed()
}

/// A text, or a figure.
fn side() -> Made<At<Expression>> {
    prop_oneof![
        1 => word().prop_map(Expression::Text).prop_map(at),
        4 => expression(),
    ]
    .boxed()
}

pub(super) fn relation() -> Made<Relation> {
    (side(), vec((compare(), side()), 1..3))
        .prop_map(|(first, rest)| Relation { first, rest })
        .boxed()
}

pub(super) fn formula() -> Made<Formula> {
    let leaf = prop_oneof![
        relation().prop_map(Formula::Relation),
        address().prop_map(|address| Formula::Blank(at(address))),
        (address(), name()).prop_map(|(address, text)| Formula::Contains(at(address), text)),
        address().prop_map(|address| Formula::Distinct(at(address))),
        name().prop_map(Formula::Present),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        let inner = inner.prop_map(at);
        prop_oneof![
            inner
                .clone()
                .prop_map(|inner| Formula::Not(Box::new(inner))),
            vec(inner.clone(), 2..4).prop_map(Formula::All),
            vec(inner, 2..4).prop_map(Formula::Any),
        ]
    })
    .boxed()
}
