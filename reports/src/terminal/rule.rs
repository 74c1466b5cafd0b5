//! One rule explained: what it says, what it is repeated over, on what authority, with examples.

use gouji_runtime::schema::{
    Cells, Columns, EachColumn, EachRow, Example, Figure, Panel, RowKind, Rows, Rule, Spec, Table,
};

use super::style::{FAINT, STRONG, level, paint};
use crate::fact::column_label;
use crate::words;

/// Codes or labels that are named.
const NAMED: usize = 6;

/// A rule of a spec, with the ids of the other specs that have the very same one.
pub fn rule(spec: &Spec, rule: &Rule, others: &[&str]) -> String {
    let level = paint(level(rule.level), words::level(rule.level));
    let head = format!("{}  {level}  {}", paint(STRONG, rule.id), rule.title);
    let mut out = format!("{}\n", head.trim_end());
    let specs = [spec.name].into_iter().chain(others.iter().copied());
    let entries = [
        ("公式", rule.formula.to_owned()),
        ("遍历", repeated(spec, rule)),
        ("依据", rule.basis.to_owned()),
        ("报文", rule.message.to_owned()),
        (
            "说明于",
            rule.explained_by
                .map_or_else(String::new, |cells| cells_name(spec, cells)),
        ),
        ("出处", rule.source.to_owned()),
        ("规范", specs.collect::<Vec<_>>().join("、")),
    ];
    for (name, text) in entries.iter().filter(|(_, text)| !text.is_empty()) {
        out.push_str(&format!("  {}  {text}\n", paint(FAINT, name)));
    }
    for example in rule.examples {
        out.push_str(&example_lines(spec, example));
    }
    out
}

/// What the rule is repeated over, downwards and sideways.
fn repeated(spec: &Spec, rule: &Rule) -> String {
    let rows = match rule.each_row {
        EachRow::Once => String::new(),
        EachRow::Codes(codes) => format!("编码 {}", listed(codes.iter().map(u32::to_string))),
        EachRow::Rows { table, panel } => format!("{} 的每一行", panel_name(spec, table, panel)),
        EachRow::Parents { table, panel } => {
            format!("{} 中有下级的每一行", panel_name(spec, table, panel))
        }
        EachRow::Found { panels, digits } => found(spec, panels, digits),
        EachRow::Instances(table) => format!("每一份 {}", panel_name(spec, table, 0)),
    };
    let columns = match rule.each_column {
        EachColumn::Once => String::new(),
        EachColumn::Over(columns) => over(spec, rule, columns),
    };
    let parts = [rows, columns].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("，")
}

fn found(spec: &Spec, panels: &[(u16, u16)], digits: u8) -> String {
    let names = panels
        .iter()
        .map(|&(table, panel)| panel_name(spec, table, panel));
    let names = names.collect::<Vec<_>>().join("、");
    match digits {
        0 => format!("{names} 中出现的每个编码"),
        digits => format!("{names} 中出现的每个 {digits} 位编码"),
    }
}

/// The columns by their labels; they are those of the first panel the rule names.
fn over(spec: &Spec, rule: &Rule, columns: &[u16]) -> String {
    let panel = home(spec, rule);
    let label = |column: &u16| {
        let column = panel?.columns.get(usize::from(*column))?;
        Some(column_label(column).into_owned())
    };
    let labels = columns.iter().filter_map(label);
    format!("各栏：{}", listed(labels))
}

fn home<'s>(spec: &'s Spec, rule: &Rule) -> Option<&'s Panel> {
    use gouji_runtime::schema::Relation;
    let cells = match &rule.relation {
        Relation::Linear { sum, .. } => sum.terms.first().map(|term| term.cells),
        Relation::Ratio { quotient, .. } => Some(*quotient),
        Relation::Same(cells) => cells.first().copied(),
        Relation::Holds(_) => None,
    }?;
    panel(spec, cells.table, cells.panel).map(|(_, panel)| panel)
}

fn listed(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<_> = texts.collect();
    let named = texts
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join("、");
    match texts.len() > NAMED {
        true => format!("{named} 等 {} 个", texts.len()),
        false => named,
    }
}

fn panel(spec: &Spec, table: u16, panel: u16) -> Option<(&'static Table, &'static Panel)> {
    let table = spec.tables.get(usize::from(table)).copied()?;
    Some((table, table.panels.get(usize::from(panel))?))
}

fn panel_name(spec: &Spec, table: u16, at: u16) -> String {
    match panel(spec, table, at) {
        Some((table, panel)) if panel.name.is_empty() => table.name.to_owned(),
        Some((table, panel)) => format!("{}.{}", table.name, panel.name),
        None => String::new(),
    }
}

fn example_lines(spec: &Spec, example: &Example) -> String {
    let kind = if example.passes { "通过" } else { "违反" };
    let title = match example.title {
        "" => String::new(),
        title => format!("  {title}"),
    };
    let mut out = format!("  {}{title}\n", paint(FAINT, format!("例 {kind}")));
    for figure in example.figures {
        out.push_str(&format!("    {}\n", figure_line(spec, figure)));
    }
    out
}

fn figure_line(spec: &Spec, Figure { cells, text }: &Figure) -> String {
    format!("{} = {text}", cells_name(spec, *cells))
}

/// One cell as an address names it.
fn cells_name(spec: &Spec, cells: Cells) -> String {
    let name = panel_name(spec, cells.table, cells.panel);
    let Some((_, panel)) = panel(spec, cells.table, cells.panel) else {
        return String::new();
    };
    let row = match cells.rows {
        Rows::At(row) => panel
            .rows
            .get(usize::from(row))
            .map(|row| row.label.to_owned()),
        Rows::Code(code) => Some(code.to_string()),
        _ => None,
    };
    let column = match cells.columns {
        Columns::At(column) => panel.columns.get(usize::from(column)).map(column_label),
        Columns::Each | Columns::All => None,
    };
    let row = row.filter(|_| !matches!(panel.kind, RowKind::Single));
    let column = column.filter(|_| panel.columns.len() > 1);
    let indices: Vec<_> = row
        .into_iter()
        .chain(column.map(|column| column.into_owned()))
        .collect();
    format!("{name}[{}]", indices.join(", "))
}
