//! PDF: characters and strokes to paragraphs and grids.
//!
//! A library draws each page on a canvas that keeps characters and strokes (`engine`). Strokes
//! that cross are a table (`rules`, `lattice`); characters fall into cells by their centre
//! (`table`), and the others are lines and paragraphs (`line`, `paragraph`). What a page end has
//! cut is put together again (`join`).
//!
//! What is absent here: forms and words. Nothing is known about a table but where its rules run.

mod area;
mod budget;
mod chart;
mod emit;
mod engine;
mod flow;
mod join;
mod lattice;
mod line;
mod page;
mod paragraph;
mod rules;
#[cfg(feature = "pdfium")]
mod second;
mod table;
mod unpack;
mod unruled;

use gouji_runtime::document::{Document, DocumentBuilder, Note};

use flow::Block;

use crate::error::{PdfError, PdfFault, ReadError};
use crate::limits::Limits;
use crate::source::Source;

/// Adds what a PDF file says to the document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    let name = source.name.to_owned();
    let (flow, notes) = flow_of(bytes.to_vec(), source.limits)
        .map_err(|fault| ReadError::Pdf(PdfError { name, fault }))?;
    emit::add(builder, flow, notes);
    Ok(())
}

fn flow_of(bytes: Vec<u8>, limits: &Limits) -> Result<(Vec<Block>, Vec<Note>), PdfFault> {
    let mut flow = Vec::new();
    let mut notes = Vec::new();
    #[cfg(feature = "pdfium")]
    let (file, mut digits) = (bytes.clone(), Vec::new());
    engine::pages(bytes, limits, |page| {
        let page = page.upright();
        notes.extend(page.notes());
        #[cfg(feature = "pdfium")]
        digits.push(second::Digits::of(&page));
        join::next_page(&mut flow, flow::blocks(page));
    })?;
    #[cfg(feature = "pdfium")]
    notes.extend(second::compare(&file, &digits));
    Ok((flow, notes))
}

/// The characters of each page in the order in which they are drawn, without any layout: what
/// the library alone gives, to compare a reading with.
///
/// # Errors
/// [`PdfFault`] when the file is damaged, locked or beyond the limits.
pub fn characters(bytes: Vec<u8>, limits: &Limits) -> Result<Vec<String>, PdfFault> {
    let mut pages = Vec::new();
    engine::pages(bytes, limits, |page| {
        pages.push(page.glyphs.iter().map(|glyph| glyph.char).collect());
    })?;
    Ok(pages)
}

/// Each page read as a document of its own: nothing is joined over page ends.
///
/// # Errors
/// [`PdfFault`] when the file is damaged, locked or beyond the limits.
pub fn pages(bytes: Vec<u8>, limits: &Limits) -> Result<Vec<Document>, PdfFault> {
    let mut pages = Vec::new();
    engine::pages(bytes, limits, |page| {
        let blocks = flow::blocks(page.upright());
        let mut builder = DocumentBuilder::default();
        emit::add(&mut builder, blocks, Vec::new());
        pages.push(builder.finish());
    })?;
    Ok(pages)
}
