//! A model made by hand whose names fight Rust: keywords, doubles, empty ones, Markdown, quotes.

use gouji_dsl::model::{
    BlankPolicy, Cells, CodeEntry, CodeList, Column, Columns, Compare, EachRow, Kind, Layout,
    Level, Model, Origin, Panel, Predicate, Relation, Row, RowKind, Rows, Rule, Spec, Sum, Table,
    Take, Term, Unit,
};

/// One spec with a table of two panels of one name and a coded table called as a module is.
pub(crate) fn model() -> Model {
    Model {
        specs: vec![Spec {
            name: "Self `1` <b> 2021".to_owned(),
            folder: "self".to_owned(),
            region: "“地区”\"\\".to_owned(),
            year: 2021,
            kind: "种类".to_owned(),
            note: "注：".to_owned(),
            codes: vec![codes()],
            vocabularies: Vec::new(),
            fragments: Vec::new(),
            tables: vec![two_panels(), coded()],
            rules: vec![
                rule("type.match", Some(0)),
                rule("type[*, match]", Some(0)),
                rule("type.每行.match", Some(0)),
                rule("check", None),
                rule("42", None),
            ],
            outline: gouji_dsl::model::Outline::default(),
            weights: vec![("type.属性".to_owned(), None)],
            parent: None,
            words: Vec::new(),
            cover: Vec::new(),
            caption: Vec::new(),
            expanded: String::new(),
        }],
    }
}

fn codes() -> CodeList {
    CodeList {
        name: "crate".to_owned(),
        levels: vec![("类".to_owned(), 3)],
        entries: vec![CodeEntry {
            code: 201,
            name: "一".to_owned(),
            aliases: vec!["壹".to_owned()],
        }],
        origin: origin(1),
    }
}

fn two_panels() -> Table {
    let rows = vec![
        row("match", "match", 1),
        row("合计", "合计", 2),
        row("合 计", "合计", 3),
        row("", "", 4),
        row("[链接] *粗* `码`\n下一行", "2链接", 5),
    ];
    let columns = vec![column("dyn", 1), column("dyn", 2)];
    let panel = |name: &str| Panel {
        name: name.to_owned(),
        kind: RowKind::Listed,
        rows: rows.clone(),
        columns: columns.clone(),
        bands: Vec::new(),
    };
    table("rules", "type", vec![panel(""), panel("面板 1")])
}

fn coded() -> Table {
    let panel = Panel {
        name: String::new(),
        kind: RowKind::Coded(0),
        rows: Vec::new(),
        columns: vec![column("金额", 1)],
        bands: Vec::new(),
    };
    table("codes", "new", vec![panel])
}

fn table(id: &str, name: &str, panels: Vec<Panel>) -> Table {
    Table {
        id: id.to_owned(),
        name: name.to_owned(),
        titles: Vec::new(),
        unit: Unit::Count("辆\"".to_owned()),
        precision: 0,
        drops_zeros: true,
        blank: BlankPolicy::Missing,
        optional: true,
        each: None,
        layout: Layout::Grid,
        panels,
        origin: origin(2),
    }
}

fn row(label: &str, identifier: &str, ordinal: u16) -> Row {
    Row {
        id: format!("r{ordinal}"),
        label: label.to_owned(),
        identifier: identifier.to_owned(),
        aliases: Vec::new(),
        ordinal,
        code: 0,
        grey: label.is_empty(),
        optional: false,
        origin: origin(usize::from(ordinal) + 2),
    }
}

fn column(identifier: &str, ordinal: u16) -> Column {
    Column {
        id: format!("c{ordinal}"),
        path: vec!["<栏>".to_owned(), identifier.to_owned()],
        identifier: identifier.to_owned(),
        aliases: Vec::new(),
        ordinal,
        kind: Kind::Exact,
        unit: Unit::Percent,
        default: None,
        choices: vec!["是".to_owned(), "否".to_owned()],
        grey: false,
        optional: false,
        origin: origin(10),
    }
}

fn rule(id: &str, table: Option<usize>) -> Rule {
    let cells = |rows| Cells {
        table: 0,
        panel: 1,
        rows,
        columns: Columns::Each,
    };
    let term = |coefficient, rows| Term {
        coefficient,
        cells: cells(rows),
        take: Take::Value,
        direction: None,
    };
    Rule {
        id: id.to_owned(),
        title: "题 [x] <i>".to_owned(),
        table,
        level: Level::Verify,
        formula: "`a` = \"b\"".to_owned(),
        basis: String::new(),
        message: "{左}\t{右}".to_owned(),
        origin: origin(11),
        each_row: EachRow::Found(vec![(1, 0)], 3),
        each_column: vec![0, 1],
        condition: String::new(),
        when: Some(Predicate::Not(Box::new(Predicate::Any(vec![
            Predicate::Blank(cells(Rows::All)),
            Predicate::All(vec![
                Predicate::Present(1),
                Predicate::LineCount(1, 0, Compare::AtLeast, 2),
            ]),
            Predicate::NoteContains(0, "文".to_owned()),
            Predicate::DepartmentContains("部".to_owned()),
        ])))),
        relation: Relation::Linear(
            Compare::AtMost,
            Sum {
                constant: -1,
                terms: vec![
                    term(1, Rows::Digits(3)),
                    term(-2, Rows::Each),
                    term(-1, Rows::Code(201)),
                ],
            },
        ),
        explained_by: None,
        examples: Vec::new(),
    }
}

fn origin(line: usize) -> Origin {
    Origin {
        place: format!("specs/self/夹 具.gj:{line}"),
        ..Origin::default()
    }
}
