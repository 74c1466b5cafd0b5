//! From solutions to causes: one primary finding for each wrong cell, the rest folded under it.

use std::collections::BTreeSet;

use super::Cause;
use super::graph::{Change, Graph};
use super::group::Group;
use super::rank::Solution;
use super::slip::Slip;
use super::system::MOST_UNKNOWN;
use crate::amount::Amount;
use crate::finding::Suspect;
use crate::report::FactId;
use crate::schema::{Layout, Level, SlotKind};

/// So many other suspects are listed when the first is not clearly the likeliest.
const MOST_OTHERS: usize = 8;

/// The causes that the likeliest solution names, one for each of its cells that a failed relation
/// shows. `taken` are instances that other causes explain already.
pub(super) fn causes(
    graph: &Graph<'_>,
    solutions: &[Solution],
    taken: &BTreeSet<usize>,
) -> Vec<Cause> {
    let Some(best) = solutions.first() else {
        return Vec::new();
    };
    let second = solutions.get(1);
    let decided = second.is_none_or(|second| best.key.is_clearly_before(&second.key));
    let mut open: BTreeSet<usize> = best
        .resolved
        .iter()
        .copied()
        .filter(|index| !taken.contains(index))
        .collect();
    let mut causes: Vec<(FactId, Cause)> = Vec::new();
    for (change, slip) in &best.changes {
        let Some(primary) = primary(graph, best, change.fact, &open) else {
            continue;
        };
        open.remove(&primary);
        let mut suspects = vec![suspect(graph, best, *change, *slip)];
        suspects.extend(others(graph, solutions, primary, decided));
        let cause = Cause {
            primary,
            derived: Vec::new(),
            suspects,
            decided,
            remark: String::new(),
        };
        causes.push((change.fact, cause));
    }
    for index in open {
        let holds = |fact: FactId| graph.items(index).iter().any(|item| item.fact == fact);
        if let Some((_, cause)) = causes.iter_mut().find(|(fact, _)| holds(*fact)) {
            cause.derived.push(index);
        }
    }
    causes.into_iter().map(|(_, cause)| cause).collect()
}

/// The failed identity that shows a wrong cell best: no other wrong cell in it, the cell its total,
/// few cells besides.
fn primary(
    graph: &Graph<'_>,
    solution: &Solution,
    fact: FactId,
    open: &BTreeSet<usize>,
) -> Option<usize> {
    let holding = open.iter().copied().filter(|&index| {
        let is_identity = graph
            .instance(index)
            .is_some_and(|instance| instance.rule.level == Level::Must);
        is_identity && graph.items(index).iter().any(|item| item.fact == fact)
    });
    holding.min_by_key(|&index| {
        let items = graph.items(index);
        let others = solution
            .changes
            .iter()
            .filter(|(change, _)| change.fact != fact);
        let others = others
            .filter(|(change, _)| items.iter().any(|item| item.fact == change.fact))
            .count();
        let is_total = items.first().is_some_and(|item| item.fact == fact);
        (others, !is_total, items.len(), index)
    })
}

fn suspect(graph: &Graph<'_>, solution: &Solution, change: Change, slip: Slip) -> Suspect {
    let others = solution.changes.iter().map(|(other, _)| other.fact);
    Suspect {
        fact: change.fact,
        proposed: change.value,
        text: text(graph, change),
        why: why(solution, slip),
        together: others.filter(|&fact| fact != change.fact).collect(),
    }
}

/// Cells of other solutions that would explain the same failed relation.
fn others(
    graph: &Graph<'_>,
    solutions: &[Solution],
    primary: usize,
    decided: bool,
) -> Vec<Suspect> {
    let Some((best, rest)) = solutions.split_first() else {
        return Vec::new();
    };
    let holds = |fact: FactId| graph.items(primary).iter().any(|item| item.fact == fact);
    let known = |fact: FactId| best.changes.iter().any(|(change, _)| change.fact == fact);
    let mut suspects: Vec<Suspect> = Vec::new();
    for solution in rest {
        for (change, slip) in solution
            .changes
            .iter()
            .filter(|(change, _)| holds(change.fact) && !known(change.fact))
        {
            let listed = suspects.iter().any(|suspect| suspect.fact == change.fact);
            let is_weak = decided && *slip == Slip::Filled;
            if !listed && !is_weak {
                suspects.push(suspect(graph, solution, *change, *slip));
            }
        }
    }
    suspects.truncate(MOST_OTHERS);
    suspects
}

/// Votes and the kind of slip.
fn why(solution: &Solution, slip: Slip) -> String {
    let mut reasons = Vec::new();
    match solution.resolved.len() {
        0 | 1 => reasons.push("改后相符".to_owned()),
        count => reasons.push(format!("改后 {count} 条不符的关系都相符")),
    }
    if solution.changes.len() > 1 {
        reasons.push(format!("须与另 {} 处一并改", solution.changes.len() - 1));
    } else if solution.printings > 0 {
        reasons.push(format!("另有 {} 处印着此数", solution.printings));
    }
    if !slip.words().is_empty() {
        reasons.push(slip.words().to_owned());
    }
    reasons.join("；")
}

/// The proposed value as the cell would print it, with separators where its panel prints them.
fn text(graph: &Graph<'_>, change: Change) -> String {
    let Some(profile) = graph.profile(change.fact) else {
        return String::new();
    };
    if let Some(word) = word(graph, change) {
        return word.to_owned();
    }
    let amount = Amount::from_scaled(change.value, profile.unit, profile.decimals);
    let printed =
        |fact: &crate::report::Fact| fact.cell.map_or("", |cell| graph.report.text_at(cell));
    let (table, panel, ..) = profile.home;
    let bound = graph.report.panel(usize::from(table), usize::from(panel));
    let range = bound.map(|bound| {
        let first = bound.first_fact as usize;
        first..first + bound.rows.len() * bound.schema.columns.len()
    });
    let cells = range
        .and_then(|range| graph.report.facts.get(range))
        .unwrap_or_default();
    if cells.iter().any(|fact| printed(fact).contains([',', '，'])) {
        format!("{amount:#}")
    } else {
        amount.to_string()
    }
}

/// The word for a direction.
fn word(graph: &Graph<'_>, change: Change) -> Option<&'static str> {
    let (table, _, _, column) = graph.profile(change.fact)?.home;
    let schema = graph.report.tables.get(usize::from(table))?.schema;
    let Layout::Words(words) = schema.layout else {
        return None;
    };
    let Some(SlotKind::Word(vocabulary)) = words.slot(column) else {
        return None;
    };
    let mut known = vocabulary.words.iter();
    let word = known.find(|(_, value)| i64::from(*value) == change.value.signum());
    word.map(|(word, _)| *word)
}

/// Failures of one group that no few cells explain.
pub(super) fn too_many(graph: &Graph<'_>, group: &Group) -> Cause {
    let smallest = group
        .failed
        .iter()
        .min_by_key(|&&index| graph.items(index).len());
    Cause {
        primary: smallest.copied().unwrap_or_default(),
        derived: Vec::new(),
        suspects: Vec::new(),
        decided: false,
        remark: format!("；改 {MOST_UNKNOWN} 格以内都不能使相连的关系相符，错误过多，无法定位"),
    }
}
