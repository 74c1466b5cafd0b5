//! Text files: a line with tabs is a row of a grid, consecutive ones are one grid, and every
//! other line that is not blank is a paragraph.
//!
//! One pass; nothing is copied, cells are ranges of the file's own text.

use gouji_runtime::document::{Cover, DocumentBuilder, Place};
use memchr::{memchr, memchr_iter};

use crate::source::Source;
use crate::{Excess, ReadError};

/// Adds a text that is already in memory; in an empty arena it is not copied.
///
/// # Errors
/// [`Excess::Cells`] when it has more fields and lines than the limit.
pub(crate) fn read(
    builder: &mut DocumentBuilder,
    text: String,
    source: Source<'_>,
) -> Result<(), ReadError> {
    let bytes = text.as_bytes();
    let tabs = memchr_iter(b'\t', bytes).count();
    let newline = line_end(bytes);
    let lines = memchr_iter(newline, bytes).count();
    if (tabs + lines) as u64 > source.limits.cells {
        return Err(source.excessive(Excess::Cells));
    }
    let base = builder.text().len() as u32;
    builder.reserve(tabs * 5 / 4 + 64, tabs / 4 + 16);
    let mut begin = if text.starts_with('\u{feff}') { 3 } else { 0 };
    for (number, end) in (1..).zip(memchr_iter(newline, bytes).chain([bytes.len()])) {
        let line = text.get(begin..end).unwrap_or_default();
        push_line(
            builder,
            line.strip_suffix('\r').unwrap_or(line),
            base + begin as u32,
            number,
        );
        begin = end + 1;
    }
    builder.end_grid();
    if base == 0 {
        builder.adopt(text);
    } else {
        builder.intern(&text);
    }
    Ok(())
}

/// Lines end with a line feed; only in files that have none they end with a carriage return.
fn line_end(bytes: &[u8]) -> u8 {
    if memchr(b'\n', bytes).is_none() && memchr(b'\r', bytes).is_some() {
        b'\r'
    } else {
        b'\n'
    }
}

fn push_line(builder: &mut DocumentBuilder, line: &str, start: u32, number: u32) {
    if memchr(b'\t', line.as_bytes()).is_some() {
        push_row(builder, line, start, number);
    } else if is_blank(line) {
        builder.end_grid();
    } else {
        let place = Place::Line {
            line: number,
            field: 0,
            offset: 0,
        };
        builder.paragraph((start, start + line.len() as u32), place);
    }
}

fn push_row(builder: &mut DocumentBuilder, line: &str, start: u32, number: u32) {
    builder.row();
    let mut begin = start;
    for (field, text) in (0..).zip(line.as_bytes().split(|byte| *byte == b'\t')) {
        let end = begin + text.len() as u32;
        let place = Place::Line {
            line: number,
            field,
            offset: 0,
        };
        builder.cell((begin, end), place, Cover::Own);
        begin = end + 1;
    }
}

fn is_blank(line: &str) -> bool {
    line.as_bytes()
        .first()
        .is_none_or(|first| !first.is_ascii_graphic())
        && line.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use gouji_runtime::document::Document;

    use gouji_runtime::document::Block;

    use super::*;
    use crate::limits::Limits;

    fn document(text: &str) -> Document {
        let mut builder = DocumentBuilder::new("test");
        let source = Source {
            name: "test",
            limits: &Limits::default(),
        };
        read(&mut builder, text.into(), source).unwrap();
        builder.finish()
    }

    /// Paragraphs as `p:text@line`, rows as `g:a|b@line`, grids apart by `--`.
    fn outline(text: &str) -> Vec<String> {
        let document = document(text);
        let mut lines = Vec::new();
        for block in document.blocks() {
            match block {
                Block::Paragraph(id) => {
                    let cell = document.cell(*id).unwrap();
                    lines.push(format!("p:{}{}", document.text(cell), place(cell.place)));
                }
                Block::Grid(grid) => {
                    lines.push("--".into());
                    for (_, row) in document.rows(grid) {
                        let texts: Vec<&str> = row.iter().map(|cell| document.raw(cell)).collect();
                        lines.push(format!("g:{}{}", texts.join("|"), place(row[0].place)));
                    }
                }
            }
        }
        lines
    }

    fn place(place: Place) -> String {
        match place {
            Place::Line {
                line,
                field: 0,
                offset: 0,
            } => format!("@{line}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn tabs_make_rows_and_other_lines_paragraphs() {
        let found = outline("题\n\na\tb\n\t1\nnote\n c\t\n");
        assert_eq!(
            found,
            [
                "p:题@1", "--", "g:a|b@3", "g:|1@4", "p:note@5", "--", "g: c|@6"
            ]
        );
    }

    #[test]
    fn a_blank_line_ends_a_grid() {
        assert_eq!(
            outline("a\tb\n \u{3000}\nc\td"),
            ["--", "g:a|b@1", "--", "g:c|d@3"]
        );
    }

    #[test]
    fn marks_and_line_ends_are_no_text() {
        assert_eq!(
            outline("\u{feff}题\r\na\tb\r\n"),
            ["p:题@1", "--", "g:a|b@2"]
        );
        assert_eq!(outline("题\ra\tb\r"), ["p:题@1", "--", "g:a|b@2"]);
    }

    #[test]
    fn fields_are_counted_from_nought() {
        let document = document("a\tb\tc");
        let Block::Grid(grid) = &document.blocks()[0] else {
            panic!()
        };
        let (_, row) = document.rows(grid).next().unwrap();
        assert_eq!(
            row[2].place,
            Place::Line {
                line: 1,
                field: 2,
                offset: 0
            }
        );
    }
}
