//! Doc comments: what an item is on paper, and the line of the spec that says so.

use gouji_dsl::model::{Column, Level, Row, Rule, Unit};
use proc_macro2::TokenStream;
use quote::quote;

/// One doc line.
pub(crate) fn line(text: &str) -> TokenStream {
    let space = if text.is_empty() { "" } else { " " };
    let text = format!("{space}{text}");
    quote!(#[doc = #text])
}

/// Several paragraphs; empty ones are left out.
pub(crate) fn paragraphs(texts: &[&str]) -> TokenStream {
    let texts: Vec<&str> = texts
        .iter()
        .copied()
        .filter(|text| !text.is_empty())
        .collect();
    let lines = texts.join("\n\n");
    let lines = lines.split('\n').map(line);
    quote!(#(#lines)*)
}

/// A label in running text: what Markdown would take for markup is escaped.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '[' | ']' | '<' | '>' | '*' | '_' | '`' | '\\' | '#' => plain.extend(['\\', character]),
            '\r' | '\n' => plain.push(' '),
            _ => plain.push(character),
        }
    }
    plain
}

/// A formula between back-ticks.
pub(crate) fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// A declared row: label, printed number, code, spec line.
pub(crate) fn row(row: &Row) -> String {
    let number = numbered("行次", row.ordinal.into());
    let code = numbered("编码", row.code);
    let grey = if row.grey { "，灰格" } else { "" };
    format!(
        "{}{number}{code}{grey}。{}",
        plain(&row.label),
        place(&row.origin.place)
    )
}

/// A column: spanners and label, printed number, unit, spec line.
pub(crate) fn column(column: &Column) -> String {
    let path: Vec<String> = column.path.iter().map(|label| plain(label)).collect();
    let number = numbered("栏次", column.ordinal.into());
    let unit = match unit(&column.unit) {
        "" => String::new(),
        unit => format!("，{unit}"),
    };
    let grey = if column.grey { "，灰格" } else { "" };
    let path = path.join(" / ");
    format!(
        "{path}{number}{unit}{grey}。{}",
        place(&column.origin.place)
    )
}

/// A rule: title, formula, weight, spec line.
pub(crate) fn rule(rule: &Rule) -> TokenStream {
    let level = match rule.level {
        Level::Hint => "提示",
        Level::Verify => "核实",
        Level::Must => "必须",
    };
    let last = format!("{level}。{}", place(&rule.origin.place));
    paragraphs(&[&code(&rule.formula), &plain(&rule.title), &last])
}

/// The name of a unit; empty for words.
pub(crate) fn unit(unit: &Unit) -> &str {
    match unit {
        Unit::Yuan => "元",
        Unit::TenThousandYuan => "万元",
        Unit::HundredMillionYuan => "亿元",
        Unit::Percent => "%",
        Unit::Point => "分",
        Unit::Count(word) => word,
        Unit::Direction => "方向",
        Unit::None => "",
    }
}

/// The line of a spec.
pub(crate) fn place(place: &str) -> String {
    code(place)
}

fn numbered(what: &str, number: u32) -> String {
    match number {
        0 => String::new(),
        _ => format!("，{what} {number}"),
    }
}
