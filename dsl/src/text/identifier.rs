//! Rust identifiers from labels: the label after NFKC, without enumerators and without what
//! Rust does not allow. Nothing is transliterated.

use unicode_ident::{is_xid_continue, is_xid_start};
use unicode_normalization::UnicodeNormalization;

/// Words that Rust keeps for itself.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The identifier of a label; empty when the label has nothing to make one of.
pub(crate) fn identifier(label: &str) -> String {
    let normal: String = label
        .nfkc()
        .filter(|character| !character.is_whitespace())
        .collect();
    let mut name: String = without_enumerators(&normal)
        .chars()
        .filter(|&character| is_xid_continue(character))
        .collect();
    match name.chars().next() {
        Some(first) if !is_xid_start(first) && first != '_' => name.insert(0, '_'),
        _ => {}
    }
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    if name.chars().all(|character| character == '_') {
        name.clear();
    }
    name
}

/// The label behind `一、`, `(一)`, `1.`, `(1)` and the like, unless nothing would be left.
fn without_enumerators(label: &str) -> &str {
    let mut rest = label;
    while let Some(behind) = behind_enumerator(rest).filter(|behind| !behind.is_empty()) {
        rest = behind;
    }
    rest
}

fn behind_enumerator(label: &str) -> Option<&str> {
    let bracketed = label.strip_prefix('(');
    let counted = bracketed.unwrap_or(label);
    let rest = counted.trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二三四五六七八九十百".contains(character)
    });
    if rest.len() == counted.len() {
        return None;
    }
    if bracketed.is_some() {
        return rest.strip_prefix(')');
    }
    let behind = rest.strip_prefix(['、', '.'])?;
    (!behind.starts_with(|character: char| character.is_ascii_digit())).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::identifier;

    #[test]
    fn enumerators_and_marks_are_left_out() {
        for (label, expected) in [
            ("一、税收收入", "税收收入"),
            ("（二）“三公”经费", "三公经费"),
            ("1.房屋", "房屋"),
            ("2021年", "_2021年"),
            ("金额２", "金额2"),
            ("1.5倍", "_15倍"),
            ("其中：工资", "其中工资"),
            ("一般公共服务", "一般公共服务"),
            ("type", "type_"),
            ("——", ""),
        ] {
            assert_eq!(identifier(label), expected, "{label}");
        }
    }
}
