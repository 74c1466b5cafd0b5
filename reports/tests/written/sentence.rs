//! Facts that are pieces of paragraphs: their sentence, their instance, their place.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::single_range_in_vec_init,
    reason = "a helper of tests may fail like a test, and an instance has one range for each panel"
)]

use gouji_readers::{Limits, read_bytes};
use gouji_reports::terminal::{self, Config};
use gouji_reports::{csv, json};
use gouji_runtime::document::{Block, Cell, CellId, Document, Place};
use gouji_runtime::finding::{Finding, Outcome};
use gouji_runtime::report::{
    BoundPanel, BoundRow, BoundTable, Fact, FactId, Instance, Printing, Report, State,
};
use gouji_runtime::schema::{Column, Kind, Layout, Panel, RowKind, Spec, Table, Unit, Words};
use insta::assert_snapshot;

use crate::common;

const TEXT: &str = "甲仓自评：全年进粮 12.5 万元；超支率高达 48.1%，因多雨。余粮充足。

乙仓自评：全年进粮 8 万元。
";

const COLUMN: Column = Column {
    default: None,
    id: "s1",
    path: &["仓名"],
    aliases: &[],
    ordinal: 0,
    kind: Kind::Text,
    unit: Unit::None,
    choices: &[],
    grey: false,
    optional: false,
    source: "",
};

static REVIEW: Table = Table {
    id: "zs",
    name: "自评",
    titles: &["自评"],
    unit: Unit::TenThousandYuan,
    precision: 2,
    drops_zeros: true,
    blank: gouji_runtime::schema::Blank::Missing,
    optional: false,
    each: Some(0),
    layout: Layout::Words(&Words {
        headings: &[],
        sentences: &[],
    }),
    panels: &[Panel {
        name: "",
        kind: RowKind::Single,
        rows: &[],
        columns: &[
            COLUMN,
            Column {
                id: "s2",
                path: &["进粮"],
                kind: Kind::Amount,
                unit: Unit::TenThousandYuan,
                ..COLUMN
            },
            Column {
                id: "s3",
                path: &["比上年", "率"],
                kind: Kind::Amount,
                unit: Unit::Percent,
                ..COLUMN
            },
        ],
        bands: &[],
    }],
    source: "",
};

static SPEC: Spec = Spec {
    tables: &[&REVIEW],
    rules: &[],
    ..common::SPEC
};

const ONE: i64 = 100_000_000;

/// A piece of the paragraph that holds a text.
fn piece(document: &Document, paragraph: usize, text: &str) -> Cell {
    let paragraphs = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph(id) => document.cell(*id).copied(),
        Block::Grid(_) => None,
    });
    let cell = paragraphs
        .filter(|cell| !document.text(cell).is_empty())
        .nth(paragraph)
        .unwrap();
    let at = document.raw(&cell).find(text).unwrap();
    let before = document.raw(&cell)[..at].chars().count() as u32;
    let Place::Line {
        line,
        field,
        offset,
    } = cell.place
    else {
        panic!("a text file has lines")
    };
    Cell {
        start: cell.start + at as u32,
        end: cell.start + (at + text.len()) as u32,
        place: Place::Line {
            line,
            field,
            offset: offset + before,
        },
        ..cell
    }
}

fn report(document: &Document) -> Report<'_> {
    let pieces = [(0, "甲仓"), (0, "12.5"), (0, "48.1"), (1, "乙仓"), (1, "8")];
    let pieces: Vec<Cell> = pieces
        .iter()
        .map(|(paragraph, text)| piece(document, *paragraph, text))
        .collect();
    let cell = |nth: u32| Some(CellId(document.cell_count() + nth));
    let fact = |value, state, decimals, cell| Fact {
        value,
        half: 0,
        state,
        decimals,
        cell,
    };
    let facts = vec![
        fact(0, State::Text, 0, cell(0)),
        fact(25 * ONE / 2, State::Number, 1, cell(1)),
        fact(481 * ONE / 10, State::Number, 1, cell(2)),
        fact(0, State::Text, 0, cell(3)),
        fact(8 * ONE, State::Number, 0, cell(4)),
        fact(0, State::Absent, 0, None),
    ];
    let row = BoundRow {
        found: true,
        ..BoundRow::default()
    };
    let instance = |nth: u32, name: &str| Instance {
        name: name.to_owned(),
        key: nth + 1,
        title: None,
        cells: 0..0,
        rows: vec![nth..nth + 1],
    };
    Report {
        document,
        spec: &SPEC,
        cover: gouji_runtime::report::Cover::default(),
        tables: vec![BoundTable {
            schema: &REVIEW,
            printing: Some(Printing::default()),
            panels: vec![BoundPanel {
                schema: &REVIEW.panels[0],
                first_fact: 0,
                rows: vec![row.clone(), row],
                columns_found: vec![true; 3],
                column_ordinals: vec![None; 3],
                by_code: Vec::new(),
                keys: std::sync::OnceLock::new(),
            }],
            instances: vec![instance(0, "甲仓"), instance(1, "乙仓")],
        }],
        facts,
        problems: Vec::new(),
        pieces,
    }
}

fn document() -> Document {
    let text = TEXT.as_bytes().to_vec();
    read_bytes("报告/仓.txt", text, &Limits::default()).unwrap()
}

fn outcome(report: &Report<'_>) -> Outcome {
    let rate = FactId(2);
    let mut outcome = common::outcome_of(vec![Finding {
        message: "自评“甲仓” 比上年·率：文中为 48.1%".to_owned(),
        facts: vec![rate],
        cells: report.fact(rate).cell.into_iter().collect(),
        ..common::plain("自评.等1", gouji_runtime::schema::Level::Must)
    }]);
    outcome.summary.violated = 1;
    outcome
}

#[test]
fn a_finding_shows_its_sentence_with_the_figure_marked() {
    let document = document();
    let report = report(&document);
    let text = terminal::check(&report, &outcome(&report), Config::default());
    let plain = anstream::adapter::strip_str(&text).to_string();
    assert!(
        plain.contains("    超支率高达 [48.1]%，因多雨。\n"),
        "{plain}"
    );
}

#[test]
fn a_slot_is_a_row_of_its_narrative_and_names_its_instance() {
    let document = document();
    let report = report(&document);
    let extract = serde_json::to_value(json::extract(&report)).unwrap();
    assert_snapshot!(json::pretty(&extract["facts"]).unwrap());
}

#[test]
fn places_of_a_finding_lead_into_the_sentence() {
    let document = document();
    let report = report(&document);
    let outcome = outcome(&report);
    let check = json::check(&report, &outcome, false);
    assert_snapshot!(json::pretty(&check).unwrap());
}

#[test]
fn lines_of_facts_have_a_column_for_the_instance() {
    let document = document();
    let report = report(&document);
    let text = csv::extract(&report);
    let rate = text.lines().nth(2).unwrap();
    assert!(
        rate.contains("zs#1.s3,自评,甲仓,,比上年.率,,,,48.1,48.1,%,number,1,0,"),
        "{rate}"
    );
}

#[test]
fn every_instance_is_shown() {
    let document = document();
    let report = report(&document);
    let text = terminal::tables(&report, false);
    let plain = anstream::adapter::strip_str(&text).to_string();
    assert!(plain.contains("甲仓") && plain.contains("乙仓"), "{plain}");
}
