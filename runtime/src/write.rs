//! Writing sentences: the narratives of a spec with every slot filled.
//!
//! The templates that read a document's sentences write them, too, and the rules that check them
//! say what stands in their slots: figures come from the tables, what no table tells from the
//! document itself. What nobody tells is left as a gap. No sentence stands here: they stand in the
//! spec.

mod balance;
mod choose;
mod codes;
mod compose;
mod deduce;
mod differ;
mod draft;
mod figure;
mod mentions;
mod scaffold;
mod solve;
mod texts;

pub use differ::Difference;

use crate::report::{Problem, Report, State};
use crate::schema::{Layout, Table, Words};

use choose::Line;
use compose::Composer;
use draft::Draft;

/// A narrative, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrative {
    /// Index into [`crate::schema::Spec::tables`].
    pub table: usize,
    /// The title of its section; empty where it has none.
    pub heading: &'static str,
    /// Its paragraphs: one, or one for each instance.
    pub paragraphs: Vec<Paragraph>,
}

/// The sentences of a narrative, or of one of its instances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The name of the instance; empty where there are none.
    pub instance: String,
    /// Its sentences in order.
    pub sentences: Vec<Written>,
}

/// A sentence, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Index into [`Words::sentences`].
    pub sentence: usize,
    /// The sentence; `〔…〕` stands for what is not known.
    pub text: String,
    /// The names of the slots that are not known.
    pub gaps: Vec<String>,
    /// Whether the document has the sentence.
    pub found: bool,
    /// Where the document says otherwise, slot by slot.
    pub differences: Vec<Difference>,
}

impl Written {
    /// Whether the document differs: it says otherwise, or lacks the sentence.
    pub fn differs(&self) -> bool {
        !self.found || !self.differences.is_empty()
    }
}

/// Writes every narrative of the report's spec, in the order in which the document has their
/// sections; one that it lacks follows the one before it in the spec. Optional narratives that
/// the document goes without are left out, and so are optional sentences of which something is not
/// known.
pub fn write(report: &Report<'_>) -> Vec<Narrative> {
    let mut draft = Draft::new(report);
    solve::solve(&mut draft);
    let writer = Writer {
        source: report,
        draft: &draft,
    };
    let tables = report.spec.tables.iter().enumerate();
    let narratives = tables.filter_map(|(at, table)| match table.layout {
        Layout::Words(words) => writer.narrative(at, table, words),
        Layout::Grid | Layout::Form => None,
    });
    in_reading_order(report, narratives.collect())
}

fn in_reading_order(report: &Report<'_>, narratives: Vec<Narrative>) -> Vec<Narrative> {
    let mut place = None;
    let placed = narratives.into_iter().map(|narrative| {
        let table = report.tables.get(narrative.table);
        let printing = table.and_then(|table| table.printing.as_ref());
        place = printing.and_then(|printing| printing.title).or(place);
        (place, narrative)
    });
    let mut placed: Vec<_> = placed.collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, narrative)| narrative).collect()
}

struct Writer<'w, 'd> {
    source: &'w Report<'d>,
    draft: &'w Draft<'d>,
}

impl Writer<'_, '_> {
    fn narrative(
        &self,
        at: usize,
        table: &'static Table,
        words: &'static Words,
    ) -> Option<Narrative> {
        let own = self.source.tables.get(at)?;
        if table.optional && own.printing.is_none() {
            return None;
        }
        let drafted = self.draft.report.tables.get(at)?;
        let rows = drafted.panels.first().map_or(0, |panel| panel.rows.len());
        let paragraphs = (0..rows).map(|row| {
            let instance = drafted.instances.get(row);
            Paragraph {
                instance: instance.map_or_else(String::new, |one| one.name.clone()),
                sentences: self.sentences(at, row, words),
            }
        });
        Some(Narrative {
            table: at,
            heading: words.headings.first().copied().unwrap_or_default(),
            paragraphs: paragraphs.collect(),
        })
    }

    fn sentences(&self, at: usize, row: usize, words: &'static Words) -> Vec<Written> {
        let Some(first) = scaffold::first_slot(&self.draft.report, at, row) else {
            return Vec::new();
        };
        let line = Line {
            draft: self.draft,
            first,
        };
        let mut written = Vec::new();
        for (nth, sentence) in words.sentences.iter().enumerate() {
            let weight = line.weigh(sentence.pieces);
            let is_known = weight.slots > 0 && weight.unknown == 0;
            let is_free = sentence.optional || self.is_coded(at, row);
            if is_free && weight.printed == 0 && !(is_known && weight.telling > 0) {
                continue;
            }
            let mut composer = Composer::new(line, self.source.spec.year);
            composer.sentence(sentence.pieces);
            written.push(Written {
                sentence: nth,
                text: composer.text,
                gaps: composer.gaps,
                found: is_free || self.is_found(at, nth, line),
                differences: differ::differences(self.draft, first, sentence.pieces),
            });
        }
        written
    }

    /// Whether a row stands for a code, which may have nothing to say.
    fn is_coded(&self, at: usize, row: usize) -> bool {
        let panel = self.draft.report.panel(at, 0);
        let row = panel.and_then(|panel| panel.rows.get(row));
        row.is_some_and(|row| row.code != 0)
    }

    /// Whether the document has a sentence of a narrative at a row.
    fn is_found(&self, at: usize, nth: usize, line: Line<'_, '_>) -> bool {
        let missing = self.source.problems.iter().any(|problem| match problem {
            Problem::SentenceMissing {
                table, sentence, ..
            } => (*table, *sentence) == (at, nth),
            _ => false,
        });
        let own = self.source.tables.get(at);
        let is_printed = own.is_some_and(|own| own.printing.is_some());
        let each = own.and_then(|own| own.schema.each);
        match each.and_then(|column| line.slot(column)) {
            Some(name) => is_printed && name.stated.state != State::Absent,
            None => is_printed && !missing,
        }
    }
}
