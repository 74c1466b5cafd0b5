//! The specs that are built in, a line each.

use gouji_runtime::schema::Spec;

use super::columns::{Side, align};

/// Name, kind, region, year, tables, rules, parent and folder, aligned below a header.
pub fn specs(specs: &[&Spec]) -> String {
    let header = ["规范", "种类", "地区", "年度", "表", "规则", "继承", "目录"];
    let rows = specs.iter().map(|spec| row(spec));
    let rows: Vec<_> = [header.map(str::to_owned).to_vec()]
        .into_iter()
        .chain(rows)
        .collect();
    let mut sides = [Side::Left; 8];
    if let Some(counts) = sides.get_mut(3..6) {
        counts.fill(Side::Right);
    }
    let lines = align(&rows, &sides).into_iter();
    lines.map(|line| line + "\n").collect()
}

fn row(spec: &Spec) -> Vec<String> {
    let parent = if spec.parent.is_empty() {
        "—"
    } else {
        spec.parent
    };
    [
        spec.name,
        spec.kind,
        spec.region,
        &spec.year.to_string(),
        &spec.tables.len().to_string(),
        &spec.rules.len().to_string(),
        parent,
        spec.folder,
    ]
    .map(str::to_owned)
    .to_vec()
}
