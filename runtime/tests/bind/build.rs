//! Short ways to write specs and documents, and to read reports.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use gouji_runtime::bind::Binder;
use gouji_runtime::check::Checker;
use gouji_runtime::document::{Cover, Document, DocumentBuilder, Place};
use gouji_runtime::report::{FactId, Problem, Report, State};
use gouji_runtime::schema::{
    Blank, CodeEntry, CodeLevel, CodeList, Column, Kind, Layout, Panel, Part, Pattern, Row,
    RowKind, Slot, Spec, Table, Unit,
};

/// A list kept for the rest of the test run, as specs are.
pub fn keep<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(items.into_iter().collect())
}

pub fn text(text: impl Into<String>) -> &'static str {
    String::leak(text.into())
}

/// A spec of these tables, with the usual captions.
pub fn spec(tables: impl IntoIterator<Item = Table>) -> Spec {
    Spec {
        name: "甲地 2021",
        folder: "jia/2021",
        region: "甲地",
        year: 2021,
        kind: "甲类报告",
        parent: "",
        words: &[],
        cover: keep([
            pattern(&["{年度}", "年度报告"]),
            pattern(&["部门名称：", "{部门}"]),
        ]),
        caption: keep([
            pattern(&["{表号}", "表"]),
            pattern(&["部门：", "{部门}"]),
            pattern(&["{年度}", "年度"]),
            pattern(&["金额单位：", "{单位}"]),
        ]),
        note: "注：",
        codes: &[],
        tables: keep(tables.into_iter().map(|table| &*Box::leak(Box::new(table)))),
        rules: &[],
        check: |_: &mut Checker<'_, '_>| {},
        weights: &[],
        outline: &gouji_runtime::schema::Outline::NONE,
    }
}

fn pattern(parts: &[&'static str]) -> Pattern {
    let part = |part: &&'static str| match *part {
        "{年度}" => Part::Slot(Slot::Year),
        "{部门}" => Part::Slot(Slot::Department),
        "{单位}" => Part::Slot(Slot::Unit),
        "{表号}" => Part::Slot(Slot::TableNumber),
        literal => Part::Text(literal),
    };
    Pattern {
        parts: keep(parts.iter().map(part)),
        source: "",
    }
}

/// A table in 万元 with two decimals, where blanks are 0.
pub fn table(
    id: &'static str,
    title: &'static str,
    panels: impl IntoIterator<Item = Panel>,
) -> Table {
    Table {
        each: None,
        layout: Layout::Grid,
        id,
        name: id,
        titles: keep([title]),
        unit: Unit::TenThousandYuan,
        precision: 2,
        drops_zeros: false,
        blank: Blank::Zero,
        optional: false,
        panels: keep(panels),
        source: "",
    }
}

/// A form that is printed several times, told apart by its first field.
pub fn form(
    id: &'static str,
    title: &'static str,
    fields: &[&str],
    panels: impl IntoIterator<Item = Panel>,
) -> Table {
    let fields = panel(RowKind::Single, &[], fields);
    Table {
        layout: Layout::Form,
        each: Some(0),
        drops_zeros: true,
        ..table(id, title, [fields].into_iter().chain(panels))
    }
}

/// A panel; columns as `1 上.下`, with their number and their path.
pub fn panel(kind: RowKind, rows: &[&str], columns: &[&str]) -> Panel {
    Panel {
        name: "",
        kind,
        rows: keep(rows.iter().map(|row| declared_row(row))),
        columns: keep(columns.iter().map(|column| declared_column(column))),
        bands: &[],
    }
}

pub fn named(name: &'static str, panel: Panel) -> Panel {
    Panel { name, ..panel }
}

/// A row as `3 标签`, `3 ×` or `标签`; with `?` behind it, it may be missing.
fn declared_row(row: &str) -> Row {
    let (ordinal, label) = numbered(row.trim_end_matches('?'));
    let grey = label == "×";
    let id = if ordinal == 0 {
        text(label)
    } else {
        text(format!("r{ordinal}"))
    };
    Row {
        id,
        label: if grey { "" } else { text(label) },
        aliases: &[],
        ordinal,
        code: 0,
        grey,
        optional: row.ends_with('?'),
        source: "",
    }
}

/// A column as `3 上.下`, `上.下`, `下:文`, `下:文=甲/乙`, `下:分` or `下:%`; other labels behind
/// `|`.
fn declared_column(column: &str) -> Column {
    let (ordinal, path) = numbered(column);
    let (path, aliases) = path.split_once('|').unwrap_or((path, ""));
    let (path, choices) = path.split_once('=').unwrap_or((path, ""));
    let (path, kind, unit) = match path.split_once(':') {
        Some((path, "文")) => (path, Kind::Text, Unit::None),
        Some((path, "分")) => (path, Kind::Exact, Unit::Point),
        Some((path, _)) => (path, Kind::Amount, Unit::Percent),
        None => (path, Kind::Amount, Unit::TenThousandYuan),
    };
    let id = if ordinal == 0 {
        text(path)
    } else {
        text(format!("c{ordinal}"))
    };
    Column {
        default: None,
        id,
        path: keep(path.split('.').map(text)),
        aliases: keep(
            aliases
                .split('|')
                .filter(|alias| !alias.is_empty())
                .map(text),
        ),
        ordinal,
        kind,
        unit,
        choices: keep(
            choices
                .split('/')
                .filter(|choice| !choice.is_empty())
                .map(text),
        ),
        grey: false,
        optional: false,
        source: "",
    }
}

fn numbered(declared: &str) -> (u16, &str) {
    match declared.split_once(' ') {
        Some((ordinal, label)) => (ordinal.parse().unwrap(), label),
        None => (0, declared),
    }
}

/// A code list with levels of 3, 5 and 7 digits.
pub fn codes(entries: &[(u32, &'static str)]) -> RowKind {
    let levels = [("类", 3), ("款", 5), ("项", 7)].map(|(name, digits)| CodeLevel { name, digits });
    let entries = entries.iter().map(|(code, name)| CodeEntry {
        code: *code,
        name,
        aliases: &[],
    });
    RowKind::Coded(Box::leak(Box::new(CodeList {
        name: "科目",
        levels: keep(levels),
        entries: keep(entries),
    })))
}

/// A document of lines; those with `|` are rows of a grid, in which `<` is a cell merged into the
/// one to its left.
pub fn document(lines: &str) -> Document {
    let mut builder = DocumentBuilder::new("test");
    for (number, line) in (1..).zip(lines.lines()) {
        let place = |field| Place::Line {
            line: number,
            field,
            offset: 0,
        };
        if line.contains('|') {
            builder.row();
            for (field, cell) in (0..).zip(line.split('|')) {
                let merged = cell.trim() == "<";
                let cover = if merged { Cover::Left } else { Cover::Own };
                let cell = builder.intern(if merged { "" } else { cell });
                builder.cell(cell, place(field), cover);
            }
        } else if line.trim().is_empty() {
            builder.end_grid();
        } else {
            let range = builder.intern(line);
            builder.paragraph(range, place(0));
        }
    }
    builder.finish()
}

pub fn bind<'d>(spec: &Spec, document: &'d Document) -> Report<'d> {
    // Only a leaked copy lives as long as specs do; the tables are shared.
    Binder::new(Box::leak(Box::new(Spec { ..*spec }))).bind(document)
}

/// Every figure and text as `id=text`.
pub fn figures(report: &Report<'_>) -> Vec<String> {
    let facts = (0..report.facts.len() as u32).map(FactId);
    let printed =
        facts.filter(|id| !matches!(report.fact(*id).state, State::Blank | State::Absent));
    printed
        .map(|id| {
            let fact = report.fact(id);
            let mark = if fact.state == State::Unreadable {
                "?"
            } else {
                ""
            };
            format!(
                "{}={}{mark}",
                report.fact_id_text(id),
                report.text_at(fact.cell.unwrap())
            )
        })
        .collect()
}

/// The ids of the facts in one state.
pub fn in_state(report: &Report<'_>, state: State) -> Vec<String> {
    let facts = (0..report.facts.len() as u32).map(FactId);
    let found = facts.filter(|id| report.fact(*id).state == state);
    found.map(|id| report.fact_id_text(id)).collect()
}

/// Every problem as a short text.
pub fn problems(report: &Report<'_>) -> Vec<String> {
    let at = |cell| report.document.text_at(cell);
    let near = |cell: &Option<_>| cell.map_or("-", at);
    let row = |panel: &usize, table: &usize, row: &usize| {
        report.tables[*table].panels[*panel].schema.rows[*row].id
    };
    let problems = report.problems.iter().map(|problem| match problem {
        Problem::TableMissing {
            table,
            nearest,
            likeness,
        } => {
            format!(
                "no table {}: {} {likeness}%",
                report.spec.tables[*table].id,
                near(nearest)
            )
        }
        Problem::ColumnMissing {
            table,
            panel,
            column,
            nearest,
        } => {
            let column = &report.spec.tables[*table].panels[*panel].columns[*column];
            format!("no column {}: {}", column.id, near(nearest))
        }
        Problem::RowMissing {
            table,
            panel,
            row: index,
            nearest,
        } => {
            format!("no row {}: {}", row(panel, table, index), near(nearest))
        }
        Problem::RowUnknown { cell, .. } => format!("unknown row {}", at(*cell)),
        Problem::LabelMissing {
            table,
            instance,
            label,
        } => {
            format!(
                "no label {label} in {}",
                report.tables[*table].instances[*instance].name
            )
        }
        Problem::CodeUnknown { table, panel, row } => {
            format!(
                "unknown code {}",
                report.tables[*table].panels[*panel].rows[*row].code
            )
        }
        Problem::RowTwice { cell, .. } => format!("row twice {}", at(*cell)),
        Problem::TableTwice { cell, .. } => format!("table twice {}", at(*cell)),
        Problem::Stray { cell, .. } => format!("stray {}", at(*cell)),
        Problem::SentenceMissing { sentence, .. } => format!("sentence missing {sentence}"),
        Problem::SectionMissing { table } => format!("section missing {table}"),
        Problem::UnitMissing { cell, .. } => format!("unit missing {}", at(*cell)),
        Problem::YearOdd { cell, .. } => format!("odd year {}", at(*cell)),
    });
    problems.collect()
}
