//! G02xx: names that mean nothing, or more than one thing.

use super::{Code, error};
use crate::ast::Axis;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text::nearest;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0201",
        finds: "没有这张表",
    },
    Code {
        code: "G0202",
        finds: "没有这个面板",
    },
    Code {
        code: "G0203",
        finds: "没有这一行",
    },
    Code {
        code: "G0204",
        finds: "没有这一列",
    },
    Code {
        code: "G0205",
        finds: "没有这个科目、级、编码或编码表",
    },
    Code {
        code: "G0206",
        finds: "没有这个行次或栏次",
    },
    Code {
        code: "G0207",
        finds: "重复定义",
    },
    Code {
        code: "G0208",
        finds: "地址所指不止一处",
    },
    Code {
        code: "G0209",
        finds: "没有可继承的规范，或继承成环",
    },
    Code {
        code: "G0210",
        finds: "没有这条规则",
    },
    Code {
        code: "G0211",
        finds: "没有这个单位、型、槽、舍入或函数",
    },
];

/// What a place may be called, in the words of a message.
fn axis_word(axis: Axis) -> &'static str {
    match axis {
        Axis::Row => "行",
        Axis::Column => "列",
    }
}

/// `甲、乙、丙` with no more than eight names.
fn listed(names: &[&str]) -> String {
    let mut text = names.iter().take(8).copied().collect::<Vec<_>>().join("、");
    if names.len() > 8 {
        text.push_str(" 等");
    }
    text
}

fn unknown(
    code: &'static str,
    span: Span,
    message: String,
    name: &str,
    among: &[&str],
) -> Diagnostic {
    let suggestion = nearest(name, among.iter().copied());
    let remark = error(code, span, message);
    match suggestion {
        None if !among.is_empty() => remark.with_note(format!("此处可用：{}", listed(among))),
        suggestion => remark.with_suggestion(suggestion),
    }
}

/// No table has this name.
pub(crate) fn unknown_table(span: Span, name: &str, among: &[&str]) -> Diagnostic {
    unknown("G0201", span, format!("没有名为“{name}”的表"), name, among)
}

/// The table has no panel of this name.
pub(crate) fn unknown_panel(span: Span, table: &str, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0202",
        span,
        format!("{table} 没有名为“{name}”的面板"),
        name,
        among,
    )
}

/// No row, or no column, has this label.
pub(crate) fn unknown_label(
    axis: Axis,
    span: Span,
    place: &str,
    name: &str,
    among: &[&str],
) -> Diagnostic {
    let code = match axis {
        Axis::Row => "G0203",
        Axis::Column => "G0204",
    };
    let message = format!("{place} 没有名为“{name}”的{}", axis_word(axis));
    unknown(code, span, message, name, among)
}

/// A narrative has no such slot, or a form no such field (`word`). Without a place, its own.
pub(crate) fn unknown_slot(
    span: Span,
    word: &str,
    place: &str,
    name: &str,
    among: &[&str],
) -> Diagnostic {
    let message = match place {
        "" => format!("这里没有名为“{name}”的{word}"),
        place => format!("{place} 没有名为“{name}”的{word}"),
    };
    unknown("G0204", span, message, name, among)
}

/// `同` names no group beside it.
pub(crate) fn unknown_group(span: Span, name: &str, among: &[&str]) -> Diagnostic {
    let message = format!("旁边没有名为“{name}”的分组");
    unknown("G0204", span, message, name, among)
}

/// The same remark with the place that the known rows come from.
pub(crate) fn expanded_here(remark: Diagnostic, expansion: Option<Span>) -> Diagnostic {
    match expansion {
        Some(span) => remark.with_place(span, "这里的行由科目展开"),
        None => remark,
    }
}

/// An index alone is neither a row nor a column.
pub(crate) fn unknown_either(span: Span, place: &str, name: &str, among: &[&str]) -> Diagnostic {
    let message = format!("{place} 没有名为“{name}”的行，也没有这样的列");
    unknown("G0203", span, message, name, among)
}

/// No code list has this name.
pub(crate) fn unknown_list(span: Span, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0205",
        span,
        format!("没有名为“{name}”的科目"),
        name,
        among,
    )
}

/// The code list has no such level or code.
pub(crate) fn unknown_level(span: Span, list: &str, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0205",
        span,
        format!("科目 {list} 没有“{name}”这一级"),
        name,
        among,
    )
}

/// The code list has no such code in this year.
pub(crate) fn unknown_code(span: Span, list: &str, code: &str) -> Diagnostic {
    error("G0205", span, format!("科目 {list} 本年度没有编码 {code}"))
        .with_note("编码的起止年度写在编码表里")
}

/// The file of a code list is not among the sources.
pub(crate) fn missing_code_file(span: Span, path: &str, among: &[&str]) -> Diagnostic {
    unknown("G0205", span, format!("找不到编码表“{path}”"), path, among)
        .with_note("路径从 specs 文件夹算起")
}

/// No row or column prints this number.
pub(crate) fn unknown_ordinal(axis: Axis, span: Span, place: &str, ordinal: u16) -> Diagnostic {
    let word = match axis {
        Axis::Row => "行次",
        Axis::Column => "栏次",
    };
    error("G0206", span, format!("{place} 没有{word} {ordinal}"))
        .with_note(format!("请对照表上印出的{word}，或改用标签"))
}

/// A printed number is neither a row's nor a column's.
pub(crate) fn unknown_coordinate(span: Span, place: &str, ordinal: u16) -> Diagnostic {
    error("G0206", span, format!("{place} 没有行次或栏次 {ordinal}"))
        .with_note("请对照表上印出的编号，或改用标签")
}

/// A name that stands for something already.
pub(crate) fn defined_twice(span: Span, what: &str, name: &str, first: Span) -> Diagnostic {
    error("G0207", span, format!("{what}“{name}”重复定义"))
        .with_text("又一次")
        .with_place(first, "先在这里定义")
        .with_note("同一规范里一个名字只用一次")
}

/// Two tables of one file have one machine name.
pub(crate) fn one_machine_name(span: Span, id: &str, first: Span) -> Diagnostic {
    error("G0207", span, format!("两张表的标识都是“{id}”"))
        .with_place(first, "另一张表")
        .with_note("一个文件写一张表；否则用 标识 区分")
}

/// An address with several meanings.
pub(crate) fn ambiguous(span: Span, name: &str, meanings: &[String]) -> Diagnostic {
    error("G0208", span, format!("“{name}”所指不止一处"))
        .with_note(format!("可以是：{}", meanings.join("、")))
        .with_note("请写出面板或完整的行列")
}

/// The spec a header names as parent does not exist.
pub(crate) fn unknown_parent(span: Span, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0209",
        span,
        format!("没有可继承的规范“{name}”"),
        name,
        among,
    )
}

/// A spec that inherits from itself in the end.
pub(crate) fn circular_parent(span: Span, name: &str) -> Diagnostic {
    error("G0209", span, format!("规范“{name}”绕了一圈继承自己"))
        .with_note("继承是一条链：全国到省，或省的上一年到这一年")
}

/// No rule has this name.
pub(crate) fn unknown_rule(span: Span, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0210",
        span,
        format!("没有名为“{name}”的规则"),
        name,
        among,
    )
}

/// A word of a closed set that is not in it.
pub(crate) fn unknown_word(span: Span, what: &str, name: &str, among: &[&str]) -> Diagnostic {
    unknown(
        "G0211",
        span,
        format!("没有名为“{name}”的{what}"),
        name,
        among,
    )
}
