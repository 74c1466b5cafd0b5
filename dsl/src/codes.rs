//! Code lists: tab-separated lines with the years in which they hold, cut to one year.
//!
//! Knows nothing of tables; layers and model both read lists through it.

#![expect(
    clippy::result_large_err,
    reason = "a diagnostic is made once per mistake"
)]

mod line;

use crate::ast::{At, Codes, Name};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{CodeEntry, CodeList, Origin};
use crate::source::{SourceId, Sources};
use line::CodeLine;

/// The declared lists as they stand in a year.
pub(crate) fn lists(
    sources: &Sources,
    declared: &[At<Codes>],
    year: u16,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CodeList> {
    let list = |codes: &At<Codes>| CodeList {
        name: codes.value.name.value.clone(),
        levels: levels(&codes.value),
        entries: entries(sources, &codes.value, year, diagnostics),
        origin: Origin {
            place: sources.locate(codes.span),
            span: codes.span,
        },
    };
    declared.iter().map(list).collect()
}

fn levels(codes: &Codes) -> Vec<(String, u8)> {
    let mut levels: Vec<_> = codes
        .levels
        .iter()
        .map(|(name, digits)| (name.value.clone(), digits.value))
        .collect();
    levels.sort_by_key(|(_, digits)| *digits);
    levels
}

fn entries(
    sources: &Sources,
    codes: &Codes,
    year: u16,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CodeEntry> {
    let Some((id, text)) = find(sources, &codes.path.value) else {
        let paths = sources.iter().map(|(_, source)| &*source.path);
        let among: Vec<_> = paths.filter(|path| path.ends_with(".tsv")).collect();
        let path = &codes.path;
        diagnostics.push(names::missing_code_file(path.span, &path.value, &among));
        return Vec::new();
    };
    let digits: Vec<u8> = codes
        .levels
        .iter()
        .map(|(_, digits)| digits.value)
        .collect();
    let mut lines = line::read(id, text, &digits, diagnostics);
    lines.sort_by_cached_key(|line| (line.code.to_string(), line.from));
    report_overlaps(&lines, diagnostics);
    let mut entries: Vec<_> = lines
        .into_iter()
        .filter(|line| line.holds_in(year))
        .map(CodeLine::into_entry)
        .collect();
    entries.dedup_by_key(|entry| entry.code);
    entries
}

/// The source whose path ends with a path relative to the specs folder.
fn find<'s>(sources: &'s Sources, path: &str) -> Option<(SourceId, &'s str)> {
    let below = |whole: &str| match whole.strip_suffix(path) {
        Some(before) => before.is_empty() || before.ends_with('/'),
        None => false,
    };
    let (id, source) = sources.iter().find(|(_, source)| below(&source.path))?;
    Some((id, &source.text))
}

fn report_overlaps(lines: &[CodeLine], diagnostics: &mut Vec<Diagnostic>) {
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        if line.code == next.code && line.holds_in(next.from) {
            diagnostics.push(meaning::code_twice(
                next.span, next.code, next.from, line.span,
            ));
        }
    }
}

/// Why `各 科目.级` stands for nothing.
pub(crate) enum Missing {
    /// No such list.
    List,
    /// No such level or code in the list.
    Level,
}

/// The codes that `各 科目.级` stands for; the level may also be one code of the list.
pub(crate) fn expansion<'l>(
    lists: &'l [CodeList],
    list: &str,
    level: &str,
) -> Result<Vec<&'l CodeEntry>, Missing> {
    let list = lists
        .iter()
        .find(|known| known.name == list)
        .ok_or(Missing::List)?;
    if let Ok(code) = level.parse::<u32>() {
        let entry = list.entries.iter().find(|entry| entry.code == code);
        return Ok(vec![entry.ok_or(Missing::Level)?]);
    }
    let digits = list.digits(level).ok_or(Missing::Level)?;
    Ok(list
        .entries
        .iter()
        .filter(|entry| entry.digits() == digits)
        .collect())
}

/// Says why `各 科目.级` stands for nothing.
pub(crate) fn not_expanded(
    why: &Missing,
    lists: &[CodeList],
    list: &Name,
    level: &Name,
) -> Diagnostic {
    match why {
        Missing::List => {
            let among: Vec<_> = lists.iter().map(|list| &*list.name).collect();
            names::unknown_list(list.span, &list.value, &among)
        }
        Missing::Level => {
            let known = lists.iter().filter(|known| known.name == list.value);
            let among: Vec<_> = known
                .flat_map(|list| &list.levels)
                .map(|(name, _)| &**name)
                .collect();
            names::unknown_level(level.span, &list.value, &level.value, &among)
        }
    }
}

impl CodeList {
    /// How many digits the codes of a level have.
    pub(crate) fn digits(&self, level: &str) -> Option<u8> {
        self.levels
            .iter()
            .find(|(name, _)| name == level)
            .map(|(_, digits)| *digits)
    }

    /// The entry of a code.
    pub(crate) fn entry(&self, code: u32) -> Option<&CodeEntry> {
        self.entries.iter().find(|entry| entry.code == code)
    }
}

impl CodeEntry {
    /// How many digits the code has.
    pub(crate) fn digits(&self) -> u8 {
        digits_of(self.code)
    }
}

/// How many digits a code has.
pub(crate) fn digits_of(code: u32) -> u8 {
    code.checked_ilog10().map_or(1, |power| power as u8 + 1)
}
