//! An orchard with a table of its harvest, sentences about it, and rules between the two.

use gouji_runtime::bind::Binder;
use gouji_runtime::check::Checker;
use gouji_runtime::document::Document;
use gouji_runtime::finding::Finding;
use gouji_runtime::report::Problem;
use gouji_runtime::schema::*;
use gouji_runtime::write::{Narrative, Written, write};

use crate::build::{Told, document, spec};

pub(crate) fn keep<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(items.into_iter().collect())
}

/// What the sentences of the orchard take, by column.
const SLOTS: [&str; 9] = ["合计", "苹果", "占比", "梨", "向", "额", "升", "率", "原因"];

/// The sentences, then the table with the total, the apples and the pears.
pub(crate) fn orchard() -> &'static Spec {
    let harvest = Told::under("收成", &["收成情况"]).says(
        "本园{年度}年度收成合计{合计:万元}，其中：苹果{苹果:万元}，占{占比:%}<；梨{梨:万元=0}>，<与上年持平|比上年{向:增减=持平}{额:万元=0}<，{升:增减}{率:%}>><，主要原因是{原因:文}|>。",
    );
    let extra = Told::under("果筐", &["果筐情况"])
        .says("{上年}年有筐{筐:个}")
        .may_say("另有梯{梯:架}");
    with_rules(spec([harvest, extra]))
}

fn with_rules(base: &'static Spec) -> &'static Spec {
    let table = base.tables.len() as u16;
    let tables = base
        .tables
        .iter()
        .copied()
        .chain([&*Box::leak(Box::new(grid()))]);
    let slot = |name: &str| slot(0, SLOTS.iter().position(|slot| *slot == name).unwrap());
    let printed = |column| slot_of(table, column);
    let base_year = [plus(slot("合计")), turned(-1, slot("额"), slot("向"))];
    let rules = [
        Relation::Same(keep([slot("合计"), printed(0)])),
        linear([plus(slot("苹果")), minus(printed(1))]),
        linear([plus(slot("梨")), minus(printed(2))]),
        ratio(slot("占比"), [plus(slot("苹果"))], [plus(slot("合计"))]),
        ratio(slot("率"), [plus(slot("额"))], base_year),
        linear([plus(slot("升")), minus(slot("向"))]),
    ];
    let rules = (1..).zip(rules).map(|(nth, relation)| rule(nth, relation));
    Box::leak(Box::new(Spec {
        tables: keep(tables),
        rules: keep(rules),
        ..*base
    }))
}

fn slot(table: u16, column: usize) -> Cells {
    slot_of(table, column as u16)
}

fn slot_of(table: u16, column: u16) -> Cells {
    Cells {
        table,
        panel: 0,
        rows: Rows::At(0),
        columns: Columns::At(column),
    }
}

fn plus(cells: Cells) -> Term {
    Term {
        coefficient: 1,
        cells,
        take: Take::Value,
        direction: None,
    }
}

fn minus(cells: Cells) -> Term {
    Term {
        coefficient: -1,
        ..plus(cells)
    }
}

fn turned(coefficient: i32, cells: Cells, direction: Cells) -> Term {
    Term {
        coefficient,
        direction: Some(direction),
        ..plus(cells)
    }
}

fn sum(terms: impl IntoIterator<Item = Term>) -> Sum {
    Sum {
        constant: 0,
        terms: keep(terms),
    }
}

fn linear(terms: impl IntoIterator<Item = Term>) -> Relation {
    Relation::Linear {
        compare: Compare::Equal,
        sum: sum(terms),
    }
}

fn ratio(
    quotient: Cells,
    dividend: impl IntoIterator<Item = Term>,
    divisor: impl IntoIterator<Item = Term>,
) -> Relation {
    Relation::Ratio {
        compare: Compare::Equal,
        quotient,
        dividend: sum(dividend),
        divisor: sum(divisor),
    }
}

fn rule(nth: usize, relation: Relation) -> &'static Rule {
    Box::leak(Box::new(Rule {
        id: String::leak(format!("收成.等{nth}")),
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
        relation,
        explained_by: None,
        examples: &[],
    }))
}

fn grid() -> Table {
    let column = |label: &'static str| Column {
        id: label,
        path: keep([label]),
        aliases: &[],
        ordinal: 0,
        kind: Kind::Amount,
        unit: Unit::TenThousandYuan,
        default: None,
        choices: &[],
        grey: false,
        optional: false,
        source: "",
    };
    let panel = Panel {
        name: "",
        kind: RowKind::Single,
        rows: &[],
        columns: keep(["合计", "苹果", "梨"].map(column)),
        bands: &[],
    };
    Table {
        id: "t",
        name: "收成表",
        titles: &["收成决算表"],
        unit: Unit::TenThousandYuan,
        precision: 2,
        drops_zeros: false,
        blank: Blank::Zero,
        optional: false,
        each: None,
        layout: Layout::Grid,
        panels: keep([panel]),
        source: "",
    }
}

/// A document that prints these figures, and says this.
pub(crate) fn printed(figures: &str, says: &str) -> Document {
    document(&format!(
        "{says}\n\n收成决算表\n合计|苹果|梨\n{figures}\n\n"
    ))
}

/// What is written for a document.
pub(crate) fn written(figures: &str, says: &str) -> Vec<Narrative> {
    let document = printed(figures, says);
    write(&Binder::new(orchard()).bind(&document))
}

/// The first sentence about the harvest.
pub(crate) fn first(figures: &str, says: &str) -> Written {
    written(figures, says)[0].paragraphs[0].sentences[0].clone()
}

/// What the rules and the binding find in a document.
pub(crate) fn findings(document: &Document) -> (Vec<Finding>, Vec<Problem>) {
    let spec = orchard();
    let report = Binder::new(spec).bind(document);
    let mut checker = Checker::new(&report);
    spec.rules.iter().for_each(|rule| checker.rule(rule));
    (checker.finish().findings, report.problems.clone())
}
