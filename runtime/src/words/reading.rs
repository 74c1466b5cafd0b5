//! One document while its narratives are being read.

use std::ops::Range;

use crate::document::{Cell, CellId, Document};
use crate::schema::SlotKind;

use super::claims::Claims;
use super::facts::{Facts, Maker};
use super::narrative::{Narrative, Outcome, Row};
use super::outline::{Outline, Section};
use super::stream::Stream;
use super::unsaid::may_be_said;
use super::{Called, ToldRow, ToldTable};

/// A document while it is being read.
#[derive(Debug)]
pub(super) struct Reading<'r, 'd> {
    narratives: &'r [Narrative],
    document: &'d Document,
    stream: Stream<'d>,
    /// What is known of each narrative.
    states: Vec<Known>,
    claims: Claims,
}

/// What is known of a narrative so far.
#[derive(Debug, Default)]
struct Known {
    /// Where it may stand: the headings and the letters below them, the likeliest first.
    sections: Vec<(Option<CellId>, Range<usize>)>,
    /// Which of them it was found in.
    at: usize,
    rows: Vec<Row>,
}

impl<'r, 'd> Reading<'r, 'd> {
    /// Folds those paragraphs that narratives may stand in.
    pub(super) fn new(
        narratives: &'r [Narrative],
        document: &'d Document,
        outline: &Outline,
    ) -> Self {
        let sections: Vec<Vec<Section>> = (0..)
            .zip(narratives)
            .map(|(at, narrative)| sections(at, narrative, outline))
            .collect();
        let homeless = sections
            .iter()
            .zip(narratives)
            .any(|(sections, narrative)| sections.is_empty() && !narrative.schema.optional);
        let wanted = wanted(outline.lines.len(), sections.iter().flatten());
        let mut stream = Stream::new(document);
        let mut starts = Vec::with_capacity(outline.lines.len() + 1);
        for (line, wanted) in outline.lines.iter().zip(wanted) {
            starts.push(stream.len());
            if wanted || homeless {
                stream.add(*line);
            }
        }
        starts.push(stream.len());
        let letters = |section: Section| {
            let start = starts.get(section.lines.start).copied().unwrap_or_default();
            let end = starts.get(section.lines.end).copied().unwrap_or(start);
            (section.heading, start..end)
        };
        let states = sections.into_iter().map(|sections| Known {
            sections: sections.into_iter().map(letters).collect(),
            ..Known::default()
        });
        Self {
            narratives,
            document,
            states: states.collect(),
            stream,
            claims: Claims::default(),
        }
    }

    /// Reads each narrative in the first of its sections that has any of its sentences.
    pub(super) fn read_sections(&mut self) {
        for (narrative, known) in self.narratives.iter().zip(&mut self.states) {
            for (at, (_, letters)) in known.sections.iter().enumerate() {
                let rows = narrative.read(&self.stream, letters.clone(), &mut self.claims);
                if !rows.is_empty() {
                    (known.at, known.rows) = (at, rows);
                    break;
                }
            }
        }
    }

    /// A narrative without its section may stand anywhere in the text that is not read yet.
    pub(super) fn read_elsewhere(&mut self) {
        for (narrative, known) in self.narratives.iter().zip(&mut self.states) {
            if !known.sections.is_empty() || narrative.schema.optional {
                continue;
            }
            let free: Vec<_> = self.claims.free(0..self.stream.len()).collect();
            for part in free {
                known
                    .rows
                    .extend(narrative.read(&self.stream, part, &mut self.claims));
                if !known.rows.is_empty() && narrative.schema.each.is_none() {
                    break;
                }
            }
        }
    }

    /// Looks for what comes nearest to sentences that were not found.
    pub(super) fn resemble(&mut self) {
        for (narrative, known) in self.narratives.iter().zip(&mut self.states) {
            let (stream, claims) = (&self.stream, &mut self.claims);
            if let Some((_, letters)) = known.sections.get(known.at) {
                narrative.resemble(stream, letters.clone(), &mut known.rows, claims);
            }
        }
    }

    /// The facts and problems.
    pub(super) fn tell(self, year: u16, pieces: &mut Vec<Cell>) -> Vec<ToldTable> {
        // Enumerators are known, though no fact is made of them.
        let enumerators = self.stream.enumerators();
        pieces.extend(enumerators.filter_map(|letters| self.stream.piece(letters)));
        let told = self.narratives.iter().zip(&self.states);
        let tables = told.map(|(narrative, known)| {
            let maker = Maker {
                stream: &self.stream,
                first_piece: self.document.cell_count(),
                pieces,
                problems: Vec::new(),
                table: narrative.table,
                schema: narrative.schema,
                year,
            };
            self.tell_one(narrative, known, maker)
        });
        tables.collect()
    }

    fn tell_one(
        &self,
        narrative: &Narrative,
        known: &Known,
        mut maker: Maker<'_, 'd>,
    ) -> ToldTable {
        let optional = narrative.schema.optional;
        if known.sections.is_empty() && !optional {
            maker.miss_section();
        }
        let mut outcomes = known.rows.iter().flat_map(|row| &row.sentences);
        let read = outcomes.any(|outcome| !outcome.is_missing());
        let rows: Vec<ToldRow> = if read || !optional {
            let rows = known.rows.iter();
            let section = known.sections.get(known.at);
            let section = section.map(|(_, letters)| letters.clone());
            rows.map(|row| self.tell_row(narrative, row, section.clone(), &mut maker))
                .collect()
        } else {
            Vec::new()
        };
        if rows.is_empty() && !optional && !known.sections.is_empty() {
            maker.miss_lead(narrative);
        }
        ToldTable {
            table: narrative.table,
            found: read || (!optional && !known.sections.is_empty()),
            heading: known
                .sections
                .get(known.at)
                .and_then(|(heading, _)| *heading),
            rows,
            problems: maker.problems,
        }
    }

    fn tell_row(
        &self,
        narrative: &Narrative,
        row: &Row,
        section: Option<Range<usize>>,
        maker: &mut Maker<'_, 'd>,
    ) -> ToldRow {
        let panel = narrative.schema.panels.first();
        let mut facts: Facts = vec![None; panel.map_or(0, |panel| panel.columns.len())];
        let sentences = row.sentences.iter().zip(&narrative.programs);
        for (at, (outcome, program)) in sentences.clone().enumerate() {
            match outcome {
                Outcome::Found(found) => maker.take(&found.events, &mut facts),
                Outcome::Near(near) => {
                    maker.take(&near.events, &mut facts);
                    maker.miss(at, program, Some(near));
                }
                Outcome::Missing if program.sentence.optional => {}
                Outcome::Missing => maker.miss(at, program, None),
            }
        }
        // What any sentence prints goes before what another one means by its silence.
        for (outcome, program) in sentences {
            match outcome {
                Outcome::Found(_) => maker.defaults(program, &mut facts),
                Outcome::Near(near) => maker.take_choices(program, &near.events, &mut facts),
                Outcome::Missing if program.sentence.optional => {
                    let free = section.clone().into_iter();
                    let free = free.flat_map(|letters| self.claims.free(letters));
                    if !may_be_said(&self.stream, program, free) {
                        maker.defaults(program, &mut facts);
                    }
                }
                Outcome::Missing => {}
            }
        }
        let named = narrative
            .schema
            .each
            .and_then(|column| *facts.get(usize::from(column))?);
        let title = named.and_then(|fact| fact.cell);
        let name = title
            .and_then(|title| maker.text(title))
            .unwrap_or_default();
        let called = called(narrative, &facts, maker);
        ToldRow {
            facts,
            name,
            title,
            called,
        }
    }
}

/// The code by which a row is told apart, as the sentence calls it.
fn called(narrative: &Narrative, facts: &Facts, maker: &Maker<'_, '_>) -> Option<Called> {
    let each = narrative.schema.each?;
    let codes = (0..).zip(facts).filter_map(|(column, fact)| {
        let Some(SlotKind::Code(digits)) = narrative.words.slot(column) else {
            return None;
        };
        let name = fact.and_then(|fact| maker.text(fact.cell?));
        Some((column, digits, name.unwrap_or_default()))
    });
    let (own, above): (Vec<_>, Vec<_>) = codes.partition(|(column, ..)| *column == each);
    let (_, digits, name) = own.into_iter().next()?;
    let above = above.into_iter().filter(|(.., name)| !name.is_empty());
    Some(Called {
        name,
        digits,
        above: above.map(|(_, digits, name)| (digits, name)).collect(),
    })
}

fn sections(at: usize, narrative: &Narrative, outline: &Outline) -> Vec<Section> {
    if narrative.words.headings.is_empty() {
        return vec![Section {
            heading: None,
            lines: 0..outline.lines.len(),
        }];
    }
    outline.sections(at).collect()
}

/// Which lines stand in any of the sections.
fn wanted<'s>(lines: usize, sections: impl Iterator<Item = &'s Section>) -> Vec<bool> {
    let mut edges = vec![0_i32; lines + 1];
    for Section { lines, .. } in sections {
        for (edge, step) in [(lines.start, 1), (lines.end, -1)] {
            if let Some(edge) = edges.get_mut(edge) {
                *edge += step;
            }
        }
    }
    let depths = edges.into_iter().scan(0, |depth, step| {
        *depth += step;
        Some(*depth > 0)
    });
    depths.take(lines).collect()
}
