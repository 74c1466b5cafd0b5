//! Short ways to write sentences, and to read what became of them.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_runtime::bind::Binder;
use gouji_runtime::check::Checker;
use gouji_runtime::document::{Cover, Document, DocumentBuilder, Place};
use gouji_runtime::numbers;
use gouji_runtime::report::{FactId, Problem, Report, State};
use gouji_runtime::schema::{
    Blank, CodeEntry, CodeLevel, CodeList, Column, Kind, Layout, Panel, Piece, RowKind, Sentence,
    SlotKind, Spec, Table, Unit, Vocabulary, Words,
};

pub static TREND: Vocabulary = Vocabulary {
    name: "增减",
    words: &[
        ("增加", 1),
        ("增", 1),
        ("增长", 1),
        ("减少", -1),
        ("降低", -1),
        ("持平", 0),
    ],
};

pub static FRUIT: CodeList = CodeList {
    name: "果品",
    levels: &[
        CodeLevel {
            name: "类",
            digits: 3,
        },
        CodeLevel {
            name: "款",
            digits: 5,
        },
    ],
    entries: &[
        CodeEntry {
            code: 101,
            name: "苹果收成",
            aliases: &["苹果"],
        },
        CodeEntry {
            code: 10101,
            name: "鲜食",
            aliases: &[],
        },
        CodeEntry {
            code: 102,
            name: "梨收成",
            aliases: &["梨"],
        },
        CodeEntry {
            code: 10201,
            name: "鲜食",
            aliases: &[],
        },
        CodeEntry {
            code: 10202,
            name: "制糖",
            aliases: &[],
        },
    ],
};

fn keep<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(items.into_iter().collect())
}

/// A narrative under headings; its columns are found in its sentences.
pub struct Told {
    table: Table,
    columns: Vec<Column>,
    sentences: Vec<Sentence>,
}

impl Told {
    pub fn under(name: &'static str, headings: &[&'static str]) -> Self {
        let words = Words {
            headings: keep(headings.iter().copied()),
            sentences: &[],
        };
        Self {
            table: Table {
                id: name,
                name,
                titles: &[],
                unit: Unit::TenThousandYuan,
                precision: 2,
                drops_zeros: false,
                blank: Blank::Missing,
                optional: false,
                each: None,
                layout: Layout::Words(Box::leak(Box::new(words))),
                panels: &[],
                source: "",
            },
            columns: Vec::new(),
            sentences: Vec::new(),
        }
    }

    pub fn optional(mut self) -> Self {
        self.table.optional = true;
        self
    }

    pub fn drops_zeros(mut self) -> Self {
        self.table.drops_zeros = true;
        self
    }

    pub fn each(mut self, column: &str) -> Self {
        self.table.each = Some(self.column(column, &SlotKind::Text, None));
        self
    }

    /// A sentence as specs write it.
    pub fn says(self, template: &'static str) -> Self {
        self.sentence(template, false)
    }

    /// A sentence that documents may go without.
    pub fn may_say(self, template: &'static str) -> Self {
        self.sentence(template, true)
    }

    fn sentence(mut self, text: &'static str, optional: bool) -> Self {
        let mut rest = text;
        let pieces = self.pieces(&mut rest);
        assert_eq!(rest, "", "{text}");
        self.sentences.push(Sentence {
            pieces,
            optional,
            text,
            source: "",
        });
        self
    }

    fn pieces(&mut self, rest: &mut &'static str) -> &'static [Piece] {
        let mut pieces = Vec::new();
        while let Some(first) = rest
            .chars()
            .next()
            .filter(|first| !matches!(first, '|' | '>'))
        {
            match first {
                '{' => {
                    let (slot, behind) = rest[1..].split_once('}').unwrap();
                    pieces.push(self.slot(slot));
                    *rest = behind;
                }
                '<' => pieces.push(self.choice(rest)),
                _ => {
                    let end = rest.find(['{', '<', '|', '>']).unwrap_or(rest.len());
                    pieces.push(Piece::Text(&rest[..end]));
                    *rest = &rest[end..];
                }
            }
        }
        keep(pieces)
    }

    /// `<甲|乙>`, where one way alone may also be missing.
    fn choice(&mut self, rest: &mut &'static str) -> Piece {
        let mut ways = Vec::new();
        while rest.starts_with(['<', '|']) {
            *rest = &rest[1..];
            ways.push(self.pieces(rest));
        }
        *rest = rest.strip_prefix('>').unwrap();
        if ways.len() == 1 {
            ways.push(&[]);
        }
        Piece::Choice(keep(ways))
    }

    fn slot(&mut self, slot: &'static str) -> Piece {
        let (name, kind) = slot.split_once(':').unwrap_or((slot, ""));
        let (kind, default) = match kind.split_once('=') {
            Some((kind, default)) => (kind, Some(default)),
            None => (kind, None),
        };
        let kind = match (name, kind) {
            ("年度", "") => return Piece::Year(0),
            ("上年", "") => return Piece::Year(1),
            ("略", "") => return Piece::Any,
            (_, "文") => SlotKind::Text,
            (_, "清单") => SlotKind::List,
            (_, "果品") => SlotKind::Code(3),
            (_, "用途") => SlotKind::Code(5),
            (_, "果品码") => SlotKind::Code(0),
            (_, "增减") => SlotKind::Word(&TREND),
            (_, "数") => SlotKind::Figure(Unit::None),
            (_, "%") => SlotKind::Figure(Unit::Percent),
            (_, "分") => SlotKind::Figure(Unit::Point),
            (_, "万元") => SlotKind::Figure(Unit::TenThousandYuan),
            (_, word) => SlotKind::Figure(Unit::Count(word)),
        };
        let column = self.column(name, &kind, default);
        Piece::Slot { column, kind }
    }

    fn column(&mut self, name: &str, kind: &SlotKind, default: Option<&'static str>) -> u16 {
        if let Some(known) = self.columns.iter().position(|column| column.id == name) {
            return known as u16;
        }
        let name: &'static str = String::leak(name.to_owned());
        let (kind, unit) = match kind {
            SlotKind::Figure(unit @ (Unit::Count(_) | Unit::Point | Unit::None)) => {
                (Kind::Exact, *unit)
            }
            SlotKind::Figure(unit) => (Kind::Amount, *unit),
            SlotKind::Word(_) => (Kind::Exact, Unit::Direction),
            SlotKind::Text | SlotKind::List | SlotKind::Code(_) => (Kind::Text, Unit::None),
        };
        self.columns.push(Column {
            id: name,
            path: keep([name]),
            aliases: &[],
            ordinal: 0,
            kind,
            unit,
            default,
            choices: &[],
            grey: false,
            optional: false,
            source: "",
        });
        self.columns.len() as u16 - 1
    }

    fn table(self) -> Table {
        let Layout::Words(words) = self.table.layout else {
            unreachable!()
        };
        let sentences = &self.sentences;
        let coded = sentences.iter().any(|sentence| {
            let mut pieces = sentence.pieces.iter();
            pieces.any(|piece| {
                matches!(
                    piece,
                    Piece::Slot {
                        kind: SlotKind::Code(_),
                        ..
                    }
                )
            })
        });
        let words = Words {
            headings: words.headings,
            sentences: keep(self.sentences),
        };
        let kind = match coded {
            true => RowKind::Coded(&FRUIT),
            false => RowKind::Single,
        };
        let panel = Panel {
            name: "",
            kind,
            rows: &[],
            columns: keep(self.columns),
            bands: &[],
        };
        Table {
            layout: Layout::Words(Box::leak(Box::new(words))),
            panels: keep([panel]),
            ..self.table
        }
    }
}

/// A spec of 2021 that says these narratives.
pub fn spec(narratives: impl IntoIterator<Item = Told>) -> &'static Spec {
    let tables = narratives.into_iter().map(Told::table);
    Box::leak(Box::new(Spec {
        name: "甲地 2021",
        folder: "jia/2021",
        region: "甲地",
        year: 2021,
        kind: "甲类报告",
        parent: "",
        words: &[],
        cover: &[],
        caption: &[],
        note: "",
        codes: &[],
        tables: keep(tables.map(|table| &*Box::leak(Box::new(table)))),
        rules: &[],
        check: |_: &mut Checker<'_, '_>| {},
        weights: &[],
        outline: &gouji_runtime::schema::Outline::NONE,
    }))
}

/// A document of lines as a text file has them; those with `|` are rows of a grid.
pub fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::over("test", text.to_owned());
    let mut start = 0;
    for (number, line) in (1..).zip(text.split('\n')) {
        let place = |field| Place::Line {
            line: number,
            field,
            offset: 0,
        };
        let end = start + line.len() as u32;
        if line.contains('|') {
            builder.row();
            let mut begin = start;
            for (field, cell) in (0..).zip(line.split('|')) {
                let end = begin + cell.len() as u32;
                builder.cell((begin, end), place(field), Cover::Own);
                begin = end + 1;
            }
        } else if line.trim().is_empty() {
            builder.end_grid();
        } else {
            builder.paragraph((start, end), place(0));
        }
        start = end + 1;
    }
    builder.finish()
}

pub fn bind<'d>(spec: &'static Spec, document: &'d Document) -> Report<'d> {
    Binder::new(spec).bind(document)
}

/// Every fact that is there as `slot=text`, with `?` for what is unreadable, `~` for a default;
/// in narratives with instances as `name/slot=text`.
pub fn facts(report: &Report<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for id in (0..report.facts.len() as u32).map(FactId) {
        let fact = report.fact(id);
        let at = report.address(id);
        let name = report
            .instance_of(at)
            .map(|instance| format!("{}/", instance.name));
        let slot = report.column_label(at.table, at.panel, at.column);
        let text = match (fact.state, fact.cell) {
            (State::Absent, _) => continue,
            (State::Unreadable, Some(cell)) => format!("{}?", report.text_at(cell)),
            (_, Some(cell)) => report.text_at(cell).to_owned(),
            (_, None) => format!("~{}", fact.value / 100_000_000),
        };
        all.push(format!("{}{slot}={text}", name.unwrap_or_default()));
    }
    all
}

/// Every problem as a short text.
pub fn problems(report: &Report<'_>) -> Vec<String> {
    let at = |cell: Option<_>| cell.map_or("-", |cell| report.text_at(cell));
    let problems = report.problems.iter().map(|problem| match problem {
        Problem::SentenceMissing {
            sentence,
            nearest,
            differs,
            expected,
            ..
        } => format!(
            "sentence {sentence}: {} | {} | {expected}",
            at(*nearest),
            at(*differs)
        ),
        Problem::SectionMissing { table } => format!("no section {table}"),
        Problem::UnitMissing { cell, .. } => format!("no unit {}", at(Some(*cell))),
        Problem::YearOdd { cell, expected, .. } => {
            format!("odd year {} not {expected}", at(Some(*cell)))
        }
        other => format!("{other:?}"),
    });
    problems.collect()
}

/// The numbers that no fact and no label holds.
pub fn unbound(report: &Report<'_>) -> Vec<String> {
    let numbers = numbers::count(report);
    let unbound = numbers.unbound.iter();
    unbound
        .map(|token| token.text(report.document).to_owned())
        .collect()
}
