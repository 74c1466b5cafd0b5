//! One rule of each kind over the made-up tables.

use gouji_runtime::schema::{
    Cells, Columns, Compare, EachColumn, EachRow, Example, Figure, Level, Predicate, Relation,
    Rows, Rule, Sum, Take, Term,
};

const fn cells(table: u16, panel: u16, rows: Rows, column: u16) -> Cells {
    Cells {
        table,
        panel,
        rows,
        columns: Columns::At(column),
    }
}

const fn each(table: u16, panel: u16, rows: Rows) -> Cells {
    Cells {
        table,
        panel,
        rows,
        columns: Columns::Each,
    }
}

const fn plus(cells: Cells) -> Term {
    Term {
        coefficient: 1,
        cells,
        take: Take::Value,
        direction: None,
    }
}

const fn minus(cells: Cells) -> Term {
    Term {
        coefficient: -1,
        cells,
        take: Take::Value,
        direction: None,
    }
}

const PLAIN: Rule = Rule {
    id: "",
    title: "",
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

const fn equal(terms: &'static [Term]) -> Relation {
    Relation::Linear {
        compare: Compare::Equal,
        sum: Sum { constant: 0, terms },
    }
}

pub static INTAKE: Rule = Rule {
    id: "总账.入库[入库合计]",
    formula: "入库合计 = #1 + #2 + #3",
    relation: equal(&[
        plus(cells(0, 0, Rows::At(4), 0)),
        minus(cells(0, 0, Rows::At(0), 0)),
        minus(cells(0, 0, Rows::At(1), 0)),
        minus(cells(0, 0, Rows::At(2), 0)),
    ]),
    ..PLAIN
};

pub static OUTPUT: Rule = Rule {
    id: "总账.出库[出库合计]",
    formula: "出库合计 = 和(门)",
    relation: equal(&[
        plus(cells(0, 1, Rows::At(3), 0)),
        minus(cells(0, 1, Rows::Digits(3), 0)),
    ]),
    ..PLAIN
};

pub static BALANCE: Rule = Rule {
    id: "总账.等1",
    formula: "入库[入库合计] = 出库[出库合计]",
    relation: Relation::Same(&[cells(0, 0, Rows::At(4), 0), cells(0, 1, Rows::At(3), 0)]),
    ..PLAIN
};

pub static ACROSS: Rule = Rule {
    id: "明细[*, 合计]",
    formula: "合计 = 鲜食 + 酿造",
    each_row: EachRow::Rows { table: 1, panel: 0 },
    relation: equal(&[
        plus(cells(1, 0, Rows::Each, 0)),
        minus(cells(1, 0, Rows::Each, 1)),
        minus(cells(1, 0, Rows::Each, 2)),
    ]),
    ..PLAIN
};

pub static TOTAL: Rule = Rule {
    id: "明细[总计]",
    formula: "总计 = 和(门)",
    each_column: EachColumn::Over(&[0, 1, 2]),
    relation: equal(&[
        plus(each(1, 0, Rows::At(0))),
        minus(each(1, 0, Rows::Digits(3))),
    ]),
    ..PLAIN
};

pub static PARENTS: Rule = Rule {
    id: "明细.上级",
    formula: "上级 = 和(下级)",
    each_row: EachRow::Parents { table: 1, panel: 0 },
    each_column: EachColumn::Over(&[0, 1, 2]),
    relation: equal(&[plus(each(1, 0, Rows::Each)), minus(each(1, 0, Rows::Below))]),
    ..PLAIN
};

pub static KINDS: Rule = Rule {
    id: "果01",
    title: "总账与明细：各门",
    formula: "总账.出库[门] = 明细[门, 合计]",
    each_row: EachRow::Codes(&[101, 102, 103]),
    relation: Relation::Same(&[cells(0, 1, Rows::Each, 0), cells(1, 0, Rows::Each, 0)]),
    examples: &[
        Example {
            passes: true,
            notes: &[],
            department: "",
            title: "",
            figures: &[
                Figure {
                    cells: cells(0, 1, Rows::At(0), 0),
                    text: "12.50",
                },
                Figure {
                    cells: cells(1, 0, Rows::Code(101), 0),
                    text: "12.50",
                },
            ],
        },
        Example {
            passes: false,
            notes: &[],
            department: "",
            title: "差一分",
            figures: &[
                Figure {
                    cells: cells(0, 1, Rows::At(0), 0),
                    text: "12.50",
                },
                Figure {
                    cells: cells(1, 0, Rows::Code(101), 0),
                    text: "12.51",
                },
            ],
        },
    ],
    ..PLAIN
};

pub static PLANNED: Rule = Rule {
    id: "果02",
    title: "实际不超过计划",
    level: Level::Verify,
    formula: "计划[实际] <= 计划[计划]",
    message: "{位置}：{左} 高于 {右}，多 {差}",
    relation: Relation::Linear {
        compare: Compare::AtMost,
        sum: Sum {
            constant: 0,
            terms: &[
                plus(cells(2, 0, Rows::At(0), 1)),
                minus(cells(2, 0, Rows::At(0), 0)),
            ],
        },
    },
    ..PLAIN
};

pub static BASKETS: Rule = Rule {
    id: "计划[筐数]",
    formula: "筐数 = 大筐 + 小筐",
    relation: equal(&[
        plus(cells(2, 0, Rows::At(0), 2)),
        minus(cells(2, 0, Rows::At(0), 3)),
        minus(cells(2, 0, Rows::At(0), 4)),
    ]),
    ..PLAIN
};

pub static STORED: Rule = Rule {
    id: "果03",
    title: "有寄存则须有柑果",
    level: Level::Hint,
    formula: "非 总账.出库[柑果] 为空",
    condition: "存款 非 为空",
    when: Some(Predicate::Not(&Predicate::Blank(cells(
        0,
        0,
        Rows::At(2),
        0,
    )))),
    relation: Relation::Holds(Predicate::Not(&Predicate::Blank(cells(
        0,
        1,
        Rows::At(2),
        0,
    )))),
    ..PLAIN
};

pub static BOUGHT: Rule = Rule {
    id: "果04",
    title: "收购与计划的实际数",
    level: Level::Verify,
    formula: "总账.入库[收购] = 计划[实际]",
    relation: Relation::Same(&[cells(0, 0, Rows::At(1), 0), cells(2, 0, Rows::At(0), 1)]),
    ..PLAIN
};

pub static ALL: &[&Rule] = &[
    &INTAKE, &OUTPUT, &BALANCE, &ACROSS, &TOTAL, &PARENTS, &KINDS, &PLANNED, &BASKETS, &STORED,
    &BOUGHT,
];
