//! Which spec a document is to be bound to: by its year, its titles, its kind and its region.

use std::cmp::Reverse;

use crate::document::{Block, Document};
use crate::fold;
use crate::schema::{Layout, Spec, Table};

use super::caption::captions;
use super::outline::{Outline, Titles};

/// A spec fits when at least this share of its tables is there, in per cent.
pub(super) const LEAST_SHARE: usize = 50;
/// The same where the document names the spec's kind and year: it may have been cut short, and
/// what is missing is better listed than passed over.
const LEAST_SHARE_WHERE_NAMED: usize = 20;
/// So many missing tables are named in an explanation.
const NAMED: usize = 3;
/// How much of a document's beginning is searched for words, in bytes.
const HEAD: usize = 16 << 10;

/// The specs in the order in which they fit a document.
#[derive(Debug)]
pub struct Choice {
    /// The spec to use; none when none fits.
    pub spec: Option<&'static Spec>,
    /// Every spec, the best first. Without a fitting one the first came nearest.
    pub candidates: Vec<Candidate>,
}

/// How a spec fits a document.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The spec.
    pub spec: &'static Spec,
    /// Whether it may be used.
    pub fits: bool,
    /// The higher, the better; comparable for one document only.
    pub score: u32,
    /// Whether the year agrees.
    pub year: YearMatch,
    /// Whether the kind of document is named at the beginning.
    pub kind: bool,
    /// How many of the spec's tables are there, by title.
    pub tables: usize,
    /// How many must be.
    pub required: usize,
    /// The words that speak for the region.
    pub words: Vec<&'static str>,
    /// Tables that are there and that the parent does not have.
    pub own_tables: usize,
    /// The titles of the tables that must be there and are not.
    pub missing: Vec<&'static str>,
}

/// Whether a document's year is a spec's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearMatch {
    /// The document states no year.
    Unknown,
    /// It is.
    Same,
    /// The document states this one.
    Other(u16),
}

/// Chooses the spec that fits a document best.
///
/// A spec that inherits from another one of them is preferred to it only where the document says
/// so: by a word of the region, or by a table that the parent lacks.
pub fn choose(specs: &[&'static Spec], document: &Document) -> Choice {
    let head = Head::of(document);
    let mut candidates: Vec<Candidate> = specs
        .iter()
        .map(|spec| Candidate::of(spec, specs, document, &head))
        .collect();
    candidates.sort_by_key(|candidate| Reverse((candidate.fits, candidate.score)));
    let best = candidates.first().filter(|candidate| candidate.fits);
    Choice {
        spec: best.map(|candidate| candidate.spec),
        candidates,
    }
}

impl Choice {
    /// The candidate that came nearest.
    pub fn nearest(&self) -> Option<&Candidate> {
        self.candidates.first()
    }
}

impl Candidate {
    fn of(
        spec: &'static Spec,
        specs: &[&'static Spec],
        document: &Document,
        head: &Head<'_>,
    ) -> Self {
        let titles = Titles::new(spec);
        let outline = Outline::of(document, &titles);
        let present = present(&outline, spec);
        let required = spec.tables.iter().filter(|table| is_titled(table)).count();
        let tables = present.iter().filter(|present| **present).count();
        let missing = missing(spec, &present);
        let year = head.year(spec);
        let kind = head.has(spec.kind);
        let words: Vec<&'static str> = spec
            .words
            .iter()
            .copied()
            .filter(|word| head.has(word))
            .collect();
        let own_tables = own_tables(spec, specs, &present);
        let share = tables.min(required) * 100 / required.max(1);
        let least = match (year, kind) {
            (YearMatch::Same, true) => LEAST_SHARE_WHERE_NAMED,
            _ => LEAST_SHARE,
        };
        let fits = !matches!(year, YearMatch::Other(_)) && share >= least;
        let mut candidate = Self {
            spec,
            fits,
            score: 0,
            year,
            kind,
            tables,
            required,
            words,
            own_tables,
            missing,
        };
        candidate.score = candidate.score(share);
        candidate
    }

    /// The year before the titles, these before the kind, and the region last.
    fn score(&self, share: usize) -> u32 {
        let year = match self.year {
            YearMatch::Same => 2,
            YearMatch::Unknown => 1,
            YearMatch::Other(_) => 0,
        };
        let spoken_for = !self.words.is_empty() || self.own_tables > 0;
        let region = match (spoken_for, self.spec.parent.is_empty()) {
            (true, _) => 2,
            (false, true) => 1,
            (false, false) => 0,
        };
        let words = self.words.len().min(9) as u32;
        // Shares are compared in steps, so that one table more or less does not outweigh the region.
        let share = share as u32 / 20;
        (((year * 10 + share) * 2 + u32::from(self.kind)) * 3 + region) * 100
            + words * 10
            + self.own_tables.min(9) as u32
    }

    /// Why the spec fits or does not, in one sentence.
    pub fn explanation(&self) -> String {
        let year = match self.year {
            YearMatch::Same => format!("年度 {} 相符", self.spec.year),
            YearMatch::Unknown => "文档未写明年度".to_owned(),
            YearMatch::Other(year) => format!("文档为 {year} 年度，规范为 {} 年度", self.spec.year),
        };
        let kind = if self.kind { "相符" } else { "文首未见" };
        let mut text = format!(
            "{year}；找到 {} 张表的标题，应有 {} 张；种类“{}”{kind}",
            self.tables, self.required, self.spec.kind
        );
        if !self.words.is_empty() {
            text.push_str(&format!("；地区词：{}", self.words.join("、")));
        }
        if self.own_tables > 0 {
            text.push_str(&format!("；有 {} 张上级规范没有的表", self.own_tables));
        }
        if !self.missing.is_empty() {
            let titles: Vec<String> = self
                .missing
                .iter()
                .take(NAMED)
                .map(|title| format!("“{title}”"))
                .collect();
            let more = if self.missing.len() > NAMED {
                "等"
            } else {
                ""
            };
            text.push_str(&format!("；没有找到{}{more}", titles.join("、")));
        }
        text
    }
}

/// Whether a document of the spec must print a title for the table. Sentences have none.
pub(super) fn is_titled(table: &Table) -> bool {
    !table.optional && !matches!(table.layout, Layout::Words(_))
}

/// Which tables have their title in the document with a grid below it.
pub(super) fn present(outline: &Outline<'_>, spec: &Spec) -> Vec<bool> {
    let mut present = vec![false; spec.tables.len()];
    for section in outline
        .sections
        .iter()
        .filter(|section| section.grid.is_some())
    {
        if let Some(title) = outline.titles_of(section).last()
            && let Some(present) = present.get_mut(title.table)
        {
            *present = true;
        }
    }
    present
}

/// The titles of required tables that are not there.
fn missing(spec: &'static Spec, present: &[bool]) -> Vec<&'static str> {
    let tables = spec.tables.iter().zip(present);
    let gone = tables.filter(|(table, present)| is_titled(table) && !**present);
    gone.filter_map(|(table, _)| table.titles.first().copied())
        .collect()
}

/// Whether the year that a document states is a spec's.
pub(super) fn stated_year(document: &Document, spec: &Spec) -> YearMatch {
    Head::of(document).year(spec)
}

fn own_tables(spec: &Spec, specs: &[&'static Spec], present: &[bool]) -> usize {
    let Some(parent) = specs.iter().find(|other| other.name == spec.parent) else {
        return 0;
    };
    let tables = spec
        .tables
        .iter()
        .zip(present)
        .filter(|(_, present)| **present);
    let own =
        tables.filter(|(table, _)| !parent.tables.iter().any(|other| other.name == table.name));
    own.count()
}

/// The beginning of a document: its lines before too much has been read.
struct Head<'d> {
    lines: Vec<&'d str>,
}

impl<'d> Head<'d> {
    fn of(document: &'d Document) -> Self {
        let mut size = 0;
        let lines = document.blocks().iter().filter_map(|block| match block {
            Block::Paragraph(id) => Some(document.text_at(*id)),
            Block::Grid(_) => None,
        });
        let lines = lines.take_while(|line| {
            size += line.len();
            size <= HEAD
        });
        Self {
            lines: lines.collect(),
        }
    }

    fn has(&self, word: &str) -> bool {
        !word.is_empty() && self.lines.iter().any(|line| fold::contains(line, word))
    }

    fn year(&self, spec: &Spec) -> YearMatch {
        let stated = self
            .lines
            .iter()
            .flat_map(|line| captions(spec.cover, line));
        match stated.filter_map(|caption| caption.year).next() {
            Some(year) if year == spec.year => YearMatch::Same,
            Some(year) => YearMatch::Other(year),
            None => YearMatch::Unknown,
        }
    }
}
