//! 甲表 with two panels of listed rows, 乙表 with coded rows, one rule.

use gouji_runtime::schema::*;

const MONEY: Unit = Unit::TenThousandYuan;

const fn row(id: &'static str, label: &'static str, ordinal: u16) -> Row {
    Row {
        id,
        label,
        aliases: &[],
        ordinal,
        code: 0,
        grey: label.is_empty(),
        optional: false,
        source: "specs/town/2021/a.gj:4",
    }
}

const fn column(id: &'static str, path: &'static [&'static str], ordinal: u16) -> Column {
    Column {
        default: None,
        id,
        path,
        aliases: &[],
        ordinal,
        kind: Kind::Amount,
        unit: MONEY,
        choices: &[],
        grey: false,
        optional: false,
        source: "specs/town/2021/a.gj:9",
    }
}

const fn table(
    id: &'static str,
    name: &'static str,
    titles: &'static [&'static str],
    panels: &'static [Panel],
) -> Table {
    Table {
        each: None,
        layout: gouji_runtime::schema::Layout::Grid,
        id,
        name,
        titles,
        unit: MONEY,
        precision: 2,
        drops_zeros: false,
        blank: Blank::Zero,
        optional: false,
        panels,
        source: "specs/town/2021/a.gj:1",
    }
}

static BUSINESS: CodeList = CodeList {
    name: "业务",
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
            name: "购销业务",
            aliases: &[],
        },
        CodeEntry {
            code: 10101,
            name: "收购",
            aliases: &[],
        },
        CodeEntry {
            code: 10102,
            name: "销售",
            aliases: &[],
        },
    ],
};

static ACCOUNT: Table = table(
    "a",
    "甲表",
    &["收支总账"],
    &[
        Panel {
            name: "收入",
            kind: RowKind::Listed,
            rows: &[
                row("r1", "粮食销售", 1),
                row("r2", "仓储服务", 2),
                row("r3", "", 3),
                row("r4", "收入合计", 4),
                row("r5", "年初结余", 5),
            ],
            columns: &[column("c1", &["金额"], 0)],
            bands: &[],
        },
        Panel {
            name: "支出",
            kind: RowKind::Listed,
            rows: &[
                row("r11", "工资", 11),
                row("r12", "水电", 12),
                row("r13", "其他", 13),
                row("r14", "支出合计", 14),
                row("r15", "年末结余", 15),
            ],
            columns: &[column("c2", &["金额"], 0)],
            bands: &[],
        },
    ],
);

static DETAIL: Table = table(
    "b",
    "乙表",
    &["项目明细"],
    &[Panel {
        name: "",
        kind: RowKind::Coded(&BUSINESS),
        rows: &[row("合计", "合计", 0)],
        columns: &[
            column("c1", &["合计"], 1),
            column("c2", &["其中", "基本"], 2),
        ],
        bands: &[],
    }],
);

const fn cells(table: u16, rows: Rows) -> Cells {
    Cells {
        table,
        panel: 0,
        rows,
        columns: Columns::At(0),
    }
}

/// A named rule with everything a rule can have.
pub(crate) static RULE: Rule = Rule {
    id: "勾01",
    title: "总账与明细：收入合计",
    level: Level::Must,
    formula: "甲表.收入[收入合计] = 乙表[合计, 合计]",
    basis: "记账办法第三条",
    message: "",
    source: "specs/town/2021/rules.gj:7",
    each_row: EachRow::Found {
        panels: &[(1, 0)],
        digits: 3,
    },
    each_column: EachColumn::Over(&[0]),
    condition: "",
    when: None,
    explained_by: None,
    relation: Relation::Same(&[cells(0, Rows::At(3)), cells(1, Rows::At(0))]),
    examples: &[
        Example {
            passes: true,
            notes: &[],
            department: "",
            title: "",
            figures: &[Figure {
                cells: cells(0, Rows::At(3)),
                text: "1.00",
            }],
        },
        Example {
            passes: false,
            notes: &[],
            department: "",
            title: "数字颠倒",
            figures: &[Figure {
                cells: cells(1, Rows::Code(101)),
                text: "10.00",
            }],
        },
    ],
};

/// The spec of the two tables.
pub(crate) static SPEC: Spec = Spec {
    name: "镇 2021",
    folder: "town/2021",
    region: "镇",
    year: 2021,
    kind: "账目",
    parent: "",
    words: &[],
    cover: &[],
    caption: &[],
    note: "",
    codes: &[&BUSINESS],
    tables: &[&ACCOUNT, &DETAIL],
    rules: &[&RULE],
    weights: &[],
    outline: &gouji_runtime::schema::Outline::NONE,
    check: |_| {},
};
