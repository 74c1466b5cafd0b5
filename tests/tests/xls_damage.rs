//! Workbooks before 2007 whose damage made the library for them run on without end, or set aside
//! more memory than there is.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::document::{Block, Document};

const NAME: &str = "report.xls";
/// The fixture's workbook stands here, its sectors one after the other.
const WORKBOOK: usize = 512;
const SHEET: u16 = 0x0085;
const CLAIMED_SIZE: u16 = 0x0200;
const TEXT_CELL: u16 = 0x00fd;

fn sound() -> Vec<u8> {
    std::fs::read(gouji_tests::workspace().join("tests/fixtures").join(NAME)).unwrap()
}

fn word(file: &[u8], at: usize) -> usize {
    u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize
}

/// Where the length of the workbook stands, in its entry of the directory.
fn length(file: &[u8]) -> usize {
    let name: Vec<u8> = "Workbook".bytes().flat_map(|letter| [letter, 0]).collect();
    file.windows(16).rposition(|found| found == name).unwrap() + 120
}

/// The data of all records of a kind, as ranges of the file.
fn records(file: &[u8], kind: u16) -> Vec<std::ops::Range<usize>> {
    let half = |at: usize| u16::from_le_bytes([file[at], file[at + 1]]);
    let mut found = Vec::new();
    let mut next = WORKBOOK;
    while next < WORKBOOK + word(file, length(file)) - 4 {
        let end = next + 4 + usize::from(half(next + 2));
        if half(next) == kind {
            found.push(next + 4..end);
        }
        next = end;
    }
    found
}

fn read(file: Vec<u8>) -> Result<Document, String> {
    read_bytes(NAME, file, &Limits::default()).map_err(|error| error.to_string())
}

#[track_caller]
fn refused(file: Vec<u8>, words: &str) {
    assert_eq!(read(file).err().as_deref(), Some(words));
}

/// All texts of a document.
fn texts(document: &Document) -> Vec<&str> {
    let texts = document.blocks().iter().flat_map(|block| match block {
        Block::Paragraph(id) => vec![document.text_at(*id)],
        Block::Grid(grid) => {
            let rows = document.rows(grid);
            rows.flat_map(|(_, row)| row.iter().map(|cell| document.raw(cell)))
                .collect()
        }
    });
    texts.collect()
}

#[test]
fn a_directory_that_is_its_own_continuation() {
    let mut file = sound();
    let directory = word(&file, 48);
    let links = word(&file, 76 + 4 * (directory / 128));
    let link = 512 * (links + 1) + 4 * (directory % 128);
    file[link..link + 4].copy_from_slice(&(directory as u32).to_le_bytes());
    refused(file, "report.xls：文件已损坏（扇区的链没有尽头）");
}

#[test]
fn a_workbook_shorter_than_its_entry_says() {
    let mut file = sound();
    let length = length(&file);
    file[length + 3] = 1;
    refused(file, "report.xls：文件已损坏（文件不完整）");
}

#[test]
fn a_cell_at_the_other_end_of_the_world() {
    let mut file = sound();
    let cell = records(&file, TEXT_CELL).remove(0);
    file[cell.start..cell.start + 4].fill(0xff);
    refused(file, "report.xls：单元格和段落超过 4000000 个的上限");
}

#[test]
fn sheets_that_share_their_records() {
    let mut file = sound();
    let sheets = records(&file, SHEET);
    let first = sheets[0].start..sheets[0].start + 4;
    file.copy_within(first, sheets[1].start);
    refused(file, "report.xls：文件已损坏（工作表的记录相互重叠）");
}

#[test]
fn a_sheet_that_claims_to_be_enormous() {
    let whole = read(sound()).unwrap();
    let mut file = sound();
    for claim in records(&file, CLAIMED_SIZE) {
        file[claim.start..claim.start + 4].fill(0);
        file[claim.start + 4..claim.start + 12].fill(0xff);
    }
    assert_eq!(texts(&read(file).unwrap()), texts(&whole));
}
