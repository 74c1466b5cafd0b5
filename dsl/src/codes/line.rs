//! The lines of a code list, each checked for itself.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::meaning;
use crate::model::CodeEntry;
use crate::source::{SourceId, Span};

use super::digits_of;

/// The names of the columns.
const HEADER: [&str; 5] = ["编码", "名称", "起", "止", "又名"];

/// A code with its name and the years in which it holds.
pub(super) struct CodeLine {
    /// The code.
    pub(super) code: u32,
    name: String,
    /// The first year.
    pub(super) from: u16,
    to: u16,
    aliases: Vec<String>,
    /// The code's place.
    pub(super) span: Span,
}

impl CodeLine {
    /// Whether the line holds in a year.
    pub(super) fn holds_in(&self, year: u16) -> bool {
        (self.from..=self.to).contains(&year)
    }

    /// Without the years.
    pub(super) fn into_entry(self) -> CodeEntry {
        CodeEntry {
            code: self.code,
            name: self.name,
            aliases: self.aliases,
        }
    }
}

/// The lines that can be read; the others are reported.
pub(super) fn read(
    id: SourceId,
    text: &str,
    digits: &[u8],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CodeLine> {
    let mut lines = Vec::new();
    let mut header_seen = false;
    for fields in text.split_inclusive('\n').scan(0, |start, line| {
        let fields = Fields::new(id, *start, line);
        *start += line.len();
        Some(fields)
    }) {
        if fields.is_empty() {
            continue;
        }
        let result = if header_seen {
            fields.code_line(digits).map(|line| lines.push(line))
        } else {
            header_seen = true;
            fields.header()
        };
        diagnostics.extend(result.err());
    }
    lines
}

/// The fields of a line with their places.
struct Fields<'t> {
    id: SourceId,
    start: usize,
    fields: Vec<&'t str>,
}

impl<'t> Fields<'t> {
    fn new(id: SourceId, start: usize, line: &'t str) -> Self {
        let line = line.trim_end_matches(['\r', '\n']);
        let (bom, line) = match line.strip_prefix('\u{feff}') {
            Some(rest) if start == 0 => ('\u{feff}'.len_utf8(), rest),
            _ => (0, line),
        };
        let fields = line.split('\t').collect();
        Self {
            id,
            start: start + bom,
            fields,
        }
    }

    /// Whether the line says nothing: it is blank or a comment.
    fn is_empty(&self) -> bool {
        let first = self.fields.first().copied().unwrap_or_default();
        first.starts_with('#') || self.fields.iter().all(|field| field.trim().is_empty())
    }

    fn get(&self, column: usize) -> &'t str {
        self.fields.get(column).copied().unwrap_or_default().trim()
    }

    fn span(&self, column: usize) -> Span {
        let before: usize = self
            .fields
            .iter()
            .take(column)
            .map(|field| field.len() + 1)
            .sum();
        let length = self.fields.get(column).map_or(0, |field| field.len());
        let last = self
            .fields
            .iter()
            .map(|field| field.len() + 1)
            .sum::<usize>()
            .saturating_sub(1);
        let start = self.start + before.min(last);
        Span::new(self.id, start..start + length)
    }

    fn header(&self) -> Result<(), Diagnostic> {
        match HEADER
            .iter()
            .zip(0..)
            .find(|&(name, column)| self.get(column) != *name)
        {
            None => Ok(()),
            Some((name, column)) => Err(meaning::bad_code_line(
                self.span(column),
                format!("编码表的首行应有一栏“{name}”"),
            )),
        }
    }

    fn code_line(&self, digits: &[u8]) -> Result<CodeLine, Diagnostic> {
        if let Some(extra) = self.fields.get(HEADER.len()) {
            let why = format!("多出一栏“{extra}”");
            return Err(meaning::bad_code_line(self.span(HEADER.len()), why));
        }
        if self.get(1).is_empty() {
            return Err(meaning::bad_code_line(self.span(1), "编码没有名称"));
        }
        let from = self.year(2, u16::MIN)?;
        let to = self.year(3, u16::MAX)?;
        if to < from {
            return Err(meaning::bad_code_line(
                self.span(3),
                format!("止于 {to}，早于起 {from}"),
            ));
        }
        let aliases = self
            .get(4)
            .split('|')
            .map(str::trim)
            .filter(|alias| !alias.is_empty());
        Ok(CodeLine {
            code: self.code(digits)?,
            name: self.get(1).to_owned(),
            from,
            to,
            aliases: aliases.map(str::to_owned).collect(),
            span: self.span(0),
        })
    }

    fn code(&self, digits: &[u8]) -> Result<u32, Diagnostic> {
        let text = self.get(0);
        let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        match text.parse::<u32>() {
            Ok(code) if plain && digits.contains(&digits_of(code)) => Ok(code),
            Ok(_) if plain => {
                let levels: Vec<_> = digits.iter().map(u8::to_string).collect();
                let why = format!("编码“{text}”不是 {} 位", levels.join("、"));
                Err(meaning::bad_code_line(self.span(0), why))
            }
            _ => Err(meaning::bad_code_line(
                self.span(0),
                format!("“{text}”不是编码"),
            )),
        }
    }

    /// A year; nothing stands for no limit.
    fn year(&self, column: usize, unlimited: u16) -> Result<u16, Diagnostic> {
        let text = self.get(column);
        match text.parse::<u16>() {
            _ if text.is_empty() => Ok(unlimited),
            Ok(year) if text.len() == 4 => Ok(year),
            _ => Err(meaning::bad_code_line(
                self.span(column),
                format!("“{text}”不是年度"),
            )),
        }
    }
}
