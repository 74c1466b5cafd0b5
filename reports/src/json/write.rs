//! `gouji.write/1`: every sentence as it is written, its gaps, and where the document differs.

use gouji_runtime::document::CellId;
use gouji_runtime::report::Report;
use gouji_runtime::write::{self, Narrative, Paragraph};
use serde::Serialize;

use super::document::Head;
use super::place::Spot;

/// The sentences of one document.
#[derive(Debug, Serialize)]
pub struct Write<'r> {
    schema: &'static str,
    document: Head<'r>,
    sentences: Vec<Sentence<'r>>,
}

#[derive(Debug, Serialize)]
struct Sentence<'r> {
    table: &'static str,
    heading: Option<&'static str>,
    instance: Option<&'r str>,
    sentence: usize,
    text: &'r str,
    gaps: &'r [String],
    found: bool,
    differences: Vec<Difference<'r>>,
}

#[derive(Debug, Serialize)]
struct Difference<'r> {
    slot: &'r str,
    stated: Option<&'r str>,
    written: &'r str,
    place: Option<Spot<'r>>,
}

/// The written narratives in their public shape.
pub fn write<'r>(report: &'r Report<'r>, narratives: &'r [Narrative]) -> Write<'r> {
    let paragraphs = narratives.iter().flat_map(|narrative| {
        let paragraphs = narrative.paragraphs.iter();
        paragraphs.map(move |paragraph| (narrative, paragraph))
    });
    let sentences = paragraphs.flat_map(|(narrative, paragraph)| {
        let sentences = paragraph.sentences.iter();
        sentences.map(move |written| sentence(report, narrative, paragraph, written))
    });
    Write {
        schema: "gouji.write/1",
        document: Head::new(report),
        sentences: sentences.collect(),
    }
}

fn sentence<'r>(
    report: &'r Report<'r>,
    narrative: &'r Narrative,
    paragraph: &'r Paragraph,
    written: &'r write::Written,
) -> Sentence<'r> {
    let table = report.spec.tables.get(narrative.table);
    let differences = written.differences.iter();
    Sentence {
        table: table.map_or("", |table| table.name),
        heading: Some(narrative.heading).filter(|heading| !heading.is_empty()),
        instance: Some(paragraph.instance.as_str()).filter(|name| !name.is_empty()),
        sentence: written.sentence + 1,
        text: &written.text,
        gaps: &written.gaps,
        found: written.found,
        differences: differences
            .map(|difference| Difference {
                slot: &difference.slot,
                stated: Some(difference.stated.as_str()).filter(|stated| !stated.is_empty()),
                written: &difference.written,
                place: difference.cell.and_then(|cell| spot(report, cell)),
            })
            .collect(),
    }
}

fn spot<'r>(report: &'r Report<'r>, cell: CellId) -> Option<Spot<'r>> {
    let cell = report.cell(cell)?;
    Some(Spot::within(report.document, cell, 0))
}
