//! Reading sentences: the slots of a narrative become facts like the cells of a table.
//!
//! The running text is folded into one stream, cut into sections by the headings that the spec
//! names, and each sentence is looked for in its section. A sentence that does not stand there as
//! the spec has it is told with what comes nearest, and what can be read of it is read all the
//! same. No sentence, heading or word stands here: they stand in the spec.

mod claims;
mod expected;
mod facts;
mod figure;
mod matcher;
mod narrative;
mod near;
mod outline;
mod piece;
mod program;
mod reading;
mod search;
mod stream;
mod unit;
mod unsaid;

use crate::document::{Cell, CellId, Document};
use crate::report::{Fact, Problem};
use crate::schema::{Layout, Spec};

use narrative::Narrative;
use outline::{Headings, Outline};
use reading::Reading;

/// The narratives of a spec, made ready.
#[derive(Debug)]
pub(crate) struct Narratives {
    year: u16,
    narratives: Vec<Narrative>,
    headings: Headings,
}

/// What a document says of one narrative.
#[derive(Debug)]
pub(crate) struct ToldTable {
    /// Index into the tables of the spec.
    pub(crate) table: usize,
    /// Whether the document has it; its heading if it has one.
    pub(crate) found: bool,
    pub(crate) heading: Option<CellId>,
    /// One for each instance.
    pub(crate) rows: Vec<ToldRow>,
    pub(crate) problems: Vec<Problem>,
}

/// One instance of a narrative.
#[derive(Debug)]
pub(crate) struct ToldRow {
    /// The facts by column; none where the sentence goes without.
    pub(crate) facts: Vec<Option<Fact>>,
    /// The name of the instance as printed, and its piece.
    pub(crate) name: String,
    pub(crate) title: Option<CellId>,
    /// None where no name of a code list tells the instances apart.
    pub(crate) called: Option<Called>,
}

/// A code by its name.
#[derive(Debug)]
pub(crate) struct Called {
    pub(crate) name: String,
    pub(crate) digits: u8,
    /// What the sentence calls the codes above it, with their digits.
    pub(crate) above: Vec<(u8, String)>,
}

impl Called {
    /// Whether the sentence also says which codes it is below.
    pub(crate) fn is_below_others(&self) -> bool {
        !self.above.is_empty()
    }
}

impl Narratives {
    /// Makes the narratives of a spec ready.
    pub(crate) fn new(spec: &'static Spec) -> Self {
        let tables = spec.tables.iter().enumerate();
        let narratives: Vec<Narrative> = tables
            .filter_map(|(at, table)| match table.layout {
                Layout::Words(words) => Some(Narrative::new(at, table, words)),
                Layout::Grid | Layout::Form => None,
            })
            .collect();
        let numbered = narratives.iter().enumerate();
        let headings = numbered.flat_map(|(at, narrative)| {
            narrative
                .words
                .headings
                .iter()
                .map(move |heading| (at, *heading))
        });
        Self {
            year: spec.year,
            headings: Headings::new(headings),
            narratives,
        }
    }

    /// Reads a document: what it says of each narrative. The parts of paragraphs that facts and
    /// problems speak of are added to `pieces`.
    pub(crate) fn read(&self, document: &Document, pieces: &mut Vec<Cell>) -> Vec<ToldTable> {
        if self.narratives.is_empty() {
            return Vec::new();
        }
        let outline = Outline::of(document, &self.headings);
        let mut reading = Reading::new(&self.narratives, document, &outline);
        reading.read_sections();
        reading.read_elsewhere();
        reading.resemble();
        reading.tell(self.year, pieces)
    }
}
