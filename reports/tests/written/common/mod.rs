//! A small spec and a bound document made by hand, so that what is tested here is the writing alone.

mod form;
mod outcome;

pub(crate) use form::{RULE, SPEC};
pub(crate) use outcome::{clean, outcome, outcome_of, plain};

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::amount::{Amount, Reading};
use gouji_runtime::document::{Block, CellId, Document, Place};
use gouji_runtime::report::{
    BoundPanel, BoundRow, BoundTable, Cover, Fact, FactId, Printing, Report, State,
};
use gouji_runtime::schema::{Kind, Panel, Unit};

/// Lines from 1: the totals of 甲表 in line 10, 乙表 from line 15.
pub(crate) const TEXT: &str = "\
青禾市粮站2021年度账目

甲表 收支总账
金额单位：万元
收入\t行次\t金额\t支出\t行次\t金额
粮食销售\t1\t1,200.50\t工资\t11\t800.00
仓储服务\t2\t98.37\t水电\t12\t498.87
\t3\t\t其他\t13\t
收入合计\t4\t1,298.87\t支出合计\t14\t1,298.87
年初结余\t5\t\t年末结余\t15\t-

乙表 项目明细
编码\t名称\t合计\t其中：基本
合计\t\t1,289.87\t99.1x
101\t购销业务\t800.00\t700.00
10101\t收购粮食与油料等大宗农产品\t400.00\t
10102\t销售\t400.00\t
全年共完成12批次，合计1,298.87万元。
";

/// The document.
pub(crate) fn document() -> Document {
    read_bytes(
        "报告/粮站.txt",
        TEXT.as_bytes().to_vec(),
        &Limits::default(),
    )
    .unwrap()
}

/// The document, bound.
pub(crate) fn report(document: &Document) -> Report<'_> {
    let mut binder = Binder {
        document,
        facts: Vec::new(),
        met: 0,
    };
    let [first, second] = SPEC.tables else {
        panic!("the spec has two tables")
    };
    let left = binder.listed(&first.panels[0], 6, 0);
    let right = binder.listed(&first.panels[1], 6, 3);
    let coded = binder.coded(&second.panels[0], 14);
    let printing = |line| {
        Some(Printing {
            title: cell(document, line, 0),
            ..Printing::default()
        })
    };
    let tables = vec![
        BoundTable {
            schema: first,
            printing: printing(3),
            panels: vec![left, right],
            instances: Vec::new(),
        },
        BoundTable {
            schema: second,
            printing: printing(12),
            panels: vec![coded],
            instances: Vec::new(),
        },
    ];
    Report {
        document,
        spec: &SPEC,
        cover: Cover {
            year: Some(2021),
            department: Some("青禾市粮站".to_owned()),
        },
        tables,
        facts: binder.facts,
        problems: Vec::new(),
        pieces: Vec::new(),
    }
}

/// The cell at a line (from 1) and a field (from 0).
pub(crate) fn cell(document: &Document, line: u32, field: u32) -> Option<CellId> {
    let wanted = Place::Line {
        line,
        field,
        offset: 0,
    };
    let last = document.blocks().iter().map(|block| match block {
        Block::Paragraph(id) => id.0,
        Block::Grid(grid) => document
            .rows(grid)
            .map(|(id, cells)| id.0 + cells.len() as u32)
            .max()
            .unwrap(),
    });
    (0..=last.max().unwrap())
        .map(CellId)
        .find(|&id| document.cell(id).is_some_and(|cell| cell.place == wanted))
}

/// The fact at a line and a field.
pub(crate) fn fact(report: &Report, line: u32, field: u32) -> FactId {
    let cell = cell(report.document, line, field);
    let at = report
        .facts
        .iter()
        .position(|fact| fact.cell == cell && cell.is_some());
    FactId(at.unwrap() as u32)
}

struct Binder<'d> {
    document: &'d Document,
    facts: Vec<Fact>,
    met: u32,
}

impl Binder<'_> {
    /// Rows in their order from `line` on; label, number and figure from `field` on.
    fn listed(&mut self, schema: &'static Panel, line: u32, field: u32) -> BoundPanel {
        let first_fact = self.facts.len() as u32;
        let mut rows = Vec::new();
        for (index, line) in (0..schema.rows.len()).zip(line..) {
            rows.push(self.row(Some(index as u16), 0, line, field));
            self.fact(Kind::Amount, line, field + 2);
        }
        panel(schema, first_fact, rows)
    }

    fn coded(&mut self, schema: &'static Panel, line: u32) -> BoundPanel {
        let first_fact = self.facts.len() as u32;
        let codes = [(Some(0), 0), (None, 101), (None, 10101), (None, 10102)];
        let mut rows = Vec::new();
        for ((declared, code), line) in codes.into_iter().zip(line..) {
            rows.push(self.row(declared, code, line, 0));
            self.fact(Kind::Amount, line, 2);
            self.fact(Kind::Amount, line, 3);
        }
        panel(schema, first_fact, rows)
    }

    fn row(&mut self, declared: Option<u16>, code: u32, line: u32, field: u32) -> BoundRow {
        self.met += 1;
        BoundRow {
            declared,
            code,
            found: true,
            label: cell(self.document, line, field),
            name: cell(self.document, line, field + 1).filter(|_| code != 0),
            met: self.met,
            ..BoundRow::default()
        }
    }

    fn fact(&mut self, kind: Kind, line: u32, field: u32) {
        assert_eq!(kind, Kind::Amount);
        let cell = cell(self.document, line, field);
        let text = cell.map_or("", |cell| self.document.text_at(cell));
        let blank = Fact {
            value: 0,
            half: 0,
            state: State::Blank,
            decimals: 0,
            cell,
        };
        self.facts.push(match Amount::read(text) {
            Reading::Blank => blank,
            Reading::Unreadable => Fact {
                state: State::Unreadable,
                ..blank
            },
            Reading::Number(amount) => Fact {
                value: amount.scaled(Unit::TenThousandYuan).unwrap(),
                state: if amount.is_zero() {
                    State::Zero
                } else {
                    State::Number
                },
                decimals: amount.decimals(),
                ..blank
            },
        });
    }
}

fn panel(schema: &'static Panel, first_fact: u32, rows: Vec<BoundRow>) -> BoundPanel {
    let codes = rows.iter().zip(0..).filter(|(row, _)| row.code != 0);
    let mut by_code: Vec<_> = codes.map(|(row, at)| (row.code, at)).collect();
    by_code.sort();
    BoundPanel {
        schema,
        first_fact,
        columns_found: vec![true; schema.columns.len()],
        column_ordinals: vec![None; schema.columns.len()],
        rows,
        by_code,
        keys: std::sync::OnceLock::new(),
    }
}
