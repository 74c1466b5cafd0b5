//! G05xx: specs that have a meaning, but hardly the intended one.

use super::{Code, warning};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0501",
        finds: "规则重复",
    },
    Code {
        code: "G0502",
        finds: "关系总是成立",
    },
    Code {
        code: "G0503",
        finds: "规则永远用不上",
    },
    Code {
        code: "G0504",
        finds: "上层规范已有变动",
    },
    Code {
        code: "G0505",
        finds: "新增的行列没有加进继承来的和",
    },
    Code {
        code: "G0506",
        finds: "新增的编码不在逐个列出编码的和里",
    },
];

/// A rule that says what another has said.
pub(crate) fn duplicate_rule(span: Span, rule: &str, first: &str, place: Span) -> Diagnostic {
    warning("G0501", span, format!("{rule} 与 {first} 说的是同一件事"))
        .with_place(place, "先写在这里")
        .with_note("留下一条即可")
}

/// A relation that no figure can violate.
pub(crate) fn always_true(span: Span, relation: &str) -> Diagnostic {
    warning(
        "G0502",
        span,
        format!("“{relation}”总是成立，查不出任何问题"),
    )
    .with_note("等式的两边相同，或互相抵消")
}

/// A rule whose condition never holds, or that is repeated over nothing.
pub(crate) fn never_applies(span: Span, rule: &str, why: &str) -> Diagnostic {
    warning("G0503", span, format!("规则 {rule} 永远用不上：{why}"))
        .with_note("请改条件，或删去这条规则")
}

/// A lock that does not fit the parent as it is now.
pub(crate) fn parent_changed(span: Span, spec: &str, parent: &str) -> Diagnostic {
    warning("G0504", span, format!("{parent} 在 {spec} 锁定之后有变动")).with_note(format!(
        "请核对 {spec} 的改动是否仍然成立，再运行 gouji lock"
    ))
}

/// A new row or column that an inherited sum beside it leaves out.
pub(crate) fn left_out(
    span: Span,
    label: &str,
    rule: &str,
    sum: Span,
    instead: String,
) -> Diagnostic {
    warning("G0505", span, format!("新增的“{label}”没有加进 {rule}"))
        .with_place(sum, "这个和是继承来的，不含它")
        .with_note("它的相邻各项都在这个和里；照旧不加，它就只能是零，或者合计不符")
        .with_suggestion(instead)
}

/// Codes that are new in this year and that no sum over single codes takes in.
pub(crate) fn codes_left_out(
    sum: Span,
    spec: &str,
    place: &str,
    codes: &[String],
    rules: &[String],
) -> Diagnostic {
    let (codes, rules) = (codes.join("、"), rules.join("、"));
    warning(
        "G0506",
        sum,
        format!("{spec} 新增的编码 {codes} 不在 {place} 的任何一个和里"),
    )
    .with_note(format!("逐个列出编码的和：{rules}"))
    .with_note("表上要印这些编码时，请用“改 行”把它们加进去")
}
