//! One narrative: its sentences made ready, and what a document says of it.

use std::ops::Range;

use crate::schema::{Table, Words};

use super::claims::Claims;
use super::near::{self, Near};
use super::program::Program;
use super::search::{Care, Found, find, find_all};
use super::stream::{Mark, Stream};

/// So much of a sentence must match to be called near, in per cent; more for one that may be
/// missing.
const NEAR: usize = 40;
const NEAR_OPTIONAL: usize = 70;
/// Near misses looked for between two instances.
const MOST_BETWEEN: usize = 32;

/// A narrative made ready.
#[derive(Debug)]
pub(super) struct Narrative {
    /// Index into the tables of the spec.
    pub(super) table: usize,
    pub(super) schema: &'static Table,
    pub(super) words: &'static Words,
    pub(super) programs: Vec<Program>,
}

/// One instance: what became of each sentence.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) first: usize,
    pub(super) sentences: Vec<Outcome>,
}

/// What became of a sentence.
#[derive(Debug)]
pub(super) enum Outcome {
    Found(Found),
    Near(Near),
    Missing,
}

impl Outcome {
    fn is_found(&self) -> bool {
        matches!(self, Self::Found(_))
    }

    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

impl Narrative {
    pub(super) fn new(table: usize, schema: &'static Table, words: &'static Words) -> Self {
        Self {
            table,
            schema,
            words,
            programs: words.sentences.iter().map(Program::new).collect(),
        }
    }

    /// Finds the sentences that stand in a region as the spec has them.
    pub(super) fn read(
        &self,
        stream: &Stream<'_>,
        region: Range<usize>,
        claims: &mut Claims,
    ) -> Vec<Row> {
        if self.schema.each.is_some() {
            return self.read_each(stream, region, claims);
        }
        let row = self.read_row(stream, region, None, claims);
        let any = row.sentences.iter().any(Outcome::is_found);
        if any { vec![row] } else { Vec::new() }
    }

    /// One instance; its leading sentence may be known already.
    fn read_row(
        &self,
        stream: &Stream<'_>,
        region: Range<usize>,
        lead: Option<(usize, Found)>,
        claims: &mut Claims,
    ) -> Row {
        let mut sentences: Vec<Outcome> = self.programs.iter().map(|_| Outcome::Missing).collect();
        let mut own = Claims::default();
        if let Some((at, found)) = lead
            && let Some(place) = sentences.get_mut(at)
        {
            own.add(found.letters.clone());
            *place = Outcome::Found(found);
        }
        for care in [Care::Strict, Care::Lenient] {
            let mut cursor = region.start;
            for (outcome, program) in sentences.iter_mut().zip(&self.programs) {
                if let Outcome::Found(found) = outcome {
                    cursor = found.letters.end;
                    continue;
                }
                let parts = [cursor..region.end, region.start..cursor];
                let free = parts.into_iter().flat_map(|part| own.free(part));
                let found = free
                    .collect::<Vec<_>>()
                    .into_iter()
                    .find_map(|part| find(stream, program, part, care));
                if let Some(found) = found {
                    cursor = found.letters.end;
                    own.add(found.letters.clone());
                    *outcome = Outcome::Found(found);
                }
            }
        }
        claims.add_all(own);
        Row {
            first: region.start,
            sentences,
        }
    }

    /// An instance begins with each match of the first sentence that no instance goes without.
    fn read_each(
        &self,
        stream: &Stream<'_>,
        region: Range<usize>,
        claims: &mut Claims,
    ) -> Vec<Row> {
        let Some((lead, program)) = self.lead() else {
            return Vec::new();
        };
        let leads = find_all(stream, program, region.clone());
        let starts: Vec<usize> = leads.iter().map(|found| found.letters.start).collect();
        let ends = starts.iter().skip(1).copied().chain([region.end]);
        let rows = leads.into_iter().zip(ends).map(|(found, end)| {
            let window = found.letters.start..end;
            self.read_row(stream, window, Some((lead, found)), claims)
        });
        rows.collect()
    }

    /// The first sentence that no instance goes without.
    pub(super) fn lead(&self) -> Option<(usize, &Program)> {
        let programs = self.programs.iter().enumerate();
        let required = programs
            .clone()
            .find(|(_, program)| !program.sentence.optional);
        required.or_else(|| self.programs.iter().enumerate().next())
    }

    /// Finds what comes nearest to the sentences that were not found, in letters no one claims.
    pub(super) fn resemble(
        &self,
        stream: &Stream<'_>,
        region: Range<usize>,
        rows: &mut Vec<Row>,
        claims: &mut Claims,
    ) {
        if self.schema.each.is_some() {
            self.resemble_lead(stream, region.clone(), rows, claims);
        } else if rows.is_empty() {
            rows.push(Row {
                first: region.start,
                sentences: self.programs.iter().map(|_| Outcome::Missing).collect(),
            });
        }
        let firsts: Vec<usize> = rows.iter().map(|row| row.first).collect();
        let ends = firsts.into_iter().skip(1).chain([region.end]);
        for (row, end) in rows.iter_mut().zip(ends) {
            let sentences = row.sentences.iter_mut().zip(&self.programs);
            for (outcome, program) in sentences.filter(|(outcome, _)| outcome.is_missing()) {
                let free = claims.free(row.first..end);
                let near = free.filter_map(|part| nearest(stream, program, part));
                if let Some(near) = near.max_by_key(|near| near.progress) {
                    claims.add(near.letters.clone());
                    *outcome = Outcome::Near(near);
                }
            }
        }
    }

    /// Between the instances there may be some whose first sentence is damaged.
    fn resemble_lead(
        &self,
        stream: &Stream<'_>,
        region: Range<usize>,
        rows: &mut Vec<Row>,
        claims: &mut Claims,
    ) {
        let Some((lead, program)) = self.lead() else {
            return;
        };
        let gaps: Vec<_> = claims.free(region).collect();
        for gap in gaps {
            let mut from = gap.start;
            for _ in 0..MOST_BETWEEN {
                // Where no paragraph begins, a sentence goes on or another one stands.
                let begins = (from..gap.end).find(|at| stream.mark(*at) != Mark::Nothing);
                let near = begins.and_then(|begins| nearest(stream, program, begins..gap.end));
                let Some(near) = near else { break };
                from = near.letters.end.max(from + 1);
                claims.add(near.letters.clone());
                rows.push(self.damaged(lead, near));
            }
        }
        rows.sort_by_key(|row| row.first);
    }

    fn damaged(&self, lead: usize, near: Near) -> Row {
        let first = near.letters.start;
        let mut sentences: Vec<Outcome> = self.programs.iter().map(|_| Outcome::Missing).collect();
        if let Some(place) = sentences.get_mut(lead) {
            *place = Outcome::Near(near);
        }
        Row { first, sentences }
    }
}

fn nearest(stream: &Stream<'_>, program: &Program, region: Range<usize>) -> Option<Near> {
    let share = if program.sentence.optional {
        NEAR_OPTIONAL
    } else {
        NEAR
    };
    near::nearest(stream, program, region, share)
}
