//! A made-up spec: a ledger, a sentence about it, a form for each plot, a sentence for each plot.

use gouji_runtime::check::Checker;
use gouji_runtime::report::State;
use gouji_runtime::schema::{
    Blank, Cells, Column, Columns, Compare, EachColumn, EachRow, Kind, Layout, Level, Panel, Piece,
    Predicate, Relation, Row, RowKind, Rows, Rule, Sentence, SlotKind, Spec, Sum, Table, Take,
    Term, Unit, Vocabulary, Words,
};

/// The words of the vocabulary.
pub(crate) static WORDS: &[(&str, i8)] = &[("多", 1), ("少", -1), ("平", 0)];

static DIRECTIONS: Vocabulary = Vocabulary {
    name: "多少",
    words: WORDS,
};

const COLUMN: Column = Column {
    default: None,
    id: "",
    path: &[],
    aliases: &[],
    ordinal: 0,
    kind: Kind::Amount,
    unit: Unit::TenThousandYuan,
    choices: &[],
    grey: false,
    optional: false,
    source: "",
};

const fn amount(id: &'static str, path: &'static [&'static str]) -> Column {
    Column { id, path, ..COLUMN }
}

const fn of(unit: Unit, kind: Kind, column: Column) -> Column {
    Column {
        unit,
        kind,
        ..column
    }
}

const fn text(id: &'static str, path: &'static [&'static str]) -> Column {
    of(Unit::None, Kind::Text, amount(id, path))
}

const fn row(id: &'static str, label: &'static str) -> Row {
    Row {
        id,
        label,
        aliases: &[],
        ordinal: 0,
        code: 0,
        grey: false,
        optional: false,
        source: "",
    }
}

const fn panel(name: &'static str, kind: RowKind, columns: &'static [Column]) -> Panel {
    Panel {
        name,
        kind,
        rows: &[],
        columns,
        bands: &[],
    }
}

const TABLE: Table = Table {
    id: "",
    name: "",
    titles: &[],
    unit: Unit::TenThousandYuan,
    precision: 2,
    drops_zeros: true,
    blank: Blank::Missing,
    optional: false,
    each: None,
    layout: Layout::Grid,
    panels: &[],
    source: "",
};

/// 账: two rows of two columns.
static LEDGER: Table = Table {
    id: "a",
    name: "账",
    blank: Blank::Zero,
    panels: &[Panel {
        rows: &[row("r1", "一、收成"), row("r2", "二、赠果")],
        ..panel(
            "",
            RowKind::Listed,
            &[amount("c1", &["今年"]), amount("c2", &["去年"])],
        )
    }],
    ..TABLE
};

/// 述: sentences about the ledger.
static ACCOUNT: Table = Table {
    id: "b",
    name: "述",
    layout: Layout::Words(&Words {
        headings: &["收成说明"],
        sentences: &[Sentence {
            pieces: &[
                Piece::Text("收成"),
                Piece::Slot {
                    column: 0,
                    kind: SlotKind::Figure(Unit::TenThousandYuan),
                },
                Piece::Slot {
                    column: 1,
                    kind: SlotKind::Word(&DIRECTIONS),
                },
                Piece::Slot {
                    column: 5,
                    kind: SlotKind::List,
                },
            ],
            optional: false,
            text: "收成{今年:万元}，比去年{向:多少}…",
            source: "",
        }],
    }),
    panels: &[panel(
        "",
        RowKind::Single,
        &[
            amount("s1", &["今年"]),
            of(Unit::Direction, Kind::Exact, amount("s2", &["向"])),
            Column {
                default: Some("0"),
                ..amount("s3", &["额"])
            },
            of(Unit::Percent, Kind::Amount, amount("s4", &["率"])),
            of(Unit::Count("块"), Kind::Exact, amount("s5", &["块数"])),
            text("s6", &["果名"]),
            text("s7", &["原因"]),
        ],
    )],
    ..TABLE
};

/// 表: a form for each plot.
static FORM: Table = Table {
    id: "c",
    name: "表",
    each: Some(0),
    layout: Layout::Form,
    panels: &[
        panel(
            "",
            RowKind::Single,
            &[
                text("f1", &["地块"]),
                of(Unit::Point, Kind::Exact, amount("f2", &["总分"])),
                text("f3", &["等级"]),
                text("f4", &["主人"]),
            ],
        ),
        Panel {
            rows: &[row("m", "全部"), row("n", "其中")],
            ..panel(
                "钱",
                RowKind::Listed,
                &[
                    amount("m1", &["预算"]),
                    amount("m2", &["执行"]),
                    of(Unit::Percent, Kind::Amount, amount("m3", &["执行率"])),
                ],
            )
        },
        panel(
            "活",
            RowKind::Keyed(1),
            &[
                text("k1", &["名目"]),
                text("k2", &["指标"]),
                of(Unit::Point, Kind::Exact, amount("k3", &["分值"])),
                of(Unit::Point, Kind::Exact, amount("k4", &["得分"])),
            ],
        ),
    ],
    ..TABLE
};

/// 评: a sentence for each plot.
static REVIEW: Table = Table {
    id: "d",
    name: "评",
    each: Some(0),
    layout: Layout::Words(&Words {
        headings: &[],
        sentences: &[],
    }),
    panels: &[panel(
        "",
        RowKind::Single,
        &[
            text("e1", &["地块"]),
            of(Unit::Point, Kind::Exact, amount("e2", &["得分"])),
        ],
    )],
    ..TABLE
};

pub(crate) static SPEC: Spec = Spec {
    name: "果园 1999",
    folder: "orchard/1999",
    region: "",
    year: 1999,
    kind: "果园报告",
    parent: "",
    words: &[],
    cover: &[],
    caption: &[],
    note: "",
    codes: &[],
    tables: &[&LEDGER, &ACCOUNT, &FORM, &REVIEW],
    rules: &[],
    weights: &[],
    outline: &gouji_runtime::schema::Outline::NONE,
    check,
};

/// The tests apply rules of their own.
fn check(_: &mut Checker<'_, '_>) {}

/// What a slot is that was not printed.
pub(crate) fn unsaid(table: &Table) -> State {
    match table.layout {
        Layout::Words(_) => State::Absent,
        Layout::Grid | Layout::Form => State::Blank,
    }
}

/// One name is one key.
pub(crate) fn key(name: &str) -> u32 {
    let mix = |key: u32, letter| key.wrapping_mul(31).wrapping_add(u32::from(letter));
    name.chars().fold(1, mix)
}

pub(crate) const fn cells(table: u16, panel: u16, rows: Rows, column: u16) -> Cells {
    Cells {
        table,
        panel,
        rows,
        columns: Columns::At(column),
    }
}

pub(crate) const fn at(table: u16, panel: u16, row: u16, column: u16) -> Cells {
    cells(table, panel, Rows::At(row), column)
}

pub(crate) const fn term(coefficient: i32, cells: Cells) -> Term {
    Term {
        coefficient,
        cells,
        take: Take::Value,
        direction: None,
    }
}

pub(crate) const PLAIN: Rule = Rule {
    id: "园01",
    title: "园中规则",
    level: Level::Must,
    formula: "",
    basis: "",
    message: "",
    source: "",
    each_row: EachRow::Once,
    each_column: EachColumn::Once,
    condition: "",
    when: None,
    relation: Relation::Same(&[]),
    explained_by: None,
    examples: &[],
};

pub(crate) const fn sum(terms: &'static [Term]) -> Sum {
    Sum { constant: 0, terms }
}

pub(crate) const fn linear(compare: Compare, constant: i64, terms: &'static [Term]) -> Relation {
    Relation::Linear {
        compare,
        sum: Sum { constant, terms },
    }
}

pub(crate) const fn holds(predicate: Predicate) -> Rule {
    Rule {
        relation: Relation::Holds(predicate),
        ..PLAIN
    }
}
