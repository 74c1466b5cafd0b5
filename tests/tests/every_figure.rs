//! Change any one printed figure: it is noticed, and the very cell is named first.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper fails like its test"
)]

use std::collections::BTreeSet;

use gouji_runtime::document::Place;
use gouji_runtime::finding::{Finding, Outcome, Verdict};
use gouji_runtime::report::{FactId, Report, State};
use gouji_runtime::schema::{Kind, Layout};

const SAMPLE: &str = "hebei-2021-qinhuangdao_guanweiban-juesuan.txt";

/// A kind of slip: gives the text as it would be misprinted.
struct Slip {
    name: &'static str,
    misprint: fn(&str) -> Option<String>,
}

const SLIPS: [Slip; 3] = [
    Slip {
        name: "one more",
        misprint: one_more,
    },
    Slip {
        name: "digits swapped",
        misprint: digits_swapped,
    },
    Slip {
        name: "ten times",
        misprint: ten_times,
    },
];

#[test]
fn the_sample() {
    let Some(path) = gouji_tests::sample(SAMPLE) else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let tally = misprint_every_figure(&text);
    assert_eq!(tally.figures, 225);
    tally.assert_at_least(99, 90);
}

#[test]
fn the_example() {
    let text = gouji_tests::example("report.txt").unwrap();
    let tally = misprint_every_figure(&text);
    tally.assert_at_least(99, 90);
}

#[derive(Debug, Default)]
struct Tally {
    figures: usize,
    slips: usize,
    noticed: usize,
    named_first: usize,
    missed: Vec<String>,
    misnamed: Vec<String>,
}

impl Tally {
    #[track_caller]
    fn assert_at_least(&self, noticed: usize, named_first: usize) {
        println!(
            "{} figures, {} slips: {} noticed, {} named first",
            self.figures, self.slips, self.noticed, self.named_first
        );
        println!("missed: {:#?}\nmisnamed: {:#?}", self.missed, self.misnamed);
        assert!(
            self.noticed * 100 >= self.slips * noticed,
            "noticed too few"
        );
        assert!(
            self.named_first * 100 >= self.slips * named_first,
            "named too few"
        );
    }
}

fn misprint_every_figure(text: &str) -> Tally {
    let document = gouji_tests::document(text).unwrap();
    let (report, sound) = gouji_tests::check(&document).unwrap();
    // What is wrong to begin with is no answer to a misprint.
    let known = violations(&sound);
    let mut tally = Tally::default();
    for (id, line, field, printed) in printed_figures(&report) {
        tally.figures += 1;
        for slip in &SLIPS {
            let Some(misprinted) = (slip.misprint)(&printed) else {
                continue;
            };
            let changed = replace_field(text, line, field, &misprinted);
            tally.count(
                slip,
                (&changed, &known),
                id,
                &format!("{line}:{field} {printed}→{misprinted}"),
            );
        }
    }
    tally
}

impl Tally {
    fn count(
        &mut self,
        slip: &Slip,
        (text, known): (&str, &BTreeSet<(String, String)>),
        id: FactId,
        what: &str,
    ) {
        self.slips += 1;
        let document = gouji_tests::document(text).unwrap();
        let (_, outcome) = gouji_tests::check(&document).unwrap();
        let new = |finding: &&Finding| !known.contains(&told(finding));
        let noticed = violations(&outcome).difference(known).next().is_some();
        let findings = outcome.findings.iter().filter(new);
        let mut suspects = findings.flat_map(|finding| &finding.suspects);
        let first = suspects.next().map(|suspect| suspect.fact);
        self.noticed += usize::from(noticed);
        self.named_first += usize::from(first == Some(id));
        if !noticed {
            self.missed.push(format!("{} {what}", slip.name));
        } else if first != Some(id) {
            self.misnamed.push(format!("{} {what}", slip.name));
        }
    }
}

/// What is found to be wrong: rule and message.
fn violations(outcome: &Outcome) -> BTreeSet<(String, String)> {
    let findings = outcome.findings.iter();
    let violated = findings.filter(|finding| finding.verdict == Verdict::Violated);
    violated.map(told).collect()
}

fn told(finding: &Finding) -> (String, String) {
    (finding.rule.clone(), finding.message.clone())
}

/// Id, line, field and text of every figure in a drawn table that stands in a column of amounts.
fn printed_figures(report: &Report<'_>) -> Vec<(FactId, u32, u32, String)> {
    let figures = (0..report.facts.len() as u32).map(FactId).filter_map(|id| {
        let fact = report.fact(id);
        let address = report.address(id);
        let table = &report.tables[address.table];
        let panel = &table.panels[address.panel];
        let amount = table.schema.layout == Layout::Grid
            && panel.schema.columns[address.column].kind == Kind::Amount;
        let cell = report.document.cell(fact.cell?)?;
        let Place::Line { line, field, .. } = cell.place else {
            return None;
        };
        let number = matches!(fact.state, State::Number | State::Zero);
        (amount && number).then(|| (id, line, field, report.document.text(cell).to_owned()))
    });
    figures.collect()
}

fn replace_field(text: &str, line: u32, field: u32, with: &str) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let old = &mut lines[line as usize - 1];
    let mut fields: Vec<&str> = old.split('\t').collect();
    fields[field as usize] = with;
    *old = fields.join("\t");
    lines.join("\n")
}

fn one_more(printed: &str) -> Option<String> {
    from_cents(cents(printed)? + 100)
}

fn ten_times(printed: &str) -> Option<String> {
    from_cents(cents(printed)? * 10)
}

/// Exchanges the first two neighbouring digits that differ.
fn digits_swapped(printed: &str) -> Option<String> {
    let mut digits: Vec<u8> = printed.bytes().filter(u8::is_ascii_digit).collect();
    let at = digits.windows(2).position(|pair| pair[0] != pair[1])?;
    digits.swap(at, at + 1);
    from_cents(String::from_utf8(digits).ok()?.parse().ok()?)
}

fn cents(printed: &str) -> Option<i64> {
    let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|_| printed.contains('.'))
}

fn from_cents(cents: i64) -> Option<String> {
    let yuan = (cents / 100).to_string();
    let mut grouped = String::new();
    for (index, digit) in yuan.chars().enumerate() {
        if index > 0 && (yuan.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(format!("{grouped}.{:02}", cents % 100))
}
