//! A declared form made ready to be looked for: its titles and its labels.

use crate::fold::{self, strip_enumerator};
use crate::schema::{Layout, Panel, RowKind, Table};

use super::super::few::Few;
use super::super::index::LabelIndex;
use super::beginnings::Beginnings;
use super::label::{Found, Label};

/// A title may stand in a line longer than itself by so many bytes.
const TITLE_MARGIN: usize = 60;

/// A declared form, ready.
#[derive(Debug)]
pub(in crate::bind) struct Plan {
    /// Index of the table.
    pub(in crate::bind) table: usize,
    /// What was declared.
    pub(in crate::bind) schema: &'static Table,
    labels: LabelIndex<Label>,
    /// How the labels begin.
    beginnings: Beginnings,
    /// The longest label, in bytes.
    longest: usize,
    /// How many labels there are.
    count: usize,
    /// The fewest bytes in which a label may be printed.
    shortest: usize,
    /// The shortest and the longest line that may be a title, in bytes.
    title: (usize, usize),
}

impl Plan {
    /// Makes a table ready; none for one that is no form.
    pub(in crate::bind) fn new(table: usize, schema: &'static Table) -> Option<Self> {
        if schema.layout != Layout::Form {
            return None;
        }
        let labels: Vec<(&'static str, Label)> = (0..)
            .zip(schema.panels)
            .flat_map(|(at, panel)| labels(at, panel))
            .collect();
        let beginnings = Beginnings::of(labels.iter().map(|(label, _)| *label));
        let lengths = schema.titles.iter().map(|title| title.len());
        Some(Self {
            table,
            schema,
            count: labels.len(),
            shortest: least_lengths(&labels).min().unwrap_or_default(),
            longest: labels
                .iter()
                .map(|(label, _)| label.len())
                .max()
                .unwrap_or_default(),
            labels: LabelIndex::new(labels),
            beginnings,
            title: (
                lengths.clone().min().unwrap_or(usize::MAX),
                lengths.max().unwrap_or_default() * 3 + TITLE_MARGIN,
            ),
        })
    }

    /// How many labels it has.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Whether a line of so many bytes may hold one of the titles.
    pub(super) fn may_be_title(&self, length: usize) -> bool {
        let (shortest, longest) = self.title;
        (shortest..=longest).contains(&length)
    }

    /// Whether a line holds one of the titles.
    pub(super) fn is_title(&self, text: &str) -> bool {
        let mut titles = self.schema.titles.iter();
        titles.any(|title| fold::contains(text, title))
    }

    /// The label that a cell is, or begins with where brackets or a colon follow.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<Found<'t>> {
        if text.len() < self.shortest {
            return None;
        }
        let bare = if may_be_numbered(text) {
            strip_enumerator(text)
        } else {
            text
        };
        if !self.beginnings.may_begin(bare) {
            return None;
        }
        let whole = self.named(bare);
        if !whole.is_empty() {
            return Some(Found {
                labels: whole,
                behind: "",
            });
        }
        let (head, behind) = split(bare, self.longest * 2)?;
        let labels = self.named(head);
        (!labels.is_empty()).then_some(Found { labels, behind })
    }

    fn named(&self, text: &str) -> Few<Label, 3> {
        let mut few = Few::default();
        if text.len() <= self.longest * 3 {
            self.labels.find(text).for_each(|label| few.push(label));
        }
        few
    }
}

fn least_lengths(labels: &[(&'static str, Label)]) -> impl Iterator<Item = usize> {
    let lengths = labels
        .iter()
        .map(|(label, _)| fold::folded(label).map(char::len_utf8).sum());
    lengths.filter(|length| *length > 0)
}

/// Whether an enumerator may stand in front of a text. Most texts begin with another letter.
fn may_be_numbered(text: &str) -> bool {
    let numeral = |letter| {
        matches!(
            letter,
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百'
        )
    };
    let first = text.chars().next();
    first.is_none_or(|first| !('\u{4e00}'..='\u{9fff}').contains(&first) || numeral(first))
}

fn labels(at: u16, panel: &'static Panel) -> Vec<(&'static str, Label)> {
    let columns = (0..)
        .zip(panel.columns)
        .flat_map(move |(column, declared)| {
            let names = std::iter::once(declared.label()).chain(declared.aliases.iter().copied());
            let label = if at == 0 {
                Label::Field(column)
            } else {
                Label::Column(at, column)
            };
            names.map(move |name| (strip_enumerator(name), label))
        });
    // What a keyed panel declares are texts that rules name.
    let keyed = matches!(panel.kind, RowKind::Keyed(_));
    let declared = if keyed { &[] } else { panel.rows };
    let rows = (0..).zip(declared).flat_map(move |(row, declared)| {
        let names = std::iter::once(declared.label).chain(declared.aliases.iter().copied());
        names.map(move |name| (strip_enumerator(name), Label::Row(at, row)))
    });
    columns.chain(rows).collect()
}

/// Parts a cell where its first bracket or colon stands, no farther in than `within` bytes: the
/// text before it, and the text behind brackets and colon. None where text goes on behind the
/// brackets, as in a sentence.
fn split(text: &str, within: usize) -> Option<(&str, &str)> {
    let mut letters = text.char_indices();
    let (at, letter) = letters
        .by_ref()
        .take_while(|(at, _)| *at <= within)
        .find(|(_, letter)| is_open(*letter) || is_colon(*letter))?;
    let head = text.get(..at)?;
    let mut rest = text.get(at + letter.len_utf8()..)?;
    if is_open(letter) {
        rest = behind_brackets(rest);
        let colon = rest.chars().next().filter(|letter| is_colon(*letter));
        match colon {
            Some(colon) => rest = rest.get(colon.len_utf8()..)?,
            None if rest.is_empty() => {}
            None => return None,
        }
    }
    Some((head, rest.trim()))
}

/// What stands behind the bracket that closes the open one; nothing if none does.
fn behind_brackets(text: &str) -> &str {
    let mut depth = 1_u32;
    for (at, letter) in text.char_indices() {
        depth += u32::from(is_open(letter));
        depth -= u32::from(is_close(letter));
        if depth == 0 {
            let behind = text.get(at + letter.len_utf8()..);
            return behind.unwrap_or_default().trim_start();
        }
    }
    ""
}

fn is_open(letter: char) -> bool {
    matches!(letter, '(' | '（')
}

fn is_close(letter: char) -> bool {
    matches!(letter, ')' | '）')
}

fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：')
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_label_ends_at_brackets_or_a_colon() {
        assert_eq!(split("等级（甲：9（含）-10；乙）", 30), Some(("等级", "")));
        assert_eq!(split("电话：12", 30), Some(("电话", "12")));
        assert_eq!(split("人员（姓名）：某 某", 30), Some(("人员", "某 某")));
        assert_eq!(split("总分（共", 30), Some(("总分", "")));
        assert_eq!(split("苹果（甲）的数量", 30), None);
        assert_eq!(split("苹果的数量（甲）", 6), None);
        assert_eq!(split("苹果", 30), None);
    }
}
