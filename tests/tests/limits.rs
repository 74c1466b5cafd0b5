//! Small files that stand for enormous ones are refused with one sentence, before anything
//! enormous is made of them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use std::io::Write;

use gouji_readers::{Excess, Limits, PdfFault, ReadError, read_bytes};

fn refused(name: &str, bytes: Vec<u8>, limits: &Limits) -> ReadError {
    match read_bytes(name, bytes, limits) {
        Err(error) => error,
        Ok(document) => panic!("read: {:?}", document.name()),
    }
}

#[track_caller]
fn excess(name: &str, bytes: Vec<u8>, limits: &Limits) -> Excess {
    match refused(name, bytes, limits) {
        ReadError::Excessive(error) => error.excess(),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn fault(bytes: Vec<u8>, limits: &Limits) -> PdfFault {
    match refused("x.pdf", bytes, limits) {
        ReadError::Pdf(error) => error.fault(),
        other => panic!("{other:?}"),
    }
}

/// A file of these objects, the first of which is the catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(file.len());
        write!(file, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = file.len();
    let size = places.len() + 1;
    write!(file, "xref\n0 {size}\n0000000000 65535 f \n").unwrap();
    for place in places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    write!(
        file,
        "trailer\n<</Size {size} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
    .unwrap();
    file
}

fn stream(head: &str, data: &str) -> String {
    let length = data.len();
    format!("<<{head} /Length {length}>>\nstream\n{data}\nendstream")
}

/// A file of one page; further objects are numbered from 5.
fn page(resources: &str, content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type /Catalog /Pages 2 0 R>>".to_owned(),
        "<</Type /Pages /Kids [3 0 R] /Count 1>>".to_owned(),
        format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R \
             /Resources <<{resources}>>>>"
        ),
        stream("", content),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_page_that_inflates_to_more_than_the_limit() {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..17 {
        packed.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let packed = packed.finish().unwrap();
    let bomb = stream(
        "/Filter [/ASCIIHexDecode /FlateDecode]",
        &(hex(&packed) + ">"),
    );
    let file = page("", "", &[bomb]);
    assert!(file.len() < 1 << 16);
    let limit = 16 << 20;
    let limits = Limits {
        expanded: limit,
        ..Limits::default()
    };
    assert_eq!(fault(file, &limits), PdfFault::TooMuch { limit });
}

/// Ten drawings in one, ten times over.
#[test]
fn a_page_that_draws_the_same_for_ever() {
    let form = |content: &str, next: usize| {
        let head = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] \
             /Resources <</XObject <</F {next} 0 R>>>>"
        );
        stream(&head, content)
    };
    let ten = "/F Do ".repeat(10);
    let mut forms: Vec<String> = (6..16).map(|next| form(&ten, next)).collect();
    forms.push(form("", 15));
    let file = page("/XObject <</F 5 0 R>>", &ten, &forms);
    let limits = Limits::default();
    let (page, limit) = (1, limits.marks);
    assert_eq!(fault(file, &limits), PdfFault::TooManyMarks { page, limit });
}

#[test]
fn more_pages_than_the_limit() {
    let pages = |count: usize| {
        let kids: Vec<String> = (3..3 + count).map(|page| format!("{page} 0 R")).collect();
        let kids = kids.join(" ");
        let mut objects = vec![
            "<</Type /Catalog /Pages 2 0 R>>".to_owned(),
            format!("<</Type /Pages /Kids [{kids}] /Count {count}>>"),
        ];
        let page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]>>";
        objects.extend(std::iter::repeat_n(page.to_owned(), count));
        pdf(&objects)
    };
    let limits = Limits {
        pages: 20,
        ..Limits::default()
    };
    assert!(read_bytes("x.pdf", pages(20), &limits).is_ok());
    let (count, limit) = (21, 20);
    assert_eq!(
        fault(pages(21), &limits),
        PdfFault::TooManyPages { count, limit }
    );
}

#[test]
fn longer_than_the_limit() {
    let limits = Limits {
        seconds: 0,
        ..Limits::default()
    };
    let (page_number, seconds) = (1, 0);
    let expected = PdfFault::TooLong {
        page: page_number,
        seconds,
    };
    assert_eq!(fault(page("", "0 0 9 9 re f", &[]), &limits), expected);
}

/// Every rule crosses every other: no printed table does that so often.
#[test]
fn a_drawing_of_rules_is_no_table() {
    let lines = |count: u32| {
        let across = (0..count).map(|at| format!("0 {0} m 32000 {0} l S ", at * 8));
        let down = (0..count).map(|at| format!("{0} 0 m {0} 32000 l S ", at * 8));
        across.chain(down).collect::<String>()
    };
    let limits = Limits::default();
    let document = read_bytes("x.pdf", page("", &lines(4000), &[]), &limits).unwrap();
    assert_eq!(document.blocks().len(), 0);
}

#[test]
fn text_of_nothing_but_tabs() {
    let limits = Limits {
        cells: 1000,
        ..Limits::default()
    };
    let tabs = "a\t".repeat(1001).into_bytes();
    assert_eq!(excess("x.txt", tabs, &limits), Excess::Cells);
    let lines = "a\n".repeat(1001).into_bytes();
    assert_eq!(excess("x.txt", lines, &limits), Excess::Cells);
    assert!(read_bytes("x.txt", "a\n".repeat(999).into_bytes(), &limits).is_ok());
}

#[test]
fn a_web_page_of_nothing_but_paragraphs() {
    let limits = Limits {
        cells: 1000,
        ..Limits::default()
    };
    let page = format!("<html>{}</html>", "<p>a".repeat(1001)).into_bytes();
    assert_eq!(excess("x.html", page, &limits), Excess::Cells);
}
