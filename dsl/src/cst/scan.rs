//! Cuts a text into the few tokens that tell its parts apart: words, brackets, strings, line
//! templates and comments. Knows nothing of what they mean together.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// One of `{ ( [`.
    Open(char),
    /// One of `} ) ]`.
    Close(char),
    /// Letters and digits.
    Word,
    /// `"…"`.
    Text,
    /// `「…」`.
    Template,
    /// Any other sign.
    Sign,
}

/// A token with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) mark: Mark,
    pub(super) range: Range<usize>,
}

/// The tokens of a text.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) tokens: Vec<Token>,
    pub(super) comments: Vec<Range<usize>>,
    /// Where strings and line templates open that do not end on their line.
    pub(super) unclosed: Vec<(usize, char)>,
}

/// Reads a whole text; every text can be scanned.
pub(super) fn scan(text: &str) -> Scan {
    let mut scan = Scan::default();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += scan.next(rest, at).max(1);
    }
    scan
}

impl Scan {
    /// Takes what stands at the front of `rest` and gives its length.
    fn next(&mut self, rest: &str, at: usize) -> usize {
        let Some(first) = rest.chars().next() else {
            return 0;
        };
        let line = rest.split('\n').next().unwrap_or_default();
        let (mark, length) = match first {
            _ if is_blank(first) => return first.len_utf8(),
            _ if rest.starts_with("//") => {
                let comment = line.trim_end();
                self.comments.push(at..at + comment.len());
                return comment.len();
            }
            '{' | '(' | '[' => (Mark::Open(first), 1),
            '}' | ')' | ']' => (Mark::Close(first), 1),
            '"' => (
                Mark::Text,
                self.closed(string_length(line), line, at, first),
            ),
            '「' => (
                Mark::Template,
                self.closed(template_length(line), line, at, first),
            ),
            _ if is_word(first) => (Mark::Word, word_length(line)),
            _ => (Mark::Sign, first.len_utf8()),
        };
        self.tokens.push(Token {
            mark,
            range: at..at + length,
        });
        length
    }

    /// The length of a closed text, or the rest of the line with a remark. Brackets that close
    /// at the end of the line hardly belong to the text.
    fn closed(&mut self, length: Option<usize>, line: &str, at: usize, quote: char) -> usize {
        length.unwrap_or_else(|| {
            self.unclosed.push((at, quote));
            let rest =
                line.trim_end_matches(|letter| is_blank(letter) || CLOSING.contains(&letter));
            rest.len().max(quote.len_utf8())
        })
    }
}

const CLOSING: [char; 3] = ['}', ')', ']'];

/// White space of the grammar.
pub(super) fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\r' | '\n' | '\u{3000}' | '\u{FEFF}')
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn word_length(line: &str) -> usize {
    line.find(|letter| !is_word(letter)).unwrap_or(line.len())
}

fn string_length(line: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in line.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn template_length(line: &str) -> Option<usize> {
    Some(line.find('」')? + '」'.len_utf8())
}
