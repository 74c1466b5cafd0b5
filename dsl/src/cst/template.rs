//! Matches the signs inside one line template, so that a mistake is shown where it was made and
//! not where the template ends.

use std::str::CharIndices;

use super::brackets::DEPTH;

/// What is wrong with a sign of a template. Places are bytes of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// `<` or `{` without its end.
    Unclosed { at: usize, sign: char },
    /// `>` or `}` without its beginning.
    Extra { at: usize, sign: char },
    /// `|` outside `<…>`.
    Bar { at: usize },
}

/// The first flaw of a template, its corner brackets included.
pub(super) fn flaw(template: &str) -> Option<Flaw> {
    let mut open: Vec<usize> = Vec::new();
    let mut letters = template.char_indices();
    while let Some((at, sign)) = letters.next() {
        match sign {
            '{' if !slot(&mut letters) => return Some(Flaw::Unclosed { at, sign }),
            '<' => open.push(at),
            '>' if open.pop().is_none() => return Some(Flaw::Extra { at, sign }),
            '}' => return Some(Flaw::Extra { at, sign }),
            '|' if open.is_empty() => return Some(Flaw::Bar { at }),
            _ => {}
        }
    }
    let unclosed = open.first().map(|&at| Flaw::Unclosed { at, sign: '<' });
    unclosed.filter(|_| open.len() <= DEPTH)
}

/// Goes to the end of a slot; `false` if something else comes first.
fn slot(letters: &mut CharIndices<'_>) -> bool {
    let mut quoted = false;
    while let Some((_, letter)) = letters.next() {
        match letter {
            '」' => return false,
            '\\' if quoted => {
                letters.next();
            }
            '"' => quoted = !quoted,
            _ if quoted => {}
            '}' => return true,
            '{' | '<' | '>' | '|' => return false,
            _ => {}
        }
    }
    false
}
