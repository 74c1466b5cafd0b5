//! G041x: 分档, a text that follows from a figure.

use super::{Code, error};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[Code {
    code: "G0411",
    finds: "分档有缺口、重叠或用不到的档",
}];

const HELP: &str = "从高到低写，如：分档(总分, >=90 \"优\", >=60 \"中\", 否则 \"差\")";

/// No figure gets this text.
pub(crate) fn unreachable(span: Span, text: &str) -> Diagnostic {
    error("G0411", span, format!("“{text}”这一档永远用不到"))
        .with_note("前面的档已经包含了它的数")
        .with_note(HELP)
}

/// Figures between the last two tiers get no text.
pub(crate) fn gap(span: Span, text: &str) -> Diagnostic {
    error("G0411", span, format!("“{text}”与上一档之间有缺口")).with_note(HELP)
}

/// Figures that two tiers claim.
pub(crate) fn overlap(span: Span, text: &str) -> Diagnostic {
    error("G0411", span, format!("“{text}”与上一档重叠")).with_note(HELP)
}

/// A tier that is no bound from below.
pub(crate) fn bad_compare(span: Span) -> Diagnostic {
    error("G0411", span, "一档从下限写起：>= 或 >").with_note(HELP)
}

/// A bound that is no exact number.
pub(crate) fn bad_bound(span: Span, bound: &str) -> Diagnostic {
    error("G0411", span, format!("{bound} 不能作一档的界限")).with_note("太大，或小数太多")
}
