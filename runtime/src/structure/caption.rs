//! What stands around a table: its number, year, department, unit and note.

use super::{Inspector, Property};
use crate::document::CellId;
use crate::fold;
use crate::report::{BoundTable, Printing, Report, Stated};
use crate::schema::{Level, Unit};

/// # What it finds
/// A printed table number that is not the number of the table with this title.
pub(super) const NUMBER: Property = Property {
    name: "表号",
    level: Level::Must,
    asks: "表号与表名对应",
    inspect: number,
};

/// # What it finds
/// A table whose caption states another year than the cover.
///
/// # Why it matters
/// It is the usual trace of last year's table left standing.
pub(super) const YEAR: Property = Property {
    name: "年度",
    level: Level::Must,
    asks: "表头年度与封面年度相同",
    inspect: year,
};

/// # What it finds
/// A table whose caption states another department than the cover or the other tables.
pub(super) const DEPARTMENT: Property = Property {
    name: "部门",
    level: Level::Must,
    asks: "表头部门与封面及其他各表相同",
    inspect: department,
};

/// # What it finds
/// A table whose caption states another unit than the form's.
pub(super) const UNIT: Property = Property {
    name: "单位",
    level: Level::Must,
    asks: "表头金额单位与报表格式相同",
    inspect: unit,
};

/// # What it finds
/// A table without a note, where the spec says that tables have notes.
pub(super) const NOTE: Property = Property {
    name: "表注",
    level: Level::Verify,
    asks: "表下附注",
    inspect: note,
};

/// # What it finds
/// Captions whose lines come in another order than in most tables of the document.
pub(super) const ORDER: Property = Property {
    name: "表头次序",
    level: Level::Hint,
    asks: "各表表头要素次序统一",
    inspect: order,
};

/// Inspects each table that states the thing; tables that do not are passed over with a reason.
fn stated<'r, T>(
    inspector: &mut Inspector<'r, '_>,
    pick: impl Fn(&'r Printing) -> Option<&'r Stated<T>>,
    mut inspect: impl FnMut(&mut Inspector<'r, '_>, &'r BoundTable, &'r Stated<T>),
) where
    T: 'r,
{
    inspector.tables(
        |inspector, _, table| match table.printing.as_ref().and_then(&pick) {
            Some(stated) => inspect(inspector, table, stated),
            None => inspector.skipped("表头未印出"),
        },
    );
}

fn number(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    stated(
        inspector,
        |printing| printing.number.as_ref(),
        |inspector, table, number| {
            let name = table.schema.name;
            inspector.expect(is_numbered(name, &number.value), number.cell, || {
                format!("表名为“{}”，表号却印作“{}”", title(table), number.value)
            });
        },
    );
}

/// Whether a table's name is the printed number, or ends with it behind letters alone.
fn is_numbered(name: &str, number: &str) -> bool {
    let before = name.strip_suffix(number).filter(|_| !number.is_empty());
    let counts = |letter: char| letter.is_ascii_digit();
    fold::equal(number, name) || before.is_some_and(|before| !before.contains(counts))
}

fn title(table: &BoundTable) -> &'static str {
    table.schema.titles.first().copied().unwrap_or_default()
}

fn year(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let expected = report.cover.year.unwrap_or(report.spec.year);
    stated(
        inspector,
        |printing| printing.year.as_ref(),
        |inspector, _, year| {
            inspector.expect(year.value == expected, year.cell, || {
                format!("表头年度印作 {}，封面为 {expected}", year.value)
            });
        },
    );
}

fn department(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let usual = usual_department(report);
    let cover = report.cover.department.as_deref();
    stated(
        inspector,
        |printing| printing.department.as_ref(),
        |inspector, _, department| {
            let printed = department.value.as_str();
            let fits = cover.is_none_or(|cover| fold::contains(printed, cover));
            let alike = usual.is_none_or(|usual| fold::equal(printed, usual));
            inspector.expect(fits && alike, department.cell, || {
                let expected = if fits { usual } else { cover };
                let expected = expected.unwrap_or_default();
                format!("部门印作“{printed}”，应为“{expected}”")
            });
        },
    );
}

/// The department that most tables state.
fn usual_department<'r>(report: &'r Report<'_>) -> Option<&'r str> {
    let stated: Vec<&str> = report
        .tables
        .iter()
        .filter_map(|table| table.printing.as_ref()?.department.as_ref())
        .map(|department| department.value.as_str())
        .collect();
    let votes = |name: &str| {
        stated
            .iter()
            .filter(|other| fold::equal(other, name))
            .count()
    };
    let mut best = None;
    for name in &stated {
        let count = votes(name);
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((*name, count));
        }
    }
    best.map(|(name, _)| name)
}

fn unit(_: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    stated(
        inspector,
        |printing| printing.unit.as_ref(),
        |inspector, table, unit| {
            let Some(expected) = unit_name(table.schema.unit) else {
                return;
            };
            inspector.expect(fold::equal(&unit.value, expected), unit.cell, || {
                format!("金额单位印作“{}”，应为“{expected}”", unit.value)
            });
        },
    );
}

fn unit_name(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Yuan => Some("元"),
        Unit::TenThousandYuan => Some("万元"),
        Unit::HundredMillionYuan => Some("亿元"),
        Unit::Percent | Unit::Point | Unit::Count(_) | Unit::Direction | Unit::None => None,
    }
}

fn note(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    if report.spec.note.is_empty() {
        return;
    }
    inspector.tables(|inspector, _, table| {
        let Some(printing) = &table.printing else {
            return;
        };
        let Some(at) = printing.title.or(printing.first) else {
            return;
        };
        let begins = report.spec.note;
        inspector.expect(printing.note.is_some(), at, || {
            format!("表下没有以“{begins}”起头的附注")
        });
    });
}

/// The elements of a caption in the order in which they are named in findings.
const ELEMENTS: [&str; 5] = ["表名", "表号", "部门", "年度", "单位"];

fn order(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let orders: Vec<Option<Vec<usize>>> = report.tables.iter().map(caption_order).collect();
    let full = || orders.iter().flatten();
    let votes = |order: &Vec<usize>| full().filter(|other| *other == order).count();
    let Some(usual) = full().rev().max_by_key(|order| votes(order)).cloned() else {
        return;
    };
    inspector.tables(|inspector, index, table| {
        let title = table.printing.as_ref().and_then(|printing| printing.title);
        let order = orders.get(index).and_then(Option::as_ref);
        if let (Some(title), Some(order)) = (title, order) {
            inspector.expect(*order == usual, title, || {
                format!("表头次序为{}，多数表为{}", spell(order), spell(&usual))
            });
        }
    });
}

/// The order of the five elements; none unless all are printed.
fn caption_order(table: &BoundTable) -> Option<Vec<usize>> {
    let printing = table.printing.as_ref()?;
    let mut cells: Vec<(CellId, usize)> = [
        printing.title,
        printing.number.as_ref().map(|number| number.cell),
        printing
            .department
            .as_ref()
            .map(|department| department.cell),
        printing.year.as_ref().map(|year| year.cell),
        printing.unit.as_ref().map(|unit| unit.cell),
    ]
    .into_iter()
    .enumerate()
    .map(|(element, cell)| Some((cell?, element)))
    .collect::<Option<_>>()?;
    cells.sort_unstable();
    Some(cells.into_iter().map(|(_, element)| element).collect())
}

fn spell(order: &[usize]) -> String {
    let names: Vec<_> = order
        .iter()
        .filter_map(|&element| ELEMENTS.get(element))
        .copied()
        .collect();
    names.join("→")
}
