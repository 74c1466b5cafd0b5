//! Tables and narratives: which there are, how they are set, what they hold.

use super::axis::{self, Words};
use super::pairs::{Pairs, TablePair};
use super::{Change, Group, Kind, rules, setting, words};
use crate::model::{BlankPolicy, Layout, Panel, RowKind, Spec, Table};

const ROWS: Words = Words {
    entry: "行",
    ordinal: "行次",
};
const COLUMNS: Words = Words {
    entry: "栏",
    ordinal: "栏次",
};

const FIELDS: Words = Words {
    entry: "字段",
    ordinal: "编号",
};

/// A group for each later table, then one for each table that is gone.
pub(super) fn groups(pairs: &Pairs<'_>) -> Vec<Group> {
    let positions: Vec<usize> = pairs
        .tables
        .iter()
        .flatten()
        .map(|pair| pair.table)
        .collect();
    let kept = axis::longest_rise(&positions);
    let mut groups = Vec::new();
    for (at, table) in pairs.after.tables.iter().enumerate() {
        let changes = match pairs.earlier(at) {
            None => vec![added(pairs.after, at, table)],
            Some(earlier) => {
                let stays = kept.contains(&at) || is_told(table);
                let moved = (!stays).then(|| moved(pairs.after, at, table));
                let changes = changes(pairs, earlier).into_iter();
                moved.into_iter().chain(changes).collect()
            }
        };
        groups.push(Group {
            title: title(table),
            changes,
        });
    }
    let gone = pairs.before.tables.iter().zip(&pairs.tables);
    let gone = gone.filter(|(_, pair)| pair.is_none());
    groups.extend(gone.map(|(table, _)| Group {
        title: title(table),
        changes: vec![Change::new(Kind::Removed, noun(table), &table.origin.place)],
    }));
    groups
}

fn title(table: &Table) -> String {
    let title = table.titles.first().map_or("", String::as_str);
    match title == table.name {
        true => table.name.clone(),
        false => format!("{} {title}", table.name),
    }
}

/// Whether a table is a narrative. Where sentences stand, their headings say.
fn is_told(table: &Table) -> bool {
    matches!(table.layout, Layout::Words(_))
}

fn noun(table: &Table) -> &'static str {
    if is_told(table) { "说明" } else { "表" }
}

fn added(spec: &Spec, at: usize, table: &Table) -> Change {
    let rows: usize = table.panels.iter().map(|panel| panel.rows.len()).sum();
    let columns: usize = table.panels.iter().map(|panel| panel.columns.len()).sum();
    let rules = spec.rules.iter().filter(|rule| rule.table == Some(at));
    let holds = match &table.layout {
        Layout::Grid => format!("声明 {rows} 行 {columns} 栏，表上的等式"),
        Layout::Form => {
            let fields = table.panels.first().map_or(0, |panel| panel.columns.len());
            let columns = columns - fields;
            format!("声明 {fields} 个字段、{rows} 行 {columns} 栏，表上的等式")
        }
        Layout::Words(words) => {
            let sentences = words.sentences.len();
            format!("{sentences} 句，{columns} 个槽，等式")
        }
    };
    let change = Change::new(Kind::Added, noun(table), &table.origin.place);
    change.with(format!("{holds} {} 条", rules.count()))
}

fn moved(spec: &Spec, at: usize, table: &Table) -> Change {
    let neighbour = at.checked_sub(1).and_then(|above| spec.tables.get(above));
    let to = match neighbour {
        Some(neighbour) => format!("移到 {} 之后", neighbour.name),
        None => "移到最前".to_owned(),
    };
    Change::new(Kind::Moved, "表", &table.origin.place).with(to)
}

fn changes(pairs: &Pairs<'_>, earlier: usize) -> Vec<Change> {
    let pair = pairs.tables.get(earlier).and_then(Option::as_ref);
    let before = pairs.before.tables.get(earlier);
    let after = pair.and_then(|pair| pairs.after.tables.get(pair.table));
    let (Some(pair), Some(before), Some(after)) = (pair, before, after) else {
        return Vec::new();
    };
    let mut found = names(before, after);
    found.extend(settings(before, after));
    if let (Layout::Words(earlier), Layout::Words(later)) = (&before.layout, &after.layout) {
        found.extend(words::sentences(earlier, later));
    } else {
        found.extend(panels(pair, before, after));
    }
    found.extend(rules::of_table(pairs, earlier, pair.table));
    found
}

/// Name, machine name and titles.
fn names(before: &Table, after: &Table) -> Vec<Change> {
    let place = &after.origin.place;
    let (name, title) = match is_told(after) {
        true => ("说明名", "标题"),
        false => ("表名", "表题"),
    };
    let renamed = |what: &str, earlier: &str, later: &str| {
        let what = format!("{what} {earlier} → {later}");
        (earlier != later).then(|| Change::new(Kind::Renamed, what, place))
    };
    let proper = |table: &Table| table.titles.first().cloned().unwrap_or_default();
    let others = |table: &Table, known: &Table| {
        let titles = table.titles.iter().skip(1);
        let new = titles.filter(|title| !known.titles.contains(title));
        new.map(|title| format!("“{title}”")).collect::<Vec<_>>()
    };
    let mut found = vec![
        renamed(name, &before.name, &after.name),
        renamed("机器编号", &before.id, &after.id),
        renamed(title, &proper(before), &proper(after)),
    ];
    for (word, titles) in [("增", others(after, before)), ("删", others(before, after))] {
        let change = || Change::new(Kind::Changed, format!("{title}的又名"), place);
        let told = || change().with(format!("{word} {}", titles.join("、")));
        found.push((!titles.is_empty()).then(told));
    }
    found.into_iter().flatten().collect()
}

fn settings(before: &Table, after: &Table) -> Vec<Change> {
    let place = &after.origin.place;
    let unit = |table: &Table| super::general::unit(&table.unit).to_owned();
    let precision = |table: &Table| match table.drops_zeros {
        true => format!("{} 省零", table.precision),
        false => table.precision.to_string(),
    };
    let blank = |table: &Table| match table.blank {
        BlankPolicy::Zero => "为零",
        BlankPolicy::Missing => "为缺",
    };
    let optional = |table: &Table| if table.optional { "可缺" } else { "必有" };
    let found = [
        setting("单位", &unit(before), &unit(after), place),
        setting("精度", &precision(before), &precision(after), place),
        setting("空", blank(before), blank(after), place),
        setting("可缺", optional(before), optional(after), place),
        setting("每", &each(before), &each(after), place),
    ];
    found.into_iter().flatten().collect()
}

/// What tells the printings of a table apart; empty where there is but one.
fn each(table: &Table) -> String {
    let column = table.each.and_then(|at| {
        let panel = table.panels.first()?;
        panel.columns.get(at)
    });
    column.map_or_else(String::new, |column| column.path.join("."))
}

fn panels(pair: &TablePair, before: &Table, after: &Table) -> Vec<Change> {
    let mut found = Vec::new();
    for (panel, pair) in before.panels.iter().zip(&pair.panels) {
        let later = pair
            .as_ref()
            .and_then(|pair| Some((pair, after.panels.get(pair.panel)?)));
        let Some((pair, later)) = later else {
            let what = format!("面板 {}", panel.name);
            found.push(Change::new(Kind::Removed, what, &before.origin.place));
            continue;
        };
        let place = &after.origin.place;
        found.extend(setting("面板名", &panel.name, &later.name, place));
        found.extend(setting("分行", &row_kind(panel), &row_kind(later), place));
        let bands = |panel: &Panel| panel.bands.join(" ");
        found.extend(setting("并列", &bands(panel), &bands(later), place));
        let (earlier_rows, later_rows) = (axis::rows(panel), axis::rows(later));
        let rows = axis::changes(&earlier_rows, &later_rows, &pair.rows, &ROWS);
        found.extend(rows.into_iter().map(|change| within(later, change)));
        let earlier = axis::columns(panel, &before.unit);
        let columns = axis::columns(later, &after.unit);
        let entries = match (&after.layout, later.name.as_str()) {
            (Layout::Form, "") => &FIELDS,
            _ => &COLUMNS,
        };
        let columns = axis::changes(&earlier, &columns, &pair.columns, entries);
        found.extend(columns.into_iter().map(|change| within(later, change)));
    }
    let known = |at: usize| {
        let mut panels = pair.panels.iter().flatten();
        panels.any(|pair| pair.panel == at)
    };
    let new = after
        .panels
        .iter()
        .enumerate()
        .filter(|(at, _)| !known(*at));
    found.extend(new.map(|(_, panel)| {
        let what = format!("面板 {}", panel.name);
        Change::new(Kind::Added, what, &after.origin.place)
    }));
    found
}

/// A change with the panel it is in, where there are several.
fn within(panel: &Panel, mut change: Change) -> Change {
    if !panel.name.is_empty() {
        change.what = format!("{}：{}", panel.name, change.what);
    }
    change
}

fn row_kind(panel: &Panel) -> String {
    match panel.kind {
        RowKind::Listed => "逐行列出",
        RowKind::Coded(_) => "按编码",
        RowKind::Single => "单行",
        RowKind::Numbered => "按序号",
        RowKind::Keyed(_) => "按名称",
    }
    .to_owned()
}
