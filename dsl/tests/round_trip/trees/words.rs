//! Names, comments and statements.

use gouji_dsl::Span;
use gouji_dsl::ast::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// A strategy of any kind.
pub(super) type Made<T> = BoxedStrategy<T>;

pub(super) fn at<T>(value: T) -> At<T> {
    At {
        value,
        span: Span::default(),
    }
}

pub(super) fn word() -> Made<String> {
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

pub(super) fn name() -> Made<Name> {
    word().prop_map(at).boxed()
}

pub(super) fn comments() -> Made<Vec<String>> {
    vec(
        prop::sample::select(vec!["注一", "a // b", "", "/"]).prop_map(str::to_owned),
        0..2,
    )
    .boxed()
}

pub(super) fn statement<T: Clone + std::fmt::Debug + 'static>(
    value: Made<T>,
) -> Made<Statement<T>> {
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
pub(super) fn block<T: Clone + std::fmt::Debug + 'static>(
    value: Made<T>,
) -> Made<Vec<Statement<T>>> {
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
