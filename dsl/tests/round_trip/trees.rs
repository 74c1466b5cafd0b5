//! Trees as the parser could give them.

use gouji_dsl::Span;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

type Made<T> = BoxedStrategy<T>;

fn at<T>(value: T) -> At<T> {
    At {
        value,
        span: Span::default(),
    }
}

fn word() -> Made<String> {
    let words = [
        "收入",
        "合计",
        "类",
        "科目",
        "a1",
        "行",
        "为空",
        "前",
        "因公出国（境）费",
        "其中：甲",
        "a\"b\\",
        "1月",
        "",
        "部门",
    ];
    prop::sample::select(words.to_vec())
        .prop_map(str::to_owned)
        .boxed()
}

fn name() -> Made<Name> {
    word().prop_map(at).boxed()
}

fn comments() -> Made<Vec<String>> {
    vec(
        prop::sample::select(vec!["注一", "a // b", "", "/"]).prop_map(str::to_owned),
        0..2,
    )
    .boxed()
}

fn statement<T: Clone + std::fmt::Debug + 'static>(value: Made<T>) -> Made<Statement<T>> {
    let remark = of(prop::sample::select(vec!["灰", "x"]).prop_map(str::to_owned));
    (comments(), value, remark, comments())
        .prop_map(|(comments, value, remark, trailing)| Statement {
            comments,
            value: at(value),
            remark,
            trailing,
        })
        .boxed()
}

/// A block: only its last statement has comments after it.
fn block<T: Clone + std::fmt::Debug + 'static>(value: Made<T>) -> Made<Vec<Statement<T>>> {
    vec(statement(value), 0..4)
        .prop_map(|mut statements| {
            let last = statements.len().saturating_sub(1);
            statements
                .iter_mut()
                .take(last)
                .for_each(|statement| statement.trailing.clear());
            statements
        })
        .boxed()
}

fn index() -> Made<At<Index>> {
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

fn address() -> Made<Address> {
    let whole = (vec(name(), 1..3), vec(index(), 0..3));
    let bare = vec(index(), 1..3).prop_map(|indices| (Vec::new(), indices));
    prop_oneof![whole, bare]
        .prop_map(|(path, indices)| Address { path, indices })
        .boxed()
}

fn expression() -> Made<At<Expression>> {
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

fn relation() -> Made<Relation> {
    let compares = prop::sample::select(vec![Compare::Equal, Compare::AtMost, Compare::AtLeast]);
    (expression(), vec((compares, expression()), 1..3))
        .prop_map(|(first, rest)| Relation { first, rest })
        .boxed()
}

fn formula() -> Made<Formula> {
    let leaf = prop_oneof![
        relation().prop_map(Formula::Relation),
        address().prop_map(|address| Formula::Blank(at(address))),
        (name(), name()).prop_map(|(subject, text)| Formula::Contains(subject, text)),
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

fn leaf() -> Made<Leaf> {
    let measure = of(prop_oneof![name(), Just(at("%".to_owned()))]);
    (
        name(),
        vec(name(), 0..2),
        of(name()),
        measure,
        vec(name(), 0..3),
        of(expression()),
    )
        .prop_map(|(label, aliases, handle, kind, choices, formula)| {
            let formula = formula.filter(|_| choices.is_empty());
            Leaf {
                label,
                aliases,
                handle,
                kind,
                choices,
                formula,
            }
        })
        .boxed()
}

fn entry() -> Made<Entry> {
    let ordinals = of((0..99u16, 0..99u16).prop_map(at)).boxed();
    let with = |kind: Made<EntryKind>, ordinals: Made<Option<At<(u16, u16)>>>| {
        (ordinals, kind)
            .prop_map(|(ordinals, kind)| Entry { ordinals, kind })
            .boxed()
    };
    let plain = prop_oneof![
        Just(EntryKind::Grey),
        (name(), name()).prop_map(|(list, level)| EntryKind::Expand { list, level }),
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
fn entries(entry: Made<Entry>) -> Made<Vec<Statement<Entry>>> {
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

fn has_choices(entry: &Entry) -> bool {
    matches!(&entry.kind, EntryKind::Leaf(leaf) if !leaf.choices.is_empty())
}

fn rows() -> Made<Rows> {
    let kinds = prop_oneof![
        Just(RowKind::Listed),
        Just(RowKind::Single),
        name().prop_map(RowKind::Numbered),
        (name(), of(expression())).prop_map(|(list, parents)| RowKind::Coded(list, parents)),
    ];
    (kinds, entries(entry()))
        .prop_map(|(kind, entries)| match kind {
            RowKind::Single | RowKind::Numbered(_) => Rows {
                kind,
                entries: Vec::new(),
            },
            kind => Rows { kind, entries },
        })
        .boxed()
}

fn panel_entry() -> Made<TableEntry> {
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
        relation().prop_map(TableEntry::Relation),
    ]
    .boxed()
}

fn setting() -> Made<TableEntry> {
    prop_oneof![
        prop_oneof![name(), Just(at("%".to_owned()))].prop_map(TableEntry::Unit),
        (0..9u8, any::<bool>())
            .prop_map(|(digits, trimmed)| TableEntry::Precision(at(digits), trimmed)),
        prop::sample::select(vec![BlankPolicy::Zero, BlankPolicy::Missing])
            .prop_map(TableEntry::Blank),
        name().prop_map(TableEntry::Rounding),
    ]
    .boxed()
}

fn table() -> Made<Table> {
    let panel = (name(), block(panel_entry()))
        .prop_map(|(name, body)| TableEntry::Panel(Panel { name, body }));
    let entry = prop_oneof![
        setting(),
        panel_entry(),
        panel,
        name().prop_map(TableEntry::Id)
    ];
    (
        name(),
        vec(name(), 1..3),
        any::<bool>(),
        block(entry.boxed()),
    )
        .prop_map(|(name, titles, optional, body)| Table {
            name,
            titles,
            optional,
            body,
        })
        .boxed()
}

fn level() -> Made<At<Level>> {
    prop::sample::select(vec![Level::Hint, Level::Verify, Level::Must])
        .prop_map(at)
        .boxed()
}

fn rule() -> Made<Rule> {
    let figures = prop::sample::select(vec!["1,498.87", "-3", "48.1%", "", "甲", "1.", "1,"]);
    let figures = (
        address().prop_map(at),
        figures.prop_map(|figure| at(figure.to_owned())),
    );
    let example =
        (any::<bool>(), of(name()), vec(figures, 0..3)).prop_map(|(passes, title, figures)| {
            RuleEntry::Example(Example {
                passes,
                title,
                figures,
            })
        });
    let entry = prop_oneof![
        formula().prop_map(RuleEntry::Formula),
        name().prop_map(RuleEntry::Basis),
        name().prop_map(RuleEntry::Message),
        example,
    ];
    let each = (name(), vec(vec(name(), 1..3), 1..3))
        .prop_map(|(variable, domains)| Each { variable, domains });
    (
        name(),
        name(),
        level(),
        of(each),
        of(formula().prop_map(at)),
        block(entry.boxed()),
    )
        .prop_map(|(name, title, level, each, when, body)| Rule {
            name,
            title,
            level,
            each,
            when,
            body,
        })
        .boxed()
}

fn edit() -> Made<Edit> {
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
        relation().prop_map(Edit::Relation),
        drop,
        add,
        change,
    ]
    .boxed()
}

fn reference() -> Made<RuleRef> {
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

fn pattern() -> Made<Pattern> {
    let text = prop::sample::select(vec!["部门：", " ", "年度\"", "//"])
        .prop_map(|text| Part::Text(text.to_owned()));
    let slot =
        prop::sample::select(vec!["部门", "单位"]).prop_map(|slot| Part::Slot(at(slot.to_owned())));
    let leaf = prop_oneof![text, slot];
    let part = leaf.prop_recursive(2, 6, 2, |inner| {
        vec(inner, 0..3).prop_map(joined).prop_map(Part::Optional)
    });
    vec(part, 0..4)
        .prop_map(|parts| Pattern {
            parts: joined(parts),
            span: at(()),
        })
        .boxed()
}

/// Parts without two texts side by side, which would read as one.
fn joined(mut parts: Vec<Part>) -> Vec<Part> {
    parts.dedup_by(|next, one| matches!((next, one), (Part::Text(_), Part::Text(_))));
    parts
}

fn header() -> Made<Header> {
    let year = (0..3000u16).prop_map(at);
    let parent = of((name(), year.clone()));
    (
        name(),
        year,
        parent,
        of(name()),
        vec(name(), 0..3),
        vec(pattern(), 0..3),
        vec(pattern(), 0..3),
        of(name()),
    )
        .prop_map(
            |(region, year, parent, kind, words, cover, caption, note)| Header {
                region,
                year,
                parent,
                kind,
                words,
                cover,
                caption,
                note,
            },
        )
        .boxed()
}

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
        rule().prop_map(ItemKind::Rule)
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
    let kind = prop_oneof![
        header().prop_map(ItemKind::Header),
        codes.prop_map(ItemKind::Codes),
        whole,
        edits.prop_map(ItemKind::EditTable),
        weight.prop_map(ItemKind::EditRule),
        replace,
        (name(), of(name())).prop_map(|(table, reason)| ItemKind::DropTable(table, reason)),
        (reference(), of(name())).prop_map(|(rule, reason)| ItemKind::Disable(rule, reason)),
        rename,
    ];
    (comments(), kind)
        .prop_map(|(comments, kind)| Item {
            comments,
            kind: at(kind),
        })
        .boxed()
}

/// A whole file.
pub(super) fn file() -> Made<File> {
    (vec(item(), 0..4), comments())
        .prop_map(|(items, trailing)| File {
            items,
            trailing,
            broken: Vec::new(),
        })
        .boxed()
}
