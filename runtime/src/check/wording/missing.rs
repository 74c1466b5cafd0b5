//! What is said of a sentence that was not found.

/// A sentence that was looked for: the one that comes nearest and where they part, or else how
/// it should read.
pub(in crate::check) fn sentence(
    wanted: &str,
    nearest: Option<&str>,
    differs: Option<&str>,
    expected: &str,
) -> String {
    let opening = |text: &str, most: usize| {
        let cut: String = text.chars().take(most).collect();
        let more = if text.chars().count() > most {
            "…"
        } else {
            ""
        };
        format!("“{cut}{more}”")
    };
    match (nearest, differs) {
        (Some(near), Some(from)) if !expected.is_empty() => format!(
            "最接近的是{}，从{}起不同，规范此处为{}",
            opening(near, LONGEST_QUOTE),
            opening(from, SHORT_QUOTE),
            opening(expected, SHORT_QUOTE),
        ),
        (Some(near), _) => format!("最接近的是{}", opening(near, LONGEST_QUOTE)),
        (None, _) => opening(wanted, LONGEST_QUOTE),
    }
}

/// Letters of a sentence that are quoted.
const LONGEST_QUOTE: usize = 36;

/// Letters of a sentence that are quoted where it differs.
const SHORT_QUOTE: usize = 12;
