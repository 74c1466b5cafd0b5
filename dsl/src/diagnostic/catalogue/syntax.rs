//! G01xx: text that cannot be read.

use super::{Code, error};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0101",
        finds: "此处应写别的内容",
    },
    Code {
        code: "G0102",
        finds: "括号没有闭合",
    },
    Code {
        code: "G0103",
        finds: "多余或不配对的括号",
    },
    Code {
        code: "G0104",
        finds: "字符串或行模板没有闭合",
    },
    Code {
        code: "G0105",
        finds: "嵌套过深或式子过长",
    },
    Code {
        code: "G0106",
        finds: "全角标点",
    },
    Code {
        code: "G0107",
        finds: "关键字用作名称",
    },
    Code {
        code: "G0108",
        finds: "地址或函数的括号之前有空白",
    },
    Code {
        code: "G0109",
        finds: "数字超出范围",
    },
    Code {
        code: "G0110",
        finds: "不识的转义",
    },
    Code {
        code: "G0111",
        finds: "规范头中重复的设置",
    },
];

/// Something else was expected here.
pub(crate) fn unexpected(span: Span, found: &str, expected: &[&str]) -> Diagnostic {
    let wanted = list(expected);
    error("G0101", span, format!("此处应为{wanted}，却是“{found}”")).with_text("读不下去")
}

/// Something is missing at the end of a line.
pub(crate) fn missing(span: Span, expected: &[&str]) -> Diagnostic {
    let wanted = list(expected);
    error("G0101", span, format!("此处之后应有{wanted}")).with_text("到此为止")
}

/// A bracket is never closed.
pub(crate) fn unclosed_bracket(span: Span, bracket: char) -> Diagnostic {
    error("G0102", span, format!("“{bracket}”没有闭合")).with_text("在此打开")
}

/// A closing bracket without an opening one.
pub(crate) fn extra_bracket(span: Span, bracket: char) -> Diagnostic {
    error("G0103", span, format!("多余的“{bracket}”")).with_text("前面没有与它配对的括号")
}

/// A bracket closed by one of another kind.
pub(crate) fn mismatched_bracket(
    span: Span,
    bracket: char,
    open: Span,
    opened: char,
) -> Diagnostic {
    error("G0103", span, format!("“{bracket}”与“{opened}”不配对")).with_place(open, "在此打开")
}

/// A string or a line template that does not end on its line.
pub(crate) fn unclosed_text(span: Span, quote: char) -> Diagnostic {
    let (what, end) = match quote {
        '「' => ("行模板或句子", '」'),
        _ => ("字符串", '"'),
    };
    error("G0104", span, format!("{what}没有闭合"))
        .with_text("在此打开")
        .with_note(format!("{what}写在一行之内，以“{end}”结束"))
}

/// Brackets nest too deeply.
pub(crate) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    error("G0105", span, format!("括号嵌套超过 {limit} 层")).with_note("请拆开来写")
}

/// A formula has too many parts.
pub(crate) fn too_long(span: Span, limit: usize) -> Diagnostic {
    error("G0105", span, format!("式子超过 {limit} 项")).with_note("请拆开来写")
}

/// A full-width sign where a half-width one is meant.
pub(crate) fn full_width(span: Span, found: char, meant: Option<&str>) -> Diagnostic {
    error("G0106", span, format!("全角标点“{found}”不能用在这里"))
        .with_note("标点用半角；全角标点只能写在引号之内")
        .with_suggestion(meant.map(str::to_owned))
}

/// A keyword where a name is meant.
pub(crate) fn keyword_as_name(span: Span, word: &str) -> Diagnostic {
    error("G0107", span, format!("“{word}”是关键字，不能直接用作名称"))
        .with_note("与关键字相同的名称要加引号")
        .with_suggestion(format!("\"{word}\""))
}

/// White space between a name and its bracket.
pub(crate) fn split_address(span: Span, joined: &str) -> Diagnostic {
    error("G0108", span, "括号之前不能有空白")
        .with_note("地址的“[”和函数的“(”须与前面的名称相连")
        .with_suggestion(joined.to_owned())
}

/// A number too large for its place.
pub(crate) fn number_range(span: Span, text: &str, most: u64) -> Diagnostic {
    error("G0109", span, format!("数字 {text} 超出范围")).with_note(format!("此处至多 {most}"))
}

/// A backslash before anything but `"` and `\`.
pub(crate) fn unknown_escape(span: Span, escape: &str) -> Diagnostic {
    error("G0110", span, format!("不识的转义“{escape}”"))
        .with_note("字符串中只有 \\\" 与 \\\\ 两种转义")
}

/// A setting of the header written twice.
pub(crate) fn repeated_setting(span: Span, setting: &str, first: Span) -> Diagnostic {
    error("G0111", span, format!("“{setting}”重复")).with_place(first, "已写在这里")
}

/// `甲、乙或丙`, in quotes unless they are descriptions.
fn list(expected: &[&str]) -> String {
    match expected {
        [] => "别的内容".to_owned(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{}或{last}", most.join("、")),
    }
}
