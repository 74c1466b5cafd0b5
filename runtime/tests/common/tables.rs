//! Three made-up tables: one of two panels by label, one by code, one of a single row.

use gouji_runtime::check::Checker;
use gouji_runtime::schema::{
    Blank, CodeEntry, CodeLevel, CodeList, Column, Kind, Panel, Row, RowKind, Spec, Table, Unit,
};

use super::rules;

const fn row(id: &'static str, label: &'static str, code: u32) -> Row {
    Row {
        id,
        label,
        aliases: &[],
        ordinal: 0,
        code,
        grey: label.is_empty(),
        optional: false,
        source: "",
    }
}

const fn column(id: &'static str, path: &'static [&'static str], kind: Kind) -> Column {
    Column {
        default: None,
        id,
        path,
        aliases: &[],
        ordinal: 0,
        kind,
        unit: Unit::TenThousandYuan,
        choices: &[],
        grey: false,
        optional: false,
        source: "",
    }
}

const fn table(
    id: &'static str,
    name: &'static str,
    panels: &'static [Panel],
    blank: Blank,
) -> Table {
    Table {
        each: None,
        layout: gouji_runtime::schema::Layout::Grid,
        id,
        name,
        titles: &[],
        unit: Unit::TenThousandYuan,
        precision: 2,
        drops_zeros: false,
        blank,
        optional: false,
        panels,
        source: "",
    }
}

const fn entry(code: u32, name: &'static str) -> CodeEntry {
    CodeEntry {
        code,
        name,
        aliases: &[],
    }
}

pub static LIST: CodeList = CodeList {
    name: "果类",
    levels: &[
        CodeLevel {
            name: "门",
            digits: 3,
        },
        CodeLevel {
            name: "属",
            digits: 5,
        },
        CodeLevel {
            name: "种",
            digits: 7,
        },
    ],
    entries: &[
        entry(101, "核果"),
        entry(10101, "桃属"),
        entry(1_010_101, "毛桃"),
        entry(1_010_102, "油桃"),
        entry(10102, "李属"),
        entry(1_010_201, "红李"),
        entry(102, "浆果"),
        entry(10201, "葡萄属"),
        entry(1_020_101, "紫葡萄"),
        entry(1_020_102, "青葡萄"),
        entry(1_020_103, "白葡萄"),
        entry(103, "柑果"),
    ],
};

/// 总账: what came in by source, what went out by kind.
static LEDGER: Table = table(
    "a01",
    "总账",
    &[
        Panel {
            name: "入库",
            kind: RowKind::Listed,
            rows: &[
                row("r1", "自种", 0),
                row("r2", "收购", 0),
                row("r3", "寄存", 0),
                row("r4", "", 0),
                row("r5", "入库合计", 0),
            ],
            columns: &[column("c1", &["重量"], Kind::Amount)],
            bands: &[],
        },
        Panel {
            name: "出库",
            kind: RowKind::Listed,
            rows: &[
                row("r6", "核果", 101),
                row("r7", "浆果", 102),
                row("r8", "柑果", 103),
                row("r9", "出库合计", 0),
            ],
            columns: &[column("c2", &["重量"], Kind::Amount)],
            bands: &[],
        },
    ],
    Blank::Zero,
);

/// 明细: by kind, the whole and its two uses.
static DETAIL: Table = table(
    "a02",
    "明细",
    &[Panel {
        name: "",
        kind: RowKind::Coded(&LIST),
        rows: &[row("total", "总计", 0)],
        columns: &[
            column("c1", &["合计"], Kind::Amount),
            column("c2", &["鲜食"], Kind::Amount),
            column("c3", &["酿造"], Kind::Amount),
        ],
        bands: &[],
    }],
    Blank::Zero,
);

/// 计划: one row, where a blank is a missing figure; the last column counts exactly.
static PLAN: Table = table(
    "a03",
    "计划",
    &[Panel {
        name: "",
        kind: RowKind::Single,
        rows: &[row("line", "全年", 0)],
        columns: &[
            column("c1", &["计划"], Kind::Amount),
            column("c2", &["实际"], Kind::Amount),
            column("c3", &["筐数"], Kind::Exact),
            column("c4", &["大筐"], Kind::Exact),
            column("c5", &["小筐"], Kind::Exact),
        ],
        bands: &[],
    }],
    Blank::Missing,
);

pub static SPEC: Spec = Spec {
    name: "果园 1999",
    folder: "orchard/1999",
    region: "",
    year: 1999,
    kind: "果园报表",
    parent: "",
    words: &[],
    cover: &[],
    caption: &[],
    note: "",
    codes: &[&LIST],
    tables: &[&LEDGER, &DETAIL, &PLAN],
    rules: rules::ALL,
    weights: &[],
    outline: &gouji_runtime::schema::Outline::NONE,
    check,
};

fn check(checker: &mut Checker<'_, '_>) {
    for rule in rules::ALL {
        checker.rule(rule);
    }
}
