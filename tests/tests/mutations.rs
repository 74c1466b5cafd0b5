//! Documents come from strangers: whatever happens to the bytes of a report, it is read, bound
//! and checked without a panic, and no number is lost.
//!
//! Every mutation follows from its number, so a failure can be run again.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_readers::Limits;
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::check::check;
use gouji_runtime::document::{Block, Document};
use gouji_runtime::numbers;

/// How many mutations are tried.
const MUTATIONS: u64 = 500;

#[test]
fn mutated_reports_are_checked_and_their_numbers_conserved() {
    check_mutations((0..MUTATIONS).step_by(2));
}

#[test]
fn so_are_the_other_half_at_the_same_time() {
    check_mutations((1..MUTATIONS).step_by(2));
}

fn check_mutations(numbers: impl Iterator<Item = u64>) {
    let text = gouji_tests::example("report.txt").unwrap();
    let binder = Binder::new(gouji_tests::spec("hebei/2021").unwrap());
    let (mut read, mut implied) = (0, 0);
    for number in numbers {
        let bytes = Mutation::new(number).of(&text);
        // Flipped bytes may be no UTF-8; the reader says so.
        let Ok(document) = gouji_readers::read_bytes("report.txt", bytes, &Limits::default())
        else {
            continue;
        };
        read += 1;
        implied += u32::from(choose(gouji_specs::all(), &document).spec.is_some());
        let report = binder.bind(&document);
        let outcome = check(&report);
        assert!(outcome.summary.relations > 0, "mutation {number}");
        let numbers = numbers::count(&report);
        assert_eq!(numbers.total(), tokens(&document), "mutation {number}");
    }
    println!("{read} could be read, {implied} imply a spec");
    assert!(read > 200, "only {read} could be read");
    assert!(implied > 200, "only {implied} imply a spec");
}

/// Every numeric token of the cells and paragraphs of a document, whatever is known of them.
fn tokens(document: &Document) -> usize {
    let count = |cell| numbers::tokens(document.raw(cell)).count();
    let blocks = document.blocks().iter();
    let counts = blocks.map(|block| match block {
        Block::Paragraph(id) => count(document.cell(*id).unwrap()),
        Block::Grid(grid) => document
            .rows(grid)
            .flat_map(|(_, cells)| cells)
            .map(count)
            .sum(),
    });
    counts.sum()
}

/// A source of arbitrary choices that are the same in every run.
struct Mutation(u64);

impl Mutation {
    fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below a bound (xorshift; evenness does not matter here).
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    /// One to eight changes of one report.
    fn of(&mut self, text: &str) -> Vec<u8> {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let mut flips = 0;
        for _ in 0..=self.below(8) {
            match self.below(8) {
                0 if self.below(4) == 0 => flips += 1,
                0 => self.change_digit(&mut lines),
                1 => drop(lines.remove(self.row(&lines))),
                2 => self.repeat_lines(&mut lines),
                3 => self.swap_lines(&mut lines),
                4 => self.swap_cells(&mut lines),
                5 => self.lose_tab(&mut lines),
                6 => self.cut_cells(&mut lines),
                _ => self.lose_lines(&mut lines),
            }
        }
        let mut bytes = lines.join("\n").into_bytes();
        for _ in 0..flips {
            let at = self.below(bytes.len());
            bytes[at] ^= 1 << self.below(8);
        }
        bytes
    }

    /// The position of a line, of a table in three of four cases.
    fn row(&mut self, lines: &[String]) -> usize {
        let rows: Vec<usize> = (0..lines.len())
            .filter(|at| lines[*at].contains('\t'))
            .collect();
        match self.below(4) {
            0 => self.below(lines.len()),
            _ if rows.is_empty() => 0,
            _ => rows[self.below(rows.len())],
        }
    }

    fn fields(&mut self, lines: &mut [String], change: impl FnOnce(&mut Self, &mut Vec<&str>)) {
        let at = self.row(lines);
        let line = lines[at].clone();
        let mut fields: Vec<&str> = line.split('\t').collect();
        change(self, &mut fields);
        lines[at] = fields.join("\t");
    }

    fn change_digit(&mut self, lines: &mut [String]) {
        let at = self.row(lines);
        let digits: Vec<usize> = lines[at]
            .match_indices(|char: char| char.is_ascii_digit())
            .map(|(at, _)| at)
            .collect();
        if !digits.is_empty() {
            let digit = digits[self.below(digits.len())];
            let with = [
                "",
                "0",
                "9",
                "99999999999999999999",
                "-",
                ".",
                "，",
                "\u{200b}",
            ];
            lines[at].replace_range(digit..=digit, with[self.below(with.len())]);
        }
    }

    fn repeat_lines(&mut self, lines: &mut Vec<String>) {
        let at = self.row(lines);
        let count = self.below(lines.len() - at).min(60);
        let copy = lines[at..at + count].to_vec();
        let to = self.row(lines);
        lines.splice(to..to, copy);
    }

    fn swap_lines(&mut self, lines: &mut [String]) {
        let (one, other) = (self.row(lines), self.row(lines));
        lines.swap(one, other);
    }

    fn swap_cells(&mut self, lines: &mut [String]) {
        self.fields(lines, |mutation, fields| {
            let (one, other) = (mutation.below(fields.len()), mutation.below(fields.len()));
            fields.swap(one, other);
        });
    }

    fn lose_tab(&mut self, lines: &mut [String]) {
        let at = self.row(lines);
        lines[at] = match self.below(3) {
            0 => lines[at].replace('\t', " "),
            1 => lines[at].replace('\t', ""),
            _ => lines[at].replacen('\t', "", 1),
        };
    }

    fn cut_cells(&mut self, lines: &mut [String]) {
        self.fields(lines, |mutation, fields| {
            fields.truncate(mutation.below(fields.len()).max(1))
        });
    }

    fn lose_lines(&mut self, lines: &mut Vec<String>) {
        let at = self.row(lines);
        let count = self.below(lines.len() - at).min(40);
        lines.drain(at..at + count);
    }
}
