//! The merged cells of a sheet. They stand behind its cells, so the library would tokenise all
//! cells a second time to get to them; here only what follows the cells is looked at.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::ReadError;
use crate::package::Package;
use crate::sheet::Area;
use crate::xml;

const BOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// Where the sheets of a workbook stand in its package.
#[derive(Debug, Default)]
pub(super) struct Parts {
    by_sheet: HashMap<String, String>,
}

impl Parts {
    /// Reads which part is which sheet. What cannot be understood is left out.
    pub(super) fn of(package: &mut Package<'_>) -> Result<Self, ReadError> {
        let (Some(book), Some(relations)) = (package.text(BOOK)?, package.text(RELATIONS)?) else {
            return Ok(Self::default());
        };
        let mut targets = HashMap::new();
        each_element(&relations, |element| {
            let id = xml::attribute(element, "Id").map(str::to_owned);
            let target = xml::attribute(element, "Target").map(part);
            targets.extend(id.zip(target));
        });
        let mut by_sheet = HashMap::new();
        each_element(&book, |element| {
            if element.local_name().as_ref() == "sheet" {
                let name = xml::attribute(element, "name").and_then(xml::unescaped);
                let id = xml::attribute(element, "id");
                let part = id.and_then(|id| targets.get(id)).cloned();
                by_sheet.extend(name.zip(part));
            }
        });
        Ok(Self { by_sheet })
    }

    /// The merged cells of a sheet; none when it is not known where the sheet stands.
    pub(super) fn merges(
        &self,
        package: &mut Package<'_>,
        sheet: &str,
    ) -> Result<Option<Vec<Area>>, ReadError> {
        if let Some(part) = self.by_sheet.get(sheet)
            && let Some(text) = package.text(part)?
        {
            return Ok(Some(behind_cells(&text)));
        }
        package.take_unknown()?;
        Ok(None)
    }
}

fn part(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("xl/{target}"),
    }
}

fn behind_cells(sheet: &str) -> Vec<Area> {
    let end = memchr::memmem::rfind(sheet.as_bytes(), b"sheetData");
    let tail = end.and_then(|end| sheet.get(end..)?.split_once('>'));
    let mut merges = Vec::new();
    each_element(tail.map_or("", |(_, tail)| tail), |element| {
        if element.local_name().as_ref() == "mergeCell" {
            merges.extend(xml::attribute(element, "ref").and_then(area));
        }
    });
    merges
}

/// Goes through the elements up to the first mistake, which a piece of a file ends with.
fn each_element(text: &str, mut each: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => each(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An area such as `A1:C2`.
fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    (top <= bottom && left <= right).then_some(Area {
        top,
        left,
        bottom,
        right,
    })
}

/// Row and column of a cell such as `C2`, from 0.
fn cell(text: &str) -> Option<(u32, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = text.split_at_checked(letters)?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        column
            .checked_mul(26)?
            .checked_add(u32::from(letter - b'A') + 1)
    });
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column?.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_in_the_notation_of_workbooks() {
        let wanted = Area {
            top: 0,
            left: 1,
            bottom: 9,
            right: 26,
        };
        assert_eq!(area("B1:AA10"), Some(wanted));
        for wrong in [
            "",
            "A",
            "1",
            "A0",
            "B2:A1",
            "a1",
            "ZZZZZZZZ1",
            "A99999999999",
        ] {
            assert_eq!(area(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_what_follows_the_cells_is_looked_at() {
        let sheet = "<worksheet><sheetData><mergeCell ref=\"C1:C2\"/></sheetData><mergeCells>\
                     <mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>";
        assert_eq!(behind_cells(sheet).len(), 1);
        assert_eq!(behind_cells("<worksheet><mergeCells>"), []);
    }
}
