//! G04xx: edits of inherited specs.

use super::{Code, error, warning};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0401",
        finds: "放宽或删除而没有理由",
    },
    Code {
        code: "G0402",
        finds: "改动没有效果",
    },
    Code {
        code: "G0403",
        finds: "新增的项上层已有",
    },
    Code {
        code: "G0404",
        finds: "此处不能这样改",
    },
    Code {
        code: "G0405",
        finds: "被删的编号仍在公式中使用",
    },
];

/// An edit that loosens or drops something and does not say why.
pub(crate) fn reason_missing(span: Span, what: &str) -> Diagnostic {
    error("G0401", span, format!("{what}须写明理由")).with_note("在后面加上：理由 \"…\"")
}

/// An edit after which everything is as before.
pub(crate) fn no_effect(span: Span, what: &str) -> Diagnostic {
    warning("G0402", span, format!("这处改动没有效果：{what}"))
        .with_note("删去这一处，或写明真正要改的内容")
}

/// A new item under a name that is inherited.
pub(crate) fn exists_already(span: Span, what: &str, name: &str, first: Span) -> Diagnostic {
    error("G0403", span, format!("上层已有{what}“{name}”"))
        .with_place(first, "上层的定义")
        .with_note("要修改请写“改”，要整个替换请写“换”")
}

/// An edit of something that comes from elsewhere.
pub(crate) fn not_editable(span: Span, what: &str, declared: Span, help: &str) -> Diagnostic {
    error("G0404", span, format!("{what}不能在此修改"))
        .with_place(declared, "由此而来")
        .with_note(help)
}

/// A formula that still uses the number of a dropped row or column.
pub(crate) fn dropped_in_use(span: Span, ordinal: u16, dropped: Span) -> Diagnostic {
    error(
        "G0405",
        dropped,
        format!("被删的编号 {ordinal} 仍在公式中使用"),
    )
    .with_place(span, "在这里使用")
    .with_note("先用“改 行”或“改 列”换掉这个公式")
}
