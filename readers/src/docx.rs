//! Word files: paragraphs and tables as the reader of the printed page sees them.
//!
//! Tracked changes count as accepted, fields show their results, and of alternatives the first
//! is taken. Headers, footers, footnotes and comments are not read.

mod walk;

use gouji_runtime::document::{DocumentBuilder, Note};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::flow::Flow;
use crate::package::Package;
use crate::source::Source;
use crate::{ReadError, xml};
use walk::Walk;

/// Where the main part stands unless the package says otherwise.
const MAIN: &str = "word/document.xml";
/// The part that says which part is the main one.
const RELATIONS: &str = "_rels/.rels";

/// Adds what a Word file says to a document.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    bytes: &[u8],
    source: Source<'_>,
) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, source)?;
    let (part, text) = main_part(&mut package, source)?;
    let mut reader = Reader::from_str(&text);
    let mut walk = Walk::new(Flow::new(builder, source));
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                if walk.skips(&element) {
                    let skipped = reader.read_to_end(element.name()).map(|_| ());
                    skipped.map_err(|error| xml::malformed(source, &part, &reader, error))?;
                } else {
                    walk.open(&element)?;
                }
            }
            Ok(Event::Empty(element)) => {
                if !walk.skips(&element) {
                    walk.open(&element)?;
                    walk.close(element.name().as_ref());
                }
            }
            Ok(Event::End(element)) => walk.close(element.name().as_ref()),
            Ok(Event::Text(text)) => walk.text(&text),
            Ok(Event::CData(text)) => walk.text(&text),
            Ok(Event::GeneralRef(reference)) => {
                if let Some(letter) = xml::character(&reference) {
                    walk.text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => return Err(xml::malformed(source, &part, &reader, error)),
        }
    }
    if walk.is_unfinished() {
        let end = Some(reader.buffer_position());
        return Err(source.malformed(&part, end, "内容不完整"));
    }
    let (inserted, deleted) = walk.finish()?;
    if (inserted, deleted) != (0, 0) {
        builder.note(Note::ChangesAccepted { inserted, deleted });
    }
    Ok(())
}

fn main_part(package: &mut Package<'_>, source: Source<'_>) -> Result<(String, String), ReadError> {
    if let Some(text) = package.text(MAIN)? {
        return Ok((MAIN.to_owned(), text));
    }
    let relations = package.text(RELATIONS)?.unwrap_or_default();
    let part = target(&relations).unwrap_or_else(|| MAIN.to_owned());
    match package.text(&part)? {
        Some(text) => Ok((part, text)),
        None => Err(source.malformed("", None, format_args!("缺少 {part}"))),
    }
}

/// The target of the relation to the main part.
fn target(relations: &str) -> Option<String> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let kind = xml::attribute(&element, "Type").unwrap_or_default();
                if kind.ends_with("/officeDocument") {
                    let target = xml::attribute(&element, "Target")?;
                    return Some(target.trim_start_matches('/').to_owned());
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
