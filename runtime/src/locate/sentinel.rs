//! Signs of a bad reading: totals smaller than one of their own parts, and no few cells to blame.

use std::collections::BTreeSet;

use super::Diagnosis;
use super::graph::Graph;
use super::group::Group;
use crate::check::printed;
use crate::finding::{Finding, Verdict};
use crate::report::FactId;
use crate::schema::{Compare, Level, Relation};

/// In so many relations a total must be smaller than a part of it.
const SEVERAL: usize = 3;

/// The tables of these groups, which no few cells explain, that were probably misread.
pub(super) fn misread_tables(graph: &Graph<'_>, groups: &[Group]) -> Vec<u16> {
    let failed = groups.iter().flat_map(|group| &group.failed);
    let tables = failed.filter_map(|&index| table(graph, total_below_part(graph, index)?.0));
    let mut tables: Vec<u16> = tables.collect();
    tables.sort_unstable();
    let runs = tables.chunk_by(|left, right| left == right);
    runs.filter(|run| run.len() >= SEVERAL)
        .filter_map(|run| run.first().copied())
        .collect()
}

/// Takes all failures of a misread table out of the accounting errors and tells of the reading.
pub(super) fn set_apart(graph: &Graph<'_>, table_at: u16, diagnosis: &mut Diagnosis) {
    let mut examples: Vec<(FactId, FactId)> = Vec::new();
    let mut count = 0;
    for (index, instance) in graph.instances().iter().enumerate() {
        let concerns = graph
            .items(index)
            .iter()
            .any(|item| table(graph, item.fact) == Some(table_at));
        let fails = instance.verdict == Verdict::Violated
            && !matches!(instance.rule.relation, Relation::Holds(_));
        if concerns && fails {
            count += 1;
            diagnosis.misread.entry(index).or_insert(table_at);
            examples.extend(total_below_part(graph, index));
        }
    }
    diagnosis
        .readings
        .extend(finding(graph, table_at, &examples, count));
}

/// A total and a part of it that is larger than the total, in a sum of figures none of which is
/// negative.
fn total_below_part(graph: &Graph<'_>, index: usize) -> Option<(FactId, FactId)> {
    let instance = graph.instance(index)?;
    let Relation::Linear {
        compare: Compare::Equal,
        ..
    } = instance.rule.relation
    else {
        return None;
    };
    if instance.constant != 0 {
        return None;
    }
    let items = graph.items(index);
    let value = |fact: FactId| graph.report.fact(fact).value;
    let (left, right): (Vec<FactId>, Vec<FactId>) = {
        let side = |positive: bool| {
            let side = items
                .iter()
                .filter(move |item| item.coefficient != 0 && (item.coefficient > 0) == positive);
            side.map(|item| item.fact).collect()
        };
        (side(true), side(false))
    };
    let (total, parts) = match (left.as_slice(), right.as_slice()) {
        ([total], parts) | (parts, [total]) if parts.len() > 1 => (*total, parts),
        _ => return None,
    };
    let largest = parts.iter().copied().max_by_key(|&part| value(part))?;
    let plain = parts.iter().chain([&total]).all(|&fact| value(fact) >= 0);
    (plain && value(total) < value(largest)).then_some((total, largest))
}

fn table(graph: &Graph<'_>, fact: FactId) -> Option<u16> {
    graph.profile(fact).map(|profile| profile.home.0)
}

fn finding(
    graph: &Graph<'_>,
    table: u16,
    examples: &[(FactId, FactId)],
    count: usize,
) -> Option<Finding> {
    let schema = graph.report.tables.get(usize::from(table))?.schema;
    let &(total, part) = examples.first()?;
    let facts: BTreeSet<FactId> = examples
        .iter()
        .flat_map(|&(total, part)| [total, part])
        .collect();
    let cells = facts
        .iter()
        .filter_map(|&fact| graph.report.fact(fact).cell)
        .collect();
    Some(Finding {
        rule: format!("{}.疑误读", schema.name),
        level: Level::Must,
        verdict: Verdict::NotChecked,
        message: format!(
            "{} 疑误读：{} 处合计小于其中一项（如 {}，小于 {}），行或栏可能错位；此表涉及的 {count} 条不符不作差错报告",
            schema.name,
            examples.len(),
            printed(graph.report, total),
            printed(graph.report, part),
        ),
        formula: "",
        figures: None,
        facts: facts.into_iter().collect(),
        cells,
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: None,
        basis: "",
        source: schema.source,
    })
}
