//! Enumerators in front of a label: `一、`, `（一）`, `1.`, `(1)`, `①`.

use super::fold_char;

/// The text behind its enumerators, or the text itself when nothing would be left.
///
/// ```
/// use gouji_runtime::fold::strip_enumerator;
/// assert_eq!(strip_enumerator("十二、农业"), "农业");
/// assert_eq!(strip_enumerator("（一）甲"), "甲");
/// assert_eq!(strip_enumerator("1. 甲"), "甲");
/// assert_eq!(strip_enumerator("第四部分 甲"), "甲");
/// assert_eq!(strip_enumerator("一般"), "一般");
/// assert_eq!(strip_enumerator("1.5"), "1.5");
/// ```
pub fn strip_enumerator(text: &str) -> &str {
    let trimmed = text.trim();
    // Most labels begin with a letter that begins no enumerator.
    match trimmed.chars().next().map(kind) {
        None | Some(Kind::Other | Kind::Stop | Kind::Close) => part(trimmed).unwrap_or(trimmed),
        Some(_) => match behind(trimmed) {
            Some(rest) if !rest.is_empty() => rest,
            _ => trimmed,
        },
    }
}

/// What a part of a document is called when it is counted off.
const PARTS: [&str; 4] = ["部分", "章", "节", "篇"];

/// The text behind 第一部分 and the like.
fn part(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('第')?.trim_start();
    let numeral = |letter| matches!(kind(letter), Kind::Chinese | Kind::Digit);
    let behind = rest.trim_start_matches(numeral);
    let called = PARTS.iter().find_map(|part| behind.strip_prefix(part))?;
    let rest = called.trim_start();
    (behind.len() < text.len() && !rest.is_empty()).then_some(rest)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Chinese,
    Digit,
    Circled,
    Stop,
    Other,
}

fn kind(letter: char) -> Kind {
    match fold_char(letter) {
        Some('(') => Kind::Open,
        Some(')') => Kind::Close,
        Some('、' | '.') => Kind::Stop,
        Some('0'..='9') => Kind::Digit,
        Some('①'..='⑳') => Kind::Circled,
        Some(
            '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
            | '百',
        ) => Kind::Chinese,
        _ => Kind::Other,
    }
}

fn behind(text: &str) -> Option<&str> {
    let mut letters = text
        .char_indices()
        .filter(|(_, letter)| fold_char(*letter).is_some());
    let (start, first) = letters.next()?;
    if kind(first) == Kind::Circled {
        return text.get(start + first.len_utf8()..).map(str::trim_start);
    }
    let bracketed = kind(first) == Kind::Open;
    let mut numeral = (!bracketed).then(|| kind(first));
    for (at, letter) in letters {
        let rest = || text.get(at + letter.len_utf8()..).map(str::trim_start);
        match (kind(letter), numeral) {
            (found @ (Kind::Chinese | Kind::Digit), None) => numeral = Some(found),
            (found, Some(known)) if found == known => {}
            (Kind::Close, Some(_)) => return rest(),
            (Kind::Stop, Some(_)) if !bracketed => {
                return rest().filter(|rest| !goes_on(letter, rest));
            }
            _ => return None,
        }
    }
    None
}

/// Whether the stop was a decimal point.
fn goes_on(stop: char, rest: &str) -> bool {
    stop != '、'
        && rest
            .chars()
            .next()
            .is_some_and(|next| kind(next) == Kind::Digit)
}

#[cfg(test)]
mod tests {
    use super::strip_enumerator;

    #[test]
    fn enumerators_go_and_names_stay() {
        for (text, rest) in [
            ("一、甲", "甲"),
            ("二十六、甲乙", "甲乙"),
            ("(一)甲", "甲"),
            (" （ 十 ） 甲", "甲"),
            ("3．甲", "甲"),
            ("12、 甲", "甲"),
            ("(12) 甲", "甲"),
            ("1）甲", "甲"),
            ("②甲", "甲"),
            ("三级甲", "三级甲"),
            ("2021年", "2021年"),
            ("（境）甲", "（境）甲"),
            ("1,498.87", "1,498.87"),
            ("12.5", "12.5"),
            ("", ""),
            ("一", "一"),
            ("一、", "一、"),
        ] {
            assert_eq!(strip_enumerator(text), rest, "{text}");
        }
    }
}
