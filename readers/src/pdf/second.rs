//! A second engine for comparison: where it reads other digits on a page than we do, a person
//! should look at the page.
//!
//! PDFium is loaded when the first PDF is read: the library that the environment variable
//! `GOUJI_PDFIUM` names, or the one the system knows. Nothing of what it reads goes into a document.

use std::sync::OnceLock;

use gouji_runtime::document::Note;
use pdfium_render::prelude::Pdfium;

use super::page::Page;

/// How often each digit stands on a page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits([u32; 10]);

impl Digits {
    /// The digits of a page.
    pub(super) fn of(page: &Page) -> Self {
        Self::among(page.glyphs.iter().map(|glyph| glyph.char))
    }

    fn among(chars: impl Iterator<Item = char>) -> Self {
        let mut digits = Self::default();
        let values = chars.filter_map(|char| char.to_digit(10));
        for value in values {
            if let Some(count) = digits.0.get_mut(value as usize) {
                *count += 1;
            }
        }
        digits
    }
}

/// What a comparison of all pages comes to.
pub(super) fn compare(file: &[u8], ours: &[Digits]) -> Vec<Note> {
    let Some(engine) = engine() else {
        return vec![Note::SecondEngineMissing];
    };
    let Ok(document) = engine.load_pdf_from_byte_slice(file, None) else {
        return vec![Note::SecondEngineRefuses];
    };
    let theirs = document.pages().iter().map(|page| {
        let text = page.text().map(|text| text.all()).unwrap_or_default();
        Digits::among(text.chars())
    });
    let pages = (1..).zip(ours.iter().zip(theirs));
    pages
        .filter(|(_, (ours, theirs))| *ours != theirs)
        .map(|(page, _)| Note::EnginesDiffer { page })
        .collect()
}

fn engine() -> Option<&'static Pdfium> {
    static ENGINE: OnceLock<Option<Pdfium>> = OnceLock::new();
    let load = || {
        let bindings = match std::env::var_os("GOUJI_PDFIUM") {
            Some(path) => Pdfium::bind_to_library(path),
            None => Pdfium::bind_to_system_library(),
        };
        bindings.ok().map(Pdfium::new)
    };
    ENGINE.get_or_init(load).as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &[u8] = include_bytes!("../../../tests/fixtures/report.pdf");

    /// Where the library is installed it misses what we claim to have read; where it is not, that
    /// is said.
    #[test]
    fn other_digits_are_noted() {
        let ours = [Digits::among("0123456789".chars())];
        let notes = compare(REPORT, &ours);
        let expected = match engine() {
            Some(_) => Note::EnginesDiffer { page: 1 },
            None => Note::SecondEngineMissing,
        };
        assert_eq!(notes, [expected]);
    }
}
