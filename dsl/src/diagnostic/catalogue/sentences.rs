//! G01xx: sentences and words that cannot be read.

use super::{Code, error};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0112",
        finds: "“|”在“<…>”之外",
    },
    Code {
        code: "G0113",
        finds: "槽的型写漏或写错地方",
    },
    Code {
        code: "G0114",
        finds: "槽的缺省与型不合",
    },
    Code {
        code: "G0115",
        finds: "词的值不是 1、-1 或 0",
    },
];

/// `|` outside `<…>`.
pub(crate) fn stray_bar(span: Span) -> Diagnostic {
    error("G0112", span, "“|”只能写在“<…>”之内")
        .with_text("前面没有“<”")
        .with_note("几种写法任取其一写作 <甲|乙>")
}

/// A slot of a line of the header with more than its name.
pub(crate) fn kind_in_line(span: Span, name: &str) -> Diagnostic {
    error("G0113", span, "规范头的行模板里，槽只写名字")
        .with_note("型和缺省只用在说明和片段的句子里")
        .with_suggestion(format!("{{{name}}}"))
}

/// A slot with more than its name, though the name says everything.
pub(crate) fn needless_kind(span: Span, name: &str) -> Diagnostic {
    error("G0113", span, format!("槽“{name}”不写型和缺省"))
        .with_note("年度、上年、略各有固定的意思")
        .with_suggestion(format!("{{{name}}}"))
}

/// A slot of a sentence without a kind.
pub(crate) fn kind_missing(span: Span, name: &str) -> Diagnostic {
    error("G0113", span, format!("槽“{name}”没有写型"))
        .with_note("型写在冒号之后：单位、%、文、数、清单、量词、词名或片段")
        .with_note("不写型的槽只有年度、上年和略")
}

/// A default for a whole fragment.
pub(crate) fn default_of_fragment(span: Span) -> Diagnostic {
    error("G0114", span, "片段没有缺省").with_note("缺省写在片段自己的槽上")
}

/// A figure as the default of a text.
pub(crate) fn default_is_figure(span: Span, kind: &str, default: &str) -> Diagnostic {
    error(
        "G0114",
        span,
        format!("型“{kind}”的缺省是文字，要写在引号里"),
    )
    .with_suggestion(format!("\"{default}\""))
}

/// A text as the default of a figure.
pub(crate) fn default_is_text(span: Span, kind: &str) -> Diagnostic {
    error("G0114", span, format!("型“{kind}”的缺省应是一个数"))
        .with_note("没有印出时当作多少，例如 =0")
}

/// A value of a 词 that is none of the three.
pub(crate) fn word_value(span: Span, value: &str) -> Diagnostic {
    error("G0115", span, format!("词的值不能是 {value}")).with_note("增加写 1，减少写 -1，持平写 0")
}
